"""Pages of PDF documents as pixels, by PDFium: as they look on a screen, filled forms and annotations among it.

This build of PDFium runs no script and no XFA form.
"""

from __future__ import annotations

import pypdfium2
from pypdfium2 import raw

from evidence_vault.records.preview import MAX_PAGES
from evidence_vault.worker.fonts import stand_ins
from evidence_vault.worker.shown import Shown, fitting

_MOST_SCALE = 4.0
"""Pixels for one point at most (288 dpi): a stamp-sized page is not blown up to a poster."""


def page(data: bytes, number: int, edge: int) -> Shown | None:
    """Draw one page on white.

    Args:
        data: the whole file.
        number: of the page, from 1.
        edge: longest edge in pixels.

    Returns:
        The page; None where there is none of this number.

    Raises:
        Exception: the file cannot be read, or not without a password.
    """
    stand_ins.used = False
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        pages = min(len(document), MAX_PAGES)
        if number > pages:
            return None
        leaf = document[number - 1]
        width, height = leaf.get_size()
        size = fitting(width, height, edge, most=_MOST_SCALE)
        bitmap = pypdfium2.PdfBitmap.new_native(*size, raw.FPDFBitmap_BGR)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, *size)
        place = (bitmap, leaf, 0, 0, *size, 0, raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER)
        raw.FPDF_RenderPageBitmap(*place)
        if document.formenv:
            raw.FPDF_FFLDraw(document.formenv, *place)
        return Shown(size, bytes(bitmap.buffer), pages, stand_ins.used)
