"""One source file into one flushed, not yet published object. Its bytes are never parsed."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from evidence_vault.errors import SourceMissing, SourceUnreadable
from evidence_vault.ingest.origin import Origin, Pasted, Received
from evidence_vault.records.names import printable
from evidence_vault.vault.objects import ObjectStore, Staged


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A content that is on the medium, and where it came from.

    Attributes:
        card: fields of the capture card that came with it.
    """

    staged: Staged
    origin: Origin | Pasted | Received
    card: Mapping[str, str] = field(default_factory=dict)


def take_in(path: Path, store: ObjectStore, step: Callable[[int], None]) -> TakenIn:
    """Read a source without following links, hash and encrypt it, flush it.

    A source that changes while it is read is read once more; if it still changes, the bytes that
    were read are kept and marked, since tonight's evidence is not refused.

    Args:
        path: the source.
        store: where to.
        step: told the bytes of each block; may raise to stop.

    Raises:
        SourceMissing, SourceUnreadable: nothing was taken in.
        DiskFull, WriteFailed: the vault's medium refused.
    """
    with open_source(path) as source:
        return _read(source, store, step)


def take_in_content(name: str, content: bytes, store: ObjectStore, step: Callable[[int], None]) -> TakenIn:
    """The same from memory, for what was pasted; it never touches the disk in the open.

    Args:
        name: what to call it.
        content: its bytes.
        store: where to.
        step: as of `take_in`.

    Raises:
        DiskFull, WriteFailed: the vault's medium refused.
    """
    return TakenIn(store.stage(io.BytesIO(content).readinto, step), Pasted(name))


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """Open a source without following links or waiting for a pipe.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read, or is no regular file.
    """
    try:
        descriptor = os.open(path, _flags())
    except FileNotFoundError:
        raise SourceMissing(path=printable(str(path))) from None
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SourceUnreadable(path=printable(str(path)), reason="not a regular file")
        yield Source(path, io.FileIO(descriptor, closefd=False))
    finally:
        os.close(descriptor)


class Source:
    """An open source; what fails on it is said of it, not of the vault's medium."""

    def __init__(self, path: Path, file: io.FileIO) -> None:
        """Wrap an open file; `open_source` is the way in."""
        self.path = path
        self._file = file

    def read_into(self, view: memoryview) -> int:
        """Fill a buffer from where the source stands; 0 at its end."""
        try:
            return self._file.readinto(view) or 0
        except OSError as error:
            raise _unreadable(self.path, error) from error

    def fileno(self) -> int:
        """Its descriptor, which stays the source's."""
        return self._file.fileno()

    def state(self) -> os.stat_result:
        """What the system says of it now."""
        try:
            return os.fstat(self._file.fileno())
        except OSError as error:
            raise _unreadable(self.path, error) from error

    def changed_since(self, before: os.stat_result) -> bool:
        """Whether it is not as it was."""
        after = self.state()
        return (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)

    def again(self) -> None:
        """Go back to its start."""
        self._file.seek(0)


def _read(source: Source, store: ObjectStore, step: Callable[[int], None]) -> TakenIn:
    before = source.state()
    staged = store.stage(source.read_into, step)
    changed = source.changed_since(before)
    if changed:
        store.drop(staged)
        source.again()
        before = source.state()
        staged = store.stage(source.read_into, step)
        changed = source.changed_since(before)
    return TakenIn(staged, Origin(source.path.absolute(), before.st_mtime_ns, changed))


def _flags() -> int:
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    return flags


def _unreadable(path: Path, error: OSError) -> SourceUnreadable:
    return SourceUnreadable(path=printable(str(path)), reason=error.strerror or str(error))
