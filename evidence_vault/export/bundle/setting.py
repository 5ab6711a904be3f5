"""Setting the own pages of a book in pieces: memory stays the same however many there are, and a piece is set once.

A section begins on a page of its own and knows of no other, so it does not matter which of them are set together. What the
pages say of places in the bundle is written before they are set, and links are made when they are bound.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from evidence_vault.export.bundle.front import Section
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.progress import Meter, Progress, Quiet
from evidence_vault.sandbox.crew import AT_ONCE

_TOGETHER: Final = 60
"""Sections that are set by one process; a book with no more of them is one piece."""

_WEIGHT: Final = 300_000
"""Characters of data that are set by one process, unless one section has more."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages that were set together.

    Attributes:
        own: where in it a section begins, from 1, and how many pages it has.
    """

    pdf: bytes
    own: Mapping[str, tuple[int, int]]


Pieces = Mapping[bytes, Piece]
"""What was set, by the digest of what it was set of."""

Press = Callable[[Sequence[Section], Progress], tuple[bytes, Mapping[str, int]]]
"""Sets sections: gives their pages, and the page on which each place begins; the last place is the end."""


_KINDS: Final = (("cover", "index"), ("slip",), ("told", "blank"), ("custody",))
"""Those that change for the same reasons; all others together come last."""

_ORDER: Final = {kind: place for place, kinds in enumerate(_KINDS) for kind in kinds}


def pieces_of(sections: Sequence[Section]) -> list[list[Section]]:
    """Which sections are set together: those of one kind, which change for the same reasons."""
    if len(sections) <= _TOGETHER:
        return [list(sections)]
    found: list[list[Section]] = []
    for _, alike in groupby(sorted(sections, key=_place), _place):
        held: list[Section] = []
        weight = 0
        for section in alike:
            size = len(_packed(section))
            if held and (len(held) == _TOGETHER or weight + size > _WEIGHT):
                found.append(held)
                held, weight = [], 0
            held.append(section)
            weight += size
        found.append(held)
    return found


def _place(section: Section) -> int:
    return _ORDER.get(str(section["kind"]), len(_KINDS))


def set_pieces(
    pieces: Iterable[Sequence[Section]], press: Press, known: Pieces, progress: Progress
) -> dict[bytes, Piece]:
    """Set them, several at once; those that are known as they are, are not set again.

    Args:
        pieces: as of `pieces_of`.
        press: what sets them.
        known: earlier ones.
        progress: advanced by one for each.

    Returns:
        All of them, in their order.

    Raises:
        MissingGlyph, TypesetFailed: pages cannot be set.
        Cancelled: the person stopped.
    """
    wanted = {hashlib.sha256(_packed(list(piece))).digest(): piece for piece in pieces}
    meter = Meter(progress)
    with ThreadPoolExecutor(AT_ONCE, "press") as pool:
        futures = {
            key: pool.submit(_set, piece, press, Quiet(meter)) for key, piece in wanted.items() if key not in known
        }
        found: dict[bytes, Piece] = {}
        try:
            for key in wanted:
                found[key] = meter.wait(futures[key]) if key in futures else known[key]
                progress.advance()
        except BaseException:
            meter.stop()
            for future in futures.values():
                future.cancel()
            raise
    return found


def _set(sections: Sequence[Section], press: Press, progress: Progress) -> Piece:
    progress.advance(0)
    pdf, begins = press(sections, progress)
    places = list(begins.items())
    own = {key: (page, after - page) for (key, page), (_, after) in pairwise(places)}
    last, end = places[-2], places[-1]
    own[last[0]] = (last[1], end[1] - last[1] + 1)
    return Piece(pdf, own)


def _packed(data: Data) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode()
