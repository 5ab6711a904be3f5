"""What entries about submissions may say, and of which form it is."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_vault.index.database import Statement
from evidence_vault.index.facts import FactReader
from evidence_vault.records.ids import CaseId, ItemId, SubmissionId
from evidence_vault.records.submission import DAYS, ITEMS, NUMBERS, SUBMISSION_FIELDS, Medium, parse_day

_SET_FIELD = "INSERT OR REPLACE INTO submission_fields (submission, field, text) VALUES (?, ?, ?)"
_CLEAR_FIELD = "DELETE FROM submission_fields WHERE submission = ? AND field = ?"


def submission_added(facts: FactReader) -> Iterator[Statement]:
    """The changes that a ``submission.added`` makes.

    Raises:
        MalformedFile: a fact is missing, or of another form.
    """
    case = facts.id("case", CaseId)
    yield Statement("INSERT OR IGNORE INTO cases (id) VALUES (?)", (case,))  # where the entry that made it is lost
    yield Statement(
        """INSERT INTO submissions (id, "case") VALUES (?, ?)""", (facts.id("submission", SubmissionId), case)
    )
    facts.text("authority")
    yield from submission_updated(facts)


def submission_updated(facts: FactReader) -> Iterator[Statement]:
    """The same of a ``submission.updated``. An empty text clears a field.

    Numbers of an entry and of a list are those of its own branch: what was recorded again here names none of this log.
    """
    submission = facts.id("submission", SubmissionId)
    for name in SUBMISSION_FIELDS:
        if name not in facts or (name in ("bundle", "list") and "fork.seq" in facts):
            continue
        if text := _text(facts, name):
            yield Statement(_SET_FIELD, (submission, name, text))
        else:
            yield Statement(_CLEAR_FIELD, (submission, name))


def _text(facts: FactReader, name: str) -> str:
    if name in NUMBERS:
        number = facts.number_or_none(name)
        return "" if number is None else str(number)
    text = facts.text(name)
    if text and name in ITEMS:
        facts.id(name, ItemId)
    elif text and name == "medium":
        facts.one_of(name, Medium)
    elif text and name == "manifest_sha256":
        facts.digest(name)
    elif text and name in DAYS:
        _refuse_no_day(facts, name, text)
    elif not text and name == "authority":
        raise facts.malformed(name)
    return text


def _refuse_no_day(facts: FactReader, name: str, text: str) -> None:
    try:
        parse_day(text)
    except ValueError as error:
        raise facts.malformed(name) from error
