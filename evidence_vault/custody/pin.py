"""A checkpoint from outside, held against the log: the one thing that shows a vault set back or written anew.

It may be typed (the short form), scanned (the text in a QR code) or a file (a signed note).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from evidence_vault.custody.checkpoint import (
    Checkpoint,
    Note,
    custodian_key_name,
    origin,
    parse_body,
    parse_note,
    short_form,
)
from evidence_vault.custody.log_tree import LogTree
from evidence_vault.errors import (
    CheckpointUnclear,
    CheckpointUnknown,
    InvalidValue,
    LogDiffers,
    LogShorter,
    MalformedFile,
)
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.ids import CustodianId, VaultId
from evidence_vault.records.pin import HeldPin

LIMIT: Final = 1 << 16
"""Bytes that a checkpoint in a file has at most."""

_SHORT: Final = re.compile(r"[A-Z2-7]{40}")
_EXPECTED: Final = "eight groups of five characters, or a file with a checkpoint's note or text"


@dataclass(frozen=True, slots=True)
class Pin:
    """What was kept outside.

    Attributes:
        short: the short form, in its groups.
        checkpoint: what it stands for, where more than the short form was kept.
        note: with its signatures, where they were kept too.
    """

    short: str
    checkpoint: Checkpoint | None = None
    note: Note | None = None


def parse_pin(untrusted: bytes) -> Pin:
    """Read a checkpoint in any of its three forms; of a typed one, spaces, hyphens and small letters do not matter.

    Raises:
        InvalidValue: it is none.
    """
    text = untrusted.replace(b"\r\n", b"\n")
    try:
        note = parse_note(text)
        return Pin(short_form(note.checkpoint.body), note.checkpoint, note)
    except MalformedFile:
        pass
    try:
        checkpoint = parse_body(text.strip() + b"\n")
        return Pin(short_form(checkpoint.body), checkpoint)
    except MalformedFile:
        pass
    joined = re.sub(r"[\s-]", "", untrusted.decode("utf-8", "replace")).upper()
    if not _SHORT.fullmatch(joined):
        raise InvalidValue(field="checkpoint", value=untrusted[:80].decode("utf-8", "replace"), expected=_EXPECTED)
    return Pin(" ".join(joined[start : start + 5] for start in range(0, 40, 5)))


@dataclass(frozen=True, slots=True)
class LogKeys:
    """Who can have signed checkpoints of a log.

    Attributes:
        vault: whose log it is.
        vault_keys: its public keys, 32 bytes each; several where it was handed over.
        custodians: that the log knows.
    """

    vault: VaultId
    vault_keys: Collection[bytes]
    custodians: Iterable[Custodian] = ()

    def signed(self, note: Note | None) -> bool:
        """Whether a vault key signed."""
        return note is not None and any(note.verify(origin(self.vault), key) for key in self.vault_keys)

    def custodian(self, note: Note | None) -> CustodianId | None:
        """Whose key signed; None where it is nobody's whom the log knows."""
        if note is None:
            return None
        by = (one.id for one in self.custodians if note.verify(custodian_key_name(self.vault, one.id), one.key))
        return next(by, None)


def hold(pin: Pin, tree: LogTree, keys: LogKeys) -> HeldPin:
    """Find a checkpoint in the log.

    Args:
        pin: from outside.
        tree: the log's, read whole.
        keys: that can have signed it.

    Raises:
        InvalidValue: it is of another vault, or of no entries.
        LogShorter, LogDiffers, CheckpointUnknown: the log does not go on from it.
        CheckpointUnclear: it is of a part of the log that cannot be read, or may be.
    """
    if pin.checkpoint is None:
        for commit in tree.commits:
            if short_form(Checkpoint(origin(keys.vault), commit.size, commit.root).body) == pin.short:
                return HeldPin(pin.short, commit.size, commit.root, commit.number, tree.size - commit.size)
        if len(tree.commits) < tree.commits[-1].number:
            raise CheckpointUnclear(short=pin.short, files=tree.lost)
        raise CheckpointUnknown(short=pin.short, size=tree.size)
    pinned = pin.checkpoint
    if pinned.origin != origin(keys.vault):
        raise InvalidValue(field="checkpoint", value=pinned.origin, expected=f"one of this vault, {origin(keys.vault)}")
    if not pinned.size:
        raise InvalidValue(field="checkpoint", value="0 entries", expected="one of at least one entry")
    by = keys.custodian(pin.note)
    facts = {"pinned": pinned.size, "size": tree.size, "by": str(by) if by else "—"}
    facts["signed"] = "yes" if keys.signed(pin.note) else "no"
    if pinned.size > tree.size:
        raise LogShorter(**facts)
    root = tree.root_at(pinned.size)
    if root is None:
        raise CheckpointUnclear(short=pin.short, files=tree.lost)
    if root != pinned.root:
        raise LogDiffers(**facts)
    ended = {commit.size: commit.number for commit in tree.commits}.get(pinned.size)
    return HeldPin(pin.short, pinned.size, pinned.root, ended, tree.size - pinned.size, by)
