"""Drafts are offered, taken up or forgotten; until then they are kept on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest

from evidence_vault.errors import DefectError, OpenedForReading, VaultError
from evidence_vault.records.ids import CaseId
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved, UnsavedTexts
from tests.helpers.runners import DirectRunner
from ui.presenters.drafts import DraftsPresenter, Offer, OfferedTexts
from ui.presenters.ports import DraftFile

CARD = UnsavedTexts("card", ("E-000001",), {"title": "half"})
INTAKE = UnfinishedIntake((b"/usb/shots",), 3)


@dataclass
class Screen:
    """Remembers what it was told."""

    now: Unsaved = field(default_factory=Unsaved)
    offer: Offer = field(default_factory=Offer)
    taken_up: list[OfferedTexts] = field(default_factory=list)
    gone_on: list[UnfinishedIntake] = field(default_factory=list)
    not_kept: list[VaultError] = field(default_factory=list)

    def unsaved(self) -> Unsaved:
        return self.now

    def show_offer(self, offer: Offer) -> None:
        self.offer = offer

    def take_up(self, texts: Iterable[OfferedTexts]) -> None:
        self.taken_up += texts

    def go_on(self, intakes: Iterable[UnfinishedIntake]) -> None:
        self.gone_on += intakes

    def show_not_kept(self, error: VaultError) -> None:
        self.not_kept.append(error)


class Keeper:
    """Writes when it is told to."""

    def begin(
        self,
        file: DraftFile,
        collect: Callable[[], Unsaved],
        kept: Callable[[], None],
        failed: Callable[[VaultError], None],
    ) -> None:
        self._file, self.collect, self._kept, self.failed = file, collect, kept, failed

    def keep(self) -> None:
        self._file.write(self.collect(), to_the_medium=False)
        self._kept()


@dataclass
class Desk:
    """A presenter over the small vault, in which an earlier session left something behind."""

    runner: DirectRunner
    screen: Screen = field(default_factory=Screen)
    keeper: Keeper = field(default_factory=Keeper)

    def __post_init__(self) -> None:
        self.presenter = DraftsPresenter(self.runner, self.keeper)

    def begin(self, *texts: UnsavedTexts, intakes: tuple[UnfinishedIntake, ...] = ()) -> None:
        self.runner.session.draft_file().write(Unsaved(texts, intakes), to_the_medium=False)
        self.presenter.show_on(self.screen)
        self.presenter.begin()


@pytest.fixture
def desk(direct: DirectRunner) -> Desk:
    """Nothing is begun yet."""
    return Desk(direct)


def test_what_is_offered_is_kept_on_until_it_is_decided(desk: Desk) -> None:
    desk.begin(CARD, intakes=(INTAKE,))
    assert [one.texts for one in desk.screen.offer.texts] == [CARD]
    desk.keeper.keep()
    found = desk.runner.session.drafts()
    assert len(found.names) == 1, "one file holds it, the earlier one is gone"
    assert found.unsaved == Unsaved((CARD,), (INTAKE,))


def test_taking_up_hands_the_texts_over_and_the_offer_is_over(desk: Desk) -> None:
    desk.begin(CARD, intakes=(INTAKE,))
    head = desk.runner.session.head
    desk.presenter.take_up()
    assert [one.texts for one in desk.screen.taken_up] == [CARD]
    assert not desk.screen.offer.texts
    assert desk.screen.offer.intakes == (INTAKE,), "that is another question"
    desk.presenter.go_on()
    assert desk.screen.gone_on == [INTAKE]
    assert desk.runner.session.head == head


def test_what_is_forgotten_is_kept_no_more(desk: Desk) -> None:
    desk.begin(CARD, intakes=(INTAKE,))
    desk.presenter.forget_texts()
    desk.presenter.forget_intakes()
    assert not desk.presenter.unsaved()
    assert not desk.screen.taken_up


def test_texts_of_nothing_here_are_counted_and_recorded_ones_are_not_offered(desk: Desk) -> None:
    recorded = UnsavedTexts("card", ("E-000002",), {"platform": "Telegram"})
    desk.begin(recorded, UnsavedTexts("card", ("E-000099",), {"title": "x"}), intakes=(UnfinishedIntake((b"a",), 0),))
    assert desk.screen.offer == Offer(left_out=2)


def test_another_wording_of_the_window_shows_the_same_offer(desk: Desk) -> None:
    desk.begin(CARD)
    other = Screen(now=Unsaved((UnsavedTexts("case", (), {"title.en": "New"}),)))
    desk.presenter.show_on(other)
    assert [one.texts for one in other.offer.texts] == [CARD]
    assert [texts.form for texts in desk.keeper.collect().texts] == ["card", "case"]


def test_that_nothing_can_be_kept_is_told_but_not_where_nothing_can_be_typed(desk: Desk) -> None:
    desk.begin()
    failure = DefectError(reason="x")
    desk.keeper.failed(failure)
    desk.keeper.failed(OpenedForReading())
    assert desk.screen.not_kept == [failure]


def test_a_submission_that_was_being_written_is_offered_until_it_is_recorded(desk: Desk) -> None:
    session = desk.runner.session
    sent = session.add_submission(CaseId(1), {"authority": "Police", "sent_at": "2026-03-06"})
    typed = {"case": "C-001", "authority": "District court", "sent_at": "07.03.2026 09:00"}
    new = UnsavedTexts("submission", (), typed)
    known = UnsavedTexts("submission", (str(sent.id),), {"outcome": "silence", "deadline": "26.03.2026"})
    strange = UnsavedTexts("submission", ("S-099",), {"outcome": "silence"})
    desk.begin(new, known, strange)
    assert [one.texts for one in desk.screen.offer.texts] == [new, known]
    assert [one.case for one in desk.screen.offer.texts] == [CaseId(1), CaseId(1)]
    assert desk.screen.offer.left_out == 1
    session.update_submission(sent.id, {"deadline": "2026-03-26"})
    session.add_submission(CaseId(1), {"authority": "District court", "sent_at": "2026-03-07 09:00"})
    again = Desk(desk.runner)
    again.begin(new, known)
    assert [one.texts.fields for one in again.screen.offer.texts] == [{"outcome": "silence"}]
