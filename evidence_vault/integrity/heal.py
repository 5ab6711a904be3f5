"""Bringing files back from a second copy, each held against the log before it takes its place."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.continuing import closed
from evidence_vault.custody.destruction import purges
from evidence_vault.custody.ledger import Ledger
from evidence_vault.custody.merkle import CompactRange
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.purge import strip
from evidence_vault.custody.verify import EMPTY_HEAD
from evidence_vault.errors import CopyAhead, CopyForked, EvidenceError, ReadFailed
from evidence_vault.index import Index
from evidence_vault.integrity.second_copy import Side, both_sides
from evidence_vault.progress import Progress
from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.digest import Content
from evidence_vault.records.entry import Draft, Kind, LogHead
from evidence_vault.records.finding import Finding
from evidence_vault.records.names import printable
from evidence_vault.records.second_copy import Healed
from evidence_vault.vault import slots
from evidence_vault.vault.durable import store
from evidence_vault.vault.keys import read_slot
from evidence_vault.vault.layout import commit_number
from evidence_vault.vault.lifecycle import complete
from evidence_vault.vault.lock import WriterLock

_OBJECTS = {"object.missing", "object.damaged", "object.unreadable"}
_COMMITS = {"commit.missing", "commit.damaged", "commit.foreign", "commit.misplaced"}
_SLOTS = {"slot.missing", "slot.damaged", "slot.unreadable"}


def heal(vault: OpenVault, copy: Path, findings: Sequence[Finding], progress: Progress) -> Healed:
    """Bring back what a check found missing or damaged. What a file replaces goes to ``recovered/``.

    A vault that is open for reading also gets the commits that the copy has after its own last one: it is to be
    opened anew then, and to be told by `record_healed`. Commits that come back may name contents that the check could
    not know of: check again, and heal again.

    Args:
        vault: the vault.
        copy: folder of a copy of it.
        findings: of a check of the vault.
        progress: stage ``heal.files``.

    Raises:
        NoCopyThere, CopyWithin: that folder is no copy of this vault, or a link stands in it.
        ReadFailed: it cannot be read.
        CopyAhead: the copy's log is longer, and the vault is open for writing; nothing was brought back.
        CopyForked: the copy's log does not go on where the vault's ends; likewise.
        FlushFailed: the vault's medium did not confirm an earlier write of this session; likewise.
        VaultInUse, DiskFull, WriteFailed, DamagedLog: the vault cannot be written; what was brought back stays.
        Cancelled: the person stopped; likewise.
    """
    if vault.writable:
        vault.writer.refuse_unflushed()
    ours, theirs = both_sides(vault, copy)
    work = _Healing(ours, theirs, vault.index)
    with contextlib.nullcontext() if vault.writable else WriterLock(vault.layout):
        later = work.later(writable=vault.writable)
        complete(vault.layout)
        work.bring_back(findings, progress)
        work.bring_later(later)
    if vault.writable and work.files:
        record_healed(vault.writer, copy, work.files)
    return Healed(tuple(work.files), tuple(work.missing))


def record_healed(ledger: Ledger, copy: Path, files: Sequence[str]) -> None:
    """Record what was brought back, and that a gap is closed where a commit of one was among it."""
    numbers = {commit_number(copy / file) for file in files}
    whole = ledger.index.gaps() & numbers
    drafts = [Draft(Kind.VAULT_RESTORED, {"from": printable(str(copy.absolute())), "files": list(files)})]
    ledger.commit([*drafts, *([closed(whole)] if whole else [])])


class _Healing:
    """One run; the caller holds the writer lock."""

    def __init__(self, ours: Side, theirs: Side, index: Index) -> None:
        self._ours = ours
        self._theirs = theirs
        self._index = index
        self._stones = purges(index)
        self.files: list[str] = []
        self.missing: list[str] = []

    def bring_back(self, findings: Sequence[Finding], progress: Progress) -> None:
        """Files that the vault should have."""
        contents = {self._ours.store.file(item.sha256): item.content for item in self._index.items() if item.sha256}
        keys = {self._ours.layout.relative(self._ours.layout.slot(slot.slot)): slot for slot in self._index.slots()}
        wanted = {finding.subject: finding.code for finding in findings if finding.code in _OBJECTS | _COMMITS | _SLOTS}
        end = self._end().commit
        progress.begin("heal.files", len(wanted))
        for file, code in wanted.items():
            number = commit_number(self._ours.layout.root / file)
            if code in _OBJECTS:
                self._content(file, contents.get(file))
            elif code in _SLOTS:
                self._slot(file, keys.get(file))
            elif number and number <= end:
                self._commit(number)
            progress.advance(1)

    def later(self, *, writable: bool) -> list[int]:
        """The copy's commits after the vault's last good one, each verified as it follows there.

        Asked before anything is written: what is refused here is told as having changed nothing.
        """
        end, numbers = self._end(), []
        for walked in self._theirs.history.walk(end, self._index.custodians(), self._index.slots()):
            if walked.head is None and self._theirs.head(walked.number) is None:
                continue
            if writable:
                raise CopyAhead(path=str(self._theirs.layout.root), copy_commit=walked.number, vault_commit=end.commit)
            if walked.head is None:
                raise CopyForked(path=str(self._theirs.layout.root), commit=walked.number)
            numbers.append(walked.number)
        return numbers

    def bring_later(self, numbers: Sequence[int]) -> None:
        """Commits as of `later`."""
        for number in numbers:
            self._replace(number)

    def _end(self) -> LogHead:
        """Where the vault's log ends, as far as it is good."""
        last, _ = self._ours.history.tail()
        return (last.head if last else None) or EMPTY_HEAD

    def _commit(self, number: int) -> None:
        """One in the middle: good by itself, and heading the tree that the next good one begins with."""
        file = self._ours.log.file(number)
        walked = self._theirs.history.read(number, None, {})
        before = self._ours.head(number - 1) if number > 1 else EMPTY_HEAD
        if walked.head is None or (before and not walked.fits(before)) or not self._leads_on(walked.head):
            self.missing.append(file)
        else:
            self._replace(number)

    def _content(self, file: str, content: Content | None) -> None:
        """An object whose content the log names."""
        if content is None:
            self.missing.append(file)
            return
        try:
            staged = self._ours.store.stage_copy(self._theirs.store.path(content.sha256), content)
        except (EvidenceError, ReadFailed):
            self.missing.append(file)
        else:
            self._ours.store.publish([staged])
            self.files.append(file)

    def _slot(self, file: str, slot: Keyslot | None) -> None:
        """A keyslot, with the bytes that the log knows."""
        target = self._ours.layout.root / file
        data = _read(self._theirs.layout.root / file)
        if slot is None or sha256(data) != slot.sha256:
            self.missing.append(file)
            return
        if os.path.lexists(target):
            slots.set_aside(self._ours.layout, slot.slot)
        store(self._ours.layout.tmp, target, data)
        self.files.append(file)

    def _replace(self, number: int) -> None:
        sealed = self._theirs.log.sealed(number)
        if sealed is None:
            self.missing.append(self._ours.log.file(number))
            return
        if os.path.lexists(self._ours.layout.commit(number)):
            self._ours.log.set_aside(number)
        self._ours.log.put(number, self._without_purged(number, sealed))
        self.files.append(self._ours.log.file(number))

    def _without_purged(self, number: int, sealed: bytes) -> bytes:
        """A commit's file of the copy, without what was destroyed here since the copy was made."""
        try:
            found = strip(self._theirs.log.read(number), self._stones)
        except EvidenceError:
            return sealed
        return self._ours.log.seal(found.plaintext) if found else sealed

    def _leads_on(self, head: LogHead) -> bool:
        """Whether the vault's next commit, where it is good, begins with the tree that this one heads."""
        after = head.commit + 1
        if self._ours.head(after) is None:
            return True
        return self._ours.history.tree_before(after) == CompactRange(head.size, head.hashes)


def _read(slot: Path) -> bytes:
    """A keyslot's file; nothing where it cannot be had."""
    try:
        return read_slot(slot)
    except ReadFailed:
        return b""
