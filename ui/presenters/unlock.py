"""Unlocking a vault: with a passphrase, an identity file, or what stands on a recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError, VaultInUse
from evidence_vault.records.branch import Decision
from evidence_vault.records.locked import LockedVault
from ui.presenters.alarm import ALARMS, AlarmPresenter, AlarmScreen
from ui.presenters.ports import Opener

if TYPE_CHECKING:
    from evidence_vault.session import Session


class UnlockScreen(AlarmScreen, Protocol):
    """What the presenter tells its view."""

    def show_vault(self, seen: LockedVault) -> None:
        """What can be seen of the vault from outside."""
        ...

    def show_sheet_text(self, text: str) -> None:
        """What the file holds that was chosen."""
        ...

    def ask_about_recovery(self) -> None:
        """The recovery key is about to open it: whoever goes on becomes a new custodian."""
        ...


class UnlockPresenter:
    """Opens one vault.

    Args:
        runner: has no vault yet.
        path: the vault's folder.
        screen: is told.
        unlocked: called once the vault is open; True where it is open for looking only.

    Attributes:
        alarm: what can be done where something of the record is lost.
    """

    def __init__(self, runner: Opener, path: Path, screen: UnlockScreen, unlocked: Callable[[bool], None]) -> None:
        self._runner = runner
        self._path = path
        self._screen = screen
        self._unlocked = unlocked
        self.alarm = AlarmPresenter(runner, screen, lambda: unlocked(False))
        self._recovery = ""  # the identity about which is being asked

    def look(self) -> None:
        """Show what can be seen without a key."""
        try:
            self._screen.show_vault(locked.look(self._path))
        except VaultError as error:
            self._screen.show_failure(error, can_be_read=False)

    def with_passphrase(self, text: str, *, reading_only: bool = False) -> None:
        """Try a typed passphrase."""
        passphrase = locked.passphrase_bytes(text)
        self._open(passphrase=passphrase, reading_only=reading_only)

    def with_identity_file(self, path: Path, *, reading_only: bool = False) -> None:
        """Try an identity file: the recovery identity, or one that a key of the vault is wrapped for."""
        try:
            identity = locked.read_identity(path)
        except VaultError as error:
            self._screen.show_failure(error, can_be_read=False)
            return
        self._with_identity(identity, reading_only=reading_only)

    def take_sheet_file(self, path: Path) -> None:
        """Show the text of a sheet that a file holds."""
        try:
            self._screen.show_sheet_text(locked.read_text(path))
        except VaultError as error:
            self._screen.show_failure(error, can_be_read=False)

    def with_sheet(self, untrusted_text: str, words: str) -> None:
        """Try what stands on a recovery sheet, with its words where it is sealed."""

        def done(identity: str) -> None:
            self._screen.show_working(False)
            self._with_identity(identity, reading_only=False)

        self._screen.show_working(True)
        self._runner.aside(lambda: locked.read_sheet(untrusted_text, words), done, self._failed)

    @staticmethod
    def needs_words(untrusted_text: str) -> bool:
        """Whether a sheet's text is sealed."""
        return not locked.sheet_is_open(untrusted_text)

    def with_recovery(self, *, reading_only: bool) -> None:
        """The person knows what the recovery key does."""
        self._open(identity=self._recovery, reading_only=reading_only)

    def forget_recovery(self) -> None:
        """The person goes back."""
        self._recovery = ""

    def _with_identity(self, identity: str, *, reading_only: bool) -> None:
        try:
            recovery = locked.is_recovery(self._path, identity)
        except VaultError as error:
            self._screen.show_failure(error, can_be_read=False)
            return
        if recovery and not reading_only:
            self._recovery = identity
            self._screen.ask_about_recovery()
        else:
            self._open(identity=identity, reading_only=reading_only)

    def _open(self, *, passphrase: bytes | None = None, identity: str | None = None, reading_only: bool) -> None:
        def way(*, write: bool, decision: Decision | None = None) -> Session:
            from evidence_vault.session import Session

            return Session.open(
                self._path,
                passphrase=passphrase,
                identity=identity,
                write=write,
                clock=SystemClock(),
                decision=decision,
            )

        def done() -> None:
            self._unlocked(reading_only)

        def failed(error: VaultError) -> None:
            if isinstance(error, ALARMS):
                self.alarm.raise_for(error, way)
            else:
                self._failed(error)

        self._screen.show_working(True)
        self._runner.open(lambda: way(write=not reading_only), done, failed)

    def _failed(self, error: VaultError) -> None:
        self._screen.show_working(False)
        self._screen.show_failure(error, can_be_read=isinstance(error, VaultInUse))
