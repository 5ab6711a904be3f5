"""What Linux and macOS have in common."""

from __future__ import annotations

import ctypes
import errno
import functools
import os
from pathlib import Path

_REFUSED = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


def open_folder(path: Path) -> int:
    """A folder's descriptor, to be flushed and closed."""
    return os.open(path, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))


@functools.cache
def c_library() -> ctypes.CDLL:
    """The system's own library."""
    return ctypes.CDLL(None, use_errno=True)


def outcome(failed: int, target: Path) -> bool:
    """What an exclusive rename came to: True where it is done, False where the file system does not know it.

    Raises:
        FileExistsError: the name is taken.
        OSError: the system refused.
    """
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _REFUSED:
        return False
    raise OSError(number, os.strerror(number), str(target))
