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

    What has outlived two collections is looked through by `collect_all` alone: with ten thousand items in a list that
    takes longer than a key may wait.

    Args:
        parent: the application, which is nobody's garbage.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there before anything is shown stays for good
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self._collect)
        timer.start()

    @staticmethod
    def collect_all() -> None:
        """For a moment in which nobody waits."""
        gc.collect()

    @staticmethod
    def _collect() -> None:
        youngest, young, _ = (count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True))
        if youngest:  # an age is collected together with the younger ones
            gc.collect(1 if young else 0)
