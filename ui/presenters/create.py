"""Making a vault: a place, a keeper, a passphrase, a way back in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.errors import InvalidValue, VaultError
from ui.presenters.ports import Opener

if TYPE_CHECKING:
    from evidence_vault.session import Session


class CreateScreen(Protocol):
    """What the presenter tells its view."""

    def show_passphrase_step(self) -> None:
        """Place and keeper will do."""
        ...

    def show_working(self, working: bool) -> None:
        """Something is being made, or that has ended."""
        ...

    def show_created(self, place: Path) -> None:
        """The vault is there and open; the way back in comes next."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """It cannot be done as asked."""
        ...


class CreatePresenter:
    """Makes one vault and opens it.

    Args:
        runner: has no vault yet.
        screen: is told.
        ready: called when the person goes on to the vault; given its folder.
    """

    def __init__(self, runner: Opener, screen: CreateScreen, ready: Callable[[Path], None]) -> None:
        self._runner = runner
        self._screen = screen
        self._ready = ready
        self._place = Path()
        self._custodian = ""

    def choose(self, folder: Path, name: str, custodian: str) -> None:
        """Settle where the vault shall stand and who keeps it."""
        name, custodian = name.strip(), custodian.strip()
        try:
            if not name or Path(name).name != name or name in {".", ".."}:
                raise InvalidValue(field="name", value=name, expected="a name for a folder")
            if not custodian or not custodian.isprintable():
                raise InvalidValue(field="custodian", value=custodian, expected="a name or code in one line")
            locked.refuse_place(folder / name)
        except VaultError as error:
            self._screen.show_failure(error)
            return
        self._place, self._custodian = folder / name, custodian
        self._screen.show_passphrase_step()

    def create(self, text: str) -> None:
        """Make the vault with this passphrase, which was typed twice."""
        passphrase = locked.passphrase_bytes(text)

        def opener() -> Session:
            from evidence_vault.session import Session

            return Session.create(self._place, custodian=self._custodian, passphrase=passphrase, clock=SystemClock())

        self._screen.show_working(True)
        self._runner.open(opener, self._created, self._failed)

    def finish(self) -> None:
        """Go on to the vault."""
        self._ready(self._place)

    def _created(self) -> None:
        self._screen.show_working(False)
        self._screen.show_created(self._place)

    def _failed(self, error: VaultError) -> None:
        self._screen.show_working(False)
        self._screen.show_failure(error)
