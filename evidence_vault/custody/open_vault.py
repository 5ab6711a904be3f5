"""An unlocked vault's parts, at the end of its log."""

from __future__ import annotations

from evidence_vault.clock import Clock
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.history import History
from evidence_vault.custody.inbox import remove_settled
from evidence_vault.custody.ledger import Ledger, Signer
from evidence_vault.custody.opening import Opening
from evidence_vault.errors import ForeignKeyslot, OpenedForReading, VaultError
from evidence_vault.index import Index
from evidence_vault.records.finding import Finding
from evidence_vault.vault.inbox import Inbox
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import Layout, VaultHeader
from evidence_vault.vault.lock import WriterLock
from evidence_vault.vault.log import LogFiles
from evidence_vault.vault.objects import ObjectStore

RECOVERY = "recovery"
"""Name of whoever opened the vault with the recovery identity."""


class OpenVault:
    """What can be read of a vault, and, where it was opened for writing, the door to change it.

    Attributes:
        key: the vault's own signing key.
        inbox: what was added while it was locked.
        notices: what was found while opening.
    """

    def __init__(self, layout: Layout, header: VaultHeader, unlocked: Unlocked, clock: Clock, *, write: bool) -> None:
        """Go to the end of the log.

        Args:
            layout: the vault's folder.
            header: what ``VAULT`` says.
            unlocked: what opened it.
            clock: the keeper's.
            write: take the writer lock.

        Raises:
            VaultSubstituted: ``VAULT`` is not of this log.
            VaultInUse, WriteFailed: it cannot be written now.
            DamagedLog, LogRolledBack, LogForked, ForeignKeyslot: it must not be gone on with, and `write` is asked.
        """
        self.layout = layout
        self.header = header
        self.unlocked = unlocked
        self.clock = clock
        derived = unlocked.derive(header.id)
        self.key = SigningKey(derived.sign)
        log = LogFiles(layout, unlocked.identity)
        self.history = History(log, header, self.key.public_key)
        self.history.check_genesis()
        self.store = ObjectStore(layout, unlocked.identity, derived.names)
        self.inbox = Inbox(layout, unlocked.identity)
        self._lock = WriterLock(layout) if write else None
        self._ledger: Ledger | None = None
        try:
            opening = Opening(layout, derived.index, self.history)
            opened = opening.for_writing() if write else opening.for_reading()
        except VaultError:
            self._let_go()
            raise
        self._index = opened.index
        self.notices: tuple[Finding, ...] = opened.findings
        if write:
            signer = self._signer()
            self._ledger = Ledger(log, opened.index, signer=signer, clock=clock, reread=opening.in_memory)
            self.notices += tuple(remove_settled(self.inbox, opened.index))

    @property
    def index(self) -> Index:
        """The projection of the log."""
        return self._ledger.index if self._ledger else self._index

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

    @property
    def keeper(self) -> str:
        """Name or code of who opened it."""
        return self.unlocked.custodian.name if self.unlocked.custodian else RECOVERY

    def close(self) -> None:
        """Let go of the index and the lock."""
        self.index.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._lock:
            self._lock.close()

    def _signer(self) -> Signer:
        """Who acts. A slot whose key is not the one that the log knows would write what no check accepts."""
        keeper = self.unlocked.custodian
        if keeper is None:
            return Signer(self.header.id, self.key, None, RECOVERY, SigningKey.generate())
        key = SigningKey(keeper.seed)
        if {one.id: one.key for one in self._index.custodians()}.get(keeper.id) != key.public_key:
            self._index.close()
            self._let_go()
            raise ForeignKeyslot(custodian=str(keeper.id))
        return Signer(self.header.id, self.key, keeper.id, keeper.name, key)
