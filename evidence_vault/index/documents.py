"""What is searched: the texts about each item and each case, folded, and put into the search table.

A post is searched as one, as lists show it: under the lowest number among its items. What is written of a case is
searched beside its items, not copied into each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from evidence_vault.index.database import Database, Value, numbers
from evidence_vault.records.ids import CaseId, ItemId, PostId
from evidence_vault.records.item import CARD_FIELDS
from evidence_vault.search import document

CHUNK = 1_000
"""Items that are looked at together."""

_IDS = ("id", "post", "case.id")
_FIRST = {name: place for place, name in enumerate(["card.title", "name", *(f"card.{name}" for name in CARD_FIELDS)])}


class Part(NamedTuple):
    """One text about an item, or about a case.

    Attributes:
        about: number of the item, or of the case.
        field: in which it stands.
        text: as it is written.
    """

    about: int
    field: str
    text: str

    @property
    def of_case(self) -> bool:
        """Whether it is about a case."""
        return self.field.startswith("case.")

    @property
    def searched(self) -> str:
        """The text as it can be found: an id also without its zeros."""
        if self.field not in _IDS:
            return self.text
        prefix, _, number = self.text.partition("-")
        return f"{self.text} {prefix}-{int(number)}"


@dataclass(slots=True)
class Searched:
    """Everything that is searched together: an item, or the items of a post.

    Attributes:
        items: by their numbers, the lowest first: under that one it is found.
        parts: what is written, title and name first.
        cases: numbers of the cases that it belongs to.
        destroyed: whether one of the items was.
    """

    items: list[int] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)
    destroyed: bool = False

    @property
    def row(self) -> tuple[str, str, str]:
        """As the table holds it."""
        places = (part.field if part.about == self.items[0] else f"{part.field} {part.about}" for part in self.parts)
        return _document(self.parts), " ".join(map(str, self.cases)), "\n".join(places)


class Document(NamedTuple):
    """A row of the table.

    Attributes:
        item: the lowest number among those of the items.
        text: what is compared; `search.pieces` parts it.
        cases: numbers of its cases, parted by spaces.
        places: of each piece the field, and the number of the item where it is another one; a line for each.
    """

    item: int
    text: str
    cases: str
    places: str

    def place(self, piece: int) -> tuple[int, str, int]:
        """Of which item, in which field, and as which of several texts there a piece is written."""
        places = self.places.split("\n")
        name, _, about = places[piece].partition(" ")
        return int(about) if about else self.item, name, places[:piece].count(places[piece])


_NEAR = """WITH named AS (SELECT value AS item FROM json_each(?1)),
    near AS (SELECT item FROM named UNION SELECT other.item
        FROM named JOIN post_items AS own USING (item) JOIN post_items AS other ON other.post = own.post)
    SELECT near.item, post, purge IS NOT NULL FROM near JOIN items ON items.id = near.item
    LEFT JOIN post_items ON post_items.item = near.item
    WHERE sha256 IS NOT NULL OR purge IS NOT NULL ORDER BY near.item"""
_TEXTS = "SELECT item, field, text FROM item_texts WHERE item IN (SELECT value FROM json_each(?))"
_CASES = """SELECT item, "case" FROM item_cases WHERE item IN (SELECT value FROM json_each(?)) ORDER BY "case" """


def searched(database: Database, items: Sequence[int]) -> list[Searched]:
    """What is searched of these items, and of the others in their posts; at most `CHUNK` at a time."""
    found: dict[str, Searched] = {}
    of: dict[int, Searched] = {}
    for item, post, destroyed in database.rows(_NEAR, (numbers(items),)):
        one = found.setdefault(f"P{post}" if post else f"E{item}", Searched())
        if post and not one.items:
            one.parts.append(Part(item, "post", str(PostId(post))))
        one.items.append(item)
        one.parts.append(Part(item, "id", str(ItemId(item))))
        one.destroyed |= bool(destroyed)
        of[item] = one
    for part in map(Part._make, database.rows(_TEXTS, (numbers(of),))):
        of[part.about].parts.append(part)
    for item, case in database.rows(_CASES, (numbers(of),)):
        if case not in of[item].cases:
            of[item].cases.append(case)
    for one in found.values():
        one.parts.sort(key=_place)
        one.cases.sort()
    return list(found.values())


def documents(database: Database, items: Iterable[int]) -> list[Document]:
    """The rows of these items that have one."""
    wanted = "SELECT item, text, cases, places FROM documents WHERE item IN (SELECT value FROM json_each(?))"
    return list(map(Document._make, database.rows(wanted, (numbers(items),))))


def written(database: Database, items: Iterable[int]) -> dict[tuple[int, str], list[str]]:
    """What is written of these items, as it is written, by item and field; an item can be part of several exhibits."""
    texts: dict[tuple[int, str], list[str]] = {}
    for item, name, text in sorted(database.rows(_TEXTS, (numbers(items),))):
        texts.setdefault((item, name), []).append(text)
    return texts


def case_parts(database: Database, cases: Sequence[int]) -> dict[int, list[Part]]:
    """What is written of each of these cases."""
    known = "SELECT id FROM cases WHERE id IN (SELECT value FROM json_each(?))"
    texts = """SELECT "case", field, text FROM searched_cases WHERE "case" IN (SELECT value FROM json_each(?))"""
    found = {case: [Part(case, "case.id", str(CaseId(case)))] for (case,) in database.rows(known, (numbers(cases),))}
    for part in map(Part._make, database.rows(texts, (numbers(found),))):
        found[part.about].append(part)
    for parts in found.values():
        parts.sort(key=_place)
    return found


def are_behind(database: Database) -> bool:
    """Whether entries are in the tables about which nothing can be found yet."""
    return bool(database.number("SELECT searchable < size FROM head"))


def bring_forward(database: Database) -> None:
    """Make searchable what all entries since the last time say; inside `Database.writing` only."""
    ((first, size),) = database.rows("SELECT searchable, size FROM head")
    for cases in _named(database, "case", first):
        texts = {case: _document(parts) for case, parts in case_parts(database, cases).items()}
        database.write_many("""INSERT OR REPLACE INTO case_documents ("case", text) VALUES (?, ?)""", texts.items())
    for items in _named(database, "item", first):
        _renew(database, searched(database, items))
    database.write("UPDATE head SET searchable = ?", (size,))


def _named(database: Database, kind: str, first: int) -> Iterator[Sequence[int]]:
    """Numbers of what the entries from `first` on speak of, some at a time."""
    # The plus keeps SQLite from walking through every item's subjects instead of the few entries.
    wanted = "SELECT DISTINCT id FROM subjects WHERE +kind = ? AND seq >= ? ORDER BY id"
    named = [number for (number,) in database.rows(wanted, (kind, first))]
    for start in range(0, len(named), CHUNK):
        yield named[start : start + CHUNK]


_TAKE_OUT = "INSERT INTO search (search, rowid, text, cases) VALUES ('delete', ?, ?, ?)"
_PUT_IN = "INSERT INTO search (rowid, text, cases) VALUES (?, ?, ?)"
_AT_ONCE = "INSERT INTO search (search, rank) VALUES ('secure-delete', ?)"


def _renew(database: Database, found: Sequence[Searched]) -> None:
    """Bring the rows of these items up to date: those that changed alone, since most entries change no text."""
    new: dict[int, tuple[str, str, str] | None] = {}
    for one in found:
        new |= dict.fromkeys(one.items[1:]) | {one.items[0]: one.row}
    old = {one.item: one[1:] for one in documents(database, new)}
    changed = [item for item in new if old.get(item) != new[item]]
    gone: list[tuple[Value, ...]] = [(item, *old[item][:2]) for item in changed if item in old]
    if gone and any(one.destroyed for one in found):
        # else FTS5 only notes that a text is out, which is many times faster, and keeps it until it tidies up
        database.write(_AT_ONCE, (1,))
        database.write_many(_TAKE_OUT, gone)
        database.write(_AT_ONCE, (0,))
    else:
        database.write_many(_TAKE_OUT, gone)
    database.write_many("DELETE FROM documents WHERE item = ?", [row[:1] for row in gone])
    rows = [(item, *row) for item in changed if (row := new[item])]
    database.write_many("INSERT INTO documents (item, text, cases, places) VALUES (?, ?, ?, ?)", rows)
    database.write_many(_PUT_IN, (row[:3] for row in rows))


def _place(part: Part) -> tuple[bool, int, str, int, str]:
    """Where a text stands among others: what names a thing first, its ids last."""
    return part.field in _IDS, _FIRST.get(part.field, len(_FIRST)), part.field, part.about, part.text


def _document(parts: Sequence[Part]) -> str:
    return document(part.searched for part in parts)
