"""Handing a vault over to new keys: a new folder, a new passphrase, and the colleagues who stay."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.custodian import HeldKey
from evidence_vault.records.rekeyed import Rekeyed
from ui.presenters.keys import Overview
from ui.presenters.ports import Opener, ProgressState, Running

if TYPE_CHECKING:
    from evidence_vault.session import Session


class HandoverScreen(Protocol):
    """What the presenter tells its view."""

    def show_working(self, working: bool) -> None:
        """It is being done, or that has ended."""
        ...

    def show_progress(self, state: ProgressState | None) -> None:
        """How far it is; None before its first stage."""
        ...

    def show_handed_over(self, place: Path, done: Rekeyed) -> None:
        """The new vault is there and open, the old one is closed."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """The old vault is open as before; where it could be made, the new one is there too."""
        ...


def may_stay(overview: Overview) -> tuple[HeldKey, ...]:
    """Keys of colleagues that can be carried over: those that wrap for an age recipient of their own."""
    return tuple(key for key in overview.held if key.slot.recipient and not overview.is_mine(key))


class HandoverPresenter:
    """Makes the new vault, closes the old one and opens the new one.

    Args:
        runner: with the old vault.
        screen: the view.
    """

    def __init__(self, runner: Opener, screen: HandoverScreen) -> None:
        self._runner, self._screen = runner, screen
        self._running: Running | None = None

    def hand_over(self, place: Path, text: str, kept: Sequence[HeldKey]) -> None:
        """Do it.

        Args:
            place: of the new vault; nothing may be there.
            text: the new passphrase, typed twice.
            kept: keys of colleagues who stay.
        """
        passphrase = locked.passphrase_bytes(text)
        names = [key.slot.slot for key in kept]

        def made(done: Rekeyed) -> None:
            def opener() -> Session:
                from evidence_vault.session import Session

                return Session.open(place, passphrase=passphrase, write=True, clock=SystemClock())

            def opened() -> None:
                self._screen.show_working(False)
                self._screen.show_handed_over(place, done)

            self._runner.open(opener, opened, self._failed)

        try:
            if not place.name or not place.is_absolute():
                raise InvalidValue(field="name", value=str(place), expected="a folder for the new vault")
            locked.refuse_place(place)
        except VaultError as error:
            self._screen.show_failure(error)
            return
        self._screen.show_working(True)
        self._screen.show_progress(None)
        self._running = self._runner.run(
            lambda session, progress: session.rekey(place, passphrase, names, progress),
            made,
            self._failed,
            progress=self._screen.show_progress,
        )

    def stop(self) -> None:
        """End it: nothing of the new vault stays, and the old one is as it was."""
        if self._running:
            self._running.cancel()

    def _failed(self, error: VaultError) -> None:
        self._screen.show_working(False)
        self._screen.show_failure(error)
