"""The place of exhibits on the screen: by keyboard and pointer, over a real vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.errors import OpenedForReading
from evidence_vault.progress import NoProgress
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.unsaved import UnsavedTexts
from evidence_vault.session import Session
from tests.helpers.dialogs import choose
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui.views.exhibits import ExhibitsView
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.exhibits.fields import LineField, TextField
from ui.views.exhibits.offer import Offer
from ui.views.exhibits.shelf import Shelf
from ui.views.language_choice import LanguageChoice
from ui.widgets.banner import Banner
from ui.widgets.page_preview import PagePreview

POST, REPLY, PHOTO = ItemId(1), ItemId(2), ItemId(3)
CASE = CaseId(2)


@pytest.fixture
def three(direct: DirectRunner) -> DirectRunner:
    """A case in which each item is an exhibit."""
    case = direct.session.create_case({"title.en": "Another case"})
    direct.session.add_exhibits(case.id, [POST, REPLY, PHOTO], {}, together=False)
    return direct


pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def view(three: DirectRunner) -> ExhibitsView:
    """The place, shown with that case."""
    return shown(three)


def shown(runner: DirectRunner) -> ExhibitsView:
    """The place on the screen, brought up to date."""
    made = ExhibitsView(runner)
    made.resize(1080, 720)
    made.show()
    made.activate()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def exhibits(runner: DirectRunner) -> list[Exhibit]:
    """What is recorded."""
    return runner.session.exhibits(CASE)


def field(view: ExhibitsView, name: str) -> LineField | TextField:
    """The field of a fact, once it is on the screen."""

    def found() -> list[LineField | TextField]:
        fields: list[LineField | TextField] = [*view.findChildren(TextField), *view.findChildren(LineField)]
        return [each for each in fields if each.name == name and each.isVisibleTo(view)]

    wait_until(lambda: len(found()) == 1)
    return found()[0]


def write(target: QWidget, text: str) -> None:
    """Type, in any script: as an input method does."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(target, typed)


def press(view: ExhibitsView, text: str) -> None:
    """Click a button by its text."""
    buttons = [each for each in view.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


# -- order ---------------------------------------------------------------------------------------


def test_alt_and_the_arrows_move_an_exhibit_and_the_numbers_re_flow(view: ExhibitsView, three: DirectRunner) -> None:
    shelf = view.findChildren(Shelf)[0]
    QTest.keyClick(shelf, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.items for each in exhibits(three)] == [(REPLY,), (POST,), (PHOTO,)]
    assert [shelf.model().index(row, 0).data() for row in range(3)] == ["1. reply.txt", "2. post.txt", "3. photo.bin"]
    assert shelf.currentIndex().data() == "2. post.txt"
    QTest.keyClick(shelf, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(shelf, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.items for each in exhibits(three)] == [(POST,), (REPLY,), (PHOTO,)]


@pytest.mark.parametrize(
    ("dragged", "before", "expected"), [(2, 0, (3, 1, 2)), (0, 3, (2, 3, 1)), (0, 2, (2, 1, 3)), (1, 1, (1, 2, 3))]
)
def test_an_exhibit_is_dropped_between_others(
    view: ExhibitsView, three: DirectRunner, dragged: int, before: int, expected: tuple[int, ...]
) -> None:
    model = view.findChildren(Shelf)[0].model()
    data = model.mimeData([model.index(dragged, 0)])
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert [each.items[0].number for each in exhibits(three)] == list(expected)


def test_what_comes_from_elsewhere_is_not_dropped_into_the_list(view: ExhibitsView) -> None:
    foreign = QMimeData()
    foreign.setText("0")
    model = view.findChildren(Shelf)[0].model()
    assert not model.dropMimeData(foreign, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_a_withdrawn_number_stays_when_another_moves_past_it(view: ExhibitsView, three: DirectRunner) -> None:
    three.session.withdraw_exhibits(CASE, [REPLY])
    view.activate()
    shelf = view.findChildren(Shelf)[0]
    QTest.keyClick(shelf, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [(each.items, each.withdrawn) for each in exhibits(three)] == [
        ((PHOTO,), False),
        ((REPLY,), True),
        ((POST,), False),
    ]


# -- texts ---------------------------------------------------------------------------------------


def test_a_text_is_recorded_when_its_field_is_left_not_while_writing(view: ExhibitsView, three: DirectRunner) -> None:
    size = three.session.head.size
    title = field(view, "title.en")
    title.setFocus()
    write(title, "A post about K-1")
    assert three.session.head.size == size
    field(view, "date").setFocus()
    wait_until(lambda: exhibits(three)[0].title == {"en": "A post about K-1"})
    assert three.session.head.size == size + 1


def test_fields_that_are_left_one_after_the_other_are_one_entry(view: ExhibitsView, three: DirectRunner) -> None:
    size = three.session.head.size
    for name, text in (("date", "2 March"), ("source", "Telegram, channel"), ("pages", "3")):
        field(view, name).setFocus()
        write(field(view, name), text)
    field(view, "title.en").setFocus()
    wait_until(lambda: exhibits(three)[0].pages == 3)
    assert (exhibits(three)[0].date, exhibits(three)[0].source) == ("2 March", "Telegram, channel")
    assert three.session.head.size == size + 1


def test_going_to_another_exhibit_records_what_is_written(view: ExhibitsView, three: DirectRunner) -> None:
    field(view, "shows.en").setFocus()
    write(field(view, "shows.en"), "The threat")
    shelf = view.findChildren(Shelf)[0]
    shelf.setCurrentIndex(shelf.model().index(1, 0))
    assert [each.shows for each in exhibits(three)] == [{"en": "The threat"}, {}, {}]
    assert field(view, "shows.en").written() == ""


def test_leaving_the_place_records_what_is_written(view: ExhibitsView, three: DirectRunner) -> None:
    write(field(view, "shows.en"), "The threat")
    view.hide()
    assert exhibits(three)[0].shows == {"en": "The threat"}


def test_two_languages_stand_side_by_side(view: ExhibitsView, three: DirectRunner) -> None:
    view.findChildren(LanguageChoice)[0].setCurrentText("Қазақша + Русский")
    write(field(view, "title.kk"), "Жазба")
    write(field(view, "title.ru"), "Запись")
    QTest.keySequence(view, "Ctrl+S")
    assert exhibits(three)[0].title == {"kk": "Жазба", "ru": "Запись"}
    left, right = field(view, "title.kk"), field(view, "title.ru")
    assert left.y() == right.y()
    assert left.x() < right.x()


def test_another_language_shows_what_is_recorded_in_it(view: ExhibitsView, three: DirectRunner) -> None:
    three.session.edit_exhibits(CASE, [POST], {"title.ru": "Запись", "title.en": "Post"})
    view.activate()
    assert field(view, "title.en").written() == "Post"
    view.findChildren(LanguageChoice)[0].setCurrentText("Русский")
    assert field(view, "title.ru").written() == "Запись"
    assert view.findChildren(Shelf)[0].currentIndex().data() == "1. Запись"


def test_what_is_being_written_survives_a_change_from_elsewhere(view: ExhibitsView, three: DirectRunner) -> None:
    write(field(view, "title.en"), "Half a sen")
    three.session.edit_exhibits(CASE, [POST], {"date": "2 March"})
    view.activate()
    assert field(view, "title.en").written() == "Half a sen"
    assert field(view, "date").written() == "2 March"


def test_what_could_not_be_recorded_is_still_to_be_recorded(
    view: ExhibitsView, three: DirectRunner, vault: TestVault
) -> None:
    writer = three.session
    with vault.session() as three.session:
        write(field(view, "title.en"), "Post")
        QTest.keySequence(view, "Ctrl+S")
        assert view.findChildren(Banner)[0].isVisible()
    three.session = writer
    assert exhibits(three)[0].title == {}
    assert field(view, "title.en").written() == "Post"
    QTest.keySequence(view, "Ctrl+S")
    assert exhibits(three)[0].title == {"en": "Post"}


def test_what_was_typed_since_stays_where_recording_fails(view: ExhibitsView, three: DirectRunner) -> None:
    first = exhibits(three)[0]
    write(field(view, "title.en"), "Post and reply")
    view._presenter.hold([UnsavedTexts("exhibit", (str(first.id),), {"title.en": "Post", "date": "March"})])
    view.show_failure(OpenedForReading())
    assert field(view, "title.en").written() == "Post and reply"
    assert field(view, "date").written() == "March", "what still stands as it is recorded shows what failed"


def test_what_was_taken_up_is_recorded_by_nothing_but_the_person(view: ExhibitsView, three: DirectRunner) -> None:
    first, second, _ = exhibits(three)
    head = three.session.head
    for exhibit in (second, first):
        view.take_up(UnsavedTexts("exhibit", (str(exhibit.id),), {"date": f"planted {exhibit.number}"}), CASE)
    assert field(view, "date").written() == "planted 1"
    field(view, "date").setFocus()
    field(view, "source").setFocus()
    view.hide()
    view.show()
    view.activate()
    view._shelf.choose(second.id)
    assert field(view, "date").written() == "planted 2"
    assert three.session.head == head
    assert {texts.about for texts in view.unsaved()} == {(str(first.id),), (str(second.id),)}
    QTest.keySequence(view, "Ctrl+S")
    assert [exhibit.date for exhibit in exhibits(three)] == [None, "planted 2", None]
    view._shelf.choose(first.id)
    field(view, "date").setFocus()
    QTest.keyClick(field(view, "date"), Qt.Key.Key_End)
    QTest.keyClicks(field(view, "date"), "!")
    view.hide()
    assert exhibits(three)[0].date == "planted 1!"


def test_pages_are_set_only_while_somebody_looks(view: ExhibitsView, three: DirectRunner) -> None:
    wait_until(lambda: not view._paper._moment.isActive())
    write(field(view, "title.en"), "Post")
    view.hide()
    assert exhibits(three)[0].title == {"en": "Post"}
    assert not view._paper._moment.isActive()
    view.show()
    view.activate()
    assert view._paper._moment.isActive(), "then they are set anew"


def test_pages_are_a_number(view: ExhibitsView, three: DirectRunner) -> None:
    QTest.keyClicks(field(view, "pages"), "a few 12")
    QTest.keySequence(view, "Ctrl+S")
    assert exhibits(three)[0].pages == 12


# -- withdrawing ---------------------------------------------------------------------------------


def test_withdrawing_asks_and_says_what_becomes_of_the_number(view: ExhibitsView, three: DirectRunner) -> None:
    press(view, "Withdraw…")
    question = view.findChildren(QMessageBox)[0]
    assert "not used" in question.informativeText()
    QTest.mouseClick(question.buttons()[0], Qt.MouseButton.LeftButton)
    assert [each.withdrawn for each in exhibits(three)] == [True, False, False]
    assert not field(view, "title.en").isEnabled()
    assert (
        not view.findChildren(Shelf)[0].model().flags(view.findChildren(Shelf)[0].model().index(0, 0))
        & Qt.ItemFlag.ItemIsDragEnabled
    )


def test_keeping_it_changes_nothing(view: ExhibitsView, three: DirectRunner) -> None:
    size = three.session.head.size
    press(view, "Withdraw…")
    QTest.mouseClick(view.findChildren(QMessageBox)[0].buttons()[1], Qt.MouseButton.LeftButton)
    assert three.session.head.size == size


# -- items that are sent here, cases -------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "expected"), [("Each as its own exhibit", [(POST,), (PHOTO,)]), ("All as one exhibit", [(POST, PHOTO)])]
)
def test_several_items_are_listed_as_the_person_says(
    direct: DirectRunner, answer: str, expected: list[tuple[ItemId, ...]]
) -> None:
    direct.session.create_case({"title.en": "Empty case"})
    view = shown(direct)
    view.add_items([POST, PHOTO])
    assert view.findChildren(Offer)[0].isVisible()
    press(view, answer)
    assert [each.items for each in exhibits(direct)] == expected
    assert not view.findChildren(Offer)[0].isVisible()


def test_without_a_case_items_wait_until_one_is_made(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with Session.create(tmp_path / "v", custodian="K-1", passphrase=b"seven quiet words", clock=SystemClock()) as new:
        runner = DirectRunner(new)
        new.add([tmp_path / "a.txt"], card={}, case=None, progress=NoProgress())
        view = shown(runner)
        view.add_items([POST])
        press(view, "Create a case")
        dialog = view.findChildren(CaseDialog)[0]
        title = next(each for each in dialog.findChildren(TextField) if each.name == "title.ru")
        write(title, "Дело о клевете")
        QTest.keyPress(title, Qt.Key.Key_Return)
        assert new.cases()[0].title == {"ru": "Дело о клевете"}
        assert [each.items for each in new.exhibits(CaseId(1))] == [(POST,)]


def test_a_case_without_a_title_cannot_be_made(view: ExhibitsView) -> None:
    press(view, "New case…")
    dialog = view.findChildren(CaseDialog)[0]
    create = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Create case")
    assert not create.isEnabled()
    write(next(each for each in dialog.findChildren(TextField) if each.name == "title.kk"), "Іс")
    assert create.isEnabled()


def test_a_day_of_the_hearing_is_taken_as_people_write_it_or_its_refusal_is_said(
    view: ExhibitsView, three: DirectRunner
) -> None:
    press(view, "Edit…")
    dialog = view.findChildren(CaseDialog)[0]
    hearing = next(each for each in dialog.findChildren(TextField) if each.name == "hearing")
    head = three.session.head
    write(hearing, "in spring")
    QTest.keyPress(hearing, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "01.04.2026" in hearing.accessibleDescription()
    assert any("Not saved" in each.text() and each.isVisible() for each in dialog.findChildren(QLabel))
    assert three.session.head == head
    hearing.clear()
    write(hearing, "01.04.2026")
    QTest.keyPress(hearing, Qt.Key.Key_Return)
    assert dict(list(three.session.log())[-1].facts) == {"case": "C-002", "hearing": "2026-04-01"}


def test_only_what_changed_of_a_case_is_recorded(view: ExhibitsView, three: DirectRunner) -> None:
    press(view, "Edit…")
    dialog = view.findChildren(CaseDialog)[0]
    court = next(each for each in dialog.findChildren(TextField) if each.name == "court.kk")
    write(court, "Сот")
    QTest.keyPress(court, Qt.Key.Key_Return)
    assert dict(list(three.session.log())[-1].facts) == {"case": "C-002", "court.kk": "Сот"}


# -- the printed page ----------------------------------------------------------------------------


def test_the_page_beside_the_list_follows_what_is_recorded(view: ExhibitsView) -> None:
    preview = next(one for one in view.findChildren(PagePreview) if one.accessibleName() == "Printed pages")
    wait_until(lambda: preview.pages > 0)


def test_what_cannot_be_printed_is_said_beside_the_page(view: ExhibitsView, three: DirectRunner) -> None:
    three.session.edit_exhibits(CASE, [POST], {"title.en": "𒀀"})
    view.activate()
    wait_until(lambda: any("U+12000" in each.text() for each in view.findChildren(QLabel) if each.isVisible()))


def test_what_is_not_written_in_a_language_of_the_page_is_said_beside_it(
    view: ExhibitsView, three: DirectRunner
) -> None:
    three.session.edit_exhibits(CASE, [POST], {"title.en": "A post", "title.ru": "Запись"})
    three.session.edit_exhibits(CASE, [REPLY], {"title.en": "A reply"})
    view.activate()
    languages = view.findChildren(LanguageChoice)[0]
    languages.setCurrentIndex(languages.findText("English + Русский"))
    said = "Not written in this language yet: Русский. Missing: Title at the head of the list; Title of 2."
    wait_until(lambda: any(each.text() == said for each in view.findChildren(QLabel) if each.isVisible()))


def test_the_list_is_saved_where_the_person_says(
    view: ExhibitsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.views.exhibits.paper.choose_save", lambda *_, **__: tmp_path / "list.pdf")
    choose(view, "Save list…", "PDF, to print or to send")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert "list.pdf" in view.findChildren(Banner)[0].accessibleName()
