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
from typing import BinaryIO, Final, Literal, NamedTuple

from evidence_vault.worker.facts.trailing import end_of_jpeg, end_of_png
from evidence_vault.worker.scan_coded import TooMuch

ZIP: Final = b"PK\x03\x04"
_DOCUMENT: Final = b"%PDF-"
_END_OF_DOCUMENT: Final = b"%%EOF"
_SPACE: Final = b"\xef\xbb\xbf \t\r\n\f\0"
_OBJECT: Final = re.compile(rb"\bobj\b|\btrailer\b")
"""A text that only names the begin of a document has none of these (ISO 32000-2, 7.3.10)."""

_TRAILER: Final = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_TABLE: Final = re.compile(rb"\s{0,99}+(?:xref\b|\d{1,12}+\s{1,99}+\d{1,12}+\s{1,99}+obj\b)")

_GZIP: Final = b"\x1f\x8b\x08"
_BOX: Final = 4
"""Bytes that stand before the name of a box (ISO/IEC 14496-12, 4.2)."""

COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DATABASE: Final = b"SQLite format 3\0"
_TIFF: Final = (b"II*\0", b"MM\0*")
_EXIF: Final = (b"Exif\0\0", b"eXIf")
_WIDTH, _MOST_TAGS = 256, 100
_BEGINS: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*|BM.{4}\0\0\0\0.{3}\0[\x28\x6c\x7c]\0\0\0"
    rb"|jP  \r\n\x87\n|ftyp(?:avi[fs]|hei[cxms]|hev[cxms]|m[is]f1)"
    rb"|%PDF-|\x1f\x8b\x08|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|" + b"|".join(map(re.escape, (COMPOUND, DATABASE))),
    re.DOTALL,
)
_ENDS: Final = ((b"\x89PNG", end_of_png), (b"\xff\xd8", end_of_jpeg))
_END_OF_ZIP: Final = re.compile(rb"PK\x05\x06.{8}(.{4})(.{4})(.{2})", re.DOTALL)
"""Bytes of the directory, where it begins in the archive, and bytes of a comment (APPNOTE.TXT 4.3.16)."""

_DIRECTORY: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LOCKED: Final = (b"7z", b"Rar!")
_ENTRY: Final = b"PK\x01\x02"
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
    """Whether anything begins or, of an archive, ends in it that is looked for among other bytes."""
    return bool(_BEGINS.search(data)) or _DIRECTORY in data


def end_of_zip(data: bytes) -> int:
    """Where the last archive in it ends; the end of all where there is none."""
    found = data.rfind(_DIRECTORY)
    if found < 0:
        return len(data)
    comment = found + _END_SIZE
    return comment + int.from_bytes(data[comment - 2 : comment], "little")


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
        elif data.startswith((COMPOUND, DATABASE), start):  # what it keeps stands in no order, also behind other begins
            yield Piece(data[start:], sure=True)
        elif data.startswith(_TIFF, start):
            yield from [Piece(data[start:], sure=False)] if _is_tiff(data, start) else []
        elif not data.startswith(_DOCUMENT, start):
            yield Piece(data[start : end_of(data, start, following)], sure=data.startswith(_LOCKED, start))
    yield from _documents(data, documents)
    yield from archives(data)


def beside_document(file: BinaryIO) -> Iterator[Piece]:
    """What a file has that begins as a document, behind the end of that.

    One that is too large to be held is looked through at its end alone.
    """
    size = file.seek(0, os.SEEK_END)
    held = max(0, size - _MOST_HELD)
    file.seek(held)
    data = file.read()
    end = _end_of_document(data, 0, _trailers(data)) if not held else None
    if end is None:  # its own places are wrong: nobody can tell where it ends
        end = data.rfind(_END_OF_DOCUMENT) + len(_END_OF_DOCUMENT)
        yield from _documents(data, [one.start() for one in itertools.islice(re.finditer(_DOCUMENT, data), 1, _MOST)])
    if end >= len(_END_OF_DOCUMENT) and (rest := behind(data, end)):
        yield Piece(rest, sure=True)


def document_alone(data: bytes) -> bytes:
    """A document without what stands behind its end."""
    end = _end_of_document(data, 0, _trailers(data))
    return data[:end] if end is not None and behind(data, end) else data


def behind(data: bytes, end: int) -> bytes:
    """What follows the end of a file; empty where that is but space and zeros."""
    rest = data[end:].lstrip(b"\r\n\t ")
    return rest if rest.strip(b"\0\r\n\t ") else b""


def _documents(data: bytes, starts: Sequence[int]) -> Iterator[Piece]:
    """Each document up to its end; where that cannot be told, to the next one and to the last end that there is."""
    trailers = _trailers(data)
    for start, following in itertools.pairwise([*starts, len(data)]):
        end = _end_of_document(data, start, trailers)
        if end is not None:
            yield Piece(data[start:end], sure=True)
            continue
        for limit in dict.fromkeys((following, len(data))):
            last = data.rfind(_END_OF_DOCUMENT, start, limit)
            if last >= 0 and _OBJECT.search(data, start, last):
                yield Piece(data[start : last + len(_END_OF_DOCUMENT)], sure=False)


def _trailers(data: bytes) -> list[tuple[int, int]]:
    """Where ends of documents stand, and where each says that its table is (ISO 32000-2, 7.5.5)."""
    return [(found.end(), int(found[1])) for found in itertools.islice(_TRAILER.finditer(data), _MOST)]


def _end_of_document(data: bytes, start: int, trailers: Sequence[tuple[int, int]]) -> int | None:
    """The last end whose table is where it says, counted from the begin of this document."""
    own = (end for end, table in reversed(trailers) if end > start and _TABLE.match(data, start + table))
    return next(own, None)


def archives(data: bytes) -> Iterator[Piece]:
    """The archives whose directories stand in it."""
    for end in itertools.islice(_END_OF_ZIP.finditer(data), _MOST):
        directory, begin, comment = (int.from_bytes(part, "little") for part in end.groups())
        start = data.find(ZIP) if _IN_ZIP64 in (directory, begin) else end.start() - directory - begin
        if start >= 0 and data.startswith(ZIP, start):
            yield Piece(data[start : end.end() + comment], sure=True)


def stands_behind(data: bytes) -> bool:
    """Whether an archive stands behind other bytes, a program for one, and its places count from their begin."""
    if data.startswith(ZIP) or (at := data.rfind(_DIRECTORY)) < 0:
        return False
    begin = int.from_bytes(data[at + 16 : at + 20], "little")
    return data.startswith(_ENTRY, begin)


def _is_tiff(data: bytes, start: int) -> bool:
    """Whether its first directory names the width of a picture (TIFF 6.0, sections 2 and 3), and no photo says it of itself."""
    if data.endswith(_EXIF, max(0, start - len(_EXIF[0])), start):
        return False
    order: Literal["little", "big"] = "little" if data.startswith(b"II", start) else "big"
    directory = start + int.from_bytes(data[start + 4 : start + 8], order)
    many = int.from_bytes(data[directory : directory + 2], order)
    tags = (data[at : at + 2] for at in range(directory + 2, directory + 2 + 12 * many, 12))
    return _WIDTH in (int.from_bytes(tag, order) for tag in itertools.islice(tags, _MOST_TAGS))


def end_of(data: bytes, start: int, following: int) -> int:
    """Where a picture may end that begins at `start`: its own end where that is easily told, else `following`."""
    for begin, end_of_it in _ENDS:
        if data.startswith(begin, start):
            with contextlib.suppress(IndexError):
                return end_of_it(data, start)
            return following
    if data.startswith(b"BM", start):
        return start + int.from_bytes(data[start + 2 : start + 6], "little")
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
