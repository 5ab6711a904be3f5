"""Where a file still says what was removed: every text, string, name and stream of it, in every form that we know.

A picture is not read: what stands in pixels, no program here can tell.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Iterator

from PIL import Image

from evidence_vault.sandbox.tasks import Leak, Scan
from evidence_vault.worker import scan_pdf
from evidence_vault.worker.needles import Needles
from evidence_vault.worker.scan_coded import TooMuch, enclosed, meant, packing, unpacked

_MOST_MEMBERS = 10_000
_MOST_INFLATED = 256 << 20
_DEEPEST = 3
_LEAST_FILE = 64
"""Bytes of a piece that may be a file in a file."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_OF_PIXELS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})


def scan(data: bytes, task: Scan) -> list[Leak]:
    """Everything of a file that must not be in it, each place once.

    Args:
        data: the whole file.
        task: what must not be in it.
    """
    return list(dict.fromkeys(_file(data, needles_of(task.terms, task.digests), task, 0)))


@functools.lru_cache(maxsize=1)
def needles_of(terms: tuple[str, ...], digests: tuple[str, ...]) -> Needles:
    """What is looked for, made once for all files: a worker for many makes it before it forks."""
    return Needles(terms, digests)


def _file(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    if b"%PDF-" in data[:1024]:
        yield from scan_pdf.scan_pdf(io.BytesIO(data), needles, task)
    elif task.part[0] and not depth:
        return  # only a document is searched in parts
    elif data.startswith(b"PK\x03\x04"):
        yield from _archive(data, needles, task, depth)
    elif _is_picture(data):
        yield from _picture(data, needles, pixels_only=task.pixels_only)
    elif packing(data):
        yield from _packed(data, needles, task, depth)
    else:
        yield from needles.leaks(data, "text")
        yield from _coded(data, needles, task, depth)


def _coded(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    """What a text says in another form than its letters, files in it included."""
    for text in meant(data):
        yield from needles.leaks(text, "text")
    for piece in enclosed(data) if depth < _DEEPEST else ():
        if len(piece) < _LEAST_FILE:
            yield from needles.leaks(piece, "text")
            continue
        try:
            found = list(_file(piece, needles, task, depth + 1))
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
            found = [Leak("unread", 0, -1), *needles.leaks(piece, "text")]
        yield from (Leak("member" if leak.kind == "text" else leak.kind, leak.page, leak.term) for leak in found)


def _packed(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    try:
        if depth >= _DEEPEST:
            raise TooMuch
        inside = unpacked(data, _MOST_INFLATED)
    except TooMuch:
        yield Leak("unread", 0, -1)
        return
    except ValueError:
        if depth:  # by chance, any bytes begin so
            yield from needles.leaks(data, "text")
        else:
            yield Leak("unread", 0, -1)
        return
    yield from needles.leaks(data, "metadata", coded=True)
    yield from _file(inside, needles, task, depth + 1)


def _archive(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        inflated = sum(member.file_size for member in members)
        if depth >= _DEEPEST or len(members) > _MOST_MEMBERS or inflated > _MOST_INFLATED:
            yield Leak("unread", 0, -1)
            return
        yield from needles.leaks(archive.comment, "metadata")
        for member in members:
            yield from needles.leaks(member.filename.encode("utf-8", "surrogateescape"), "name")
            yield from needles.leaks(member.comment + member.extra, "metadata")
            for leak in _file(archive.read(member), needles, task, depth + 1):
                yield Leak("member" if leak.kind == "text" else leak.kind, leak.page, leak.term)


def _is_picture(data: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(data)):
            return True
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return False


def _picture(data: bytes, needles: Needles, *, pixels_only: bool) -> Iterator[Leak]:
    """What a picture says beside its pixels."""
    yield from needles.leaks(data, "metadata", coded=True)
    if data.startswith(_PNG) and png_chunks(data) <= _PNG_OF_PIXELS - {b"tRNS"}:
        return  # it says nothing; and who asks Pillow for it has all pixels unpacked
    with Image.open(io.BytesIO(data)) as image:
        told = dict(image.info)
        exif = image.getexif()
        if pixels_only and (len(exif) or (data.startswith(_PNG) and not png_chunks(data) <= _PNG_OF_PIXELS)):
            yield Leak("exif" if len(exif) else "metadata", 0, -1)
        for value in (*told.values(), *exif.values(), *exif.get_ifd(0x8825).values(), *exif.get_ifd(0x8769).values()):
            plain = value if isinstance(value, bytes) else str(value).encode("utf-8", "backslashreplace")
            yield from needles.leaks(plain, "metadata")


def png_chunks(data: bytes) -> set[bytes]:
    """The kinds of parts of a PNG."""
    kinds, at = set(), len(_PNG)
    while at + 8 <= len(data):
        kinds.add(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    if at != len(data):
        kinds.add(b"behind")
    return kinds
