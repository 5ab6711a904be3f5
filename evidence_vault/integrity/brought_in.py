"""Commits of a copy that went another way and were brought in with `merge`: they make room in it for the vault's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.purge import Tombstone, destroyed_by
from evidence_vault.errors import DamagedLog, MalformedFile, ReadFailed
from evidence_vault.index import Index
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Kind
from evidence_vault.vault.log import LogFiles


def brought_in(log: LogFiles, index: Index) -> list[int]:
    """Numbers of the copy's commits that the vault's log keeps, last first.

    Each is known by its file, so that a run which was cut off between two of them can be gone on with.
    """
    known = {str(entry.facts.get("file_sha256")) for entry in index.entries(Kind.LOG_BRANCH)}
    return [number for number in log.descending() if known and _digest(log, number) in known]


def _digest(log: LogFiles, number: int) -> str:
    with suppress(ReadFailed):
        return sha256(log.sealed(number) or b"").hex
    return ""


def destroyed_entries(index: Index, stones: Sequence[Tombstone]) -> frozenset[bytes]:
    """How entries that lost what they said stood in another branch."""
    entries = index.entries_at({seq for stone in stones for seq in stone.entries})
    again = {str(entry.facts["fork.entry"]).encode() for entry in entries if "fork.entry" in entry.facts}
    for kept in index.entries(Kind.LOG_BRANCH):  # what was destroyed before it was brought in is not said there
        numbers = [name.removeprefix("entry.") for name in kept.facts if name.startswith("entry.")]
        again |= {str(kept.facts[f"entry.{one}"]).encode() for one in numbers if f"said.{one}.1" not in kept.facts}
    return frozenset(again)


def told(log: LogFiles, number: int, destroyed: Collection[bytes]) -> frozenset[Digest] | None:
    """The contents of which a commit of the copy says what was destroyed; None where it says nothing of that."""
    with suppress(DamagedLog, MalformedFile):
        return destroyed_by(log.read(number), destroyed)
    return None
