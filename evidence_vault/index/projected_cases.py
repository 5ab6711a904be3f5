"""What entries about cases and exhibits mean for the tables: the part of `projection` that concerns casework."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from evidence_vault.index.database import Statement
from evidence_vault.index.facts import FactReader
from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS, INSTEAD_OF_CARDS
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.records.numbering import Numbering


def case_created(facts: FactReader) -> Iterator[Statement]:
    """A case is opened."""
    case = facts.id("case", CaseId)
    yield Statement("INSERT OR REPLACE INTO cases (id) VALUES (?)", (case,))
    yield from case_edited(facts)


def case_edited(facts: FactReader) -> Iterator[Statement]:
    """Fields of a case say something else."""
    case = facts.id("case", CaseId)
    if "number" in facts:
        yield Statement("UPDATE cases SET number = ? WHERE id = ?", (facts.text_or_none("number"), case))
    yield from _particulars(facts, "case", case, CASE_FIELDS[1:])
    yield from _texts(facts, "case", case, CASE_TEXTS)


_SET_TEXT = {
    "case": """INSERT OR REPLACE INTO case_texts ("case", field, language, text) VALUES (?, ?, ?, ?)""",
    "exhibit": "INSERT OR REPLACE INTO exhibit_texts (exhibit, field, language, text) VALUES (?, ?, ?, ?)",
}
_CLEAR_TEXT = {
    "case": """DELETE FROM case_texts WHERE "case" = ? AND field = ? AND language = ?""",
    "exhibit": "DELETE FROM exhibit_texts WHERE exhibit = ? AND field = ? AND language = ?",
}


_PATCH = {
    "case": "UPDATE cases SET particulars = json_patch(particulars, ?) WHERE id = ?",
    "exhibit": "UPDATE exhibits SET particulars = json_patch(particulars, ?) WHERE id = ?",
}
"""RFC 7396: a null takes the member out."""


def _particulars(facts: FactReader, owner: str, owner_id: int, fields: tuple[str, ...]) -> Iterator[Statement]:
    said = {name: facts.text_or_none(name) for name in fields if name in facts}
    if said:
        yield Statement(_PATCH[owner], (msgspec.json.encode(said).decode(), owner_id))


def _texts(facts: FactReader, owner: str, owner_id: int, fields: tuple[str, ...]) -> Iterator[Statement]:
    for field in fields:
        for language, text in facts.texts_below(f"{field}."):
            if text:
                yield Statement(_SET_TEXT[owner], (owner_id, field, language, text))
            else:
                yield Statement(_CLEAR_TEXT[owner], (owner_id, field, language))


_ADD_EXHIBIT = """INSERT INTO exhibits (id, "case", position, withdrawn)
    SELECT ?1, ?2, coalesce(max(position), 0) + 1, 0 FROM exhibits WHERE "case" = ?2"""
_SET_TEXT_FIELD = {
    "date": "UPDATE exhibits SET date = ? WHERE id = ?",
    "source": "UPDATE exhibits SET source = ? WHERE id = ?",
    "language": "UPDATE exhibits SET language = ? WHERE id = ?",
}
_PARTICULARS = tuple(name for name in EXHIBIT_FIELDS if name not in INSTEAD_OF_CARDS)


def exhibit_added(facts: FactReader) -> Iterator[Statement]:
    """An exhibit stands at the end of its case's list."""
    case = facts.id("case", CaseId)
    yield Statement("INSERT OR IGNORE INTO cases (id) VALUES (?)", (case,))  # where the entry that made it is lost
    yield Statement(_ADD_EXHIBIT, (facts.id("exhibit", ExhibitId), case))
    yield from exhibit_edited(facts)


def exhibit_edited(facts: FactReader) -> Iterator[Statement]:
    """Fields of an exhibit say something else."""
    exhibit = facts.id("exhibit", ExhibitId)
    for field, sql in _SET_TEXT_FIELD.items():
        if field in facts:
            yield Statement(sql, (facts.text_or_none(field), exhibit))
    if "pages" in facts:
        yield Statement("UPDATE exhibits SET pages = ? WHERE id = ?", (facts.number_or_none("pages"), exhibit))
    if "items" in facts:
        yield Statement("DELETE FROM exhibit_items WHERE exhibit = ?", (exhibit,))
        for place, item in enumerate(facts.ids("items", ItemId)):
            yield Statement("INSERT INTO exhibit_items (exhibit, place, item) VALUES (?, ?, ?)", (exhibit, place, item))
    yield from _particulars(facts, "exhibit", exhibit, _PARTICULARS)
    yield from _texts(facts, "exhibit", exhibit, EXHIBIT_TEXTS)


def exhibit_ordered(facts: FactReader) -> Iterator[Statement]:
    """The exhibits of a case have other positions."""
    case = facts.id("case", CaseId)
    for position, exhibit in enumerate(facts.ids("order", ExhibitId), start=1):
        yield Statement("""UPDATE exhibits SET position = ? WHERE id = ? AND "case" = ?""", (position, exhibit, case))


def exhibit_withdrawn(facts: FactReader) -> Iterator[Statement]:
    """An exhibit is not used any more; it keeps its position."""
    yield Statement("UPDATE exhibits SET withdrawn = 1 WHERE id = ?", (facts.id("exhibit", ExhibitId),))


class IssueFacts(NamedTuple):
    """What an entry says of a list that was issued; numbers of the case and of exhibits."""

    case: int
    version: int
    profile: str
    languages: tuple[str, ...]
    order: tuple[int, ...]
    marks: tuple[str, ...]
    numbering: str
    reason: str
    profile_sha256: str | None = None
    numbering_of: tuple[tuple[str, Numbering], ...] = ()


def issue_facts(facts: FactReader) -> IssueFacts:
    """Read them.

    Raises:
        MalformedFile: one is missing or of another form.
    """
    version = facts.number("list")
    order, marks, languages = facts.ids("order", ExhibitId), facts.texts("marks"), facts.texts("languages")
    if version < 1:
        raise facts.malformed("list")
    if len(marks) != len(order) or len(set(marks)) < len(marks):
        raise facts.malformed("marks")
    if not languages:
        raise facts.malformed("languages")
    try:
        pairs = (text.partition(" ") for text in (facts.texts("numberings") if "numberings" in facts else ()))
        numbering_of = tuple((party, Numbering.parse(said)) for party, _, said in pairs)
    except ValueError:
        raise facts.malformed("numberings") from None
    return IssueFacts(
        case=facts.id("case", CaseId),
        version=version,
        profile=facts.text("profile"),
        languages=tuple(languages),
        order=tuple(order),
        marks=tuple(marks),
        numbering=facts.text("numbering"),
        reason=facts.text("reason") if "reason" in facts else "",
        profile_sha256=facts.digest("profile_sha256").hex() if "profile_sha256" in facts else None,
        numbering_of=numbering_of,
    )


def list_issued(facts: FactReader) -> Iterator[Statement]:
    """A list is issued: what it said is read from the entries up to here (`queries.issued`). A version is given once."""
    said = issue_facts(facts)
    issue = """INSERT OR IGNORE INTO issued_lists ("case", version, seq) VALUES (?, ?, ?)"""
    yield Statement(issue, (said.case, said.version, facts.entry.seq))
