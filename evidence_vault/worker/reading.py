"""Words in pictures, recognised by Tesseract: pixels in, words with their places out.

The engine and its data are loaded before the doors close; a job finds them in the memory that it was forked from.
"""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Iterator
from operator import itemgetter
from statistics import median
from typing import TYPE_CHECKING

from PIL import Image

from evidence_vault.resources import resource
from evidence_vault.sandbox.tasks import MAX_WORD, Word, changed
from evidence_vault.worker.turned import TURNS, Turn, joined, plainly_read, turned_back, well_read, within

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

LANGUAGES = "kaz+rus+eng"
"""The first is tried first on every word."""

_BAND, _OVERLAP = 2400, 240
"""Rows of a long picture that are read at once, and how many of them two bands share: no line is higher."""

_SEAM = 4
"""Rows beside the middle of what two bands share in which a line counts for both: each may place it a little otherwise."""

_SMALL = 20
"""Rows of a word as most are: where it has fewer, the picture is read at twice its size."""

_DPI = "150"
_GLOBAL, _ADAPTIVE = "0", "1"
"""Ways to part ink from paper: one for the whole picture, or another one for each place of it."""

_COLUMNS = 12

_engines: dict[str, PyTessBaseAPI] = {}


def load() -> str:
    """Load the engine and read a white page with it.

    Returns:
        Its name and version.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"  # before its library is loaded, which else starts threads of its own
    import tesserocr

    _engines["all"] = tesserocr.PyTessBaseAPI(
        path=str(resource("tessdata")), lang=LANGUAGES, psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
    )
    _engines["all"].SetVariable("debug_file", "")  # it would open a file for its remarks; so they go nowhere
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
    words = _as_it_lies(image)
    turn = None if well_read(words) else _turn(image)
    if turn is None:
        return words
    return joined(words, list(turned_back(_as_it_lies(image.transpose(turn)), turn, size)))


def _turn(image: Image.Image) -> Turn | None:
    """How a picture is to be turned so that most words in it can be read; None where in no direction any is plain.

    It is looked at as a page alone: in grain and leaves that finds nothing, and so takes hardly any time.
    """
    most: tuple[int, Turn | None] = (0, None)
    for turn in TURNS:
        turned = image.transpose(turn)
        words = [
            word
            for top, bottom in _bands(turned.height)
            for word in _of_page(turned.crop((0, top, turned.width, bottom)))[0]
        ]
        if well_read(words):
            return turn
        most = max(most, (plainly_read(words), turn), key=itemgetter(0))
    return most[1]


def _as_it_lies(image: Image.Image) -> list[Word]:
    words: list[Word] = []
    for top, bottom in _bands(image.height):
        first = words[-1].line + 1 if words else 0
        upper = top + (_OVERLAP // 2 if top else 0)
        lower = bottom - (_OVERLAP // 2 if bottom < image.height else 0)
        for word in _of_band(image.crop((0, top, image.width, bottom))):
            x, y, right, end = word.box
            placed = changed(word, box=(x, y + top, right, end + top), line=first + word.line)
            middle = top + (y + end) // 2
            seen = middle < upper + _SEAM and any(within(placed, other) for other in words)
            if upper - _SEAM <= middle < lower + _SEAM and not seen:
                words.append(placed)
    return words


def _bands(height: int) -> Iterator[tuple[int, int]]:
    top = 0
    while top + _BAND < height:
        yield top, top + _BAND
        top += _BAND - _OVERLAP
    yield top, height


def _of_band(image: Image.Image) -> Iterator[Word]:
    """The words of a part of a picture, read in two ways: as a page, and as words that stand anywhere.

    The one knows which words follow one another; the other finds some that stand alone, on a button or in a bubble.
    """
    from tesserocr import PSM

    page, scale = _of_page(image)
    yield from page
    first = page[-1].line + 1 if page else 0
    for word in _read_so(image, scale, PSM.SPARSE_TEXT, _ADAPTIVE):
        yield changed(word, line=first + word.line, spare=any(within(word, other) for other in page))


def _of_page(image: Image.Image) -> tuple[list[Word], int]:
    """The words of a part of a picture as of a page, and at how many times its size they were read."""
    from tesserocr import PSM

    page = _read_so(image, 1, PSM.AUTO, _GLOBAL)
    if page and median(word.box[3] - word.box[1] for word in page) >= _SMALL:
        return page, 1
    return _read_so(image, 2, PSM.AUTO, _GLOBAL), 2


def _read_so(image: Image.Image, scale: int, layout: int, parting: str) -> list[Word]:
    """The words of a picture, read at so many times its size."""
    width, height = image.size
    if scale > 1:
        image = image.resize((width * scale, height * scale), Image.Resampling.LANCZOS)
    engine = _engines["all"]
    engine.SetVariable("thresholding_method", parting)
    engine.SetVariable("user_defined_dpi", _DPI)
    engine.SetPageSegMode(layout)
    engine.SetImageBytes(image.tobytes(), image.width, image.height, 1, image.width)
    rows = engine.GetTSVText(0).splitlines()
    engine.Clear()
    words: list[Word] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in rows:
        level, _, *place, _, left, top, wide, high, sure, text = row.split("\t", _COLUMNS - 1)
        if level == "5" and (said := "".join(filter(str.isprintable, text)).strip()):
            x, y = int(left) // scale, int(top) // scale
            right = min(width, -(-(int(left) + int(wide)) // scale))
            lower = min(height, -(-(int(top) + int(high)) // scale))
            line = lines.setdefault(tuple(place), len(lines))
            words.append(Word(said[:MAX_WORD], (x, y, right, lower), line, max(0, min(100, int(float(sure))))))
    return words
