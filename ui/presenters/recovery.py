"""The recovery sheet: the way back in, sealed with words of its own that are shown once, or open to be deposited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault import locked
from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages

if TYPE_CHECKING:
    from evidence_vault.session import Session


class RecoveryScreen(Protocol):
    """What the presenter tells its view. `words` open the sheet, and are shown now and never again; none open one."""

    def show_working(self, working: bool) -> None:
        """The sheet is being made, or that has ended."""
        ...

    def show_sheet_saved(self, out: Path, words: str) -> None:
        """The sheet is written."""
        ...

    def show_sheet_made(self, pdf: bytes, words: str) -> None:
        """The sheet is ready for the printer; it is written nowhere."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """No sheet was made."""
        ...


class RecoveryPresenter:
    """Makes sheets; each sealed one has words of its own."""

    def __init__(self, runner: Runner, screen: RecoveryScreen) -> None:
        self._runner = runner
        self._screen = screen

    def save(self, out: Path, languages: Languages, *, sealed: bool) -> None:
        """Write a sheet to a new file."""
        self._make(languages, out, sealed=sealed)

    def make(self, languages: Languages, *, sealed: bool) -> None:
        """Make a sheet for a printer."""
        self._make(languages, None, sealed=sealed)

    def _make(self, languages: Languages, out: Path | None, *, sealed: bool) -> None:
        words = locked.propose_passphrase() if sealed else ""

        def work(session: Session, _: Progress) -> bytes:
            pdf = session.recovery_sheet(languages, passphrase=locked.passphrase_bytes(words) if sealed else None)
            if out:
                session.save(pdf, out)
            return pdf

        def done(pdf: bytes) -> None:
            self._screen.show_working(False)
            if out:
                self._screen.show_sheet_saved(out, words)
            else:
                self._screen.show_sheet_made(pdf, words)

        def failed(error: VaultError) -> None:
            self._screen.show_working(False)
            self._screen.show_failure(error)

        self._screen.show_working(True)
        self._runner.run(work, done, failed)
