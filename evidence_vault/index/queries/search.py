"""Questions by words: what is written about items, whatever they are typed with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from evidence_vault.index.database import Database, numbers
from evidence_vault.index.documents import CHUNK, Part, Searched, case_parts, searched
from evidence_vault.index.queries.items import ItemQueries
from evidence_vault.records.hit import Hit
from evidence_vault.records.ids import ItemId
from evidence_vault.search import Query, Term, document, joined

_SOME = "SELECT item, text, cases FROM documents WHERE item IN (SELECT value FROM json_each(?))"


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
            rows = self._database.rows(_SOME, (numbers(item.number for item in items),))
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
        of = {one.items[0]: one for one in searched(self._database, found)}
        cases = case_parts(self._database, sorted({case for one in of.values() for case in one.cases}))
        parts = {number: _best(query, of[number], cases) for number in found}
        about = {number: number if part.of_case else part.about for number, part in parts.items()}
        items = {item.id.number: item for item in self.items_numbered(sorted(about.values()))}
        for number, part in parts.items():
            yield Hit(items[about[number]], part.field, query.excerpt(part.text))

    def _case_documents(self) -> dict[int, str]:
        return dict(self._database.rows("""SELECT "case", text FROM case_documents"""))


def _expression(term: Term, cases: Mapping[int, str]) -> str:
    """A term for FTS5: in what is written of the items, or of one of their cases. Words have letters and figures only."""
    begins = "*" if term.begins else ""
    own = f'text : "{" ".join(term.words)}"{begins}'
    fitting = " OR ".join(f'"{case}"' for case, text in cases.items() if term.needle in text)
    return f"({own} OR cases : ({fitting}))" if fitting else f"({own})"


def _best(query: Query, one: Searched, cases: Mapping[int, list[Part]]) -> Part:
    """The text in which most terms occur, the first among equals."""
    best, most = one.parts[0], -1
    for part in [*one.parts, *(part for case in one.cases for part in cases.get(case, ()))]:
        found = query.found_in(document([part.searched]))
        if found > most:
            best, most = part, found
        if most == len(query.terms):
            break
    return best
