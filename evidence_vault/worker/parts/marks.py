"""What is drawn over pages: page numbers, marks, cuts. By reportlab, in fonts of ours that are embedded."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from evidence_vault.resources import resource

_FONTS = ("NotoSans-Regular.ttf", "NotoSansSC-Regular.ttf", "NotoNaskhArabic-Regular.ttf")
_SANS = "NotoSans-Regular.ttf"

Sheet = tuple[tuple[float, float], Callable[[Canvas], None]]
"""Width and height in points, and what draws on it."""


class MissingGlyph(Exception):
    """No shipped font has this character."""


@functools.cache
def load() -> None:
    """Read the fonts; later there is no file to read them from."""
    for name in _FONTS:
        font = ttfonts.TTFont(name, io.BytesIO(resource("fonts", name).read_bytes()))
        pdfmetrics.registerFont(font)


def runs(text: str) -> Iterator[tuple[str, str]]:
    """A text in pieces, each with the font that has its characters.

    Raises:
        MissingGlyph: none has.
    """
    piece, of = "", _SANS
    for character in text:
        font = next((name for name in (of, *_FONTS) if ord(character) in _widths(name)), None)
        if font is None:
            raise MissingGlyph(character)
        if font != of and piece:
            yield piece, of
            piece = ""
        piece, of = piece + character, font
    if piece:
        yield piece, of


def _widths(font: str) -> dict[int, float]:
    load()
    return pdfmetrics.getFont(font).face.charToGlyph  # type: ignore[no-any-return]


def width(text: str, size: float) -> float:
    """How broad a text is, in points."""
    return sum(float(pdfmetrics.stringWidth(piece, font, size)) for piece, font in runs(text))


def write(canvas: Canvas, left: float, bottom: float, text: str, size: float) -> None:
    """Write a text in black with a white edge around every letter, so that it is read on any ground."""
    for edge in (True, False):
        canvas.saveState()
        words = canvas.beginText(left, bottom)
        if edge:
            canvas.setStrokeColorRGB(1, 1, 1)
            canvas.setLineWidth(size / 4)
            canvas.setLineJoin(1)
            words.setTextRenderMode(1)
        for piece, font in runs(text):
            words.setFont(font, size)
            words.textOut(piece)
        canvas.drawText(words)
        canvas.restoreState()


def sheets(pages: Sequence[Sheet]) -> pikepdf.Pdf:
    """A document of what is drawn on these sheets, always the same for the same drawing."""
    load()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=_SANS, pageCompression=0)  # else an unembedded font is named
    for size, draw in pages:
        canvas.setPageSize(size)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    out.seek(0)
    return pikepdf.open(out)


class Over:
    """Lays sheets over the pages of a document; what was on a page cannot disturb what comes on top.

    Args:
        document: that has the pages.
        name: by which pages know the sheets; no other of the same name lies on them.
    """

    def __init__(self, document: pikepdf.Pdf, name: str) -> None:
        self._document = document
        self._name = Name(name)
        self._before = document.make_indirect(Stream(document, b"q\n"))
        self._after = document.make_indirect(Stream(document, b"\nQ q %s Do Q\n" % name.encode()))

    def lay(self, page: pikepdf.Page, sheet: pikepdf.Page) -> None:
        """Put a sheet on top of a page.

        Args:
            page: of the document, with contents and resources of its own.
            sheet: of the same size.
        """
        form = self._document.copy_foreign(sheet.as_form_xobject())
        contents = page.obj.get("/Contents", Array())
        streams = list(contents) if isinstance(contents, Array) else [contents]
        page.obj.Contents = Array([self._before, *streams, self._after])
        resources = _copy(page.obj.get("/Resources"))
        resources.XObject = _copy(resources.get("/XObject"))
        resources.XObject[self._name] = form
        page.obj.Resources = resources


def _copy(dictionary: pikepdf.Object | None) -> Dictionary:
    """One of its own: that of a page may be another's too."""
    return Dictionary(dict(dictionary.items())) if isinstance(dictionary, Dictionary) else Dictionary()
