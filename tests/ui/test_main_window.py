"""The whole window over a real vault: ways in, places, languages, the lock, the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from evidence_vault.session import Session
from tests.helpers.keyboard import come_back
from tests.helpers.keyboard import press as press_key
from tests.helpers.program import page, part, press, running, settle, unlock
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui import app as program
from ui import theme
from ui.settings import Settings
from ui.views.create import CreateView
from ui.views.exhibits import ExhibitsView
from ui.views.unlock import UnlockView
from ui.views.welcome import WelcomeView
from ui.views.workspace import WorkspaceView
from ui.widgets.banner import Banner


class StrayWindows(QObject):
    """Notices every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.fixture
def stray(application: QApplication) -> Iterator[StrayWindows]:
    """Windows that appear while a test runs."""
    watch = StrayWindows()
    application.installEventFilter(watch)
    yield watch
    application.removeEventFilter(watch)


@pytest.fixture
def opened(application: QApplication) -> Iterator[program.Application]:
    """The program on its first page."""
    with running(application, Settings(appearance="light"), None) as made:
        yield made


def test_it_begins_with_three_ways_in_and_a_title_without_names(opened: program.Application) -> None:
    assert isinstance(page(opened), WelcomeView)
    assert opened.window.windowTitle() == "Evidence Vault"
    press(page(opened), "Create a vault")
    assert isinstance(page(opened), CreateView)


def test_a_passphrase_is_typed_and_the_vault_opens(opened: program.Application, vault: TestVault) -> None:
    view = unlock(opened, vault)
    assert [entry.accessibleName() for entry in view._entries] == [
        *("Evidence 3", "Exhibits 2", "Export", "Submissions", "Custody", "Check", "Keys", "Settings")
    ]
    assert opened.window.windowTitle() == "Evidence Vault"


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(opened: program.Application, vault: TestVault) -> None:
    opened.window.show_unlock(vault.path)
    view = page(opened)
    line = part(view, QLineEdit)
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    QTest.keyClicks(line, "wrong")
    press(view, "Unlock")
    banner = part(view, Banner)
    wait_until(lambda: not banner.isHidden())
    assert "No key of this vault opens" in banner.accessibleName()
    assert line.selectedText()
    assert opened.window.vault is None


def test_every_place_can_be_reached_by_the_keyboard(opened: program.Application, vault: TestVault) -> None:
    view = unlock(opened, vault)
    for number in range(8):
        come_back()  # a shortcut is the active window's
        press_key(Qt.Key(Qt.Key.Key_1.value + number), Qt.KeyboardModifier.ControlModifier)
        assert view.place == number
        settle(opened)


class Hidings(QObject):
    """Counts how often something was hidden, at which a place writes down what was typed."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Hide
        return False


def test_going_where_one_is_hides_nothing(opened: program.Application, vault: TestVault) -> None:
    view = unlock(opened, vault)
    hidings = Hidings()
    view.go_to(1)
    (exhibits,) = view.findChildren(ExhibitsView)
    exhibits.installEventFilter(hidings)
    view.go_to(1)
    assert hidings.count == 0
    view.go_to(0)
    assert hidings.count == 1


@pytest.mark.thorough
def test_another_language_is_spoken_at_once_and_the_place_stays(opened: program.Application, vault: TestVault) -> None:
    view = unlock(opened, vault)
    view.go_to(7)
    settle(opened)
    press(view, "Language: Русский")
    wait_until(lambda: page(opened) is not view)
    settle(opened)
    shown = page(opened)
    assert isinstance(shown, WorkspaceView)
    assert shown.place == 7
    assert [entry.text() for entry in shown._entries] == [
        *("Материалы", "Доказательства", "Экспорт", "Обращения", "Хранение", "Проверка", "Ключи", "Настройки")
    ]


@pytest.mark.thorough
def test_the_dress_changes_at_once(opened: program.Application, vault: TestVault) -> None:
    view = unlock(opened, vault)
    view.go_to(7)
    settle(opened)
    press(view, "Appearance: Dark")
    assert theme.palette().name == "dark"
    assert page(opened) is view


@pytest.mark.thorough
def test_a_choice_keeps_those_that_were_made_before(opened: program.Application, vault: TestVault) -> None:
    view = unlock(opened, vault)
    view.go_to(7)
    settle(opened)
    press(view, "Lock when nobody touches it for: 15 minutes")
    press(view, "Appearance: Dark")
    press(view, "Appearance: Light")
    assert opened._settings == Settings("en", "light", 15)
    assert opened._idle._timer.interval() == 15 * 60_000


def test_enter_presses_a_button_as_space_does(opened: program.Application) -> None:
    way = next(each for each in page(opened).findChildren(QPushButton) if each.accessibleName() == "Create a vault")
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Return)
    assert isinstance(page(opened), CreateView)


def test_the_lock_hands_on_the_path_and_the_settings_only(
    opened: program.Application, vault: TestVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(program, "start_afresh", lambda arguments: started.append(list(arguments)))
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)  # this platform never says whose it is
    unlock(opened, vault)
    QGuiApplication.clipboard().setText("copied from the vault")
    come_back()
    QTest.keyClick(opened.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert started == [["--lang=en", "--appearance=light", "--idle-lock=5", "--", str(vault.path)]]
    assert QGuiApplication.clipboard().text() == ""
    with vault.session(write=True):  # the vault was let go
        pass


@pytest.mark.parametrize(("ours", "left"), [(True, ""), (False, "from another program")])
def test_at_the_end_the_clipboard_is_emptied_only_if_it_is_ours(
    ours: bool, left: str, opened: program.Application, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: ours)
    QGuiApplication.clipboard().setText("from another program")
    application.aboutToQuit.emit()
    assert QGuiApplication.clipboard().text() == left
    assert opened.window.isVisible()


@pytest.mark.thorough
def test_a_vault_that_was_just_made_can_be_locked(
    opened: program.Application, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(program, "start_afresh", lambda arguments: started.append(list(arguments)))
    place = tmp_path / "new.vault"
    press(page(opened), "Create a vault")
    page(opened)._presenter.choose(tmp_path, place.name, "K-1")  # type: ignore[attr-defined]
    page(opened)._presenter.create("seven words that nobody would guess")  # type: ignore[attr-defined]
    settle(opened)
    assert isinstance(page(opened), CreateView), "the recovery sheet comes before the places"
    opened.window.lock()
    assert [arguments[-1] for arguments in started] == [str(place)]


def test_a_keeper_who_is_not_named_is_asked_for_at_the_field(opened: program.Application) -> None:
    press(page(opened), "Create a vault")
    keeper = next(one for one in page(opened).findChildren(QLineEdit) if one.accessibleName() == "Who keeps it")
    wait_until(keeper.isVisible)
    lower = next(one for one in page(opened).findChildren(QPushButton) if one.accessibleName() == "Go on")
    place = lower.mapTo(page(opened), lower.rect().topLeft())
    press(page(opened), "Go on")
    QApplication.processEvents()
    asked = [one for one in page(opened).findChildren(QLabel) if one.text().startswith("Write who keeps the vault")]
    assert [one.isVisible() for one in asked] == [True]
    assert keeper.hasFocus()
    assert keeper.property("invalid") == "true"
    assert lower.mapTo(page(opened), lower.rect().topLeft()) == place, "nothing jumps"
    QTest.keyClicks(keeper, "K")
    assert keeper.property("invalid") == "false"
    assert not asked[0].text().startswith("Write")


def test_a_passphrase_that_would_be_refused_cannot_be_given(opened: program.Application, tmp_path: Path) -> None:
    press(page(opened), "Create a vault")
    page(opened)._presenter.choose(tmp_path, "new.vault", "K-1")  # type: ignore[attr-defined]
    lines = {one.accessibleName(): one for one in page(opened).findChildren(QLineEdit)}
    make = next(one for one in page(opened).findChildren(QPushButton) if one.text() == "Create the vault")
    for text, taken in (("summer house", False), ("four quiet words of a riverbank", True)):
        for name in ("Passphrase", "The same again"):
            lines[name].clear()
            QTest.keyClicks(lines[name], text)
        assert make.isEnabled() is taken


def test_a_lock_leaves_what_another_program_has_copied(
    opened: program.Application, vault: TestVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "start_afresh", lambda _: None)
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: False)
    unlock(opened, vault)
    QGuiApplication.clipboard().setText("from another program")
    opened.window.lock()
    assert QGuiApplication.clipboard().text() == "from another program"


def test_what_was_typed_last_is_written_before_the_lock(
    opened: program.Application, vault: TestVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "start_afresh", lambda _: None)
    unlock(opened, vault)
    opened.window.runner.run(_describe, lambda _: None, lambda _: None)
    opened.window.lock()
    with vault.session() as session:
        assert session.items()[0].card["title"] == "typed last"


def _describe(session: Session, _: object) -> None:
    session.describe([session.items()[0].id], {"title": "typed last"})


@pytest.mark.thorough
def test_a_fresh_process_begins_at_the_locked_vault(application: QApplication, vault: TestVault) -> None:
    arguments = program.parser().parse_args(["--lang=kk", "--appearance=dark", "--idle-lock=15", "--", str(vault.path)])
    settings = Settings(arguments.lang, arguments.appearance, arguments.idle_lock)
    assert settings == Settings("kk", "dark", 15)
    with running(application, settings, arguments.vault) as fresh:
        assert isinstance(page(fresh), UnlockView)
        assert theme.palette().name == "dark"


def test_nothing_appears_beside_the_window(opened: program.Application, vault: TestVault, stray: StrayWindows) -> None:
    unlock(opened, vault)
    opened.window.show_create()
    opened.window.show_welcome()
    assert not stray.seen


def test_a_part_that_is_shown_before_it_has_a_place_is_noticed(stray: StrayWindows) -> None:
    lonely = QWidget()
    lonely.setVisible(True)
    assert stray.seen == [lonely]
    lonely.hide()


@pytest.mark.thorough
def test_the_sample_case_leads_through_all_places(opened: program.Application, tmp_path: Path) -> None:
    welcome = page(opened)
    assert isinstance(welcome, WelcomeView)
    welcome.sample_requested.emit(tmp_path)
    wait_until(lambda: opened.window.vault is not None, 60)
    view = page(opened)
    assert isinstance(view, WorkspaceView)
    assert "sample.txt" in view.banner.accessibleName()
    for place, button in ((1, "Next: exhibits"), (2, "Next: submissions"), (3, "Next: custody"), (4, "Next: check")):
        press(view.banner, button)
        assert view.place == place
        settle(opened)
    press(view.banner, "Done")
    assert not view.banner.isVisible()
    assert (tmp_path / "sample.txt").exists()
