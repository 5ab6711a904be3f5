"""Collects what Python finds in circles on the window's own thread, and on no other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 200


class GarbageCollector(QObject):
    """Takes the collector's place: Python would run it in whichever thread happens to allocate.

    A part of the window that is found there would be destroyed beside the thread that it lives on, which Qt does not
    survive. Collects as often as Python would, by its own thresholds.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    def look(self) -> None:
        """Collect the oldest generation whose time has come."""
        due = [count > limit > 0 for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[2] and due[1] else 1 if due[1] else 0)
