"""Files beside the vault that a command names: read whole, or looked at before anything is done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from evidence_vault.errors import OutputFailed, PathExists, SourceMissing, SourceUnreadable

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


def refuse_unwritable(path: Path) -> None:
    """Stop before any work that must not be done where its file cannot be written afterwards.

    Raises:
        PathExists, SourceMissing: as of `refuse_existing`.
        OutputFailed: the folder takes no new file.
    """
    refuse_existing(path)
    try:
        path.open("xb").close()
        path.unlink()
    except OSError as error:
        raise OutputFailed(path=str(path), reason=error.strerror or str(error)) from None


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
