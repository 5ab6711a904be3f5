"""Waiting for a window without sleeping: the event loop runs until something is so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer


def wait_until(condition: Callable[[], bool], seconds: float = 20) -> None:
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
    look.stop()
    end.stop()
    assert seen or condition(), f"not so within {seconds} seconds"
