"""The right side: what is so is shown honestly, and the card is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import CARD_FIELDS, OBTAINED
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import shown
from ui.itemmodels.rows import ItemKind, ItemState, row_of
from ui.views.evidence import inspector as module
from ui.views.evidence.card_field import CardField, ChoiceField
from ui.views.evidence.inspector import Inspector
from ui.widgets.rail import Rung
from ui.words.card import FIELDS, GROUPS
from ui.words.evidence import KINDS, OBTAINED_WORDS, ONE, STATES


@pytest.fixture
def inspector(application: QApplication, direct: DirectRunner) -> Iterator[Inspector]:
    """The inspector alone, over the small vault."""
    view = Inspector(direct)
    with shown(application, view, 380):
        yield view


def _choose(inspector: Inspector, direct: DirectRunner, *numbers: int) -> None:
    inspector.select([row_of(direct.session.item(ItemId(number))) for number in numbers])


def _field(inspector: Inspector, label: str) -> CardField:
    return next(one for one in inspector.findChildren(CardField) if one.editor.accessibleName() == label)


def _write(inspector: Inspector, label: str, text: str) -> None:
    editor = _field(inspector, label).editor
    editor.setFocus()
    QTest.keyClicks(editor, text)


def _button(inspector: QWidget, text: str) -> QPushButton:
    return next(one for one in inspector.findChildren(QPushButton) if one.text().startswith(text))


def _named(inspector: QWidget, name: str) -> QPushButton:
    return next(one for one in inspector.findChildren(QPushButton) if one.accessibleName() == name)


def _said(inspector: QWidget) -> str:
    return "\n".join(one.text() for one in inspector.findChildren(QLabel) if one.isVisible())


def _tab(inspector: Inspector, name: str) -> None:
    tabs = inspector.findChildren(QTabWidget)[0]
    tabs.setCurrentIndex([tabs.tabText(number) for number in range(tabs.count())].index(name))
    QApplication.processEvents()


def test_every_field_kind_and_state_has_its_words() -> None:
    assert [name for _, names in GROUPS for name in names] == list(CARD_FIELDS)
    assert set(FIELDS) == set(CARD_FIELDS)
    assert set(OBTAINED_WORDS) == set(OBTAINED)
    assert set(KINDS) == set(ONE) == set(ItemKind)
    assert set(STATES) == set(ItemState)


def test_the_card_shows_what_is_written_and_saves_what_is_typed(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    save = _button(inspector, "Save card")
    assert _field(inspector, "Platform").value == "Telegram"
    assert not save.isVisible()
    _write(inspector, "Account", "@example")
    assert save.isVisible()
    described = QSignalSpy(inspector.described)
    save.click()
    assert direct.session.item(ItemId(1)).card == {"platform": "Telegram", "account": "@example"}
    assert described.at(0)[0] == [ItemId(1)]


@pytest.mark.parametrize(("words", "value"), [("unknown", "unknown"), ("withheld for safety", "withheld")])
def test_a_field_can_say_why_nothing_stands_there(
    inspector: Inspector, direct: DirectRunner, words: str, value: str
) -> None:
    _choose(inspector, direct, 1)
    field = _field(inspector, "Witness")
    QTest.keyClick(field.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (menu,) = field.findChildren(QMenu)
    action = next(one for one in menu.actions() if one.text() == words)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert field.value == value
    _button(inspector, "Save card").click()
    assert direct.session.item(ItemId(1)).card["witness"] == value
    QTest.keyClick(field.editor, Qt.Key.Key_Backspace)
    assert field.value == ""
    _button(inspector, "Save card").click()
    assert "witness" not in direct.session.item(ItemId(1)).card


def test_many_are_filled_in_at_once_and_it_is_said(inspector: Inspector, direct: DirectRunner) -> None:
    direct.session.describe([ItemId(2)], {"account": "@two"})
    _choose(inspector, direct, 1, 2, 3)
    assert "Fields left alone stay as they are." in _said(inspector)
    assert _field(inspector, "Account").editor.property("placeholderText") == "different values, kept as they are"
    obtained = inspector.findChildren(ChoiceField)[0]
    obtained.setCurrentIndex(obtained.findData("own_screenshot"))
    obtained.activated.emit(obtained.currentIndex())
    _button(inspector, "Save to").click()
    cards = [direct.session.item(ItemId(number)).card for number in (1, 2, 3)]
    assert [card["obtained"] for card in cards] == ["own_screenshot"] * 3
    assert [card.get("account") for card in cards] == [None, "@two", None]


def test_a_value_that_is_refused_is_shown_at_its_field_and_stays(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    _write(inspector, "Captured", "yesterday")
    _button(inspector, "Save card").click()
    assert "Captured: Write a date as 2026-03-14" in _said(inspector)
    assert _field(inspector, "Captured").editor.property("invalid") == "true"
    assert _field(inspector, "Captured").value == "yesterday"
    assert "captured" not in direct.session.item(ItemId(1)).card


def test_a_day_as_people_write_it_is_shown_as_it_will_be_recorded(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    _write(inspector, "Captured", "13.05.2024")
    QTest.keyClick(_field(inspector, "Captured").editor, Qt.Key.Key_Tab)
    assert _field(inspector, "Captured").value == "2024-05-13"
    _button(inspector, "Save card").click()
    assert direct.session.item(ItemId(1)).card["captured"] == "2024-05-13"


def test_hints_are_not_cut_where_the_inspector_has_its_usual_width(inspector: Inspector, direct: DirectRunner) -> None:
    inspector.resize(module.WIDTH, 720)
    _choose(inspector, direct, 1)
    for heading in ("TRANSLATION", "CONSENT AND NOTE"):
        _named(inspector, heading).click()
    QApplication.processEvents()
    for field in inspector.findChildren(CardField):
        if isinstance(line := field.editor, QLineEdit):
            needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
            assert needed < line.width() - 24, line.placeholderText()


def test_seldom_used_fields_are_folded_away_while_they_are_empty(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    note, translator = _field(inspector, "Internal note"), _field(inspector, "Translator")
    assert not note.isVisible()
    assert not translator.isVisible()
    QTest.keyClick(_named(inspector, "CONSENT AND NOTE"), Qt.Key.Key_Space)
    assert note.isVisible()
    direct.session.describe([ItemId(2)], {"translator": "K-7"})
    _choose(inspector, direct, 2)
    assert translator.isVisible(), "nothing that is written is out of sight"


def test_the_menu_of_a_field_shows_where_the_keyboard_is_and_where_it_was_used(
    inspector: Inspector, direct: DirectRunner
) -> None:
    _choose(inspector, direct, 1)
    account, platform = (_field(inspector, name) for name in ("Account", "Platform"))
    account.editor.setFocus()
    ways = {field: field.findChildren(QPushButton)[0] for field in (account, platform)}
    assert ways[account].isVisible()
    assert not ways[platform].isVisible()
    direct.session.describe([ItemId(1)], {"platform": "withheld"})
    _choose(inspector, direct, 1)
    assert ways[platform].isVisible()


def test_the_list_of_a_choice_shows_all_of_its_lines(
    inspector: Inspector, direct: DirectRunner, application: QApplication
) -> None:
    _choose(inspector, direct, 1)
    obtained = inspector.findChildren(ChoiceField)[0]
    obtained.showPopup()
    application.processEvents()
    view = obtained.view()
    last = view.visualRect(view.model().index(obtained.count() - 1, 0))
    assert view.viewport().rect().contains(last)
    obtained.hidePopup()


def test_facts_are_the_files_own_word(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    _tab(inspector, "Facts")
    said = _said(inspector)
    digest = direct.session.item(ItemId(1)).content.sha256.hex
    assert " ".join(digest[at : at + 4] for at in range(0, 64, 4)) in said
    assert "which anybody can set" in said
    assert "text/plain" in said


def test_what_it_can_show_claims_no_more_than_the_record_holds(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    _tab(inspector, "Custody")
    said = _said(inspector)
    assert "No outside party vouches for any date here." in said
    assert "Not shown: who made it, that it is true, that it was online" in said
    assert "Taken in from " in said
    assert "by K-1" in said
    for boast in ("verified", "intact", "authentic", "proves", "tamper"):
        assert boast not in said.lower()


def test_markup_in_a_title_is_only_letters(inspector: Inspector, direct: DirectRunner) -> None:
    direct.session.describe([ItemId(1)], {"title": "<b>Post</b><img src=x>"})
    _choose(inspector, direct, 1)
    label = next(one for one in inspector.findChildren(QLabel) if one.text() == "<b>Post</b><img src=x>")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_original_goes_out_where_the_person_says(
    inspector: Inspector, direct: DirectRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "back.txt"
    monkeypatch.setattr(module, "choose_save", lambda *_: out)
    _choose(inspector, direct, 2)
    _button(inspector, "Save original").click()
    assert out.read_bytes() == b"a reply"
    assert "That copy is not encrypted" in _said(inspector)
    assert direct.session.history(ItemId(2))[-1].kind is Kind.ORIGINAL_EXPORTED


def test_chosen_items_are_asked_to_become_exhibits(inspector: Inspector, direct: DirectRunner) -> None:
    asked = QSignalSpy(inspector.exhibit_requested)
    _choose(inspector, direct, 3, 1)
    _button(inspector, "Add to exhibits").click()
    assert asked.at(0)[0] == [ItemId(3), ItemId(1)]


def test_a_text_can_be_read_as_a_whole(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 2)
    pane = next(one for one in inspector.findChildren(QWidget) if one.accessibleName() == "Preview of reply.txt")
    QTest.keyClick(pane, Qt.Key.Key_Return)
    (dialog,) = [one for one in inspector.findChildren(QDialog) if one.isVisible()]
    assert dialog.windowTitle() == "Preview", "a title of a window names nothing"
    assert [one.toPlainText() for one in dialog.findChildren(QPlainTextEdit)] == ["a reply"]
    dialog.close()


def test_it_says_rung_by_rung_who_vouches_for_it(inspector: Inspector, direct: DirectRunner) -> None:
    _choose(inspector, direct, 1)
    _tab(inspector, "Custody")
    rungs = [one.accessibleName() for one in inspector.findChildren(Rung) if one.isVisibleTo(inspector)]
    assert [said.partition(":")[0] for said in rungs] == [
        "Own record",
        "Witness",
        "Outside time",
        "Notary, stamped paper",
    ]
    assert "In the record since" in rungs[0]
    assert "It shows no date" in rungs[0]
    assert all("Not reached." in said and "It does not show" in said for said in rungs[1:])
