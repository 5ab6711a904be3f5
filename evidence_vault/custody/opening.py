"""From an unlocked folder to the end of its log, with an index beside it (vault/FORMAT.md, "Opening")."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.ahead import read_ahead
from evidence_vault.custody.continuing import branch
from evidence_vault.custody.history import History, Walked
from evidence_vault.errors import (
    DamagedLog,
    DiskFull,
    IndexUnusable,
    LogForked,
    LogRolledBack,
    ReadFailed,
    VaultInUse,
    WriteFailed,
)
from evidence_vault.index import Commit, Index
from evidence_vault.records.branch import Cause
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.vault.durable import destroy, flush_folders, make_folder, publish, read_stored, set_aside
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.lock import WriterLock

_INDEX_LIMIT = 4 << 30


@dataclass(frozen=True, slots=True)
class OpenIndex:
    """An index of the log, and what was noticed on the way.

    Attributes:
        index: as it can be had.
        findings: what was noticed.
        lost: numbers of the commits that it lacks, because they cannot be read.
        absent: commits whose files are gone, though it has what stood there.
    """

    index: Index
    findings: tuple[Finding, ...]
    lost: frozenset[int] = frozenset()
    absent: tuple[Finding, ...] = ()


class Opening:
    """Brings the index of one unlocked vault to the end of its log."""

    def __init__(self, layout: Layout, key: bytes, history: History) -> None:
        """Bind the folder, the index's key (32 bytes) and the log, and look at the log's end."""
        self._layout = layout
        self._key = key
        self._history = history
        self._look()

    def _look(self) -> None:
        """See where the log ends now; somebody else may be writing it."""
        self.last, self.bad = self._history.tail()

    def for_writing(self) -> OpenIndex:
        """An index that may be written. The caller holds the writer lock.

        Raises:
            LogRolledBack, LogForked: the index knows another history; it stays as evidence.
            DamagedLog: the end of the log cannot be read, so nothing can be added to it; or its middle, and
                no index remembers which numbers were given there.
        """
        self._finish_giving_way()
        for walked in self.bad:
            # where nothing verifies, nothing is moved: then the fault is elsewhere
            if not walked.foreign or self.last is None:
                raise DamagedLog(file=walked.file, reason=walked.findings[0].detail)
        aside = self.set_foreign_aside()
        try:
            opened = self._in_file()
        except (LogRolledBack, LogForked):
            if not self._was_decided():
                raise
            opened = self._in_file()
        for finding in opened.findings:
            opened.index.close()
            raise DamagedLog(file=finding.subject, reason=finding.detail)
        return OpenIndex(opened.index, aside, absent=tuple(self._absent(opened.index)))

    def _absent(self, index: Index) -> Iterator[Finding]:
        """Commits before the last one whose files are gone, and of which the log does not tell: seen without reading any."""
        there, told = set(self._history.numbers()), index.gaps()
        for number in range(1, self._last_number()):
            if number not in there and number not in told:
                yield from self._history.missing(number).findings

    def set_foreign_aside(self) -> tuple[Finding, ...]:
        """Move what is no part of the log from its end to ``recovered/``."""
        return tuple(self._set_aside(walked) for walked in self.bad if walked.foreign)

    def as_it_stands(self) -> tuple[Index | None, LogRolledBack | LogForked | None]:
        """The index in its file, and the alarm that it raises; no index where it is unusable or not there."""
        index = self._as_it_is()
        return index, self._alarm(index) if index else None

    def _was_decided(self) -> bool:
        """Whether the log's end tells of this very index: then only its move to ``recovered/`` was cut off."""
        for entry in self.last.entries if self.last else ():
            if entry.kind is not Kind.LOG_FORK:
                continue
            for file, digest in branch(entry).kept.items():
                if file.endswith(".index") and digest == digest_of(self._layout.index):
                    make_folder(self._layout.recovered)
                    publish(self._layout.index, self._layout.root / file)
                    flush_folders([self._layout.recovered, self._layout.root])
                    return True
        return False

    def _finish_giving_way(self) -> None:
        """Take away what the log's last commit says was kept: the end of such a decision, also of one that was cut off."""
        forks = [entry for entry in self.last.entries if entry.kind is Kind.LOG_FORK] if self.last else []
        for told in map(branch, forks):
            numbers = [one.number for one in self.bad if one.number <= told.commit and told.cause is Cause.DAMAGED]
            for number in numbers:
                self._history.give_way(number, told.kept)
        if forks:
            self._look()

    def again(self) -> Index:
        """The index in its file, made or brought forward after the log's end has changed.

        Raises what `for_writing` raises.
        """
        self._look()
        return self.for_writing().index

    def rebuilt(self) -> Index:
        """The index thrown away and made anew from the log, so that nothing that a purge took out is in its pages.

        The caller holds the writer lock, and has closed the index.

        Raises:
            DamagedLog, DiskFull, WriteFailed: there is none now; the next opening makes one.
        """
        destroy(self._layout.index_files)
        return self.again()

    def for_reading(self, *, untouched: bool = False) -> OpenIndex:
        """An index of all that can be read; one that does not fit on the medium is replaced by one in memory.

        Args:
            untouched: write nothing, so that an index that is missing, damaged or behind is made in memory.
        """
        noticed = tuple(finding for walked in self.bad for finding in walked.findings)
        try:
            opened = self._open_to_read(untouched=untouched)
        except (LogRolledBack, LogForked) as alarm:
            found = ", ".join(f"{name} {value}" for name, value in alarm.facts.items())
            detail = f"The index here is of another or a later history ({found}). It is left as evidence."
            finding = Finding(alarm.code, "index.db", detail, facts=alarm.facts)
            return OpenIndex(self.in_memory(), (*noticed, finding))
        findings = _each_once((*noticed, *opened.findings))
        named = {finding.subject for finding in findings}
        absent = (finding for finding in self._absent(opened.index) if finding.subject not in named)
        return OpenIndex(opened.index, findings, absent=tuple(absent))

    def renewed(self, *, write: bool, untouched: bool) -> OpenIndex:
        """An index made anew from the log in place of one that turned out to be damaged, which goes to ``recovered/``.

        The damaged one stays, and the new one is in memory, where the log has damage too (the old one may be all that
        remembers what stood there), or where the folder cannot be written now.

        Args:
            write: the caller holds the writer lock, and means to write.
            untouched: nothing may be written, so the new one is in memory.

        Raises:
            DamagedLog: the log has damage, and `write` is asked.
        """
        if bad := self.damage():
            if write:
                raise DamagedLog(file=bad.subject, reason=bad.detail)
            spare = self._past_damage()
            return OpenIndex(spare.index, (*spare.findings, index_stays("the log is damaged too")))
        if untouched:
            return OpenIndex(self.in_memory(), (index_stays("nothing may be written"),))
        try:
            with nullcontext() if write else WriterLock(self._layout):
                set_aside(self._layout.index, self._layout.recovered, "index")
                return OpenIndex(self._in_file().index, (_INDEX_RENEWED,))
        except (VaultInUse, DiskFull, WriteFailed) as error:
            return OpenIndex(self.in_memory(), (index_stays(error.code),))

    def damage(self) -> Finding | None:
        """The first thing in the log that cannot be read, as it stands now, and of which the log itself does not tell."""
        self._look()
        with self.in_memory() as whole:
            told = whole.gaps()
        walked = (*self.bad, *self._history.walk())
        return next((one.findings[0] for one in walked if one.head is None and one.number not in told), None)

    def in_memory(self) -> Index:
        """An index of every commit that verifies, past damage."""
        return self._past_damage().index

    def _past_damage(self) -> OpenIndex:
        index = Index.in_memory(self._key)
        findings: list[Finding] = []
        lost: set[int] = set()

        def readable() -> Iterator[Commit]:
            for walked in self._history.walk():
                if walked.head:
                    yield Commit(walked.entries, walked.head)
                else:
                    findings.extend(walked.findings)
                    lost.add(walked.number)

        index.replay(readable(), past_damage=True)
        return OpenIndex(index, tuple(findings), frozenset(lost))

    def _open_to_read(self, *, untouched: bool) -> OpenIndex:
        index = self._as_it_is()
        if index:
            with _letting_go(index):
                if not self._is_behind(index) and not self._has_come_back(index):
                    return OpenIndex(index, ())
        if untouched:
            if index:
                index.close()
            return self._past_damage()
        try:
            with WriterLock(self._layout):
                self._look()
                return self._in_file()
        except VaultInUse:
            # somebody is writing: what the index says was so a moment ago
            return OpenIndex(index, ()) if index else self._past_damage()
        except (DiskFull, WriteFailed):
            return self._past_damage()

    def _as_it_is(self) -> Index | None:
        if not _is_regular(self._layout.index):
            return None
        try:
            return Index.open(self._layout.index, self._key, read_only=True)
        except IndexUnusable:
            return None

    def _in_file(self) -> OpenIndex:
        """The index in its file, brought forward; in memory where the log has damage that it does not know."""
        index = self._open_or_create()
        with _letting_go(index):
            # another part that is damaged now may be remembered by this index alone
            come_back = self._has_come_back(index) and not self.damage()
        if come_back:
            index.close()
            destroy(self._layout.index_files)
            index = self._open_or_create()
        with _letting_go(index):
            if self._is_behind(index):
                if not index.head().commit:
                    with read_ahead(self._history) as commits:
                        index.replay(commits)
                index.replay(_until_damage(self._walk(index)))
                if self._is_behind(index) and self._is_told_of(index):
                    index.replay(_past_damage(self._walk(index)), past_damage=True)
                if self._is_behind(index):
                    index.close()
                    return self._past_damage()
        return OpenIndex(index, ())

    def _walk(self, index: Index) -> Iterator[Walked]:
        """The log after an index."""
        return self._history.walk(index.head(), index.custodians(), index.slots())

    def _has_come_back(self, index: Index) -> bool:
        """Whether a commit that the index had to leave out can be read again."""
        return any(self._history.read(number, None, {}).head for number in index.holes())

    def _is_told_of(self, index: Index) -> bool:
        """Whether the log itself tells of every commit after the index that cannot be read."""
        past = self._past_damage()
        with past.index as whole:
            return {number for number in past.lost if number > index.head().commit} <= whole.gaps()

    def _open_or_create(self) -> Index:
        path = self._layout.index
        try:
            if _is_regular(path):
                return Index.open(path, self._key, read_only=False)
        except IndexUnusable:
            pass
        if os.path.lexists(path):
            set_aside(path, self._layout.recovered, "index")
        return Index.create(path, self._key)

    def _is_behind(self, index: Index) -> bool:
        """Whether the log goes on where the index ends.

        Raises:
            LogRolledBack: the index knows more commits than there are files.
            LogForked: the commit at which the index stands is another one now.
        """
        alarm = self._alarm(index)
        if alarm:
            index.close()
            raise alarm
        return index.head().commit < self._last_number()

    def _alarm(self, index: Index) -> LogRolledBack | LogForked | None:
        head = index.head()
        if head.commit > self._highest():
            self._look()  # a writer may have gone on since
        if head.commit > self._highest():
            return LogRolledBack(index_commit=head.commit, log_commit=self._highest())
        if head.commit and head.commit <= self._last_number():
            now = self._history.read(head.commit, None, {})
            if now.head and now.head.root != head.root:
                return LogForked(commit=head.commit)
        return None

    def _last_number(self) -> int:
        return self.last.number if self.last else 0

    def _highest(self) -> int:
        """The highest number that the log has, readable or not."""
        return max([self._last_number()] + [walked.number for walked in self.bad if not walked.foreign])

    def _set_aside(self, walked: Walked) -> Finding:
        moved = self._history.set_aside(walked.number)
        return Finding(walked.findings[0].code, moved, walked.findings[0].detail, Grade.NOTICE)


_INDEX_RENEWED = Finding(
    "index.renewed",
    "index.db",
    "The index was damaged. It is in recovered/ now, and was made anew from the log; nothing is lost.",
    Grade.NOTICE,
)


def index_stays(reason: str) -> Finding:
    """What is to be known of a damaged index that could not be made anew."""
    detail = f"The index is damaged, and could not be made anew in its place now ({reason}). Nothing is lost by it."
    return Finding("index.damaged", "index.db", detail, Grade.NOTICE)


@contextmanager
def _letting_go(index: Index) -> Iterator[None]:
    """Close an index that turns out to be damaged, so that its file can be moved."""
    try:
        yield
    except IndexUnusable:
        index.close()
        raise


def _until_damage(walk: Iterator[Walked]) -> Iterator[Commit]:
    for walked in walk:
        if walked.head is None:
            return
        yield Commit(walked.entries, walked.head)


def _past_damage(walk: Iterator[Walked]) -> Iterator[Commit]:
    return (Commit(walked.entries, walked.head) for walked in walk if walked.head)


def digest_of(path: Path) -> Digest | None:
    """SHA-256 of a small file; None where it cannot be read."""
    try:
        return sha256(read_stored(path, _INDEX_LIMIT))
    except (FileNotFoundError, ReadFailed):
        return None


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple({(finding.code, finding.subject): finding for finding in findings}.values())


def _is_regular(path: Path) -> bool:
    """Whether it is a file: opening a pipe would wait for ever, and a link may lead anywhere."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
