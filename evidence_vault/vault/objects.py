"""Originals and derivatives: one immutable age file per distinct content (FORMAT.md, "Objects")."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import hmac_sha256
from evidence_vault.errors import DamagedObject, EvidenceError, MissingObject, ReadFailed, VaultError
from evidence_vault.records.digest import Content, Digest
from evidence_vault.vault.durable import (
    create,
    finish,
    flush_folders,
    make_folders,
    open_stored,
    publish,
    reading,
    set_aside,
    temporary,
    write_all,
    writing,
)
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.padding import LENGTH_BYTES, padded_size
from evidence_vault.vault.pump import BLOCK, ReadInto, pump, read_buffer

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


Step = Callable[[int], None]
"""Told the bytes of each block; may raise to stop."""


def _no_step(_amount: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Staged:
    """An encrypted content below ``tmp/``, on the medium, not yet named."""

    content: Content
    path: Path


class ObjectStore:
    """The objects of one unlocked vault."""

    def __init__(self, layout: Layout, identity: age.Identity, name_key: bytes) -> None:
        """Bind a folder to its keys; nothing is read yet."""
        self._layout = layout
        self._identity = identity
        self._recipient = identity.recipient
        self._name_key = name_key

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self._layout.root

    def name(self, digest: Digest) -> str:
        """The object's name: base32 of HMAC-SHA256(name key, digest), 52 lowercase characters."""
        tag = hmac_sha256(self._name_key, digest.value)
        return base64.b32encode(tag).decode("ascii").rstrip("=").lower()

    def path(self, digest: Digest) -> Path:
        """Where the object with this content stands."""
        return self._layout.object(self.name(digest))

    def file(self, digest: Digest) -> str:
        """How findings name the object's file."""
        name = self.name(digest)
        return f"objects/{name[0]}/{name}.age"

    def stage(self, read_into: ReadInto, step: Step = _no_step) -> Staged:
        """Hash, pad and encrypt a source in one pass into ``tmp/``, and bring it to the medium. May run in any thread.

        Raises:
            DiskFull, WriteFailed: the medium refused; the temporary file is removed.
            VaultError: whatever `read_into` and `step` raise; they raise nothing else.
        """
        path = temporary(self._layout.tmp)
        with writing(path), _removed_on_failure(path):
            descriptor = create(path)
            try:
                content = pump(read_into, descriptor, self._recipient, step)
                finish(descriptor)
            finally:
                os.close(descriptor)
        return Staged(content, path)

    def stage_copy(self, sealed: Path, content: Content, step: Step = _no_step) -> Staged:
        """Copy an object of another copy of the vault into ``tmp/``, flushed, and read it back from the medium.

        Args:
            sealed: the encrypted file there.
            content: what the log says of it.
            step: told the bytes of each block; may raise to stop.

        Raises:
            MissingObject, DamagedObject: the file there is not what the log says; nothing is left behind.
            ReadFailed, DiskFull, WriteFailed: a medium refused; nothing is left behind.
        """
        path = temporary(self._layout.tmp)
        with writing(path), _removed_on_failure(path):
            descriptor = create(path)
            try:
                _copy(sealed, self.file(content.sha256), descriptor, step)
                finish(descriptor)
            finally:
                os.close(descriptor)
            staged = Staged(content, path)
            self.read_back_staged(staged)
        return staged

    def drop(self, staged: Staged) -> None:
        """Remove a staged file that gets no name, as far as the medium allows."""
        with contextlib.suppress(OSError):
            staged.path.unlink(missing_ok=True)

    def publish(self, batch: Sequence[Staged]) -> list[Digest]:
        """Give flushed files their names and bring the folders to the medium.

        A content that is there already is read back from the medium first: a good one stays, a bad one is
        set aside in ``recovered/`` and the new one takes its place.

        Returns:
            Contents whose object was bad and is exchanged now.

        Raises:
            WriteFailed: the medium refused; after `FlushFailed` nothing may be recorded before the next opening.
        """
        exchanged = []
        final = [self.path(staged.content.sha256) for staged in batch]
        folders = sorted({path.parent for path in final})
        make_folders(folders)
        for staged, path in zip(batch, final, strict=True):
            try:
                publish(staged.path, path)
            except FileExistsError:
                if self._settle(staged, path):
                    exchanged.append(staged.content.sha256)
        flush_folders(folders)
        return exchanged

    def _settle(self, staged: Staged, final: Path) -> bool:
        """Keep the object that is there, or exchange it where it is bad; whether it was."""
        try:
            self.read_back(staged.content)
        except (EvidenceError, ReadFailed):
            set_aside(final, self._layout.recovered, "object")
            with writing(final):
                publish(staged.path, final)
            return True
        with writing(staged.path):
            staged.path.unlink()
        return False

    def open(self, digest: Digest, size: int) -> io.BufferedReader:
        """The content of an object as a seekable stream of `size` bytes; every chunk is authenticated.

        Whoever knows the recipient can have put another object in its place: for those who hash what they read.

        Raises:
            MissingObject: there is no such file.
            DamagedObject: its frame is not the expected one. Damage further on raises while reading.
        """
        return _stream(self._sealed(self.path(digest), Content(digest, size)), size)

    def open_verified(self, digest: Digest, size: int, step: Step = _no_step) -> io.BufferedReader:
        """The same, for those who look at parts of it: first the whole of it is decrypted and hashed.

        `step` is told of the bytes as `verify` tells it, and may raise to stop.

        Raises:
            MissingObject, DamagedObject: it is not what the log says.
        """
        sealed = self._sealed(self.path(digest), Content(digest, size))
        try:
            self._refuse_difference(sealed, Content(digest, size), step)
            sealed.seek(0)
        except BaseException:
            sealed.close()
            raise
        return _stream(sealed, size)

    def look(self, digest: Digest, size: int) -> None:
        """See that an object is there, opens and has the right size. Raises `MissingObject`, `DamagedObject`."""
        self._sealed(self.path(digest), Content(digest, size)).close()

    def verify(self, digest: Digest, size: int, step: Step = _no_step) -> None:
        """Decrypt and hash a whole object, padding included.

        Raises:
            MissingObject, DamagedObject: it is not what the log says.
        """
        self._refuse_other(self.path(digest), Content(digest, size), step)

    def claimed(self, path: Path) -> Content | None:
        """What a file below ``objects/`` holds, if its name is that of its content; None where it is not.

        Only somebody who could open the vault can have given it that name.

        Raises:
            ReadFailed: the medium refused.
        """
        try:
            with reading(path), open_stored(path) as file:
                sealed = age.open_sealed(file, [self._identity])
                content = _framed(sealed)
            if content is None or self.path(content.sha256) != path:
                return None
            self.verify(content.sha256, content.size)
        except (FileNotFoundError, EvidenceError):
            return None
        return content

    def read_back(self, content: Content, step: Step = _no_step) -> None:
        """`verify`, from the medium and not from memory, where the system can be asked for that."""
        self._refuse_other(self.path(content.sha256), content, step, from_medium=True)

    def read_back_staged(self, staged: Staged) -> None:
        """The same of a file that has no name yet."""
        self._refuse_other(staged.path, staged.content, from_medium=True)

    def _refuse_other(self, path: Path, content: Content, step: Step = _no_step, *, from_medium: bool = False) -> None:
        with self._sealed(path, content, from_medium=from_medium) as sealed:
            self._refuse_difference(sealed, content, step)

    def _refuse_difference(self, sealed: _Sealed, content: Content, step: Step = _no_step) -> None:
        reason = _difference(sealed, content.sha256, content.size, step)
        if reason:
            raise DamagedObject(file=self.file(content.sha256), reason=reason)

    def _sealed(self, path: Path, content: Content, *, from_medium: bool = False) -> _Sealed:
        sealed = _Sealed(path, self.file(content.sha256), self._identity, from_medium=from_medium)
        if sealed.size != padded_size(content.size):
            sealed.close()
            raise DamagedObject(file=sealed.name, reason="size")
        return sealed


def _stream(sealed: _Sealed, size: int) -> io.BufferedReader:
    return io.BufferedReader(_Content(sealed, size), buffer_size=BLOCK)


def _framed(sealed: age.SealedReader) -> Content | None:
    """The content that an object says that it holds; None where its length cannot be one."""
    sealed.seek(max(0, sealed.size - LENGTH_BYTES))
    left = size = int.from_bytes(sealed.readall(), "big")
    if size > sealed.size:
        return None
    sealed.seek(0)
    content = hashlib.sha256()
    while left:
        block = sealed.read(min(BLOCK, left))
        content.update(block)
        left -= len(block)
    return Content(Digest(content.digest()), size)


def _copy(source: Path, name: str, descriptor: int, step: Step) -> None:
    """Copy a stored file's bytes."""
    try:
        file = open_stored(source)
    except FileNotFoundError:
        raise MissingObject(file=name) from None
    except OSError as error:
        raise ReadFailed(path=str(source), reason=error.strerror or str(error)) from error
    with file:
        block = memoryview(bytearray(BLOCK))
        while True:
            with reading(source):
                count = file.readinto(block)
            if not count:
                return
            write_all(descriptor, block[:count])
            step(count)


@contextlib.contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise


class _Sealed:
    """An open object file; whatever is wrong with it is said of this object, by the name that it has or will have."""

    def __init__(self, path: Path, name: str, identity: age.Identity, *, from_medium: bool) -> None:
        self._path = path
        self.name = name
        try:
            self._file = open_stored(path, from_medium=from_medium)
        except FileNotFoundError:
            raise MissingObject(file=self.name) from None
        except OSError as error:
            raise ReadFailed(path=str(path), reason=error.strerror or str(error)) from error
        try:
            with self._blaming():
                self._reader = age.open_sealed(self._file, [identity])
        except VaultError:
            self._file.close()
            raise
        self.size = self._reader.size

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()

    def seek(self, position: int) -> None:
        self._reader.seek(position)

    def tell(self) -> int:
        return self._reader.tell()

    def readinto(self, buffer: memoryview) -> int:
        with self._blaming():
            return self._reader.readinto(buffer)

    @contextlib.contextmanager
    def _blaming(self) -> Iterator[None]:
        try:
            with reading(self._path):
                yield
        except EvidenceError as error:
            raise DamagedObject(file=self.name, reason=error.code) from error


class _Content(io.RawIOBase):
    """The content in an object: its first `size` bytes."""

    def __init__(self, sealed: _Sealed, size: int) -> None:
        self._sealed = sealed
        self._size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._sealed.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self.tell(), io.SEEK_END: self._size}[whence]
        self._sealed.seek(base + offset)
        return base + offset

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        left = max(0, self._size - self.tell())
        return self._sealed.readinto(view[:left]) if left else 0

    def close(self) -> None:
        self._sealed.close()
        super().close()


def _difference(sealed: _Sealed, digest: Digest, size: int, step: Step) -> str | None:
    """How an object differs from what it should be, or None."""
    content = hashlib.sha256()
    left = size
    block = read_buffer()
    while count := sealed.readinto(block):
        part = block[: min(count, left)]
        content.update(part)
        left -= len(part)
        step(len(part))
        tail = bytes(block[len(part) : count])
        if tail and not _is_padding(tail, size, at_end=sealed.tell() == sealed.size):
            return "padding"
    return None if content.digest() == digest.value else "content"


def _is_padding(tail: bytes, size: int, *, at_end: bool) -> bool:
    if at_end:
        return tail == bytes(len(tail) - LENGTH_BYTES) + size.to_bytes(LENGTH_BYTES, "big")
    return tail == bytes(len(tail))
