"""What a database keeps is found whatever stands beside it, and by whatever program it was made."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from urllib.parse import quote

import pytest

from evidence_vault.sandbox.tasks import Scan
from evidence_vault.worker.rows import values_of
from evidence_vault.worker.scan import scan

NAME, OTHER = "Айдана Серікова", "Бақыт Жұмабаев"
WANTED = Scan((NAME,), (), pixels_only=False, part=(0, 1))


def database(rows: Sequence[tuple[object, object]], *tables: str) -> bytes:
    """A database of a program that has functions and an order of letters of its own; the last table has the rows."""
    made = sqlite3.connect(":memory:")
    made.create_collation("LOCALIZED", lambda one, other: (one > other) - (one < other))
    made.create_function("phone", 1, lambda number: number, deterministic=True)
    for number, columns in enumerate(tables or ("a, b)",)):
        made.execute(f"CREATE TABLE t{number} ({columns}")
    made.executemany(f"INSERT INTO t{number} (a, b) VALUES (?, ?)", rows)  # noqa: S608 a name of ours
    made.commit()
    return made.serialize()


def address(name: str) -> str:
    return f"https://example.org/?q={quote(name)}"


BESIDE: dict[str, Callable[[str], list[tuple[object, object]]]] = {
    "one long blob of zeros": lambda name: [(bytes(3000), "a"), *[(None, address(name))] * 50],
    "packed records": lambda name: [(b"\x08\x01\x12\x05\x1a\xff\1\2\3" * 40, address(name))] * 50,
    "figures": lambda name: [(number.to_bytes(8, "big"), json.dumps({"a": name})) for number in range(50)],
    "an address in a record": lambda name: [(bytes(90), b"\x0a\x9c\1" + address(name).encode() + b"\x10\1")] * 50,
    "an address in UTF-16": lambda name: [(bytes(90), address(name).encode("utf-16-le"))] * 50,
    "UTF-16 behind much else": lambda name: [*[(b"aaaa" * 50, "x")] * 50, (None, name.lower().encode("utf-16-le"))],
    "an old coding": lambda name: [(bytes(30), "\0\1"), (b"\0\1", name.replace("і", "и").lower().encode("kz1048"))],
    "a text with zeros": lambda name: [("\0\1\2\3" * 9 + address(name), "x")],
    "a rich text": lambda name: [("x", "{\\rtf1 " + "".join(f"\\u{ord(letter)}?" for letter in name) + "}")],
}


@pytest.mark.parametrize("beside", BESIDE)
def test_a_name_is_found_beside_other_values_and_its_absence_too(beside: str) -> None:
    wanted = Scan((NAME, NAME.replace("і", "и")), (), pixels_only=False, part=(0, 1))
    assert {leak.kind for leak in scan(database(BESIDE[beside](NAME)), wanted)} >= {"member"}
    assert scan(database(BESIDE[beside](OTHER)), wanted) == []


def test_no_term_reaches_from_one_value_into_the_next() -> None:
    first, last = NAME.split()
    rows = [(first, last), (address(first), address(last)), (b"\0" + first.encode(), b"\0" + last.encode())]
    assert [leak for value in values_of(database(rows)) for leak in scan(value, WANTED)] == []


@pytest.mark.parametrize(
    "tables",
    [
        ("a TEXT COLLATE LOCALIZED PRIMARY KEY, b) WITHOUT ROWID",),
        ('a TEXT COLLATE "localized" PRIMARY KEY, b) WITHOUT ROWID',),
        ("a, b, c AS (phone(a)))",),
        ("a, b, c AS (phone(a)) STORED)",),
        ('a, b UNIQUE COLLATE LOCALIZED, "c""" CHECK (phone(a) = a))',),
    ],
    ids=["order", "order in quotes", "worked out", "worked out and stored", "checked"],
)
def test_a_database_that_needs_its_own_program_is_read(tables: tuple[str]) -> None:
    assert {leak.kind for leak in scan(database([(address(NAME), "x")], *tables), WANTED)} == {"member"}
    assert scan(database([(address(OTHER), "x")], *tables), WANTED) == []


def test_of_a_table_that_cannot_be_read_that_is_told_when_the_others_were() -> None:
    made = database([(address(NAME), "x")], "q)", "a, b)")
    root = sqlite3.connect(":memory:")
    root.deserialize(made)
    (page,) = root.execute("SELECT rootpage FROM sqlite_master WHERE name = 't0'").fetchone()
    (size,) = root.execute("PRAGMA page_size").fetchone()
    broken = made[: (page - 1) * size] + b"\xff" * size + made[page * size :]
    assert [leak.kind for leak in scan(broken, WANTED)] == ["member", "unread"]
    with pytest.raises(sqlite3.DatabaseError):
        list(values_of(broken))
    assert scan(made.replace(address(NAME).encode(), address("x" * len(NAME)).encode()), WANTED) == []
