"""Where the letters of a PDF document stand, by PDFium, on its pages as they are seen."""

from __future__ import annotations

import ctypes
import io
import math

import pikepdf
import pypdfium2
from pypdfium2 import raw

from evidence_vault.sandbox.tasks import PageLetters
from evidence_vault.worker.parts.documents import flattened
from evidence_vault.worker.pictured import has_picture

_FINE = 8
"""Parts of a point in which places are computed."""


def letters(data: bytes) -> list[PageLetters]:
    """The letters of every page, with those of its remarks and filled fields; none of a page that is a picture.

    Args:
        data: the whole file.

    Raises:
        Exception: the file cannot be read, or not without a password.
    """
    data = flattened(data)
    with pypdfium2.PdfDocument(data) as document, pikepdf.open(io.BytesIO(data)) as objects:
        pages: list[pikepdf.Page | None] = list(objects.pages)
        pages += [None] * (len(document) - len(pages))  # where the two readers do not agree, there may be anything
        return [_of(document[number], pages[number]) for number in range(len(document))]


def _of(page: pypdfium2.PdfPage, objects: pikepdf.Page | None) -> PageLetters:
    width, height = page.get_size()
    fine = max(1, round(width * _FINE)), max(1, round(height * _FINE))
    text = page.get_textpage()
    characters: list[str] = []
    boxes: list[int] = []
    for index in range(raw.FPDFText_CountChars(text)):
        characters.append(_character(raw.FPDFText_GetUnicode(text, index)))
        boxes += _box(page, text, index, fine)
    size = max(1, math.ceil(width)), max(1, math.ceil(height))
    return PageLetters(size, "".join(characters), boxes, objects is None or has_picture(objects))


def _character(code: int) -> str:
    return "\ufffd" if code > 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)


def _box(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, index: int, size: tuple[int, int]) -> list[int]:
    """As high as the line of the letter: from its font, not from its ink."""
    place = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text, index, place):
        return [0, 0, 0, 0]
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for across, up in ((place.left, place.top), (place.right, place.bottom)):
        raw.FPDF_PageToDevice(page, 0, 0, *size, 0, across, up, x, y)
        corners.append((x.value, y.value))
    (left, right), (top, bottom) = sorted((corners[0][0], corners[1][0])), sorted((corners[0][1], corners[1][1]))
    return [left // _FINE, top // _FINE, -(-right // _FINE), -(-bottom // _FINE)]
