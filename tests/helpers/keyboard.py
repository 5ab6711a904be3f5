"""Keys, pressed wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.helpers.windows import wait_until

Key = Qt.Key
Modifier = Qt.KeyboardModifier


def focused() -> QWidget:
    """What the keyboard speaks to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key, wherever the focus is, and let the loop turn as it does between two keys.

    The window hears it first, as it does from a desktop: what watches for a person's hand is told too.
    """
    QTest.keyClick(focused().window().windowHandle(), key, modifier)
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
