"""Painting over and consent in the window: with the mouse, and by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from evidence_vault.errors import NothingToRedact, RedactionDoubtful
from evidence_vault.export.read_pages import alike_at
from evidence_vault.progress import NoProgress
from evidence_vault.records.derivative import Derivative, Region
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.redaction import Alike
from tests.helpers import leaky
from tests.helpers.dialogs import choose, dialog_of, press, says, shown_in, stops
from tests.helpers.runners import DirectRunner
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault
from ui.views.another_word import AnotherWordDialog, Doubts
from ui.views.consenting import ConsentingDialog
from ui.views.evidence import EvidenceView
from ui.views.evidence.lists import EvidenceLists
from ui.views.exhibits import ExhibitsView
from ui.views.redacting import RedactingDialog
from ui.views.redacting.canvas import Canvas
from ui.widgets.banner import Banner

pytestmark = pytest.mark.usefixtures("application")

DOCUMENT, PHOTOGRAPH = ItemId(4), ItemId(5)
REDACT = "Make a redacted version of this item"
LOOK, MAKE = "Show what it would look like", "Make the redacted version"

Place = tuple[DirectRunner, QWidget]


@pytest.fixture
def place(vault: TestVault) -> Iterator[Place]:
    """The place of evidence, over a vault with a document and a photograph."""
    with vault.session(write=True) as session:
        for name, content in (
            ("a.pdf", leaky.page("Statement of", leaky.NAME, pages=2)),
            ("photo.jpg", leaky.photograph()),
        ):
            session.add_content(name, content, card={}, case=None, progress=NoProgress())
        session.describe([ItemId(1)], {"title": f"A post of {leaky.NAME}"})
    with shown_in(vault, EvidenceView) as shown:
        yield shown


def look_at(view: QWidget, item: ItemId) -> None:
    view.findChildren(EvidenceLists)[0].choose([item])
    QApplication.processEvents()


def open_on(place: Place, item: ItemId) -> QWidget:
    look_at(place[1], item)
    press(place[1], REDACT)
    QApplication.processEvents()
    dialog = dialog_of(place[1], RedactingDialog)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


def part(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    (found,) = [one for one in dialog.findChildren(kind) if one.accessibleName() == name and one.isVisible()]
    return found


def write(dialog: QWidget, name: str, text: str) -> None:
    """Type into a field and press Enter."""
    line = part(dialog, QLineEdit, name)
    line.setFocus()
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def listed(dialog: QWidget, name: str) -> list[str]:
    found = part(dialog, QListWidget, name)
    assert isinstance(found, QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def made_of(place: Place, item: ItemId) -> Derivative:
    (made,) = place[0].session.derivatives_of(item)
    return made


def test_by_the_keyboard_alone_words_and_a_box_are_painted_over(place: Place) -> None:
    dialog = open_on(place, DOCUMENT)
    write(dialog, "Words to be removed", leaky.NAME)
    write(dialog, "Words to be removed", "Nobody Here")
    found, missed = listed(dialog, "Words to be removed")
    assert "found 2 time(s), on page 1, 2" in found
    assert "NOT FOUND. Nothing is painted over for it. If a version is made, the words are recorded with it." in missed
    press(dialog, "Add a box")
    (canvas,) = dialog.findChildren(Canvas)
    for key, with_shift in ((Qt.Key.Key_Right, False), (Qt.Key.Key_Down, False), (Qt.Key.Key_Left, True)):
        QTest.keyClick(canvas, key, Qt.KeyboardModifier.ShiftModifier if with_shift else Qt.KeyboardModifier.NoModifier)
    assert listed(dialog, "Boxes") == ["Box 1, page 1: 72, 12, 108 x 20"]
    write(dialog, "Left", "145")
    assert listed(dialog, "Boxes") == ["Box 1, page 1: 144, 12, 144 x 20"], "as it will be painted"
    page = "Page 1 of 2, with what will be painted over"
    assert {page, "Look for it", "Add a box", "Boxes", "Left", "Top", "Width", "Height", LOOK} <= stops(dialog)
    assert not complaints(parts(dialog))
    press(dialog, LOOK)
    before = place[0].session.head
    press(dialog, "Next page")
    assert "Page 2 of 2" in says(dialog)
    assert "nothing is made yet" in says(dialog)
    assert not complaints(parts(dialog))
    assert place[0].session.head == before
    write(dialog, "Why? For the record; it is not printed. May stay empty.", "a witness")
    press(dialog, MAKE)
    made = made_of(place, DOCUMENT)
    assert made.reason == "a witness"
    assert made.terms == (leaky.NAME, "Nobody Here"), "what was not found is kept back too"
    assert "1 144 12 144 20" in map(str, made.regions)
    assert "The original stays in the vault" in says(dialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "Item E-000001: Title"
    assert not complaints(parts(dialog))
    press(dialog, "Close")
    assert [row.id for row in place[1].findChildren(EvidenceLists)[0].rows] == [made.item]
    press(place[1], "Redacted version of E-000004")
    press(place[1], "Its redacted version E-000006")
    assert [row.id for row in place[1].findChildren(EvidenceLists)[0].rows] == [made.item]


def test_in_a_picture_boxes_are_drawn_with_the_mouse_where_no_word_is_read(place: Place) -> None:
    dialog = open_on(place, PHOTOGRAPH)
    assert "A machine reads the words in it and misses some" in says(dialog)
    look = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == LOOK)
    write(dialog, "Words to be removed", leaky.NAME)
    assert "NOT FOUND. Nothing is painted over for it." in listed(dialog, "Words to be removed")[0]
    assert not look.isEnabled(), "nothing would be painted over"
    canvas = dialog.findChildren(Canvas)[0].viewport()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(canvas, QPoint(150, 110))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(150, 110))
    (box,) = listed(dialog, "Boxes")
    x, y, width, height = (int(one) for one in box.split(": ")[1].replace(" x", ",").split(","))
    assert (x % 32, y % 8, width % 32, height % 8) == (0, 0, 0, 0), "it grew to the grid"
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.keyClick(dialog.findChildren(Canvas)[0], Qt.Key.Key_Delete)
    assert listed(dialog, "Boxes"), "none is chosen"
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 90))
    QTest.keyClick(dialog.findChildren(Canvas)[0], Qt.Key.Key_Delete)
    assert not listed(dialog, "Boxes")


def test_what_is_marked_is_not_lost_by_one_press_of_escape(place: Place) -> None:
    dialog = open_on(place, PHOTOGRAPH)
    press(dialog, "Add a box")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert "What is marked is kept nowhere" in says(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_word_that_ends_otherwise_in_other_cases_is_told_with_what_stays_of_it(place: Place) -> None:
    dialog = open_on(place, DOCUMENT)
    line = part(dialog, QLineEdit, "Words to be removed")
    assert isinstance(line, QLineEdit)
    for word in ("Сәрсенова", "Рая", "Нурлан"):
        line.setText(word)  # no key of the test's keyboard has these letters
        QTest.keyClick(line, Qt.Key.Key_Return)
    long, short, same = listed(dialog, "Words to be removed")
    assert "To find these too, give the part that stays: “Сәрсенов”." in long
    assert "Give each of its forms" in short
    assert "other endings" not in same
    press(dialog, "Close")


def test_what_has_no_pages_is_said_and_nothing_can_be_marked(place: Place) -> None:
    dialog = open_on(place, ItemId(1))
    assert "has no pages that could be painted over" in says(dialog)
    assert not part(dialog, QLineEdit, "Words to be removed").isEnabled()
    press(dialog, "Close")


def test_consent_is_given_and_taken_back_at_an_item(place: Place) -> None:
    look_at(place[1], DOCUMENT)
    press(place[1], "What people agreed to")
    dialog = dialog_of(place[1], ConsentingDialog)
    name = "Who: a name, or a code"
    write(dialog, name, "Aigerim")
    write(dialog, "On which day", "3.5.2026")
    press(dialog, "Record that they agree")
    assert "Recorded: Aigerim agrees." in says(dialog)
    said = part(dialog, QListWidget, "What people said, the latest first")
    assert isinstance(said, QListWidget)
    said.setCurrentRow(0)
    line = part(dialog, QLineEdit, name)
    assert isinstance(line, QLineEdit)
    assert line.text() == "Aigerim", "what is chosen can be taken back"
    write(dialog, "On which day", "soon")
    press(dialog, "Record that they do not agree, or no longer")
    assert "Write the day as" in says(dialog)
    write(dialog, "On which day", "")
    press(dialog, "Record that they do not agree, or no longer")
    first, second = (said.item(row).text() for row in range(2))
    assert first.startswith("Aigerim: Does not agree, or no longer\nfor anybody")
    assert "Agrees (a later word counts)" in second
    assert "2026-05-03" in second
    assert not complaints(parts(dialog))
    assert [one.items for one in place[0].session.consents()] == [(DOCUMENT,)] * 2


def test_consent_for_a_whole_case_is_reached_where_things_are_given_out(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        choose(view, "Give exhibits out", "What people agreed to…")
        dialog = dialog_of(view, ConsentingDialog)
        write(dialog, "Who: a name, or a code", "K-9")
        press(dialog, "Record that they do not agree, or no longer")
        (said,) = runner.session.consents()
        assert (said.case, said.given, said.recipient, said.scope) == (CaseId(1), False, "any", "all")
        assert [entry.kind for entry in runner.session.log()][-1] is Kind.CONSENT_WITHDRAWN


def test_of_words_in_doubt_a_person_looks_at_each_and_says_that_it_is_another(place: Place) -> None:
    went_on: list[Alike] = []
    banner = Banner()
    doubts = Doubts(place[1], place[0], banner, went_on.extend, lambda: ["Aigerim", "Aigerul", "Omarova"])
    assert not doubts.show(NothingToRedact(item="E-000005")), "that is something else"
    session = place[0].session
    places = [
        alike_at(session.item(item), region, term, session._vault.store)
        for item, region, term in (
            (PHOTOGRAPH, Region(1, 10, 10, 60, 20), "Aigerim"),
            (DOCUMENT, Region(2, 60, 60, 90, 20), "Omarova"),
            (PHOTOGRAPH, Region(1, 10, 10, 60, 20), "Aigerul"),
        )
    ]
    assert doubts.show(RedactionDoubtful(places=[str(one) for one in places], count=3))
    assert "was not sure of a word" in banner.accessibleName()
    banner.acted.emit()
    QApplication.processEvents()
    dialog = dialog_of(place[1], AnotherWordDialog)
    assert "E-000005, page 1" in says(dialog)
    assert "E-000004, page 2" in says(dialog)
    shown = [one for one in dialog.findChildren(QLabel) if not one.pixmap().isNull()]
    assert len(shown) == 2, "the picture of each place"
    assert says(dialog).count("which was removed?") == 3
    assert not complaints(parts(dialog))
    asked = {one.accessibleDescription(): one for one in dialog.findChildren(QCheckBox)}
    assert asked.keys() == {
        "E-000004, page 2. Is it “Omarova”, which was removed?",
        "E-000005, page 1. Is it “Aigerim”, which was removed?",
        "E-000005, page 1. Is it “Aigerul”, which was removed?",
    }, "at one place each removed word is asked about by itself"
    *but_one, last = asked.values()
    go_on = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Go on")
    for one in but_one:
        one.click()
    assert not go_on.isEnabled(), "every place is to be looked at, for every word"
    last.click()
    go_on.click()
    assert went_on == places
    assert not dialog.isVisible()
