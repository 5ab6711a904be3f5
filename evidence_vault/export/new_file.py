"""Files beside the vault that were not there before: printed pages, and what is written down at creation."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from evidence_vault.errors import DiskFull, OutputFailed, PathExists, WriteFailed
from evidence_vault.vault.durable import create, flush, write_all, write_fault


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there before, readable by its owner only; on failure none is left.

    Raises:
        PathExists: something stands there.
        DiskFull, OutputFailed: the medium refused.
    """
    with writing_beside(path):
        descriptor = create(path)
        try:
            write_all(descriptor, data)
            flush(descriptor)
        except (OSError, WriteFailed):
            path.unlink()
            raise
        finally:
            os.close(descriptor)


def make_folder(path: Path) -> None:
    """Make a folder that was not there before, for its owner only. Raises as of `write_new`."""
    with writing_beside(path):
        path.mkdir(mode=0o700)


@contextlib.contextmanager
def writing_beside(path: Path) -> Iterator[None]:
    """Turn a failing system call on a file beside the vault into an error that names it."""
    try:
        yield
    except FileExistsError:
        raise PathExists(path=str(path)) from None
    except WriteFailed as error:
        raise OutputFailed(**error.facts) from None
    except OSError as error:
        fault = write_fault(path, error)
        raise fault if isinstance(fault, DiskFull) else OutputFailed(**fault.facts) from None
