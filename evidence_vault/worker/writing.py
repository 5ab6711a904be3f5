"""Writes a bound file piece by piece (ISO 32000-2, 7.5); large streams never leave the parts until they are written.

pikepdf holds every stream that one document takes over from another in memory, and that cannot be turned off. So a
large stream is taken over empty, and its bytes are read where they stand when its turn comes.
"""

from __future__ import annotations

import hashlib
import io
import os
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGE = 1 << 16
"""Bytes of a stream that is left in its part."""

_TOGETHER = 100
"""Objects that are packed into one stream."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Left:
    """Where a stream has been left.

    Attributes:
        offset: of the part.
        length: of the part.
        number: of the stream in it, with its generation.
    """

    offset: int
    length: int
    number: tuple[int, int]


def open_part(spool: int, offset: int, length: int) -> pikepdf.Pdf:
    """Open a part where it stands in the file of all parts."""
    return pikepdf.open(io.BufferedReader(_Region(spool, offset, length), 1 << 16))


def leave_large(document: pikepdf.Pdf, source: pikepdf.Pdf, offset: int, length: int) -> Iterator[tuple[int, Left]]:
    """Take large streams over without their bytes, before any page is that draws them.

    Args:
        document: that takes over.
        source: the part, which has lost them then.
        offset: of the part.
        length: of the part.

    Yields:
        The number of each in the document, and where it has been left.
    """
    for one in source.objects:
        if isinstance(one, Stream) and int(one.get("/Length", 0)) >= LARGE:
            kept = {key: one[key] for key in ("/Filter", "/DecodeParms") if key in one}
            one.write(b"")
            for key, value in kept.items():
                one[key] = value
            yield document.copy_foreign(one).objgen[0], Left(offset, length, one.objgen)


def write(
    document: pikepdf.Pdf, left: Mapping[int, Left], spool: int, out: int, progress: Callable[[int, int], None]
) -> int:
    """Write a document: what can be reached from its root and no more, the same bytes for the same document.

    Args:
        document: what is written.
        left: streams that are read in the parts, by their number.
        spool: the file of the parts.
        out: the file that is written.
        progress: told how many objects of how many are written.

    Returns:
        How many bytes there are.
    """
    output = _Output(out)
    output.write(b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n")
    parts = _Parts(spool)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65_535)}
    packed: list[tuple[int, bytes]] = []
    with pikepdf.explicit_conversion():  # else a number that is an object of its own would not be seen to be one
        numbers = sorted(_reached(document))
        for count, number in enumerate(numbers):
            one = document.get_object(number, 0)
            if isinstance(one, Stream):
                places[number] = (1, output.at, 0)
                raw = parts.read(left[number]) if number in left else one.read_raw_bytes()
                _write_stream(output, number, one, raw, small=number not in left)
            else:
                packed.append((number, one.unparse(resolved=True)))
            progress(count + 1, len(numbers))
        beyond = max(numbers, default=0) + 1
        for first in range(0, len(packed), _TOGETHER):
            group = packed[first : first + _TOGETHER]
            places |= {number: (2, beyond, place) for place, (number, _) in enumerate(group)}
            places[beyond] = (1, output.at, 0)
            _write_together(output, beyond, group)
            beyond += 1
        _write_end(output, document, beyond, places)
    return output.close()


def _reached(document: pikepdf.Pdf) -> set[int]:
    """Numbers of the objects that a reader can come to."""
    found: set[int] = set()
    waiting: list[pikepdf.Object] = [document.Root, document.trailer.Info]
    while waiting:
        one = waiting.pop()
        if one.is_indirect:
            if one.objgen[0] in found:
                continue
            found.add(one.objgen[0])
        if isinstance(one, Dictionary | Stream):
            values: list[object] = [value for _, value in one.items()]
        else:
            values = list(one) if isinstance(one, Array) else []
        waiting += [value for value in values if isinstance(value, pikepdf.Object)]  # what is null is None
    return found


def _write_stream(output: _Output, number: int, one: Stream, raw: bytes, *, small: bool) -> None:
    head = Dictionary(dict(one.items()))
    if small and "/Filter" not in head and len(shorter := zlib.compress(raw)) < len(raw):
        raw, head.Filter = shorter, Name.FlateDecode
    head.Length = len(raw)
    output.write(b"%d 0 obj\n%s\nstream\n" % (number, head.unparse()))
    output.write(raw)
    output.write(b"\nendstream\nendobj\n")


def _write_together(output: _Output, number: int, group: Sequence[tuple[int, bytes]]) -> None:
    index, at = [], 0
    for of, text in group:
        index.append(b"%d %d" % (of, at))
        at += len(text) + 1
    first = b" ".join(index) + b"\n"
    raw = zlib.compress(first + b"\n".join(text for _, text in group))
    head = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>" % (len(group), len(first), len(raw))
    output.write(b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, head, raw))


def _write_end(output: _Output, document: pikepdf.Pdf, number: int, places: dict[int, tuple[int, int, int]]) -> None:
    """The table of where everything stands, which is the last object."""
    begin = output.at
    places[number] = (1, begin, 0)
    rows = [places.get(of, (0, 0, 0)) for of in range(number + 1)]
    raw = zlib.compress(b"".join(kind.to_bytes(1) + at.to_bytes(8) + more.to_bytes(2) for kind, at, more in rows))
    output.write(b"%d 0 obj\n" % number)
    same = output.digest()
    head = (
        b"<< /Type /XRef /Size %d /W [ 1 8 2 ] /Filter /FlateDecode /Length %d /Root %d 0 R /Info %d 0 R /ID [ <%s> <%s> ] >>"
        % (number + 1, len(raw), document.Root.objgen[0], document.trailer.Info.objgen[0], same, same)
    )
    output.write(b"%s\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (head, raw, begin))


class _Parts:
    """Reads streams where they were left; the part last read stays open."""

    def __init__(self, spool: int) -> None:
        self._spool = spool
        self._last: tuple[int, pikepdf.Pdf] | None = None

    def read(self, left: Left) -> bytes:
        if self._last is None or self._last[0] != left.offset:
            self._last = (left.offset, open_part(self._spool, left.offset, left.length))
        return self._last[1].get_object(left.number).read_raw_bytes()


class _Output:
    """The file, written in large pieces."""

    def __init__(self, file: int) -> None:
        self._file, self._waiting, self._digest = file, bytearray(), hashlib.sha256()
        self.at = 0

    def write(self, data: bytes) -> None:
        self._digest.update(data)
        self.at += len(data)
        if len(data) < _PIECE:
            self._waiting += data
        if len(self._waiting) >= _PIECE or len(data) >= _PIECE:
            self._write_out(self._waiting)
            self._waiting = bytearray()
        if len(data) >= _PIECE:
            self._write_out(data)

    def digest(self) -> bytes:
        """Of what was written until now, as the identifier of a file has it."""
        return self._digest.hexdigest()[:32].encode()

    def close(self) -> int:
        """Write the rest; tells how many bytes there are."""
        self._write_out(self._waiting)
        return self.at

    def _write_out(self, data: bytes | bytearray) -> None:
        with memoryview(data) as rest:
            written = 0
            while written < len(rest):
                written += os.write(self._file, rest[written:])


class _Region(io.RawIOBase):
    """A part of an open file, as a file."""

    def __init__(self, file: int, offset: int, length: int) -> None:
        self._file, self._offset, self._length, self._at = file, offset, length, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._length}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        wanted = min(len(view), max(0, self._length - self._at))
        os.lseek(self._file, self._offset + self._at, os.SEEK_SET)  # no call that reads at a place is let through
        data = os.read(self._file, wanted) if wanted else b""
        view[: len(data)] = data
        self._at += len(data)
        return len(data)
