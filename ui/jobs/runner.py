"""One thread owns the session. Work goes in by a queue; every result comes back by one signal."""

from __future__ import annotations

import itertools
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_vault.errors import Cancelled, DefectError, VaultError
from evidence_vault.progress import Progress
from ui.jobs.sampling import ProgressState, SampledProgress

if TYPE_CHECKING:
    from evidence_vault.session import Session

T = TypeVar("T")

SAMPLE_MS = 100
"""Milliseconds between two looks at the progress of a job."""

HAND_OVER_SECONDS = 0.0005
"""How long the session's thread goes on while the window waits for the interpreter. With Python's own 5 ms, a page
that asks its model fifty times for something would wait for a quarter of a second."""


class Job:
    """A piece of work as the session's thread sees it: nothing of the screen hangs on it.

    Args:
        number: names it among all jobs.
        work: what to do.
        pause: see `SampledProgress`.
    """

    def __init__(self, number: int, work: Callable[[Progress], object], pause: Callable[[], None]) -> None:
        self.number = number
        self.progress = SampledProgress(pause)
        self._work = work
        self._stopped = False

    def cancel(self) -> None:
        """End it at its next report of progress; not begun, it never begins."""
        self._stopped = True
        self.progress.cancel()

    def execute(self) -> object:
        """Do the work; the result, or the `VaultError` that it ended with."""
        try:
            return Cancelled() if self._stopped else self._work(self.progress)
        except VaultError as error:
            return error
        except Exception as error:  # noqa: BLE001 - the last door of this thread; told as a defect of ours
            traceback.print_tb(error.__traceback__, file=sys.stderr)  # lines of code, no values
            return DefectError(reason=type(error).__name__)


@dataclass(slots=True)
class _Asked:
    """Who wants to be told what became of a job. Touched by the main thread alone."""

    job: Job
    done: Callable[[Any], None]
    failed: Callable[[VaultError], None]
    told: Callable[[ProgressState], None] | None
    brief: bool
    last: ProgressState | None = None

    def tell_progress(self) -> None:
        state = self.job.progress.sample()
        if self.told and state and state != self.last:
            self.last = state
            self.told(state)


class SessionRunner(QObject):
    """Owns the thread that owns the session. Lives on the main thread.

    Signals:
        busy_changed: a job that can take long was asked for (True), or the last of them ended (False).
    """

    busy_changed = Signal(bool)
    _finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count()
        self._asked: dict[int, _Asked] = {}
        self._condition = threading.Condition()
        self._waiting: deque[Job] = deque()
        self._brief: deque[Job] = deque()
        self._results: deque[tuple[int, object]] = deque()
        self._closing = False
        self._session: Session | None = None
        self._finished.connect(self._tell_results)
        self._sampler = QTimer(self)
        self._sampler.setInterval(SAMPLE_MS)
        self._sampler.timeout.connect(self._sample)
        sys.setswitchinterval(HAND_OVER_SECONDS)
        self._thread = threading.Thread(target=self._work, name="session", daemon=True)
        self._thread.start()

    # -- for the main thread ---------------------------------------------------------------------

    def open(
        self, opener: Callable[[], Session], done: Callable[[], None], failed: Callable[[VaultError], None]
    ) -> Job:
        """Unlock or make a vault on the session's thread; from then on `run` works with it, and one before is closed."""

        def work(_: Progress) -> None:
            before, self._session = self._session, opener()
            if before:
                before.close()

        return self._ask(work, lambda _: done(), failed)

    def run_locked(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        progress: Callable[[ProgressState], None],
    ) -> Job:
        """See `ui.presenters.ports.Opener`."""
        return self._ask(work, done, failed, told=progress)

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> Job:
        """See `ui.presenters.ports.Runner`."""

        def with_session(reporting: Progress) -> T:
            if self._session is None:
                raise DefectError(reason="no vault is open")
            return work(self._session, reporting)

        return self._ask(with_session, done, failed, told=progress, brief=brief)

    def aside(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[VaultError], None]) -> Job:
        """See `ui.presenters.ports.Aside`."""
        return self._ask(lambda _: work(), done, failed)

    @property
    def busy(self) -> bool:
        """Whether a job that can take long is under way."""
        return not self._closing and any(not asked.brief for asked in self._asked.values())

    @property
    def asked(self) -> bool:
        """Whether somebody waits to be told of anything."""
        return bool(self._asked)

    def close(self, seconds: float) -> bool:
        """Stop long jobs, do what else was asked for, close the session and end the thread. Nobody is told any more.

        Args:
            seconds: how long to wait.

        Returns:
            False where it is still working; the process must then be ended as it is, which loses nothing that
            was recorded.
        """
        self._sampler.stop()
        with self._condition:
            self._closing = True
            self._condition.notify()
        for asked in self._asked.values():
            if asked.told or asked.brief:  # what tells no progress is short, and may be what somebody just typed
                asked.job.cancel()
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _ask(
        self,
        work: Callable[[Progress], object],
        done: Callable[[Any], None],
        failed: Callable[[VaultError], None],
        *,
        told: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> Job:
        job = Job(next(self._numbers), work, self._do_brief)
        was_busy = self.busy
        self._asked[job.number] = _Asked(job, done, failed, told, brief)
        with self._condition:
            (self._brief if brief else self._waiting).append(job)
            self._condition.notify()
        if self.busy and not was_busy:
            self._sampler.start()
            self.busy_changed.emit(True)
        return job

    def _sample(self) -> None:
        for asked in list(self._asked.values()):
            asked.tell_progress()

    def _tell_results(self) -> None:
        while self._results and not self._closing:
            number, outcome = self._results.popleft()
            asked = self._asked[number]
            asked.tell_progress()
            was_busy = self.busy
            del self._asked[number]
            if was_busy and not self.busy:
                self._sampler.stop()
                self.busy_changed.emit(False)
            if isinstance(outcome, VaultError):
                asked.failed(outcome)
            else:
                asked.done(outcome)

    # -- for the session's thread ----------------------------------------------------------------

    def _work(self) -> None:
        while job := self._next():
            self._execute(job)
        if self._session:
            self._session.close()

    def _next(self) -> Job | None:
        with self._condition:
            self._condition.wait_for(lambda: self._brief or self._waiting or self._closing)
            queue = self._waiting if self._closing else self._brief or self._waiting
            return queue.popleft() if queue else None

    def _do_brief(self) -> None:
        """Done at every report of a long job's progress, on the session's thread."""
        while self._brief and not self._closing:
            self._execute(self._brief.popleft())

    def _execute(self, job: Job) -> None:
        self._results.append((job.number, job.execute()))
        self._finished.emit()
