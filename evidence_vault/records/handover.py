"""Items that one vault hands over to another: who to whom, what, why, and that it arrived."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CustodianId, ItemId, VaultId
from evidence_vault.records.proof import ProofPlan

MOST_ITEMS = 1000
"""Items that one package may hold."""

LONGEST_REASON = 1000
"""Characters of a reason."""

LONGEST_NAME = 200
"""Characters of the name of whoever hands over or receives."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A vault that is ready to receive, as its keeper told it.

    Attributes:
        vault: its id.
        recipient: its age recipient.
        vault_key: its Ed25519 public key, 32 bytes: it will sign the receipt.
        name: of who asked to receive, as the vault has it.
    """

    vault: VaultId
    recipient: str
    vault_key: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Giver:
    """Who hands over.

    Attributes:
        vault: the id of their vault.
        vault_key: its public key, 32 bytes.
        custodian: who acts in it.
        custodian_key: their public key, 32 bytes.
        name: as the vault has it.
    """

    vault: VaultId
    vault_key: bytes
    custodian: CustodianId
    custodian_key: bytes
    name: str


@dataclass(frozen=True, slots=True)
class HandedItem:
    """One item of a package, by its number in the vault that hands over."""

    item: ItemId
    sha256: Digest
    size: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What whoever hands over signs.

    Attributes:
        number: 128 random bits, hex: names this handover, and no other.
        at: when it was recorded, by the clock of whoever hands over.
        manifest: SHA-256 of the manifest of the proof in the package, hex.
        exhibits: numbers of the exhibits that the items are; empty where items were chosen one by one.
        reason: why, in their words; may be empty.
    """

    number: str
    at: Instant
    giver: Giver
    receiver: Invitation
    items: tuple[HandedItem, ...]
    exhibits: tuple[int, ...]
    manifest: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What whoever received signs.

    Attributes:
        at: when they took it in, by their own clock.
        vault: which took it in.
        custodian: who acted in it.
        custodian_key: their public key, 32 bytes.
        name: as that vault has it.
        items: the numbers that the items have there, in the order of the statement.
        statement: SHA-256 of the signed statement, hex.
    """

    at: Instant
    vault: VaultId
    custodian: CustodianId
    custodian_key: bytes
    name: str
    items: tuple[ItemId, ...]
    statement: str


@dataclass(frozen=True, slots=True)
class HandoverPlan:
    """A handover that can be made: the proof that goes with it says all that would be seen.

    Attributes:
        invitation_short: the invitation in eight groups of five, to be compared by telephone.
    """

    proof: ProofPlan
    receiver: Invitation
    reason: str
    invitation_short: str


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was written.

    Attributes:
        seq: the entry that says so.
        short: the statement in eight groups of five, to be compared by telephone.
    """

    seq: int
    statement: Statement
    short: str


@dataclass(frozen=True, slots=True)
class Arriving:
    """A package for this vault, before anything of it was taken in."""

    statement: Statement
    short: str


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A package that was taken in.

    Attributes:
        seq: the entry that says so.
        items: the new numbers, in the order of the statement.
        record: the item that keeps the custody from before, and the receipt.
        receipt: the receipt, signed by both.
    """

    seq: int
    statement: Statement
    items: tuple[ItemId, ...]
    record: ItemId
    receipt: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """A receipt that came back.

    Attributes:
        seq: the entry that says so.
        made: the entry of the handover that it answers.
        short: the statement in eight groups of five.
        kept: the item that keeps the receipt.
    """

    seq: int
    made: int
    statement: Statement
    short: str
    receipt: Receipt
    kept: ItemId


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One handover to or from another vault, as the log tells it.

    Attributes:
        seq: the entry that made it, or by which it was taken in.
        number: of the handover.
        items: in this vault.
        vault: the other one.
        name: of the other keeper.
        incoming: whether it came into this vault.
        at: when it was recorded here.
        reason: of whoever handed over.
        receipt_at: when the other side took it in, by their clock; None for one that is incoming or not answered.
        receipt_seq: the entry of that receipt.
        kept: the item that keeps the custody from before, or the receipt.
    """

    seq: int
    number: str
    items: tuple[ItemId, ...]
    vault: VaultId
    name: str
    incoming: bool
    at: Instant
    reason: str
    receipt_at: Instant | None = None
    receipt_seq: int | None = None
    kept: ItemId | None = None
