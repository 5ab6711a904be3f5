"""Progress that one thread reports and another looks at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from evidence_vault.errors import Cancelled


@dataclass(frozen=True, slots=True)
class ProgressState:
    """How far a job is.

    Attributes:
        stage: stable dotted name (``intake.bytes``); one that ends in ``.bytes`` counts bytes.
        done: in the stage's own unit.
        total: None where it is not known.
    """

    stage: str
    done: int
    total: int | None


class SampledProgress:
    """A `Progress` that only keeps the latest state; whoever shows it takes a sample when it likes.

    Args:
        pause: called at every report by the thread that works: a moment at which other short work may be done.
    """

    def __init__(self, pause: Callable[[], None]) -> None:
        self._pause = pause
        self._lock = threading.Lock()
        self._state: ProgressState | None = None
        self._cancelled = False

    def begin(self, stage: str, total: int | None) -> None:
        """A stage starts."""
        with self._lock:
            self._state = ProgressState(stage, 0, total)

    def advance(self, amount: int = 1) -> None:
        """So much more is done.

        Raises:
            Cancelled: `cancel` was called.
        """
        with self._lock:
            state = self._state
            if state:
                self._state = ProgressState(state.stage, state.done + amount, state.total)
        if self._cancelled:
            raise Cancelled
        self._pause()

    def cancel(self) -> None:
        """Let the job end at its next report. For any thread."""
        self._cancelled = True

    def sample(self) -> ProgressState | None:
        """The latest state; None before the first stage. For any thread."""
        with self._lock:
            return self._state
