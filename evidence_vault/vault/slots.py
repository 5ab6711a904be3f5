"""The files of keyslots: made aside, put in place, taken away (FORMAT.md, "Changing keys")."""

from __future__ import annotations

import sys
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import WriteFailed
from evidence_vault.records.digest import Digest
from evidence_vault.vault import durable
from evidence_vault.vault.durable import flush_folders, publish, read_stored, reading, store, writing
from evidence_vault.vault.keys import SLOT_LIMIT, Wrapping, read_slot
from evidence_vault.vault.layout import Layout

SET_ASIDE = "key"
"""How the name of a keyslot ends in ``recovered/``: it may still open the vault."""

_SUFFIXES = {f".{SET_ASIDE}", ".slot"}
"""What names of keyslots in ``recovered/`` end in; the second was given by earlier programs."""


def staged(layout: Layout, slot: str) -> Path:
    """Where a new keyslot waits until the log knows it."""
    return layout.tmp / f"{slot}.age"


def stage(layout: Layout, slot: str, plain: bytes, data: bytes, wrapping: Wrapping) -> None:
    """Write a keyslot aside, then read it again and unwrap it.

    Raises:
        DiskFull, WriteFailed: the medium refused, or gave other bytes back.
    """
    path = staged(layout, slot)
    store(layout.tmp, path, data)
    good = read_slot(path) == data
    if good and isinstance(wrapping, age.Passphrase):  # what is wrapped for somebody else nobody here can open
        good = age.decrypt(data, [wrapping]) == plain
    if not good:
        raise WriteFailed(path=str(layout.keys), reason="the medium gave other bytes back than were written")


def slot_digest(path: Path, *, from_medium: bool = False) -> Digest | None:
    """SHA-256 of a keyslot file; None where there is none. `from_medium` as of `durable.open_stored`.

    Raises:
        ReadFailed: the medium refused.
    """
    try:
        return sha256(read_stored(path, SLOT_LIMIT, from_medium=from_medium))
    except FileNotFoundError:
        return None


def put_in_place(layout: Layout, slot: str) -> None:
    """Give a staged keyslot its name.

    Raises:
        FileExistsError: something stands there.
        WriteFailed: the medium refused.
    """
    publish(staged(layout, slot), layout.slot(slot))
    flush_folders([layout.keys])


def take_away(path: Path) -> None:
    """Remove a file for good; on a flash medium its bytes may stay where no program reads them.

    Raises:
        WriteFailed: the medium refused.
    """
    with writing(path):
        if sys.platform == "win32":
            path.chmod(0o600)  # which removes no file that is read-only
        path.unlink(missing_ok=True)
    flush_folders([path.parent])


def set_aside(layout: Layout, slot: str) -> None:
    """Move a keyslot file that is not the log's to ``recovered/``: it may be evidence.

    Raises:
        WriteFailed: the medium refused.
    """
    durable.set_aside(layout.slot(slot), layout.recovered, SET_ASIDE)


def set_aside_before(layout: Layout) -> list[Path]:
    """The keyslot files that were set aside."""
    if not layout.recovered.is_dir():
        return []
    with reading(layout.recovered):
        return sorted(path for path in layout.recovered.iterdir() if path.suffix in _SUFFIXES)


def left_over(layout: Layout) -> list[Path]:
    """What a job that was cut off left in ``tmp/`` and what may be a keyslot, by its size."""
    with reading(layout.tmp):
        found = [path for path in layout.tmp.iterdir() if path.is_file() and not path.is_symlink()]
        return sorted(path for path in found if path.stat().st_size <= SLOT_LIMIT)
