"""An alarm at opening: what is lost, a second copy that may have it, and going on without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.clock import Instant
from evidence_vault.errors import DamagedLog, LogForked, LogRolledBack, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.branch import Choice, Decision
from ui.presenters.ports import Opener, ProgressState, Running

if TYPE_CHECKING:
    from evidence_vault.session import Session

ALARMS = (DamagedLog, LogForked, LogRolledBack)
"""What a person decides about."""

_MOST_ROUNDS = 5
"""Parts of the record that come back may name contents that are missing too."""


class Way(Protocol):
    """How a person opened the vault, kept until it is open."""

    def __call__(self, *, write: bool, decision: Decision | None = None) -> Session:
        """Open it that way."""
        ...


@dataclass(frozen=True, slots=True)
class Alarm:
    """What is lost, as far as it can be told.

    Attributes:
        choice: what would be accepted by going on.
        commits: how many parts of the record are lost; 0 where nobody can tell.
        since: the last entry before the loss.
        until: the first one after it; None where nothing follows.
    """

    choice: Choice
    commits: int
    since: Instant | None
    until: Instant | None


class AlarmScreen(Protocol):
    """What the presenter tells its view."""

    def show_working(self, working: bool) -> None:
        """Something is being tried, or that has ended."""
        ...

    def show_alarm(self, alarm: Alarm) -> None:
        """The vault can be written only after a person has decided."""
        ...

    def show_bringing(self, state: ProgressState | None) -> None:
        """A second copy is being read; None before its first stage."""
        ...

    def show_not_brought(self) -> None:
        """That copy has nothing of what is lost."""
        ...

    def show_failure(self, error: VaultError, *, can_be_read: bool) -> None:
        """It could not be done."""
        ...


class AlarmPresenter:
    """Leads from one alarm to an open vault.

    Args:
        runner: has no vault yet.
        screen: is told.
        opened: called once the vault is open for writing.
    """

    def __init__(self, runner: Opener, screen: AlarmScreen, opened: Callable[[], None]) -> None:
        self._runner, self._screen, self._opened = runner, screen, opened
        self._way: Way | None = None
        self._accepted: frozenset[Choice] = frozenset()
        self._choice = Choice.GAP
        self._running: Running | None = None

    def raise_for(self, error: VaultError, way: Way) -> None:
        """Tell what is lost. The vault is read for that, and nothing is written."""
        self._way, self._accepted = way, frozenset()
        self._look(error)

    def bring_back(self, folder: Path) -> None:
        """Bring back from a second copy whatever it has, and open the vault where that was all."""
        way = self._way
        if way is None:
            return

        def work(progress: Progress) -> list[str]:
            return _bring_back(way, folder, progress)

        def opener(files: list[str]) -> Session:
            session = way(write=True)
            session.record_healed(folder, files)
            return session

        def brought(files: list[str]) -> None:
            if files:
                self._runner.open(lambda: opener(files), self._open, self._failed)
            else:
                self._screen.show_working(False)
                self._screen.show_not_brought()

        self._screen.show_working(True)
        self._screen.show_bringing(None)
        self._running = self._runner.run_locked(work, brought, self._failed, self._screen.show_bringing)

    def stop(self) -> None:
        """End the reading of a second copy at its next step."""
        if self._running:
            self._running.cancel()

    def go_on(self, reason: str) -> None:
        """Go on without what is lost, for a reason that is recorded for ever."""
        way = self._way
        if way is None or not reason.strip():
            return
        self._accepted |= {self._choice}
        decision = Decision(self._accepted, reason.strip())
        self._screen.show_working(True)
        self._runner.open(lambda: way(write=True, decision=decision), self._open, self._failed)

    def forget(self) -> None:
        """The person goes back."""
        self._way = None

    def _open(self) -> None:
        self.forget()
        self._opened()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, ALARMS) and _choice(error) not in self._accepted:
            self._look(error)
        else:
            self._screen.show_working(False)
            self._screen.show_failure(error, can_be_read=True)

    def _look(self, error: VaultError) -> None:
        way = self._way
        if way is None:
            return

        def look() -> Alarm:
            with way(write=False) as session:
                return _alarm(error, session)

        def looked(alarm: Alarm) -> None:
            self._choice = alarm.choice
            self._screen.show_working(False)
            self._screen.show_alarm(alarm)

        def unseen(_: VaultError) -> None:
            self._screen.show_working(False)
            self._screen.show_failure(error, can_be_read=True)

        self._runner.aside(look, looked, unseen)


def _choice(error: VaultError) -> Choice:
    if isinstance(error, LogRolledBack):
        return Choice.ROLLBACK
    return Choice.FORK if isinstance(error, LogForked) else Choice.GAP


def _alarm(error: VaultError, session: Session) -> Alarm:
    choice = _choice(error)
    since = until = None
    for seq, entry in enumerate(session.log()):
        if choice is Choice.GAP and entry.seq != seq:
            until = entry.at
            break
        since = entry.at
    if isinstance(error, LogRolledBack):
        commits = int(str(error.facts["index_commit"])) - int(str(error.facts["log_commit"]))
    else:
        commits = len({one.subject for one in session.notices if one.code.startswith("commit.")})
    return Alarm(choice, commits, since, until)


def _bring_back(way: Way, folder: Path, progress: Progress) -> list[str]:
    files: list[str] = []
    for _ in range(_MOST_ROUNDS):
        with way(write=False) as session:
            done = session.heal(folder, session.check(quick=True, progress=progress).findings, progress)
        if not done.files:
            break
        files += done.files
    return files
