"""What was added while the vault was locked: one age file for each source (FORMAT.md, "Inbox").

Whoever has the folder can write here, with nothing but the recipient out of ``VAULT``. So nothing in it is trusted:
not its names, not its kinds, not what a file says of itself.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Self

from evidence_vault.crypto import age
from evidence_vault.errors import (
    EvidenceError,
    NoSuchInboxFile,
    OversizedInboxFile,
    ReadFailed,
    UnusableInboxFile,
    WriteFailed,
)
from evidence_vault.records.digest import Digest
from evidence_vault.records.inbox import Seal
from evidence_vault.vault.durable import (
    create,
    finish,
    flush_folders,
    is_folder,
    make_folder,
    open_stored,
    publish,
    reading,
    temporary,
    write_all,
    writing,
)
from evidence_vault.vault.keys import random_name
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.padding import LENGTH_BYTES, padded_size
from evidence_vault.vault.pump import BLOCK, ReadInto, pump

HEADER_LIMIT = 1 << 19
"""Bytes of a header at most: each text of it fits into a disclosure of the log."""

GIGABYTES = 3
"""What a content may have at most, in units of 2^30 bytes: the keys do not protect the inbox from being filled."""

CONTENT_LIMIT = GIGABYTES << 30
FILE_LIMIT = (1 << 32) - 1
"""Bytes of an inbox file at most: a larger one is not even read. Room for any content, on any file system."""

_PREFIX_BYTES = 4
_NAME = re.compile(r"[a-z2-7]{26}\.age", re.A)


def stage(
    layout: Layout, recipient: age.Recipient, header: bytes, read_into: ReadInto, step: Callable[[int], None]
) -> Path:
    """Encrypt a source in one pass into a new file below ``tmp/``, flushed; needs no key and no writer lock.

    Args:
        layout: the vault's folder.
        recipient: the vault's.
        header: at most `HEADER_LIMIT` bytes.
        read_into: the source.
        step: told the content's bytes in each block; may raise to stop.

    Raises:
        DiskFull, WriteFailed: the medium refused; nothing is left behind.
        VaultError: whatever `read_into` and `step` raise.
    """
    start = io.BytesIO(len(header).to_bytes(_PREFIX_BYTES, "big") + header)
    own = len(start.getvalue())

    def fill(view: memoryview) -> int:
        return start.readinto(view) or read_into(view)

    def told(amount: int) -> None:
        nonlocal own
        step(max(0, amount - own))
        own = 0

    for folder in (layout.tmp, layout.inbox):
        make_folder(folder)
        if not is_folder(folder):
            raise WriteFailed(path=str(folder), reason="it is no folder")
    path = temporary(layout.tmp)
    try:
        with writing(path):
            descriptor = create(path)
            try:
                pump(fill, descriptor, recipient, told)
                finish(descriptor)
            finally:
                os.close(descriptor)
    except BaseException:
        drop(path)
        raise
    return path


def put(layout: Layout, staged: Path) -> Path:
    """Give a staged file a name in the inbox. `settle_down` brings the name to the medium.

    The name is random and never given twice, so a process that has the vault open is not in the way.

    Raises:
        WriteFailed: the system refused; nothing is left behind.
    """
    final = layout.inbox / f"{random_name()}.age"
    try:
        with writing(final):
            publish(staged, final)
    except WriteFailed:
        drop(staged)
        raise
    return final


def drop(staged: Path) -> None:
    """Remove a staged file that gets no name, as far as the medium allows."""
    with contextlib.suppress(OSError):
        staged.unlink(missing_ok=True)


def settle_down(layout: Layout) -> None:
    """Bring the names in the inbox to the medium: what was put there, or removed, is so after a power cut too."""
    flush_folders([layout.inbox])


class Inbox:
    """The folder ``inbox/`` of an unlocked vault."""

    def __init__(self, layout: Layout, identity: age.Identity) -> None:
        """Bind the folder to the key; nothing is read yet."""
        self._layout = layout
        self._identity = identity

    def paths(self) -> list[Path]:
        """Everything that stands in it, whatever it is, in the order of names."""
        if not is_folder(self._layout.inbox):
            return []
        with reading(self._layout.inbox):
            return [self._layout.inbox / name for name in sorted(os.listdir(self._layout.inbox))]

    def file(self, path: Path) -> str:
        """How findings name a file."""
        return self._layout.relative(path)

    def open(self, path: Path) -> OpenInboxFile:
        """Open one file and see that its frame is of the form.

        Raises:
            NoSuchInboxFile: it is not there.
            UnusableInboxFile: it is no inbox file of this vault.
        """
        return OpenInboxFile(path, self.file(path), self._identity)

    def seal(self, path: Path, *, from_medium: bool = False) -> Seal:
        """What the log would name a file by, whether it can be opened or not. `from_medium` as of `durable.open_stored`.

        Raises:
            NoSuchInboxFile: it is not there.
            UnusableInboxFile: it is no regular file, larger than any that is ours, or the medium refused.
        """
        name = self.file(path)
        with _opened(path, name, from_medium=from_medium) as file, _blaming(name), reading(path):
            return Seal(_digest(file), os.fstat(file.fileno()).st_size)

    def bring(self, source: Path, name: str, step: Callable[[int], None]) -> int:
        """Copy an inbox file of another copy of the vault as it is, and read it back from the medium; returns its bytes.

        Args:
            source: the file there.
            name: what it is called here, where nothing is called so.
            step: told the bytes of each block; may raise to stop.

        Raises:
            NoSuchInboxFile, UnusableInboxFile, ReadFailed: it cannot be read, or the medium gives back other bytes.
            DiskFull, WriteFailed: the medium refused. Nothing is left behind.
        """
        path, final = temporary(self._layout.tmp), self._layout.inbox / name
        try:
            with writing(path), _opened(source, name) as file:
                descriptor = create(path)
                try:
                    copied = _copy(source, file, descriptor, step)
                    finish(descriptor)
                finally:
                    os.close(descriptor)
            if self.seal(path, from_medium=True) != copied:
                raise UnusableInboxFile(file=self.file(final), reason="the medium gives back other bytes")
            with writing(final):
                publish(path, final)
        except BaseException:
            drop(path)
            raise
        settle_down(self._layout)
        return copied.size

    def remove(self, paths: Iterable[Path]) -> None:
        """Remove files that the log has named, and bring that to the medium.

        Raises:
            WriteFailed: the system refused; the next opening for writing tries again.
        """
        for path in paths:
            with writing(path):
                path.unlink(missing_ok=True)
        settle_down(self._layout)


def is_named(path: Path) -> bool:
    """Whether a file is named as those that `put` writes."""
    return _NAME.fullmatch(path.name) is not None


class OpenInboxFile:
    """One inbox file, open and of the form as far as its frame goes. Usable in a ``with`` statement.

    Attributes:
        file: how findings name it.
        header: bytes of its header, not looked into.
        size: bytes of its content.
        sealed_size: bytes of the encrypted file.
    """

    def __init__(self, path: Path, name: str, identity: age.Identity) -> None:
        """Open it; `Inbox.open` is the way in."""
        self._path = path
        self.file = name
        self._file = _opened(path, name)
        try:
            with _blaming(name), reading(path):
                self._before = os.fstat(self._file.fileno())
                self._reader = age.open_sealed(self._file, [identity])
                self.header, self.size = self._frame()
        except BaseException:
            self._file.close()
            raise
        self.sealed_size = self._before.st_size
        self._left = self.size

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def seal(self) -> Seal:
        """What the log names it by.

        Raises:
            UnusableInboxFile: the medium refused.
        """
        with _blaming(self.file), reading(self._path):
            self._file.seek(0)
            return Seal(_digest(self._file), self.sealed_size)

    def read_into(self, view: memoryview) -> int:
        """The content, from its start to its end; after it the padding is seen to be what it should be.

        Raises:
            UnusableInboxFile: it is damaged, or ends in something else than padding.
        """
        with _blaming(self.file), reading(self._path):
            count = self._reader.readinto(view[: min(len(view), self._left)]) if self._left else 0
            if self._left and not count:
                raise self._unusable("inbox.length")
            self._left -= count
            if not self._left:
                self._refuse_padding()
            return count

    def refuse_changed(self) -> None:
        """Refuse a file that somebody wrote to while it was read.

        Raises:
            UnusableInboxFile: somebody did.
        """
        with _blaming(self.file), reading(self._path):
            after = os.fstat(self._file.fileno())
        if _state(after) != _state(self._before):
            raise self._unusable("inbox.changed")

    def _frame(self) -> tuple[bytes, int]:
        """The header, and the size of the content; the reader stands at the content afterwards."""
        total = self._reader.size
        if total < LENGTH_BYTES:
            raise self._unusable("inbox.length")
        self._reader.seek(total - LENGTH_BYTES)
        length = int.from_bytes(self._exactly(LENGTH_BYTES), "big")
        if not _PREFIX_BYTES <= length < total or padded_size(length) != total:
            raise self._unusable("inbox.length")
        self._reader.seek(0)
        header = int.from_bytes(self._exactly(_PREFIX_BYTES), "big")
        if header > min(HEADER_LIMIT, length - _PREFIX_BYTES):
            raise self._unusable("inbox.header_length")
        content = length - _PREFIX_BYTES - header
        if content > CONTENT_LIMIT:
            raise _oversized(self.file)
        return self._exactly(header), content

    def _exactly(self, count: int) -> bytes:
        data = bytearray(count)
        view = memoryview(data)
        while view:
            got = self._reader.readinto(view)
            if not got:
                raise self._unusable("inbox.length")
            view = view[got:]
        return bytes(data)

    def _refuse_padding(self) -> None:
        end = self._reader.size - LENGTH_BYTES
        block = memoryview(bytearray(BLOCK))
        while (left := end - self._reader.tell()) > 0:
            count = self._reader.readinto(block[: min(left, BLOCK)])
            if not count or bytes(block[:count]).strip(b"\0"):
                raise self._unusable("inbox.padding")

    def _unusable(self, reason: str) -> UnusableInboxFile:
        return UnusableInboxFile(file=self.file, reason=reason)


def _copy(source: Path, file: io.FileIO, descriptor: int, step: Callable[[int], None]) -> Seal:
    """Copy an open file's bytes, and say what they are."""
    digest, size = hashlib.sha256(), 0
    block = memoryview(bytearray(BLOCK))
    while True:
        with reading(source):
            count = file.readinto(block)
        if not count:
            return Seal(Digest(digest.digest()), size)
        write_all(descriptor, block[:count])
        digest.update(block[:count])
        size += count
        step(count)


def _digest(file: io.FileIO) -> Digest:
    """SHA-256 of a file from where it stands to its end, in pieces."""
    return Digest(hashlib.file_digest(file, "sha256").digest())


def _opened(path: Path, name: str, *, from_medium: bool = False) -> io.FileIO:
    try:
        file = open_stored(path, from_medium=from_medium)
    except FileNotFoundError:
        raise NoSuchInboxFile(file=name) from None
    except OSError as error:
        raise UnusableInboxFile(file=name, reason=error.strerror or str(error)) from error
    try:
        with _blaming(name), reading(path):
            size = os.fstat(file.fileno()).st_size
        if size > FILE_LIMIT:
            raise _oversized(name)
    except UnusableInboxFile:
        file.close()
        raise
    return file


def _oversized(name: str) -> OversizedInboxFile:
    return OversizedInboxFile(file=name, reason="inbox.too_large", limit=GIGABYTES)


@contextlib.contextmanager
def _blaming(name: str) -> Iterator[None]:
    """Say of one inbox file what is wrong with it: nothing in it may stop the rest."""
    try:
        yield
    except EvidenceError as error:
        raise UnusableInboxFile(file=name, reason=error.code) from error
    except ReadFailed as error:
        raise UnusableInboxFile(file=name, reason=str(error.facts["reason"])) from error


def _state(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
