"""Which files are meant by what a person chose."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.errors import SourceMissing, SourceUnreadable, VaultError
from evidence_vault.ingest.origin import printable


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to take in, in a stable order, and what cannot be taken in at all."""

    files: tuple[Path, ...]
    failures: tuple[tuple[str, VaultError], ...]


def plan(sources: Iterable[Path]) -> Plan:
    """Walk folders, keep files. Links are never followed; each is named as a failure."""
    files: list[Path] = []
    failures: list[tuple[str, VaultError]] = []
    for source in sources:
        for path, error in _walk(source):
            if error:
                failures.append((printable(str(path)), error))
            else:
                files.append(path)
    return Plan(tuple(files), tuple(failures))


def _walk(source: Path) -> Iterator[tuple[Path, VaultError | None]]:
    shown = printable(str(source))
    try:
        if source.is_symlink():
            yield source, SourceUnreadable(path=shown, reason="it is a link; name the file itself")
        elif source.is_dir():
            for entry in sorted(os.scandir(source), key=lambda entry: entry.name):
                yield from _walk(Path(entry.path))
        elif source.exists():
            yield source, None
        else:
            yield source, SourceMissing(path=shown)
    except OSError as error:
        yield source, SourceUnreadable(path=shown, reason=error.strerror or str(error))
