"""What whoever has just opened the vault should know about the key that they used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.custodian import Custodian
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


class KeyAdviceScreen(Protocol):
    """What the presenter tells its view."""

    def advise_after_recovery(self) -> None:
        """The vault was opened with the recovery key."""
        ...

    def advise_change(self, maker: Custodian) -> None:
        """Somebody else made the passphrase that opened, and knows it."""
        ...


class KeyAdvicePresenter:
    """Asks once, when the vault has been opened."""

    def __init__(self, runner: Runner, screen: KeyAdviceScreen) -> None:
        self._runner = runner
        self._screen = screen

    def begin(self) -> None:
        """Ask what there is to be said."""

        def work(session: Session, _: Progress) -> tuple[bool, Custodian | None]:
            keys = session.keys
            if not keys.writable:
                return False, None
            return keys.by_recovery, next((key.made_by for key in keys.held() if key.own), None)

        def told(found: tuple[bool, Custodian | None]) -> None:
            by_recovery, maker = found
            if by_recovery:
                self._screen.advise_after_recovery()
            elif maker:
                self._screen.advise_change(maker)

        self._runner.run(work, told, _untold, brief=True)


def _untold(_: VaultError) -> None:
    """What cannot be asked is told by the places."""
