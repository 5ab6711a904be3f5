"""What stands among other bytes: pictures, documents and archives, each from its begin up to where it may end.

So pictures are found that a telephone puts behind another one, a preview within a photo, and what old office files, mails
without base64 and archives of the web have.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final, NamedTuple

from evidence_vault.worker.facts.trailing import end_of_jpeg, end_of_png
from evidence_vault.worker.scan_coded import TooMuch

ZIP: Final = b"PK\x03\x04"
_DOCUMENT: Final = b"%PDF-"
_END_OF_DOCUMENT: Final = b"%%EOF"
_SPACE: Final = b"\xef\xbb\xbf \t\r\n\f\0"
_OBJECT: Final = re.compile(rb"\d obj\b")
"""Of a text that only names the begin of a document there is none (ISO 32000-2, 7.3.10)."""

_GZIP: Final = b"\x1f\x8b\x08"
_BOX: Final = 4
"""Bytes that stand before the name of a box (ISO/IEC 14496-12, 4.2)."""

_BEGINS: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|jP  \r\n\x87\n|ftyp(?:avi[fs]|hei[cxms]|hev[cxms]|m[is]f1)"
    rb"|%PDF-|\x1f\x8b\x08|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07",
    re.DOTALL,
)
_ENDS: Final = ((b"\x89PNG", end_of_png), (b"\xff\xd8", end_of_jpeg))
_END_OF_ZIP: Final = re.compile(rb"PK\x05\x06.{8}(.{4})(.{4})(.{2})", re.DOTALL)
"""Bytes of the directory, where it begins in the archive, and bytes of a comment (APPNOTE.TXT 4.3.16)."""

_DIRECTORY: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_RIFF: Final = re.compile(rb"RIFF.{4}WEBP", re.DOTALL)
_LOCKED: Final = (b"7z", b"Rar!")
_IN_ZIP64: Final = 0xFFFFFFFF
_MOST: Final = 20_000
_MOST_UNPACKED: Final = 64 << 20
_MOST_HELD: Final = 160 << 20


class Piece(NamedTuple):
    """Bytes that stand among others.

    Attributes:
        data: the bytes.
        sure: more than a few bytes of it are as they have to be.
    """

    data: bytes
    sure: bool


def is_document(data: bytes) -> bool:
    """Whether it begins as a PDF document, behind nothing but space, and has an object."""
    return data[:1024].lstrip(_SPACE).startswith(_DOCUMENT) and bool(_OBJECT.search(data))


def begins(data: bytes) -> bool:
    """Whether anything begins in it that is looked for among other bytes."""
    return bool(_BEGINS.search(data))


def begins_picture(data: bytes) -> bool:
    """Whether so many of its first bytes are those of a picture that it can be nothing else."""
    return data.startswith(_PICTURES) or bool(_RIFF.match(data))


def end_of_zip(data: bytes) -> int:
    """Where the last archive in it ends; the end of all where there is none."""
    ends = data.rfind(_DIRECTORY)
    return (
        ends + _END_SIZE + int.from_bytes(data[ends + _END_SIZE - 2 : ends + _END_SIZE], "little")
        if ends >= 0
        else len(data)
    )


def carved(data: bytes) -> Iterator[Piece]:
    """What begins behind the begin of other bytes.

    Raises:
        TooMuch: there is more than is looked through.
    """
    starts = [_start(one) for one in itertools.islice(_BEGINS.finditer(data, 1), _MOST)]
    if len(starts) == _MOST:
        raise TooMuch
    documents = [start for start in starts if data.startswith(_DOCUMENT, start)]
    for start, following in itertools.pairwise([*starts, len(data)]):
        if data.startswith(_GZIP, start):
            with contextlib.suppress(zlib.error):
                yield Piece(inflated(data, start), sure=True)
        elif not data.startswith(_DOCUMENT, start):
            yield Piece(data[start : end_of(data, start, following)], sure=data.startswith(_LOCKED, start))
    yield from _documents(data, documents)
    yield from archives(data)


def beside_document(file: BinaryIO) -> Iterator[Piece]:
    """What a file has that begins as a document, beside that: other documents, archives, and what stands behind its end.

    One that is too large to be held is looked through at its end alone.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _MOST_HELD))
    data = file.read()
    starts = [one.start() for one in itertools.islice(re.finditer(_DOCUMENT, data), _MOST)]
    if len(starts) > 1:
        yield from _documents(data, starts)
    yield from archives(data)
    end = data.rfind(_END_OF_DOCUMENT)
    if end >= 0 and (rest := behind(data, end + len(_END_OF_DOCUMENT))):
        yield Piece(rest, sure=True)


def behind(data: bytes, end: int) -> bytes:
    """What follows the end of a file; empty where that is but space and zeros."""
    rest = data[end:].lstrip(b"\r\n\t ")
    return rest if rest.strip(b"\0\r\n\t ") else b""


def _documents(data: bytes, starts: Sequence[int]) -> Iterator[Piece]:
    """Each document up to the last end that there is, and up to the last before the next one: either may be meant."""
    last = data.rfind(_END_OF_DOCUMENT)
    for start, following in itertools.pairwise([*starts, len(data)]):
        whole = last + len(_END_OF_DOCUMENT) if last > start else len(data)
        if not _OBJECT.search(data, start, whole):
            continue
        if start or whole < len(data):
            yield Piece(data[start:whole], sure=True)
        own = data.rfind(_END_OF_DOCUMENT, start, following)
        if following < whole and own >= 0:
            yield Piece(data[start : own + len(_END_OF_DOCUMENT)], sure=False)


def archives(data: bytes) -> Iterator[Piece]:
    """The archives whose directories stand in it, but for what is one as a whole."""
    for end in itertools.islice(_END_OF_ZIP.finditer(data), _MOST):
        directory, begin, comment = (int.from_bytes(part, "little") for part in end.groups())
        start = data.find(ZIP) if _IN_ZIP64 in (directory, begin) else end.start() - directory - begin
        whole = start == 0 and end.end() + comment == len(data)
        if start >= 0 and not whole and data.startswith(ZIP, start):
            yield Piece(data[start : end.end() + comment], sure=True)


def end_of(data: bytes, start: int, following: int) -> int:
    """Where a picture may end that begins at `start`: its own end where that is easily told, else `following`."""
    for begin, end_of_it in _ENDS:
        if data.startswith(begin, start):
            with contextlib.suppress(IndexError):
                return end_of_it(data, start)
            return following
    if data.startswith(b"RIFF", start):
        return start + 8 + int.from_bytes(data[start + 4 : start + 8], "little")
    return following


def _start(found: re.Match[bytes]) -> int:
    return found.start() - (_BOX if found[0].startswith((b"ftyp", b"jP")) else 0)


def inflated(data: bytes, start: int) -> bytes:
    """One content that is packed by gzip (RFC 1952) or zlib (RFC 1950) from there on, whatever follows it.

    Raises:
        zlib.error: it is none.
        TooMuch: it is too long.
    """
    inflate = zlib.decompressobj(31 if data.startswith(_GZIP, start) else 15)
    out = inflate.decompress(memoryview(data)[start:], _MOST_UNPACKED)
    if not inflate.eof:
        raise TooMuch if len(out) == _MOST_UNPACKED else zlib.error("cut off")
    return out
