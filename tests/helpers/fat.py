"""A FAT file system in a file, and the same behind a loop device, where this machine lets root do that."""

from __future__ import annotations

import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SECTOR = 512
_SECTORS = 65_536
_PER_CLUSTER = 4
_ROOT_ENTRIES = 512
_FAT_SECTORS = 64


def make_image(path: Path) -> None:
    """An empty FAT16 file system of 32 MiB, written by the table of its boot sector."""
    boot = struct.pack(
        "<3s8sHBHBHHBHHHIIBBBI11s8s",
        b"\xeb\x3c\x90",
        b"MSDOS5.0",
        _SECTOR,
        _PER_CLUSTER,
        1,  # reserved: this sector
        2,  # tables
        _ROOT_ENTRIES,
        0,  # sectors, where they fit into 16 bits
        0xF8,
        _FAT_SECTORS,
        32,
        2,
        0,
        _SECTORS,
        0x80,
        0,
        0x29,
        0x20261126,
        b"NO NAME    ",
        b"FAT16   ",
    )
    table = b"\xf8\xff\xff\xff"
    with path.open("wb") as file:
        file.write(boot.ljust(_SECTOR - 2, b"\0") + b"\x55\xaa")
        for number in range(2):
            file.seek((1 + number * _FAT_SECTORS) * _SECTOR)
            file.write(table)
        file.truncate(_SECTORS * _SECTOR)


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[Path]:
    """The image as a folder; skips where root, loop devices or the kernel's FAT are missing."""
    place.mkdir()
    try:
        done = subprocess.run(
            ["mount", "-t", "vfat", "-o", "loop", image, place], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    if done.returncode:
        pytest.skip(f"no FAT file system can be mounted here: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)
