"""Items that go to another vault, and what comes from one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault import locked
from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.handover import Arriving, HandedOver, HandoverPlan, Made, Received, TakenOver
from evidence_vault.records.ids import CaseId
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages

if TYPE_CHECKING:
    from evidence_vault.session import Session


class HandingScreen(JobScreen, Protocol):
    """What both presenters tell."""

    def show_page_saved(self, path: Path) -> None:
        """The page with lines to sign was written."""
        ...


class GivingScreen(HandingScreen, Protocol):
    """What is told of a handover that is being made."""

    def show_plan(self, plan: HandoverPlan) -> None:
        """To whom it goes, and what would be seen there."""
        ...

    def show_made(self, made: Made, path: Path) -> None:
        """The package is written."""
        ...


class ReceivingScreen(HandingScreen, Protocol):
    """What is told of invitations, packages and receipts."""

    def show_handovers(self, found: Sequence[HandedOver]) -> None:
        """All that went out and came in."""
        ...

    def show_invitation(self, path: Path, short: str) -> None:
        """An invitation is written."""
        ...

    def show_arriving(self, path: Path, arriving: Arriving) -> None:
        """What a package says of itself; nothing of it is taken in yet."""
        ...

    def show_taken(self, done: TakenOver, path: Path, unwritten: VaultError | None) -> None:
        """It is taken in; `unwritten` says why its receipt is not at the path."""
        ...

    def show_receipt_again(self, path: Path) -> None:
        """The receipt of an earlier package is written once more."""
        ...

    def show_receipt(self, received: Received) -> None:
        """A receipt came back, and is linked."""
        ...


class _Presenter(OneJob):
    """What both have."""

    def __init__(self, runner: Runner, screen: HandingScreen) -> None:
        super().__init__(runner, screen)
        self._pages = screen

    def _save_page(self, done: Made | Received, path: Path, languages: Languages) -> None:
        self._do(
            lambda session, _: session.save(session.handover_page(done, languages), path),
            lambda _: self._pages.show_page_saved(path),
        )


class GivingPresenter(_Presenter):
    """Hands exhibits of a case over.

    Args:
        runner: with the vault.
        screen: the view.
        case: whose exhibits they are.
    """

    def __init__(self, runner: Runner, screen: GivingScreen, case: CaseId) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case = case
        self._plan: HandoverPlan | None = None
        self._made: Made | None = None

    def look(self, invitation: Path, exhibits: Sequence[int], reason: str) -> None:
        """Say to whom it would go, and what would be seen."""

        def work(session: Session, _: Progress) -> HandoverPlan:
            text = locked.read_invitation(invitation)
            return session.plan_handover(text, exhibits=(self._case, exhibits), reason=reason)

        def planned(plan: HandoverPlan) -> None:
            self._plan = plan
            self._screen.show_plan(plan)

        self._do(work, planned)

    def hand_over(self, path: Path) -> None:
        """Record it, and write the package that was looked at."""
        plan = self._plan
        if plan is None:
            return

        def made(done: Made) -> None:
            self._plan, self._made = None, done
            self._screen.show_made(done, path)

        self._do(lambda session, progress: session.write_package(plan, path, progress), made)

    def save_page(self, path: Path, languages: Languages) -> None:
        """Write the page with lines to sign."""
        if self._made:
            self._save_page(self._made, path, languages)


class ReceivingPresenter(_Presenter):
    """Gives out invitations, and takes packages and receipts in.

    Args:
        runner: with the vault.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: ReceivingScreen) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._arriving: tuple[Path, Arriving] | None = None
        self._received: Received | None = None

    def activate(self) -> None:
        """Show what is recorded now."""
        self._ask(lambda session: session.handovers(), self._screen.show_handovers)

    def invite(self, path: Path) -> None:
        """Write an invitation."""

        def work(session: Session, _: Progress) -> str:
            text, short = session.invitation()
            session.save(text, path)
            return short

        self._do(work, lambda short: self._screen.show_invitation(path, short))

    def look_into(self, path: Path) -> None:
        """Say from whom a package is."""

        def seen(arriving: Arriving) -> None:
            self._arriving = path, arriving
            self._screen.show_arriving(path, arriving)

        self._do(lambda session, _: session.look_into_package(path), seen)

    def take_over(self, receipt: Path) -> None:
        """Take in the package that was looked into, and write its receipt."""
        if self._arriving is None:
            return
        path, arriving = self._arriving

        def work(session: Session, progress: Progress) -> tuple[TakenOver, VaultError | None]:
            done = session.take_over(path, arriving, progress)
            try:
                session.save(done.receipt, receipt)
            except VaultError as error:  # what was recorded is told all the same
                return done, error
            return done, None

        def taken(result: tuple[TakenOver, VaultError | None]) -> None:
            self._arriving = None
            self._screen.show_taken(result[0], receipt, result[1])
            self.activate()

        self._do(work, taken)

    def forget(self) -> None:
        """The person does not want what was looked into."""
        self._arriving = None

    def receipt_again(self, package: Path, receipt: Path) -> None:
        """Write the receipt of a package that was taken in before."""
        self._do(
            lambda session, _: session.save(session.receipt_again(package), receipt),
            lambda _: self._screen.show_receipt_again(receipt),
        )

    def take_receipt(self, path: Path) -> None:
        """Take in the receipt of a package of this vault."""

        def received(done: Received) -> None:
            self._received = done
            self._screen.show_receipt(done)
            self.activate()

        self._do(lambda session, progress: session.take_receipt(path, progress), received)

    def save_page(self, path: Path, languages: Languages) -> None:
        """Write the page of the receipt that came."""
        if self._received:
            self._save_page(self._received, path, languages)
