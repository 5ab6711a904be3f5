"""Files that a command reads or writes beside the vault."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from evidence_vault.errors import DiskFull, PathExists, SourceMissing, SourceUnreadable, VaultError, WriteFailed

STDIN = Path("-")
"""Stands for standard input where a file to read is named."""

_LIMIT = 16 << 20


def read_input(path: Path) -> bytes:
    """All bytes of a small file, or of standard input for ``-``.

    Raises:
        SourceMissing, SourceUnreadable: it is not there, cannot be read, or has more than 16 MiB.
    """
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(_LIMIT + 1)
        else:
            with path.open("rb") as file:
                data = file.read(_LIMIT + 1)
    except FileNotFoundError:
        raise SourceMissing(path=str(path)) from None
    except OSError as error:
        raise SourceUnreadable(path=str(path), reason=error.strerror or str(error)) from None
    if len(data) > _LIMIT:
        raise SourceUnreadable(path=str(path), reason="it has more than 16 MiB")
    return data


def refuse_existing(path: Path) -> None:
    """Stop before any work where a file to be written cannot be new.

    Raises:
        PathExists: something stands there.
        SourceMissing: its folder does not.
    """
    if os.path.lexists(path):
        raise PathExists(path=str(path))
    if not path.absolute().parent.is_dir():
        raise SourceMissing(path=str(path.absolute().parent))


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there before, readable by its owner only; on failure none is left.

    Raises:
        PathExists: something stands there.
        DiskFull, WriteFailed: the medium refused.
    """
    try:
        with open(path, "xb", opener=_private) as file:
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                path.unlink()
                raise
    except FileExistsError:
        raise PathExists(path=str(path)) from None
    except OSError as error:
        raise _fault(path, error) from None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _fault(path: Path, error: OSError) -> VaultError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=str(path))
    return WriteFailed(path=str(path), reason=error.strerror or str(error))
