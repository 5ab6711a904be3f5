"""The words of a mail, a chat, a saved page or a text, as the worker read them, made fit for a page of ours."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from evidence_vault.export import printable
from evidence_vault.export.typeset import has_glyph
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Message, Told

_DAY = re.compile(r"(\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{2,4})[T, ]+(?=\S)")


_MOST_COLUMNS, _MOST_ROWS = 12, 5_000
_BROADEST = 25
"""Letters of the longest cell by which the columns of a table share the width, at most."""


def legible(untrusted_text: str) -> str:
    """A text from outside as far as our fonts go; a character that none of them has is shown as ``‹U+AC00›``."""
    return "".join(
        each if each == "\n" or has_glyph(each) else f"‹U+{ord(each):04X}›" for each in printable.prose(untrusted_text)
    )


def told_section(key: str, number: str, item: Item, told: Told, words: Words) -> dict[str, Data]:
    """A section of kind ``told``.

    Args:
        key: of the section.
        number: of the file in its exhibit.
        item: whose words they are.
        told: as the worker read them.
        words: of the languages of the bundle.
    """
    table = _table(told.paragraphs) if told.kind == "text" and item.media_type == "text/csv" else []
    subject = next((value for name, value in told.fields if name in ("Subject", "Title", "Chat") and value), item.name)
    return {
        "key": key,
        "kind": "told",
        "number": number,
        "what": words.each(f"bundle.told_{told.kind}"),
        "title": [phrase(legible(subject) or str(item.id), "")],
        "about": words.each(f"bundle.told_about{'_office' if told.kind == 'office' else ''}", item=item.id),
        "fields": [{"label": _field(name, words), "value": phrase(legible(value), "")} for name, value in told.fields],
        "paragraphs": [] if table else [phrase(legible(one), "") for one in told.paragraphs],
        "table": [[phrase(legible(cell), "") for cell in row] for row in table],
        "shares": [_share(column) for column in zip(*table, strict=True)],
        "when": words.each("bundle.told_place" if told.kind == "remarks" else "bundle.told_time"),
        "who": words.each("bundle.told_who" if told.kind in ("office", "remarks") else "bundle.told_sender"),
        "notes": words.each("bundle.told_office_notes") if told.kind == "office" else [],
        "messages": list(_messages(told.messages, words)),
        "attachments": [printable.name(name) for name in told.attachments],
        "shortened": told.shortened,
    }


def _table(lines: Sequence[str]) -> list[list[str]]:
    """The rows of a table, where every line has as many cells as its head; nothing where it is none that fits a page."""
    head = lines[0] if lines else ""
    delimiter = max(";,\t", key=head.count)
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return []
    rows = [row for row in rows if row]
    even = len({len(row) for row in rows}) == 1
    return rows if even and 2 <= len(rows[0]) <= _MOST_COLUMNS and len(rows) <= _MOST_ROWS else []


def _share(column: Sequence[str]) -> int:
    return min(max(map(len, column)), _BROADEST)


def _field(name: str, words: Words) -> list[Phrase]:
    key = f"bundle.told_field.{name}"
    return words.each(key) if words.has(key) else [phrase(legible(name), "")]


def _messages(messages: tuple[Message, ...], words: Words) -> Iterator[Data]:
    """The rows of a chat, with the day in a row of its own where the export writes it before every time."""
    day = ""
    for message in messages:
        at, found = message.at, _DAY.match(message.at)
        if found:
            at = message.at[found.end() :]
            if found[1] != day:
                day = found[1]
                yield {"day": day}
        yield {
            "day": "",
            "at": legible(at),
            "sender": phrase(legible(message.sender), ""),
            "text": [phrase(line, "") for line in legible(message.text).split("\n") if line],
            "media": [printable.name(name) for name in message.media],
            "marks": [words.each(f"bundle.told_mark.{mark}") for mark in message.marks],
        }
