"""Who vouches for what is in an open vault."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.ladder import ladder, vouchings
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Ladder, Vouching
from evidence_vault.session.anchoring import Anchoring


class Laddering(Anchoring):
    """The ladder per item and exhibit."""

    def vouchings(self) -> tuple[Vouching, ...]:
        """What parties outside state of the log, each verified anew; what is not good is not among it."""
        return vouchings(self.anchors(), origin(self.vault_id))

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
