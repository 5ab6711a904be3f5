"""Who vouches for what is in an open vault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from evidence_vault.crypto.timestamp import Chain
from evidence_vault.custody.anchor import named
from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.earlier import earlier_vouchings
from evidence_vault.custody.ladder import ladder, vouchings
from evidence_vault.custody.purge import listed
from evidence_vault.export.earlier_proof import came_with, record_of
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Ladder, Vouching
from evidence_vault.session.anchoring import Anchoring


class Laddering(Anchoring):
    """The ladder per item and exhibit."""

    def vouchings(self) -> tuple[Vouching, ...]:
        """What parties outside state of the log, and of logs that items came from; what is not good is not among it."""
        return (*vouchings(self.anchors(), origin(self.vault_id)), *self._vouched_before())

    def _vouched_before(self, size: int | None = None) -> tuple[Vouching, ...]:
        """What they stated of items before these came here; with `size`, as it stood when the log had so many entries."""
        return tuple(one for _, stated in self._packages(size) for one in stated or ())

    def unread_before(self) -> list[tuple[str, frozenset[ItemId]]]:
        """Which packages brought what was destroyed since, or cannot be read: the item that kept it, and those that came.

        Whoever vouched for these before they came is named nowhere any more.
        """
        return [
            (str(entry.facts.get("record")), frozenset(listed(entry)))
            for entry, stated in self._packages(None)
            if stated is None
        ]

    def _packages(self, size: int | None) -> Iterator[tuple[Entry, tuple[Vouching, ...] | None]]:
        """Every package that came, with what was stated; None where that cannot be read."""
        index = self._vault.index
        entries = {kind: index.entries(kind) for kind in (Kind.HANDOVER_ACCEPTED, Kind.ANCHOR_RECEIVED)}
        before = {kind: [one for one in each if size is None or one.seq < size] for kind, each in entries.items()}
        accepted = [entry for entry in before[Kind.HANDOVER_ACCEPTED] if "from_vault" in entry.facts]
        if not accepted:
            return
        roots, keys = named(before[Kind.ANCHOR_RECEIVED])
        witnesses = (*keys, self._vault.key.public_key)
        for entry in accepted:
            yield entry, self._stated_before(entry, roots, witnesses)

    def _stated_before(
        self, entry: Entry, roots: tuple[Chain, ...], witnesses: tuple[bytes, ...]
    ) -> tuple[Vouching, ...] | None:
        """Of one package; what came is never another, so it is read once."""
        record, known = record_of(self._vault, entry), (entry.seq, roots, witnesses)
        if record is None:
            return None
        if known not in self._verified_before:
            came = came_with(self._vault, entry, record)
            if came is None:
                return None
            self._verified_before[known] = tuple(earlier_vouchings(came, roots, witnesses))
        return self._verified_before[known]

    @cached_property
    def _verified_before(self) -> dict[object, tuple[Vouching, ...]]:
        return {}

    def ladder(self, items: Sequence[ItemId]) -> Ladder | None:
        """The ladder of an item, or of an exhibit's items as a whole; None where all of them were destroyed.

        Raises:
            NoSuchItem: one of them is none.
        """
        return self.ladders([items])[0]

    def ladders(self, groups: Iterable[Sequence[ItemId]]) -> list[Ladder | None]:
        """The same of several exhibits; what outside parties state is verified once. Errors as of `ladder`."""
        stated = self.vouchings()
        return [ladder(map(self.item, items), stated) for items in groups]
