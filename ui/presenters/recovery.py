"""The recovery sheet: the way back in, sealed with words of its own that are shown once."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from evidence_vault import locked
from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.session import Session
from ui.presenters.ports import Runner


class RecoveryScreen(Protocol):
    """What the presenter tells its view."""

    def show_working(self, working: bool) -> None:
        """The sheet is being made, or that has ended."""
        ...

    def show_sheet_saved(self, out: Path, words: str) -> None:
        """The sheet is written. These words open it; they are shown now and never again."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """No sheet was written."""
        ...


class RecoveryPresenter:
    """Makes sheets; each has words of its own."""

    def __init__(self, runner: Runner, screen: RecoveryScreen) -> None:
        self._runner = runner
        self._screen = screen

    def save(self, out: Path, language: str) -> None:
        """Write a sheet in one of `records.case.LANGUAGES` to a new file."""
        words = locked.propose_passphrase()

        def work(session: Session, _: Progress) -> None:
            session.save(session.recovery_sheet((language,), passphrase=locked.passphrase_bytes(words)), out)

        def done(_: None) -> None:
            self._screen.show_working(False)
            self._screen.show_sheet_saved(out, words)

        def failed(error: VaultError) -> None:
            self._screen.show_working(False)
            self._screen.show_failure(error)

        self._screen.show_working(True)
        self._runner.run(work, done, failed)
