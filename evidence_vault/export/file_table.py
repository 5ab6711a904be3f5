"""The annex of every document: each file with its full SHA-256."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.export import moments, printable
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Fact, Words
from evidence_vault.records.derivative import DERIVATIVE
from evidence_vault.records.inbox import INBOX
from evidence_vault.records.item import HANDED_OVER, Item


def size(number: int, words: Words) -> str:
    """A number of bytes, in groups of three that no line break parts."""
    return f"{number:,} {words.joined('annex.bytes')}".replace(",", "\u00a0")


def file_number(mark: object, place: int, files: int) -> str:
    """Which file of which exhibit; the only one has the mark of the exhibit.

    Args:
        mark: of the exhibit, or its number.
        place: of the file in it, from 1.
        files: how many it has.
    """
    return str(mark) if files == 1 else f"{mark}.{place}"


FROM_OUTSIDE = (INBOX, HANDED_OVER, DERIVATIVE)
"""Origins that stay with an item for ever: the open inbox, another vault, another item."""


def from_outside(source: str, words: Words) -> Fact:
    """That something has one of these origins."""
    return words.fact("fact.source", words.joined(f"source.{source}"))


def file_data(item: Item, number: str, words: Words, *, notes: Sequence[Fact] = ()) -> dict[str, Data]:
    """One file.

    Args:
        item: the original.
        number: what stands in front: its number in the list, or its id.
        words: labels of the document.
        notes: facts below the digest.
    """
    if item.sha256 is None:
        return _destroyed(item, number, words, notes)
    return {
        "number": number,
        "name": printable.name(item.name),
        "type": printable.name(item.media_type) if item.media_type else words.joined("absent.type.not_stated"),
        "digest": item.sha256.hex,
        "notes": [*([from_outside(item.source, words)] if item.source in FROM_OUTSIDE else []), *notes],
        "item": str(item.id),
        "size": size(item.size, words),
        "taken_in": moments.recorded(item.ingested_at),
    }


def _destroyed(item: Item, number: str, words: Words, notes: Sequence[Fact]) -> dict[str, Data]:
    """What is left of one that was destroyed: that and why."""
    found = item.destroyed
    why = [words.fact("fact.destroyed", f"{str(found.at)[:10]}: {printable.name(found.reason)}")] if found else []
    blank: dict[str, Data] = dict.fromkeys(("name", "type", "digest", "size"), "")
    return {
        **blank,
        "number": number,
        "notes": [*why, *notes],
        "item": str(item.id),
        "taken_in": moments.recorded(item.ingested_at),
    }
