"""The place of keys and the ways in by a recovery sheet, as somebody sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from evidence_vault import locked
from evidence_vault.crypto import age
from tests.helpers.program import enter, page, press, running, settle
from tests.helpers.runners import DirectOpener, DirectRunner
from tests.helpers.vaults import TestVault
from tests.helpers.windows import shown, wait_until
from tests.ui.test_printing import writer
from ui import app as program
from ui.presenters.keys import Overview
from ui.settings import Settings
from ui.views.keys import KeysView
from ui.views.keys.adding import AddPassphrase
from ui.views.keys.answering import AnswerView
from ui.views.keys.removing import RemoveKey
from ui.views.keys.task import Task
from ui.views.recovery import RecoveryPanel
from ui.views.welcome import WelcomeView
from ui.views.workspace import WorkspaceView
from ui.widgets.banner import Banner
from ui.widgets.printing import JOB_NAME

COLLEAGUE = age.Identity.generate()


class NewWindows(QObject):
    """Notices windows that come up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def over(direct: DirectRunner) -> DirectOpener:
    """The same vault, where another may be opened instead."""
    opener = DirectOpener()
    opener.session = direct.session
    return opener


@pytest.fixture
def keys(application: QApplication, direct: DirectRunner) -> Iterator[KeysView]:
    """The place of keys of the small vault, opened with the recovery key; K-2 has an age key of their own."""
    direct.session.keys.add_recipient(str(COLLEAGUE.recipient), "K-2")
    view = KeysView(direct, over(direct))
    with shown(application, view, 1000):
        view.activate()
        yield view


@pytest.fixture
def opened(application: QApplication) -> Iterator[program.Application]:
    """The program on its first page."""
    with running(application, Settings(appearance="light"), None) as made:
        yield made


def says(view: QWidget, text: str) -> bool:
    """Whether a text can be read."""
    return any(text in one.text() for one in view.findChildren(QLabel) if one.isVisible())


def find(view: QWidget, text: str) -> QAbstractButton:
    """The button with this text; waits until it can be seen."""
    found = [one for one in view.findChildren(QAbstractButton) if one.text() == text]
    wait_until(lambda: any(one.isVisible() for one in found))
    return next(one for one in found if one.isVisible())


def line(view: QWidget, name: str) -> QLineEdit:
    """The field of this name; waits until it can be seen."""
    found = [one for one in view.findChildren(QLineEdit) if one.accessibleName() == name]
    wait_until(lambda: any(one.isVisible() for one in found))
    return next(one for one in found if one.isVisible())


def told(view: QWidget) -> str:
    """What the messages say that can be seen."""
    return " ".join(one.accessibleName() for one in view.findChildren(Banner) if one.isVisible())


# -- keys ----------------------------------------------------------------------------------------


def test_keyholders_are_listed_with_what_opens_each(keys: KeysView) -> None:
    for text in ("K-1", "K-2", "Age key of their own", "Not opened yet", "Recovery key", "It opened the vault now"):
        wait_until(partial(says, keys, text))


def test_a_task_opens_no_window_and_goes_with_what_was_typed(keys: KeysView, application: QApplication) -> None:
    watch = NewWindows()
    application.installEventFilter(watch)
    for way in ("Add a passphrase…", "Add a colleague’s own key…", "Seal this copy…", "Answer a challenge…"):
        find(keys, way).click()
        task = keys.currentWidget()
        assert isinstance(task, Task)
        find(keys, "Back").click()
        assert keys.currentWidget() is not task
        assert keys.indexOf(task) < 0
    application.removeEventFilter(watch)
    assert not watch.seen


def test_a_passphrase_for_a_colleague_needs_their_name_and_is_typed_twice(keys: KeysView, direct: DirectRunner) -> None:
    find(keys, "Add a passphrase…").click()
    assert says(keys, "English on purpose")
    for name in ("Passphrase", "The same again"):
        QTest.keyClicks(line(keys, name), "a heron stands on one leg at dawn")
    assert not find(keys, "Add the passphrase").isEnabled()
    QTest.keyClicks(line(keys, "Name or code of whoever will open with it"), "K-3")
    find(keys, "Add the passphrase").click()
    assert "K-3 becomes a custodian" in told(keys)
    assert [held.holder for held in direct.session.keys.held()] == ["K-1", "K-2", "K-3"]
    assert not keys.findChildren(AddPassphrase) or all(one.isHidden() for one in keys.findChildren(AddPassphrase))


def test_letters_that_not_every_keyboard_has_are_told(keys: KeysView) -> None:
    find(keys, "Add a passphrase…").click()
    typed = QInputMethodEvent()
    typed.setCommitString("Әжем")
    QApplication.sendEvent(line(keys, "Passphrase"), typed)
    assert says(keys, "Cyrillic letters typed · not every keyboard has these letters")


def test_a_recipient_is_judged_while_it_is_typed(keys: KeysView) -> None:
    find(keys, "Add a colleague’s own key…").click()
    field = line(keys, "Their recipient, the line that begins with age1")
    other = str(age.Identity.generate().recipient)
    QTest.keyClicks(field, other[:30])
    assert says(keys, "Not a whole recipient")
    QTest.keyClicks(field, other[30:])
    assert says(keys, "Its checksum is right")
    assert says(keys, locked.look_at_recipient(other).fingerprint or "?")
    assert not find(keys, "Add the key").isEnabled(), "it needs a name"


def test_before_a_key_is_removed_it_is_said_what_stays(keys: KeysView, direct: DirectRunner) -> None:
    press(keys, f"Remove key {direct.session.keys.held()[1].slot.short} of K-2")
    assert says(keys, "What this does not do")
    assert says(keys, "still opens any copy of this vault")
    assert says(keys, "may know its recovery key")
    assert len(direct.session.keys.held()) == 2, "nothing is done yet"
    find(keys, "Remove the key").click()
    assert "Removed." in told(keys)
    assert [held.holder for held in direct.session.keys.held()] == ["K-1"]
    assert not [one for one in keys.findChildren(QAbstractButton) if one.text() == "Remove…" and one.isVisible()]


@pytest.mark.usefixtures("keys")
def test_before_the_key_that_opened_goes_those_that_still_open_are_named(
    application: QApplication, direct: DirectRunner
) -> None:
    own, other = (replace(one, own=one.holder == "K-1") for one in direct.session.keys.held())
    task = RemoveKey(own, Overview((own, other), (), by_recovery=False, writable=True, second_copy=None))
    with shown(application, task, 1000):
        assert says(task, "You opened with this key. Once the vault is locked, these still open it: K-2 (Age key of")
        assert says(task, f"key {other.slot.short}); and the recovery key.")


def test_a_stray_key_is_told_in_words_and_set_aside(keys: KeysView, vault: TestVault) -> None:
    stranger = vault.path / "keys" / f"{'b' * 26}.age"
    stranger.write_bytes(b"somebody's")
    keys.activate()
    assert says(keys, "The log does not know this key")
    find(keys, "Set it aside").click()
    assert not stranger.exists()
    assert not says(keys, "The log does not know this key")


def test_sealing_asks_about_other_copies_and_ends_with_the_lock(
    keys: KeysView, direct: DirectRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, locks = tmp_path / "challenge.txt", list[bool]()
    monkeypatch.setattr("ui.views.keys.sealing.choose_save", lambda *_, **__: out)
    keys.lock_requested.connect(lambda: locks.append(True))
    find(keys, "Seal this copy…").click()
    next(one for one in keys.findChildren(QAbstractButton) if one.text().startswith("K-2 ·")).click()
    find(keys, "Make a challenge").click()
    assert any("evidence-vault/1 challenge" in one.toPlainText() for one in keys.findChildren(QPlainTextEdit))
    find(keys, "Save it as a file…").click()
    assert "Nothing has changed yet" in told(keys)
    words = locked.answer_challenge(locked.read_challenge(out), identity=str(COLLEAGUE))
    QTest.keyClicks(line(keys, "The seven words that they sent back"), words)
    for tick in (one for one in keys.findChildren(QCheckBox) if one.isVisible() and "copy" in one.text()):
        tick.click()
    assert not find(keys, "Seal this copy").isEnabled(), "the papers are asked about too"
    find(keys, "Recovery sheets and identity files stay at home").click()
    find(keys, "Seal this copy").click()
    assert "opens with the key of K-2 alone" in told(keys)
    assert [held.holder for held in direct.session.keys.held()] == ["K-2"]
    find(keys, "Lock now").click()
    assert locks == [True]


def test_a_challenge_is_answered_with_the_words_to_tell(keys: KeysView, direct: DirectRunner, tmp_path: Path) -> None:
    held = direct.session.keys.held()[1]
    text = direct.session.keys.challenge(held.slot.slot).decode()
    (tmp_path / "identity.txt").write_text(str(COLLEAGUE))
    find(keys, "Answer a challenge…").click()
    task = keys.currentWidget()
    assert isinstance(task, AnswerView)
    assert not find(keys, "Use an identity file…").isEnabled()
    (field,) = task.findChildren(QPlainTextEdit)
    field.setPlainText(text)
    assert find(keys, "Use an identity file…").isEnabled()
    task._presenter.with_identity_file(text, tmp_path / "identity.txt")
    assert says(keys, locked.answer_challenge(text.encode(), identity=str(COLLEAGUE)))
    field.setPlainText("a letter")
    task._presenter.with_identity_file("a letter", tmp_path / "identity.txt")
    assert "it is no challenge of a vault" in told(keys)


def test_who_only_looks_changes_no_key(application: QApplication, vault: TestVault) -> None:
    with vault.session() as session:
        runner = DirectRunner(session)
        view = KeysView(runner, over(runner))
        with shown(application, view, 1000):
            view.activate()
            assert not find(view, "Add a passphrase…").isEnabled()
            assert not find(view, "Seal this copy…").isEnabled()
            assert find(view, "Print the sheet…").isEnabled()


# -- the recovery sheet --------------------------------------------------------------------------


def answer(text: str) -> None:
    """Press a button of the question that comes up."""

    def look() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, QMessageBox):
            next(one for one in question.buttons() if one.text() == text).click()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_an_open_sheet_is_warned_of_and_asked_about(
    keys: KeysView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.views.recovery.choose_save", lambda *_, **__: tmp_path / "sheet.pdf")
    assert not says(keys, "in plain letters")
    find(keys, "Open, to be deposited elsewhere").click()
    assert says(keys, "in plain letters")
    answer("Do not")
    find(keys, "Save the sheet as PDF…").click()
    assert not (tmp_path / "sheet.pdf").exists()
    answer("Make it open")
    find(keys, "Save the sheet as PDF…").click()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert says(keys, "Take it off this computer now")
    assert not [one for one in keys.findChildren(QCheckBox) if one.isVisible()], "an open sheet has no words"


def test_a_sheet_is_printed_under_a_name_that_says_nothing(
    keys: KeysView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.views.recovery.has_printer", lambda: True)
    printer = writer(tmp_path / "out.pdf")
    monkeypatch.setattr("ui.views.recovery.choose_printer", lambda _: printer)
    find(keys, "Print the sheet…").click()
    wait_until(lambda: "may keep a copy" in told(keys), 60)
    assert printer.docName() == JOB_NAME
    assert (tmp_path / "out.pdf").stat().st_size > 1000
    (panel,) = keys.findChildren(RecoveryPanel)
    assert len(panel._words.text().split()) == 7


def test_without_a_printer_the_way_round_is_named(keys: KeysView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.views.recovery.has_printer", lambda: False)
    find(keys, "Print the sheet…").click()
    assert "Save the sheet as PDF" in told(keys)


# -- the ways in ---------------------------------------------------------------------------------


def test_a_sheet_with_one_wrong_letter_is_told_and_the_right_one_asks_before_it_opens(
    opened: program.Application, vault: TestVault
) -> None:
    opened.window.show_unlock(vault.path)
    press(page(opened), "Use the recovery sheet…")
    (text,) = page(opened).findChildren(QPlainTextEdit)
    wrong = vault.identity[:40] + ("Q" if vault.identity[40] != "Q" else "P") + vault.identity[41:]
    text.setPlainText(wrong)
    assert not [one for one in page(opened).findChildren(QLineEdit) if one.isVisible()], "an open sheet has no words"
    press(page(opened), "Unlock with the sheet")
    settle(opened)
    assert f"Character {40 - len('AGE-SECRET-KEY-1') + 1} behind" in told(page(opened))
    assert text.toPlainText() == wrong, "what was typed stays, to be mended"
    text.setPlainText(vault.identity)
    press(page(opened), "Unlock with the sheet")
    settle(opened)
    assert says(page(opened), "every proof says so")
    assert text.toPlainText() == ""
    assert opened.window.vault is None
    press(page(opened), "Open it")
    wait_until(lambda: "You opened with the recovery key" in told(page(opened)))
    press(page(opened), "Give yourself a passphrase…")
    settle(opened)
    view = page(opened)
    assert isinstance(view, WorkspaceView)
    assert view.place == 6
    assert says(view, "The recovery key is nobody’s")


def test_the_words_of_a_sealed_sheet_are_asked_for(opened: program.Application, vault: TestVault) -> None:
    opened.window.show_unlock(vault.path)
    press(page(opened), "Use the recovery sheet…")
    (text,) = page(opened).findChildren(QPlainTextEdit)
    text.setPlainText("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl")
    words = line(page(opened), "The sheet’s own seven words")
    assert words.echoMode() is QLineEdit.EchoMode.Password
    assert not find(page(opened), "Unlock with the sheet").isEnabled()
    QTest.keyClicks(words, "grey heron")
    QTest.keyClick(words, Qt.Key.Key_Return)
    settle(opened)
    assert "Line 1 below the mark BEGIN" in told(page(opened))


def test_going_back_takes_what_was_typed_off_the_screen(opened: program.Application, vault: TestVault) -> None:
    opened.window.show_unlock(vault.path)
    press(page(opened), "Use the recovery sheet…")
    (text,) = page(opened).findChildren(QPlainTextEdit)
    text.setPlainText(vault.identity)
    press(page(opened), "Back to the passphrase")
    assert text.toPlainText() == ""
    assert line(page(opened), "Passphrase").hasFocus()


def test_a_challenge_can_be_answered_without_any_vault(opened: program.Application) -> None:
    press(page(opened), "Answer a colleague’s challenge")
    (text,) = page(opened).findChildren(QPlainTextEdit)
    text.setPlainText("a letter")
    QTest.keyClicks(line(page(opened), "Your own passphrase"), "quiet words")
    press(page(opened), "Show the words")
    settle(opened)
    assert "it is no challenge of a vault" in told(page(opened))
    press(page(opened), "Back to the page before")
    assert isinstance(page(opened), WelcomeView)


def test_who_opens_with_a_key_of_their_own_is_not_advised(opened: program.Application, vault: TestVault) -> None:
    view = enter(opened, vault, write=False)
    assert "recovery key" not in told(view)
