"""Which characters the shipped fonts can print: their character maps, read by hand.

OpenType 1.9, table ``cmap``, subtable formats 4 and 12; the fonts are ours, so nothing else is read.
Typst itself refuses a missing glyph. This knows it beforehand, where an escape can stand instead: in the
name of a file, which nobody can change any more.
"""

from __future__ import annotations

import functools
import struct
from pathlib import Path

from evidence_vault.resources import resource


def has_glyph(character: str) -> bool:
    """Whether some shipped font draws this character."""
    return ord(character) in _covered()


@functools.cache
def _covered() -> frozenset[int]:
    points: set[int] = set()
    for path in resource("fonts").glob("*.ttf"):
        points |= covered_by(path)
    return frozenset(points)


def covered_by(font: Path) -> set[int]:
    """The code points of a TrueType font's character map."""
    data = font.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    directory = {data[at : at + 4]: struct.unpack_from(">8xL", data, at)[0] for at in range(12, 12 + 16 * tables, 16)}
    start: int = directory[b"cmap"]
    (subtables,) = struct.unpack_from(">H", data, start + 2)
    points: set[int] = set()
    for at in range(start + 4, start + 4 + 8 * subtables, 8):
        offset = start + struct.unpack_from(">4xL", data, at)[0]
        (form,) = struct.unpack_from(">H", data, offset)
        if form == 4:
            points |= _segments(data, offset)
        elif form == 12:
            points |= _groups(data, offset)
    return points


def _segments(data: bytes, offset: int) -> set[int]:
    """Format 4: parallel arrays of last and first code points; the last segment, U+FFFF, maps nothing."""
    count = struct.unpack_from(">6xH", data, offset)[0] // 2
    last = struct.unpack_from(f">{count}H", data, offset + 14)
    first = struct.unpack_from(f">{count}H", data, offset + 16 + 2 * count)
    return {point for low, high in zip(first, last, strict=True) if low != 0xFFFF for point in range(low, high + 1)}


def _groups(data: bytes, offset: int) -> set[int]:
    """Format 12: groups of first code point, last code point, first glyph."""
    (count,) = struct.unpack_from(">12xL", data, offset)
    groups = struct.iter_unpack(">3L", data[offset + 16 : offset + 16 + 12 * count])
    return {point for first, last, _ in groups for point in range(first, last + 1)}
