"""Files that look like what people bring, made from a number: always the same, each another."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from random import Random


def picture(number: int) -> bytes:
    """A small PNG of noise."""
    random, width, height = Random(number), 48, 36
    lines = b"".join(b"\0" + random.randbytes(3 * width) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(lines, 1)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pictures(folder: Path, count: int, first: int = 0) -> list[Path]:
    """So many pictures in a new folder, numbered from `first`."""
    folder.mkdir()
    paths = []
    for number in range(first, first + count):
        paths.append(folder / f"screenshot-{number:05}.png")
        paths[-1].write_bytes(picture(number))
    return paths
