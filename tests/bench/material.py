"""What is taken in: files that no program can make smaller, the same for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

_BLOCK = 1 << 20
_PNG = b"\x89PNG\r\n\x1a\n"


def screenshots(folder: Path, count: int, seed: int) -> list[Path]:
    """Files of 200 to 400 kB that begin as PNG files do; the rest is random."""
    chance = random.Random(seed)
    folder.mkdir()
    paths = [folder / f"Screenshot_{number:05d}.png" for number in range(count)]
    for path in paths:
        path.write_bytes(_PNG + chance.randbytes(chance.randrange(200_000, 400_000)))
    return paths


def large_file(path: Path, size: int, seed: int) -> Path:
    """One file of random bytes, a multiple of 1 MiB."""
    chance = random.Random(seed)
    with path.open("xb") as file:
        for _ in range(size // _BLOCK):
            file.write(chance.randbytes(_BLOCK))
    return path


def sparse_file(path: Path, size: int) -> Path:
    """One file of zeros that takes no room on the disk."""
    with path.open("xb") as file:
        file.truncate(size)
    return path
