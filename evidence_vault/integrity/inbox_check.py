"""The inbox: what waits there, and what is none of ours. Anybody with the folder can write to it, so nothing in it is grave."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Container, Iterator
from pathlib import Path

from evidence_vault.custody.inbox import decode_header
from evidence_vault.errors import EvidenceError, NoSuchInboxFile, UnusableInboxFile
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.inbox import Seal
from evidence_vault.vault.inbox import Inbox, is_named

FOLDER = "inbox"
_WAITING = "inbox.waiting"
_MOST_NAMED = 20
"""Files of one kind that are named one by one; whoever puts ten thousand there shall not hide what matters."""


def check_inbox(inbox: Inbox, settled: Container[Seal]) -> Iterator[Finding]:
    """What stands in the inbox.

    Args:
        inbox: of the vault.
        settled: files on which a person has decided.
    """
    counts: Counter[str] = Counter()
    for path in inbox.paths():
        found = _look(inbox, path, settled)
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


def _look(inbox: Inbox, path: Path, settled: Container[Seal]) -> Finding | None:
    """What one file is; None where it is gone."""
    name = inbox.file(path)
    try:
        if not is_named(path) or not stat.S_ISREG(path.lstat().st_mode):
            return _notice("file.stranger", name, "This file is no part of the vault.")
        if inbox.seal(path) in settled:
            return _notice("inbox.settled", name, "It was accepted or rejected before, and counts once.")
        _open(inbox, path)
    except (NoSuchInboxFile, FileNotFoundError):  # a writer was faster
        return None
    except OSError as error:
        return _unusable(name, error.strerror or str(error))
    except UnusableInboxFile as error:
        return _unusable(name, str(error.facts["reason"]))
    return _notice(_WAITING, name, "")


def is_waiting(inbox: Inbox, path: Path, settled: Container[Seal]) -> bool:
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
