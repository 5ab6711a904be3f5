"""Which parts of which exhibits are painted over and why, and what must therefore not leave. Pure, of the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.index import Index
from evidence_vault.records.case import Exhibit
from evidence_vault.records.derivative import REDACTION, Derivative
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import Kept, RedactionRow


def redactions(index: Index, items: Iterable[ItemId]) -> list[Derivative]:
    """How those of these items that are redacted versions were made."""
    made = (index.made_from(item) for item in dict.fromkeys(items))
    return [one for one in made if one is not None and one.recipe == REDACTION]


def redaction_rows(index: Index, exhibits: Sequence[Exhibit]) -> list[RedactionRow]:
    """Exhibit, page and ground for every redacted version that stands in a list, in its order."""
    return [row for exhibit in exhibits if not exhibit.withdrawn for row in _rows(index, exhibit)]


def _rows(index: Index, exhibit: Exhibit) -> Iterator[RedactionRow]:
    for made in redactions(index, exhibit.items):
        counted = Counter((region.page, region.ground) for region in made.regions)
        for (page, ground), places in sorted(counted.items()):
            yield RedactionRow(exhibit.number, made.item, page, ground, places)


def kept_back(index: Index, items: Sequence[ItemId]) -> Kept:
    """What must not be in what leaves with these items.

    That is the terms that were removed from what they were made of, and its digest where it does not leave itself.
    """
    made = redactions(index, items)
    terms = dict.fromkeys(term for one in made for term in one.terms)
    parents = (index.item(one.parent) for one in made if one.parent not in items)
    digests = dict.fromkeys(parent.sha256.hex for parent in parents if parent.sha256)
    return Kept(tuple(terms), tuple(digests))
