"""Linux: renameat2 with RENAME_NOREPLACE, fsync, fdatasync, posix_fadvise; other Unix systems with what they have."""

from __future__ import annotations

import os
from pathlib import Path

from evidence_vault.vault.system.posix import c_library, open_folder, outcome

_AT_FDCWD = -100
_RENAME_NOREPLACE = 1


def rename_exclusive(source: Path, target: Path) -> bool:
    """Rename without replacing; False where the file system cannot. Raises as of `posix.outcome`."""
    library = c_library()
    if not hasattr(library, "renameat2"):
        return False
    names = os.fsencode(source), os.fsencode(target)
    return outcome(library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_NOREPLACE), target)


def flush(descriptor: int) -> None:
    """Bring a file and its metadata to the medium."""
    os.fsync(descriptor)


def flush_data(descriptor: int) -> None:
    """Bring a file's bytes so far to the medium."""
    getattr(os, "fdatasync", os.fsync)(descriptor)


def flush_folder(path: Path) -> None:
    """Bring the names in a folder to the medium."""
    descriptor = open_folder(path)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def uncached(descriptor: int) -> None:
    """Let what is read through a descriptor of a flushed file come from the medium."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
