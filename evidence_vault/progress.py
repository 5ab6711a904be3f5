"""Progress of long work. Reporting it is the cancel point."""

from __future__ import annotations

import threading
from concurrent import futures
from concurrent.futures import Future
from typing import Protocol, TypeVar

from evidence_vault.errors import Cancelled

_Result = TypeVar("_Result")
_POLL_SECONDS = 0.05


class Progress(Protocol):
    """What a long job tells whoever started it.

    Stages are stable dotted names (``intake.bytes``, ``check.commits``); one that ends in ``.bytes`` counts bytes.
    The face owns the words.
    """

    def begin(self, stage: str, total: int | None) -> None:
        """A stage starts; `total` in the stage's own unit, None where it is not known."""
        ...

    def advance(self, amount: int = 1) -> None:
        """So much more is done.

        Raises:
            Cancelled: the person asked to stop. The job keeps what it finished.
        """
        ...


class NoProgress:
    """Tells nobody, never cancels."""

    def begin(self, stage: str, total: int | None) -> None:
        """Ignored."""

    def advance(self, amount: int = 1) -> None:
        """Ignored."""


class Parts:
    """Progress of one piece of a stage, told as so many parts of it however it is counted itself.

    Args:
        progress: of the stage.
        total: of the piece, in its own unit.
        parts: that it has in the stage.
    """

    def __init__(self, progress: Progress, total: int, parts: int) -> None:
        self._progress, self._total, self._parts = progress, max(1, total), parts
        self._done = self._told = 0

    def begin(self, stage: str, total: int | None) -> None:
        """Ignored: the stage has begun."""

    def advance(self, amount: int = 1) -> None:
        """So much more of the piece is done; never more than all of it is told."""
        self._done += amount
        now = min(self._parts, self._done * self._parts // self._total)
        more, self._told = now - self._told, now
        self._progress.advance(more)

    def end(self) -> None:
        """The piece is done."""
        self.advance(self._total)


class Meter:
    """Progress counted by threads, told on by the one thread that asked for the work."""

    def __init__(self, progress: Progress) -> None:
        """Count for `progress`, which is only ever told by the thread that calls `wait`."""
        self._progress = progress
        self._lock = threading.Lock()
        self._pending = 0
        self._stopped = False

    def step(self, amount: int) -> None:
        """Called by a working thread.

        Raises:
            Cancelled: the work was stopped.
        """
        with self._lock:
            self._pending += amount
        if self._stopped:
            raise Cancelled

    def stop(self) -> None:
        """Let every thread end at its next step."""
        self._stopped = True

    def wait(self, future: Future[_Result]) -> _Result:
        """A thread's result; meanwhile what was counted is told.

        Raises:
            Cancelled: the person asked to stop.
            Exception: whatever the work raised.
        """
        while True:
            self._tell()
            try:
                result = future.result(timeout=_POLL_SECONDS)
            except futures.TimeoutError:
                continue
            self._tell()
            return result

    def _tell(self) -> None:
        with self._lock:
            amount, self._pending = self._pending, 0
        self._progress.advance(amount)


class Quiet(NoProgress):
    """Progress of a working thread that tells nobody, and ends it where the work was stopped."""

    def __init__(self, meter: Meter) -> None:
        """End with `meter`."""
        self._meter = meter

    def advance(self, amount: int = 1) -> None:
        """Only asked whether to go on.

        Raises:
            Cancelled: the work was stopped.
        """
        del amount
        self._meter.step(0)
