"""Writing so that it lasts: exclusive creation, full writes, flushes, publishing by rename.

FORMAT.md, "Order of writes", names the calls of each system. Everything that a vault stores goes
through here; what fails becomes `DiskFull`, `WriteFailed` or `ReadFailed`, and is never retried and
trusted.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from io import FileIO
from pathlib import Path

from evidence_vault.errors import DiskFull, FlushFailed, ReadFailed, VaultError, WriteFailed
from evidence_vault.vault import system

SILENT_TIME = 946684800
"""Every stored file carries this time (2000-01-01T00:00:00Z): for silence, not to mislead."""

FLUSHED = 16 << 20
"""Bytes after which what is written of a large file is flushed: the last flush of it then takes no long time."""

_TEMPORARY = ".part"
_TEMPORARY_NAME = re.compile(r"[0-9a-f]{32}\.part", re.A)


class _Unflushed(OSError):
    """The system refused to bring something to the medium."""


def write_fault(path: Path, error: OSError) -> VaultError:
    """The error class for a failed write or flush of `path`.

    A file under its temporary name is ours alone: whoever reads of it is told the folder that it is for.
    """
    named = path.parent.parent if path.suffix == _TEMPORARY else path
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=str(named))
    failure = FlushFailed if isinstance(error, _Unflushed) else WriteFailed
    return failure(path=str(named), reason=error.strerror or str(error))


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn a failing system call on `path` into an error of ours."""
    try:
        yield
    except OSError as error:
        raise write_fault(path, error) from error


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn a failing read of a stored file into an error of ours."""
    try:
        yield
    except OSError as error:
        raise ReadFailed(path=str(path), reason=error.strerror or str(error)) from error


def read_stored(path: Path, limit: int, *, from_medium: bool = False) -> bytes:
    """A stored file whole: no link, nothing but a regular file, not above `limit` bytes. All else as of `open_stored`.

    Raises:
        FileNotFoundError: there is none.
        ReadFailed: the medium refused, or it is something else.
    """
    try:
        with open_stored(path, from_medium=from_medium) as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ReadFailed(path=str(path), reason=error.strerror or str(error)) from error
    if len(data) > limit:
        raise ReadFailed(path=str(path), reason=f"larger than {limit} bytes")
    return data


def open_stored(path: Path, *, from_medium: bool = False) -> FileIO:
    """Open a stored file without following a link or waiting for a pipe.

    Args:
        path: the file.
        from_medium: what is read shall come from the medium and not from memory, where the system can be asked. A
            system or file system that refuses to be asked is read as it reads.

    Raises:
        FileNotFoundError: there is none.
        OSError: the medium refused, or it is no regular file.
    """
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        if from_medium:
            with contextlib.suppress(OSError):
                system.uncached(descriptor)
    except OSError:
        os.close(descriptor)
        raise
    return FileIO(descriptor, "rb")


def temporary(folder: Path) -> Path:
    """A new random name in `folder`."""
    return folder / f"{secrets.token_hex(16)}{_TEMPORARY}"


def is_temporary(path: Path) -> bool:
    """Whether it is named as `temporary` names files."""
    return bool(_TEMPORARY_NAME.fullmatch(path.name))


def create(path: Path) -> int:
    """Create a file that must not exist, open for writing by its owner only; returns the descriptor."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_CLOEXEC", "O_NOFOLLOW", "O_BINARY", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    return os.open(path, flags, 0o600)


def write_all(descriptor: int, data: bytes | bytearray | memoryview) -> None:
    """Write every byte; a short write goes on where it stopped."""
    view = memoryview(data).cast("B")
    while view:
        view = view[os.write(descriptor, view) :]


@contextlib.contextmanager
def _flushing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _Unflushed(error.errno, error.strerror) from error


def flush_data(descriptor: int) -> None:
    """Bring a file's bytes so far to the medium."""
    with _flushing():
        system.flush_data(descriptor)


def flush(descriptor: int) -> None:
    """Bring a file and its metadata to the medium."""
    with _flushing():
        system.flush(descriptor)


def flush_folders(folders: Iterable[Path]) -> None:
    """Bring the names in these folders to the medium.

    Raises:
        FlushFailed: whether they are there is seen at the next opening.
    """
    for folder in folders:
        try:
            system.flush_folder(folder)
        except OSError as error:
            raise FlushFailed(path=str(folder), reason=error.strerror or str(error)) from error


def finish(descriptor: int) -> None:
    """Make a written file read-only and silent about its time where the file system can, and flush it."""
    with contextlib.suppress(PermissionError, NotImplementedError):  # FAT has neither modes nor such times
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, 0o400)
        if os.utime in os.supports_fd:
            os.utime(descriptor, (SILENT_TIME, SILENT_TIME))
    flush(descriptor)


def is_folder(path: Path) -> bool:
    """Whether it is a folder itself and no link to one."""
    return _is(path, stat.S_ISDIR)


def is_file(path: Path) -> bool:
    """Whether it is a regular file itself and no link to one."""
    return _is(path, stat.S_ISREG)


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    try:
        return kind(path.lstat().st_mode)
    except OSError:
        return False


def make_folder(path: Path) -> None:
    """Create a folder and bring its name to the medium, unless it is there."""
    make_folders([path])


def make_folders(paths: Iterable[Path]) -> None:
    """Create those folders that are not there, and bring their names to the medium with one flush for each parent."""
    changed = set()
    for path in paths:
        with writing(path), contextlib.suppress(FileExistsError):
            path.mkdir(mode=0o700)
            changed.add(path.parent)
    flush_folders(sorted(changed))


def publish(temporary_path: Path, final: Path) -> None:
    """Give a finished file its name without ever replacing one.

    Raises:
        FileExistsError: the name is taken; the temporary file stays.
        WriteFailed: the system refused.
    """
    try:
        _rename_exclusive(temporary_path, final)
    except FileExistsError:
        raise
    except OSError as error:
        raise write_fault(final, error) from error


def _write(path: Path, data: bytes) -> None:
    """A new file, flushed, not yet under its name."""
    descriptor = create(path)
    try:
        write_all(descriptor, data)
        finish(descriptor)
    finally:
        os.close(descriptor)


def exchange(folder: Path, final: Path, data: bytes) -> None:
    """Put a small file in the place of one that is there; at any moment one of the two has the name.

    For a purge, and for a commit in the place of a damaged one of which a copy is kept: nothing else is ever replaced.

    Raises:
        DiskFull, WriteFailed: the system refused; nothing is left behind, as far as it allows.
    """
    path = temporary(folder)
    try:
        with writing(path):
            _write(path, data)
            os.replace(path, final)
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
    flush_folders([final.parent])


def destroy(paths: Iterable[Path]) -> None:
    """Take files away for good, as far as a file system does; those that are not there are passed over.

    Raises:
        WriteFailed: the system refused.
    """
    folders = set()
    for path in paths:
        with writing(path), contextlib.suppress(FileNotFoundError):
            path.unlink()
            folders.add(path.parent)
    flush_folders(sorted(folders))


def set_aside(path: Path, recovered: Path, kind: str) -> Path:
    """Move a file that is not what it should be into the folder for such, under a new name that ends in its kind.

    Raises:
        WriteFailed: the system refused.
    """
    make_folder(recovered)
    target = temporary(recovered).with_suffix(f".{kind}")
    with writing(target):
        publish(path, target)
    flush_folders([recovered, path.parent])
    return target


def store(folder: Path, final: Path, data: bytes) -> None:
    """Write a small file whole: temporary in `folder`, flushed, published, its folder flushed.

    Raises:
        FileExistsError: the name is taken; nothing is left behind.
        DiskFull, WriteFailed: the system refused; nothing is left behind, as far as it allows.
    """
    path = temporary(folder)
    try:
        with writing(path):
            _write(path, data)
        publish(path, final)
    except (FileExistsError, VaultError):
        with contextlib.suppress(OSError):
            path.unlink()
        raise
    flush_folders([final.parent])


def _rename_exclusive(source: Path, target: Path) -> None:
    """Rename without replacing.

    Where the file system cannot, check and rename: the writer lock keeps our own processes apart.
    """
    if system.rename_exclusive(source, target):
        return
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    os.rename(source, target)
