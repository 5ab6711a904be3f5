"""An unlocked vault's parts, at the end of its log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evidence_vault.clock import Clock
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody import copying, handover
from evidence_vault.custody.deciding import Deciding, Verdict
from evidence_vault.custody.destruction import Outcome, Place, carry_out, findings, pending
from evidence_vault.custody.history import History
from evidence_vault.custody.inbox import remove_settled
from evidence_vault.custody.keyslots import KeyChange, Known, compare, finish
from evidence_vault.custody.ledger import Ledger, Signer
from evidence_vault.custody.opening import OpenIndex, Opening, index_stays
from evidence_vault.custody.pin import LogKeys
from evidence_vault.custody.purge import Tombstone
from evidence_vault.errors import (
    CopyUnconfirmed,
    DamagedLog,
    DiskFull,
    ForeignKeyslot,
    IndexUnusable,
    KeyNotInUse,
    OpenedForReading,
    PurgeUnfinished,
    ReadFailed,
    VaultError,
    WriteFailed,
)
from evidence_vault.index import Index
from evidence_vault.records.branch import Decided, Decision
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.finding import Finding
from evidence_vault.vault.durable import flush_folders, make_folder, publish, writing
from evidence_vault.vault.inbox import Inbox
from evidence_vault.vault.keys import Unlocked, unlock_slot
from evidence_vault.vault.layout import Layout, VaultHeader
from evidence_vault.vault.lifecycle import complete
from evidence_vault.vault.lock import WriterLock
from evidence_vault.vault.log import LogFiles
from evidence_vault.vault.objects import ObjectStore

RECOVERY = "recovery"
"""Name of whoever opened the vault with the recovery identity."""


class OpenVault:
    """What can be read of a vault, and, where it was opened for writing, the door to change it.

    Attributes:
        key: the vault's own signing key.
        complete: whether the index has all that the log says.
        copying: where this folder is a second copy, what is not brought up to date in it yet.
        inbox: what was added while it was locked.
        log: its commits.
        notices: what was found while opening.
        decided: what was recorded of a decision with which it was opened.
        unconfirmed: folders of second copies to which nothing more is written before it was opened anew, and why.
    """

    decided: Decided | None = None

    def __init__(
        self,
        layout: Layout,
        header: VaultHeader,
        unlocked: Unlocked,
        clock: Clock,
        *,
        write: bool,
        untouched: bool = False,
        decision: Decision | None = None,
    ) -> None:
        """Go to the end of the log.

        Args:
            layout: the vault's folder.
            header: what ``VAULT`` says.
            unlocked: what opened it.
            clock: the keeper's.
            write: take the writer lock.
            untouched: write nothing at all into the folder, not even the index; without `write` only.
            decision: go on with a log that is not as it was, because a person decided so; for writing only.

        Raises:
            VaultSubstituted: ``VAULT`` is not of this log.
            VaultInUse, WriteFailed: it cannot be written now.
            DamagedLog, LogRolledBack, LogForked, ForeignKeyslot, KeyNotInUse: it must not be gone on with, and
                `write` is asked.
        """
        self.layout = layout
        self.header, self.unlocked, self.clock = header, unlocked, clock
        derived = unlocked.derive(header.id)
        self.key = SigningKey(derived.sign)
        self.log = LogFiles(layout, unlocked.identity)
        self.history = History(self.log, header, self.key.public_key)
        self._forged = self.history.check_genesis()
        self.store = ObjectStore(layout, unlocked.identity, derived.names)
        self.inbox = Inbox(layout, unlocked.identity)
        self.copying = copying.read(layout, header.id, self.key.public_key, unlocked.identity)
        self.unconfirmed: dict[Path, CopyUnconfirmed] = {}
        self._lock = _right_to_write(layout) if write else None
        self._ledger: Ledger | None = None
        try:
            self._opening = Opening(layout, derived.index, self.history)
            self._untouched = untouched
            self._go_to_the_end(self._verdict(decision) if decision else None, write=write)
        except VaultError:
            self._let_go()
            raise
        if not (write and self.unlocked.invited):
            self.unlocked = replace(self.unlocked, secret=None)

    def _go_to_the_end(self, verdict: Verdict | None, *, write: bool) -> None:
        try:
            opened = verdict.opened if verdict else self._opened(write=write, untouched=self._untouched)
            self._begin(opened, verdict, write=write)
        except IndexUnusable:  # in a page that nothing had asked for before
            if verdict:
                raise
            self._begin(self._opening.renewed(write=write, untouched=self._untouched), None, write=write)

    def _begin(self, opened: OpenIndex, verdict: Verdict | None, *, write: bool) -> None:
        """Take an index, and finish with it what earlier openings left."""
        self._index = opened.index
        try:
            self.complete = write or not opened.findings
            self.notices: tuple[Finding, ...] = (*opened.findings, *self._look_after_keys(write=write))
            self.notices += (*opened.absent, *self._forged, *handover.left_behind(opened.index))
            if write:
                self._begin_writing(verdict)
            if self.copying:
                self.notices = tuple(self.copying.told(self.notices, self.layout))
        except VaultError:
            self._index.close()
            raise

    def sound_index(self) -> tuple[Index, tuple[Finding, ...]]:
        """The index after every page of it was read; where one is damaged, one made anew, and what is to be told.

        The vault goes on with the new one, unless the log is damaged too: then the old one stays in use, because it may
        be all that knows which numbers were given.
        """
        if not self.index.verify():
            return self.index, ()
        if self._opening.damage():
            return self._opening.in_memory(), (index_stays("the log is damaged too"),)
        told: list[Finding] = []

        def anew() -> Index:
            opened = self._opening.renewed(write=self.writable, untouched=self._untouched)
            told.extend(opened.findings)
            return opened.index

        if self._ledger:
            self._ledger.replace_index(anew)
        else:
            self._index.close()
            self._index = anew()
        return self.index, tuple(told)

    def _opened(self, *, write: bool, untouched: bool) -> OpenIndex:
        return self._opening.for_writing() if write else self._opening.for_reading(untouched=untouched)

    def _begin_writing(self, verdict: Verdict | None) -> None:
        """Make the door, and end what was recorded and cut off."""
        reread = self._opening.in_memory
        self._ledger = Ledger(self.log, self._index, signer=self._sign_as(), clock=self.clock, reread=reread)
        self.decided = self._carry(verdict) if verdict else None
        self.notices += self._finish_purges()
        self.notices += tuple(remove_settled(self.inbox, self.index, self.store))
        self.notices += handover.finish(self.layout, self.unlocked.identity, self.history, self.writer)

    def _verdict(self, decision: Decision) -> Verdict:
        if self.unlocked.invited:
            raise KeyNotInUse  # their own key comes first, and nothing can be recorded yet
        return Deciding(self.layout, self.log, self.history, self._opening, decision).verdict()

    def _carry(self, verdict: Verdict) -> Decided:
        """Record a decision, and only then let the old index give way, and what is damaged behind the commit."""
        if verdict.first:
            self.log.give_way(verdict.first[0], [verdict.first[1]])
        entries = self.writer.commit(verdict.drafts, instead=verdict.instead)
        if verdict.evidence:
            make_folder(verdict.evidence.parent)
            with writing(verdict.evidence):
                publish(self.layout.index, verdict.evidence)
            flush_folders([verdict.evidence.parent, self.layout.root])
        self.writer.replace_index(self._opening.again)
        told = [entry.seq for entry in entries if entry.kind in (Kind.LOG_GAP, Kind.LOG_FORK)]
        return Decided(told, verdict.kept)

    @property
    def index(self) -> Index:
        """The projection of the log. One whose file is damaged while the vault is open is made anew at the next question."""
        index = self._ledger.index if self._ledger else self._index
        index.mended_by(self._anew)
        return index

    def _anew(self) -> Index:
        opened = self._opening.renewed(write=self.writable, untouched=self._untouched)
        self.notices += opened.findings
        return opened.index

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._ledger is not None

    @property
    def writer(self) -> Ledger:
        """The door through which it changes.

        Raises:
            OpenedForReading: it was opened without.
        """
        if self._ledger is None:
            raise OpenedForReading
        return self._ledger

    def purge(self, draft: Draft) -> Outcome:
        """Record a purge and carry it out.

        Raises:
            OpenedForReading, InvalidValue, DiskFull, WriteFailed: nothing was recorded.
            DamagedLog: likewise; the index, which a purge makes anew, may be all that remembers what stood there.
            PurgeUnfinished: it is recorded; the next opening for writing goes on.
        """
        writer = self.writer
        self._refuse_damage()
        writer.commit([draft])
        try:
            return self._carry_out(pending(self.index))
        except (DiskFull, WriteFailed, ReadFailed) as error:
            raise PurgeUnfinished(reason=error.facts.get("reason", "the disk is full")) from error

    def _finish_purges(self) -> tuple[Finding, ...]:
        """Go on with purges that were cut off."""
        stones = pending(self.index)
        if not stones:
            return ()
        self._refuse_damage()
        outcome = self._carry_out(stones)
        return tuple(findings(stones, outcome))

    def _refuse_damage(self) -> None:
        """Refuse what makes the index anew where the log does not hold everything any more. Raises `DamagedLog`."""
        if bad := self._opening.damage():
            raise DamagedLog(file=bad.subject, reason=bad.detail)

    def _carry_out(self, stones: Sequence[Tombstone]) -> Outcome:
        place = Place(self.layout, self.log, self.store, self.unlocked.identity)
        outcome = carry_out(place, stones, self.index)
        if not outcome.unreadable:
            self.writer.replace_index(self._opening.rebuilt)
        return outcome

    @property
    def key_change(self) -> KeyChange:
        """What changes its keys.

        Raises:
            OpenedForReading: it was opened without the right to write.
        """
        return KeyChange(self.layout, self.header, self.unlocked.identity, self.writer)

    @property
    def log_keys(self) -> LogKeys:
        """Who can have signed checkpoints of its log."""
        keys = [reign.key for reign in self.history.reigns()]
        return LogKeys(self.header.id, keys, self.index.custodians())

    @property
    def signer(self) -> Signer:
        """Who signs the next change. Raises `OpenedForReading`."""
        return self.writer.signer

    @property
    def keeper(self) -> str:
        """Name or code of who opened it."""
        return self.unlocked.custodian.name if self.unlocked.custodian else self.unlocked.invited or RECOVERY

    def close(self) -> None:
        """Let go of the index and the lock."""
        self.index.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._lock:
            self._lock.close()

    def _look_after_keys(self, *, write: bool) -> list[Finding]:
        """Finish a change of keys that was cut off, and name what else the log does not know."""
        slots = {slot.slot: slot for slot in self._index.slots()}
        last = self._index.entries_of_commit(self._index.head().commit)
        known = Known(slots, last, complete=self.complete and not self._index.holes())
        findings = finish(self.layout, known) if write else []
        if write:
            self._leave_removed_key(known)
        told = {finding.subject for finding in findings}
        return findings + [finding for finding in compare(self.layout, known) if finding.subject not in told]

    def _leave_removed_key(self, known: Known) -> None:
        """Where the key that opened is out of use, take the one that came in its place, if there is any.

        Raises:
            KeyNotInUse: there is none.
        """
        unlocked = self.unlocked
        own = known.slots.get(unlocked.slot or "")
        if unlocked.slot is None or (own and own.removed is None) or (own is None and unlocked.custodian):
            return
        again = unlock_slot(self.layout, self.header, [unlocked.secret]) if unlocked.secret else None
        if again and any(again.slot == slot.slot for slot in known.live()):
            self.unlocked = again
        elif not unlocked.custodian or all(slot.custodian != unlocked.custodian.id for slot in known.live()):
            raise KeyNotInUse()

    def _sign_as(self) -> Signer:
        """Who acts. A slot whose key is not the one that the log knows would write what no check accepts."""
        keeper, invited = self.unlocked.custodian, self.unlocked.invited
        if keeper is None:
            name, claims = (invited, self.unlocked.slot) if invited else (RECOVERY, None)
            return Signer(self.header.id, self.key, None, name, SigningKey.generate(), claims)
        key = SigningKey(keeper.seed)
        if {one.id: one.key for one in self._index.custodians()}.get(keeper.id) != key.public_key:
            raise ForeignKeyslot(custodian=str(keeper.id))
        return Signer(self.header.id, self.key, keeper.id, keeper.name, key)


def _right_to_write(layout: Layout) -> WriterLock:
    """The writer lock of a folder that has all that a writer needs."""
    lock = WriterLock(layout)
    try:
        complete(layout)
    except VaultError:
        lock.close()
        raise
    return lock
