"""What a PNG says beside its pixels, wherever it stands in it: before them, behind them, packed or not (ISO/IEC 15948, 11.3)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from evidence_vault.worker.carving import inflated
from evidence_vault.worker.scan_coded import TooMuch

PNG: Final = b"\x89PNG\r\n\x1a\n"
OF_PIXELS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
"""The parts without which its pixels cannot be shown."""

BEHIND: Final = b"behind"
_TEXTS: Final = frozenset({b"tEXt", b"iTXt"})
"""With zeros between what they say."""

_PACKED: Final = frozenset({b"zTXt", b"iCCP"})
_MOST: Final = 128 << 20
"""Bytes that come out of the packed texts of one PNG at most."""


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind of each part of a PNG and what it has; of what follows the end, or is left where a part is cut, `BEHIND`."""
    at = len(PNG)
    kind = b""
    while at + 8 <= len(data) and kind != b"IEND":
        kind, length = data[at + 4 : at + 8], int.from_bytes(data[at : at + 4], "big")
        yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length
    if at != len(data):
        yield BEHIND, data[at:]


def png_texts(data: bytes) -> Iterator[bytes]:
    """What each part says that is none of the pixels; a packed text comes unpacked.

    Raises:
        ValueError: what is packed is damaged, or more than is looked through; all else came before.
    """
    left, missed = _MOST, False
    for kind, body in png_chunks(data):
        if kind in OF_PIXELS:
            continue
        said, packed = _cut(kind, body)
        yield said.replace(b"\0", b"\n") if kind in _TEXTS else said
        if packed is None:
            continue
        try:
            if left < 0:
                raise TooMuch
            inside = inflated(packed, 0)
        except (zlib.error, TooMuch):
            missed = True
            continue
        left -= len(inside)
        yield inside
    if missed:
        raise ValueError("not all of it can be read")


def _cut(kind: bytes, body: bytes) -> tuple[bytes, bytes | None]:
    """What stands in it as it is, and what is packed."""
    name, _, rest = body.partition(b"\0")
    if kind in _PACKED:
        return name, rest[1:]
    if kind == b"iTXt" and rest[:1] == b"\1":
        language, _, more = rest[2:].partition(b"\0")
        translated, _, packed = more.partition(b"\0")
        return b"\n".join((name, language, translated)), packed
    return body, None
