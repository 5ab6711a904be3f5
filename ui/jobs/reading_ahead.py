"""What an open vault needs of the program itself, read while a person types the passphrase.

The first window is there in half the time without it, and nobody waits for it later.
"""

from __future__ import annotations

from collections import deque
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.jobs.runner import SessionRunner

_CORE: Final = "evidence_vault.session"
_PLACES: Final = ("evidence", "exhibits", "exporting", "submissions", "custody", "check", "keys", "settings")
_AFTER_MS: Final = 200
"""The window has been painted by then."""

_MODULES: Final = (*(f"ui.views.{place}" for place in _PLACES), "ui.places")


class ReadingAhead(QObject):
    """Reads the core on the session's thread, then the places on the screen's, one between two events.

    Args:
        runner: whose thread reads the core.
    """

    def __init__(self, runner: SessionRunner) -> None:
        super().__init__(runner)
        self._runner = runner
        self._left = deque(_MODULES)

    def begin(self) -> None:
        """Begin, once the first page can be seen."""
        QTimer.singleShot(_AFTER_MS, self._read_core)

    def _read_core(self) -> None:
        self._runner.aside(lambda: import_module(_CORE), lambda _: self._read_next(), lambda _: None)

    def _read_next(self) -> None:
        import_module(self._left.popleft())
        if self._left:
            QTimer.singleShot(0, self._read_next)
