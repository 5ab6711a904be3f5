"""The pictures in a drawing of an office program: Enhanced Metafile and its extensions (MS-EMF, MS-EMFPLUS).

Its texts stand in it as letters, and are searched where they stand.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

_MARK, _MARK_AT = b" EMF", 40
_RECORD: Final = struct.Struct("<II")
_FOUR: Final = struct.Struct("<IIII")
_COMMENT, _TEXTS = 70, frozenset({83, 84, 96, 97, 108})
_BITMAPS: Final = {76: 84, 77: 84, 114: 84, 116: 84, 80: 48, 81: 48, 93: 16, 94: 16}
"""Records with a bitmap, and where in them the places of its head and of its pixels stand."""

_OTHER_BITMAPS: Final = frozenset({78, 79})
"""Those with a mask, and turned ones."""

_TEXT_OPTIONS, _BY_GLYPHS = 52, 0x10
_PLUS: Final = b"EMF+"
_PLUS_RECORD: Final = struct.Struct("<HHII")
_OBJECT, _IMAGE, _DRIVER_STRING, _BY_LETTERS = 0x4008, 5, 0x4036, 1
_BMP: Final = struct.Struct("<2sIII")


class Unreadable(Exception):
    """Something in it can neither be searched nor taken out."""


def is_drawing(data: bytes) -> bool:
    """Whether it is an Enhanced Metafile."""
    return data[:4] == b"\1\0\0\0" and data[_MARK_AT : _MARK_AT + 4] == _MARK


def bitmaps(data: bytes) -> Iterator[bytes]:
    """Each bitmap that it paints, as a BMP file, and each drawing in it; packed pictures stand in it as files.

    Raises:
        Unreadable: it is broken, has text by the numbers of glyphs, or bitmaps of another kind.
    """
    at = 0
    while at < len(data):
        if at + 8 > len(data):
            raise Unreadable
        kind, size = _RECORD.unpack_from(data, at)
        record = data[at : at + size]
        if size < _RECORD.size or len(record) < size or kind in _OTHER_BITMAPS:
            raise Unreadable
        if kind in _BITMAPS:
            yield from _bitmap(record, _BITMAPS[kind])
        elif kind in _TEXTS and _by_glyphs(record, kind):
            raise Unreadable
        elif kind == _COMMENT and record[12:16] == _PLUS:
            yield from _of_extensions(record[16:])
        at += size


def _bitmap(record: bytes, places: int) -> Iterator[bytes]:
    if len(record) < places + _FOUR.size:
        raise Unreadable
    head_at, head, bits_at, bits = _FOUR.unpack_from(record, places)
    if head and bits:
        start = _BMP.size + head
        whole = record[head_at : head_at + head], record[bits_at : bits_at + bits]
        if (len(whole[0]), len(whole[1])) != (head, bits):
            raise Unreadable
        yield _BMP.pack(b"BM", start + bits, 0, start) + whole[0] + whole[1]


def _by_glyphs(record: bytes, kind: int) -> bool:
    """Whether it writes by the numbers of glyphs, or in a way that is not known here."""
    if kind not in (83, 84):
        return True
    return len(record) < _TEXT_OPTIONS + 4 or bool(record[_TEXT_OPTIONS] & _BY_GLYPHS)


def _of_extensions(data: bytes) -> Iterator[bytes]:
    at = 0
    while at + _PLUS_RECORD.size <= len(data):
        kind, flags, size, _ = _PLUS_RECORD.unpack_from(data, at)
        if size < _PLUS_RECORD.size:
            raise Unreadable
        body = data[at + _PLUS_RECORD.size : at + size]
        if kind == _DRIVER_STRING and not (len(body) > 4 and body[4] & _BY_LETTERS):
            raise Unreadable
        if kind == _OBJECT and (flags >> 8) & 0x7F == _IMAGE:
            yield from _image(body)
        at += size


def _image(body: bytes) -> Iterator[bytes]:
    """A drawing in it; a packed picture is left where it is (MS-EMFPLUS, 2.2.1.4)."""
    within = body[16:]
    if body[4:8] == b"\2\0\0\0" and is_drawing(within):
        yield within[: int.from_bytes(body[12:16], "little")]
    elif body[4:8] != b"\1\0\0\0" or body[24:28] != b"\1\0\0\0":
        raise Unreadable


def is_readable(data: bytes) -> bool:
    """Whether all of it can be searched or taken out."""
    try:
        return all(is_readable(one) for one in bitmaps(data) if is_drawing(one))
    except Unreadable:
        return False
