"""Handing over to another vault, over real vaults without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.errors import HandoverForAnother, InvalidValue, PathExists, SourceMissing, VaultError
from evidence_vault.records.entry import Kind
from evidence_vault.records.handover import HandedOver
from evidence_vault.records.ids import CaseId
from tests.helpers.handovers import hand_over, invitation, make_receiver
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from ui.presenters.handing import GivingPresenter, ReceivingPresenter


class Screen:
    """Writes down what it is told, by the name of what was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.errors: list[VaultError] = []
        self.found: Sequence[HandedOver] = ()
        self.unwritten: VaultError | None = None

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def show_handovers(self, found: Sequence[HandedOver]) -> None:
        self.found = found

    def show_taken(self, _done: object, _path: Path, unwritten: VaultError | None) -> None:
        self.told.append("taken")
        self.unwritten = unwritten

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: self.told.append(name.removeprefix("show_"))


@pytest.fixture(scope="module")
def receiver(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """An empty vault of somebody else."""
    return make_receiver(tmp_path_factory.mktemp("other"))


def test_nothing_is_recorded_before_it_is_asked_for(direct: DirectRunner, receiver: TestVault, tmp_path: Path) -> None:
    (tmp_path / "i").write_bytes(invitation(receiver))
    screen, before = Screen(), direct.session.head
    presenter = GivingPresenter(direct, screen, CaseId(1))
    presenter.hand_over(tmp_path / "p.age")
    presenter.save_page(tmp_path / "p.pdf", ("en",))
    assert not screen.told, "nothing was looked at yet"
    presenter.look(tmp_path / "i", [1], "asked")
    assert (screen.told, direct.session.head) == (["working", "working", "plan"], before)
    presenter.hand_over(tmp_path / "p.age")
    presenter.save_page(tmp_path / "p.pdf", ("en",))
    assert screen.told[-1] == "page_saved"
    assert [entry.kind for entry in direct.session.log()][-1] is Kind.HANDOVER_MADE
    again = len(screen.told)
    presenter.hand_over(tmp_path / "twice.age")
    assert len(screen.told) == again, "one look is for one package"


def test_what_cannot_be_is_said(direct: DirectRunner, receiver: TestVault, tmp_path: Path) -> None:
    screen = Screen()
    presenter = GivingPresenter(direct, screen, CaseId(1))
    presenter.look(tmp_path / "none", [1], "")
    (tmp_path / "letter").write_text("please")
    presenter.look(tmp_path / "letter", [1], "")
    (tmp_path / "i").write_bytes(invitation(receiver))
    presenter.look(tmp_path / "i", [1], "")
    presenter.hand_over(tmp_path / "letter")
    assert [type(error) for error in screen.errors] == [SourceMissing, InvalidValue, PathExists]


def test_a_package_is_taken_in_and_its_receipt_may_be_written_later(
    vault: TestVault, receiver: TestVault, tmp_path: Path
) -> None:
    hand_over(vault, receiver, tmp_path / "p.age", 1)
    (tmp_path / "full").mkdir()
    with receiver.copy(tmp_path / "other.vault").session(write=True) as session:
        screen = Screen()
        presenter = ReceivingPresenter(DirectRunner(session), screen)
        presenter.take_over(tmp_path / "r")
        assert not screen.told, "nothing was looked into yet"
        presenter.look_into(tmp_path / "p.age")
        presenter.forget()
        presenter.take_over(tmp_path / "r")
        assert not session.items(), "the person did not want it"
        presenter.look_into(tmp_path / "p.age")
        presenter.take_over(tmp_path / "full")
        assert (screen.told[-1], type(screen.unwritten)) == ("taken", PathExists)
        assert [one.incoming for one in screen.found] == [True]
        presenter.receipt_again(tmp_path / "p.age", tmp_path / "r")
        assert screen.told[-1] == "receipt_again"
    with vault.session(write=True) as session:
        screen = Screen()
        presenter = ReceivingPresenter(DirectRunner(session), screen)
        presenter.take_receipt(tmp_path / "r")
        presenter.save_page(tmp_path / "page.pdf", ("ru", "kk"))
        assert (screen.told[-1], bool(screen.found[0].receipt_at)) == ("page_saved", True)
        presenter.look_into(tmp_path / "p.age")
        assert isinstance(screen.errors[-1], HandoverForAnother)


def test_a_screen_that_went_is_told_nothing(direct: DirectRunner, tmp_path: Path) -> None:
    screen = Screen()
    presenter = ReceivingPresenter(direct, screen)
    presenter.leave()
    presenter.activate()
    presenter.look_into(tmp_path / "none")
    assert (screen.told, screen.errors, screen.found) == (["working"], [], ())
