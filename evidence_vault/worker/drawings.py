"""The pictures in a drawing of an office program: Windows Metafile, Enhanced Metafile, its extensions (MS-WMF, MS-EMF, MS-EMFPLUS).

Its texts stand in it as letters, and are searched where they stand.
"""

from __future__ import annotations

import contextlib
import re
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

_TEXT_OF_BYTES, _TEXT_OF_UNITS, _TEXT_AT = 83, 84, 44
_TEXT: Final = struct.Struct("<II")
"""Letters, and where in the record they begin."""

_TEXT_OPTIONS, _BY_GLYPHS = 52, 0x10
_PLUS: Final = b"EMF+"
_PLUS_RECORD: Final = struct.Struct("<HHII")
_OBJECT, _IMAGE, _DRIVER_STRING, _BY_LETTERS = 0x4008, 5, 0x4036, 1
_BMP: Final = struct.Struct("<2sIII")

_PLACEABLE: Final = b"\xd7\xcd\xc6\x9a\0\0"
_PLACEABLE_HEAD, _OLD_HEAD = 22, 18
_OLD: Final = re.compile(rb"[\1\2]\0\x09\0\0[\1\3]")
_OLD_RECORD: Final = struct.Struct("<IH")
"""Words of the record, itself included, and what it does (MS-WMF 2.3)."""

_OLD_BITMAPS: Final = {0x0940: 22, 0x0B41: 26, 0x0F43: 28, 0x0D33: 24, 0x0142: 10}
"""Records with a bitmap, and where in them it begins."""

_OF_A_DEVICE: Final = frozenset({0x0922, 0x0B23, 0x01F9})
"""Those with a bitmap that only one device can show."""

_OLD_TEXT, _OLD_OPTIONS, _BOUNDED, _OLDEST_TEXT, _ESCAPE = 0x0A32, 12, 6, 0x0521, 0x0626
_ENHANCED: Final = b"WMFC"
_DIB: Final = struct.Struct("<IiiHHIIiiII")
_BY_MASKS, _MASKS = 3, 12
_COLOUR: Final = 4


class Unreadable(Exception):
    """Something in it can neither be searched nor taken out."""


def is_drawing(data: bytes) -> bool:
    """Whether it is a metafile, of the old kind or an enhanced one."""
    return _is_old(data) or (data[:4] == b"\1\0\0\0" and data[_MARK_AT : _MARK_AT + 4] == _MARK)


def _is_old(data: bytes) -> bool:
    return data.startswith(_PLACEABLE) or bool(_OLD.match(data))


def bitmaps(data: bytes) -> Iterator[bytes]:
    """Each bitmap that it paints, as a BMP file, and each drawing in it; packed pictures stand in it as files.

    Raises:
        Unreadable: it is broken, has text by the numbers of glyphs, or bitmaps of another kind.
    """
    yield from _of_old(data) if _is_old(data) else _of_enhanced(data)


def drawn_text(data: bytes) -> bytes:
    """All that it writes, one text behind the other: some programs write every letter by itself."""
    said: list[bytes] = []
    with contextlib.suppress(Unreadable):
        for kind, record in _old_records(data) if _is_old(data) else _records(data):
            start, length = _place_of_text(kind, record, old=_is_old(data))
            said.append(record[start : start + length])
    return b"".join(said)


def _place_of_text(kind: int, record: bytes, *, old: bool) -> tuple[int, int]:
    """Where in a record its letters begin, and how many bytes they are."""
    if not old and kind in (_TEXT_OF_BYTES, _TEXT_OF_UNITS) and len(record) >= _TEXT_OPTIONS:
        letters, start = _TEXT.unpack_from(record, _TEXT_AT)
        return start, letters * (2 if kind == _TEXT_OF_UNITS else 1)
    if old and kind == _OLD_TEXT and len(record) > _OLD_OPTIONS + 2:
        bounded = record[_OLD_OPTIONS] & _BOUNDED
        return _OLD_OPTIONS + 2 + (8 if bounded else 0), int.from_bytes(record[10:12], "little")
    if old and kind == _OLDEST_TEXT:
        return 8, int.from_bytes(record[6:8], "little")
    return 0, 0


def _of_old(data: bytes) -> Iterator[bytes]:
    for kind, record in _old_records(data):
        if kind in _OF_A_DEVICE or (kind == _ESCAPE and _ENHANCED in record):
            raise Unreadable
        if kind == _OLD_TEXT and record[_OLD_OPTIONS] & _BY_GLYPHS:
            raise Unreadable
        if kind in _OLD_BITMAPS and len(record) > _OLD_BITMAPS[kind] + _DIB.size:
            yield _as_file(record[_OLD_BITMAPS[kind] :])


def _old_records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = _OLD_HEAD + (_PLACEABLE_HEAD if data.startswith(_PLACEABLE) else 0)
    while at < len(data):
        if at + _OLD_RECORD.size > len(data):
            raise Unreadable
        words, kind = _OLD_RECORD.unpack_from(data, at)
        record = data[at : at + 2 * words]
        if 2 * words < _OLD_RECORD.size or len(record) < 2 * words:
            raise Unreadable
        if kind == 0:
            return
        yield kind, record
        at += 2 * words


def _as_file(bitmap: bytes) -> bytes:
    """A bitmap without a file's head as a BMP file."""
    size, _, _, _, depth, packing, _, _, _, colours, _ = _DIB.unpack_from(bitmap)
    if size != _DIB.size:
        raise Unreadable
    used = colours or (1 << depth if depth <= 8 else 0)
    begin = _BMP.size + size + _COLOUR * used + (_MASKS if packing == _BY_MASKS else 0)
    return _BMP.pack(b"BM", _BMP.size + len(bitmap), 0, begin) + bitmap


def _of_enhanced(data: bytes) -> Iterator[bytes]:
    for kind, record in _records(data):
        if kind in _OTHER_BITMAPS:
            raise Unreadable
        if kind in _BITMAPS:
            yield from _bitmap(record, _BITMAPS[kind])
        elif kind in _TEXTS and _by_glyphs(record, kind):
            raise Unreadable
        elif kind == _COMMENT and record[12:16] == _PLUS:
            yield from _of_extensions(record[16:])


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        if at + _RECORD.size > len(data):
            raise Unreadable
        kind, size = _RECORD.unpack_from(data, at)
        record = data[at : at + size]
        if size < _RECORD.size or len(record) < size:
            raise Unreadable
        yield kind, record
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
