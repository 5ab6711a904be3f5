"""Questions by words: what is written about items, whatever they are typed with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from evidence_vault.index.database import Database
from evidence_vault.index.documents import CHUNK, Document, case_parts, documents, written
from evidence_vault.index.queries.items import ItemQueries
from evidence_vault.records.hit import Hit
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.search import Query, Term, joined, pieces


class SearchQueries(ItemQueries):
    """What can be found."""

    _database: Database

    def documents(self, items: Iterable[ItemId] | None = None) -> dict[ItemId, str]:
        """What is searched of each item, for `Query.fits`; of a post under the lowest number among its items.

        Args:
            items: of these alone, posts whole; None for all.
        """
        if items is None:
            rows = self._database.rows("SELECT item, text, cases FROM documents")
        else:
            rows = [row[:3] for row in documents(self._database, (item.number for item in items))]
        of_cases = {str(case): text for case, text in self._case_documents().items()}
        return {
            ItemId(item): joined([text, *(of_cases[case] for case in cases.split() if case in of_cases)])
            for item, text, cases in rows
        }

    def search(self, query: Query, most: int | None = None) -> list[Hit]:
        """The items and posts in which every term occurs, those taken in last first; all where there is no term.

        Args:
            query: what is looked for.
            most: at most so many; None for all.
        """
        if query.terms:
            of_cases = self._case_documents()
            wanted = " AND ".join(_expression(term, of_cases) for term in query.terms)
            sql, parameters = "SELECT rowid FROM search WHERE search MATCH ?", [wanted]
        else:
            sql, parameters = "SELECT item AS rowid FROM documents", []
        rows = self._database.rows(f"{sql} ORDER BY rowid DESC LIMIT ?", (*parameters, -1 if most is None else most))
        found = [number for (number,) in rows]
        return [hit for start in range(0, len(found), CHUNK) for hit in self._hits(query, found[start : start + CHUNK])]

    def _hits(self, query: Query, found: Sequence[int]) -> Iterator[Hit]:
        of_cases = self._case_documents()
        chosen = {one.item: _chosen(query, one, of_cases) for one in documents(self._database, found)}
        items = {item.id.number: item for item in self.items_numbered(sorted({one.item for one in chosen.values()}))}
        parts = case_parts(self._database, sorted({one.case for one in chosen.values() if one.case}))
        texts = written(self._database, {one.item for one in chosen.values() if not (one.case or _is_told(one.field))})
        for number in found:
            one = chosen[number]
            item, name = items[one.item], one.field
            if one.case:
                _, name, text = parts[one.case][one.piece]
            elif _is_told(name):
                text = _told(item, name)
            else:
                text = texts[one.item, name][one.which]
            yield Hit(item, name, query.excerpt(text))

    def _case_documents(self) -> dict[int, str]:
        return dict(self._database.rows("""SELECT "case", text FROM case_documents"""))


def _expression(term: Term, cases: Mapping[int, str]) -> str:
    """A term for FTS5: in what is written of the items, or of one of their cases. Words have letters and figures only."""
    begins = "*" if term.begins else ""
    own = f'text : "{" ".join(term.words)}"{begins}'
    fitting = " OR ".join(f'"{case}"' for case, text in cases.items() if term.needle in text)
    return f"({own} OR cases : ({fitting}))" if fitting else f"({own})"


class _Chosen(NamedTuple):
    """Where the terms were found: in one of the texts of a field of an item, or in a piece of what is written of its case."""

    item: int
    field: str = ""
    which: int = 0
    case: int = 0
    piece: int = 0


def _chosen(query: Query, one: Document, cases: Mapping[int, str]) -> _Chosen:
    """The text in which most terms occur, the first among equals."""
    place, most = _best(query, one.text)
    chosen = _Chosen(*one.place(place))
    for case in map(int, one.cases.split()):
        if most == len(query.terms):
            break
        place, found = _best(query, cases.get(case, ""))
        if found > most:
            chosen, most = _Chosen(one.item, case=case, piece=place), found
    return chosen


def _best(query: Query, searched: str) -> tuple[int, int]:
    """The piece of a document in which most terms occur, the first among equals, and how many do."""
    counts = [query.found_in(piece) for piece in pieces(searched)]
    most = max(counts)
    return counts.index(most), most


def _is_told(field: str) -> bool:
    """Whether a text stands in the record of its item."""
    return field in ("id", "post", "name") or field.startswith("card.")


def _told(item: Item, field: str) -> str:
    if field == "id":
        return str(item.id)
    if field == "post":
        return str(item.post)
    return item.name if field == "name" else item.card[field.removeprefix("card.")]
