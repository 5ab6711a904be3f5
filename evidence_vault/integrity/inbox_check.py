"""The inbox: what waits there, and what is none of ours. Anybody with the folder can write to it, so nothing in it is grave."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from evidence_vault.custody.inbox import decode_header
from evidence_vault.errors import EvidenceError, NoSuchInboxFile, OversizedInboxFile, UnusableInboxFile
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.records.inbox import Seal
from evidence_vault.vault.inbox import Inbox, is_named

FOLDER = "inbox"
_WAITING = "inbox.waiting"
_MOST_NAMED = 20
"""Files of one kind that are named one by one; whoever puts ten thousand there shall not hide what matters."""


def check_inbox(inbox: Inbox, settled: Mapping[Seal, ItemId | None], lost: Container[ItemId]) -> Iterator[Finding]:
    """What stands in the inbox.

    Args:
        inbox: of the vault.
        settled: files on which a person has decided, with the item that each became.
        lost: items whose object is missing or damaged.
    """
    counts: Counter[str] = Counter()
    for path in inbox.paths():
        found = _look(inbox, path, settled, lost)
        if found:
            counts[found.code] += 1
            if found.code != _WAITING and counts[found.code] <= _MOST_NAMED:
                yield found
    for code, count in counts.items():
        if code == _WAITING:
            detail = f"Files that wait for a person to accept or reject them: {count}. They are no evidence yet."
            yield Finding(code, FOLDER, detail, Grade.NOTICE, {"count": count})
        elif count > _MOST_NAMED:
            detail = f"Files of one kind that nobody takes in: {count}. Only the first {_MOST_NAMED} are named."
            yield Finding("inbox.crowded", FOLDER, detail, Grade.NOTICE, {"count": count, "named": _MOST_NAMED})


def _look(
    inbox: Inbox, path: Path, settled: Mapping[Seal, ItemId | None], lost: Container[ItemId] = ()
) -> Finding | None:
    """What one file is; None where it is gone."""
    name = inbox.file(path)
    try:
        if not is_named(path) or not stat.S_ISREG(path.lstat().st_mode):
            return _notice("file.stranger", name, "This file is no part of the vault.")
        seal = inbox.seal(path)
        if seal in settled:
            return _settled(name, settled[seal], lost)
        _open(inbox, path)
    except (NoSuchInboxFile, FileNotFoundError):  # a writer was faster
        return None
    except OSError as error:
        return _unusable(name, error.strerror or str(error))
    except OversizedInboxFile as error:
        detail = f"It is larger than {error.facts['limit']} GB, which nothing in the inbox may be; it is not taken in."
        return Finding("inbox.too_large", name, detail, Grade.NOTICE, error.facts)
    except UnusableInboxFile as error:
        return _unusable(name, str(error.facts["reason"]))
    return _notice(_WAITING, name, "")


def _settled(name: str, item: ItemId | None, lost: Container[ItemId]) -> Finding:
    if item is None or item not in lost:
        return _notice("inbox.settled", name, "It was accepted or rejected before, and counts once.")
    detail = f"It was accepted as {item}, whose stored file is missing or damaged: this one holds the content."
    return Finding("inbox.needed", name, detail, Grade.NOTICE, {"item": str(item)})


def is_waiting(inbox: Inbox, path: Path, settled: Mapping[Seal, ItemId | None]) -> bool:
    """Whether a file is one that a person can still decide on."""
    found = _look(inbox, path, settled)
    return found is not None and found.code == _WAITING


def _open(inbox: Inbox, path: Path) -> None:
    with inbox.open(path) as file:
        try:
            decode_header(file.header)
        except EvidenceError as error:
            raise UnusableInboxFile(file=file.file, reason=error.facts["reason"]) from error


def _unusable(name: str, reason: str) -> Finding:
    detail = f"It is no inbox file of this vault ({reason})."
    return Finding("inbox.unusable", name, detail, Grade.NOTICE, {"reason": reason})


def _notice(code: str, name: str, detail: str) -> Finding:
    return Finding(code, name, detail, Grade.NOTICE)
