"""The words of a mail, a chat, a saved page or a text, as the worker read them, made fit for a page of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence_vault.export import printable
from evidence_vault.export.typeset import has_glyph
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Message, Told

_DAY = re.compile(r"(\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{2,4})[T, ]+(?=\S)")


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
    subject = next((value for name, value in told.fields if name in ("Subject", "Title", "Chat") and value), item.name)
    return {
        "key": key,
        "kind": "told",
        "number": number,
        "what": words.each(f"bundle.told_{told.kind}"),
        "title": [phrase(legible(subject) or str(item.id), "")],
        "about": words.each("bundle.told_about", item=item.id),
        "fields": [{"label": _field(name, words), "value": phrase(legible(value), "")} for name, value in told.fields],
        "paragraphs": [phrase(legible(one), "") for one in told.paragraphs],
        "when": words.each("bundle.told_place" if told.kind == "remarks" else "bundle.told_time"),
        "messages": list(_messages(told.messages, words)),
        "attachments": [printable.name(name) for name in told.attachments],
        "shortened": told.shortened,
    }


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
