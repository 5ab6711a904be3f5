"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.records.item import Item


@dataclass(frozen=True, slots=True)
class Hit:
    """One item, or one post of several, in which every word was found.

    Attributes:
        item: where most of the words stand; of a post it stands for the others too.
        field: in which most of them stand: ``name``, ``card.title``, ``exhibit.shows.ru``, ``case.title.kk``.
        excerpt: a short piece of what is written there, as it is written.
    """

    item: Item
    field: str
    excerpt: str
