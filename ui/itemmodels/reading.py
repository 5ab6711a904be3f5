"""In which order the pieces of one post are read, as far as the record tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.search import fold
from ui.itemmodels.rows import said

_NUMBER = re.compile(r"([0-9]+)")


def reading_order(items: Iterable[Item]) -> list[ItemId]:
    """Items in the order in which they were captured, else by their file names, else as they were taken in."""
    known = list(items)
    captured = [_moment(said(item, "captured")) for item in known]
    whens = [0.0] * len(known) if None in captured else [moment or 0.0 for moment in captured]
    order = sorted(zip(whens, map(_natural, known), (item.id for item in known), strict=True))
    return [item for _, _, item in order]


def _moment(captured: str) -> float | None:
    """Seconds since 1970 of a time on a card; a date alone counts from its midnight in UTC."""
    try:
        moment = datetime.fromisoformat(captured)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _natural(item: Item) -> list[tuple[str, int]]:
    """A file name to compare, words and numbers by turns: 2 before 10."""
    words = [*_NUMBER.split(fold(item.name)), "0"]
    return [(word, int(number)) for word, number in zip(words[::2], words[1::2], strict=True)]
