"""Keyslot files and the log: what differs, what a change that was cut off left to do, and the change itself.

The order of a change is FORMAT.md's of the vault, "Changing keys".
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.passphrase import strength
from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import DiskFull, InvalidValue, KeysUnfinished, ReadFailed, WeakPassphrase, WriteFailed
from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.passphrase import Strength
from evidence_vault.vault import slots as files
from evidence_vault.vault.keys import CustodianKey, Wrapping, encode_slot, random_name, slot_files, wrap_slot
from evidence_vault.vault.layout import Layout, VaultHeader

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Known:
    """The keyslots as the log knows them.

    Attributes:
        slots: all that it ever knew, by name.
        last: the entries of its last commit: a change that it records may have been cut off.
        complete: whether the whole log could be read; else an unknown slot proves nothing.
    """

    slots: Mapping[str, Keyslot]
    last: range
    complete: bool = True

    def live(self) -> list[Keyslot]:
        """Those in use."""
        return [slot for slot in self.slots.values() if slot.removed is None]


def keeper_name(text: str) -> str:
    """The name or code of a custodian, as it is recorded.

    Raises:
        InvalidValue: it is empty, too long, or not one line.
    """
    if not text.strip() or not text.isprintable() or len(text) > _LONGEST_NAME:
        raise InvalidValue(field="custodian", value=text[:40], expected="a name or code in one line")
    return text.strip()


def refuse_weak(passphrase: bytes) -> None:
    """Refuse a new passphrase that can be guessed.

    Raises:
        WeakPassphrase: it can.
    """
    if strength(passphrase.decode("utf-8", "replace")) is Strength.WEAK:
        raise WeakPassphrase()


def added(entry: Entry) -> Keyslot:
    """What ``key.added`` says; its facts were seen to be of their form."""
    facts = {name: str(value) for name, value in entry.facts.items()}
    custodian = CustodianId.parse(facts["custodian"]) if "custodian" in facts else None
    digest, name, recipient = Digest.from_hex(facts["slot_sha256"]), facts.get("name"), facts.get("recipient")
    return Keyslot(facts["slot"], digest, facts["slot_kind"], custodian, None, name, recipient, entry.seq)


# -- looking ---------------------------------------------------------------------------------------


def opens(layout: Layout, slot: Keyslot, *, from_medium: bool = False) -> bool:
    """Whether the file is there with the bytes that the log knows; `from_medium` as of `durable.open_stored`."""
    try:
        return files.slot_digest(layout.slot(slot.slot), from_medium=from_medium) == slot.sha256
    except ReadFailed:
        return False


def waits(layout: Layout, slot: Keyslot) -> bool:
    """Whether a new slot that the log knows waits for its place."""
    try:
        return files.slot_digest(files.staged(layout, slot.slot)) == slot.sha256
    except ReadFailed:
        return False


def compare(layout: Layout, known: Known) -> Iterator[Finding]:
    """Keyslots against the log: extra, revived, changed, missing, or of a change that was cut off."""
    found = {path.stem: path for path in slot_files(layout)}
    for name, path in found.items():
        slot, file = known.slots.get(name), layout.relative(path)
        if slot is None:
            if known.complete:
                yield Finding("slot.unknown", file, "The log does not know this keyslot: somebody may have added it.")
        elif slot.removed is not None:
            if slot.removed in known.last and opens(layout, slot):
                yield _unfinished(file)
            else:
                yield Finding("slot.revived", file, "The log says that this keyslot was removed, but it is there.")
        else:
            yield from _differs(layout, slot, file)
    for slot in known.live():
        if slot.slot not in found:
            file = layout.relative(layout.slot(slot.slot))
            if waits(layout, slot):
                yield _unfinished(file)
            else:
                yield Finding("slot.missing", file, "The log knows this keyslot, but it is not there.")


def _differs(layout: Layout, slot: Keyslot, file: str) -> Iterator[Finding]:
    try:
        digest = files.slot_digest(layout.slot(slot.slot))
    except ReadFailed as error:
        yield Finding("slot.unreadable", file, f"The medium refused to read it ({error.facts['reason']}).")
        return
    if digest != slot.sha256:
        yield Finding("slot.damaged", file, "This keyslot is not the one that the log knows.")


def _unfinished(file: str) -> Finding:
    detail = "A change of keys was cut off after it was recorded; the next opening for writing finishes it."
    return Finding("slot.unfinished", file, detail, Grade.NOTICE)


# -- finishing -------------------------------------------------------------------------------------


def finish(layout: Layout, known: Known) -> list[Finding]:
    """Bring the files in line with the log, as far as the log knows their bytes. The caller holds the writer lock.

    Nothing is taken away while no key in use opens the vault.

    Raises:
        DiskFull, WriteFailed: the medium refused.
    """
    done = []
    for slot in known.live():
        place = layout.slot(slot.slot)
        if not os.path.lexists(place) and waits(layout, slot):
            files.put_in_place(layout, slot.slot)
            done.append(_finished(layout.relative(place)))
    if not any(opens(layout, slot) for slot in known.live()):
        return done
    for slot in known.slots.values():
        if slot.removed is not None and opens(layout, slot):
            files.take_away(layout.slot(slot.slot))
            done.append(_taken_away(layout.relative(layout.slot(slot.slot)), cut_off=slot.removed in known.last))
    return done


def _finished(file: str) -> Finding:
    detail = (
        "A change of keys that was cut off is finished now: from now on the new key opens, and the old one does not."
    )
    return Finding("slot.finished", file, detail, Grade.NOTICE)


def _taken_away(file: str, *, cut_off: bool) -> Finding:
    if cut_off:
        return _finished(file)
    detail = "The log says that this keyslot was removed, but it was there again. It has been taken away."
    return Finding("slot.revived", file, detail)


# -- changing --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NewSlot:
    """A keyslot to be made.

    Attributes:
        holder: the custodian with their key, or the name of somebody who has not opened it yet.
        wrapping: what opens it.
    """

    holder: CustodianKey | str
    wrapping: Wrapping


def facts_of(name: str, data: bytes, new: NewSlot) -> dict[str, Json]:
    """Facts of ``key.added``."""
    is_recipient = isinstance(new.wrapping, age.Recipient)
    facts: dict[str, Json] = {
        "slot": name,
        "slot_sha256": sha256(data).hex,
        "slot_kind": "recipient" if is_recipient else "passphrase",
    }
    if isinstance(new.holder, CustodianKey):
        facts["custodian"] = str(new.holder.id)
    else:
        facts["name"] = new.holder
    if is_recipient:
        facts["recipient"] = str(new.wrapping)
    return facts


class KeyChange:
    """Changes of the keys of one open vault."""

    def __init__(self, layout: Layout, header: VaultHeader, identity: age.Identity, ledger: Ledger) -> None:
        """Bind the folder, the identity that is wrapped, and the door."""
        self._layout = layout
        self._header = header
        self._identity = identity
        self._ledger = ledger

    def known(self) -> Known:
        """The keyslots as the log knows them now."""
        index = self._ledger.index
        slots = {slot.slot: slot for slot in index.slots()}
        return Known(slots, index.entries_of_commit(index.head().commit))

    def make(self, new: NewSlot, *, instead_of: Sequence[str] = ()) -> str:
        """Make a keyslot, in place of others; returns its name.

        Raises:
            DiskFull, WriteFailed, NotEnoughMemory: nothing changed, or the next opening finds out.
            KeysUnfinished: it is recorded; the next opening finishes it.
        """
        name = random_name()
        plain = encode_slot(name, self._header.id, self._identity, new.holder, new.wrapping)
        data = wrap_slot(plain, new.wrapping)
        files.stage(self._layout, name, plain, data, new.wrapping)
        self._record([Draft(Kind.KEY_ADDED, facts_of(name, data, new)), *map(_removal, instead_of)])
        return name

    def remove(self, slots: Iterable[str]) -> None:
        """Take keyslots away. Raises what `make` raises."""
        self._record(list(map(_removal, slots)))

    def _record(self, drafts: Sequence[Draft]) -> None:
        self._ledger.commit(drafts)
        try:
            known = self.known()
            finish(self._layout, known)
            # a file that cannot be read is passed over there, but must not be told of as taken away
            gone = (slot for slot in known.slots.values() if slot.removed is not None and slot.removed in known.last)
            if any(files.slot_digest(self._layout.slot(slot.slot)) == slot.sha256 for slot in gone):
                raise ReadFailed(path=str(self._layout.keys), reason="a key file could not be read")
        except (DiskFull, WriteFailed, ReadFailed, FileExistsError) as error:
            reason = str(error.facts.get("reason", error.code)) if not isinstance(error, OSError) else "a file is there"
            raise KeysUnfinished(reason=reason) from error


def _removal(slot: str) -> Draft:
    return Draft(Kind.KEY_REMOVED, {"slot": slot})
