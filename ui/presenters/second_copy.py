"""The second copy of the vault: how old it is, bringing it up to date, bringing files back from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.clock import Clock, Instant
from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.branch import Merged
from evidence_vault.records.finding import Finding
from evidence_vault.records.second_copy import Healed, LastCopy, Mirrored
from ui.presenters.ports import ProgressState, Runner, Running

if TYPE_CHECKING:
    from evidence_vault.session import Session

DAYS = 14
"""After so many days without a second copy a person is reminded."""

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class CopyState:
    """How it stands with the second copy.

    Attributes:
        last: when and where it was last brought up to date; None for never.
        due: whether a person should be reminded.
    """

    last: LastCopy | None
    due: bool


def state_of(session: Session, now: Instant) -> CopyState:
    """How it stands at a time. An empty vault needs no copy yet."""
    last = session.last_mirrored()
    due = last is None or now.unix_ms - last.at.unix_ms >= DAYS * _DAY_MS
    return CopyState(last, due and bool(session.items()))


class SecondCopyScreen(Protocol):
    """What the presenter tells its view."""

    def show_copy(self, state: CopyState) -> None:
        """How it stands."""
        ...

    def show_copying(self, state: ProgressState | None) -> None:
        """Work is under way; None before its first stage."""
        ...

    def show_copied(self, place: Path, done: Mirrored) -> None:
        """The copy was brought up to date, as far as the vault itself is whole."""
        ...

    def show_healed(self, done: Healed, *, recorded: bool) -> None:
        """Files were brought back, or none could be; `recorded` unless the vault is open for looking only."""
        ...

    def show_merged(self, done: Merged) -> None:
        """What a copy had that went another way is in this vault now."""
        ...

    def show_not_done(self, error: VaultError) -> None:
        """It was stopped, or could not be done."""
        ...


class SecondCopyPresenter:
    """Copies there and back. Stopped, either goes on the next time where it was.

    Args:
        runner: where work with the session is done.
        screen: the view.
        clock: of this computer.
    """

    def __init__(self, runner: Runner, screen: SecondCopyScreen, clock: Clock) -> None:
        self._runner, self._screen, self._clock = runner, screen, clock
        self._running: Running | None = None

    def load(self) -> None:
        """Ask how it stands."""
        now = self._clock.now()
        self._runner.run(
            lambda session, _: state_of(session, now), self._screen.show_copy, self._screen.show_not_done, brief=True
        )

    def update(self, place: Path) -> None:
        """Bring the copy in a folder up to date."""

        def done(copied: Mirrored) -> None:
            self._screen.show_copied(place, copied)
            self.load()

        self._screen.show_copying(None)
        self._running = self._runner.run(
            lambda session, progress: session.mirror(place, progress),
            done,
            self._failed,
            progress=self._screen.show_copying,
        )

    def heal(self, place: Path, findings: Sequence[Finding]) -> None:
        """Bring back from the copy in a folder what a check found missing or damaged."""

        def work(session: Session, progress: Progress) -> tuple[Healed, bool]:
            return session.heal(place, findings, progress), session.writable

        self._screen.show_copying(None)
        self._running = self._runner.run(
            work,
            lambda done: self._screen.show_healed(done[0], recorded=done[1]),
            self._failed,
            progress=self._screen.show_copying,
        )

    def merge(self, place: Path, reason: str) -> None:
        """Bring in what a copy has that went another way, for a reason that is recorded for ever."""
        if not reason.strip():
            return
        self._screen.show_copying(None)
        self._running = self._runner.run(
            lambda session, progress: session.merge(place, reason.strip(), progress),
            self._screen.show_merged,
            self._failed,
            progress=self._screen.show_copying,
        )

    def stop(self) -> None:
        """End it at its next step."""
        if self._running:
            self._running.cancel()

    def _failed(self, error: VaultError) -> None:
        self._screen.show_not_done(error)
        if isinstance(error, Cancelled):
            self.load()


class ReminderScreen(Protocol):
    """What reminds of the second copy."""

    def remind(self, state: CopyState) -> None:
        """A copy is due."""
        ...

    def be_still(self) -> None:
        """None is due, or the person does not want to hear of it now."""
        ...


class CopyReminderPresenter:
    """Reminds once in a session, in every place, until it is done or put aside.

    Args:
        runner: where work with the session is done.
        clock: of this computer.
    """

    def __init__(self, runner: Runner, clock: Clock) -> None:
        self._runner, self._clock = runner, clock
        self._screen: ReminderScreen | None = None
        self._aside = False

    def show_on(self, screen: ReminderScreen) -> None:
        """The vault is shown here from now on."""
        self._screen = screen
        self.look()

    def look(self) -> None:
        """See whether a copy is due."""
        if not self._aside:
            now = self._clock.now()
            self._runner.run(lambda session, _: state_of(session, now), self._tell, lambda _: None, brief=True)

    def put_aside(self) -> None:
        """Nothing more of it until the vault is opened anew."""
        self._aside = True

    def _tell(self, state: CopyState) -> None:
        if self._screen and state.due and not self._aside:
            self._screen.remind(state)
        elif self._screen:
            self._screen.be_still()
