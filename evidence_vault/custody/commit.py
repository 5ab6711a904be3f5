"""What one file of the log holds: the tree before, entries with their disclosures, the checkpoint after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import msgspec

from evidence_vault.custody.canonical import MAX_INTEGER, Form
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.merkle import CompactRange
from evidence_vault.errors import MalformedFile

BLOCK: Final = 4096
"""A commit's length is a multiple of this, so that it tells little about its content."""


class _Range(msgspec.Struct):
    """The first line."""

    hashes: list[str]
    size: int


_RANGE: Final = Form("range", _Range)
_TEXTS: Final = Form("disclosures", list[str])


@dataclass(frozen=True, slots=True)
class CommitRecord:
    """The content of one commit.

    Attributes:
        before: the tree that the entries are appended to.
        entries: at least one.
        note: signed note of the checkpoint after the last entry, ends in a newline.
    """

    before: CompactRange
    entries: tuple[SealedEntry, ...]
    note: bytes


def encode_commit(record: CommitRecord) -> bytes:
    """The plaintext of a commit, padding included."""
    lines = [range_line(record.before)]
    for entry in record.entries:
        lines.append(entry.raw)
        lines.append(_TEXTS.write(list(entry.disclosures)))
    lines.append(record.note)
    data = b"\n".join(lines)
    return data + b"\n" * (-len(data) % BLOCK)


def range_line(before: CompactRange) -> bytes:
    """The first line of a commit."""
    return _RANGE.write(_Range([encode_base64(one) for one in before.hashes], before.size))


def decode_commit(untrusted: bytes) -> CommitRecord:
    """Take a commit apart; entries and note are not looked into.

    Raises:
        MalformedFile: with a reason of FORMAT.md, "Commit".
    """
    if not untrusted or len(untrusted) % BLOCK:
        raise _malformed("commit.length")
    lines = untrusted.split(b"\n")
    entries = []
    place = 1
    while place < len(lines) and lines[place].startswith(b"{"):
        texts = lines[place + 1] if place + 1 < len(lines) else b""
        entries.append(SealedEntry(lines[place], tuple(_TEXTS.read(texts))))
        place += 2
    if not entries:
        raise _malformed("commit.no_entries")
    note = b"\n".join(lines[place:]).rstrip(b"\n") + b"\n"
    record = CommitRecord(read_range(lines[0]), tuple(entries), note)
    if encode_commit(record) != untrusted:
        raise _malformed("commit.padding")
    return record


def read_range(untrusted: bytes) -> CompactRange:
    """The tree before a commit, from its first line.

    Raises:
        MalformedFile: with a reason of FORMAT.md, "Commit".
    """
    line = _RANGE.read(untrusted)
    try:
        before = CompactRange(line.size, tuple(map(decode_base64, line.hashes)))
    except ValueError:
        raise _malformed("range.form") from None
    if before.size > MAX_INTEGER:
        raise _malformed("range.form")
    return before


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="commit", reason=reason)
