"""The gate before anything leaves: no file may say what was removed, in any form in which it could be read again.

It finds texts; what pictures show is read before a bundle is built (`bundle.pictures`).
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Final

from evidence_vault.errors import RedactionDoubtful, RedactionLeaks, RedactionUnsearched
from evidence_vault.progress import Progress
from evidence_vault.records.redaction import MOST_TOLD, Kept, Leaked
from evidence_vault.sandbox.crew import AT_ONCE, Step, share_out
from evidence_vault.sandbox.searcher import Searcher
from evidence_vault.sandbox.tasks import Leak, Scan
from evidence_vault.sandbox.workshop import MAX_SCANNED, Workshop
from evidence_vault.search import fold, pattern

_PART: Final = 16 << 20
"""Bytes of a document that are searched at once."""

_MOST_PARTS: Final = 256
_PIECE: Final = 32 << 20
_OVERLAP: Final = 4096
_DOCUMENT: Final = b"%PDF-"
_SPACE: Final = b"\xef\xbb\xbf \t\r\n\f\0"
_FILM: Final = re.compile(
    rb".{4}(?:ftyp(?!hei|hev|avi|mif|msf)|moov|mdat|wide|free|skip|styp|moof|pnot|uuid)"
    rb"|RIFF.{4}(?:AVI |WAVE)|RF64|riff\x2e\x91|FORM.{4}AIF[FC]|caff|\x1a\x45\xdf\xa3|ID3|OggS|fLaC|FLV\x01|#!AMR|\.RMF"
    rb"|\0\0\x01[\xb3\xba]|G.{187}G.{187}G|.{4}G.{191}G.{191}G|\x1f\x07\0"
    rb"|\x30\x26\xb2\x75\x8e\x66\xcf\x11|\xff[\xe2\xe3\xf0-\xf3\xf8-\xfb]",
    re.DOTALL,
)
"""How films and recordings begin; of pictures that begin alike, none is meant."""

_TEXT: Final = 4096
"""Bytes in which a text has no zero."""

_LARGE: Final = 24 << 20
"""Bytes from which a document that lies on a medium is searched where it lies."""

_SHARE: Final = 128 << 20
"""Bytes of such a document for one worker."""


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
    terms = Terms(kept.terms)
    found: dict[Leaked, None] = {}
    for number, file in enumerate(files, 1):
        found |= dict.fromkeys(_of_file(number, file, kept, terms, workshop, pixels_only=pixels_only))
    return list(found)


def _of_file(
    number: int, file: GateFile, kept: Kept, terms: Terms, workshop: Workshop, *, pixels_only: bool = False
) -> Iterator[Leaked]:
    shown, leaks = _named(number, file, terms)
    yield from leaks
    if file.size and (kept.terms or kept.digests or pixels_only):
        yield from (_leaked(shown, leak) for leak in _file(file, kept, workshop, pixels_only=pixels_only))


def gate_all(files: Sequence[GateFile], kept: Kept, progress: Progress) -> list[Leaked]:
    """The same for many files, by several workers at once.

    Args:
        files: all that leaves; those that are large lie on a medium.
        kept: what must not be in them.
        progress: stage ``bundle.leaks``, in bytes.

    Raises:
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    progress.begin("bundle.leaks", sum(file.size for file in files))
    pieces = [piece for number, file in enumerate(files, 1) for piece in _pieces_of(number, file)]
    pieces.sort(key=lambda piece: -piece.size)  # the longest first: none is left over at the end
    with contextlib.ExitStack() as stack:
        crew = [stack.enter_context(Searcher(kept.terms, kept.digests)) for _ in range(AT_ONCE)]
        terms = Terms(kept.terms)
        jobs = [partial(_searched, piece, kept, terms) for piece in pieces]
        found = list(share_out(crew, jobs, progress))
    ordered = sorted(zip(pieces, found, strict=True), key=lambda one: (one[0].number, one[0].part))
    return list(dict.fromkeys(leaked for _, leaks in ordered for leaked in leaks))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one worker looks through: a file, or a part of a document that is large."""

    number: int
    file: GateFile
    part: tuple[int, int] | None = None

    @property
    def size(self) -> int:
        return self.file.size // self.part[1] if self.part else self.file.size


def _pieces_of(number: int, file: GateFile) -> Iterator[_Piece]:
    if file.size <= _LARGE or not _is_document(file):
        yield _Piece(number, file)
        return
    parts = -(-file.size // _SHARE)
    yield from (_Piece(number, file, (part, parts)) for part in range(parts))


def _searched(piece: _Piece, kept: Kept, terms: Terms, searcher: Searcher, step: Step) -> list[Leaked]:
    if piece.part is None:
        found = list(_of_file(piece.number, piece.file, kept, terms, searcher))
        step(piece.size)
        return found
    told = 0

    def tell(percent: int) -> None:
        nonlocal told
        now = piece.size * percent // 100
        step(max(0, now - told))
        told = max(told, now)

    shown, leaks = _named(piece.number, piece.file, terms)
    with piece.file.open() as source:
        result, found_in = searcher.search_document(source, piece.part, tell)
    leaks += [_leaked(shown, leak) for leak in found_in] if result == "ok" else [Leaked(shown, "unread", 0, 0)]
    step(piece.size - told)
    return leaks


def refuse_leaks(found: Sequence[Leaked]) -> None:
    """Stop what was about to leave.

    Raises:
        RedactionLeaks: the gate found something.
        RedactionUnsearched: all that it found is that something cannot be searched, or is in doubt.
        RedactionDoubtful: all that it found are words that are terms but for one letter.
    """
    doubts = list(dict.fromkeys(one.alike for one in found if one.alike))
    kinds = {one.kind for one in found} - {"alike"}
    if kinds:
        failure = RedactionUnsearched if kinds == {"unread"} else RedactionLeaks
        more = [f"and {len(found) - MOST_TOLD} more"] if len(found) > MOST_TOLD else []
        told = [str(one) for one in found[:MOST_TOLD]]
        raise failure(
            places=[*told, *more],
            kinds=sorted(kinds),
            terms=sorted({one.term for one in found if one.term and one.kind != "alike"}),
            count=len(found),
            doubts=[str(one) for one in doubts],
        )
    if doubts:
        raise RedactionDoubtful(places=[str(one) for one in doubts], count=len(doubts))


class Terms:
    """Terms that are looked for in short texts: titles, names, what an exhibit shows.

    Args:
        terms: the texts; those without a letter or figure are found nowhere.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._patterns = [
            (number, re.compile(found)) for number, term in enumerate(terms, 1) if (found := pattern(term))
        ]

    def numbers(self, texts: Iterable[str]) -> set[int]:
        """The numbers, from 1, of the terms that one of these texts has."""
        folded = {fold(text) for text in texts}
        return {number for number, found in self._patterns if any(map(found.search, folded))}


def _named(number: int, file: GateFile, terms: Terms) -> tuple[str, list[Leaked]]:
    """What a file is called in what is told of it, and where its name says what it must not."""
    said = sorted(terms.numbers([file.name]))
    shown = _nameless(number) if said else file.name
    return shown, [Leaked(shown, "name", 0, term) for term in said]


def shown_names(files: Sequence[GateFile]) -> Iterator[tuple[str, GateFile]]:
    """What each file may be called in what is told of it."""
    for number, file in enumerate(files, 1):
        yield from ((file.name, file), (_nameless(number), file))


def _nameless(number: int) -> str:
    return f"file {number}"


def _is_document(file: GateFile) -> bool:
    """Whether it begins as a document, behind nothing but space."""
    with file.open() as source:
        return source.read(1024).lstrip(_SPACE).startswith(_DOCUMENT)


def _is_film(file: GateFile) -> bool:
    """Whether it is a film or a recording: what has files or coded text in it is cut nowhere."""
    with file.open() as source:
        begins = source.read(_TEXT)
    return b"\0" in begins and bool(_FILM.match(begins))


def _leaked(file: str, leak: Leak) -> Leaked:
    return Leaked(file, leak.kind, leak.page, leak.term + 1)


def _file(file: GateFile, kept: Kept, workshop: Workshop, *, pixels_only: bool) -> Iterator[Leak]:
    document = _is_document(file)
    if file.size > _PIECE and not document and _is_film(file):
        yield from _pieces(file, kept, workshop)
    elif file.size > MAX_SCANNED:
        yield Leak("unread", 0, -1)
    else:
        most = _MOST_PARTS if document else 1
        yield from _parts(file, kept, workshop, most, pixels_only=pixels_only)


def _parts(file: GateFile, kept: Kept, workshop: Workshop, most: int, *, pixels_only: bool) -> Iterator[Leak]:
    """A file in so many parts, `most` at most, that each is searched in time."""
    parts = min(most, max(1, -(-file.size // _PART)))
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
        if result != "timed_out" or parts >= most:
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
