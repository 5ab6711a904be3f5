"""Where a file still says what was removed: every text, string, name and stream of it, in every form that we know.

What pictures show is no concern here: `enclosures` takes them out, and `reading` reads them.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image

from evidence_vault.sandbox.tasks import Leak, Scan
from evidence_vault.worker import scan_pdf
from evidence_vault.worker.carving import Piece, beside_document, carved, is_document
from evidence_vault.worker.coded_text import APART, may_be_utf_16, meant, written
from evidence_vault.worker.drawings import drawn_text
from evidence_vault.worker.facts.image import FORMATS
from evidence_vault.worker.members import (
    DEEPEST,
    MOST_INFLATED,
    as_picture,
    attached,
    is_archive,
    members,
)
from evidence_vault.worker.metafiles import is_drawing
from evidence_vault.worker.needles import Needles
from evidence_vault.worker.opaque import is_opaque, may_be_opaque
from evidence_vault.worker.png_texts import OF_PIXELS, PNG, png_chunks, png_texts
from evidence_vault.worker.scan_coded import TooMuch, each_whole, in_text, packing, unpacked
from evidence_vault.worker.stored import is_in_pieces, stored

_LEAST_FILE = 64
"""Bytes of a piece that may be a file in a file."""


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


def document(
    file: BinaryIO, needles: Needles, task: Scan, step: scan_pdf.Step = scan_pdf.no_step, depth: int = 0
) -> Iterator[Leak]:
    """Everything of a PDF document that must not be in it, and of the files that are attached to it; as `scan_pdf`."""
    yield from scan_pdf.scan_pdf(file, needles, task, step)
    if task.part[0]:
        return
    for content in attached(file):
        yield from _within(content, needles, task, depth, "attachment")
    yield from _pieces(beside_document(file), needles, task, depth)


def _file(data: bytes, needles: Needles, task: Scan, depth: int, *, coded: bool = False) -> Iterator[Leak]:
    if task.part[0] and not (depth or is_document(data)):
        return  # only a document is searched in parts
    if is_archive(data):
        yield from _archive(data, needles, task, depth)
    elif _is_picture(data):
        yield from _picture(data, needles, task, depth)
        yield from _pieces(carved(data), needles, task, depth)
    elif is_document(data):
        yield from document(io.BytesIO(data), needles, task.of_all() if depth else task, depth=depth)
    elif packing(data):
        yield from _packed(data, needles, task, depth, coded=coded)
    else:
        yield from _other(data, needles, task, depth, coded=coded)


def _other(data: bytes, needles: Needles, task: Scan, depth: int, *, coded: bool) -> Iterator[Leak]:
    """A text, or what nothing here knows better: all that it has in a form that is known."""
    yield from needles.leaks(data, "text")
    yield from _coded(data, needles, task, depth)
    yield from _pieces(carved(data), needles, task, depth)
    if data.startswith(PNG):  # a broken one
        yield from _texts_of_png(data, needles, task, depth)
    if is_drawing(data):
        yield from (Leak("text", 0, number) for said in drawn_text(data) for number in needles.in_text(said))
    if is_in_pieces(data):
        yield from _stored(data, needles, task, depth)
    if is_opaque(data) or (not coded and may_be_opaque(data)):
        yield Leak("unread", 0, -1)


def _within(data: bytes, needles: Needles, task: Scan, depth: int, kind: str, *, coded: bool = False) -> Iterator[Leak]:
    """A file in a file; its text counts as `kind`. One that cannot be read is told, and its bytes are searched."""
    try:
        found = list(_file(data, needles, task, depth + 1, coded=coded))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        found = [Leak("unread", 0, -1), *needles.leaks(data, kind)]
    yield from (Leak(kind if leak.kind == "text" else leak.kind, leak.page, leak.term) for leak in found)


def _pieces(pieces: Iterator[Piece], needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    """What stands among other bytes, but for pictures: their bytes are searched where they stand."""
    try:
        for piece in pieces:
            if not piece.sure and not is_document(piece.data):
                continue
            if depth >= DEEPEST:
                raise TooMuch
            found = _within(piece.data, needles, task, depth, "member")
            yield from (leak for leak in found if piece.sure or leak.kind != "unread")
    except TooMuch:
        yield Leak("unread", 0, -1)


def _coded(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    """What a text says in another form than its letters, files in it included."""
    pieces: dict[bytes, None] = {}
    for number, text in enumerate(written(data)):
        for one in meant(data, text, first=number == 0):
            yield from needles.leaks(one, "text")
        pieces.update(dict.fromkeys(in_text(text)))
    short: list[bytes] = []
    for piece in each_whole(pieces):
        if len(piece) >= _LEAST_FILE and depth < DEEPEST:
            yield from _within(piece, needles, task, depth, "member", coded=True)
        elif depth >= DEEPEST and (is_archive(piece) or is_document(piece) or packing(piece)):
            yield Leak("unread", 0, -1)
        elif len(piece) >= _LEAST_FILE:
            yield from needles.leaks(piece, "text")
        else:
            short.append(piece)
    yield from needles.leaks(APART.join(short), "text")
    wide = [piece for piece in short if may_be_utf_16(piece)]
    for coding in ("utf-16-le", "utf-16-be"):
        said = APART.decode().join(piece.decode(coding, "ignore") for piece in wide)
        yield from (Leak("text", 0, number) for number in needles.in_text(said))


def _packed(data: bytes, needles: Needles, task: Scan, depth: int, *, coded: bool) -> Iterator[Leak]:
    try:
        if depth >= DEEPEST:
            raise TooMuch
        inside, rest = unpacked(data, MOST_INFLATED)
    except TooMuch:
        yield Leak("unread", 0, -1)
        return
    except ValueError:
        yield from needles.leaks(data, "text")
        if not coded:  # a piece of coded text begins so by chance
            yield Leak("unread", 0, -1)
        return
    yield from needles.leaks(data, "metadata", coded=True)
    yield from _file(inside, needles, task, depth + 1)
    if rest:
        yield from _file(rest, needles, task, depth + 1)


def _archive(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    try:
        if depth >= DEEPEST:
            raise TooMuch
        for member in members(data):
            yield from needles.leaks(member.name, "name")
            yield from needles.leaks(member.beside, "metadata")
            yield from _within(member.content, needles, task, depth, "member")
    except TooMuch:
        yield Leak("unread", 0, -1)


def _stored(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    try:
        for content in stored(data):
            if depth >= DEEPEST:
                raise TooMuch
            yield from _within(content, needles, task, depth, "member")
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        yield Leak("unread", 0, -1)


def _is_picture(data: bytes) -> bool:
    try:
        return as_picture(data) is not None
    except Image.DecompressionBombError:
        return True


def _picture(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    """What a picture says beside its pixels."""
    yield from needles.leaks(data, "metadata", coded=True)
    kinds = {kind for kind, _ in png_chunks(data)} if data.startswith(PNG) else set()
    if kinds and kinds <= OF_PIXELS - {b"tRNS"}:
        return  # it says nothing; and who asks Pillow for it has all pixels unpacked
    if kinds:
        yield from _texts_of_png(data, needles, task, depth)
    try:
        values, has_exif = _told(data)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        yield Leak("unread", 0, -1)
        return
    if task.pixels_only and (has_exif or not kinds <= OF_PIXELS):
        yield Leak("exif" if has_exif else "metadata", 0, -1)
    for value in values:
        plain = value if isinstance(value, bytes) else str(value).encode("utf-8", "backslashreplace")
        yield from _beside(plain, needles, task, depth)


def _told(data: bytes) -> tuple[list[object], bool]:
    """What Pillow tells of a picture, and whether EXIF is in it."""
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        told = list(image.info.values())
        exif = image.getexif()
        return [*told, *exif.values(), *exif.get_ifd(0x8825).values(), *exif.get_ifd(0x8769).values()], bool(len(exif))


def _texts_of_png(data: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    try:
        for said in png_texts(data):
            yield from _beside(said, needles, task, depth)
    except ValueError:
        yield Leak("unread", 0, -1)


def _beside(said: bytes, needles: Needles, task: Scan, depth: int) -> Iterator[Leak]:
    """What stands beside the pixels of a picture is a text of its own."""
    found = [*needles.leaks(said, "text"), *_coded(said, needles, task, depth)]
    yield from (Leak("metadata" if leak.kind == "text" else leak.kind, leak.page, leak.term) for leak in found)
