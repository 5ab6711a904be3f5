"""PNG as it is packed into a PDF: its packed rows as they are, nothing else of the file (PNG, third edition, section 5)."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

_CHANNELS = {0: 1, 2: 3, 3: 1}  # grey, colours, palette; those with transparency are decoded


@dataclass(frozen=True, slots=True)
class Png:
    """The packed rows of a PNG.

    Attributes:
        data: for FlateDecode with a PNG predictor.
        width, height: in pixels.
        bits: for one channel.
        channels: 1 or 3.
        palette: RGB triples, where the channel is an index.
    """

    data: bytes
    width: int
    height: int
    bits: int
    channels: int
    palette: bytes


def packed_rows(data: bytes) -> Png | None:
    """What can be taken over without decoding; None where that is not all there is to it: interlaced, transparent, odd."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return None
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    bits, colours, _, _, interlaced = data[24:29]
    channels = _CHANNELS.get(colours)
    if channels is None or interlaced:
        return None
    rows, palette, at = [], b"", 33
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        if kind in {b"tRNS", b"acTL"}:
            return None
        if kind == b"PLTE":
            palette = body
        elif kind == b"IDAT":
            rows.append(body)
        elif kind == b"IEND":
            break
        at += 12 + length
    packed = b"".join(rows)
    expected = height * (1 + (width * bits * channels + 7) // 8)
    if (colours == 3) != bool(palette) or not _holds_exactly(packed, expected):
        return None
    return Png(packed, width, height, bits, channels, palette if colours == 3 else b"")


def _holds_exactly(packed: bytes, expected: int) -> bool:
    """Whether there is nothing beside the rows: an editor that cuts a picture has been known to leave the rest behind."""
    inflate = zlib.decompressobj()
    count, rest = 0, packed
    try:
        while rest and not inflate.eof and count <= expected:
            count += len(inflate.decompress(rest, 1 << 20))
            rest = inflate.unconsumed_tail
        if not inflate.eof and count <= expected:
            count += len(inflate.flush())
    except zlib.error:
        return False
    return inflate.eof and count == expected and not inflate.unused_data
