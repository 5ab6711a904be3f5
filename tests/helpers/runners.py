"""A runner for tests of presenters: a real session, no thread, results at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.session import Session
from ui.jobs.sampling import ProgressState, SampledProgress

T = TypeVar("T")


class DirectRunner:
    """Does the work where it is asked for and tells the result before it returns.

    Attributes:
        session: the open vault, for tests that look at what was recorded.
        states: the last progress of each job that reported any.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.states: list[ProgressState] = []

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> SampledProgress:
        """See `ui.presenters.ports.Runner`."""
        del brief
        reporting = SampledProgress(lambda: None)
        try:
            result = work(self.session, reporting)
        except VaultError as error:
            failed(error)
            return reporting
        if state := reporting.sample():
            self.states.append(state)
            if progress:
                progress(state)
        done(result)
        return reporting

    def aside(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[VaultError], None]
    ) -> SampledProgress:
        """See `ui.presenters.ports.Aside`."""
        try:
            result = work()
        except VaultError as error:
            failed(error)
        else:
            done(result)
        return SampledProgress(lambda: None)


class DirectOpener(DirectRunner):
    """A direct runner that has no vault until one is opened; close it at the end."""

    def __init__(self) -> None:
        self.states = []

    def open(
        self, opener: Callable[[], Session], done: Callable[[], None], failed: Callable[[VaultError], None]
    ) -> SampledProgress:
        """See `ui.presenters.ports.Opener`."""
        try:
            opened = opener()
        except VaultError as error:
            failed(error)
        else:
            self.close()
            self.session = opened
            done()
        return SampledProgress(lambda: None)

    def run_locked(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        progress: Callable[[ProgressState], None],
    ) -> SampledProgress:
        """See `ui.presenters.ports.Opener`."""
        reporting = SampledProgress(lambda: None)
        try:
            result = work(reporting)
        except VaultError as error:
            failed(error)
            return reporting
        if state := reporting.sample():
            progress(state)
        done(result)
        return reporting

    def close(self) -> None:
        """Close what was opened, if anything was."""
        if hasattr(self, "session"):
            self.session.close()
