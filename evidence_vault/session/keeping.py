"""What keeps an open vault safe: its keys, a second copy, destroying what must not be, and drafts of what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evidence_vault.casework import purging
from evidence_vault.custody.keyring import Keyring
from evidence_vault.custody.rekey import rekey
from evidence_vault.integrity.heal import heal, record_healed
from evidence_vault.integrity.merge import merge
from evidence_vault.integrity.mirror import last_mirrored, mirror
from evidence_vault.progress import Progress
from evidence_vault.records.branch import Decided, Merged
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import ItemId
from evidence_vault.records.purge import Purged, PurgePlan
from evidence_vault.records.rekeyed import Rekeyed
from evidence_vault.records.second_copy import Healed, LastCopy, Mirrored
from evidence_vault.records.unsaved import KeptDrafts
from evidence_vault.session.asking import Asking
from evidence_vault.vault.drafts import DraftFile, forget_drafts, read_drafts


class Keeping(Asking):
    """Keys, second copies, purges and drafts."""

    @property
    def keys(self) -> Keyring:
        """Who may open it, and the ways to change that."""
        return Keyring(self._vault)

    def identity_text(self) -> str:
        """The vault identity: the one secret. For a recovery sheet only."""
        return str(self._vault.unlocked.identity)

    @property
    def decided(self) -> Decided | None:
        """What was recorded of the decision with which it was opened; None where there was none."""
        return self._vault.decided

    def rekey(self, path: Path, passphrase: bytes, invited: Sequence[str], progress: Progress) -> Rekeyed:
        """Hand the vault over to new keys, in a new folder. All else as of `rekey.rekey`."""
        return rekey(self._vault, path, passphrase, invited, progress)

    def mirror(self, place: Path, progress: Progress) -> Mirrored:
        """Bring the second copy in `place` up to date. All else as of `mirror.mirror`."""
        return mirror(self._vault, place, progress)

    def merge(self, other: Path, reason: str, progress: Progress) -> Merged:
        """Bring in a copy of the vault that went another way. All else as of `merge.merge`."""
        return merge(self._vault, other, reason, progress)

    def last_mirrored(self) -> LastCopy | None:
        """When and where a second copy was last brought up to date; None where that never was."""
        return last_mirrored(self._vault.index)

    def heal(self, copy: Path, findings: Sequence[Finding], progress: Progress) -> Healed:
        """Bring back from a second copy what these findings of a check name. All else as of `heal.heal`."""
        return heal(self._vault, copy, findings, progress)

    def record_healed(self, copy: Path, files: Sequence[str]) -> None:
        """Record what was brought back while the vault could not be written."""
        record_healed(self._vault.writer, copy, files)

    def plan_purge(self, item: ItemId, reason: str) -> PurgePlan:
        """What destroying an item would take away; nothing is changed. Errors as of `purging.plan_purge`."""
        return purging.plan_purge(self._vault, item, reason)

    def purge(self, plan: PurgePlan) -> Purged:
        """Destroy an item for ever. Errors as of `purging.carry_out`."""
        return purging.carry_out(self._vault, plan)

    def draft_file(self) -> DraftFile:
        """Where this session keeps what is being typed; of all that a session gives, only this is for any thread.

        Raises:
            OpenedForReading: nothing is kept.
        """
        _ = self._vault.writer
        return DraftFile(self._vault.layout, self._vault.header, self._vault.clock)

    def drafts(self) -> KeptDrafts:
        """What earlier sessions kept; what is no draft of this vault is set aside.

        Raises:
            OpenedForReading: it is left alone.
        """
        _ = self._vault.writer
        return read_drafts(self._vault.layout, self._vault.header, self._vault.unlocked.identity)

    def forget_drafts(self, names: tuple[str, ...]) -> None:
        """Remove what earlier sessions kept, by its `KeptDrafts.names`."""
        _ = self._vault.writer
        forget_drafts(self._vault.layout, names)
