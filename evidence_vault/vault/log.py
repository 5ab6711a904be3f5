"""The log's files: one immutable age file per commit, numbered without gaps (FORMAT.md, "Log").

This room knows bytes and numbers; what a commit says is `custody`'s.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import CommitTooLarge, DamagedLog, EvidenceError, ReadFailed
from evidence_vault.vault.durable import (
    destroy,
    exchange,
    flush_folders,
    make_folder,
    publish,
    read_stored,
    reading,
    set_aside,
    store,
    temporary,
)
from evidence_vault.vault.layout import Layout, commit_number

COMMIT_LIMIT = 128 << 20
"""Bytes of plaintext that a commit may have; a reader refuses a larger one before it takes memory."""

_FILE_LIMIT = COMMIT_LIMIT + (1 << 20)


class LogFiles:
    """The commits of one unlocked vault, as plaintext bytes by number from 1."""

    def __init__(self, layout: Layout, identity: age.Identity) -> None:
        """Bind a folder to its key; nothing is read yet."""
        self._layout = layout
        self._identity = identity

    def descending(self) -> Iterator[int]:
        """Commit numbers that have a file, highest first."""
        for folder in sorted(self._folders(), key=lambda path: int(path.name), reverse=True):
            numbers = (number for path in self._entries(folder) if (number := commit_number(path)))
            yield from sorted(numbers, reverse=True)

    def numbers(self) -> list[int]:
        """All commit numbers that have a file, ascending."""
        return sorted(self.descending())

    def strangers(self) -> Iterator[Path]:
        """Files and folders below ``log/`` that are no commits."""
        with reading(self._layout.log):
            tops = sorted(self._layout.log.iterdir())
        folders = set(self._folders())
        for top in tops:
            if top not in folders:
                yield top
            else:
                yield from (path for path in sorted(self._entries(top)) if commit_number(path) is None)

    def file(self, number: int) -> str:
        """How findings name a commit's file."""
        return self._layout.relative(self._layout.commit(number))

    def read(self, number: int) -> bytes:
        """A commit's plaintext, padding included.

        Raises:
            DamagedLog: it is missing, cannot be read from the medium, or does not decrypt.
        """
        try:
            data = read_stored(self._layout.commit(number), _FILE_LIMIT)
        except FileNotFoundError:
            raise DamagedLog(file=self.file(number), reason="missing") from None
        except ReadFailed as error:
            raise DamagedLog(file=self.file(number), reason=str(error.facts["reason"])) from error
        return self.unseal(data, number)

    def unseal(self, sealed: bytes, number: int) -> bytes:
        """The plaintext of a commit's file.

        Raises:
            DamagedLog: it does not decrypt.
        """
        try:
            return age.decrypt(sealed, [self._identity])
        except EvidenceError as error:
            raise DamagedLog(file=self.file(number), reason=error.code) from error

    def sealed(self, number: int, *, from_medium: bool = False) -> bytes | None:
        """A commit's file as it stands, encrypted; None where there is none. `from_medium` as of `open_stored`.

        Raises:
            ReadFailed: the medium refused.
        """
        try:
            return read_stored(self._layout.commit(number), _FILE_LIMIT, from_medium=from_medium)
        except FileNotFoundError:
            return None

    def put(self, number: int, sealed: bytes) -> None:
        """Write a commit's file as another copy of the vault has it, and read it back from the medium.

        Raises:
            DamagedLog: the number is taken, or the medium gives back something else.
            DiskFull, WriteFailed: the medium refused.
        """
        self._store(number, sealed)
        if self.sealed(number, from_medium=True) != sealed:
            raise DamagedLog(file=self.file(number), reason="the medium gives back other bytes")

    def set_aside(self, number: int) -> str:
        """Move a file that is no part of the log to ``recovered/``; returns its new name there."""
        return self._layout.relative(set_aside(self._layout.commit(number), self._layout.recovered, "commit"))

    def append(self, number: int, plaintext: bytes, *, instead: bool = False) -> None:
        """Write a commit: on return it is on the medium under its number.

        Args:
            number: of the commit.
            plaintext: of the commit, padding included.
            instead: in the place of a damaged file, of which a copy is kept.

        Raises:
            DamagedLog: the number is taken.
            DiskFull, WriteFailed: the medium refused; whether the commit counts is seen at the next opening.
            CommitTooLarge: no reader would take it; nothing was written.
        """
        if len(plaintext) > COMMIT_LIMIT:
            raise CommitTooLarge(bytes=len(plaintext), limit=COMMIT_LIMIT)
        if instead:
            self.exchange(number, self.seal(plaintext))
        else:
            self._store(number, self.seal(plaintext))

    def keep_copy(self, number: int) -> tuple[str, bytes | None]:
        """Copy to ``recovered/`` what stands in a commit's place; returns its name there, and what could be read of it.

        What the medium does not give gets a second name there, where the file system allows it, and else is moved to it by
        `give_way`. The name follows from the bytes, or the number, so that whoever begins again finds what is there.
        """
        path, recovered = self._layout.commit(number), self._layout.recovered
        try:
            data = self.sealed(number)
        except ReadFailed:
            data = None
        make_folder(recovered)
        kept = recovered / f"{sha256(self.file(number).encode() if data is None else data).hex[:32]}.commit"
        if os.path.lexists(kept) and not _same(path, kept):
            kept = temporary(recovered).with_suffix(".commit")
        if not os.path.lexists(kept):
            if data is not None:
                store(self._layout.tmp, kept, data)
            else:
                with suppress(OSError, NotImplementedError):
                    os.link(path, kept, follow_symlinks=False)
                    flush_folders([recovered])
        return self._layout.relative(kept), data

    def is_kept(self, number: int, kept: str) -> bool:
        """Whether what stands in a commit's place stands under that name too."""
        return _same(self._layout.commit(number), self._layout.root / kept)

    def give_way(self, number: int, names: Iterable[str]) -> None:
        """Take what stands in a commit's place away: it is removed where it is kept, and else moved to a name that is free.

        Raises:
            WriteFailed: the system refused.
        """
        path = self._layout.commit(number)
        for place in (self._layout.root / name for name in names):
            if _same(path, place):
                destroy([path])
                return
            if not os.path.lexists(place):
                make_folder(place.parent)
                publish(path, place)
                flush_folders([place.parent, path.parent])
                return

    def exchange(self, number: int, sealed: bytes) -> None:
        """Put another file in the place of the one that is there: for a purge, and for what `append` says.

        Raises:
            DiskFull, WriteFailed: the medium refused; the one that was there stays.
        """
        exchange(self._layout.tmp, self._layout.commit(number), sealed)

    def seal(self, plaintext: bytes) -> bytes:
        """A commit's file, encrypted."""
        return age.encrypt(plaintext, [self._identity.recipient])

    def _store(self, number: int, sealed: bytes) -> None:
        path = self._layout.commit(number)
        make_folder(path.parent)
        try:
            store(self._layout.tmp, path, sealed)
        except FileExistsError:
            raise DamagedLog(file=self.file(number), reason="the number is taken") from None

    def _folders(self) -> list[Path]:
        if not self._layout.log.is_dir():
            raise DamagedLog(file=self._layout.relative(self._layout.log), reason="missing")
        with reading(self._layout.log):
            return [path for path in self._layout.log.iterdir() if path.name.isdecimal() and path.is_dir()]

    @staticmethod
    def _entries(folder: Path) -> list[Path]:
        with reading(folder):
            return list(folder.iterdir())


def _same(path: Path, other: Path) -> bool:
    """Whether two names have the same file, or files of the same bytes."""
    try:
        return path.samefile(other) or read_stored(path, _FILE_LIMIT) == read_stored(other, _FILE_LIMIT)
    except (OSError, ReadFailed):
        return False
