"""Pages of a PDF as PDFium draws them, remarks and filled forms among it, and how much two of them differ."""

from __future__ import annotations

import pypdfium2
from PIL import Image, ImageChops, ImageStat

ALIKE = 1.0
"""Mean difference, of 255, that one page may have with itself once it is drawn through a form: edges move by parts of a pixel."""


def drawn(pdf: bytes, scale: float = 1.0) -> list[Image.Image]:
    """All pages, in colours on white."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures of about the same size, of 255, over all colours."""
    size = min(one.width, other.width), min(one.height, other.height)
    assert abs(one.width - other.width) <= 1, (one.size, other.size)
    return sum(ImageStat.Stat(ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size)))).mean) / 3


def worst(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of any spot of 4 by 4 pixels: a single lost mark shows in it."""
    size = min(one.width, other.width), min(one.height, other.height)
    spots = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size))).reduce(4)
    return max(int(high) for _, high in spots.getextrema())  # type: ignore[misc,arg-type]
