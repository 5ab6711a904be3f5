"""Files beside the vault that were not there before: printed pages, and what is written down at creation."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from evidence_vault.errors import DiskFull, OutputFailed, PathExists, WriteFailed
from evidence_vault.vault.durable import create, flush, flush_folders, publish, temporary, write_all, write_fault


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there before, readable by its owner only; on failure none is left.

    Raises:
        PathExists: something stands there.
        DiskFull, OutputFailed: the medium refused.
    """
    with new_file(path) as descriptor:
        write_all(descriptor, data)


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[int]:
    """A file to be written, by its descriptor, that was not there before; flushed at the end. Raises as of `write_new`."""
    with writing_beside(path):
        descriptor = create(path)
        try:
            yield descriptor
            flush(descriptor)
        except BaseException:
            path.unlink()
            raise
        finally:
            os.close(descriptor)


def make_folder(path: Path) -> None:
    """Make a folder that was not there before, for its owner only. Raises as of `write_new`."""
    with writing_beside(path):
        path.mkdir(mode=0o700)


@contextlib.contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """A folder to be filled, for its owner only, which gets its name when all of it is there; on failure none is left.

    Raises:
        PathExists: something stands at `out`.
        DiskFull, OutputFailed: the medium refused.
    """
    out = out.absolute()
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    partial = temporary(out.parent)
    try:
        make_folder(partial)
        yield partial
        with writing_beside(out):
            flush_folders(Path(folder) for folder, _, _ in os.walk(partial, topdown=False))
            publish(partial, out)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    flush_folders([out.parent])


@contextlib.contextmanager
def passing_file(path: Path, out: Path) -> Iterator[BinaryIO]:
    """A file to be written and read that is gone at the end.

    Where the system allows, it has no name from the beginning: of a program that is killed nothing stays.

    Args:
        path: where nothing stands.
        out: for what it is; so it is called in errors.

    Raises:
        DiskFull, OutputFailed: the medium refused.
    """
    with passing_files(path, out, 0) as (file, _):
        yield file


@contextlib.contextmanager
def passing_files(path: Path, out: Path, readers: int) -> Iterator[tuple[BinaryIO, list[BinaryIO]]]:
    """The same, opened so many times more for reading, each with a place of its own in it."""
    with contextlib.ExitStack() as stack:
        stack.callback(path.unlink, missing_ok=True)
        with writing_beside(out):
            file: BinaryIO = stack.enter_context(path.open("x+b"))
            others: list[BinaryIO] = [stack.enter_context(path.open("rb")) for _ in range(readers)]
            if os.name == "posix":
                path.unlink()
        yield file, others


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
