"""Destroying an item: what it takes away, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.records.ids import ExhibitId, ItemId
from evidence_vault.records.item import Item


@dataclass(frozen=True, slots=True)
class PurgePlan:
    """What would be destroyed.

    Attributes:
        item: as it is now.
        reason: as it will be recorded.
        entries: numbers of those that will say nothing of it any more.
        same: other items with the same content, which therefore stays.
        derivatives: what was made out of it, which stays.
        texts_kept: exhibits that held it beside items that stay: what their texts say stays too.
    """

    item: Item
    reason: str
    entries: frozenset[int]
    same: tuple[ItemId, ...]
    texts_kept: tuple[ExhibitId, ...]
    derivatives: tuple[ItemId, ...]

    @property
    def object_goes(self) -> bool:
        """Whether the content is destroyed too."""
        return not self.same


@dataclass(frozen=True, slots=True)
class Purged:
    """What was destroyed.

    Attributes:
        item: what is left of it.
        commits: written anew.
        unclear: damaged files of the vault that may hold a part of it; a person has to look at them.
    """

    item: Item
    plan: PurgePlan
    commits: int
    unclear: tuple[str, ...]
