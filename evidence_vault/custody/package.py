"""The archive in a package: plain tar, each header in the one form that a writer gives (FORMAT.md, "Handing items over").

Pure: blocks of 512 bytes in, names and sizes out. What is not byte for byte the header of a regular file with a name that has
a place here is refused, so there are no links, no paths out of the folder, no attributes and nothing compressed.
"""

from __future__ import annotations

import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evidence_vault.custody.bundle import FOLDER, MANIFEST, ORIGINALS
from evidence_vault.errors import MalformedFile

STATEMENT: Final = "statement.note"
"""First member: the signed statement."""

RECEIPT: Final = "receipt.txt"
"""In what the receiving vault keeps, and nowhere else: the receipt, signed by both."""

PROOF: Final = "proof/"
"""Folder of the proof, which is a bundle."""

BLOCK: Final = tarfile.BLOCKSIZE
END: Final = bytes(2 * BLOCK)
MOST_MEMBERS: Final = 50_000
MOST_TEXT: Final = 64 << 20
"""Bytes of all members together that are no originals."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a package."""

    name: str
    size: int

    @property
    def padding(self) -> int:
        """Zero bytes behind it."""
        return -self.size % BLOCK


def head(member: Member) -> bytes:
    """The header of a member, 512 bytes."""
    info = tarfile.TarInfo(member.name)
    info.size, info.mode = member.size, 0o600
    return info.tobuf(tarfile.GNU_FORMAT, "ascii", "strict")


def read_head(untrusted: bytes) -> Member | None:
    """The member that a header announces; None for the first block of the end.

    Raises:
        MalformedFile: it is anything else than what `head` gives.
    """
    if untrusted == END[:BLOCK]:
        return None
    try:
        info = tarfile.TarInfo.frombuf(untrusted, "ascii", "strict")
        member = Member(info.name, info.size)
        if info.size < 0 or head(member) != untrusted:
            raise ValueError("another header")
    except (tarfile.TarError, ValueError):
        raise MalformedFile(what="package", reason="package.member") from None
    if not _has_place(member.name):
        raise MalformedFile(what="package", reason="package.name")
    return member


def follows(name: str, before: str | None) -> bool:
    """Whether a member may stand behind another: the statement first, then each name once, in order."""
    if before is None:
        return name == STATEMENT
    return name != STATEMENT and (before == STATEMENT or before < name)


def order(names: list[str]) -> list[str]:
    """Names in the order in which they have to stand."""
    return sorted(names, key=lambda name: (name != STATEMENT, name))


def _has_place(name: str) -> bool:
    """The kit of a bundle has none: nobody's verifier is handed on."""
    path = name.removeprefix(PROOF)
    shown = path == MANIFEST or path.startswith(("custody/", ORIGINALS))
    return name in (STATEMENT, RECEIPT) or (path != name and shown and FOLDER.has(path))


def pack(texts: Mapping[str, bytes]) -> bytes:
    """An archive of these files."""
    parts = []
    for name in order([*texts]):
        member = Member(name, len(texts[name]))
        parts += [head(member), texts[name], bytes(member.padding)]
    return b"".join((*parts, END))


def unpack(untrusted: bytes) -> dict[str, bytes]:
    """Undo `pack`.

    Raises:
        MalformedFile: it is anything else than what `pack` gives.
    """
    texts: dict[str, bytes] = {}
    place = 0
    while member := read_head(untrusted[place : place + BLOCK]):
        texts[member.name] = untrusted[place + BLOCK :][: member.size]
        place += BLOCK + member.size + member.padding
    if pack(texts) != untrusted:
        raise MalformedFile(what="package", reason="package.form")
    return texts
