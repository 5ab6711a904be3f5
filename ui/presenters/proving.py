"""Giving exhibits out with what shows their custody: a look at all of it first, then the folder, then its check."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.locked import verify_proof
from evidence_vault.progress import Progress
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CaseId
from evidence_vault.records.proof import NEEDED, NEVER, ProofPlan
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


class ProvingScreen(JobScreen, Protocol):
    """What is told of a proof that is being made."""

    def show_plan(self, plan: ProofPlan, facts: Mapping[str, bool]) -> None:
        """What would be seen, nothing is written yet; and facts that may be chosen, with whether they are seen now."""
        ...

    def show_refused(self, error: VaultError) -> None:
        """A fact cannot be shown or kept back; the plan that was shown last stands."""
        ...

    def show_written(self, path: Path, short: str) -> None:
        """The folder is written, and will be checked; the checkpoint in its short form."""
        ...

    def show_checked(self, findings: Sequence[Finding]) -> None:
        """The folder was read again, failures first."""
        ...


class ProvingPresenter(OneJob):
    """Gives exhibits of a case out.

    Args:
        runner: with the vault.
        screen: the view.
        case: whose exhibits they are.
    """

    def __init__(self, runner: Runner, screen: ProvingScreen, case: CaseId) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case = case
        self._exhibits: tuple[int, ...] = ()
        self._scans = False
        self._since: tuple[bytes, ...] = ()
        self._show: frozenset[str] = frozenset()
        self._hide: frozenset[str] = frozenset()
        self._names: dict[str, bool] = {}
        self._plan: ProofPlan | None = None

    def look(self, exhibits: Sequence[int], *, letter_scans: bool, untrusted_since: str) -> None:
        """Say what would be seen of these, with the facts that are ordinary.

        Args:
            exhibits: their numbers.
            letter_scans: whether the scans of stamped letters go with them.
            untrusted_since: an earlier checkpoint that whoever gets the proof may hold; may be empty.
        """
        since = untrusted_since.strip().encode()
        self._exhibits, self._scans, self._since = tuple(exhibits), letter_scans, (since,) if since else ()
        self._show = self._hide = frozenset()
        self._names = {}
        planning, earlier = self._planning(), self._since

        def work(session: Session, _: Progress) -> ProofPlan:
            for one in earlier:
                session.hold(one)  # before a person reads everything for nothing
            return planning(session)

        self._do(work, self._looked_at)

    def let_see(self, name: str, seen: bool) -> None:
        """Let a fact be seen, or keep it back, in every entry that has it."""
        before, self._plan = (self._show, self._hide), None
        self._show = self._show | {name} if seen else self._show - {name}
        self._hide = self._hide - {name} if seen else self._hide | {name}

        def refused(error: VaultError) -> None:
            self._show, self._hide = before
            self._screen.show_refused(error)
            self._ask(self._planning(), self._looked_at)

        self._ask(self._planning(), self._looked_at, refused)

    def give_out(self, path: Path) -> None:
        """Record it, write the folder that was looked at, and check it as whoever gets it would."""
        plan = self._plan
        if plan is None:
            return

        since = self._since

        def work(session: Session, progress: Progress) -> tuple[str, bytes]:
            session.write_proof(plan, path, since=since, progress=progress)
            return session.checkpoint_short, session.checkpoint_note()

        def written(result: tuple[str, bytes]) -> None:
            self._plan = None
            short, note = result
            self._screen.show_written(path, short)
            self._do(
                lambda _, progress: verify_proof(path, checkpoint=note, key=None, progress=progress), self._checked
            )

        self._do(work, written)

    def _planning(self) -> Callable[[Session], ProofPlan]:
        case, exhibits, show, hide, scans = self._case, self._exhibits, self._show, self._hide, self._scans
        return lambda session: session.plan_proof(case, exhibits, show=show, hide=hide, letter_scans=scans)

    def _looked_at(self, plan: ProofPlan) -> None:
        self._plan = plan
        # an entry of which nothing is seen any more is no longer in the plan; its facts may be shown again
        self._names = dict.fromkeys(self._names, False) | choosable(plan)
        self._screen.show_plan(plan, self._names)

    def _checked(self, findings: Sequence[Finding]) -> None:
        self._screen.show_checked(sorted(findings, key=lambda finding: finding.grade is not Grade.FAIL))


def choosable(plan: ProofPlan) -> dict[str, bool]:
    """Facts that may be seen or kept back, and whether they are seen now, in the order of the entries."""
    found: dict[str, bool] = {}
    for one in plan.entries:
        for name in one.entry.facts:
            if name not in NEEDED | NEVER:
                found[name] = found.get(name, False) or name in one.facts
    return found
