"""An open SQLCipher file: how it is opened, asked and written, and what each of its failures means.

The only importer of ``sqlcipher3``. A reader leaves nothing behind: no WAL, so no ``-wal`` and ``-shm``,
and a rollback journal that a killed writer left makes the index unusable instead of being played back
(a journal cut in half gives a half-old database that passes both integrity checks).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

from sqlcipher3 import dbapi2 as sqlcipher

from evidence_vault import errors

Value = None | int | str | bytes
"""What a column can hold; there are no floats in a log."""


class Statement(NamedTuple):
    """One change of the tables, or a question to them."""

    sql: str
    parameters: tuple[Value, ...]


Row = tuple[Any, ...]
"""One row of an answer; the query that asked knows the types of its columns."""

_KEY_BYTES = 32
_PLAIN_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 10.0
_CACHE_KIB = 32 * 1024
UNFINISHED = "its last writer did not finish"
"""Why an index is not believed."""

_SETTINGS = (
    "PRAGMA temp_store = MEMORY",
    # On, it makes queries many times slower; what wipes our memory is the end of the process.
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA trusted_schema = OFF",
    f"PRAGMA cache_size = -{_CACHE_KIB}",
)
_WRITER_SETTINGS = ("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = NORMAL")


class Database:
    """One connection to an index, in a file or in memory."""

    def __init__(self, path: Path | None, key: bytes, *, read_only: bool) -> None:
        """Connect; `open`, `create` and `in_memory` are the ways in."""
        if len(key) != _KEY_BYTES:
            # SQLCipher would take any other length as a passphrase, without a word.
            raise errors.DefectError(reason=f"an index key has {_KEY_BYTES} bytes, not {len(key)}")
        self.path = path
        self._mend: Callable[[], Database] | None = None
        self._beyond: errors.IndexUnusable | None = None
        with self._asking():
            self._connection = sqlcipher.connect(
                _address(path, read_only=read_only), uri=True, isolation_level=None, timeout=_BUSY_SECONDS
            )
        try:
            self._unlock(key, read_only=read_only)
        except errors.VaultError:
            self.close()
            raise

    @classmethod
    def open(cls, path: Path, key: bytes, *, read_only: bool) -> Self:
        """Open an existing file.

        Args:
            path: the file.
            key: the raw 32-byte key.
            read_only: never write, not even a journal.

        Raises:
            IndexUnusable: the file is missing, empty, damaged, not encrypted, has another key, or its last
                writer died in the middle.
            VaultInUse: another process kept it locked.
        """
        check_encrypted(path)
        if not read_only and _journal(path).exists():
            raise errors.IndexUnusable(reason=UNFINISHED)
        return cls(path, key, read_only=read_only)

    @classmethod
    def create(cls, path: Path, key: bytes) -> Self:
        """Make a new file, empty until the first transaction.

        Raises:
            PathExists: something stands there.
            DiskFull: there is no room.
            WriteFailed: the folder cannot be written.
        """
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            # What a dead writer left beside an index that is gone must not be played into this one.
            _journal(path).unlink(missing_ok=True)
        except FileExistsError as error:
            raise errors.PathExists(path=str(path)) from error
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise errors.DiskFull(path=str(path.parent)) from error
            raise errors.WriteFailed(path=str(path.parent), reason=str(error.strerror)) from error
        try:
            return cls(path, key, read_only=False)
        except errors.VaultError:
            path.unlink()
            raise

    @classmethod
    def in_memory(cls, key: bytes) -> Self:
        """Make a database that never touches a disk."""
        return cls(None, key, read_only=False)

    def _unlock(self, key: bytes, *, read_only: bool) -> None:
        with self._asking():
            # First of all, or a damaged file fills stderr with SQLCipher's own log.
            self._connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
            self._connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
            if not self._connection.execute("PRAGMA cipher_version").fetchall():
                raise errors.MissingLibrary(library="SQLCipher", install="sqlcipher3")
            for setting in _SETTINGS if read_only else _SETTINGS + _WRITER_SETTINGS:
                self._connection.execute(setting).fetchall()
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()

    def mended_by(self, mend: Callable[[], Database]) -> None:
        """Say where another one comes from, of the same log, should this one turn out to be damaged."""
        self._mend = mend

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Ask, and fetch every row, so that no lock outlives the answer. A damaged file gives way once, and is asked again.

        Raises:
            IndexUnusable: the file is damaged, and nothing could be made in its place.
            VaultInUse: another process kept it locked.
        """
        if self._beyond:
            raise errors.IndexUnusable(**self._beyond.facts)
        try:
            return self._answer(sql, parameters)
        except errors.IndexUnusable as error:
            if self._mend is None or self._connection.in_transaction:
                raise
            self._give_way(self._mend, error)
        return self._answer(sql, parameters)

    def _give_way(self, mend: Callable[[], Database], damage: errors.IndexUnusable) -> None:
        self.close()  # its file is moved
        try:
            other = mend()
        except errors.VaultError as error:
            self._beyond = damage
            raise damage from error
        self.path, self._connection = other.path, other._connection

    def _answer(self, sql: str, parameters: Sequence[Value]) -> list[Row]:
        with self._asking():
            answer: list[Row] = self._connection.execute(sql, parameters).fetchall()
            return answer

    def number(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Ask for one number. Raises what `rows` raises."""
        return int(self.rows(sql, parameters)[0][0])

    def write(self, sql: str, parameters: Sequence[Value] = ()) -> None:
        """Run one statement; inside `writing` only, which knows what its failures mean."""
        self._connection.execute(sql, parameters)

    def write_many(self, sql: str, parameters: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each set of parameters; inside `writing` only."""
        self._connection.executemany(sql, parameters)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: everything in it is kept, or nothing.

        Raises:
            DiskFull: there is no room; nothing was written.
            VaultInUse: another process kept the file locked.
            WriteFailed: the file or its folder cannot be written.
            MalformedFile: a row contradicts one that is there, such as a number given twice.
            IndexUnusable: the file is damaged.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except sqlcipher.Error as error:
            raise self._write_failure(error) from error
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            with self._asking():
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection; the object is of no use afterwards."""
        self._connection.close()

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except sqlcipher.Error as error:
            raise self._read_failure(error) from error

    @property
    def _folder(self) -> str:
        """What failures name: people know the vault, not its index."""
        return str(self.path.parent if self.path else "memory")

    def _read_failure(self, error: sqlcipher.Error) -> errors.VaultError:
        if isinstance(error, sqlcipher.ProgrammingError):
            return errors.DefectError(reason=str(error))
        code = getattr(error, "sqlite_errorcode", None)
        if code in (sqlcipher.SQLITE_BUSY, sqlcipher.SQLITE_LOCKED):
            return errors.VaultInUse(path=self._folder)
        if code == sqlcipher.SQLITE_READONLY:
            return errors.IndexUnusable(reason=UNFINISHED)
        return errors.IndexUnusable(reason=str(error))

    def _write_failure(self, error: sqlcipher.Error) -> errors.VaultError:
        code = getattr(error, "sqlite_errorcode", None)
        if code == sqlcipher.SQLITE_FULL:
            return errors.DiskFull(path=self._folder)
        if code in (
            sqlcipher.SQLITE_READONLY,
            sqlcipher.SQLITE_IOERR,
            sqlcipher.SQLITE_CANTOPEN,
            sqlcipher.SQLITE_PERM,
        ):
            return errors.WriteFailed(path=self._folder, reason=str(error))
        if code == sqlcipher.SQLITE_CONSTRAINT:
            return errors.MalformedFile(what="log", reason=str(error))
        return self._read_failure(error)


def numbers(several: Iterable[int]) -> str:
    """Numbers as one parameter, for ``IN (SELECT value FROM json_each(?))``."""
    return f"[{','.join(map(str, several))}]"


def check_encrypted(path: Path) -> None:
    """Refuse a file whose first page is empty or plain SQLite.

    Raises:
        IndexUnusable: it is, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(len(_PLAIN_MAGIC))
    except OSError as error:
        raise errors.IndexUnusable(reason=str(error.strerror)) from error
    if not start:
        raise errors.IndexUnusable(reason="the file is empty")
    if start == _PLAIN_MAGIC:
        raise errors.IndexUnusable(reason="the file is not encrypted")


def _address(path: Path | None, *, read_only: bool) -> str:
    if path is None:
        return ":memory:"
    return f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")
