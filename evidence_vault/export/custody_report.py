"""The custody report: the whole log of a vault in plain words."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from evidence_vault.custody.checkpoint import custodian_key_name, origin
from evidence_vault.custody.ladder import ladder
from evidence_vault.export import ladder as vouching
from evidence_vault.export import printable, report_entries
from evidence_vault.export.file_table import file_data
from evidence_vault.export.standing import Standing, standing_data
from evidence_vault.export.typeset import typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Fact, Words
from evidence_vault.records.case import Exhibit
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Entry
from evidence_vault.records.item import Item
from evidence_vault.records.ladder import Rung, Vouching

_MOST_ENTRIES = 40
"""Numbers of entries that are listed beside an item; the rest is counted."""

_MOST_ITEMS = 6
"""Items that are named beside an exhibit."""


@dataclass(frozen=True, slots=True)
class ReportInput:
    """Everything that a custody report is made of.

    Attributes:
        recipient: the age recipient of the vault, ``age1…``.
        vault_key: Ed25519 public key of the vault, 32 bytes.
        entries: the whole log, in order.
        items: in the order of their intake.
        exhibits: of all cases, in the order of their numbers.
        vouchings: what parties outside state of the log.
    """

    recipient: str
    vault_key: bytes
    custodians: tuple[Custodian, ...]
    entries: tuple[Entry, ...]
    items: tuple[Item, ...]
    standing: Standing
    exhibits: tuple[Exhibit, ...] = ()
    vouchings: tuple[Vouching, ...] = ()


def custody_report(data: ReportInput, languages: Sequence[str]) -> bytes:
    """Print the report in one or two of `records.case.LANGUAGES`; the first leads.

    Returns:
        A PDF; the same bytes for the same input.

    Raises:
        InvalidValue: other languages.
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    words = Words(languages)
    dated = any(one.known and one.rung is not Rung.WITNESS for one in data.vouchings)
    limits = ("tree", "key", "time_vouched" if dated else "time", "nothing")
    page: dict[str, Data] = {
        "lang": words.languages[0],
        "title": words.joined("report.title"),
        "labels": words.below("report."),
        "recipient": data.recipient,
        "keys": _keys(data, words),
        "limits": {
            "title": words.each("report_limits.title"),
            "texts": [words.each(f"report_limits.{key}") for key in limits],
        },
        "ladder": words.below("ladder."),
        "rungs": vouching.rungs(words),
        "ladders": _ladders(data, words),
        "stated": vouching.stated(data.vouchings, words),
        "entries": report_entries.lines(data.entries, words),
        "annex": {
            "labels": words.below("annex."),
            "files": _files(data, words),
        },
        "standing": standing_data(data.standing, words),
    }
    return typeset("custody-report.typ", page, created=data.standing.at)


def _ladders(data: ReportInput, words: Words) -> list[Data]:
    """A row for each exhibit in use: which rungs it has reached."""
    items = {item.id: item for item in data.items}
    rows: list[Data] = []
    for exhibit in data.exhibits:
        held = [items[item] for item in exhibit.items if item in items]
        one = None if exhibit.withdrawn else ladder(held, data.vouchings)
        if one:
            name = words.each("ladder.exhibit", number=exhibit.number, case=exhibit.case)
            cells = vouching.climbed(one, words)
            rows.append({"exhibit": name, "items": _some(exhibit.items, words), "cells": cells})
    return rows


def _keys(data: ReportInput, words: Words) -> list[Data]:
    vault = data.standing.vault
    keys: list[Data] = [
        {
            "name": origin(vault),
            "key": base64.b64encode(data.vault_key).decode(),
            "whose": words.each("report.vault_key"),
            "notes": [],
        }
    ]
    for custodian in data.custodians:
        notes: list[Data] = [words.each("report.since", entry=custodian.seq)]
        if custodian.recovery:
            notes.append(words.each("report.recovery_key"))
        keys.append(
            {
                "name": custodian_key_name(vault, custodian.id),
                "key": base64.b64encode(custodian.key).decode(),
                "whose": [{"text": printable.prose(custodian.name), "lang": "", "rtl": False}],
                "notes": notes,
            }
        )
    return keys


def _files(data: ReportInput, words: Words) -> list[Data]:
    """The items, each with the numbers of the entries that name it."""
    histories: dict[str, list[int]] = {str(item.id): [] for item in data.items}
    held: dict[str, list[str]] = {}
    for entry in data.entries:
        for subject in _items_of(entry, held):
            histories.get(subject, []).append(entry.seq)
    return [
        file_data(
            item,
            str(item.id),
            words,
            notes=[*_history(histories[str(item.id)], words), *_vouched(item, data.vouchings, words)],
        )
        for item in data.items
    ]


def _vouched(item: Item, vouchings: Sequence[Vouching], words: Words) -> list[Fact]:
    """Who vouches for an item, where anybody does for any."""
    one = ladder([item], vouchings) if vouchings else None
    return vouching.facts(one, words) if one else []


def _items_of(entry: Entry, held: dict[str, list[str]]) -> list[str]:
    """The items that an entry names, or that the exhibit or post which it names held before; `held` remembers these."""
    facts = entry.facts
    several = facts.get("items")
    named = list(map(str, several)) if isinstance(several, Sequence) and not isinstance(several, str) else []
    holder = str(facts.get("exhibit", facts.get("post", "")))
    before = held.get(holder, [])
    if holder and several is not None:
        held[holder] = named
    return list(dict.fromkeys([str(facts.get("item")), *named, *before]))


def _history(entries: Sequence[int], words: Words) -> list[Fact]:
    listed = _some(entries, words, most=_MOST_ENTRIES)
    return [words.fact("report.entries", listed)] if listed else []


def _some(numbers: Sequence[object], words: Words, most: int = _MOST_ITEMS) -> str:
    return report_entries.some([str(each) for each in numbers], words, most)
