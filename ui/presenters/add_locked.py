"""Adding to a vault that stays locked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from evidence_vault import locked
from evidence_vault.clock import Clock
from evidence_vault.errors import VaultError
from evidence_vault.records.inbox import AddedLocked
from ui.presenters.ports import Opener, ProgressState, Running


class AddLockedScreen(Protocol):
    """What the presenter tells its view."""

    def show_fingerprint(self, fingerprint: str) -> None:
        """For whom the files will be encrypted, in the short form that stands on the recovery sheet."""
        ...

    def show_adding(self, state: ProgressState | None) -> None:
        """How far it is; None when it has ended."""
        ...

    def show_added(self, added: AddedLocked) -> None:
        """Files wait in the inbox. They are no evidence yet."""
        ...

    def show_not_added(self, error: VaultError) -> None:
        """Nothing was added."""
        ...


class AddLockedPresenter:
    """Encrypts files into the inbox, for the recipient that a person has compared.

    Args:
        runner: works without a vault.
        path: the vault's folder.
        screen: the view.
        clock: of this computer.
    """

    def __init__(self, runner: Opener, path: Path, screen: AddLockedScreen, clock: Clock) -> None:
        self._runner, self._path, self._screen, self._clock = runner, path, screen, clock
        self._fingerprint = ""
        self._running: Running | None = None

    def look(self) -> None:
        """Show for whom files would be encrypted."""
        try:
            self._fingerprint = locked.look(self._path).fingerprint
        except VaultError:
            return  # the page says it
        self._screen.show_fingerprint(self._fingerprint)

    def add(self, sources: Sequence[Path]) -> None:
        """Add files and folders; refused where the recipient is not the one that was shown and compared."""
        fingerprint = self._fingerprint

        def done(added: AddedLocked) -> None:
            self._screen.show_adding(None)
            self._screen.show_added(added)

        def failed(error: VaultError) -> None:
            self._screen.show_adding(None)
            self._screen.show_not_added(error)

        self._running = self._runner.run_locked(
            lambda progress: locked.add(
                self._path, sources, recipient=fingerprint, card={}, clock=self._clock, progress=progress
            ),
            done,
            failed,
            self._screen.show_adding,
        )

    def stop(self) -> None:
        """End it after what is finished."""
        if self._running:
            self._running.cancel()
