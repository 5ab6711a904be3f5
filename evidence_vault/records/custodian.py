"""Who may open a vault and sign its log."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CustodianId


@dataclass(frozen=True, slots=True)
class Custodian:
    """One person's key in one vault.

    Attributes:
        key: Ed25519 public key (RFC 8032), 32 bytes.
        name: as the person gave it, or a pseudonym.
        recovery: the key was made by whoever opened the vault with the recovery identity.
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
        kind: how it is wrapped, for example ``passphrase``.
        custodian: whose slot it is, where the log says so.
        removed: the log says that it was taken away; a file of this name is a finding.
    """

    slot: str
    sha256: Digest
    kind: str
    custodian: CustodianId | None
    removed: bool
