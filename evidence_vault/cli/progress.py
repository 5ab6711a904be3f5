"""Progress of long work on a terminal; Ctrl-C stops it where it may be stopped."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self, TextIO

from evidence_vault.cli.messages import STAGES
from evidence_vault.cli.output import size_text
from evidence_vault.errors import Cancelled

_SECONDS_BETWEEN = 0.1


class TerminalProgress:
    """One line on standard error, drawn again at most ten times a second; nothing where that is no terminal.

    While it is entered, the first Ctrl-C ends the job at its next report, so that what was finished is
    kept; a second one ends the program at once.
    """

    def __init__(self, stream: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._shown = self._stream.isatty()
        self._now = now
        self._stage: str | None = None
        self._total: int | None = None
        self._done = 0
        self._drawn_at = 0.0
        self._stopping = False
        self._handler_before: signal._HANDLER = None

    def __enter__(self) -> Self:
        """Take over Ctrl-C."""
        if threading.current_thread() is threading.main_thread():
            self._handler_before = signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Show the last value, and give Ctrl-C back."""
        self.end_line()
        if self._handler_before is not None:
            signal.signal(signal.SIGINT, self._handler_before)

    def begin(self, stage: str, total: int | None) -> None:
        """A stage starts on a line of its own."""
        self.end_line()
        self._stage, self._total, self._done = stage, total, 0
        self._draw()

    def advance(self, amount: int = 1) -> None:
        """So much more is done.

        Raises:
            Cancelled: Ctrl-C was pressed.
        """
        self._done += amount
        if self._now() - self._drawn_at >= _SECONDS_BETWEEN:
            self._draw()
        if self._stopping:
            raise Cancelled()

    def end_line(self) -> None:
        """Show the last value; what is told next stands below it."""
        if self._shown and self._stage is not None:
            self._draw()
            self._stream.write("\n")
            self._stream.flush()
        self._stage = None

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        if self._stopping:
            raise KeyboardInterrupt
        self._stopping = True

    def _draw(self) -> None:
        self._drawn_at = self._now()
        if self._shown and self._stage is not None:
            self._stream.write(f"\r\x1b[K{STAGES[self._stage]}{self._amount(self._stage)}")
            self._stream.flush()

    def _amount(self, stage: str) -> str:
        unit = size_text if stage.endswith(".bytes") else "{:,}".format
        if self._total:
            percent = min(100, self._done * 100 // self._total)
            return f": {unit(self._done)} of {unit(self._total)}, {percent} %"
        return f": {unit(self._done)}" if self._done else ""
