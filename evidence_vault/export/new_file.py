"""Files beside the vault that were not there before: printed pages, and what is written down at creation."""

from __future__ import annotations

import os
from pathlib import Path

from evidence_vault.errors import PathExists
from evidence_vault.vault.durable import write_fault


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
        raise write_fault(path, error) from None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
