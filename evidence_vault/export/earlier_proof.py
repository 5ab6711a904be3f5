"""Giving out what shows the custody of items before they came to this vault: the proof that was in their package."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from evidence_vault.custody.bundle import ORIGINALS
from evidence_vault.custody.earlier import Came, read_came
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.package import PROOF, STATEMENT, unpack
from evidence_vault.custody.purge import listed
from evidence_vault.custody.statement import read_statement
from evidence_vault.errors import InvalidValue, MalformedFile, PathExists, VaultError
from evidence_vault.export.new_file import make_folder, write_new, writing_beside
from evidence_vault.export.originals import copy_original
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Entry, Kind
from evidence_vault.records.handover import Statement
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.vault.durable import flush_folders, publish, temporary


def write_earlier_proof(vault: OpenVault, record: ItemId, out: Path, progress: Progress) -> Statement:
    """Record that the proof is given out, then put it together again: as it came, it verifies as every proof does.

    Args:
        vault: open for writing.
        record: the item that keeps the custody from before.
        out: where nothing stands.
        progress: stage ``export.bytes``.

    Returns:
        What went with it.

    Raises:
        NoSuchItem, ItemDestroyed: of `record`, or of what came with it.
        InvalidValue: it is another item.
        PathExists: something stands at `out`.
        MissingObject, DamagedObject: what is stored is not what the log says; no folder is left.
        DiskFull, OutputFailed, Cancelled: likewise.
    """
    out = out.absolute()
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    texts = _kept(vault, record)
    statement = read_statement(texts[STATEMENT]).statement
    items = _in_order(_accepted(vault, record))
    held = {str(one.item): vault.index.kept_item(item) for one, item in zip(statement.items, items, strict=True)}
    vault.writer.commit([Draft(Kind.BUNDLE_EXPORTED, {"items": [str(item) for item in items]})])
    partial = temporary(out.parent)
    progress.begin("export.bytes", sum(item.size for item in held.values()))
    try:
        make_folder(partial)
        for path in _originals(texts):
            target = partial / path
            with writing_beside(target):
                target.parent.mkdir(mode=0o700, exist_ok=True)
            copy_original(held[Path(path).name.partition(".")[0]], target, target, vault.store, progress)
        for name, data in sorted(texts.items()):
            if name.startswith(PROOF):
                target = partial / name.removeprefix(PROOF)
                with writing_beside(target):
                    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_new(target, data)
        with writing_beside(out):
            publish(partial, out)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    flush_folders([out.parent])
    return statement


def record_of(vault: OpenVault, entry: Entry) -> Item | None:
    """The item that keeps what came with a package, by the entry that took it in; None where it is no longer there."""
    try:
        return vault.index.kept_item(ItemId.parse(str(entry.facts.get("record"))))
    except (VaultError, ValueError):
        return None


def came_with(vault: OpenVault, entry: Entry, record: Item) -> Came | None:
    """What came with a package; None where what was kept of it is not what the log says, or cannot be read."""
    try:
        with vault.store.open_verified(record.content.sha256, record.content.size) as kept:
            return read_came(unpack(kept.read()), _in_order(entry))
    except (VaultError, ValueError, KeyError):
        pass
    return None


def _kept(vault: OpenVault, record: ItemId) -> dict[str, bytes]:
    item = vault.index.kept_item(record)
    _accepted(vault, record)
    with vault.store.open_verified(item.content.sha256, item.content.size) as kept:
        try:
            return unpack(kept.read())
        except MalformedFile:
            raise _another(record) from None


def _accepted(vault: OpenVault, record: ItemId) -> Entry:
    for entry in vault.index.entries(Kind.HANDOVER_ACCEPTED):
        if entry.facts.get("record") == str(record):
            return entry
    raise _another(record)


def _another(record: ItemId) -> InvalidValue:
    expected = "the item that keeps the custody from before; handover list names it"
    return InvalidValue(field="item", value=record, expected=expected)


def _in_order(entry: Entry) -> list[ItemId]:
    """Numbers here, in the order of the statement: that in which they were given."""
    return sorted(listed(entry))


def _originals(texts: dict[str, bytes]) -> list[str]:
    """Where the proof had them, as its manifest says, which was verified when it came."""
    lines = texts[f"{PROOF}manifest-sha256.txt"].decode("ascii").splitlines()
    return [path for line in lines if (path := line.partition("  ")[2]).startswith(ORIGINALS)]
