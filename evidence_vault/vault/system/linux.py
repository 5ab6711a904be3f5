"""Linux: renameat2 with RENAME_NOREPLACE, fsync, fdatasync, posix_fadvise; other Unix systems with what they have."""

from __future__ import annotations

import os
import re
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


def file_system(path: Path) -> str | None:
    """The type of the file system on which a path lies, as the kernel calls it; None where that cannot be known."""
    try:
        table, here = Path("/proc/self/mountinfo").read_bytes(), os.fsencode(path.resolve())
    except OSError:
        return None
    return mounted(table, here)


def mounted(table: bytes, path: bytes) -> str | None:
    """The type that the kernel's table of mounts (proc(5), mountinfo) names for a path without links."""
    found, longest = None, -1
    for line in table.splitlines():
        place, _, rest = line.partition(b" - ")
        fields = place.split(b" ")
        if len(fields) < 5 or not rest:
            continue
        point = re.sub(rb"\\([0-7]{3})", lambda match: bytes([int(match[1], 8)]), fields[4])
        below = path == point or path.startswith(point.rstrip(b"/") + b"/")
        if below and len(point) >= longest:  # a later one over the same place hides the earlier
            found, longest = rest.split(b" ")[0].decode("ascii", "replace"), len(point)
    return found


def uncached(descriptor: int) -> None:
    """Let what is read through a descriptor of a flushed file come from the medium."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
