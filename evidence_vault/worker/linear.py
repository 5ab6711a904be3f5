"""Writes a bound file in the order in which a reader that gets it from the internet wants it (ISO 32000-2, annex F)."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

from evidence_vault.records.pages import Assembled, PartAt
from evidence_vault.worker import writing

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer


def linear(part: PartAt, spool: int, out: int) -> Assembled:
    """Write a file anew, page after page; the same bytes for the same file.

    Args:
        part: the file.
        spool: in which it stands.
        out: which is written.

    Raises:
        PdfError: it is none.
        OSError: the medium refused.
    """
    written = _Out(out)
    with writing.open_part(spool, part.offset, part.length) as document:
        document.save(written, linearize=True, deterministic_id=True)  # type: ignore[arg-type]  # it is only written to
        return Assembled("ok", len(document.pages), written.size)


class _Out(io.RawIOBase):
    """The output as a stream that is only written to."""

    def __init__(self, file: int) -> None:
        self._file = file
        self.size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        rest = memoryview(bytes(data))
        self.size += len(rest)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        return memoryview(data).nbytes
