"""Which files are meant by what a person chose."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.errors import SourceMissing, SourceUnreadable, VaultError
from evidence_vault.records.item import Item
from evidence_vault.records.names import printable


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to take in, in a stable order, and what cannot be taken in at all."""

    files: tuple[Path, ...]
    failures: tuple[tuple[str, VaultError], ...]

    def without(self, known: Iterable[Item]) -> Plan:
        """The same without files whose path, size and time are those of an item in `known`.

        Where a path is no valid text, its item does not tell it exactly: such a file stays, rather twice than never.
        """
        marks = {(item.path, item.size, item.modified) for item in known if item.name_raw is None}
        if not marks:
            return self
        return Plan(tuple(path for path in self.files if _mark(path) not in marks), self.failures)


def plan(sources: Iterable[Path], vault: Path) -> Plan:
    """Walk folders, keep files, in the order of their names.

    Links are never followed, and a vault is not taken into itself; each is named as a failure.

    Args:
        sources: files and folders.
        vault: the vault's own folder.
    """
    files: list[Path] = []
    failures: list[tuple[str, VaultError]] = []
    own = _place(vault)
    waiting = list(reversed(list(sources)))
    inside = {path for path in waiting if own and own in map(_place, Path(os.path.realpath(path)).parents)}
    while waiting:
        path = waiting.pop()
        try:
            ours = path in inside or (own is not None and _place(path) == own)
            if path.is_dir() and not path.is_symlink() and not ours:
                waiting.extend(sorted(map(Path, (entry.path for entry in os.scandir(path))), reverse=True))
            elif error := _refusal(path, ours=ours):
                failures.append((printable(str(path)), error))
            else:
                files.append(path)
        except OSError as error:
            failures.append((printable(str(path)), _unreadable(path, error.strerror or str(error))))
    return Plan(tuple(files), tuple(failures))


def total_size(files: Iterable[Path]) -> int:
    """Bytes of these files, as far as the system tells."""
    total = 0
    for path in files:
        try:
            total += os.lstat(path).st_size
        except OSError:
            continue
    return total


def _mark(path: Path) -> tuple[str, int, Instant] | None:
    """Of a file, what `Origin.facts` tells of it; None where it is gone."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return printable(str(path.absolute())), found.st_size, Instant(found.st_mtime_ns // 1_000_000)


def _place(path: Path) -> tuple[int, int] | None:
    """What a folder is, whatever way leads to it; None where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _refusal(path: Path, *, ours: bool) -> VaultError | None:
    if path.is_symlink():
        return _unreadable(path, "it is a link; name the file itself")
    if not path.exists():
        return SourceMissing(path=printable(str(path)))
    if ours:
        return _unreadable(path, "it is part of this vault")
    return None


def _unreadable(path: Path, reason: str) -> SourceUnreadable:
    return SourceUnreadable(path=printable(str(path)), reason=reason)
