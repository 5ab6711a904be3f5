"""The whole program in this process, offscreen, for tests that drive it as a person does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError
from evidence_vault.session import Session
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui import app, theme
from ui.jobs.garbage import GarbageCollector
from ui.settings import Settings
from ui.views.workspace import WorkspaceView

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@contextmanager
def running(application: QApplication, settings: Settings, vault: Path | None) -> Iterator[app.Application]:
    """The program, of which nothing is left afterwards."""
    made = app.Application(application, settings, vault)
    GarbageCollector(made.window)
    made.window.show()
    made.window.activateWindow()
    wait_until(made.window.isActiveWindow)
    try:
        yield made
    finally:
        made.window.vault = None  # nobody is there to be asked whether work under way shall stop
        made.window.close()
        for translator in made._translators:
            application.removeTranslator(translator)
        application.removeEventFilter(made._idle)
        shiboken6.delete(made.window)
        QLocale.setDefault(QLocale("en"))
        theme.apply(application, dark=False)


def settle(shown: app.Application) -> None:
    """Wait until everything that was asked of the session has been told."""
    wait_until(lambda: not shown.window.runner._asked, 60)


def enter(shown: app.Application, vault: TestVault) -> WorkspaceView:
    """Open a vault by its identity, without the second that a passphrase costs; the places are shown."""
    window, told = shown.window, []

    def failed(error: VaultError) -> None:
        raise error

    window.runner.open(
        lambda: Session.open(vault.path, identity=vault.identity, write=True, clock=SystemClock()),
        lambda: told.append(True),
        failed,
    )
    wait_until(lambda: bool(told))
    window._enter(vault.path)
    settle(shown)
    view = window.centralWidget()
    assert isinstance(view, WorkspaceView)
    return view


def focused() -> QWidget:
    """What the keyboard speaks to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key, wherever the focus is, and let the loop turn as it does between two keys."""
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type, wherever the focus is."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def come_back() -> None:
    """Where there is no desktop, nobody else gives the keyboard back when a dialog has ended."""
    wait_until(lambda: QApplication.activeModalWidget() is None)
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()]

    def active() -> bool:
        window.activateWindow()  # again and again: the end of a dialog may still be on its way
        return window.isActiveWindow()

    wait_until(active)
