"""The place of exhibits without a window: what a lawyer does to a list, and what the screen is told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from evidence_vault.errors import VaultError
from evidence_vault.records.case import Case, Listable
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from tests.helpers.runners import DirectRunner
from ui.presenters.case_reading import ShownCase, title_of
from ui.presenters.exhibits import ExhibitsPresenter

POST, REPLY, PHOTO = ItemId(1), ItemId(2), ItemId(3)


class Screen:
    """Remembers the last of everything that it is told."""

    def __init__(self) -> None:
        self.cases: Sequence[Case] = ()
        self.shown: ShownCase | None = None
        self.chosen: ExhibitId | None = None
        self.offered: Sequence[Listable] = ()
        self.failures: list[VaultError] = []
        self.changes = 0
        self.entered: list[Case | None] = []

    def show_cases(self, cases: Sequence[Case]) -> None:
        self.cases = cases

    def show_case(self, shown: ShownCase, chosen: ExhibitId | None) -> None:
        self.shown, self.chosen = shown, chosen

    def show_offer(self, offered: Sequence[Listable]) -> None:
        self.offered = offered

    def enter_case(self, case: Case | None) -> None:
        self.entered.append(case)

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)

    def recorded(self) -> None:
        self.changes += 1

    def list(self) -> list[tuple[int, tuple[ItemId, ...], bool]]:
        """Number, items, and whether it is withdrawn, of each exhibit."""
        assert self.shown
        return [(each.number, each.items, each.withdrawn) for each in self.shown.exhibits]


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> ExhibitsPresenter:
    """The place with the case of the small vault open."""
    made = ExhibitsPresenter(direct, screen)
    made.activate()
    return made


@pytest.fixture
def three(direct: DirectRunner, screen: Screen) -> ExhibitsPresenter:
    """A newer case in which each item is an exhibit."""
    case = direct.session.create_case({"title.ru": "Другое дело"})
    direct.session.add_exhibits(case.id, [POST, REPLY, PHOTO], {}, together=False)
    made = ExhibitsPresenter(direct, screen)
    made.activate()
    return made


# -- cases ---------------------------------------------------------------------------------------


def test_the_newest_case_is_shown_until_another_is_chosen(three: ExhibitsPresenter, screen: Screen) -> None:
    assert screen.shown
    assert [case.id for case in screen.cases] == [CaseId(1), CaseId(2)]
    assert screen.shown.case.id == CaseId(2)
    three.choose_case(CaseId(1))
    assert screen.shown.case.title["en"] == "A case"
    assert screen.list() == [(1, (POST, REPLY), False), (2, (PHOTO,), False)]


def test_a_new_case_is_shown_at_once_and_can_be_changed(presenter: ExhibitsPresenter, screen: Screen) -> None:
    presenter.save_case(None, {"title.kk": "Жаңа іс", "number": "7"})
    assert screen.shown
    assert (screen.shown.case.id, screen.shown.case.number, screen.list()) == (CaseId(2), "7", [])
    presenter.save_case(CaseId(2), {"number": ""})
    assert screen.shown.case.number is None
    assert screen.changes == 2


def test_a_case_without_a_title_is_refused_and_nothing_changes(presenter: ExhibitsPresenter, screen: Screen) -> None:
    presenter.save_case(None, {"number": "7"})
    assert [error.code for error in screen.failures] == ["value.invalid"]
    assert (len(screen.cases), screen.changes) == (1, 0)


# -- items that come from the evidence -----------------------------------------------------------


def test_one_item_becomes_an_exhibit_without_a_question(
    presenter: ExhibitsPresenter, screen: Screen, direct: DirectRunner
) -> None:
    presenter.save_case(None, {"title.en": "Empty"})
    presenter.offer([PHOTO])
    assert screen.list() == [(1, (PHOTO,), False)]
    assert screen.offered == ()
    assert screen.chosen == direct.session.exhibits(CaseId(2))[0].id


@pytest.mark.parametrize(("together", "expected"), [(True, [(POST, PHOTO)]), (False, [(POST,), (PHOTO,)])])
def test_of_several_items_it_is_asked_how(
    presenter: ExhibitsPresenter, screen: Screen, together: bool, expected: list[tuple[ItemId, ...]]
) -> None:
    presenter.save_case(None, {"title.en": "Empty"})
    presenter.offer([POST, PHOTO])
    assert (screen.offered, screen.list()) == ((POST, PHOTO), [])
    presenter.accept(together=together)
    assert [items for _, items, _ in screen.list()] == expected
    assert screen.offered == ()


def test_a_post_of_several_items_is_one_thing_to_list(
    presenter: ExhibitsPresenter, screen: Screen, direct: DirectRunner
) -> None:
    post = direct.session.group([REPLY, POST])
    presenter.save_case(None, {"title.en": "Empty"})
    presenter.offer([post.id])
    assert screen.list() == [(1, (REPLY, POST), False)], "without a question"
    presenter.save_case(None, {"title.en": "Another"})
    presenter.offer([PHOTO, post.id])
    presenter.accept(together=False)
    assert [items for _, items, _ in screen.list()] == [(PHOTO,), (REPLY, POST)]


def test_items_can_be_declined(presenter: ExhibitsPresenter, screen: Screen) -> None:
    presenter.offer([POST, PHOTO])
    presenter.decline()
    presenter.accept(together=True)
    assert (screen.offered, screen.changes, screen.failures) == ((), 0, [])


def test_an_item_that_is_listed_already_is_said_to_be(presenter: ExhibitsPresenter, screen: Screen) -> None:
    presenter.offer([PHOTO])
    assert [(error.code, error.facts["number"]) for error in screen.failures] == [("exhibit.exists", 2)]


def test_items_that_came_before_the_place_was_opened_wait_for_its_case(direct: DirectRunner, screen: Screen) -> None:
    direct.session.create_case({"title.en": "Empty"})
    presenter = ExhibitsPresenter(direct, screen)
    presenter.offer([PHOTO])
    assert (screen.offered, screen.shown) == ((PHOTO,), None)
    presenter.activate()
    assert screen.list() == [(1, (PHOTO,), False)]


# -- the list ------------------------------------------------------------------------------------


def test_a_withdrawn_number_stays_while_the_others_re_flow(three: ExhibitsPresenter, screen: Screen) -> None:
    assert screen.shown
    three.withdraw(screen.shown.exhibits[1])
    three.order([screen.shown.exhibits[2], screen.shown.exhibits[0]])
    assert screen.list() == [(1, (PHOTO,), False), (2, (REPLY,), True), (3, (POST,), False)]


def test_texts_are_recorded_for_their_exhibit_alone(three: ExhibitsPresenter, screen: Screen) -> None:
    assert screen.shown
    three.edit(screen.shown.exhibits[1], {"title.ru": "Ответ", "pages": "2"})
    assert [(each.title, each.pages) for each in screen.shown.exhibits] == [
        ({}, None),
        ({"ru": "Ответ"}, 2),
        ({}, None),
    ]


@pytest.mark.usefixtures("three")
def test_what_the_cards_say_is_shown_where_the_exhibit_is_silent(screen: Screen) -> None:
    assert screen.shown
    assert [values["source"] for values in screen.shown.card_values.values()] == ["Telegram"] * 3


def test_an_exhibit_is_called_by_its_title_then_its_item_then_its_file(
    three: ExhibitsPresenter, screen: Screen, direct: DirectRunner
) -> None:
    assert screen.shown
    direct.session.describe([REPLY], {"title": "A reply"})
    three.edit(screen.shown.exhibits[2], {"title.kk": "Сурет", "title.en": "Photo"})
    called = [title_of(each, screen.shown, ("kk",)) for each in screen.shown.exhibits]
    assert called == ["post.txt", "A reply", "Сурет"]
    assert title_of(screen.shown.exhibits[2], screen.shown, ("ru",)) == "Photo"


def test_a_change_that_arrives_after_another_case_was_chosen_does_not_pull_the_screen_back(
    three: ExhibitsPresenter, screen: Screen
) -> None:
    assert screen.shown
    exhibit = screen.shown.exhibits[0]
    three.choose_case(CaseId(1))
    three.edit(exhibit, {"title.ru": "Поздно"})
    assert screen.shown.case.id == CaseId(1)
    assert screen.changes == 1
