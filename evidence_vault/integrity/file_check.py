"""The files of a vault folder: those that the log names, and strangers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import DamagedObject, MissingObject, ReadFailed
from evidence_vault.integrity import dependents
from evidence_vault.integrity.log_check import Content
from evidence_vault.progress import Meter, Progress
from evidence_vault.records.case import Exhibit
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.vault.durable import reading
from evidence_vault.vault.keys import slot_files
from evidence_vault.vault.layout import Layout, is_object
from evidence_vault.vault.objects import ObjectStore

_AT_ONCE = 2
_OURS = {"VAULT", "README.txt", "keys", "objects", "log", "inbox", "index.db", "lock", "tmp", "recovered"}


def check_slots(layout: Layout, slots: Mapping[str, str | None], *, complete: bool) -> Iterator[Finding]:
    """Keyslots against the log: extra, revived, changed, missing.

    Args:
        layout: the vault's folder.
        slots: SHA-256 of each slot file by slot, None for a removed one.
        complete: whether the whole log could be read; else an unknown slot proves nothing.
    """
    found = {path.stem: path for path in slot_files(layout)}
    for slot, path in found.items():
        name = layout.relative(path)
        if slot not in slots:
            if complete:
                yield Finding("slot.unknown", name, "The log does not know this keyslot: somebody may have added it.")
        elif slots[slot] is None:
            yield Finding("slot.revived", name, "The log says that this keyslot was removed, but it is there.")
        else:
            with reading(path):
                changed = sha256(path.read_bytes()).hex != slots[slot]
            if changed:
                yield Finding("slot.damaged", name, "This keyslot is not the one that the log knows.")
    for slot, digest in slots.items():
        if digest is not None and slot not in found:
            name = layout.relative(layout.slot(slot))
            yield Finding("slot.missing", name, "The log knows this keyslot, but it is not there.")


def check_objects(
    store: ObjectStore,
    contents: Mapping[Content, Sequence[ItemId]],
    exhibits: Sequence[Exhibit],
    *,
    quick: bool,
    progress: Progress,
) -> Iterator[Finding]:
    """Objects against the log: there, of the right size, and, unless `quick`, of the right content.

    Progress is told in bytes, stage ``check.bytes``; two objects are read at once.
    """
    progress.begin("check.bytes", None if quick else sum(content.size for content in contents))
    meter = Meter(progress)
    with ThreadPoolExecutor(_AT_ONCE, "check") as pool:
        waiting = {content: pool.submit(_problem, store, content, meter, quick=quick) for content in contents}
        try:
            for content, future in waiting.items():
                problem = meter.wait(future)
                if problem:
                    yield problem
                    yield from dependents.of_object(problem.subject, contents[content], exhibits)
        finally:
            meter.stop()
            pool.shutdown(cancel_futures=True)


def _problem(store: ObjectStore, content: Content, meter: Meter, *, quick: bool) -> Finding | None:
    try:
        if quick:
            store.open(content.sha256, content.size).close()
        else:
            store.verify(content.sha256, content.size, meter.step)
    except MissingObject as error:
        return Finding("object.missing", str(error.facts["file"]), "The log names this object, but it is not there.")
    except DamagedObject as error:
        reason = str(error.facts["reason"])
        return Finding("object.damaged", str(error.facts["file"]), f"The object is not what the log says ({reason}).")
    except ReadFailed as error:
        file = store.file(content.sha256)
        return Finding("object.unreadable", file, f"The medium refused to read it ({error.facts['reason']}).")
    return None


def strangers(layout: Layout, named: set[Path], commits: Iterable[Path], *, complete: bool) -> Iterator[Finding]:
    """Files that the log does not name; never fatal, never touched.

    Args:
        layout: the vault's folder.
        named: objects that the log names.
        commits: files below ``log/`` that are no commits.
        complete: whether the whole log could be read; else an object without an entry proves nothing.
    """
    for path in _inside(layout.root):
        if path.parent == layout.root and path.name not in _OURS:
            yield _stranger(layout, path)
    for path in commits:
        yield _stranger(layout, path)
    for folder in _inside(layout.objects):
        for path in _inside(folder) if folder.is_dir() and not folder.is_symlink() else [folder]:
            if not is_object(path):
                yield _stranger(layout, path)
            elif complete and path not in named:
                yield _notice("object.orphan", layout, path, "No entry names this object.")
    for path in _inside(layout.tmp):
        yield _notice("file.left_over", layout, path, "Left by a job that did not end; it names nothing.")


def _inside(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    with reading(folder):
        return sorted(Path(entry.path) for entry in os.scandir(folder))


def _stranger(layout: Layout, path: Path) -> Finding:
    return _notice("file.stranger", layout, path, "This file is no part of the vault.")


def _notice(code: str, layout: Layout, path: Path, detail: str) -> Finding:
    return Finding(code, layout.relative(path), detail, Grade.NOTICE)
