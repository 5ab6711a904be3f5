"""What a selective proof would show, for the person who has to approve it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from evidence_vault.records.entry import Entry, Json
from evidence_vault.records.ids import CaseId, CustodianId, ItemId, VaultId
from evidence_vault.records.item import Item


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry, and what would be seen of it.

    Attributes:
        entry: the whole of it.
        facts: those that are shown, beside kind, time and custodian.
        withheld: names of the others, which nobody sees: they stay salted digests.
    """

    entry: Entry
    facts: Mapping[str, Json]
    withheld: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProofStamp:
    """A time stamp that would be given out.

    Attributes:
        size: entries of the log that it covers.
        at: the time that is stated.
        authority: the name in the certificate that signed.
        signer: SHA-256 of that certificate, and whether the keeper named a root to which it leads: whoever has no root
            could put another time under a known certificate.
        custodian: who signed the checkpoint that it is over.
        token: the time stamp by itself.
        answer: what came from the authority, where that was more.
    """

    size: int
    at: str
    authority: str
    signer: tuple[str, bool]
    custodian: CustodianId
    token: bytes
    answer: bytes | None


@dataclass(frozen=True, slots=True)
class ProofPlan:
    """A proof that can be made.

    Attributes:
        case: that has the exhibits; None where items were chosen one by one.
        exhibits: their numbers in the case's list.
        entries: that would be shown, in the order of the log; introductions of custodians come on top.
        originals: that would be given out, by their path in the bundle.
        vault: whose id every bundle of this vault shows.
        size: number of entries of the log, of which the proof shows these.
        stamps: time stamps that would be given out.
    """

    case: CaseId | None
    exhibits: tuple[int, ...]
    entries: tuple[ShownEntry, ...]
    originals: Mapping[str, Item]
    vault: VaultId
    size: int
    stamps: tuple[ProofStamp, ...] = ()

    @property
    def items(self) -> tuple[ItemId, ...]:
        """Items whose originals would be given out."""
        return tuple(item.id for item in self.originals.values())
