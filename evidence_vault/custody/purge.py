"""What a purge takes out of the log, and how that is told from damage (FORMAT.md, "Purge"). Pure: no I/O."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from evidence_vault.custody.commit import decode_commit, encode_commit
from evidence_vault.custody.entry import SealedEntry, open_entry, without
from evidence_vault.errors import MalformedFile
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import STRUCTURAL, Draft, Entry, Json, Kind
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import ExhibitId, ItemId

_EXHIBIT_TEXTS: Final = (Kind.EXHIBIT_ADDED, Kind.EXHIBIT_EDITED)
_ABOUT_OTHERS_TOO: Final = (*_EXHIBIT_TEXTS, Kind.VAULT_RESTORED)
"""Kinds that can be named by the purge of an item without being about it alone."""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What a ``purge`` entry says.

    Attributes:
        seq: of the entry itself.
        entries: numbers of the entries that lost what they said.
        object_removed: whether the content went too; not where another item has the same.
    """

    seq: int
    item: ItemId
    entries: frozenset[int]
    object_removed: bool


def draft(item: ItemId, reason: str, entries: Iterable[int], *, object_removed: bool) -> Draft:
    """A ``purge`` entry; it says nothing of the thing itself."""
    facts: dict[str, Json] = {"item": str(item), "reason": reason, "entries": sorted(entries)}
    return Draft(Kind.PURGE, {**facts, "object_removed": object_removed})


def tombstone(entry: Entry) -> Tombstone:
    """Read a ``purge`` entry.

    Raises:
        MalformedFile: a fact is missing or of another form.
    """
    facts = entry.facts
    numbers, removed = facts.get("entries"), facts.get("object_removed")
    items = items_of(entry)
    if (
        len(items) != 1
        or not isinstance(facts.get("reason"), str)
        or not isinstance(removed, bool)
        or not isinstance(numbers, Sequence)
        or not all(type(number) is int and 0 <= number < entry.seq for number in numbers)
    ):
        raise MalformedFile(what=f"entry {entry.seq}", reason="purge without its facts")
    return Tombstone(entry.seq, items.pop(), frozenset(map(int, map(str, numbers))), removed)


def tombstones(entries: Iterable[Entry]) -> list[Tombstone]:
    """Those of ``purge`` entries that can be read."""
    found = []
    for entry in entries:
        with suppress(MalformedFile):
            found.append(tombstone(entry))
    return found


def items_of(entry: Entry) -> set[ItemId]:
    """The one item that an entry is about, or none: a list of items is about the order, not about what they are."""
    text = entry.facts.get("item")
    if isinstance(text, str):
        with suppress(ValueError):
            return {ItemId.parse(text)}
    return set()


def exhibits_of(entry: Entry) -> set[ExhibitId]:
    """The one exhibit that an entry is about, or none."""
    text = entry.facts.get("exhibit")
    if isinstance(text, str):
        with suppress(ValueError):
            return {ExhibitId.parse(text)}
    return set()


def may_lose(entry: Entry, gone: Collection[ItemId]) -> bool:
    """Whether an entry that a purge names says something that goes with these items."""
    if entry.bare or entry.kind is Kind.PURGE:
        return False
    return entry.kind in _ABOUT_OTHERS_TOO or not items_of(entry).isdisjoint(gone)


# -- taking out --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stripped:
    """A commit without what a purge takes out of it.

    Attributes:
        plaintext: padded anew; every entry, the range and the note have the bytes that they had.
        digests: of contents of which it spoke.
        leaves: bytes of the entries that lost something, and of those of another branch that they repeat.
        exhibits: whose texts were among it.
    """

    plaintext: bytes
    digests: frozenset[Digest]
    leaves: frozenset[bytes]
    exhibits: frozenset[ExhibitId]


def strip(plaintext: bytes, stones: Sequence[Tombstone]) -> Stripped | None:
    """Take out of a commit what these purges destroyed; None where nothing of it is there any more.

    Raises:
        MalformedFile: it is no commit.
    """
    record = decode_commit(plaintext)
    named = {seq for stone in stones for seq in stone.entries}
    gone = [stone.item for stone in stones]
    kept = list(record.entries)
    digests: set[Digest] = set()
    exhibits: set[ExhibitId] = set()
    leaves: set[bytes] = set()
    for place, sealed in enumerate(record.entries):
        if record.before.size + place not in named:
            continue
        bare = without(sealed, STRUCTURAL)
        if bare == sealed:
            continue
        entry = open_entry(sealed.raw, sealed.disclosures)
        if not may_lose(entry, gone):
            continue
        digests |= _contents(entry)
        exhibits |= exhibits_of(entry)
        leaves |= {sealed.raw, *_elsewhere(entry)}
        kept[place] = bare
    if not leaves:
        return None
    bare_commit = encode_commit(replace(record, entries=tuple(kept)))
    return Stripped(bare_commit, frozenset(digests), frozenset(leaves), frozenset(exhibits))


def destroyed_by(plaintext: bytes, leaves: Collection[bytes]) -> frozenset[Digest] | None:
    """The contents of which a commit says what a purge took out of these entries; None where it says nothing of that.

    Raises:
        MalformedFile: it is no commit.
    """
    speaking = [one for one in decode_commit(plaintext).entries if one.raw in leaves and _speaks(one)]
    if not speaking:
        return None
    return frozenset(digest for one in speaking for digest in _contents(open_entry(one.raw, one.disclosures)))


def discloses(plaintext: bytes, leaves: Collection[bytes]) -> bool:
    """Whether a commit, wherever it was found, says what a purge took out of these entries.

    Raises:
        MalformedFile: it is no commit.
    """
    return any(sealed.raw in leaves and _speaks(sealed) for sealed in decode_commit(plaintext).entries)


def disclosed(plaintext: bytes) -> frozenset[str]:
    """All that a commit discloses.

    Raises:
        MalformedFile: it is no commit.
    """
    return frozenset(text for sealed in decode_commit(plaintext).entries for text in sealed.disclosures)


def _speaks(sealed: SealedEntry) -> bool:
    return without(sealed, STRUCTURAL) != sealed


def _elsewhere(entry: Entry) -> set[bytes]:
    """How an entry that was recorded again stood in the other branch."""
    text = entry.facts.get("fork.entry")
    return {text.encode()} if isinstance(text, str) else set()


def _contents(entry: Entry) -> set[Digest]:
    text = entry.facts.get("sha256")
    if isinstance(text, str):
        with suppress(ValueError):
            return {Digest.from_hex(text)}
    return set()


# -- judging -----------------------------------------------------------------------------------------


@dataclass(slots=True)
class Audit:
    """Holds entries from which facts were taken out against the tombstones of a whole log.

    Attributes:
        named: numbers of entries that purges are known to name; these are kept while the log goes by.
    """

    named: Collection[int] = frozenset()
    _told: dict[int, Entry] = field(default_factory=dict)
    _stones: list[Tombstone] = field(default_factory=list)
    _missing: list[int] = field(default_factory=list)
    _exhibits: dict[str, set[ItemId]] = field(default_factory=dict)

    def take(self, entry: Entry, *, withheld: bool) -> None:
        """See one entry, in the order of the log; `withheld` where it shows fewer facts than it must have."""
        if entry.stub or withheld:
            self._missing.append(entry.seq)
        if entry.stub or withheld or entry.seq in self.named:
            self._told[entry.seq] = entry
        if entry.kind is Kind.PURGE:
            self._stones += tombstones([entry])
        if entry.kind in _EXHIBIT_TEXTS:
            self._exhibits.setdefault(str(entry.facts.get("exhibit")), set()).update(listed(entry))

    def findings(self) -> Iterator[Finding]:
        """What is wrong, when the log is at its end."""
        gone = {stone.item for stone in self._stones}
        allowed = {
            seq
            for stone in self._stones
            for seq in stone.entries
            if seq not in self._told or self._concerns(stone, self._told[seq], gone)
        }
        for seq in self._missing:
            if seq not in allowed:
                detail = "Facts of this entry are missing, and no later entry says that they were destroyed."
                yield Finding("entry.withheld", f"#{seq}", detail)
        for stone in self._stones:
            yield from self._judge(stone, gone)

    def _judge(self, stone: Tombstone, gone: Collection[ItemId]) -> Iterator[Finding]:
        told = [self._told[seq] for seq in sorted(stone.entries) if seq in self._told]
        foreign = [entry for entry in told if not self._concerns(stone, entry, gone)]
        if foreign:
            named = ", ".join(f"#{entry.seq}" for entry in foreign)
            detail = f"It claims to have destroyed what entries say that do not speak of {stone.item}: {named}."
            yield Finding("purge.foreign", f"#{stone.seq}", detail)
        left = [entry for entry in told if not entry.bare and entry not in foreign]
        if left:
            named = ", ".join(f"#{entry.seq}" for entry in left)
            yield unfinished(stone.item, f"these entries still say something of it: {named}")

    def _concerns(self, stone: Tombstone, entry: Entry, gone: Collection[ItemId]) -> bool:
        """Whether a purge of that item may take out what the entry says."""
        if entry.kind in _EXHIBIT_TEXTS:
            held = self._exhibits.get(str(entry.facts.get("exhibit")), set())
            return stone.item in held and held <= set(gone)
        if entry.kind is Kind.VAULT_RESTORED:
            return stone.object_removed
        return stone.item in items_of(entry) and entry.kind is not Kind.PURGE


def unfinished(item: ItemId, what: str) -> Finding:
    """That the log says that an item was destroyed, and something of it is still there."""
    detail = f"The log says that it was destroyed, but that was cut off: {what}. The next opening for writing ends it."
    return Finding("purge.unfinished", str(item), detail)


def listed(entry: Entry) -> set[ItemId]:
    """The items that an entry lists."""
    items = entry.facts.get("items")
    found: set[ItemId] = set()
    for text in items if isinstance(items, Sequence) else ():
        with suppress(ValueError):
            found.add(ItemId.parse(str(text)))
    return found
