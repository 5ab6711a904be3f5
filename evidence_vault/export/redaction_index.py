"""Which parts of which exhibits are painted over and why, and what must therefore not leave. Pure, of the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.export.gate import Terms
from evidence_vault.index import Index
from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_TEXTS, Exhibit
from evidence_vault.records.derivative import REDACTION, Derivative
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import Kept, RedactionRow, Telling


def redactions(index: Index, items: Iterable[ItemId]) -> list[Derivative]:
    """How those of these items that are redacted versions were made, and what those were made of in turn."""
    made = {one.item: one for item in items for one in _line(index, item)}
    return [one for one in made.values() if one.recipe == REDACTION]


def _line(index: Index, item: ItemId) -> Iterator[Derivative]:
    """How an item was made, and what it was made of, back to what was taken in."""
    passed = {item}
    while (made := index.made_from(item)) is not None:
        yield made
        item = made.parent
        if item in passed:
            return
        passed.add(item)


def redaction_rows(index: Index, exhibits: Sequence[Exhibit]) -> list[RedactionRow]:
    """Exhibit, page and ground for every redacted version that stands in a list, in its order."""
    return [row for exhibit in exhibits if not exhibit.withdrawn for row in _rows(index, exhibit)]


def _rows(index: Index, exhibit: Exhibit) -> Iterator[RedactionRow]:
    for item in exhibit.items:
        made = redactions(index, [item])
        counted = Counter((region.page, region.ground) for one in made for region in one.regions)
        for (page, ground), places in sorted(counted.items()):
            yield RedactionRow(exhibit.number, item, page, ground, places)


def kept_back(index: Index, items: Sequence[ItemId]) -> Kept:
    """What must not be in what leaves with these items.

    That is the terms that were removed from what they were made of, and its digest where it does not leave itself.
    """
    made = redactions(index, items)
    terms = dict.fromkeys(term for one in made for term in one.terms)
    parents = (index.item(one.parent) for one in made if one.parent not in items)
    digests = dict.fromkeys(parent.sha256.hex for parent in parents if parent.sha256)
    return Kept(tuple(terms), tuple(digests))


def tellings(index: Index, made: Derivative) -> list[Telling]:
    """Which texts of the vault still say what was removed, but those of the item that it was removed from.

    Looked into are the names and cards of all other items, and the texts of cases and of exhibits in use: with them
    the redacted version may be listed, or they may leave beside it.
    """
    said = [*_said_of_items(index, made.parent), *_said_of_cases(index)] if made.terms else []
    wanted = Terms(made.terms)
    found = ((where, field, tuple(sorted(wanted.numbers([text])))) for where, field, text in said)
    return [Telling(where, field, terms) for where, field, terms in found if terms]


def _said_of_items(index: Index, parent: ItemId) -> Iterator[tuple[str, str, str]]:
    for item in index.items():
        if item.id != parent and not item.destroyed:
            yield str(item.id), "name", item.name
            yield from ((str(item.id), f"card.{field}", text) for field, text in item.card.items())


def _said_of_cases(index: Index) -> Iterator[tuple[str, str, str]]:
    for case in index.cases():
        for field in CASE_TEXTS:
            yield from ((str(case.id), f"{field}.{language}", text) for language, text in getattr(case, field).items())
        for exhibit in index.exhibits(case.id):
            if not exhibit.withdrawn:
                yield from ((f"{case.id} exhibit {exhibit.number}", *one) for one in _said_of(exhibit))


def _said_of(exhibit: Exhibit) -> Iterator[tuple[str, str]]:
    for field in EXHIBIT_TEXTS:
        yield from ((f"{field}.{language}", text) for language, text in getattr(exhibit, field).items())
    for field in ("source", "element", "witness", "objections"):
        yield field, getattr(exhibit, field) or ""
