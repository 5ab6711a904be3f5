"""Destroying an item without a window."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from evidence_vault.errors import ItemExhibited, VaultError
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.purge import Purged, PurgePlan
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from ui.presenters.purge import PurgePresenter

PHOTO = ItemId(3)


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.plans: list[PurgePlan] = []
        self.refused: list[VaultError] = []
        self.done: Sequence[Purged] = ()

    def show_plan(self, plan: PurgePlan) -> None:
        self.plans.append(plan)

    def show_refused(self, error: VaultError) -> None:
        self.refused.append(error)

    def show_purged(self, done: Purged) -> None:
        self.done = (*self.done, done)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> PurgePresenter:
    return PurgePresenter(direct, screen, PHOTO)


def test_what_stands_in_an_exhibit_is_refused_before_anything_is_typed(
    presenter: PurgePresenter, screen: Screen
) -> None:
    presenter.plan()
    assert isinstance(screen.refused[0], ItemExhibited)


@pytest.mark.parametrize(
    ("reason", "typed", "may"),
    [
        ("planted", "E-000003", True),
        ("planted", " e-3 ", True),
        ("planted", "E-000002", False),
        ("planted", "yes", False),
        ("planted", "", False),
        ("  ", "E-000003", False),
    ],
)
def test_only_a_reason_and_the_number_of_this_item_will_do(
    presenter: PurgePresenter, reason: str, typed: str, may: bool
) -> None:
    assert presenter.may(reason, typed) is may


def test_it_is_destroyed_with_its_reason(
    presenter: PurgePresenter, screen: Screen, direct: DirectRunner, vault: TestVault
) -> None:
    direct.session.withdraw_exhibits(CaseId(1), [PHOTO])
    presenter.plan()
    assert screen.plans[0].object_goes
    assert direct.session.item(PHOTO).destroyed is None
    presenter.destroy("planted")
    left = direct.session.item(PHOTO).destroyed
    assert left
    assert left.reason == "planted"
    assert len(vault.objects()) == 2
