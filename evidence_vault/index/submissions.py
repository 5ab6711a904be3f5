"""What entries about submissions may say, and of which form it is."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_vault.index.facts import FactReader
from evidence_vault.records.ids import ItemId
from evidence_vault.records.submission import DAYS, ITEMS, NUMBERS, SUBMISSION_FIELDS, Medium, parse_day


def submission_fields(facts: FactReader) -> Iterator[tuple[str, str]]:
    """The fields that an entry states, each as a text; an empty one clears.

    The number of an entry is that of its own branch: what was recorded again here does not name one of this log.

    Raises:
        MalformedFile: one is of another form.
    """
    for name in SUBMISSION_FIELDS:
        if name in facts and not (name == "bundle" and "fork.seq" in facts):
            yield name, _text(facts, name)


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
