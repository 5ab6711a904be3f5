"""A vault as anybody sees it who has its folder and no key."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.records.ids import VaultId


@dataclass(frozen=True, slots=True)
class LockedVault:
    """What a locked vault shows.

    Attributes:
        path: its folder.
        id: as its file ``VAULT`` says; not verified before it is unlocked.
        recipient: the age recipient that ``VAULT`` names; not verified either.
        fingerprint: the recipient in its short form, as it stands on the recovery sheet.
        last_written: when something was last recorded, as the file system tells, which anybody can set; None where
            nothing can be told.
    """

    path: Path
    id: VaultId
    recipient: str
    fingerprint: str
    last_written: Instant | None


@dataclass(frozen=True, slots=True)
class SeenRecipient:
    """What can be said of a text that ought to be an age recipient.

    Attributes:
        fingerprint: its short form where its checksum is right; None else.
        misprint: the place of the one character that is wrong, behind ``age1``, from 1; None where none can be told.
    """

    fingerprint: str | None = None
    misprint: int | None = None
