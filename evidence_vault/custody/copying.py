"""That a second copy is being brought up to date: signed, in the copy, until that has ended (vault/FORMAT.md, "Second copy").

A run that is cut off leaves a copy that withholds what was destroyed, or has keys that its log does not know yet. Only
the vault can say that this is so, and not somebody's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey, verify
from evidence_vault.custody.canonical import Form
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.keyslots import opens
from evidence_vault.custody.purge import Tombstone
from evidence_vault.errors import EvidenceError, ReadFailed
from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId, VaultId
from evidence_vault.vault.durable import destroy, exchange, is_temporary, read_stored
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.slots import slot_digest

_FIRST_LINE: Final = b"evidence-vault copy/1\n"
_LIMIT: Final = 16 << 20


class _Form(msgspec.Struct, kw_only=True):
    """As it is written, members in the order of their names."""

    commit: int
    entries: list[int]
    gone: list[str]
    items: list[int]
    slots: dict[str, str]
    vault: str


_FORM: Final = Form("copying", _Form)


@dataclass(frozen=True, slots=True)
class Copying:
    """What a run was to bring that has not ended.

    Attributes:
        commit: at which the vault's log ended.
        entries: numbers of entries of which purges took out what they said.
        gone: keyslots that were removed and are not in the copy: its own log may not say so yet.
        items: that were destroyed.
        slots: keyslots in use, and those that were to be removed: the SHA-256 of each, in hexadecimal, by name.
    """

    commit: int
    entries: frozenset[int]
    gone: frozenset[str]
    items: frozenset[ItemId]
    slots: dict[str, str]

    @classmethod
    def of(cls, commit: int, stones: Iterable[Tombstone], slots: Iterable[Keyslot], copy: Layout) -> Copying:
        """What a run that begins now is to bring to a copy."""
        stones, slots = list(stones), list(slots)
        entries = frozenset(seq for stone in stones for seq in stone.entries)
        digests = {slot.slot: slot.sha256.hex for slot in slots if slot.removed is None or opens(copy, slot)}
        gone = frozenset(slot.slot for slot in slots if slot.removed is not None) - digests.keys()
        return cls(commit, entries, gone, frozenset(stone.item for stone in stones), digests)

    def begin(self, copy: Layout, vault: VaultId, key: SigningKey, recipient: age.Recipient) -> None:
        """Say in the copy that the run has begun.

        Raises:
            DiskFull, WriteFailed: the copy's medium refused.
        """
        items = sorted(item.number for item in self.items)
        said = _Form(
            commit=self.commit,
            entries=sorted(self.entries),
            gone=sorted(self.gone),
            items=items,
            slots=dict(sorted(self.slots.items())),
            vault=str(vault),
        )
        text = _FIRST_LINE + _FORM.write(said) + b"\n"
        plaintext = text + encode_base64(key.sign(text)).encode("ascii") + b"\n"
        exchange(copy.tmp, copy.copying, age.encrypt(plaintext, [recipient]))

    def told(self, findings: Iterable[Finding], layout: Layout) -> Iterator[Finding]:
        """The findings in a copy, with one notice in place of those that the run accounts for."""
        detail = (
            "This folder is a second copy that is behind: bringing it up to date was cut off before it ended. What is not "
            "there yet, and what is still there although it was destroyed or removed in the vault, is told by this alone."
        )
        yield Finding("copy.unfinished", "log", detail, Grade.NOTICE, {"commit": self.commit})
        yield from (finding for finding in findings if not self._accounts_for(finding, layout))

    def _accounts_for(self, finding: Finding, layout: Layout) -> bool:
        path = layout.root / finding.subject
        match finding.code:
            case "entry.withheld":
                return finding.subject in {f"#{seq}" for seq in self.entries}
            case "purge.unfinished":
                return finding.subject in map(str, self.items)
            case "slot.unknown" | "slot.revived" | "slot.unfinished":
                return path.stem in self.slots and _digest(layout, path.stem) == self.slots[path.stem]
            case "slot.missing":
                return path.stem in self.gone
            case "file.left_over":
                return path == layout.copying or is_temporary(path)
            case code:
                return code in ("copy.unfinished", "object.orphan")


def read(layout: Layout, vault: VaultId, public_key: bytes, identity: age.Identity) -> Copying | None:
    """What stands in a folder of a run that has not ended; None where nothing does that the vault's key has signed."""
    try:
        plaintext = age.decrypt(read_stored(layout.copying, _LIMIT), [identity])
        text, _, signature = plaintext.removesuffix(b"\n").rpartition(b"\n")
        text += b"\n"
        if not text.startswith(_FIRST_LINE) or not verify(public_key, text, decode_base64(signature.decode("ascii"))):
            return None
        said = _FORM.read(text.removeprefix(_FIRST_LINE).removesuffix(b"\n"))
        items = frozenset(map(ItemId, said.items))
    except (FileNotFoundError, NotADirectoryError, ReadFailed, EvidenceError, ValueError):
        return None
    if said.vault != str(vault):
        return None
    return Copying(said.commit, frozenset(said.entries), frozenset(said.gone), items, said.slots)


def end(copy: Layout) -> None:
    """The run has ended. Raises `WriteFailed` where the medium refused: then the next run says so again."""
    destroy([copy.copying])


def _digest(layout: Layout, slot: str) -> str:
    try:
        found = slot_digest(layout.slot(slot))
    except ReadFailed:
        return ""
    return found.hex if found else ""
