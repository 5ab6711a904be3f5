"""Every page as a screen reader meets it: everything that can be used has a name that says what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from evidence_vault.clock import Instant
from evidence_vault.crypto import age
from evidence_vault.records.branch import Choice
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from evidence_vault.records.rekeyed import Rekeyed
from tests.helpers.keyboard import Key, Modifier, come_back, press
from tests.helpers.program import enter, running, settle
from tests.helpers.spoken import Part, Role, complaints, parts
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui.presenters.alarm import Alarm
from ui.settings import Settings
from ui.views.check.diverged import Diverged
from ui.views.evidence.enlarged import Enlarged
from ui.views.exhibits import ExhibitsView
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.exhibits.withdrawing import ask_to_withdraw
from ui.views.keys import KeysView
from ui.views.recovery import RecoveryPanel
from ui.views.unlock import UnlockView
from ui.widgets import banner
from ui.widgets.labels import label

CONTROL = Modifier.ControlModifier
SINCE, UNTIL = Instant.parse("2026-03-24T05:10:00.000Z"), Instant.parse("2026-03-26T04:30:00.000Z")


def check(window: QWidget) -> list[Part]:
    """Fails where a part of a window says too little."""
    QApplication.processEvents()
    found = parts(window)
    assert len(found) > 5
    assert not complaints(found)
    return found


def named(found: list[Part], *roles: QAccessible.Role) -> list[str]:
    return [part.name for part in found if part.role in roles]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_ways_in(application: QApplication, vault: TestVault, language: str) -> None:
    with running(application, Settings(language=language, appearance="light"), None) as shown:
        check(shown.window)
        shown.window.show_unlock(vault.path)
        check(shown.window)
        unlock = shown.window.centralWidget()
        assert isinstance(unlock, UnlockView)
        unlock._turn_to(unlock._sheet)
        check(shown.window)
        unlock.ask_about_recovery()
        check(shown.window)
        shown.window.show_answer()
        check(shown.window)
        shown.window.show_create()
        check(shown.window)
        for step in (1, 2):
            shown.window.centralWidget()._go_to(step)  # type: ignore[union-attr]
            check(shown.window)


@pytest.mark.parametrize(
    "language", ["kk", *(pytest.param(other, marks=pytest.mark.thorough) for other in ("en", "ru"))]
)
def test_every_place(application: QApplication, vault: TestVault, language: str) -> None:
    with running(application, Settings(language=language, appearance="light"), None) as shown:
        view = enter(shown, vault)
        for number in range(len(view._ways)):
            press(Key(Key.Key_1.value + number), CONTROL)
            settle(shown)
            press(Key.Key_Down)
            settle(shown)
            check(shown.window)


@pytest.mark.parametrize(
    "language", ["kk", *(pytest.param(other, marks=pytest.mark.thorough) for other in ("en", "ru"))]
)
def test_everything_that_is_done_to_keys(application: QApplication, vault: TestVault, language: str) -> None:
    with vault.session(write=True) as session:
        session.keys.add_recipient(str(age.Identity.generate().recipient), "K-2")
    with running(application, Settings(language=language, appearance="light"), None) as shown:
        view = enter(shown, vault)
        press(Key.Key_7, CONTROL)
        settle(shown)
        (keys,) = view.findChildren(KeysView)
        tasks: tuple[Callable[[], object], ...] = (
            lambda: keys.add_passphrase(nobody=False),
            lambda: keys.add_passphrase(nobody=True),
            keys.change,
            keys._add_colleague,
            lambda: keys._remove(keys._overview.held[1]),
            keys._seal_copy,
            keys._answer.click,
            keys._hand_over.click,
        )
        for begin in tasks:
            begin()
            settle(shown)
            check(shown.window)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_what_has_to_be_decided(application: QApplication, vault: TestVault, language: str) -> None:
    with running(application, Settings(language=language, appearance="light"), None) as shown:
        shown.window.show_unlock(vault.path)
        unlock = shown.window.centralWidget()
        assert isinstance(unlock, UnlockView)
        for choice in Choice:
            unlock.show_alarm(Alarm(choice, 2, SINCE, None if choice is Choice.ROLLBACK else UNTIL))
            check(unlock)
        done = Rekeyed(7, 3, ("K-2",), ("0a1b.age",), ("log/000/000003.age",), ("K-3",), inbox=1, aside=2, noted=False)
        shown.window._welcome_new(vault.path, Path("old.vault"), done)
        check(shown.window)
        diverged = Diverged()
        shown.window.setCentralWidget(diverged)
        diverged.offer(Path("laptop.vault"))
        check(shown.window)


def test_keyholders_are_read_aloud(application: QApplication, vault: TestVault) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        enter(shown, vault)
        press(Key.Key_7, CONTROL)
        settle(shown)
        said = named(check(shown.window), Role.StaticText)
        assert {"K-1", "Recovery key", "It opened the vault now"} <= set(said)


def test_items_exhibits_and_entries_are_read_aloud(application: QApplication, vault: TestVault) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        view = enter(shown, vault)
        assert "E-000001, post.txt, Document, Telegram, stored" in named(check(shown.window), Role.ListItem)
        for button in view.findChildren(QPushButton):
            if button.accessibleName() == "Show as a table":
                button.click()
        assert {"post.txt", "Telegram"} <= set(named(check(shown.window), Role.Cell))
        press(Key.Key_2, CONTROL)
        settle(shown)
        found = check(shown.window)
        (exhibit,) = [part for part in found if part.name == "1. Post and reply"]
        assert (exhibit.role, exhibit.description) == (Role.ListItem, "Telegram · 2 items")
        press(Key.Key_5, CONTROL)
        settle(shown)
        assert "File taken in" in named(check(shown.window), Role.Cell)


def test_what_names_the_vault_can_be_heard(application: QApplication, vault: TestVault) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        enter(shown, vault)
        press(Key.Key_8, CONTROL)
        settle(shown)
        with vault.session() as session:
            expected = {str(session.vault_id), session.recipient, session.checkpoint_short}
        said = named(check(shown.window), Role.StaticText)
        assert all(any(value in name for name in said) for value in expected)


def test_the_dialogs(application: QApplication, vault: TestVault) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        view = enter(shown, vault)
        press(Key.Key_2, CONTROL)
        settle(shown)
        (exhibits,) = view.findChildren(ExhibitsView)
        with vault.session() as session:
            case = session.cases()[0]
            (first, _) = session.exhibits(case.id)
            items = session.items()
        for dialog in (
            CaseDialog(exhibits, None, {}),
            CaseDialog(exhibits, case, {}),
            Enlarged(view, shown.window.runner, items[0], Preview("ok", text="words"), "post.txt"),
        ):
            dialog.open()
            check(dialog)
            dialog.close()
        come_back()
        exhibits.add_items([ItemId(1), ItemId(2)])
        settle(shown)
        check(shown.window)
        check_question(exhibits, first)


def check_question(exhibits: ExhibitsView, exhibit: Exhibit) -> None:
    ask_to_withdraw(exhibits, exhibit, "1", lambda _: None)
    asked = QApplication.activeModalWidget()
    assert asked is not None
    assert {"Withdraw", "Keep it"} <= set(named(check(asked), Role.Button))
    press(Key.Key_Escape)


def test_the_words_of_the_sheet_can_be_heard(application: QApplication, vault: TestVault) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        view = enter(shown, vault)
        press(Key.Key_7, CONTROL)
        settle(shown)
        (panel,) = view.findChildren(RecoveryPanel)
        panel.show_sheet_saved(Path("sheet.pdf"), "seven words of paper")
        assert "Words that open the sheet: seven words of paper" in named(check(shown.window), Role.StaticText)
        panel.forget()
        assert not [name for name in named(check(shown.window), Role.StaticText) if "of paper" in name]


def test_a_message_is_an_alert(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, str]] = []

    class Heard:
        Event = QAccessible.Event

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:
            said = event.accessibleInterface().text(QAccessible.Text.Name)
            told.append((event.type(), said))

    monkeypatch.setattr(banner, "QAccessible", Heard)
    shown = banner.Banner()
    shown.say("Three items taken in.")
    assert told == [(QAccessible.Event.Alert, "Three items taken in.")]
    shown.close()
    application.processEvents()


def test_what_says_too_little_is_found(application: QApplication) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    choice, twin, other = QComboBox(), QPushButton("Save"), QPushButton("Save")
    choice.addItem("English")
    marked = label("a <b>bold</b> name")
    for part in (QToolButton(), QLineEdit(), choice, twin, other, marked):
        row.addWidget(part)
    window.show()
    wait_until(window.isVisible)
    told = complaints(parts(window))
    assert [line.partition(" in ")[0] for line in told] == [
        "Button without a name",
        "EditableText without a name",
        "the choice 'English'",
        "two of Button 'Save'",
        "'a <b>bold</b> name'",
    ]
    for part in (choice, twin):
        caption = QLabel("Language")
        caption.setBuddy(part)
        row.addWidget(caption)
    assert "the choice 'English'" not in "\n".join(complaints(parts(window)))
    window.close()
    application.processEvents()
