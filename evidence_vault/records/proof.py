"""What a selective proof would show, for the person who has to approve it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evidence_vault.records.anchor import Form, StampedLetter
from evidence_vault.records.entry import Entry, Json
from evidence_vault.records.ids import CaseId, CustodianId, ItemId, VaultId
from evidence_vault.records.item import Item

NEVER: Final = frozenset({"card.note", "terms", "reason"})
"""Facts that leave the vault in no bundle."""

NEEDED: Final = frozenset(
    {
        *("item", "sha256", "case", "exhibit", "items", "vault", "vault_key", "custodian", "key", "earlier_key"),
        *("before_size", "before_root", "parent", "recipe"),
    }
)
"""Facts without which a proof shows nothing."""


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
class ProofAnchor:
    """A time stamp or a cosignature that would be given out.

    Attributes:
        form: which of the two.
        size: entries of the log that it covers.
        at: the time that is stated.
        who: the name in the certificate that signed, or the name of the witness's key.
        signer: SHA-256 of that certificate, or that name, and whether the keeper verified the signature by a root or key
            from outside: whoever made one up could put another time under a known name.
        custodian: who signed the checkpoint that it is over.
        data: the time stamp by itself, or the signature line.
        answer: of a time stamp, what came from the authority where that was more.
    """

    form: Form

    size: int
    at: str
    who: str
    signer: tuple[str, bool]
    custodian: CustodianId
    data: bytes
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
        anchors: time stamps and cosignatures that would be given out.
        letters: stamped letters whose entries are among `entries`.
    """

    case: CaseId | None
    exhibits: tuple[int, ...]
    entries: tuple[ShownEntry, ...]
    originals: Mapping[str, Item]
    vault: VaultId
    size: int
    anchors: tuple[ProofAnchor, ...] = ()
    letters: tuple[StampedLetter, ...] = ()

    @property
    def items(self) -> tuple[ItemId, ...]:
        """Items whose originals would be given out."""
        return tuple(item.id for item in self.originals.values())


@dataclass(frozen=True, slots=True)
class WrittenBag:
    """A bag as it was written.

    Attributes:
        manifest: SHA-256 of the manifest of its payload, hex.
        tags: of the manifest of what is beside it, which lists that one too: it stands for every byte but the note's.
        files: in the payload, originals counted.
        bytes: of these.
    """

    manifest: str
    tags: str
    files: int
    bytes: int
