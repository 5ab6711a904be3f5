"""What a PDF says: by PDFium and by a second reader of its page contents, and in every object and stream.

Streams are looked for in the file itself too: what an earlier version of it held may not be named by the last one.
"""

from __future__ import annotations

import contextlib
import os
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import pikepdf
import pypdfium2
from pikepdf import Name

from evidence_vault.sandbox.tasks import Leak, Scan
from evidence_vault.worker.needles import Needles
from evidence_vault.worker.page_text import Known, page_texts
from evidence_vault.worker.text_layer import is_empty

_STREAM = re.compile(rb"stream\r?\n")
_MOST_OF_ONE = 64 << 20
_BEGINNING = 64 << 10
_PIECE = 16 << 10
_WINDOW, _OVERLAP = 16 << 20, 4 << 10
_PRINTED = bytes((*range(0x20, 0x7F), 0x0A, 0x0D, 0x09))
_JPEG_PIXELS = b"\xff\xda"
_OF_A_PAGE = frozenset({"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"})
_OF_PIXELS = frozenset({"/Catalog", "/Pages", "/Page", "/XObject", "/XRef", "/ObjStm", "/Font"})
_FONT_FILES = frozenset({"/Type1C", "/CIDFontType0C", "/OpenType"})


Step = Callable[[int], None]


def no_step(_: int) -> None:
    """Tell nobody how far it has come."""


def scan_pdf(file: BinaryIO, needles: Needles, task: Scan, step: Step = no_step) -> Iterator[Leak]:
    """Everything of a document that must not be in it; of a part of it, where that was asked for.

    Args:
        file: that has it; read where it is needed, so that it may be larger than memory.
        needles: what must not be in it.
        task: of which part, and whether anything but pixels counts.
        step: told how far it has come, in hundredths.
    """
    with pypdfium2.PdfDocument(file) as document:
        for number in _mine(len(document), task):
            step(40 * number // len(document))
            page = document[number]
            letters = page.get_textpage()
            text = letters.get_text_bounded()
            letters.close()
            page.close()
            yield from (Leak("text", number + 1, term) for term in needles.in_text(text))
    file.seek(0)
    with pikepdf.open(file) as pdf:
        known = Known()
        for number in _mine(len(pdf.pages), task):
            step(40 + 30 * number // len(pdf.pages))
            yield from _tried(_page(pdf.pages[number], number + 1, known, needles))
        objects = list(pdf.objects)
        for number in _mine(len(objects), task):
            step(70 + 20 * number // len(objects))
            yield from _tried(_object(objects[number], needles))
        if not task.part[0]:
            yield from _said(pdf.trailer.get("/Info", pikepdf.Dictionary()), needles, "metadata")
            if task.pixels_only:
                yield from more_than_pixels(pdf)
    yield from _raw(file, needles, task)


def _tried(found: Iterator[Leak]) -> Iterator[Leak]:
    """What is found; where one page or object cannot be read that is told, and the others are searched."""
    try:
        yield from found
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        yield Leak("unread", 0, -1)


def _page(page: pikepdf.Page, number: int, known: Known, needles: Needles) -> Iterator[Leak]:
    for text in page_texts(page, known):
        yield from (Leak("text", number, term) for term in needles.in_text(text))


def _raw(file: BinaryIO, needles: Needles, task: Scan) -> Iterator[Leak]:
    """The bytes themselves, and every packed stream among them, whoever names it or not."""
    found: set[int] = set()
    for at, window in _windows(file):
        if not task.part[0]:
            yield from needles.leaks(window, "object", coded=True)
        found.update(at + place.end() for place in _STREAM.finditer(window))
    places = sorted(found)
    for number in _mine(len(places), task):
        yield from _packed(file, places[number], needles)


def _windows(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """A file piece by piece, each with the end of the one before; and where it begins."""
    for at in range(0, file.seek(0, os.SEEK_END), _WINDOW):
        begin = max(0, at - _OVERLAP)
        file.seek(begin)
        yield begin, file.read(at + _WINDOW - begin)


def _mine(many: int, task: Scan) -> range:
    part, parts = task.part
    return range(part, many, parts)


def _object(one: Any, needles: Needles) -> Iterator[Leak]:  # noqa: ANN401 - pikepdf's objects are of any kind
    kind = "object"
    if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        kind = _kind(one)
    yield from _said(one, needles, kind)
    if isinstance(one, pikepdf.Stream):
        yield from _stream(one, needles, kind)


def _kind(one: pikepdf.Dictionary | pikepdf.Stream) -> str:
    if one.get("/Type") == Name.Metadata:
        return "metadata"
    if one.get("/Type") == Name.OCG:
        return "layer"
    if one.get("/Type") == Name.EmbeddedFile or "/EF" in one:
        return "attachment"
    if "/Title" in one and ("/Dest" in one or "/A" in one or "/Parent" in one):
        return "bookmark"
    if "/Subtype" in one and "/Rect" in one:
        return "annotation"
    return "object"


def _said(one: Any, needles: Needles, kind: str) -> Iterator[Leak]:  # noqa: ANN401 - as of `_object`
    """Strings and names of one object; what has an object of its own comes with that."""
    if isinstance(one, pikepdf.String):
        yield from needles.leaks(bytes(one), kind)
        with contextlib.suppress(UnicodeDecodeError):  # as text it is damaged
            yield from (Leak(kind, 0, number) for number in needles.in_text(str(one)))
    elif isinstance(one, pikepdf.Name):
        yield from needles.leaks(bytes(one), kind)
    elif isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, value in one.items():
            yield from needles.leaks(key.encode("utf-8", "surrogateescape"), kind)
            yield from _within(value, needles, kind)
    elif isinstance(one, pikepdf.Array):
        for value in one:
            yield from _within(value, needles, kind)


def _within(value: Any, needles: Needles, kind: str) -> Iterator[Leak]:  # noqa: ANN401 - as of `_object`
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _said(value, needles, kind)


def _stream(one: pikepdf.Stream, needles: Needles, kind: str) -> Iterator[Leak]:
    kind = "stream" if kind == "object" else kind
    if one.get("/Subtype") == Name.Image:
        packed = one.read_raw_bytes()
        header = packed.partition(_JPEG_PIXELS)[0] if packed.startswith(b"\xff\xd8") else b""
        yield from needles.leaks(header, "metadata")
        yield from needles.leaks(packed, "stream", coded=True)
        return
    try:
        font = "/Length1" in one or _name(one.get("/Subtype")) in _FONT_FILES
        yield from needles.leaks(one.read_bytes(), kind, coded=font)
    except pikepdf.PdfError:
        yield from needles.leaks(one.read_raw_bytes(), kind)
        yield Leak("unread", 0, -1)


def _name(value: Any) -> str:  # noqa: ANN401 - as of `_object`
    """A name as it is written, which need not be in UTF-8; empty where it is none."""
    return bytes(value).decode("utf-8", "surrogateescape") if isinstance(value, pikepdf.Name) else ""


def _packed(file: BinaryIO, at: int, needles: Needles) -> Iterator[Leak]:
    """Of a packed stream, whoever names it or not: all where it begins like a text, else its beginning."""
    begins = _unpacked(file, at, _BEGINNING)
    as_text = len(begins.translate(None, _PRINTED)) * 4 <= len(begins)
    if as_text and len(begins) == _BEGINNING:
        begins = _unpacked(file, at, _MOST_OF_ONE)
    if begins:
        yield from needles.leaks(begins, "stream", coded=not as_text)


def _unpacked(file: BinaryIO, at: int, most: int) -> bytes:
    """What is packed from a place on, as far as it can be unpacked, and no more than so many bytes."""
    file.seek(at)
    inflate, found = zlib.decompressobj(), bytearray()
    with contextlib.suppress(zlib.error):
        while len(found) < most and not inflate.eof and (piece := inflate.unconsumed_tail or file.read(_PIECE)):
            found += inflate.decompress(piece, most - len(found))
    return bytes(found)


def more_than_pixels(pdf: pikepdf.Pdf) -> Iterator[Leak]:
    """Everything that a document made of pictures and of a text that is not seen has no use for."""
    if "/Info" in pdf.trailer:
        yield Leak("metadata", 0, -1)
    if set(pdf.Root.keys()) - {"/Type", "/Pages"}:
        yield Leak("object", 0, -1)
    for number, page in enumerate(pdf.pages, 1):
        for key in set(page.obj.keys()) - _OF_A_PAGE:
            yield Leak({"/Thumb": "thumbnail", "/Annots": "annotation"}.get(key, "object"), number, -1)
        if set(page.obj.get("/Resources", pikepdf.Dictionary()).keys()) - {"/XObject", "/Font"}:
            yield Leak("text", number, -1)
    for one in pdf.objects:
        if (
            isinstance(one, (pikepdf.Dictionary, pikepdf.Stream))
            and _name(one.get("/Type", Name.Page)) not in _OF_PIXELS
        ):
            yield Leak(_kind(one), 0, -1)
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == Name.Image and _has_exif(one):
            yield Leak("exif", 0, -1)
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == Name.Font and not is_empty(one):
            yield Leak("text", 0, -1)


def _has_exif(one: pikepdf.Stream) -> bool:
    return b"Exif\0\0" in one.read_raw_bytes().partition(_JPEG_PIXELS)[0]
