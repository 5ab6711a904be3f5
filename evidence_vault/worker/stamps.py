"""What stands at the lower edge of a page of a bundle: its number at the right, the exhibit's mark in the middle."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from evidence_vault.records.pages import Stamp
from evidence_vault.worker.parts import marks

_NUMBER, _MARK, _BATES = 11.0, 10.0, 8.0
_BASE, _EDGE, _GAP = 12.0, 36.0, 12.0


def stamp_sheet(width: float, stamp: Stamp) -> Callable[[Canvas], None]:
    """Draws the stamp of one page.

    Args:
        width: of the page.
        stamp: what is written.
    """

    def draw(canvas: Canvas) -> None:
        edge = width - _EDGE
        if stamp.number:
            edge -= marks.width(stamp.number, _NUMBER)
            marks.write(canvas, edge, _BASE, stamp.number, _NUMBER)
        middle = [(text, size) for text, size in ((stamp.mark, _MARK), (stamp.bates, _BATES)) if text]
        broad = sum(marks.width(text, size) for text, size in middle) + _GAP * (len(middle) - 1)
        # a long mark never runs into the number
        room = edge - _GAP - _EDGE / 2
        squeeze = min(1.0, room / broad) if broad > 0 else 1.0
        left = max(_EDGE / 2, min((width - broad * squeeze) / 2, edge - _GAP - broad * squeeze))
        for text, size in middle:
            marks.write(canvas, left, _BASE, text, size * squeeze)
            left += (marks.width(text, size) + _GAP) * squeeze

    return draw
