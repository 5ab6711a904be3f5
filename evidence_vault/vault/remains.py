"""Copies of a thing that is to be destroyed, beside the vault's own files: in ``tmp/`` and ``recovered/``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.errors import EvidenceError, NoMatchingKey, ReadFailed
from evidence_vault.records.digest import Digest
from evidence_vault.vault.durable import open_stored, reading
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.log import COMMIT_LIMIT
from evidence_vault.vault.padding import LENGTH_BYTES

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Remains:
    """What was found.

    Attributes:
        holding: files that hold it, or can only be copies of what holds it: files half written, indexes set aside.
        unclear: files that cannot be read to their end, so that they may hold a part of it.
    """

    holding: tuple[Path, ...]
    unclear: tuple[Path, ...]


def find(
    layout: Layout, identity: age.Identity, contents: Collection[Digest], says: Callable[[bytes], bool]
) -> Remains:
    """Look through what lies beside.

    Args:
        layout: the vault's folder; the caller holds its writer lock.
        identity: opens what is read.
        contents: of objects.
        says: whether the plaintext of a small file tells something of the thing.

    Raises:
        ReadFailed: a folder cannot be read.
    """
    holding: list[Path] = []
    unclear: list[Path] = []
    for path in (*_files(layout.tmp), *_files(layout.recovered)):
        if path.suffix in (".part", ".index"):
            holding.append(path)
            continue
        try:
            if _holds(path, identity, contents, says):
                holding.append(path)
        except NoMatchingKey:
            continue  # a keyslot, or nobody's: it is not encrypted for this vault
        except (EvidenceError, ReadFailed):
            unclear.append(path)
    return Remains(tuple(holding), tuple(unclear))


def _holds(path: Path, identity: age.Identity, contents: Collection[Digest], says: Callable[[bytes], bool]) -> bool:
    with reading(path), open_stored(path) as file:
        sealed = age.open_sealed(file, [identity])
        if _object(sealed) in contents:
            return True
        if sealed.size > COMMIT_LIMIT:
            return False
        sealed.seek(0)
        return says(sealed.readall())


def _object(sealed: age.SealedReader) -> Digest:
    """SHA-256 of the content, if it is an object; every chunk is read, so that damage anywhere raises."""
    sealed.seek(max(0, sealed.size - LENGTH_BYTES))
    left = int.from_bytes(sealed.readall(), "big")
    sealed.seek(0)
    digest = hashlib.sha256()
    while block := sealed.read(_BLOCK):
        part = block[: max(0, left)]
        digest.update(part)
        left -= len(part)
    return Digest(digest.digest())


def _files(folder: Path) -> Iterator[Path]:
    """Files below a folder; links are passed over, and so is what lies behind them."""
    if folder.is_symlink() or not folder.is_dir():
        return
    with reading(folder):
        found = sorted(folder.iterdir())
    for path in found:
        if path.is_symlink():
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path
