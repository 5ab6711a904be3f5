"""macOS: renamex_np with RENAME_EXCL; F_FULLFSYNC, since fsync alone leaves the bytes in the drive; F_NOCACHE."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from evidence_vault.vault.system.posix import c_library, open_folder, outcome

_RENAME_EXCL = 4
_F_NOCACHE = 48
_F_FULLFSYNC = 51
_UNKNOWN = (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)


def rename_exclusive(source: Path, target: Path) -> bool:
    """Rename without replacing; False where the file system cannot. Raises as of `posix.outcome`."""
    return outcome(c_library().renamex_np(os.fsencode(source), os.fsencode(target), _RENAME_EXCL), target)


def flush(descriptor: int) -> None:
    """Bring a file and its metadata to the medium; by fsync only where the file system does not know F_FULLFSYNC."""
    try:
        _control(descriptor, _F_FULLFSYNC)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise  # a flush that failed is never tried again and trusted
        os.fsync(descriptor)


flush_data = flush


def flush_folder(path: Path) -> None:
    """Bring the names in a folder to the medium."""
    descriptor = open_folder(path)
    try:
        flush(descriptor)
    finally:
        os.close(descriptor)


def file_system(_path: Path) -> str | None:
    """Nothing is known here."""
    return None


def uncached(descriptor: int) -> None:
    """Let what is read through a descriptor come from the medium."""
    _control(descriptor, _F_NOCACHE, 1)


def _control(descriptor: int, command: int, argument: int = 0) -> None:
    import fcntl  # which Windows has not

    fcntl.fcntl(descriptor, command, argument)
