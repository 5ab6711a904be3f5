"""Checking a bundle that somebody gave out: no vault is needed, and none is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.locked import read_answer, verify_proof
from evidence_vault.progress import Progress
from evidence_vault.records.finding import Finding, Grade
from ui.presenters.ports import ProgressState, Runner, Running

Findings = tuple[Finding, ...]


class Ask(Protocol):
    """Where the work is done: `Opener.run_locked`, or `beside` an open vault."""

    def __call__(
        self,
        work: Callable[[Progress], Findings],
        done: Callable[[Findings], None],
        failed: Callable[[VaultError], None],
        progress: Callable[[ProgressState], None],
        /,
    ) -> Running:
        """Ask for it; see `ui.presenters.ports.Opener.run_locked`."""
        ...


def beside(runner: Runner) -> Ask:
    """The work is done on the thread of an open vault, which it does not look at."""

    def ask(
        work: Callable[[Progress], Findings],
        done: Callable[[Findings], None],
        failed: Callable[[VaultError], None],
        progress: Callable[[ProgressState], None],
        /,
    ) -> Running:
        return runner.run(lambda _session, reporting: work(reporting), done, failed, progress=progress)

    return ask


@dataclass(frozen=True, slots=True)
class ProofReport:
    """A bundle that was checked.

    Attributes:
        folder: where it lies.
        compared: whether it was compared with something from outside.
        findings: failures first.
    """

    folder: Path
    compared: bool
    findings: Sequence[Finding]

    @property
    def failures(self) -> int:
        """How many findings are failures."""
        return sum(finding.grade is Grade.FAIL for finding in self.findings)


class ProofCheckScreen(Protocol):
    """What the presenter tells."""

    def show_checking(self, state: ProgressState | None) -> None:
        """It is being read; None before the first of it."""
        ...

    def show_proof(self, report: ProofReport) -> None:
        """It has ended."""
        ...

    def show_proof_stopped(self) -> None:
        """The person stopped it: it says nothing."""
        ...

    def show_proof_failure(self, error: VaultError) -> None:
        """It could not be checked."""
        ...


class ProofCheckPresenter:
    """Starts and stops the check of a bundle.

    Args:
        ask: where the work is done.
        screen: the view.
    """

    def __init__(self, ask: Ask, screen: ProofCheckScreen) -> None:
        self._ask, self._screen = ask, screen
        self._running: Running | None = None

    def start(
        self,
        folder: Path,
        untrusted_checkpoint: str,
        untrusted_key: str,
        *,
        roots: Sequence[Path] = (),
        untrusted_witnesses: str = "",
    ) -> None:
        """Check a folder; what somebody has from elsewhere may be empty.

        Args:
            folder: of the bundle.
            untrusted_checkpoint: in any of its forms.
            untrusted_key: of the vault or its custodian.
            roots: files with root certificates of authorities for time stamps.
            untrusted_witnesses: public keys of witnesses, with spaces between them.
        """
        checkpoint, key = (text.strip().encode() or None for text in (untrusted_checkpoint, untrusted_key))

        def done(findings: Findings) -> None:
            in_order = sorted(findings, key=lambda finding: finding.grade is not Grade.FAIL)
            self._screen.show_proof(ProofReport(folder, bool(checkpoint or key), in_order))

        def work(progress: Progress) -> Findings:
            given = [read_answer(root) for root in roots]
            keys = untrusted_witnesses.encode().split()
            return verify_proof(folder, checkpoint=checkpoint, key=key, roots=given, witnesses=keys, progress=progress)

        self._screen.show_checking(None)
        self._running = self._ask(work, done, self._failed, self._screen.show_checking)

    def stop(self) -> None:
        """End it where it is."""
        if self._running:
            self._running.cancel()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, Cancelled):
            self._screen.show_proof_stopped()
        else:
            self._screen.show_proof_failure(error)
