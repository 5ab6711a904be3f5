"""The whole program in this process: started, unlocked, pressed, and put away without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError
from evidence_vault.session import Session
from tests.helpers.vaults import PASSPHRASE, TestVault
from tests.helpers.windows import wait_until
from ui import app as program
from ui import theme
from ui.settings import Settings
from ui.views.workspace import WorkspaceView

Part = TypeVar("Part", bound=QWidget)


@contextmanager
def running(application: QApplication, settings: Settings, vault: Path | None) -> Iterator[program.Application]:
    """The program, of which nothing is left afterwards."""
    made = program.Application(application, settings, vault)
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
        shiboken6.delete(made._idle)
        shiboken6.delete(made.window)
        QLocale.setDefault(QLocale("en"))
        theme.apply(application, dark=False)


def page(shown: program.Application) -> QWidget:
    """What the window shows."""
    view = shown.window.centralWidget()
    assert view
    return view


def part(view: QWidget, kind: type[Part]) -> Part:
    """The first part of a kind."""
    found = view.findChild(kind)
    assert isinstance(found, kind)
    return found


def press(view: QWidget, name: str) -> None:
    """Press the button of this accessible name by the keyboard."""
    button = next(each for each in view.findChildren(QAbstractButton) if each.accessibleName() == name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def settle(shown: program.Application) -> None:
    """Wait until everything that was asked of the session has been told."""
    wait_until(lambda: not shown.window.runner._asked)


def unlock(shown: program.Application, vault: TestVault) -> WorkspaceView:
    """Unlock by typing."""
    shown.window.show_unlock(vault.path)
    line = part(page(shown), QLineEdit)
    QTest.keyClicks(line, PASSPHRASE.decode())
    QTest.keyClick(line, Qt.Key.Key_Return)
    wait_until(lambda: shown.window.vault is not None)
    settle(shown)
    view = page(shown)
    assert isinstance(view, WorkspaceView)
    return view


def enter(shown: program.Application, vault: TestVault, *, write: bool = True) -> WorkspaceView:
    """Unlock with the identity: no scrypt, for tests of what comes after."""

    def opener() -> Session:
        return Session.open(vault.path, identity=vault.identity, write=write, clock=SystemClock())

    def failed(error: VaultError) -> None:
        raise error

    shown.window.runner.open(opener, lambda: shown.window._enter(vault.path, reading_only=not write), failed)
    wait_until(lambda: shown.window.vault is not None)
    settle(shown)
    view = page(shown)
    assert isinstance(view, WorkspaceView)
    return view
