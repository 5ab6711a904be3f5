"""The gate before anything leaves: no file may say what was removed, in any form in which it could be read again.

It finds texts. What stands in the pixels of a picture, it cannot see: a person has to look.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from evidence_vault.errors import RedactionLeaks
from evidence_vault.records.redaction import Kept, Leaked
from evidence_vault.sandbox.tasks import Leak, Scan
from evidence_vault.sandbox.workshop import MAX_SCANNED, Workshop
from evidence_vault.search import fold, pattern

_PART: Final = 16 << 20
"""Bytes of a document that are searched at once."""

_MOST_PARTS: Final = 256
_PIECE: Final = 32 << 20
_OVERLAP: Final = 4096
_WHOLE: Final = (b"%PDF-", b"PK\x03\x04")
_MOST_TOLD: Final = 12


@dataclass(frozen=True, slots=True)
class GateFile:
    """A file that is to leave.

    Attributes:
        name: as it will be called, with the folders above it.
        size: its bytes.
        open: opens it for reading.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]

    @classmethod
    def of(cls, name: str, content: bytes) -> GateFile:
        """A file in memory."""
        return cls(name, len(content), lambda: io.BytesIO(content))


def gate(files: Iterable[GateFile], kept: Kept, workshop: Workshop, *, pixels_only: bool = False) -> list[Leaked]:
    """Where files say what they must not.

    Args:
        files: all that leaves.
        kept: what must not be in them.
        workshop: the wall, behind which they are read.
        pixels_only: a redacted version: anything but pixels counts too.

    Returns:
        Each place once; what could not be searched is among them. Empty is the only good answer.

    Raises:
        WorkerFailed: no worker can be started.
    """
    found: dict[Leaked, None] = {}
    for number, file in enumerate(files, 1):
        said = set(_in_name(file.name, kept.terms))
        shown = f"file {number}" if said else file.name
        found |= dict.fromkeys(Leaked(shown, "name", 0, term + 1) for term in sorted(said))
        if kept.terms or kept.digests or pixels_only:
            found |= dict.fromkeys(
                _leaked(shown, leak) for leak in _file(file, kept, workshop, pixels_only=pixels_only)
            )
    return list(found)


def refuse_leaks(found: Sequence[Leaked]) -> None:
    """Stop what was about to leave.

    Raises:
        RedactionLeaks: the gate found something.
    """
    if found:
        raise RedactionLeaks(places=[str(one) for one in found[:_MOST_TOLD]], count=len(found))


def in_texts(texts: Iterable[str], terms: Sequence[str]) -> list[int]:
    """The numbers, from 1, of the terms that one of these texts has: a title, a name, what an exhibit shows."""
    return sorted({term + 1 for text in texts for term in _in_name(text, terms)})


def _in_name(name: str, terms: Sequence[str]) -> Iterator[int]:
    folded = fold(name)
    for number, term in enumerate(terms):
        found = pattern(term)
        if found and re.search(found, folded):
            yield number


def _leaked(file: str, leak: Leak) -> Leaked:
    return Leaked(file, leak.kind, leak.page, leak.term + 1)


def _file(file: GateFile, kept: Kept, workshop: Workshop, *, pixels_only: bool) -> Iterator[Leak]:
    with file.open() as source:
        begins = source.read(1024)
    whole = any(mark in begins for mark in _WHOLE)
    if not whole and file.size > _PIECE:
        yield from _pieces(file, kept, workshop)
    elif file.size > MAX_SCANNED:
        yield Leak("unread", 0, -1)
    else:
        yield from _parts(file, kept, workshop, pixels_only=pixels_only)


def _parts(file: GateFile, kept: Kept, workshop: Workshop, *, pixels_only: bool) -> Iterator[Leak]:
    """A file in so many parts that each is searched in time."""
    parts = max(1, -(-file.size // _PART))
    while True:
        found: list[Leak] = []
        for part in range(parts):
            with file.open() as source:
                result, leaks = workshop.scan(
                    source, file.size, Scan(kept.terms, kept.digests, pixels_only, (part, parts))
                )
            if result != "ok":
                break
            found += leaks
        else:
            yield from found
            return
        if result != "timed_out" or parts >= _MOST_PARTS:
            yield from (*found, Leak("unread", 0, -1))
            return
        parts *= 4


def _pieces(file: GateFile, kept: Kept, workshop: Workshop) -> Iterator[Leak]:
    """A long film or recording, piece by piece."""
    with file.open() as source:
        before = b""
        while piece := source.read(_PIECE):
            content = before + piece
            task = Scan(kept.terms, kept.digests, False, (0, 1))
            result, leaks = workshop.scan(io.BytesIO(content), len(content), task)
            yield from leaks if result == "ok" else [Leak("unread", 0, -1)]
            before = content[-_OVERLAP:]
