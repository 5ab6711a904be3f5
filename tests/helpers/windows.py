"""Waiting for a window without sleeping: the event loop runs until something is so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def wait_until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Run the event loop until `condition` holds; it is looked at after every turn of the loop.

    Raises:
        AssertionError: it did not in `seconds`.
    """
    if condition():
        return
    loop = QEventLoop()
    look, end = QTimer(), QTimer()
    seen = False

    def look_once() -> None:
        nonlocal seen
        if not seen and condition():  # what comes next may undo it
            seen = True
            loop.quit()

    look.timeout.connect(look_once)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    look.start(5)
    end.start(int(seconds * 1000))
    loop.exec()
    for timer in (look, end):
        timer.stop()
        timer.timeout.disconnect()  # else they would be found in a circle, perhaps by another thread
    assert seen or condition(), f"not so within {seconds} seconds"


@contextmanager
def shown(application: QApplication, view: QWidget, width: int) -> Iterator[None]:
    """A part of the window alone, 720 pixels high, shown and active; nothing of it is left afterwards."""
    view.resize(width, 720)
    view.show()
    QTest.qWaitForWindowActive(view)
    yield
    view.close()
    view.deleteLater()
    application.processEvents()


def drop(widget: QWidget, *paths: Path) -> None:
    """Let files or folders fall onto a widget; it has to take them, and as a copy."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, action = QPointF(300, 300), Qt.DropAction.CopyAction
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, action, data, Qt.MouseButton.LeftButton, no_keys, QEvent.Type.Drop)
    widget.dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
