"""The ladder of an item or exhibit: who vouches for it, from the keeper's own record up to a stamp on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_vault.clock import Instant
from evidence_vault.records.ids import CustodianId, ItemId
from evidence_vault.records.item import Item


class Rung(StrEnum):
    """One rung; each says more than the one before only about time, and about whom that time rests on."""

    OWN = "own"
    WITNESS = "witness"
    TIME = "time"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Vouching:
    """What somebody outside states of the log, whatever the form in which it came.

    Attributes:
        rung: which of the three outside ones.
        size: entries up to there are covered: those whose number is smaller.
        at: the stated time; what is covered existed no later. Where only a day is stated, the end of it.
        stated_by: who states it, in their own words: a text from outside.
        known: whether the keeper has named who that is from another source; else anybody could have made it.
        day: whether no more than a day is stated.
        marks: by what a person tells this one from another, as name and value: ``letter`` and ``checkpoint`` of a page,
            ``root_sha256`` and ``certificate_sha256`` of a time stamp, ``witness_key``; ``log``, where it is stated of the
            log of another vault, from which items came.
        items: those items, as far as they are covered; None where it is stated of this vault's own log.
    """

    rung: Rung
    size: int
    at: Instant
    stated_by: str
    known: bool
    day: bool = False
    marks: tuple[tuple[str, str], ...] = ()
    items: frozenset[ItemId] | None = None

    def covers(self, item: Item) -> bool:
        """Whether what is stated holds for an item."""
        return item.seq < self.size if self.items is None else item.id in self.items

    @property
    def log(self) -> str:
        """Name of the log that it is stated of, where that is another vault's; else empty."""
        return dict(self.marks).get("log", "")


@dataclass(frozen=True, slots=True)
class Step:
    """One rung as it stands for an item or exhibit.

    Attributes:
        vouching: the earliest statement that counts; None where there is none, and on the keeper's own rung.
        unknown: the earliest statement of somebody unknown, where none counts: it shows nothing.
    """

    rung: Rung
    vouching: Vouching | None = None
    unknown: Vouching | None = None

    @property
    def reached(self) -> bool:
        """Whether it is reached; the keeper's own record always is."""
        return self.rung is Rung.OWN or self.vouching is not None


@dataclass(frozen=True, slots=True)
class Ladder:
    """All rungs of an item, or of an exhibit as a whole.

    Attributes:
        seq: the entry that took it in; of several items the last one, so that a statement covers them all.
        at: when that was, by the keeper's word and clock.
        by: who recorded it.
        steps: all four, lowest first.
    """

    seq: int
    at: Instant
    by: CustodianId
    steps: tuple[Step, ...]

    @property
    def vouchings(self) -> tuple[Vouching, ...]:
        """What outside parties state and what counts, lowest rung first; empty where nobody vouches for a date."""
        return tuple(step.vouching for step in self.steps if step.vouching)

    @property
    def dated(self) -> bool:
        """Whether somebody outside vouches for a date; a witness does not, who saw the log by a keeper's clock."""
        return any(one.rung is not Rung.WITNESS for one in self.vouchings)
