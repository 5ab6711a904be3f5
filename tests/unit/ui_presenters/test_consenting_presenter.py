"""What people agreed to, over a real vault without Qt."""

from __future__ import annotations

from typing import Any

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.consent import Consent
from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.runners import DirectRunner
from ui.presenters.consenting import ConsentingPresenter, Consents

GIVEN = {"recipient": "any", "scope": "all", "how": "on paper", "on": "3.5.2026"}


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.consents = Consents()
        self.recorded: list[Consent] = []
        self.errors: list[VaultError] = []

    def show_consents(self, consents: Consents) -> None:
        self.consents = consents

    def show_recorded(self, said: Consent) -> None:
        self.recorded.append(said)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: None

    @property
    def said(self) -> list[tuple[str, bool, bool]]:
        """Person, whether they agreed, and whether it counts, the latest first."""
        return [(one.consent.person, one.consent.given, one.counts) for one in self.consents.said]


def begun(direct: DirectRunner, *items: int, case: int = 0) -> tuple[ConsentingPresenter, Screen]:
    screen = Screen()
    presenter = ConsentingPresenter(direct, screen, tuple(map(ItemId, items)), CaseId(case) if case else None)
    presenter.begin()
    return presenter, screen


def test_the_later_word_counts_and_the_earlier_one_stays_in_the_list(direct: DirectRunner) -> None:
    presenter, screen = begun(direct, 1)
    assert "un-special-procedures" in screen.consents.recipients
    presenter.record(given=True, person="Aigerim", **GIVEN)
    presenter.record(given=True, person="Daniyar", **{**GIVEN, "recipient": "kz", "scope": "names"})
    presenter.record(given=False, person=" aigerim", **{**GIVEN, "on": ""})
    assert screen.said == [("aigerim", False, True), ("Daniyar", True, True), ("Aigerim", True, False)]
    assert screen.consents.said[2].consent.on == "2026-05-03"
    assert len(screen.recorded) == 3


def test_a_word_for_anybody_takes_the_place_of_one_for_a_forum_and_not_the_other_way_round(
    direct: DirectRunner,
) -> None:
    presenter, screen = begun(direct, 2)
    presenter.record(given=True, person="A", **{**GIVEN, "recipient": "kz"})
    presenter.record(given=False, person="A", **{**GIVEN, "scope": "names"})
    assert [counts for _, _, counts in screen.said] == [True, True], "of the picture the first word still counts"
    presenter.record(given=False, person="A", **GIVEN)
    assert [counts for _, _, counts in screen.said] == [True, False, False]
    presenter.record(given=True, person="A", **{**GIVEN, "recipient": "kz"})
    assert [counts for _, _, counts in screen.said] == [True, True, False, False]


def test_what_is_said_of_a_case_is_seen_at_its_items_and_not_at_others(direct: DirectRunner) -> None:
    stranger = direct.session.create_case({"title.en": "Another"}).id
    presenter, _ = begun(direct, case=1)
    presenter.record(given=True, person="A", **GIVEN)
    other, _ = begun(direct, case=stranger.number)
    other.record(given=True, person="B", **GIVEN)
    assert [person for person, _, _ in begun(direct, 1)[1].said] == ["A"]
    assert [person for person, _, _ in begun(direct, case=1)[1].said] == ["A"]
    begun(direct, 1)[0].record(given=False, person="C", **GIVEN)
    assert [person for person, _, _ in begun(direct, case=1)[1].said] == ["A"], "of one item alone"


def test_a_day_that_is_none_is_refused_and_nothing_is_recorded(direct: DirectRunner) -> None:
    presenter, screen = begun(direct, 1)
    before = direct.session.head
    presenter.record(given=True, person="A", **{**GIVEN, "on": "soon"})
    presenter.record(given=True, person=" ", **GIVEN)
    assert [type(one) for one in screen.errors] == [InvalidValue, InvalidValue]
    assert [one.facts["field"] for one in screen.errors] == ["on", "person"]
    assert (direct.session.head, screen.said) == (before, [])
