"""Giving an original back, byte for byte."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import DamagedObject, PathExists
from evidence_vault.export.new_file import writing_beside
from evidence_vault.progress import Progress
from evidence_vault.records.digest import Content
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.item import Item
from evidence_vault.vault.durable import (
    FLUSHED,
    create,
    flush,
    flush_data,
    flush_folders,
    publish,
    temporary,
    write_all,
)
from evidence_vault.vault.objects import ObjectStore

_BLOCK = 1 << 20


def export_original(item: Item, out: Path, *, store: ObjectStore, ledger: Ledger, progress: Progress) -> None:
    """Write an item's exact bytes to a new file, and record it.

    The digest is computed once more on the way out; a file with other bytes never gets the name.

    Args:
        item: the item.
        out: a path where nothing stands.
        store: where its content is.
        ledger: where ``original.exported`` goes.
        progress: stage ``export.bytes``.

    Raises:
        ItemDestroyed: there is nothing to give back.
        PathExists: something stands at `out`.
        MissingObject, DamagedObject: the content is not what the log says; nothing is written.
        DiskFull, OutputFailed: the target's medium refused.
        Cancelled: nothing is left behind.
    """
    held, out = item.content, out.absolute()
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    progress.begin("export.bytes", item.size)
    partial = temporary(out.parent)
    try:
        copy_original(item, partial, out, store, progress)
        # first the record: a file that was given out without one would be worse than the reverse
        ledger.commit([Draft(Kind.ORIGINAL_EXPORTED, {"item": str(item.id), "sha256": held.sha256.hex})])
        with writing_beside(out):
            publish(partial, out)
    finally:
        partial.unlink(missing_ok=True)
    flush_folders([out.parent])


def copy_original(item: Item, file: Path, out: Path, store: ObjectStore, progress: Progress) -> Content:
    """Write an item's exact bytes to a new file, flushed; records nothing. Tells what was written.

    Args:
        item: the item.
        file: what is made; a part of it may stay where this fails.
        out: what it will be called, and is called in errors.
        store: where the content is.
        progress: told of every byte.

    Raises:
        MissingObject, DamagedObject: the content is not what the log says.
        PathExists, DiskFull, OutputFailed: the target's medium refused.
        Cancelled: the person stopped.
    """
    digest, size = hashlib.sha256(), 0
    held = item.content
    with store.open(held.sha256, held.size) as content:
        with writing_beside(out):
            descriptor = create(file)
        try:
            while block := content.read(_BLOCK):
                digest.update(block)
                size += len(block)
                with writing_beside(out):
                    write_all(descriptor, block)
                    if size % FLUSHED == 0:
                        flush_data(descriptor)
                progress.advance(len(block))
            with writing_beside(out):
                flush(descriptor)
        finally:
            os.close(descriptor)
    if digest.digest() != held.sha256.value:
        raise DamagedObject(file=str(item.id), reason="content")
    return held
