"""Windows: MoveFileEx without its replace flag and written through, tried again while a scanner holds the file.

`os.fsync` is FlushFileBuffers there. Folders have no flush of their own; nothing drops a file from the cache.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

_MOVEFILE_WRITE_THROUGH = 8
_TAKEN = (80, 183)  # ERROR_FILE_EXISTS, ERROR_ALREADY_EXISTS
_HELD = (5, 32, 33)  # ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_FULL = (39, 112)  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between two tries: a scanner that has just seen a new file lets go of it soon, or never."""

flush = os.fsync
flush_data = os.fsync


def move_file(source: Path, target: Path) -> int:
    """MoveFileEx; the system's error number, 0 where it is done."""
    if sys.platform == "win32":
        library = ctypes.WinDLL("kernel32", use_last_error=True)
        names = ctypes.c_wchar_p(str(source)), ctypes.c_wchar_p(str(target))
        return 0 if library.MoveFileExW(*names, _MOVEFILE_WRITE_THROUGH) else ctypes.get_last_error()
    raise OSError(errno.ENOSYS, "only Windows has it")


def rename_exclusive(
    source: Path,
    target: Path,
    *,
    move: Callable[[Path, Path], int] = move_file,
    wait: Callable[[float], None] = time.sleep,
) -> bool:
    """Rename without replacing; on return the name is on the medium.

    Args:
        source: what is there.
        target: its new name.
        move: the system's call.
        wait: called between two tries.

    Raises:
        FileExistsError: the name is taken.
        OSError: the system refused, again and again where somebody held the file.
    """
    number = move(source, target)
    for pause in _PAUSES:
        if number not in _HELD:
            break
        wait(pause)
        number = move(source, target)
    if not number:
        return True
    if number in _TAKEN:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    reason = errno.ENOSPC if number in _FULL else errno.EACCES if number in _HELD else errno.EIO
    raise OSError(reason, f"{os.strerror(reason)} (Windows error {number})", str(target))


def flush_folder(path: Path) -> None:
    """Nothing: renames are written through."""


def file_system(_path: Path) -> str | None:
    """Nothing is known here."""
    return None


def uncached(descriptor: int) -> None:
    """Nothing: a file is read past the cache only in whole sectors, by another way of opening it."""
