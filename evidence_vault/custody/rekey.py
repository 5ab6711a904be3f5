"""The same vault under new keys: a new folder, a new identity, the whole log, and no way in for the old keys.

FORMAT.md, "Handover". The old vault stays as it is, but for the entry that says so, which comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.handover import announce, told_once
from evidence_vault.custody.history import History
from evidence_vault.custody.keyslots import NewSlot, facts_of, refuse_weak
from evidence_vault.custody.ledger import Ledger
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.succession import EARLIER
from evidence_vault.errors import DamagedLog, EvidenceError, NoSuchKey, ReadFailed, VaultError
from evidence_vault.index import Commit, Index
from evidence_vault.progress import Progress
from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.digest import Content
from evidence_vault.records.entry import Draft, Entry, Json, Kind, LogHead
from evidence_vault.records.rekeyed import Rekeyed
from evidence_vault.vault import keys
from evidence_vault.vault.drafts import DraftFile, read_drafts
from evidence_vault.vault.durable import reading, store
from evidence_vault.vault.keys import CustodianKey, DerivedKeys, Unlocked
from evidence_vault.vault.layout import Layout, VaultHeader, is_object
from evidence_vault.vault.lifecycle import create_vault
from evidence_vault.vault.log import LogFiles
from evidence_vault.vault.objects import ObjectStore, Staged

_BATCH = 64
_LEAST_PREFIX = 4


def rekey(vault: OpenVault, path: Path, passphrase: bytes, invited: Sequence[str], progress: Progress) -> Rekeyed:
    """Hand a vault over to a new identity, in a new folder.

    Args:
        vault: open for writing.
        path: where the new vault shall stand; nothing may be there.
        passphrase: of whoever does it, for the new vault; as `keys.normalize_passphrase` gives it.
        invited: keys of colleagues, by the beginnings of their names, whose age recipients get a key of the new vault.
        progress: stages ``rekey.bytes`` and ``rekey.commits``.

    Raises:
        OpenedForReading, WeakPassphrase, NoSuchKey, PathExists, SyncFolder: nothing was made.
        DamagedLog: the old log has damage of which it does not tell; bring it back first, or accept it.
        DiskFull, WriteFailed, Cancelled: nothing stays behind, and the old vault is as it was.
    """
    refuse_weak(passphrase)
    kept = _kept(vault, invited)
    identity = age.Identity.generate()
    header = VaultHeader(vault.header.id, str(identity.recipient))
    work = _Rekeying(vault, header, identity, NewKeys(passphrase, kept), progress)

    def fill(layout: Layout) -> None:
        work.fill(layout)
        announce(vault.layout, vault.unlocked.identity, path, work.last_of_the_old)

    try:
        create_vault(path, header, fill)
    except BaseException:
        if not path.exists():
            told_once(vault.layout)
        raise
    return work.told(noted=work.note_in_the_old_one())


@dataclass(frozen=True, slots=True)
class NewKeys:
    """Who can open the new vault."""

    passphrase: bytes = field(repr=False)
    invited: Sequence[Keyslot]


def _kept(vault: OpenVault, untrusted_keys: Sequence[str]) -> list[Keyslot]:
    """The keys that were named, each wrapped for somebody's recipient."""
    live = [slot for slot in vault.index.slots() if slot.removed is None and slot.recipient]
    kept = []
    for text in untrusted_keys:
        name = text.strip().lower()
        fitting = [slot for slot in live if len(name) >= _LEAST_PREFIX and slot.slot.startswith(name)]
        if len(fitting) != 1:
            raise NoSuchKey(key=text, known=[slot.short for slot in live])
        kept += fitting
    return list(dict.fromkeys(kept))


class _Rekeying:
    """One run."""

    def __init__(
        self, vault: OpenVault, header: VaultHeader, identity: age.Identity, new: NewKeys, progress: Progress
    ) -> None:
        self._vault = vault
        self._header = header
        self._identity = identity
        self._derived: DerivedKeys = Unlocked(identity, None, None).derive(header.id)
        self._key = SigningKey(self._derived.sign)
        self._new = new
        self._progress = progress
        self._signer = vault.signer
        self._lost: list[str] = []
        self._gaps: list[int] = []
        self._objects = 0
        self._made: tuple[bytes, tuple[Entry, ...], LogHead] | None = None

    # -- the new vault ---------------------------------------------------------------------------

    def fill(self, layout: Layout) -> None:
        """Everything that the new vault holds."""
        self._encrypt_objects(ObjectStore(layout, self._identity, self._derived.names))
        log = LogFiles(layout, self._identity)
        self._encrypt_log(log)
        with Index.in_memory(self._derived.index) as index:
            self._read_again(log, index)
            by = self._hand_over(log, index)
            self._take_over(layout, log, index, by)
        self._carry_drafts(layout)

    def _encrypt_objects(self, to: ObjectStore) -> None:
        named = dict.fromkeys(item.content for item in self._vault.index.items() if item.sha256)
        contents = [*named, *self._unnamed(named)]
        self._progress.begin("rekey.bytes", sum(content.size for content in contents))
        waiting = iter(contents)
        while batch := list(islice(waiting, _BATCH)):
            staged: list[Staged] = []
            for content in batch:
                try:
                    with self._vault.store.open(content.sha256, content.size) as source:
                        done = to.stage(source.readinto, self._progress.advance)
                except (EvidenceError, ReadFailed):
                    self._lost.append(self._vault.store.file(content.sha256))
                    continue
                if done.content == content:
                    to.read_back_staged(done)
                    staged.append(done)
                else:
                    to.drop(done)
                    self._lost.append(self._vault.store.file(content.sha256))
            to.publish(staged)
            self._objects += len(staged)

    def _unnamed(self, named: Iterable[Content]) -> Iterator[Content]:
        """Originals that no entry names, or none that can be read: their own names prove them, and the old vault goes."""
        places = {self._vault.store.path(content.sha256) for content in named}
        for path in sorted(set(self._vault.layout.objects.glob("*/*.age")) - places):
            with suppress(ReadFailed):
                if is_object(path) and (content := self._vault.store.claimed(path)):
                    yield content

    def _encrypt_log(self, log: LogFiles) -> None:
        """Every commit that can be read; where the log tells of one that cannot, its number stays empty."""
        numbers, told = self._vault.log.numbers(), self._vault.index.gaps()
        self._progress.begin("rekey.commits", len(numbers))
        for number in numbers:
            if number not in told or self._vault.history.read(number, None, {}).head:
                log.append(number, self._vault.log.read(number))
            self._progress.advance(1)

    def _read_again(self, log: LogFiles, index: Index) -> None:
        """The log as it stands in the new folder, verified from its beginning."""
        history, told = History(log, self._header, self._vault.key.public_key), self._vault.index.gaps()
        commits = []
        for walked in history.walk():
            if walked.head:
                commits.append(Commit(walked.entries, walked.head))
            elif walked.number in told:
                self._gaps.append(walked.number)
            else:
                raise DamagedLog(file=walked.file, reason=walked.findings[0].detail)
        index.replay(commits, past_damage=bool(self._gaps))
        if index.head() != self._vault.index.head():
            raise DamagedLog(file="log", reason="it ends elsewhere than the index says")
        if self._signer.custodian not in {one.id for one in index.custodians()}:
            self._signer = replace(self._signer, custodian=None)  # introduced in what is lost: anew, as by recovery

    def _hand_over(self, log: LogFiles, index: Index) -> Entry:
        """The last commit under the old key, which names the new one."""
        ledger = Ledger(log, index, signer=self._signer, clock=self._vault.clock, reread=lambda: index)
        entries = ledger.commit([Draft(Kind.HANDOVER_MADE, self._keys())])
        head = index.head()
        self._made = (log.read(head.commit), entries, head)
        return entries[-1]

    def _take_over(self, layout: Layout, log: LogFiles, index: Index, made: Entry) -> None:
        """The first commit under the new key: it names the old one, and exchanges all keys."""
        head = index.head()
        signer = self._signer
        where: dict[str, Json] = {"commit": head.commit, "size": head.size, "root": head.root.hex()}
        keeper = CustodianKey(made.by, signer.name, signer.key.seed)
        new = [NewSlot(keeper, age.Passphrase(self._new.passphrase))]
        new += [
            NewSlot(self._name(slot), age.Recipient.parse(slot.recipient))
            for slot in self._new.invited
            if slot.recipient
        ]
        added = [self._slot(layout, one) for one in new]
        removed = [
            Draft(Kind.KEY_REMOVED, {"slot": slot.slot}) for slot in self._vault.index.slots() if slot.removed is None
        ]
        under = replace(signer, vault_key=self._key, custodian=made.by, claims=None)
        ledger = Ledger(log, index, signer=under, clock=self._vault.clock, reread=lambda: index)
        ledger.commit([Draft(Kind.HANDOVER_ACCEPTED, {**self._keys(), **where}), *added, *removed])

    def _keys(self) -> dict[str, Json]:
        """What both entries of a handover name."""
        return {
            "recipient": self._header.recipient,
            "vault_key": encode_base64(self._key.public_key),
            EARLIER: encode_base64(self._vault.key.public_key),
        }

    def _slot(self, layout: Layout, new: NewSlot) -> Draft:
        name = keys.random_name()
        plain = keys.encode_slot(name, self._header.id, self._identity, new.holder, new.wrapping)
        data = keys.wrap_slot(plain, new.wrapping)
        store(layout.tmp, layout.slot(name), data)
        return Draft(Kind.KEY_ADDED, facts_of(name, data, new))

    def _name(self, slot: Keyslot) -> str:
        names = {one.id: one.name for one in self._vault.index.custodians()}
        return names.get(slot.custodian, "") if slot.custodian else slot.name or ""

    def _carry_drafts(self, layout: Layout) -> None:
        kept = read_drafts(self._vault.layout, self._vault.header, self._vault.unlocked.identity)
        if kept.unsaved:
            DraftFile(layout, self._header, self._vault.clock).write(kept.unsaved, to_the_medium=True)

    # -- the old one -----------------------------------------------------------------------------

    @property
    def last_of_the_old(self) -> bytes:
        """The commit that is written into both vaults."""
        return self._made[0] if self._made else b""

    def note_in_the_old_one(self) -> bool:
        """The same last commit in the old vault; the new one stands already, so a failure is only told."""
        if self._made is None:
            return False
        try:
            self._vault.writer.repeat(*self._made, own=True)
            told_once(self._vault.layout)
        except VaultError:
            return False
        return True

    def told(self, *, noted: bool) -> Rekeyed:
        """What is in the new vault, and what is not."""
        invited = {slot.slot for slot in self._new.invited}
        keeper = self._vault.unlocked.custodian
        live = [slot for slot in self._vault.index.slots() if slot.removed is None]
        others = [slot for slot in live if slot.slot not in invited and not (keeper and slot.custodian == keeper.id)]
        aside = 0
        if self._vault.layout.recovered.is_dir():
            with reading(self._vault.layout.recovered):
                aside = len(list(self._vault.layout.recovered.iterdir()))
        return Rekeyed(
            commits=self._made[2].commit if self._made else 0,
            objects=self._objects,
            invited=[self._name(slot) for slot in self._new.invited],
            lost=self._lost,
            gaps=[self._vault.log.file(number) for number in self._gaps],
            left_out=list(dict.fromkeys(map(self._name, others))),
            inbox=len(self._vault.inbox.paths()),
            aside=aside,
            noted=noted,
        )
