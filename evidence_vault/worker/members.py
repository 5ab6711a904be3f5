"""The files in a file: those of an archive, and what a document has attached."""

from __future__ import annotations

import io
import re
import tarfile
import zipfile
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import pikepdf

from evidence_vault.worker.carving import ZIP, begins, behind, end_of_zip, stands_behind
from evidence_vault.worker.coded_text import CONTROLS
from evidence_vault.worker.drawings import is_readable
from evidence_vault.worker.metafiles import is_drawing
from evidence_vault.worker.scan_coded import TooMuch, packing
from evidence_vault.worker.sealed import is_encrypted, is_message, signed
from evidence_vault.worker.stored import is_in_pieces

DEEPEST: Final = 5
"""How often a file may stand in another one."""

_MOST_MEMBERS: Final = 10_000
MOST_INFLATED: Final = 256 << 20
"""Bytes that come out of one file at most."""

_OPAQUE: Final = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"MSCF\0\0\0\0",  # cabinet
    b"AT&TFORM",  # DjVu
    b"\0\0\0\x0cJXL \r\n\x87\n",
    b"8BPS\0\1",  # Photoshop
    b"8BPS\0\2",
    b"II\xbc\1",  # JPEG XR
    b"gimp xcf",
    b"\x76\x2f\x31\1",  # OpenEXR
    b"\x28\xb5\x2f\xfd",  # Zstandard
    b"\x04\x22\x4d\x18",  # LZ4
    b"LZIP\1",
    b"xar!\0",
    b"MSWIM\0\0\0",
    b"ITSF\3\0\0\0",  # help of Windows
    b"!BDN",  # mailboxes of Outlook
    b"\xcf\xad\x12\xfe",  # those of Outlook Express
    b"\0\1\0\0Standard ",  # Access
)
_PLAIN: Final = re.compile(
    rb"\n[\0\2\3\5]\x01[\1\2\4\x08]"  # PCX
    rb"|P[1-3](?:\s++|\d++|#[^\n]*+\n)*+\Z|P7\s+WIDTH \d+\s+HEIGHT \d"  # PNM
)
_PNM: Final = re.compile(rb"P[4-6](?:\s+#[^\n]*)*\s+(\d{1,6})\s+(\d{1,6})\s")
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
"""Where an office file says that its parts have a password (OpenDocument 1.3, part 2, 4.4)."""

_PICTURE: Final = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|II[*+]\0|MM\0[*+]|BM|\0\0[\1\2]\0|.{4}ftyp|\0\0\0\x0cjP|\xff\x4f\xff\x51"
    rb"|[\x0c\x28\x40\x6c\x7c]\0\0\0",
    re.DOTALL,
)
"""How what Pillow is let open begins; asking it of every piece of a text takes long."""

_UNICODE: Final = 0x800
"""Of a name in a zip (APPNOTE.TXT 4.4.4)."""

_HEAD, _DESCRIPTOR = 30, 24
"""Bytes of the head of a file in a zip without its name, and at most of what may stand behind it (APPNOTE.TXT 4.3.7, 4.3.9)."""

_SNAPPY: Final = ".iwa"
"""How Pages, Numbers and Keynote pack what they say, in a way that nothing here unpacks."""

_LOOKED_AT: Final = 256


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
    """Whether files can be taken out of it: a zip, also behind a program, or a tar."""
    return data.startswith(ZIP) or _is_tar(data) or is_message(data) or stands_behind(data)


def is_opaque(data: bytes) -> bool:
    """Whether it holds something that nothing here can take out of it, or is a picture that nothing here can read."""
    if size := _PNM.match(data):
        return len(data) - size.end() >= int(size[1]) * int(size[2]) // 8
    return (
        data.startswith(_OPAQUE)
        or is_encrypted(data)
        or bool(_PLAIN.match(data))
        or (is_drawing(data) and not is_readable(data))
    )


def is_bare_jpeg_xl(data: bytes) -> bool:
    """Whether it is such a picture by its first two bytes alone, which a piece of coded text has by chance."""
    return data.startswith(b"\xff\x0a")


def may_be_picture(data: bytes) -> bool:
    """Whether it begins like a picture."""
    return bool(_PICTURE.match(data))


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
    begin = data[:_LOOKED_AT]
    return bool(known) or len(begin.translate(None, CONTROLS)) == len(begin)


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
