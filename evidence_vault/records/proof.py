"""What a selective proof would show, for the person who has to approve it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from evidence_vault.records.entry import Entry, Json
from evidence_vault.records.ids import CaseId, ItemId, VaultId
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
class ProofPlan:
    """A proof that can be made.

    Attributes:
        case: that has the exhibits; None where items were chosen one by one.
        exhibits: their numbers in the case's list.
        entries: that would be shown, in the order of the log; introductions of custodians come on top.
        originals: that would be given out, by their path in the bundle.
        vault: whose id every bundle of this vault shows.
        size: number of entries of the log, of which the proof shows these.
    """

    case: CaseId | None
    exhibits: tuple[int, ...]
    entries: tuple[ShownEntry, ...]
    originals: Mapping[str, Item]
    vault: VaultId
    size: int

    @property
    def items(self) -> tuple[ItemId, ...]:
        """Items whose originals would be given out."""
        return tuple(item.id for item in self.originals.values())
