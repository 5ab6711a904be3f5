"""The files in a file: those of an archive, what a document has attached, and what stands among other bytes."""

from __future__ import annotations

import contextlib
import io
import itertools
import re
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import pikepdf

from evidence_vault.worker.drawings import is_drawing, is_readable
from evidence_vault.worker.facts.trailing import end_of_jpeg, end_of_png
from evidence_vault.worker.scan_coded import TooMuch, packing

DEEPEST: Final = 5
"""How often a file may stand in another one."""

_MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 256 << 20
"""Bytes that come out of one file at most."""

ZIP: Final = b"PK\x03\x04"
DOCUMENT: Final = b"%PDF-"
_END_OF_DOCUMENT: Final = b"%%EOF"
_OPAQUE: Final = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"MSCF\0\0\0\0",  # cabinet
    b"\xd7\xcd\xc6\x9a\0\0",  # a drawing of old office programs (WMF)
)
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")

_BEGINS: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|\0\0\0\x0cjP  |\0\0\0.ftyp(?:avif|hei[cx]|mif1)|%PDF-",
    re.DOTALL,
)
_ENDS: Final = ((b"\x89PNG", end_of_png), (b"\xff\xd8", end_of_jpeg))
_END_OF_ZIP: Final = re.compile(rb"PK\x05\x06.{8}(.{4})(.{4})(.{2})", re.DOTALL)
"""Bytes of the directory, where it begins in the archive, and bytes of a comment (APPNOTE.TXT 4.3.16)."""

_PICTURE: Final = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|II[*+]\0|MM\0[*+]|BM|\0\0[\1\2]\0|.{4}ftyp|\0\0\0\x0cjP|\xff\x4f\xff\x51"
    rb"|[\x0c\x28\x40\x6c\x7c]\0\0\0",
    re.DOTALL,
)
"""How what Pillow is let open begins; asking it of every piece of a text takes long."""

_CONTROLS: Final = bytes({*range(0x20)} - {*b"\t\n\r\f\x1b"})
_LOOKED_AT: Final = 256
_MOST_CARVED: Final = 2_000


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
    """Whether files can be taken out of it: a zip, or a tar."""
    return data.startswith(ZIP) or _is_tar(data)


def is_opaque(data: bytes) -> bool:
    """Whether it holds something that nothing here can take out of it."""
    if data.startswith(_OPAQUE) or (is_drawing(data) and not is_readable(data)):
        return True
    return data.startswith(_COMPOUND) and _ENCRYPTED in data


def may_be_picture(data: bytes) -> bool:
    """Whether it begins like a picture."""
    return bool(_PICTURE.match(data))


def may_hold_files(data: bytes) -> bool:
    """Whether it is or has a file, or is a text that may: not the letters of an address that were taken for base64."""
    known = (
        may_be_picture(data)
        or is_drawing(data)
        or is_archive(data)
        or is_opaque(data)
        or packing(data)
        or _BEGINS.search(data)
    )
    begin = data[:_LOOKED_AT]
    return bool(known) or len(begin.translate(None, _CONTROLS)) == len(begin)


def members(data: bytes) -> Iterator[Member]:
    """The files of an archive.

    Raises:
        TooMuch: there are more, or larger ones, than are looked through.
        Exception: whatever a reader makes of a broken or locked one.
    """
    with io.BytesIO(data) as file:
        yield from _of_tar(file) if _is_tar(data) else _of_zip(file)


def _is_tar(data: bytes) -> bool:
    return data[257:262] == b"ustar"


def _of_zip(file: BinaryIO) -> Iterator[Member]:
    with zipfile.ZipFile(file) as archive:
        found = archive.infolist()
        if len(found) > _MOST_MEMBERS or sum(one.file_size for one in found) > MOST_INFLATED:
            raise TooMuch
        yield Member(b"", archive.comment, b"")
        for one in found:
            name = one.filename.encode("utf-8", "surrogateescape")
            yield Member(name, one.comment + one.extra, archive.read(one))


def _of_tar(file: BinaryIO) -> Iterator[Member]:
    with tarfile.open(fileobj=file, mode="r:") as archive:
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


def carved(data: bytes) -> Iterator[bytes]:
    """What begins like a picture, a document or an archive behind the begin of other bytes, each up to where it may end.

    So pictures are found that a telephone puts behind another one, a preview within a photo, and what old office files,
    mails without base64 and archives of the web have.
    """
    starts = [one.start() for one in itertools.islice(_BEGINS.finditer(data, 1), _MOST_CARVED)]
    for start, following in zip(starts, [*starts[1:], len(data)], strict=False):
        yield data[start : end_of(data, start, following)]
    for end in itertools.islice(_END_OF_ZIP.finditer(data), _MOST_CARVED):
        directory, begin, comment = (int.from_bytes(part, "little") for part in end.groups())
        start = end.start() - directory - begin
        if start > 0 and data.startswith(ZIP, start):
            yield data[start : end.end() + comment]


def end_of(data: bytes, start: int, following: int) -> int:
    """Where a picture or document may end that begins at `start`: its own end where that is easily told, else `following`."""
    for begin, end_of_it in _ENDS:
        if data.startswith(begin, start):
            with contextlib.suppress(IndexError):
                return end_of_it(data, start)
            return following
    if data.startswith(b"RIFF", start):
        return start + 8 + int.from_bytes(data[start + 4 : start + 8], "little")
    if data.startswith(DOCUMENT, start):
        end = data.rfind(_END_OF_DOCUMENT, start)
        return end + len(_END_OF_DOCUMENT) if end >= 0 else len(data)
    return following
