"""What an open vault needs of the program itself, read while a person types the passphrase.

The first window is there in half the time without it, and nobody waits for it later.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.jobs.runner import SessionRunner

_AFTER_MS: Final = 200
"""The window has been painted by then."""


class ReadingAhead(QObject):
    """Reads the core on the session's thread, then the parts of the window on the screen's, one between two events.

    Args:
        runner: whose thread reads the core.
        core: a module, by its full name.
        parts: modules, in the order in which they are read; each so small that nobody feels it.
    """

    def __init__(self, runner: SessionRunner, core: str, parts: Iterable[str]) -> None:
        super().__init__(runner)
        self._runner, self._core = runner, core
        self._left = deque(parts)

    def begin(self) -> None:
        """Begin, once the first page can be seen."""
        QTimer.singleShot(_AFTER_MS, self._read_core)

    def _read_core(self) -> None:
        self._runner.aside(lambda: import_module(self._core), lambda _: self._read_next(), lambda _: None)

    def _read_next(self) -> None:
        import_module(self._left.popleft())
        if self._left:
            QTimer.singleShot(0, self._read_next)
