"""The place of checking: is everything still what it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from evidence_vault.clock import Clock, Instant
from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.finding import CheckResult, Finding, Grade
from ui.presenters.ports import ProgressState, Runner, Running

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A finished check.

    Attributes:
        ended: when, by the clock of this computer.
        quick: whether the originals were only opened, not read to their end.
        checkpoint: where the log stood, in eight groups of five.
    """

    ended: Instant
    quick: bool
    checkpoint: str
    result: CheckResult

    @property
    def failures(self) -> int:
        """How many findings are failures."""
        return sum(finding.grade is Grade.FAIL for finding in self.result.findings)

    @property
    def orphans(self) -> tuple[str, ...]:
        """Stored files that no entry names, and that can be taken in; none while destroying is unfinished."""
        if any(finding.code == "purge.unfinished" for finding in self.result.findings):
            return ()
        return tuple(finding.subject for finding in self.result.findings if finding.code == "object.orphan")

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, failures first."""
        return tuple(sorted(self.result.findings, key=lambda finding: finding.grade is not Grade.FAIL))


class CheckScreen(Protocol):
    """What the presenter tells."""

    def show_running(self, state: ProgressState | None) -> None:
        """A check is under way; None before its first stage."""
        ...

    def show_report(self, report: CheckReport) -> None:
        """It has ended."""
        ...

    def show_taken_in(self, items: int) -> None:
        """So many stored files that no entry named are evidence now."""
        ...

    def show_stopped(self) -> None:
        """The person stopped it: it says nothing."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """It could not be done."""
        ...


class CheckPresenter:
    """Starts and stops a check."""

    def __init__(self, runner: Runner, screen: CheckScreen, clock: Clock) -> None:
        self._runner = runner
        self._screen = screen
        self._clock = clock
        self._running: Running | None = None

    def start(self, *, quick: bool) -> None:
        """Check everything; `quick` opens the originals without reading them to their end."""
        self._screen.show_running(None)
        self._running = self._runner.run(
            lambda session, progress: (session.check(quick=quick, progress=progress), session.checkpoint_short),
            lambda done: self._screen.show_report(CheckReport(self._clock.now(), quick, done[1], done[0])),
            self._failed,
            progress=self._screen.show_running,
        )

    def take_in(self, report: CheckReport) -> None:
        """Take in the stored files that no entry names, read them back, and check anew."""

        def work(session: Session, progress: Progress) -> int:
            items = [item.id for item in session.adopt(report.orphans, progress).items]
            session.read_back(items, progress)
            return len(items)

        def done(items: int) -> None:
            self._screen.show_taken_in(items)
            self.start(quick=report.quick)

        self._screen.show_running(None)
        self._running = self._runner.run(work, done, self._failed, progress=self._screen.show_running)

    def stop(self) -> None:
        """End it where it is."""
        if self._running:
            self._running.cancel()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, Cancelled):
            self._screen.show_stopped()
        else:
            self._screen.show_failure(error)
