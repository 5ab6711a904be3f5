"""What a file keeps in pieces that need not stand one behind the other: streams of compound files, values of databases.

Compound files are those of old office programs, and messages of Outlook (MS-CFB). Databases are those of SQLite.
"""

from __future__ import annotations

import io
import re
import sqlite3
import zlib
from collections.abc import Iterator
from typing import Final

import olefile

from evidence_vault.worker.carving import inflated

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DATABASE: Final = b"SQLite format 3\0"
_JOURNAL: Final = 18
"""Where a database says that a second file belongs to it (SQLite file format 1.3.3); it is not there."""

_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
"""How old office programs pack drawings and the files in a presentation (MS-ODRAW 2.2.31, MS-PPT 2.10.34)."""

_LEAST: Final = 16
_PACKAGE: Final = "EncryptedPackage"
_ENCRYPTED_WORDS: Final = 0x0100
"""Of a document, at byte 10 of its first part (MS-DOC 2.5.2)."""

_FILE_PASS: Final = 0x002F
"""Of a workbook, among its first records (MS-XLS 2.4.117)."""

_FIRST_RECORDS: Final = 8
_ENCRYPTED_SLIDES: Final = b"\xdf\xc4\xd1\xf3"
"""Of a presentation, at byte 12 of what says who opened it (MS-PPT 2.3.2)."""


class Locked(Exception):
    """It has a password."""


def is_in_pieces(data: bytes) -> bool:
    """Whether it is such a file."""
    return data.startswith((_COMPOUND, _DATABASE))


def stored(data: bytes) -> Iterator[bytes]:
    """What is kept in pieces, each put together.

    Raises:
        Locked: it has a password.
        Exception: whatever a reader makes of a broken one.
    """
    if data.startswith(_COMPOUND):
        yield from _of_compound(data)
    elif data.startswith(_DATABASE):
        yield from _of_database(data)


def _of_compound(data: bytes) -> Iterator[bytes]:
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        locked = file.exists(_PACKAGE)
        for path in file.listdir():
            with file.openstream(path) as stream:
                content = stream.read()
            locked = locked or _is_locked(path[-1], content)
            if len(content) >= _LEAST:
                yield content
            for packed in _ZLIB.finditer(content):
                try:
                    yield inflated(content, packed.start())
                except zlib.error:  # two bytes stand there by chance
                    continue
    if locked:
        raise Locked


def _is_locked(name: str, content: bytes) -> bool:
    if name == "WordDocument":
        return bool(int.from_bytes(content[10:12], "little") & _ENCRYPTED_WORDS)
    if name == "Current User":
        return content[12:16] == _ENCRYPTED_SLIDES
    return name in {"Workbook", "Book"} and _FILE_PASS in _first_records(content)


def _first_records(content: bytes) -> Iterator[int]:
    at = 0
    for _ in range(_FIRST_RECORDS):
        yield int.from_bytes(content[at : at + 2], "little")
        at += 4 + int.from_bytes(content[at + 2 : at + 4], "little")


def _of_database(data: bytes) -> Iterator[bytes]:
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(data[:_JOURNAL] + b"\1\1" + data[_JOURNAL + 2 :])
        database.text_factory = bytes
        for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
        ).fetchall():
            quoted = name.decode("utf-8", "surrogateescape").replace('"', '""')
            for row in database.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608 a table's own name, quoted
                yield from (value for value in row if isinstance(value, bytes) and len(value) >= _LEAST)
    finally:
        database.close()
