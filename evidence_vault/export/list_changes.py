"""Which version of a list a page is, and what became of every exhibit since the one before: the concordance."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.export import moments, printable
from evidence_vault.export.blocks import Block, Column, Heading, Line, NewPage, Phrases, Table
from evidence_vault.export.words import Words, phrase
from evidence_vault.records.issued import DRAFT, Change, FieldChange

_LEAST, _MOST, _LETTER = 24.5, 36.0, 1.95
"""Millimetres of a column of marks, and of a letter."""

_FIELD = re.compile(r"(?:(?P<item>E-\d+) card\.)?(?P<name>\w+)(?:\.(?P<language>[\w-]+))?")


@dataclass(frozen=True, slots=True)
class ListVersion:
    """Which version a list is.

    Attributes:
        number: from 1, or `DRAFT`.
        at, seq: when it was issued, and by which entry.
        before: the version that it is held against; `DRAFT` for none.
        changes: what became of every exhibit since.
        extract: it has only some of the exhibits of that version.
    """

    number: int
    at: Instant
    seq: int
    before: int = DRAFT
    changes: tuple[Change, ...] = ()
    extract: bool = False


def version_line(version: ListVersion | None, words: Words) -> Phrases:
    """Which version it is, in a sentence; nothing of a list of which no version was ever issued."""
    if version is None or (version.number == DRAFT and version.before == DRAFT):
        return []
    if version.number == DRAFT:
        return words.each("versions.draft", before=version.before)
    key = "versions.extract" if version.extract else "versions.issued"
    return words.each(key, number=version.number, day=moments.recorded(version.at), entry=version.seq)


def concordance(version: ListVersion | None, words: Words) -> list[Block]:
    """A page with the old and the new mark of every exhibit and what changed; nothing where nothing went before."""
    if version is None or not version.changes:
        return []
    marks = [mark for one in version.changes for mark in (one.old_mark, one.new_mark) if mark]
    least = _LEAST * len(words.languages) ** 0.5  # a head in two languages is twice as long
    wide = min(_MOST, max(least, max(map(len, marks), default=0) * _LETTER + 3))
    heads = (
        Column(words.each("versions.old", before=version.before), wide),
        Column(words.each("versions.new"), wide),
        Column(words.each("list.exhibit")),
        Column(words.each("versions.what"), 50),
    )
    rows = [
        [_mark(one.old_mark), _mark(one.new_mark), _title(one, words), what_changed(one, words)]
        for one in version.changes
    ]
    return [NewPage(spare=True), Heading(words.each("versions.title", before=version.before)), Table(heads, rows)]


def _mark(mark: str | None) -> list[Line]:
    return [Line(phrase(mark or "–", ""), "strong" if mark else "soft")]


def _title(change: Change, words: Words) -> list[Line]:
    """The title; of what is in use no more none, as the list itself has none."""
    if change.new_mark is None:
        return [Line(phrase("–", ""), "soft")]
    return [Line(each) for each in words.texts(change.title) or words.absent("title")]


def what_changed(change: Change, words: Words) -> list[Line]:
    """What became of an exhibit, in a line or more: of what is written about it, which fields say something else."""
    kinds = [name for name in ("added", "withdrawn", "renumbered", "same") if getattr(change, name)]
    said = [Line(each) for kind in kinds for each in words.each(f"versions.{kind}")]
    return said + [_field(each, words) for each in change.fields]


def _field(change: FieldChange, words: Words) -> Line:
    """The name of the field in every language, and not what it said: that may be withheld by now."""
    found = _FIELD.fullmatch(change.field)
    name = found["name"] if found else ""
    known = words.joined(f"field.{name}") if words.has(f"field.{name}") else printable.name(change.field)
    around = (
        [part for part in (found["item"], known, f"({found['language']})" if found["language"] else "") if part]
        if found
        else [known]
    )
    return Line(phrase(" ".join(around), ""), "soft")
