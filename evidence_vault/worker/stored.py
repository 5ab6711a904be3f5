"""What a file keeps in pieces that need not stand one behind the other: streams of compound files, values of databases.

Compound files are those of old office programs, and messages of Outlook (MS-CFB). Databases are those of SQLite. What Outlook
says in a message stands packed in a stream of it, or in the one file that it attaches to a mail (MS-OXTNEF).
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Final

import olefile

from evidence_vault.worker.carving import COMPOUND, DATABASE, inflated
from evidence_vault.worker.rows import values_of

_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
"""How old office programs pack drawings and the files in a presentation (MS-ODRAW 2.2.31, MS-PPT 2.10.34)."""

_LEAST: Final = 16
_RICH: Final = re.compile(rb"LZFu|MELA")
"""A rich text of Outlook, packed or as it is; before it its size from four bytes on, packed and as it was (MS-OXRTFCP 2.1.3.1)."""

_RICH_MARK_AT, _RICH_HEAD, _KNOWN = 8, 16, 4096
_RICH_WORDS: Final = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes "
    rb"New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
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
    return data.startswith((COMPOUND, DATABASE)) or next(_rich_texts(data), None) is not None


def stored(data: bytes) -> Iterator[bytes]:
    """What is kept in pieces, each put together.

    Raises:
        Locked: it has a password.
        Exception: whatever a reader makes of a broken one.
    """
    if data.startswith(COMPOUND):
        yield from _of_compound(data)
    elif data.startswith(DATABASE):
        yield from values_of(data)
    else:
        for place in _rich_texts(data):
            packed = data[place.start : place.stop]
            is_packed = packed.startswith(b"LZFu", _RICH_MARK_AT)
            yield _unpacked_rich_text(packed) if is_packed else packed[_RICH_HEAD:]


def _rich_texts(data: bytes) -> Iterator[range]:
    """Where they stand, with their heads: at the begin, or where their size fits."""
    stop = 0
    for mark in _RICH.finditer(data) if b"LZFu" in data or b"MELA" in data else ():
        start = mark.start() - _RICH_MARK_AT
        if start < stop:
            continue
        end = start + 4 + int.from_bytes(data[start : start + 4], "little")
        fits = start + _RICH_HEAD < end <= len(data)
        if fits or start == 0:
            yield range(start, stop := end if fits else len(data))


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


def _unpacked_rich_text(packed: bytes) -> bytes:
    """A rich text up to its end, or the end of what is there (MS-OXRTFCP 2.2.3)."""
    out = bytearray(_KNOWN - len(_RICH_WORDS)) + _RICH_WORDS
    at = _RICH_HEAD
    while at < len(packed):
        flags = packed[at]
        at += 1
        for bit in range(8):
            if not flags >> bit & 1:
                out += packed[at : at + 1]
                at += 1
                continue
            told = int.from_bytes(packed[at : at + 2], "big")
            at += 2
            back = (len(out) + len(_RICH_WORDS) - (told >> 4)) % _KNOWN
            if not back or at > len(packed):
                return bytes(out[_KNOWN:])
            many, start = (told & 15) + 2, len(out) - back
            out += (out[start : start + many] * many)[:many]
    return bytes(out[_KNOWN:])
