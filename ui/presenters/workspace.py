"""What the frame around the places knows: how much there is, and the way through the sample case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.branch import Decided
from evidence_vault.records.finding import Finding
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is.

    Attributes:
        items: originals.
        exhibits: in use, over all cases.
    """

    items: int
    exhibits: int


class WorkspaceScreen(Protocol):
    """What the presenter tells its view."""

    def show_counts(self, counts: Counts) -> None:
        """How much there is now."""
        ...

    def show_notices(self, notices: tuple[Finding, ...]) -> None:
        """Something was noticed while the vault was opened."""
        ...

    def show_decided(self, decided: Decided) -> None:
        """The vault goes on without what was lost, and this was recorded of it."""
        ...


class WorkspacePresenter:
    """Asks how much there is, and what opening noticed."""

    def __init__(self, runner: Runner, screen: WorkspaceScreen) -> None:
        self._runner = runner
        self._screen = screen

    def begin(self) -> None:
        """Ask for both."""

        def noticed(told: tuple[tuple[Finding, ...], Decided | None]) -> None:
            notices, decided = told
            if decided:
                self._screen.show_decided(decided)
            elif notices:
                self._screen.show_notices(notices)

        self._runner.run(lambda session, _: (session.notices, session.decided), noticed, _untold, brief=True)
        self.count()

    def count(self) -> None:
        """Ask how much there is."""
        self._runner.run(_count, self._screen.show_counts, _untold, brief=True)


def _count(session: Session, _: Progress) -> Counts:
    listed = (exhibit for case in session.cases() for exhibit in session.exhibits(case.id))
    return Counts(len(session.items()), sum(not exhibit.withdrawn for exhibit in listed))


def _untold(_: VaultError) -> None:
    """A count that cannot be had stays as it is; the place that it belongs to tells the reason."""
