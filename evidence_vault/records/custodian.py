"""Who may open a vault and sign its log."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CustodianId


@dataclass(frozen=True, slots=True)
class Custodian:
    """One person's key in one vault.

    Attributes:
        key: Ed25519 public key (RFC 8032), 32 bytes.
        name: as the person gave it, or a pseudonym.
        recovery: the key was made by whoever opened the vault with the recovery identity, or says that it was made at
            the first opening of a keyslot that nobody had made.
        seq: the entry that introduced it.
    """

    id: CustodianId
    key: bytes
    name: str
    recovery: bool
    seq: int


@dataclass(frozen=True, slots=True)
class Keyslot:
    """One wrapped copy of the vault's identity, as the log knows it.

    Attributes:
        slot: file name below ``keys/`` without its suffix.
        sha256: of the exact bytes of the slot file.
        kind: how it is wrapped: ``passphrase`` or ``recipient``.
        custodian: whose slot it is; None until they have opened it for the first time.
        removed: the entry which says that it was taken away; a file of this name is a finding.
        name: of whoever it was made for, where they have not opened it yet.
        recipient: the age recipient that it is wrapped for.
        seq: the entry that added it.
    """

    slot: str
    sha256: Digest
    kind: str
    custodian: CustodianId | None
    removed: int | None = None
    name: str | None = None
    recipient: str | None = None
    seq: int = 0

    @property
    def short(self) -> str:
        """The beginning of its name, for people."""
        return self.slot[:8]


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A keyslot in use, as somebody who looks after the keys sees it.

    Attributes:
        holder: the custodian's name, or that of whoever it was made for.
        opens: the file is there, with the bytes that the log knows.
        own: it is the one that opened the vault now.
        since: when it was added; None where that entry cannot be read.
        made_by: whoever made its passphrase for the holder, and so knows it; None where the holder made it.
    """

    slot: Keyslot
    holder: str
    opens: bool
    own: bool
    since: Instant | None = None
    made_by: Custodian | None = None
