"""A log entry as the rest of the program sees it: a kind, a time, a custodian and facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence_vault.clock import Instant
from evidence_vault.records.ids import CustodianId

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
"""A value that an entry may hold: RFC 8785 JSON without floats."""

Facts = Mapping[str, Json]
"""Facts of one entry by name. Each becomes a disclosure of its own, so what may have to be shown
apart stands under a name of its own (``card.platform``, ``title.ru``)."""


class Kind(StrEnum):
    """The vocabulary of format 1. A reader refuses any other word."""

    VAULT_CREATED = "vault.created"
    VAULT_RESTORED = "vault.restored"
    CUSTODIAN_ADDED = "custodian.added"
    KEY_ADDED = "key.added"
    KEY_REMOVED = "key.removed"
    SESSION_OPENED = "session.opened"
    ITEM_INGESTED = "item.ingested"
    ITEM_ACCEPTED = "item.accepted"
    ITEM_REJECTED = "item.rejected"
    ITEM_INSPECTED = "item.inspected"
    ITEM_DESCRIBED = "item.described"
    ITEM_GROUPED = "item.grouped"
    ITEM_MISMATCH = "item.mismatch"
    DERIVATIVE_MADE = "derivative.made"
    ORIGINAL_EXPORTED = "original.exported"
    OBJECT_MISSING = "object.missing"
    CHECK_DONE = "check.done"
    CASE_CREATED = "case.created"
    CASE_EDITED = "case.edited"
    CASE_CLOSED = "case.closed"
    CASE_ITEMS_ADDED = "case.items_added"
    CASE_ITEMS_REMOVED = "case.items_removed"
    EXHIBIT_ADDED = "exhibit.added"
    EXHIBIT_EDITED = "exhibit.edited"
    EXHIBIT_ORDERED = "exhibit.ordered"
    EXHIBIT_WITHDRAWN = "exhibit.withdrawn"
    CASEWORK_SAVED = "casework.saved"
    LIST_ISSUED = "list.issued"
    BUNDLE_EXPORTED = "bundle.exported"
    SUBMISSION_ADDED = "submission.added"
    SUBMISSION_UPDATED = "submission.updated"
    HANDOVER_MADE = "handover.made"
    HANDOVER_ACCEPTED = "handover.accepted"
    CONSENT_GIVEN = "consent.given"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    ANCHOR_REQUESTED = "anchor.requested"
    ANCHOR_RECEIVED = "anchor.received"
    CHECKPOINT_COSIGNED = "checkpoint.cosigned"
    CHECKPOINT_PINNED = "checkpoint.pinned"
    CLOCK_ANOMALY = "clock.anomaly"
    LOG_GAP = "log.gap"
    LOG_FORK = "log.fork"
    LOG_BRANCH = "log.branch"
    SETTING_SET = "setting.set"
    PURGE = "purge"


BUNDLE_BEGUN, BUNDLE_BUILT = "bundle.begun", "bundle.built"
"""What the two entries of a bundle are told as: it was given out only where there is the second."""

STRUCTURAL = frozenset(
    {
        *("item", "items", "post", "case", "exhibit", "order", "from", "inbox_sha256", "inbox_bytes"),
        *("fork.seq", "fork.at", "fork.by", "fork.entry", "fork.common"),
    }
)
"""Facts that say what an entry is about, or where it stood: they stay when a purge takes away what it says of the thing.
An inbox file that was decided on must not wait again."""

_NEVER_BARE = frozenset(
    {Kind.ITEM_INGESTED, Kind.ITEM_INSPECTED, Kind.ITEM_DESCRIBED, Kind.ORIGINAL_EXPORTED, Kind.VAULT_RESTORED}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be recorded; sequence number, time and custodian are given at the commit."""

    kind: Kind
    facts: Facts


@dataclass(frozen=True, slots=True)
class Entry:
    """One recorded event.

    Attributes:
        seq: position in the log, from 0.
        facts: all facts but ``kind``, ``at`` and ``by``.
    """

    seq: int
    kind: Kind
    at: Instant
    by: CustodianId
    facts: Facts

    @property
    def told_as(self) -> str:
        """What it is called for people: its kind, but for what is recorded of a bundle before and after it is built."""
        if self.kind is Kind.BUNDLE_EXPORTED and "of" in self.facts:
            return BUNDLE_BUILT
        return BUNDLE_BEGUN if self.kind is Kind.BUNDLE_EXPORTED and "list" in self.facts else str(self.kind)

    @property
    def bare(self) -> bool:
        """Whether it says what it is about, and nothing more."""
        return self.facts.keys() <= STRUCTURAL

    @property
    def stub(self) -> bool:
        """Whether it must have said more once: what a purge leaves of an entry about the thing."""
        return self.bare and self.kind in _NEVER_BARE


@dataclass(frozen=True, slots=True)
class LogHead:
    """Where the log stands after a commit.

    Attributes:
        commit: number of the commit, from 1; 0 for a log without any.
        size: number of entries, the size of the Merkle tree.
        hashes: the compact range of the tree: roots of its perfect subtrees, largest first, 32 bytes each.
        root: RFC 6962 root of the tree, 32 bytes.
    """

    commit: int
    size: int
    hashes: tuple[bytes, ...]
    root: bytes
