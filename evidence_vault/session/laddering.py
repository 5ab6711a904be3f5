"""Who vouches for what is in an open vault."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence_vault.custody.anchor import anchors, requests
from evidence_vault.custody.ladder import ladder, stamped
from evidence_vault.custody.whole_log import read_notes
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Ladder, Vouching
from evidence_vault.session.asking import Asking


class Laddering(Asking):
    """The ladder per item and exhibit. Reads the few commits that something outside speaks of, and no others."""

    def vouchings(self) -> tuple[Vouching, ...]:
        """What parties outside state of the log, each verified anew; what is not good is not among it."""
        received = list(self._vault.index.entries(Kind.ANCHOR_RECEIVED))
        if not received:
            return ()
        known = requests(self._vault.index.entries(Kind.ANCHOR_REQUESTED))
        ends = read_notes(self._vault.log, {request.commit for request in known.values()})
        sizes = {end.number: end.size for end in ends}
        good, _ = anchors(received, known, ends)
        return tuple(stamped(anchor, sizes[anchor.request.commit]) for anchor in good)

    def ladder(self, items: Sequence[ItemId]) -> Ladder | None:
        """The ladder of an item, or of an exhibit's items as a whole; None where all of them were destroyed.

        Raises:
            NoSuchItem: one of them is none.
        """
        return self.ladders([items])[0]

    def ladders(self, groups: Iterable[Sequence[ItemId]]) -> list[Ladder | None]:
        """The same of several exhibits; what outside parties state is verified once. Errors as of `ladder`."""
        vouchings = self.vouchings()
        return [ladder(map(self.item, items), vouchings) for items in groups]
