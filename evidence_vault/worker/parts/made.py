"""What came of making pages, and the way out of it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import pikepdf

from evidence_vault.records.pages import PartNote, Told
from evidence_vault.sandbox.protocol import MAX_PART, MAX_PIECE

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

Result = Literal["ok", "told", "none", "locked", "unreadable", "out_of_memory", "too_large"]


class TooLarge(Exception):
    """A part became larger than one may be."""


@dataclass(slots=True)
class Made:
    """What became of one item.

    Attributes:
        result: how it ended.
        document: its pages where it is ``ok``.
        notes: what a reader should know.
        told: its words.
        keep: what the document still reads from.
    """

    result: Result
    document: pikepdf.Pdf | None = None
    notes: tuple[PartNote, ...] = ()
    told: Told | None = None
    keep: list[object] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """How many there are."""
        return 0 if self.document is None else len(self.document.pages)

    def save(self, send: Callable[[bytes], None]) -> None:
        """Write the pages, piece by piece.

        Raises:
            TooLarge: they weigh more than `MAX_PART`.
        """
        if self.document is None:
            return
        out = _Pieces(send)
        self.document.save(
            out,  # type: ignore[arg-type]  # it is only ever written to
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
        out.finish()


class _Pieces(io.RawIOBase):
    """A stream that gives on what is written, in pieces as large as may pass."""

    def __init__(self, send: Callable[[bytes], None]) -> None:
        self._send = send
        self._waiting = bytearray()
        self._written = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        piece = bytes(data)
        self._written += len(piece)
        if self._written > MAX_PART:
            raise TooLarge
        self._waiting += piece
        while len(self._waiting) >= MAX_PIECE:
            self._send(bytes(self._waiting[:MAX_PIECE]))
            del self._waiting[:MAX_PIECE]
        return len(piece)

    def finish(self) -> None:
        """Send the rest."""
        if self._waiting:
            self._send(bytes(self._waiting))
