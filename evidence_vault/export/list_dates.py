"""The date column of an exhibit list: when something was published, and when it was captured."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.export import moments
from evidence_vault.export.cards import distinct, is_picture
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.case import Exhibit
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item

_UNSAID = {UNKNOWN, WITHHELD}


def dates(exhibit: Exhibit, items: Sequence[Item], words: Words) -> dict[str, Data]:
    """Main lines: the date of the list itself, or the time as the page displayed it. Notes: when it was captured."""
    posted = distinct(items, "posted")
    written = [exhibit.date] if exhibit.date else [moments.stated(text) for text in posted]
    shown_on_page = not exhibit.date and bool(set(posted) - _UNSAID)
    pictures = [item for item in items if is_picture(item) and item.card.get("obtained") != "scanned"]
    others = [item for item in items if item not in pictures]
    return {
        "main": [words.stated(text, "posted") for text in written] or [words.absent("posted")],
        "notes": [
            *([words.each("list.as_displayed")] if shown_on_page else []),
            *_captured(pictures, "list.captured", words),
            *_captured(others, "list.obtained", words),
        ],
    }


def _captured(items: Sequence[Item], label: str, words: Words) -> list[list[Phrase]]:
    times = distinct(items, "captured")
    known = [time for time in times if time not in _UNSAID]
    said = [[phrase(moments.span(known), "")]] if known else []
    unsaid = [words.absent("captured", time) for time in times if time in _UNSAID]
    return [words.each(label), *said, *unsaid] if times else []
