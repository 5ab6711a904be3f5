"""The source column of an exhibit list: where the files come from, and which of them each line speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence_vault.export.cards import distinct
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words
from evidence_vault.records.case import Exhibit
from evidence_vault.records.derivative import DERIVATIVE
from evidence_vault.records.item import Item

_FIELDS = ("platform", "account", "url", "obtained")


def sources(exhibit: Exhibit, items: Sequence[Item], words: Words) -> list[Data]:
    """What the list itself names as source, alone; else what the cards say, once for all files that say the same.

    Main lines: the source or the platform. Small lines: account, address. Notes: how obtained.
    """
    if exhibit.source:
        return [_part("", [words.stated(exhibit.source, "source")], notes=_common_way(items, words))]
    said: dict[tuple[str, ...], list[str]] = {}
    for place, item in enumerate(items, 1):
        card = *(item.card.get(name, "") for name in _FIELDS), item.source if item.source == DERIVATIVE else ""
        said.setdefault(card, []).append(f"{exhibit.number}.{place}")
    return [
        _of_card(dict(zip((*_FIELDS, "made"), card, strict=True)), ", ".join(files) if len(said) > 1 else "", words)
        for card, files in said.items()
    ] or [_part("", [words.absent("source")])]


def _common_way(items: Sequence[Item], words: Words) -> list[Data]:
    """How all files were obtained. That somebody made a screenshot would speak against a source named for the list."""
    ways = distinct(items, "obtained")
    return [_way(ways[0], words)] if len(ways) == 1 and ways != ["own_screenshot"] else []


def _of_card(card: Mapping[str, str], files: str, words: Words) -> Data:
    if not any(card[name] for name in _FIELDS):
        return _part(files, [words.absent("source")])
    small: list[Data] = []
    for name in ("account", "url"):
        if card[name] or card["platform"]:
            small.append(words.stated(card[name], name) if card[name] else words.absent(name))
    return _part(
        files,
        [words.stated(card["platform"], "platform")] if card["platform"] else [],
        small,
        [
            *([_way(card["obtained"], words)] if card["obtained"] else []),
            *([words.each("list.of_original")] if card["made"] else []),
        ],
    )


def _part(files: str, main: Sequence[Data], small: Sequence[Data] = (), notes: Sequence[Data] = ()) -> Data:
    return {"files": files, "main": main, "small": small, "notes": notes}


def _way(text: str, words: Words) -> list[Phrase]:
    return words.each(f"obtained.{text}") if words.has(f"obtained.{text}") else words.stated(text, "obtained")
