"""The files in a file: those of an archive, and what a document has attached."""

from __future__ import annotations

import io
import re
import tarfile
import warnings
import zipfile
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import pikepdf
from PIL import Image

from evidence_vault.worker.carving import ZIP, begins, behind, end_of_zip, stands_behind
from evidence_vault.worker.facts.image import FORMATS
from evidence_vault.worker.metafiles import is_drawing
from evidence_vault.worker.opaque import is_like_text, is_opaque
from evidence_vault.worker.scan_coded import TooMuch, packing
from evidence_vault.worker.sealed import is_message, signed
from evidence_vault.worker.stored import is_in_pieces

DEEPEST: Final = 5
"""How often a file may stand in another one."""

_MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 256 << 20
"""Bytes that come out of one file at most."""

_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
"""Where an office file says that its parts have a password (OpenDocument 1.3, part 2, 4.4)."""

_PICTURE: Final = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|II[*+]\0|MM\0[*+]|BM|\0\0[\1\2]\0|.{4}ftyp|\0\0\0\x0cjP|\xff\x4f\xff\x51"
    rb"|[\x0c\x28\x40\x6c\x7c]\0\0\0",
    re.DOTALL,
)
"""How what Pillow is let open begins; asking it of every piece of a text takes long."""

_SURELY: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II[*+]\0|MM\0[*+]|BM.{4}\0{4}.{3}\0|\0\0\0\x0cjP  \r\n\x87\n"
    rb"|\xff\x4f\xff\x51\0|.{4}ftyp(?:avi[fs]|hei[cxms]|hev[cxms]|m[is]f1)",
    re.DOTALL,
)
"""The same by more bytes; not the films that begin as HEIC does."""

_UNICODE: Final = 0x800
"""Of a name in a zip (APPNOTE.TXT 4.4.4)."""

_HEAD, _DESCRIPTOR = 30, 24
"""Bytes of the head of a file in a zip without its name, and at most of what may stand behind it (APPNOTE.TXT 4.3.7, 4.3.9)."""

_SNAPPY: Final = ".iwa"
"""How Pages, Numbers and Keynote pack what they say, in a way that nothing here unpacks."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive.

    Attributes:
        name: as it stands there.
        beside: what else the archive says of it.
        content: its bytes.
    """

    name: bytes
    beside: bytes
    content: bytes


def is_archive(data: bytes) -> bool:
    """Whether files can be taken out of it: a zip, also behind other bytes, a tar, or a message that is signed."""
    return data.startswith(ZIP) or _is_tar(data) or is_message(data) or stands_behind(data)


def may_be_picture(data: bytes) -> bool:
    """Whether it begins like a picture, and not like a text."""
    return bool(_PICTURE.match(data)) and not is_like_text(data)


def begins_picture(data: bytes) -> bool:
    """Whether so many of its first bytes are those of a picture that it can be nothing else."""
    return bool(_SURELY.match(data)) and not is_like_text(data)


def as_picture(data: bytes) -> tuple[str, int, int] | None:
    """Name of its form, width and height in pixels of a picture that Pillow is let open; None where it is none.

    Raises:
        DecompressionBombError: it has too many pixels.
    """
    if not may_be_picture(data):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                return image.format or "", *image.size
    except (MemoryError, Image.DecompressionBombError):
        raise
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return None


def may_hold_files(data: bytes) -> bool:
    """Whether it is or has a file, or is a text that may: not the letters of an address that were taken for base64."""
    known = (
        may_be_picture(data)
        or is_drawing(data)
        or is_archive(data)
        or is_in_pieces(data)
        or is_opaque(data)
        or packing(data)
        or begins(data)
    )
    return bool(known) or is_like_text(data)


def members(data: bytes) -> Iterator[Member]:
    """The files of an archive.

    Raises:
        TooMuch: there are more, or larger ones, than are looked through.
        Exception: whatever a reader makes of a broken or locked one.
    """
    end = yield from _of_tar(data) if _is_tar(data) else _of_message(data) if is_message(data) else _of_zip(data)
    if rest := behind(data, end):
        yield Member(b"", b"", rest)


def _is_tar(data: bytes) -> bool:
    return data[257:262] == b"ustar"


def _of_zip(data: bytes) -> Generator[Member, None, int]:
    end = end_of_zip(data)
    with zipfile.ZipFile(io.BytesIO(data[:end])) as archive:
        found = archive.infolist()
        if len(found) > _MOST_MEMBERS or sum(one.file_size for one in found) > MOST_INFLATED:
            raise TooMuch
        yield Member(b"", archive.comment, b"")
        for one in found:
            # what does not say that it is Unicode is in the coding of whoever packed it, and was taken for another one
            name = one.filename.encode("utf-8" if one.flag_bits & _UNICODE else "cp437", "replace")
            content = archive.read(one)
            yield Member(name, one.comment + one.extra, content)
            if (one.filename == _MANIFEST and _LOCKED in content) or one.filename.endswith(_SNAPPY):
                raise zipfile.BadZipFile
        for begin, stop in _unlisted(data, found, archive.start_dir):
            yield Member(b"", b"", data[begin:stop])
    return end


def _unlisted(data: bytes, found: Iterable[zipfile.ZipInfo], directory: int) -> Iterator[tuple[int, int]]:
    """What stands before and between the files of a zip: another one, a program, files that its directory does not name."""
    begin = 0
    for one in sorted(found, key=lambda one: one.header_offset):
        if one.header_offset - begin > _DESCRIPTOR or begin == 0 < one.header_offset:
            yield begin, one.header_offset
        head = data[one.header_offset : one.header_offset + _HEAD]
        lengths = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        begin = max(begin, one.header_offset + _HEAD + lengths + one.compress_size)
    if directory - begin > _DESCRIPTOR:
        yield begin, directory


def _of_message(data: bytes) -> Generator[Member, None, int]:
    content, end = signed(data)
    yield Member(b"", data[:end].replace(content, b"") if content else data[:end], content)
    return end


def _of_tar(data: bytes) -> Generator[Member, None, int]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for number, one in enumerate(archive):
            if number >= _MOST_MEMBERS:
                raise TooMuch
            said = "\n".join([one.linkname, one.uname, one.gname, *map(str, one.pax_headers.values())])
            content = archive.extractfile(one) if one.isreg() else None
            yield Member(
                one.name.encode("utf-8", "surrogateescape"),
                said.encode("utf-8", "surrogateescape"),
                content.read() if content else b"",
            )
        return archive.offset


def attached(file: BinaryIO) -> Iterator[bytes]:
    """The files that are attached to a PDF document (ISO 32000-2, 7.11.4), whoever names them.

    Raises:
        Exception: whatever pikepdf makes of a broken or locked one.
    """
    file.seek(0)
    with pikepdf.open(file) as pdf:
        seen: set[tuple[int, int]] = set()
        for one in pdf.objects:
            for stream in _streams(one):
                if stream.objgen not in seen:
                    seen.add(stream.objgen)
                    yield stream.read_bytes()


def _streams(one: Any) -> Iterator[pikepdf.Stream]:  # noqa: ANN401 - pikepdf's objects are of any kind
    """The files that an object is or names; what has an object of its own comes with that."""
    if isinstance(one, pikepdf.Array):
        for value in one:
            yield from _within(value)
    if not isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        return
    if isinstance(one, pikepdf.Stream) and one.get("/Type") == "/EmbeddedFile":
        yield one
    for key, value in one.items():
        if key == "/EF" and isinstance(value, pikepdf.Dictionary):
            yield from (stream for stream in value.values() if isinstance(stream, pikepdf.Stream))
        else:
            yield from _within(value)


def _within(value: Any) -> Iterator[pikepdf.Stream]:  # noqa: ANN401 - as of `_streams`
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _streams(value)
