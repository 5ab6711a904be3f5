"""The files of a vault folder: those that the log names, and strangers."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path

from evidence_vault.errors import DamagedObject, MissingObject, ReadFailed
from evidence_vault.integrity import dependents
from evidence_vault.progress import Meter, Progress
from evidence_vault.records.case import Exhibit
from evidence_vault.records.digest import Content
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.vault.drafts import draft_places, is_draft
from evidence_vault.vault.durable import is_folder, read_stored, reading
from evidence_vault.vault.keys import slot_files
from evidence_vault.vault.layout import Layout, VaultHeader, is_object
from evidence_vault.vault.lifecycle import readme
from evidence_vault.vault.objects import ObjectStore

_SET_ASIDE = re.compile(r"(?:[0-9a-f]{32}|[a-z2-7]{26})\.[a-z]+", re.A)
"""Names that the program gives to what it sets aside."""

_AT_ONCE = 2
_AHEAD = 64
_OURS = {
    "VAULT",
    "README.txt",
    "keys",
    "objects",
    "log",
    "inbox",
    "index.db",
    "index.db-journal",
    "lock",
    "tmp",
    "recovered",
}


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
    unsent = iter(contents)
    waiting: deque[tuple[Content, Future[Finding | None]]] = deque()
    with ThreadPoolExecutor(_AT_ONCE, "check") as pool:
        try:
            while True:
                for content in islice(unsent, _AHEAD - len(waiting)):
                    waiting.append((content, pool.submit(_problem, store, content, meter, quick=quick)))
                if not waiting:
                    return
                content, future = waiting.popleft()
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
            store.look(content.sha256, content.size)
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


def strangers(
    store: ObjectStore, named: set[Path], commits: Iterable[Path], *, complete: bool, quick: bool
) -> Iterator[Finding]:
    """Files that the log does not name; never fatal, never touched.

    Args:
        store: the vault's objects.
        named: objects that the log names, and new keyslots that wait for their place.
        commits: files below ``log/`` that are no commits.
        complete: whether the whole log could be read; else an object without an entry proves nothing.
        quick: objects are not read.
    """
    layout = Layout(store.vault)
    for path in _places(layout, commits):
        yield _notice("file.stranger", layout, path, "This file is no part of the vault.")
    for folder in _inside(layout.objects):
        for path in _inside(folder):
            if not is_object(path):
                yield _notice("file.stranger", layout, path, "This file is no part of the vault.")
            elif complete and path not in named:
                yield _unnamed(layout, store, path, quick=quick)
    unfinished = [path for path in _inside(layout.tmp) if path != layout.drafts or not is_folder(path)]
    for path in unfinished + [path for path in draft_places(layout) if not is_draft(path)]:
        if path not in named:
            yield _notice("file.left_over", layout, path, "Left by a job that did not end; it names nothing.")


def _unnamed(layout: Layout, store: ObjectStore, path: Path, *, quick: bool) -> Finding:
    """An object without an entry: of an intake that was cut off, if its name is that of its content; else a stranger's."""
    with suppress(ReadFailed):
        if not quick and store.claimed(path) is None:
            return _notice(
                "object.foreign", layout, path, "No entry names this file, and it is no object of this vault."
            )
    return _notice("object.orphan", layout, path, "No entry names this object.")


def _places(layout: Layout, commits: Iterable[Path]) -> Iterator[Path]:
    """Strangers anywhere but below the folders of objects and of files being written."""
    yield from (path for path in _inside(layout.root) if path.name not in _OURS)
    yield from commits
    yield from (path for path in _inside(layout.recovered) if not _SET_ASIDE.fullmatch(path.name))
    slots = set(slot_files(layout))
    yield from (path for path in _inside(layout.keys) if path not in slots)
    yield from (path for path in _inside(layout.objects) if not is_folder(path))


def check_readme(layout: Layout, header: VaultHeader) -> Iterator[Finding]:
    """The text for whoever finds the folder: the place where somebody could put false advice."""
    try:
        text = read_stored(layout.readme, 1 << 16)
    except (FileNotFoundError, ReadFailed):
        text = b""
    if text != readme(header):
        yield _notice("file.changed", layout, layout.readme, "This text is missing or not the one of the program.")


def _inside(folder: Path) -> list[Path]:
    if not is_folder(folder):
        return []
    with reading(folder):
        return sorted(Path(entry.path) for entry in os.scandir(folder))


def _notice(code: str, layout: Layout, path: Path, detail: str) -> Finding:
    return Finding(code, layout.relative(path), detail, Grade.NOTICE)
