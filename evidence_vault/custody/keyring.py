"""Who may open a vault, and how that is changed: what a person can do with its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from evidence_vault.crypto import age
from evidence_vault.custody import challenge
from evidence_vault.custody.keyslots import Known, NewSlot, compare, keeper_name, opens, refuse_weak
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import (
    InvalidValue,
    LastKey,
    MalformedFile,
    NoPassphraseKey,
    NoSuchKey,
    PassphraseInUse,
    StrayKeys,
    VaultError,
)
from evidence_vault.records.custodian import Custodian, HeldKey, Keyslot
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CustodianId
from evidence_vault.vault import slots as files
from evidence_vault.vault.keys import CustodianKey, read_slot, slot_files, unlock_slot

_LEAST_PREFIX = 4
_DONE_AT_OPENING = frozenset({"slot.finished", "slot.revived"})
"""Findings about what is no longer so."""


def claim(vault: OpenVault) -> None:
    """Make the custodian's own key where somebody opens, for the first time, a slot that another made for them.

    Raises:
        DiskFull, WriteFailed, NotEnoughMemory, KeysUnfinished: the vault is closed again.
    """
    unlocked = vault.unlocked
    if unlocked.invited is None or unlocked.slot is None or unlocked.secret is None:
        return
    keeper = CustodianKey(vault.index.next_custodian(), unlocked.invited, vault.signer.key.seed)
    secret = unlocked.secret
    wrapping = secret.recipient if isinstance(secret, age.Identity) else secret
    try:
        slot = vault.key_change.make(NewSlot(keeper, wrapping), instead_of=[unlocked.slot])
    except VaultError:
        vault.close()
        raise
    vault.unlocked = replace(unlocked, custodian=keeper, slot=slot, invited=None, secret=None)


class Keyring:
    """The keys of one open vault."""

    def __init__(self, vault: OpenVault, work_factor: int = age.MIN_WORK_FACTOR) -> None:
        """Bind it.

        Args:
            vault: the open vault.
            work_factor: log N of new passphrase slots (18; tests name a lower one).
        """
        self._vault = vault
        self._work_factor = work_factor

    @property
    def by_recovery(self) -> bool:
        """Whether the vault was opened with the recovery identity, which is nobody's own key."""
        return self._vault.unlocked.slot is None

    @property
    def writable(self) -> bool:
        """Whether keys can be changed now."""
        return self._vault.writable

    def held(self) -> list[HeldKey]:
        """The keys in use, in the order in which they came."""
        index = self._vault.index
        keepers = {one.id: one for one in index.custodians()}
        slots = {slot.slot: slot for slot in index.slots()}
        live = [slot for slot in slots.values() if slot.removed is None]
        return [
            HeldKey(
                slot,
                keepers[slot.custodian].name if slot.custodian in keepers else slot.name or "",
                opens(self._vault.layout, slot),
                slot.slot == self._vault.unlocked.slot,
                next((entry.at for entry in index.entries_at([slot.seq])), None),
                self._maker(slot, slots, keepers),
            )
            for slot in live
        ]

    def _maker(
        self, slot: Keyslot, slots: Mapping[str, Keyslot], keepers: Mapping[CustodianId, Custodian]
    ) -> Custodian | None:
        """Who made a key's passphrase for its holder: the first opening exchanges the key, not the passphrase."""
        index, made = self._vault.index, slot
        if slot.custodian and slot.custodian in keepers:
            came = keepers[slot.custodian].seq
            claim = next((entry.facts.get("slot") for entry in index.entries_at([came])), None)
            if claim not in slots or len(index.commits_of([came, slot.seq])) > 1:
                return None
            made = slots[str(claim)]
        maker = next((entry.by for entry in index.entries_at([made.seq])), None)
        return keepers.get(maker) if maker and slot.kind == "passphrase" else None

    def findings(self) -> list[Finding]:
        """What is not as the log says about the key files now, and what opening did about it."""
        vault, index = self._vault, self._vault.index
        slots = {slot.slot: slot for slot in index.slots()}
        known = Known(slots, index.entries_of_commit(index.head().commit), complete=vault.complete)
        now = list(compare(vault.layout, known))
        places = {finding.subject for finding in now}
        done = [one for one in vault.notices if one.code in _DONE_AT_OPENING and one.subject not in places]
        return [*done, *now]

    def add_passphrase(self, passphrase: bytes, name: str | None = None) -> str:
        """Make a key with a passphrase; returns its name.

        Args:
            passphrase: NFC, trimmed, UTF-8.
            name: of the colleague that it is for; None for another key of whoever opened the vault.

        Raises:
            WeakPassphrase, PassphraseInUse, InvalidValue: nothing was made.
            DiskFull, WriteFailed, KeysUnfinished: see `KeyChange.make`.
        """
        holder = keeper_name(name) if name is not None else self._vault.unlocked.custodian
        if holder is None:
            raise InvalidValue(field="name", value="", expected="for whom it is; the recovery identity is nobody's")
        return self._vault.key_change.make(NewSlot(holder, self._new(passphrase)))

    def add_recipient(self, untrusted_recipient: str, name: str) -> str:
        """Make a key for a colleague's age recipient; returns its name.

        Raises:
            InvalidValue: it is none, the vault's own, or one that has a key already; or the name is none.
            DiskFull, WriteFailed, KeysUnfinished: see `KeyChange.make`.
        """
        taken = {slot.recipient for slot in self._vault.key_change.known().live()}
        try:
            recipient = age.Recipient.parse(untrusted_recipient.strip())
            if str(recipient) in taken | {self._vault.header.recipient}:
                raise MalformedFile(what="age recipient", reason="taken")
            return self._vault.key_change.make(NewSlot(keeper_name(name), recipient))
        except MalformedFile:
            expected = "a colleague's age1…, neither the vault's own nor one that has a key already"
            raise InvalidValue(field="recipient", value=untrusted_recipient[:80], expected=expected) from None

    def change(self, passphrase: bytes) -> str:
        """Exchange the passphrase that opened the vault for another; returns the name of the new key.

        Raises:
            NoPassphraseKey: it was opened by something else.
            WeakPassphrase, PassphraseInUse: nothing changed.
            DiskFull, WriteFailed, KeysUnfinished: see `KeyChange.make`.
        """
        unlocked = self._vault.unlocked
        slot = self._vault.key_change.known().slots.get(unlocked.slot or "")
        if slot is None or slot.kind != "passphrase" or slot.removed is not None or unlocked.custodian is None:
            raise NoPassphraseKey()
        new = self._vault.key_change.make(NewSlot(unlocked.custodian, self._new(passphrase)), instead_of=[slot.slot])
        self._vault.unlocked = replace(unlocked, slot=new)
        return new

    def named(self, untrusted_key: str) -> str:
        """The one key whose name begins so.

        Raises:
            NoSuchKey: none is called so, or several.
        """
        text = untrusted_key.strip().lower()
        names = dict.fromkeys([*self._names()])
        fitting = [name for name in names if len(text) >= _LEAST_PREFIX and name.startswith(text)]
        if len(fitting) != 1:
            raise NoSuchKey(key=untrusted_key, known=[name[:8] for name in names])
        return fitting[0]

    def remove(self, untrusted_key: str) -> str:
        """Take a key away; returns its name. One that the log does not know is set aside.

        Raises:
            NoSuchKey: none is called so, or several.
            LastKey: nobody could open the vault any more.
            DiskFull, WriteFailed, KeysUnfinished: see `KeyChange.make`.
        """
        name = self.named(untrusted_key)
        known = self._vault.key_change.known()
        layout = self._vault.layout
        if not any(opens(layout, slot) for slot in known.live() if slot.slot != name):
            raise LastKey()
        self._vault.key_change.remove([name])
        if layout.slot(name).exists():
            files.set_aside(layout, name)
        return name

    def challenge(self, untrusted_key: str) -> bytes:
        """What another keyholder has to answer before this copy may be left with their key alone.

        Raises:
            NoSuchKey: none is called so, or several, or its file does not open.
            InvalidValue: it is a key of whoever opened the vault.
            StrayKeys: others that the log does not know would still open it.
        """
        kept = self._kept(untrusted_key)
        plain = read_slot(self._vault.layout.slot(kept.slot))
        return challenge.make(self._vault.header, self._vault.key, kept.slot, plain)

    def seal(self, untrusted_key: str, untrusted_challenge: bytes, answer: str) -> list[Keyslot]:
        """Leave this copy with another keyholder's key alone, who answered; returns the keys that were removed.

        Raises:
            ChallengeRefused: nothing was removed. Else as of `challenge`, and of `KeyChange.make`.
        """
        kept = self._kept(untrusted_key)
        challenge.check(
            self._vault.header, self._vault.key, self._vault.unlocked.identity, kept, untrusted_challenge, answer
        )
        others = [slot for slot in self._vault.key_change.known().live() if slot.slot != kept.slot]
        self._vault.key_change.remove([slot.slot for slot in others])
        for path in files.left_over(self._vault.layout):
            files.take_away(path)
        return others

    def _new(self, passphrase: bytes) -> age.Passphrase:
        refuse_weak(passphrase)
        key = age.Passphrase(passphrase, min_work_factor=self._work_factor)
        if unlock_slot(self._vault.layout, self._vault.header, [key]):
            raise PassphraseInUse()
        return key

    def _kept(self, untrusted_key: str) -> Keyslot:
        name = self.named(untrusted_key)
        layout, known = self._vault.layout, self._vault.key_change.known()
        kept = known.slots.get(name)
        if kept is None or kept.removed is not None or not opens(layout, kept):
            raise NoSuchKey(key=untrusted_key, known=[held.slot.short for held in self.held() if held.opens])
        keeper = self._vault.unlocked.custodian
        if name == self._vault.unlocked.slot or (keeper and kept.custodian == keeper.id):
            raise InvalidValue(field="key", value=kept.short, expected="a key of somebody else")
        stray = [
            found.subject
            for found in compare(layout, known)
            if found.grade is Grade.FAIL and layout.root.joinpath(found.subject).exists()
        ]
        stray += [layout.relative(path) for path in files.set_aside_before(layout)]
        if stray:
            raise StrayKeys(files=stray)
        return kept

    def _names(self) -> Iterator[str]:
        yield from (slot.slot for slot in self._vault.index.slots() if slot.removed is None)
        yield from (path.stem for path in slot_files(self._vault.layout))
