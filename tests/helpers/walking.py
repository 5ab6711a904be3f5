"""Going through the window by keys alone: where Tab comes to, whether that can be seen, and what is said there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QMainWindow, QWidget

from tests.helpers.keyboard import Key, Modifier, come_back, focused, press, write
from tests.helpers.program import settle
from ui import app as program

MOST_STOPS = 80


def around(widget: QWidget) -> QImage:
    """What can be seen of a part, and a little around it."""
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    return widget.window().grab(QRect(corner, widget.size()).adjusted(-3, -3, 3, 3)).toImage()


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a part."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


class Unseen:
    """Parts that do not show that the keyboard speaks to them."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def go_on(self) -> None:
        """Press Tab, and look whether that could be seen where the focus was."""
        before = focused()
        seen = around(before)
        press(Key.Key_Tab)
        if focused() is not before and around(before) == seen:
            self.names.add(spoken(before) or type(before).__name__)


def is_at(name: str) -> bool:
    """Whether the part whose name begins so has the focus."""
    part = QApplication.focusWidget()
    return part is not None and spoken(part).startswith(name)


def go_to(name: str, unseen: Unseen) -> None:
    """Tab to the part that a screen reader calls so."""
    passed = []
    for _ in range(MOST_STOPS):
        if spoken(focused()) == name:
            return
        passed.append(spoken(focused()))
        unseen.go_on()
    raise AssertionError(f"Tab never comes to {name!r}, but to {passed}")


def answer(path: Path, ask: Callable[[], None]) -> None:
    """Do what brings a file dialog up, and answer that by typing a path."""
    answered: list[bool] = []

    def type_path() -> None:
        dialog = QApplication.activeModalWidget()
        line = QApplication.focusWidget()
        if not isinstance(dialog, QFileDialog) or not isinstance(line, QLineEdit):
            return
        if not answered:
            answered.append(True)
            press(Key.Key_A, Modifier.ControlModifier)
            write(str(path))
            press(Key.Key_Return)
        elif line.text() == str(path):
            press(Key.Key_Return)  # a list of proposals that came late took the first

    timer = QTimer()
    timer.timeout.connect(type_path)
    timer.start(20)
    ask()
    assert answered, "no dialog came up whose line for the name has the focus"
    come_back()
    timer.stop()
    timer.timeout.disconnect()


def press_space() -> None:
    """Press what has the focus."""
    press(Key.Key_Space)


def heard(shown: program.Application, beginning: str) -> str:
    """What a screen reader says behind these words of a label that can be seen."""
    (name,) = [
        spoken(one)
        for one in shown.window.findChildren(QLabel)
        if one.isVisible() and spoken(one).startswith(beginning)
    ]
    return name.removeprefix(beginning)


def says(shown: program.Application, text: str) -> bool:
    """Whether a text can be read in the window."""
    return any(text in one.text() for one in shown.window.findChildren(QLabel) if one.isVisible())


def stops(window: QMainWindow) -> set[QWidget]:
    """Everything that Tab has to come to: of buttons that exclude one another, the chosen one leads to the others."""
    found: set[QWidget] = set()
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not part.isEnabled() or part.focusProxy():
            continue
        group = part.group() if isinstance(part, QAbstractButton) else None
        if isinstance(part, QAbstractButton) and group and group.exclusive():
            if part.isChecked():
                found.add(part)
        elif part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
            found.add(part)
    return found


def walk(unseen: Unseen) -> set[QWidget]:
    """Where Tab comes to until it comes round."""
    reached: list[QWidget] = []
    while QApplication.focusWidget() not in reached:
        reached.append(focused())
        unseen.go_on()
        assert len(reached) < 200
    assert focused() is reached[0], f"from {spoken(focused())!r} on, Tab goes in a circle that leaves out the rest"
    return set(reached)


def check_walk(shown: program.Application, unseen: Unseen) -> None:
    """Fails where a part is never reached, or does not show that it is."""
    settle(shown)
    QApplication.processEvents()
    wanted = stops(shown.window)
    if focused() not in wanted:  # a page that has just come
        unseen.go_on()
    reached = walk(unseen)
    assert not {spoken(part) or repr(part) for part in wanted - reached}
    assert not unseen.names
