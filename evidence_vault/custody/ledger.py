"""The one door through which anything changes: drafts become entries, signed, written, projected."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from evidence_vault import program
from evidence_vault.clock import Clock, Instant
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, custodian_key_name, origin, sign_note
from evidence_vault.custody.commit import CommitRecord, encode_commit
from evidence_vault.custody.entry import SealedEntry, seal_entry
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.errors import DefectError, FlushFailed, VaultError
from evidence_vault.index import Index
from evidence_vault.records.entry import Draft, Entry, Json, Kind, LogHead
from evidence_vault.records.ids import CustodianId, VaultId
from evidence_vault.vault.log import LogFiles


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: the vault's key beside the key of the custodian who acts.

    Attributes:
        vault: the vault's id.
        vault_key: says "made by somebody who could open this vault".
        custodian: None for whoever opened with the recovery identity: they become a new custodian
            with their first change.
        name: as it is recorded with a new custodian.
        key: the custodian's own key.
        claims: the keyslot that somebody opens for the first time; they become a new custodian with the change that
            puts a slot of their own in its place, and can make no other before it.
    """

    vault: VaultId
    vault_key: SigningKey
    custodian: CustodianId | None
    name: str
    key: SigningKey
    claims: str | None = None


class Ledger:
    """Appends to the log of one unlocked vault, and keeps its index beside it."""

    def __init__(
        self,
        log: LogFiles,
        index: Index,
        *,
        signer: Signer,
        clock: Clock,
        reread: Callable[[], Index],
    ) -> None:
        """Stand at the end of the log.

        Args:
            log: the commits.
            index: a projection of all of them.
            signer: who acts.
            clock: the keeper's.
            reread: builds an index anew from the log, should the first one fail after a commit.
        """
        self._index: Index | None = index
        self._log = log
        self._signer = signer
        self._clock = clock
        self._session_recorded = False
        self._reread = reread
        self._unflushed: FlushFailed | None = None

    @property
    def index(self) -> Index:
        """The projection of all that is recorded.

        Raises:
            VaultError: it failed after the last commit, and the log cannot be read again either.
        """
        if self._index is None:
            self._index = self._reread()
        return self._index

    def given(self) -> dict[str, int]:
        """The highest number of each kind that is given, that of whoever acts included: a new custodian takes the next."""
        given = self.index.given()
        return {**given, "custodian": given["custodian"] + (self._signer.custodian is None)}

    @property
    def signer(self) -> Signer:
        """Who signs the next commit."""
        return self._signer

    def replace_index(self, anew: Callable[[], Index]) -> None:
        """Let go of the index, for one that is made anew. Where that fails, it is read anew when it is next asked."""
        self.index.close()
        self._index = None
        self._index = anew()

    def commit(self, drafts: Iterable[Draft], *, instead: bool = False) -> tuple[Entry, ...]:
        """Record drafts as one commit; on return they are on the medium.

        Args:
            drafts: what is to be recorded.
            instead: the commit takes the place of a damaged file at the end of the log, of which a copy is kept.

        Raises:
            InvalidValue, MalformedFile: a fact cannot be written, or not read again; nothing was recorded.
            DiskFull, WriteFailed, DamagedLog: nothing that was asked for is acknowledged.
            FlushFailed: nor may anything be recorded before the vault was opened anew.
        """
        self.refuse_unflushed()
        entries, data, head = self._written(list(drafts))
        with self.trusting_no_flush():
            self._log.append(head.commit, data, instead=instead)
        self._session_recorded = True
        self._signer = replace(self._signer, custodian=entries[0].by, claims=None)
        self._project(entries, head)
        return tuple(entries)

    def size_of(self, drafts: Sequence[Draft]) -> int:
        """Bytes of the commit that these drafts would make; nothing is recorded. Raises what `commit` raises of drafts."""
        return len(self._written(drafts)[1])

    def _written(self, drafts: Sequence[Draft]) -> tuple[list[Entry], bytes, LogHead]:
        """Drafts as entries of the next commit, its plaintext, and where the log stands after it."""
        now = self._clock.now()
        by, first = self._first_change(now)
        if self._signer.claims and not any(_takes(draft, self._signer.claims) for draft in drafts):
            raise DefectError(reason="a change before the custodian has a slot of their own")
        all_drafts = [*first, *drafts]
        head = self.index.head()
        entries = [Entry(seq, draft.kind, now, by, draft.facts) for seq, draft in enumerate(all_drafts, head.size)]
        sealed = [_seal(entry) for entry in entries]
        self.index.refuse_malformed(entries)
        before = CompactRange(head.size, head.hashes)
        after = before.extend(leaf_hash(entry.raw) for entry in sealed)
        note = self._sign(Checkpoint(origin(self._signer.vault), after.size, after.root()), by)
        data = encode_commit(CommitRecord(before, tuple(sealed), note))
        return entries, data, LogHead(head.commit + 1, after.size, after.hashes, after.root())

    def repeat(self, plaintext: bytes, entries: Sequence[Entry], head: LogHead, *, own: bool) -> None:
        """Write the commit that was made for a copy of this log in another folder, as its next one.

        Args:
            plaintext: of the commit.
            entries: what it says.
            head: where the log stands after it.
            own: whether this session made it.

        Raises:
            DiskFull, WriteFailed, DamagedLog: it is not acknowledged.
        """
        self.refuse_unflushed()
        with self.trusting_no_flush():
            self._log.append(head.commit, plaintext)
        if own:
            self._session_recorded = True
            self._signer = replace(self._signer, custodian=entries[0].by, claims=None)
        self._project(entries, head)

    @contextmanager
    def trusting_no_flush(self) -> Iterator[None]:
        """What is written here is recorded, or is what will be: after a flush of it failed, nothing is recorded any more.

        The system may forget what it could not write and call the next flush a success.
        """
        try:
            yield
        except FlushFailed as error:
            self._unflushed = error
            raise

    def refuse_unflushed(self) -> None:
        """Refuse to go on after a flush that failed.

        Raises:
            FlushFailed: it did.
        """
        if self._unflushed:
            raise FlushFailed(**self._unflushed.facts)

    def _first_change(self, now: Instant) -> tuple[CustodianId, Sequence[Draft]]:
        """Who acts, and what is recorded before the first change of a session."""
        drafts: list[Draft] = []
        last = self.index.last_entry()
        by = self._signer.custodian
        if by is None:
            by = self.index.next_custodian()
            drafts.append(
                Draft(
                    Kind.CUSTODIAN_ADDED,
                    introduction(
                        by,
                        self._signer.name,
                        self._signer.key.public_key,
                        recovery=self._signer.claims is None,
                        slot=self._signer.claims,
                    ),
                )
            )
        if not self._session_recorded and last is not None:
            drafts.append(_session_opened(self._clock))
        if last is not None and now < last.at:
            drafts.append(Draft(Kind.CLOCK_ANOMALY, {"previous": str(last.at), "now": str(now)}))
        return by, drafts

    def _sign(self, checkpoint: Checkpoint, by: CustodianId) -> bytes:
        keys = [
            (origin(self._signer.vault), self._signer.vault_key),
            (custodian_key_name(self._signer.vault, by), self._signer.key),
        ]
        return sign_note(checkpoint, keys)

    def _project(self, entries: Sequence[Entry], head: LogHead) -> None:
        """After the commit point only success is told: a failing index is read anew when it is next asked."""
        try:
            self.index.apply(entries, head)
        except VaultError:
            self.index.close()
            self._index = None


def _session_opened(clock: Clock) -> Draft:
    """What a session records with its first change: the program and the clock that it goes by."""
    return Draft(
        Kind.SESSION_OPENED,
        {
            "program": program.NAME,
            "version": program.VERSION,
            "program_sha256": program.digest(),
            "zone": clock.zone(),
            "clock_source": "system",
        },
    )


def _takes(draft: Draft, slot: str) -> bool:
    return draft.kind is Kind.KEY_REMOVED and draft.facts.get("slot") == slot


def introduction(
    custodian: CustodianId, name: str, public_key: bytes, *, recovery: bool = False, slot: str | None = None
) -> dict[str, Json]:
    """Facts of ``custodian.added``.

    Args:
        custodian: the new id.
        name: as the person gave it.
        public_key: Ed25519, 32 bytes.
        recovery: made by whoever opened the vault with the recovery identity.
        slot: made by whoever opened this keyslot, which somebody else had made for them, for the first time.
    """
    facts: dict[str, Json] = {
        "custodian": str(custodian),
        "key": base64.b64encode(public_key).decode("ascii"),
        "name": name,
    }
    if recovery:
        facts["recovery"] = True
    if slot:
        facts["slot"] = slot
    return facts


def _seal(entry: Entry) -> SealedEntry:
    common: dict[str, Json] = {"kind": entry.kind.value, "at": str(entry.at), "by": str(entry.by)}
    return seal_entry(entry.seq, {**common, **entry.facts})
