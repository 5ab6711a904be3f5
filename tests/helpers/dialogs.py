"""Places of the window and the dialogs over them, as a person at the keyboard has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault


@contextmanager
def shown_in(
    vault: TestVault, place: Callable[[DirectRunner], QWidget], *, write: bool = True
) -> Iterator[tuple[DirectRunner, QWidget]]:
    """A place of the window over a vault, shown."""
    with vault.session(write=write) as session:
        runner = DirectRunner(session)
        view = place(runner)
        view.resize(1280, 720)
        view.show()
        view.activate()  # type: ignore[attr-defined]
        yield runner, view
        view.close()


def press(part: QWidget, name: str) -> None:
    """Press the button that is called so, by the keyboard."""
    (found,) = [one for one in part.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]
    assert found.isEnabled(), name
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def says(part: QWidget) -> str:
    """Everything that can be read."""
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())


def dialog_of(view: QWidget, kind: type[QWidget]) -> QWidget:
    """The one dialog of this kind that is open."""
    (found,) = [one for one in view.findChildren(kind) if one.isVisible()]
    assert QTest.qWaitForWindowActive(found)
    return found


def stops(dialog: QWidget) -> set[str]:
    """Where Tab comes to."""
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    names = set()
    for _ in range(40):
        part = QApplication.focusWidget()
        assert part
        names.add(part.accessibleName())
        QTest.keyClick(part, Qt.Key.Key_Tab)
    return names


def choose(view: QWidget, name: str, text: str) -> None:
    """Press a button that opens a menu, and choose from it with the arrow keys."""
    press(view, name)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    for _ in range(texts.index(text)):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
