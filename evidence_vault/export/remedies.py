"""The annex "remedies tried": to whom a case was submitted, and what came of it, in the order of sending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evidence_vault.export import moments, printable
from evidence_vault.export.file_table import file_data
from evidence_vault.export.standing import Standing, standing_data
from evidence_vault.export.table import table
from evidence_vault.export.typeset import typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Fact, Phrase, Words, phrase
from evidence_vault.records.case import Case
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import UNKNOWN, Item
from evidence_vault.records.submission import ITEMS, SUBMISSION_FIELDS, State, Submission

Lines = list[list[Phrase]]
"""Lines of a cell, each in every language of the page."""


@dataclass(frozen=True, slots=True)
class RemediesInput:
    """Everything that the annex is made of.

    Attributes:
        items: the receipts and answers that were taken in.
        today: on which it is overdue, or not.
    """

    case: Case
    submissions: tuple[Submission, ...]
    items: Mapping[ItemId, Item]
    today: date
    standing: Standing


def remedies_pdf(data: RemediesInput, languages: Sequence[str]) -> bytes:
    """Print it in one or two of `records.case.LANGUAGES`; the first leads.

    Returns:
        A PDF; the same bytes for the same input.

    Raises:
        InvalidValue: other languages.
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    words, case = Words(languages), data.case
    ordered = _by_sending(data.submissions)
    number = printable.prose(case.number) if case.number else None
    page: dict[str, Data] = {
        "lang": words.languages[0],
        "document": words.one("remedies.title", words.languages[0]),
        "title": words.each("remedies.title"),
        "labels": words.below("remedies."),
        "header": {
            "case": words.texts(case.title) or words.absent("case"),
            "number": words.each("list.case_number", number=number) if number else [],
            "applicant": words.texts(case.applicant) or words.absent("applicant"),
            "names": {name: words.each(f"list.{name}") for name in ("case", "applicant")},
        },
        "as_of": words.each("remedies.as_of", day=data.today.isoformat()),
        "rows": [_row(place, one, data.today, words) for place, one in enumerate(ordered, 1)],
        "limits": {
            "title": words.each("remedies.limits_title"),
            "texts": [words.each(f"remedies.{name}") for name in ("limits_shows", "limits_not")],
        },
        "files": _files(ordered, data.items, words),
        "annex": words.below("annex."),
        "standing": standing_data(data.standing, words),
    }
    return typeset("remedies.typ", page, created=data.standing.at)


def remedies_csv(data: RemediesInput, languages: Sequence[str]) -> bytes:
    """The same as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets ask for), one row for each.

    Raises:
        InvalidValue: other languages.
    """
    words = Words(languages)
    leading = words.languages[0]
    names = ("number", *SUBMISSION_FIELDS)
    rows = [[words.one(f"remedies_field.{name}", leading) for name in (*names, "state")]]
    for one in _by_sending(data.submissions):
        fields = one.fields()
        if one.medium:
            fields["medium"] = words.one(f"medium.{one.medium}", leading)
        if one.sent_at == UNKNOWN:
            fields["sent_at"] = words.one(UNKNOWN, leading)
        state = words.one(f"remedies_state.{_stands(one, data.today)}", leading)
        rows.append([str(one.id), *(fields.get(name, "") for name in SUBMISSION_FIELDS), state])
    return table(rows)


def _by_sending(submissions: Sequence[Submission]) -> list[Submission]:
    return sorted(submissions, key=lambda one: (one.sent_on or date.max, one.id))


def _row(place: int, one: Submission, today: date, words: Words) -> dict[str, Data]:
    stands, digest = _stands(one, today), one.manifest_sha256
    return {
        "number": str(place),
        "id": str(one.id),
        "authority": [_plain(one.authority), *([_plain(one.country)] if one.country else [])],
        "about": [
            *_told(words, reference=one.reference, what=one.what, list=one.list, pages=one.pages),
            *([words.fact("remedies_field.manifest_sha256", digest, mono=True)] if digest else []),
        ],
        "sent": [_sent(one, words)],
        "way": _way(one, words),
        "by": _told(words, sent_by=one.sent_by),
        "receipt": _told(words, receipt_number=one.receipt_number),
        "no_receipt": [] if one.receipt_number or one.receipt_item else [words.each("remedies.no_receipt")],
        "state": words.each(f"remedies_state.{stands}"),
        "late": stands == "overdue",
        "deadline": _told(words, deadline=one.deadline, deadline_rule=one.deadline_rule),
        "answer": _told(words, answered=one.answered, answer_number=one.answer_number),
        "outcome": [_plain(one.outcome)] if one.outcome else [words.each("remedies.no_outcome")],
        "next": _told(words, next=one.next, remark=one.remark),
    }


def _stands(one: Submission, today: date) -> str:
    """How it stands in a word: a case that is closed without an answer was not answered."""
    state = one.state(today)
    if state is State.CLOSED:
        return "answered" if one.answered else "closed"
    return "overdue" if state is State.OVERDUE else "waiting"


def _plain(text: str) -> list[Phrase]:
    """What a person wrote, once, whatever the languages of the page."""
    return [phrase(printable.prose(text), "")]


def _told(words: Words, **values: object) -> list[Fact]:
    """Those that are stated, each with its name in every language."""
    return [
        words.fact(f"remedies_told.{name}", printable.prose(str(value)))
        for name, value in values.items()
        if value is not None
    ]


def _sent(one: Submission, words: Words) -> list[Phrase]:
    if one.sent_at in (None, UNKNOWN):
        return words.each(UNKNOWN)
    return _plain(moments.stated(str(one.sent_at)))


def _way(one: Submission, words: Words) -> Lines:
    way = [words.each(f"medium.{one.medium}")] if one.medium else []
    return [*way, *([_plain(one.address)] if one.address else [])]


def _files(ordered: Sequence[Submission], items: Mapping[ItemId, Item], words: Words) -> list[Data]:
    """The receipts and answers that lie in the vault, with their digests."""
    found: list[Data] = []
    for place, one in enumerate(ordered, 1):
        for name, item in zip(ITEMS, (one.receipt_item, one.answer_item), strict=True):
            if item:
                what = words.fact("remedies.attached", words.joined(f"remedies.{name}"))
                found.append(file_data(items[item], str(place), words, notes=[what]))
    return found
