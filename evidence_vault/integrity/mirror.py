"""Bringing a second copy up to date: only what it lacks, each file read back from its medium (vault/FORMAT.md, "Second copy").

At any moment the copy is a vault as this one was at some commit: contents are there before the commits that name them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from evidence_vault.custody.copying import Copying, end
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import (
    CopyUnconfirmed,
    FlushFailed,
)
from evidence_vault.index import Index
from evidence_vault.integrity.mirroring import Mirroring
from evidence_vault.integrity.second_copy import Side, prepare
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Facts, Kind
from evidence_vault.records.names import printable
from evidence_vault.records.second_copy import LastCopy, Mirrored
from evidence_vault.vault.lock import WriterLock

COPY = "copy"
"""Where a checkpoint was pinned: in a second copy of the vault."""


def mirror(vault: OpenVault, place: Path, progress: Progress) -> Mirrored:
    """Bring the second copy in `place` to the state of this vault, and record where the log stood in it.

    Args:
        vault: open for writing.
        place: a folder of this vault's copy, an empty one, or one that is not there yet.
        progress: stages ``mirror.bytes`` and ``mirror.commits``.

    Raises:
        CopyWithin, CopyRefused, SourceMissing, SyncFolder: this place cannot be a copy; nothing was written.
        CopyAhead, CopyForked: the copy knows another or a later history; nothing was written.
        VaultInUse: somebody writes to the copy.
        FlushFailed: the vault's medium did not confirm a write of this session; nothing was written.
        CopyUnconfirmed: that of the copy did not, now or earlier in this session.
        DiskFull, WriteFailed, DamagedLog: its medium refused; what was written so far counts the next time.
        Cancelled: the person stopped; likewise.
    """
    ledger = vault.writer
    ledger.refuse_unflushed()  # a copy of what the vault may have lost would be ahead of it
    with _confirmed(vault, place.resolve()):
        return _mirrored(vault, place, progress)


@contextlib.contextmanager
def _confirmed(vault: OpenVault, place: Path) -> Iterator[None]:
    """After a flush of the copy's medium failed, the system may call the next one a success: it is not tried again."""
    if failed := vault.unconfirmed.get(place):
        raise CopyUnconfirmed(**failed.facts)
    try:
        yield
    except FlushFailed as error:
        if not Path(str(error.facts["path"])).resolve().is_relative_to(place):
            raise
        vault.unconfirmed[place] = CopyUnconfirmed(**error.facts)
        raise vault.unconfirmed[place] from error


def _mirrored(vault: OpenVault, place: Path, progress: Progress) -> Mirrored:
    ledger = vault.writer
    target = prepare(vault.layout, vault.header, place)
    with WriterLock(target):
        ours = Side.of(vault.layout, vault.header, vault.unlocked)
        theirs = Side.of(target, vault.header, vault.unlocked)

        def begin(copying: Copying) -> None:
            copying.begin(target, vault.header.id, vault.key, vault.unlocked.identity.recipient)

        work = Mirroring(ours, theirs, ledger.index, progress, begin)
        done = work.run()
        if done.complete:
            head = ledger.index.head()
            where: Facts = {"place": COPY, "path": printable(str(place.absolute()))}
            ledger.commit(
                [
                    Draft(
                        Kind.CHECKPOINT_PINNED,
                        {**where, "commit": head.commit, "size": head.size, "root": head.root.hex()},
                    )
                ]
            )
            told = work.copy_commits()  # what tells of the copy is in it too
            done = replace(done, commits=done.commits + told, bytes=work.bytes)
        end(target)
    return done


def last_mirrored(index: Index) -> LastCopy | None:
    """When and where a second copy was last brought up to date; None where that never was."""
    pins = (pin for pin in index.entries(Kind.CHECKPOINT_PINNED) if pin.facts.get("place") == COPY)
    last = max(pins, key=lambda pin: pin.at, default=None)
    return LastCopy(last.at, str(last.facts.get("path", ""))) if last else None
