"""Words in pictures, recognised by Tesseract: pixels in, words with their places out.

The engine and its data are loaded before the doors close; a job finds them in the memory that it was forked from.
"""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PIL import Image

from evidence_vault.resources import resource
from evidence_vault.sandbox.tasks import MAX_WORD, Word

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

LANGUAGES = "kaz+rus+eng"
"""The first is tried first on every word."""

_BAND, _OVERLAP = 2400, 240
"""Rows of a long picture that are read at once, and how many of them two bands share: no line is higher."""

_SMALL = 1600
"""Pixels across: a narrower picture is read at twice its size, since small letters are read badly."""

_COLUMNS = 12

_engines: dict[str, PyTessBaseAPI] = {}


def load() -> str:
    """Load the engine and read a word with it.

    Returns:
        Its name and version.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"  # before its library is loaded, which else starts threads of its own
    import tesserocr

    _engines["all"] = tesserocr.PyTessBaseAPI(
        path=str(resource("tessdata")), lang=LANGUAGES, psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
    )
    read(bytes([255]) * 3 * 200 * 60, (200, 60))
    version = tesserocr.tesseract_version().split()[1]
    return f"Tesseract {version}; tesserocr {importlib.metadata.version('tesserocr')}"


def read(rgb: bytes, size: tuple[int, int]) -> list[Word]:
    """The words of a picture, line by line.

    Args:
        rgb: rows from the top, three bytes a pixel.
        size: width and height in pixels.

    Raises:
        ValueError: there are not as many pixels.
    """
    image = Image.frombytes("RGB", size, rgb).convert("L")
    words: list[Word] = []
    for top, bottom in _bands(image.height):
        first = words[-1].line + 1 if words else 0
        upper = top + (_OVERLAP // 2 if top else 0)
        lower = bottom - (_OVERLAP // 2 if bottom < image.height else 0)
        for word in _of_band(image.crop((0, top, image.width, bottom)), top, first):
            if upper <= (word.box[1] + word.box[3]) // 2 < lower:
                words.append(word)
    return words


def _bands(height: int) -> Iterator[tuple[int, int]]:
    top = 0
    while top + _BAND < height:
        yield top, top + _BAND
        top += _BAND - _OVERLAP
    yield top, height


def _of_band(image: Image.Image, down: int, first: int) -> Iterator[Word]:
    """Words of a part of a picture that begins so many rows down, its lines counted from `first`."""
    width, height = image.size
    scale = 2 if width < _SMALL else 1
    if scale > 1:
        image = image.resize((width * scale, height * scale), Image.Resampling.LANCZOS)
    engine = _engines["all"]
    engine.SetImageBytes(image.tobytes(), image.width, image.height, 1, image.width)
    engine.SetSourceResolution(150 * scale)
    lines: dict[tuple[str, ...], int] = {}
    for row in engine.GetTSVText(0).splitlines():
        level, _, *place, _, left, top, wide, high, sure, text = row.split("\t", _COLUMNS - 1)
        if level == "5" and (said := "".join(filter(str.isprintable, text)).strip()):
            line = lines.setdefault(tuple(place), first + len(lines))
            x, y = int(left) // scale, int(top) // scale
            right = min(width, -(-(int(left) + int(wide)) // scale))
            lower = min(height, -(-(int(top) + int(high)) // scale))
            yield Word(said[:MAX_WORD], (x, y + down, right, lower + down), line, max(0, min(100, int(float(sure)))))
    engine.Clear()
