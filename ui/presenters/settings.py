"""What the place of settings shows of the vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import VaultId
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class VaultFacts:
    """What names a vault.

    Attributes:
        recipient: its age recipient.
        checkpoint: where its log stands, in the short form.
    """

    id: VaultId
    recipient: str
    checkpoint: str


class SettingsScreen(Protocol):
    """What the presenter tells its view."""

    def show_facts(self, facts: VaultFacts) -> None:
        """What names the vault."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """It could not be done."""
        ...


class SettingsPresenter:
    """Asks the open vault for its names."""

    def __init__(self, runner: Runner, screen: SettingsScreen) -> None:
        self._runner = runner
        self._screen = screen

    def load(self) -> None:
        """Ask for what names the vault."""

        def work(session: Session, _: Progress) -> VaultFacts:
            return VaultFacts(session.vault_id, session.recipient, session.checkpoint_short)

        self._runner.run(work, self._screen.show_facts, self._screen.show_failure, brief=True)
