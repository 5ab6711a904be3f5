"""A drawing of an office program: Windows Metafile, Enhanced Metafile, its extensions (MS-WMF, MS-EMF, MS-EMFPLUS).

Its pictures come out as files, and what it writes as text: many programs write every letter by itself, so that no word stands in it.
"""

from __future__ import annotations

import contextlib
import itertools
import struct
from collections.abc import Iterator
from typing import Final

from evidence_vault.worker.metafiles import OBJECT, Unreadable, extensions, is_drawing, is_old, old_records, records

_FOUR: Final = struct.Struct("<IIII")
_BITMAPS: Final = {76: 84, 77: 84, 114: 84, 116: 84, 80: 48, 81: 48, 93: 16, 94: 16}
"""Records with a bitmap, and where in them the places of its head and of its pixels stand."""

_OTHER_BITMAPS: Final = frozenset({78, 79})
"""Those with a mask, and turned ones."""

_TEXT_OF_BYTES, _TEXT_OF_UNITS, _SHORT_TEXT = 83, 84, 108
_OTHER_TEXTS: Final = frozenset({96, 97})
"""Several in one record."""

_TEXT: Final = struct.Struct("<44xIII")
"""Letters, where in the record they begin, options (MS-EMF 2.2.5)."""

_SHORT: Final = struct.Struct("<16xII12x")
"""Letters and options (MS-EMF 2.3.5.37)."""

_BY_GLYPHS, _UNBOUNDED, _OF_LATIN = 0x10, 0x100, 0x200
_BOUNDS: Final = 16
_IMAGE, _KIND_OF_OBJECT = 5, 0x7F00
_STRING, _STRING_SIZE, _STRING_AT = 0x401C, 8, 28
_DRIVER_STRING, _DRIVER_AT, _BY_LETTERS = 0x4036, 16, 1
_BITMAP, _DRAWING, _PACKED = 1, 2, 1
_PIXELS_AT, _DRAWING_AT = 28, 16
_BMP: Final = struct.Struct("<2sIII")

_CODINGS: Final = (
    *("kz1048", "cp1251", "cp866", "cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("utf-8", "cp874", "cp932", "cp949", "gb18030", "big5"),
)
"""What bytes may be in: a font says it, by a number that is often wrong (MS-WMF 2.1.1.5)."""


_OLD_BITMAPS: Final = {0x0940: 22, 0x0B41: 26, 0x0F43: 28, 0x0D33: 24, 0x0142: 10}
"""Records with a bitmap, and where in them it begins."""

_OF_A_DEVICE: Final = frozenset({0x0922, 0x0B23, 0x01F9})
"""Those with a bitmap that only one device can show."""

_OLD_TEXT, _OLD_OPTIONS, _BOUNDED, _OLDEST_TEXT, _ESCAPE = 0x0A32, 12, 6, 0x0521, 0x0626
_ENHANCED: Final = b"WMFC"
_DIB: Final = struct.Struct("<IiiHHIIiiII")
_BY_MASKS, _MASKS = 3, 12
_COLOUR: Final = 4
_DEEPEST: Final = 5
"""How often a drawing may stand in another one."""


def bitmaps(data: bytes) -> Iterator[bytes]:
    """Each bitmap that it paints, as a BMP file, and each drawing and packed picture in it.

    Raises:
        Unreadable: it is broken, has text by the numbers of glyphs, or bitmaps of another kind.
    """
    yield from _of_old(data) if is_old(data) else _of_enhanced(data)


def drawn_text(data: bytes, depth: int = 0) -> Iterator[str]:
    """All that it writes, one text behind the other: in each coding that it may have, without and with a gap between them.

    Args:
        data: the drawing.
        depth: in how many others it stands.
    """
    for said in (_old_texts(data),) if is_old(data) else (_texts(data), _texts_of_extensions(data)):
        pieces: list[str | bytes] = []
        with contextlib.suppress(Unreadable):
            pieces.extend(said)
        codings = _CODINGS if any(isinstance(one, bytes) for one in pieces) else _CODINGS[:1]
        yield from dict.fromkeys(_joined(pieces, coding, gap) for coding in codings for gap in ("", "\n"))
    with contextlib.suppress(Unreadable):
        for one in bitmaps(data):
            if is_drawing(one) and depth < _DEEPEST:
                yield from drawn_text(one, depth + 1)


def _joined(pieces: list[str | bytes], coding: str, gap: str) -> str:
    """A letter of several bytes may be cut."""
    runs = itertools.groupby(pieces, lambda one: isinstance(one, bytes))
    return gap.join(
        gap.encode().join(one for one in run if isinstance(one, bytes)).decode(coding, "ignore")
        if of_bytes
        else gap.join(one for one in run if isinstance(one, str))
        for of_bytes, run in runs
    )


def _old_texts(data: bytes) -> Iterator[bytes]:
    return (said for kind, record in old_records(data) if (said := _old_text(kind, record)) is not None)


def _texts(data: bytes) -> Iterator[str | bytes]:
    return (said for kind, record in records(data) if (said := _text(kind, record)) is not None)


def _texts_of_extensions(data: bytes) -> Iterator[str]:
    return (said for kind, _, body in extensions(data) if (said := _text_of_extensions(kind, body)) is not None)


def _old_text(kind: int, record: bytes) -> bytes | None:
    """What a record writes; None where that is nothing. `Unreadable` where it does so by the numbers of glyphs."""
    if kind == _OLDEST_TEXT:
        return _part(record, 8, int.from_bytes(record[6:8], "little"))
    if kind != _OLD_TEXT:
        return None
    options = int.from_bytes(_part(record, _OLD_OPTIONS, 2), "little")
    if options & _BY_GLYPHS:
        raise Unreadable
    start = _OLD_OPTIONS + 2 + (8 if options & _BOUNDED else 0)
    return _part(record, start, int.from_bytes(record[10:12], "little"))


def _text(kind: int, record: bytes) -> str | bytes | None:
    """As `_old_text`."""
    if kind in _OTHER_TEXTS:
        raise Unreadable
    if kind in (_TEXT_OF_BYTES, _TEXT_OF_UNITS):
        letters, start, options = _numbers(_TEXT, record)
        narrow = kind == _TEXT_OF_BYTES
    elif kind == _SHORT_TEXT:
        letters, options = _numbers(_SHORT, record)
        start = _SHORT.size + (0 if options & _UNBOUNDED else _BOUNDS)
        narrow = bool(options & _OF_LATIN)
    else:
        return None
    if options & _BY_GLYPHS:
        raise Unreadable
    said = _part(record, start, letters if narrow else 2 * letters)
    if kind == _TEXT_OF_BYTES:
        return said
    return said.decode("latin-1" if narrow else "utf-16-le", "ignore")


def _text_of_extensions(kind: int, body: bytes) -> str | None:
    """As `_old_text` (MS-EMFPLUS 2.3.4.6, 2.3.4.14)."""
    if kind == _STRING:
        size, start = _STRING_SIZE, _STRING_AT
    elif kind == _DRIVER_STRING:
        if not int.from_bytes(body[4:8], "little") & _BY_LETTERS:
            raise Unreadable
        size, start = _DRIVER_AT - 4, _DRIVER_AT
    else:
        return None
    letters = int.from_bytes(_part(body, size, 4), "little")
    return _part(body, start, 2 * letters).decode("utf-16-le", "ignore")


def _part(record: bytes, start: int, length: int) -> bytes:
    if length and start + length > len(record):
        raise Unreadable
    return record[start : start + length]


def _numbers(form: struct.Struct, record: bytes) -> tuple[int, ...]:
    if len(record) < form.size:
        raise Unreadable
    return form.unpack_from(record)


def _of_old(data: bytes) -> Iterator[bytes]:
    for kind, record in old_records(data):
        if kind in _OF_A_DEVICE or (kind == _ESCAPE and _ENHANCED in record):
            raise Unreadable
        _old_text(kind, record)
        if kind in _OLD_BITMAPS and len(record) > _OLD_BITMAPS[kind] + _DIB.size:
            yield _as_file(record[_OLD_BITMAPS[kind] :])


def _as_file(bitmap: bytes) -> bytes:
    """A bitmap without a file's head as a BMP file."""
    size, _, _, _, depth, packing, _, _, _, colours, _ = _DIB.unpack_from(bitmap)
    if size != _DIB.size:
        raise Unreadable
    used = colours or (1 << depth if depth <= 8 else 0)
    begin = _BMP.size + size + _COLOUR * used + (_MASKS if packing == _BY_MASKS else 0)
    if begin > _BMP.size + len(bitmap):
        raise Unreadable
    return _BMP.pack(b"BM", _BMP.size + len(bitmap), 0, begin) + bitmap


def _of_enhanced(data: bytes) -> Iterator[bytes]:
    for kind, record in records(data):
        if kind in _OTHER_BITMAPS:
            raise Unreadable
        _text(kind, record)
        if kind in _BITMAPS:
            yield from _bitmap(record, _BITMAPS[kind])
    for kind, flags, body in extensions(data):
        _text_of_extensions(kind, body)
        if kind == OBJECT and flags & _KIND_OF_OBJECT == _IMAGE << 8:
            yield from _image(body)


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


def _image(body: bytes) -> Iterator[bytes]:
    """A drawing or a packed picture in it (MS-EMFPLUS 2.2.1.4)."""
    kind, of_bitmap = (int.from_bytes(body[at : at + 4], "little") for at in (4, _PIXELS_AT - 4))
    if kind == _DRAWING and is_drawing(within := body[_DRAWING_AT:]):
        yield within[: int.from_bytes(body[_DRAWING_AT - 4 : _DRAWING_AT], "little")]
    elif kind == _BITMAP and of_bitmap == _PACKED:
        yield body[_PIXELS_AT:]
    else:
        raise Unreadable


def is_readable(data: bytes, depth: int = 0) -> bool:
    """Whether all of it can be searched or taken out; `depth` as of `drawn_text`."""
    try:
        return depth <= _DEEPEST and all(is_readable(one, depth + 1) for one in bitmaps(data) if is_drawing(one))
    except Unreadable:
        return False
