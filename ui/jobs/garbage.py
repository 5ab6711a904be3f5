"""Garbage is collected on the thread of the screen.

Python collects it on whatever thread happens to allocate, and parts of a window that is gone are such garbage: parts of
Qt would then be taken apart by the session's thread, which Qt does not survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class GarbageCollection(QObject):
    """In the place of Python's own: as often as that would, but from the event loop. Lives on the main thread.

    Args:
        parent: the application, which is nobody's garbage.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self._collect)
        timer.start()

    @staticmethod
    def _collect() -> None:
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:  # an age is collected together with the younger ones
            gc.collect(2 if due[2] and due[1] else 1 if due[1] else 0)
