"""How much room the medium of a vault lacks."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from evidence_vault.errors import DiskFull, EnvironmentFault, NoRoom
from evidence_vault.vault.padding import padded_size

_MEGABYTE = 1_000_000
_BESIDE = 1 << 20
"""Bytes for the commits and for the index, which are written with the objects."""


def with_missing(refused: EnvironmentFault, root: Path, left: Iterable[Path]) -> EnvironmentFault:
    """A full disk, with how much is missing for the sources that were left out; any other refusal as it is."""
    if not isinstance(refused, DiskFull):
        return refused
    try:
        missing = missing_megabytes(root, [path.stat().st_size for path in left])
    except OSError:  # a source or the medium is gone meanwhile
        return refused
    return NoRoom(**refused.facts, missing=missing)


def missing_megabytes(root: Path, sizes: Iterable[int]) -> int:
    """How many megabytes have to be freed before contents of these sizes fit, at least one.

    Args:
        root: the vault's folder.
        sizes: bytes of each content.

    Raises:
        OSError: the medium does not tell how much is free.
    """
    # an age file has a header, and 16 bytes more for every 64 KiB; a file system gives whole blocks
    needed = _BESIDE + sum(padded_size(size) * 4097 // 4096 + 4096 for size in sizes)
    return max(1, -(-(needed - shutil.disk_usage(root).free) // _MEGABYTE))
