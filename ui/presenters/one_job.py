"""What every dialog has that does one thing at a time, and may be closed before it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from ui.presenters.ports import ProgressState, Runner, Running

if TYPE_CHECKING:
    from evidence_vault.session import Session

T = TypeVar("T")


class JobScreen(Protocol):
    """What is told of any job."""

    def show_working(self, working: bool) -> None:
        """It is being done, or that has ended."""
        ...

    def show_progress(self, state: ProgressState) -> None:
        """How far it is."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...


class OneJob:
    """One job at a time; what ends after the screen went is told to nobody.

    Args:
        runner: with the vault.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: JobScreen) -> None:
        self._runner = runner
        self._told = screen
        self._running: Running | None = None
        self._gone = False

    def stop(self) -> None:
        """End what is being done, at its next report."""
        if self._running:
            self._running.cancel()

    def leave(self) -> None:
        """The screen goes."""
        self._gone = True
        self.stop()

    def _do(self, work: Callable[[Session, Progress], T], done: Callable[[T], None]) -> None:
        def ended(result: T) -> None:
            if not self._gone:
                self._told.show_working(False)
                done(result)

        def failed(error: VaultError) -> None:
            if not self._gone:
                self._told.show_working(False)
                self._told.show_failure(error)

        self._told.show_working(True)
        self._running = self._runner.run(work, ended, failed, progress=self._show_progress)

    def _ask(
        self,
        work: Callable[[Session], T],
        done: Callable[[T], None],
        refused: Callable[[VaultError], None] | None = None,
    ) -> None:
        """Brief reading, beside which the screen stays as it is; `refused` in the place of `show_failure`."""

        def ended(result: T) -> None:
            if not self._gone:
                done(result)

        def failed(error: VaultError) -> None:
            if not self._gone:
                (refused or self._told.show_failure)(error)

        self._runner.run(lambda session, _: work(session), ended, failed, brief=True)

    def _show_progress(self, state: ProgressState) -> None:
        if not self._gone:
            self._told.show_progress(state)
