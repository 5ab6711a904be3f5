"""The values of a database of SQLite, each put together: what it keeps goes over the ends of its pages.

Short ones come many at a time, texts apart from other bytes, so that neither is taken for the other.
"""

from __future__ import annotations

import contextlib
import itertools
import re
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from evidence_vault.worker.carving import ZIP, begins, inflated
from evidence_vault.worker.coded_text import APART, CONTROLS, wide_coding

_JOURNAL: Final = 18
"""Where a database says that a second file belongs to it (SQLite file format 1.3.3); it is not there."""

_ALONE: Final = (ZIP, b"{\\rtf")
_ZLIB: Final = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_SHORT, _LUMP = 4096, 1 << 20
"""Bytes of a value that is searched together with others, and of them together."""

_AMONG_TEXTS: Final = b"\n\n" + APART.strip() + b" \n\n"
"""With empty lines, so that no way of writing lines goes on in the next value."""

_AMONG_OTHERS: Final = b"\n\0\0" + APART.strip() + b"\0\0\n"
_CODED: Final = re.compile(rb"[%\\&=<]|\n[ \t]")
"""A text without any of these is written in no way but by its letters."""

_LIKE_TEXT, _MOST_CONTROLS = 0.8, 0.25
"""Shares of a value: letters in UTF-8, and what the programs that pack texts put between them."""

_AS_SPACE: Final = bytes(0x20 if code in CONTROLS else code for code in range(256))
_STORED: Final = (0, 3)
"""Of the columns of a table (SQLite, PRAGMA table_xinfo): all but those that are worked out when they are read."""

_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
_ORDER: Final = re.compile(rb"\bCOLLATE\s+(\"[^\"]+\"|'[^']+'|`[^`]+`|\[[^\]]+\]|[^\s,();]+)", re.IGNORECASE)
_KNOWN_ORDERS, _MOST_ORDERS = ("BINARY", "NOCASE", "RTRIM"), 100


class _Text(bytes):
    """A value that the database says is a text."""


@dataclass(slots=True)
class _Lump:
    """Short values that are searched together."""

    apart: bytes
    _values: list[bytes] = field(default_factory=list)
    _size: int = 0

    def add(self, value: bytes) -> Iterator[bytes]:
        self._values.append(value)
        self._size += len(value) + len(self.apart)
        if self._size >= _LUMP:
            yield from self.rest()

    def rest(self) -> Iterator[bytes]:
        if self._values:
            yield self.apart + self.apart.join(self._values)
        self._values, self._size = [], 0


def values_of(data: bytes) -> Iterator[bytes]:
    """What a database keeps: long values and files each by itself, others together.

    Raises:
        sqlite3.Error: of some table not all could be read; it is raised when the others were.
    """
    plain, coded, others = lumps = (_Lump(_AMONG_TEXTS), _Lump(_AMONG_TEXTS), _Lump(_AMONG_OTHERS))
    failed: list[sqlite3.Error] = []
    for value in _values(data, failed):
        if len(value) >= _SHORT or begins(value) or value.startswith((*_ALONE, *_ZLIB)):
            yield from _alone(value)
            continue
        text = _text(value)
        if text is not None:
            yield from (coded if _CODED.search(text) else plain).add(text.translate(_AS_SPACE))
        if text is not value:
            yield from others.add(value)
    for lump in lumps:
        yield from lump.rest()
    if failed:
        raise failed[0]


def _text(value: bytes) -> bytes | None:
    """A value as a text, in UTF-8 where it is in UTF-16; None where it is none."""
    if isinstance(value, _Text):
        return value
    if coding := wide_coding(value):
        return value.decode(coding, "ignore").encode("utf-8", "ignore")
    letters = len(value.decode("utf-8", "ignore").encode())
    controls = len(value) - len(value.translate(None, CONTROLS))
    return value if letters >= _LIKE_TEXT * len(value) and controls <= _MOST_CONTROLS * len(value) else None


def _alone(value: bytes) -> Iterator[bytes]:
    yield value
    if value.startswith(_ZLIB):
        with contextlib.suppress(zlib.error):
            yield inflated(value, 0)


def _values(data: bytes, failed: list[sqlite3.Error]) -> Iterator[bytes]:
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(data[:_JOURNAL] + b"\1\1" + data[_JOURNAL + 2 :])
        database.text_factory = _Text
        _name_orders(database)
        for (name,) in database.execute(_TABLES).fetchall():
            try:
                for row in database.execute(_of_table(database, _quoted(name))):
                    yield from (value for value in row if isinstance(value, bytes))
            except sqlite3.Error as error:
                failed.append(error)
    finally:
        database.close()


def _name_orders(database: sqlite3.Connection) -> None:
    """Make up the orders of letters that only another program knows: nothing here is put in order."""
    told = b"\n".join(sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    named = {one.strip(b"\"'`[]").decode("utf-8", "ignore") for one in _ORDER.findall(told)}
    unknown = (name for name in named if name.upper() not in _KNOWN_ORDERS)
    for name in itertools.islice(unknown, _MOST_ORDERS):
        database.create_collation(name, lambda one, other: (one > other) - (one < other))


def _of_table(database: sqlite3.Connection, table: str) -> str:
    told = database.execute(f"PRAGMA table_xinfo({table})")
    columns = ", ".join(_quoted(name) for _, name, *_, hidden in told if hidden in _STORED)
    return f"SELECT {columns} FROM {table}"  # noqa: S608 names of its own, quoted


def _quoted(name: bytes) -> str:
    return '"{}"'.format(name.decode("utf-8", "surrogateescape").replace('"', '""'))
