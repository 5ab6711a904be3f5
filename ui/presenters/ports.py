"""What presenters ask for, without Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from ui.jobs.ports import DraftFile
from ui.jobs.sampling import ProgressState

if TYPE_CHECKING:
    from evidence_vault.session import Session

__all__ = ["Aside", "DraftFile", "Opener", "ProgressState", "Runner", "Running"]

T = TypeVar("T")


class Running(Protocol):
    """A job that was asked for."""

    def cancel(self) -> None:
        """Let it end at its next report of progress, or not begin at all; its ``failed`` is told `Cancelled`."""
        ...


class Runner(Protocol):
    """Does work with the session, one piece after the other, and tells the result where it was asked for."""

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> Running:
        """Ask for work. Exactly one of `done` and `failed` is called later, on the thread that asked.

        Args:
            work: runs on the session's own thread; touches nothing of the screen.
            done: is given what `work` returned.
            failed: is given what `work` raised; an exception of no known kind comes as a `DefectError`.
            progress: is given the latest state ten times a second while it changes.
            brief: the work only reads and takes some milliseconds; it may also be done between two steps of a
                long job, so that looking around needs not wait for an intake to end.
        """
        ...


class Aside(Protocol):
    """Does work beside the vault, on the same thread."""

    def aside(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[VaultError], None]) -> Running:
        """Ask for work that takes a moment and needs no vault, such as a key made from a passphrase."""
        ...


class Opener(Runner, Aside, Protocol):
    """A runner that has no vault yet."""

    def open(
        self, opener: Callable[[], Session], done: Callable[[], None], failed: Callable[[VaultError], None]
    ) -> Running:
        """Unlock or make a vault on the session's thread; from then on `run` works with it, and one before is closed."""
        ...

    def run_locked(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        progress: Callable[[ProgressState], None],
    ) -> Running:
        """Ask for work that needs no open vault; all else as of `run`."""
        ...
