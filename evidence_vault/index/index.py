"""The index as one object: opened or made anew, brought forward with the log, asked by the queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, Self

import msgspec

from evidence_vault import errors
from evidence_vault.index import documents, schema
from evidence_vault.index.database import UNFINISHED, Database, Statement, Value, check_encrypted
from evidence_vault.index.giving import given_before
from evidence_vault.index.projection import SUBJECT, statements
from evidence_vault.index.queries.cases import CaseQueries
from evidence_vault.index.queries.issued import IssuedQueries
from evidence_vault.index.queries.making import MakingQueries
from evidence_vault.index.queries.search import SearchQueries
from evidence_vault.index.queries.submissions import SubmissionQueries
from evidence_vault.records.entry import Entry, LogHead

_HASH_BYTES = 32
_BATCH_ENTRIES = 8_192
_ADD_ENTRY = """INSERT INTO entries (seq, "commit", kind, at, by, facts) VALUES (?, ?, ?, ?, ?, ?)"""


class Commit(NamedTuple):
    """One commit of the log, as the index needs it."""

    entries: Sequence[Entry]
    head: LogHead


class Counts(NamedTuple):
    """How much there is."""

    entries: int
    items: int
    cases: int
    exhibits: int


class Index(SearchQueries, CaseQueries, IssuedQueries, SubmissionQueries, MakingQueries):
    """A projection of the log that can be asked quickly.

    It proves nothing: SQLCipher accepts an older copy of a page put back. Whoever opens it compares `head`
    with the log. Every method raises `IndexUnusable` where the file turns out to be damaged, and
    `VaultInUse` where another process keeps it locked for long.
    """

    def __init__(self, database: Database, key: bytes) -> None:
        """Use a database that has the tables; `open`, `create` and `in_memory` are the ways in."""
        self._database = database
        self._key = key

    @classmethod
    def open(cls, path: Path, key: bytes, *, read_only: bool) -> Self:
        """Open the index in a file. With `read_only`, nothing is written, beside it neither.

        Raises:
            IndexUnusable: it is missing, empty, damaged, of another key or schema, or its last writer died
                in the middle. It can be set aside and rebuilt.
            VaultInUse: another process kept it locked.
        """
        database = Database.open(path, key, read_only=read_only)
        try:
            schema.check(database)
            index = cls(database, key)
            index._finish(read_only=read_only)
        except errors.VaultError:
            database.close()
            raise
        return index

    @classmethod
    def create(cls, path: Path, key: bytes) -> Self:
        """Make a new, empty index in a file.

        Raises:
            PathExists: something stands there.
            DiskFull: there is no room.
            WriteFailed: the folder cannot be written.
        """
        database = Database.create(path, key)
        try:
            schema.create(database)
            check_encrypted(path)
        except errors.VaultError:
            database.close()
            path.unlink()
            raise
        return cls(database, key)

    @classmethod
    def in_memory(cls, key: bytes) -> Self:
        """Make a new, empty index that never touches a disk."""
        database = Database.in_memory(key)
        schema.create(database)
        return cls(database, key)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the object is of no use afterwards."""
        self._database.close()

    def mended_by(self, mend: Callable[[], Index]) -> None:
        """Say what makes another index of the same log, should the file of this one turn out to be damaged."""
        self._database.mended_by(lambda: mend()._database)

    def head(self) -> LogHead:
        """Where the log stood when this index was last brought forward."""
        ((commit, size, hashes, root),) = self._database.rows("""SELECT "commit", size, hashes, root FROM head""")
        parts = (hashes[start : start + _HASH_BYTES] for start in range(0, len(hashes), _HASH_BYTES))
        return LogHead(commit, size, tuple(parts), root)

    def refuse_malformed(self, entries: Iterable[Entry]) -> None:
        """Refuse entries that no index could ever take, before they are in the log for good.

        Raises:
            MalformedFile: an entry's facts are not of the form of its kind.
        """
        for entry in entries:
            if entry.stub:
                raise errors.MalformedFile(what=f"entry {entry.seq}", reason=f"{entry.kind} that says nothing")
            tuple(statements(entry))

    def apply(self, entries: Sequence[Entry], head: LogHead) -> None:
        """Bring the index forward by one commit: all of it, or nothing.

        Args:
            entries: the commit's entries.
            head: where the log stands after it.

        Raises:
            IndexOutOfStep: the commit does not follow what the index holds.
            DiskFull: there is no room.
            WriteFailed: the file cannot be written.
        """
        self.replay([Commit(entries, head)])

    def replay(self, commits: Iterable[Commit], *, past_damage: bool = False) -> None:
        """Bring the index forward by many commits, thousands of entries to a transaction.

        What was brought forward before a failure is kept. Raises what `apply` raises.

        Args:
            commits: commits in the order of the log.
            past_damage: commits that cannot be read are left out. One in a file would stay incomplete after they
                were healed: whoever does so has seen that the log itself tells of each (`holes`).
        """
        batch: list[Commit] = []
        waiting = 0
        for commit in commits:
            if waiting >= _BATCH_ENTRIES:
                self._write(batch, past_damage=past_damage)
                batch, waiting = [], 0
            batch.append(commit)
            waiting += len(commit.entries)
        if batch:
            self._write(batch, past_damage=past_damage, last=True)

    def _write(self, commits: Sequence[Commit], *, past_damage: bool, last: bool = False) -> None:
        """Write commits in one transaction. With the last ones everything so far is made searchable, each item once."""
        with self._database.writing():
            before = self.head()
            for commit in commits:
                _check_follows(before, commit, past_damage=past_damage)
                self._take(commit)
                before = commit.head
            self._database.write(
                """UPDATE head SET "commit" = ?, size = ?, hashes = ?, root = ?""",
                (before.commit, before.size, b"".join(before.hashes), before.root),
            )
            if last:
                documents.bring_forward(self._database)

    def _take(self, commit: Commit) -> None:
        """What the entries of a commit change.

        Nothing where one's facts are not of the form of its kind, or where it gives a number that was given: `check` names it.
        """
        self._database.write_many(_ADD_ENTRY, _entry_rows(commit))
        waiting: list[Statement] = []
        for entry in commit.entries:
            try:
                changes, question = tuple(statements(entry)), given_before(entry)
            except errors.MalformedFile:
                continue
            if question:
                self._write_waiting(waiting)
                if self._database.rows(*question):
                    continue
            waiting += changes
        self._write_waiting(waiting)

    def _write_waiting(self, waiting: list[Statement]) -> None:
        """Write what waits, those of one text together where nothing stands between them."""
        named = [one.parameters for one in waiting if one.sql is SUBJECT]
        self._database.write_many(SUBJECT, named)
        others = (one for one in waiting if one.sql is not SUBJECT)
        for sql, alike in groupby(others, key=attrgetter("sql")):
            self._database.write_many(sql, [one.parameters for one in alike])
        waiting.clear()

    def _finish(self, *, read_only: bool) -> None:
        """Make searchable what a replay that was cut off left."""
        if not documents.are_behind(self._database):
            return
        if read_only:
            raise errors.IndexUnusable(reason=UNFINISHED)
        with self._database.writing():
            documents.bring_forward(self._database)

    def counts(self) -> Counts:
        """How many entries, items, cases and exhibits there are."""
        rows = self._database.rows(
            """SELECT (SELECT size FROM head), (SELECT count(*) FROM items), (SELECT count(*) FROM cases),
            (SELECT count(*) FROM exhibits)"""
        )
        return Counts(*rows[0])

    def given(self) -> dict[str, int]:
        """The highest number of each kind that is given."""
        following = {
            "item": self.next_item(),
            "post": self.next_post(),
            "case": self.next_case(),
            "exhibit": self.next_exhibit(),
            "submission": self.next_submission(),
            "custodian": self.next_custodian(),
        }
        return {kind: one.number - 1 for kind, one in following.items()}

    def verify(self) -> list[str]:
        """Read every page, and say in plain words what is wrong with it; nothing where all is well.

        Both checks, since each misses what the other finds, and each on a connection of its own, since one
        bad page makes SQLCipher refuse the good ones after it.
        """
        if self._database.path is None:
            return _integrity(self._database)
        problems = []
        for check in (_page_codes, _integrity):
            try:
                database = Database.open(self._database.path, self._key, read_only=True)
                try:
                    problems += check(database)
                finally:
                    database.close()
            except errors.IndexUnusable as error:
                problems.append(str(error.facts["reason"]))
        return problems


def _page_codes(database: Database) -> list[str]:
    return [text for (text,) in database.rows("PRAGMA cipher_integrity_check")]


def _integrity(database: Database) -> list[str]:
    return [text for (text,) in database.rows("PRAGMA integrity_check") if text != "ok"]


def _entry_rows(commit: Commit) -> Iterator[tuple[Value, ...]]:
    for entry in commit.entries:
        facts = msgspec.json.encode(entry.facts, order="deterministic").decode()
        yield entry.seq, commit.head.commit, entry.kind, entry.at.unix_ms, entry.by.number, facts


def _check_follows(before: LogHead, commit: Commit, *, past_damage: bool) -> None:
    head = commit.head
    first = head.size - len(commit.entries)
    if [entry.seq for entry in commit.entries] != list(range(first, head.size)):
        raise errors.IndexOutOfStep(expected=f"entries {first} to {head.size - 1}", found="others")
    if past_damage and head.commit > before.commit and first >= before.size:
        return
    if (head.commit, first) != (before.commit + 1, before.size):
        raise errors.IndexOutOfStep(
            expected=f"commit {before.commit + 1} from entry {before.size}",
            found=f"commit {head.commit} from entry {first}",
        )
