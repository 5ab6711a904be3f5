"""Pictures and documents made of pixels and what was read on them: nothing of the file that the pixels came from is at hand here."""

from __future__ import annotations

import functools
import io
import zlib
from collections.abc import Sequence
from typing import Literal

import pikepdf
from pikepdf import Dictionary, Name, Stream
from PIL import Image, ImageDraw, ImageFont

from evidence_vault.resources import resource
from evidence_vault.sandbox.tasks import Bound, Encode, Label, Word, decode_words
from evidence_vault.worker.text_layer import TextLayer

_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
_QUALITY = 92
_LIGHT = 6
"""A picture without loss is taken where it is no larger than one byte for so many bytes of pixels."""

_LEAST, _MOST = 9, 40
"""Pixels of the letters in a box."""

_TALL = 2
"""Of how many times its width a box is as high as one over a line that lies on its side."""

_ACROSS = 42
"""The strip below a picture that is far higher than wide is so small a part of its width: of a sheet it is as much."""

_FONT = resource("fonts", "NotoSans-Bold.ttf").read_bytes()
"""Held in memory: behind the wall there is no file."""


def encoded(rgb: bytes, task: Encode) -> tuple[Literal["png", "jpeg", "flate"], int, bytes]:
    """A picture with its labels and the line below it.

    Args:
        rgb: rows from the top, three bytes a pixel.
        task: its size and texts.

    Returns:
        Its form, its height in pixels, its bytes.

    Raises:
        ValueError: there are not as many pixels.
    """
    width, height = task.size
    margin = max(22, min(max(width, height) // 60, width // _ACROSS))
    image = Image.new("RGB", (width, height + margin), _WHITE)
    image.paste(Image.frombytes("RGB", task.size, rgb), (0, 0))
    draw = ImageDraw.Draw(image)
    for label in task.labels:
        _write(image, label)
    font = _fitting(draw, task.below, width - 2 * (margin // 3), margin * 3 // 5)
    draw.text((margin // 3, height + margin // 8), task.below, _BLACK, font)
    out = io.BytesIO()
    if task.png:
        image.save(out, "PNG")
        return "png", image.height, out.getvalue()
    plain = zlib.compress(image.tobytes(), 6)
    if len(plain) * _LIGHT <= 3 * width * image.height:
        return "flate", image.height, plain
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return "jpeg", image.height, out.getvalue()


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(_FONT), size)


def _write(image: Image.Image, label: Label) -> None:
    """White on the box, in its middle, upwards in one far higher than wide; nothing where it would be too small to be read."""
    upwards = label.height > _TALL * label.width
    width, height = (label.height, label.width) if upwards else (label.width, label.height)
    size = min(_MOST, height * 3 // 5)
    while size >= _LEAST:
        font = _font(size)
        left, top, right, bottom = map(round, font.getbbox(label.text))
        if 0 < right - left <= width - 4:
            written = Image.new("L", (right - left, bottom - top), 0)
            ImageDraw.Draw(written).text((-left, -top), label.text, 255, font)
            if upwards:
                written = written.transpose(Image.Transpose.ROTATE_90)
            x = label.x + (label.width - written.width) // 2
            y = label.y + (label.height - written.height) // 2
            image.paste(_WHITE, (x, y), written)
            return
        size -= 1


def _fitting(draw: ImageDraw.ImageDraw, text: str, width: int, size: int) -> ImageFont.FreeTypeFont:
    while size > 4 and draw.textlength(text, _font(size)) > width:
        size -= 1
    return _font(size)


def bound(data: bytes, pages: Sequence[Bound]) -> bytes:
    """A PDF of pictures and of what a machine read on them: no metadata, no date, nothing else.

    Args:
        data: the pictures, one after another, each with its words.
        pages: what they are.
    """
    out, at = io.BytesIO(), 0
    parts: list[tuple[Bound, bytes, list[Word]]] = []
    for page in pages:
        end = at + page.length
        parts.append((page, data[at:end], decode_words(data[end : end + page.words])))
        at = end + page.words
    with pikepdf.new() as pdf:
        layer = TextLayer(pdf, [word for *_, said in parts for word in said])
        for page, picture, said in parts:
            _add(pdf, picture, page, layer, said)
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _add(pdf: pikepdf.Pdf, data: bytes, page: Bound, layer: TextLayer, words: Sequence[Word]) -> None:
    width, height = page.paper
    pdf.add_blank_page(page_size=page.paper)
    picture = Stream(pdf, b"")
    picture.write(data, filter=Name.DCTDecode if page.form == "jpeg" else Name.FlateDecode)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height = page.size
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    leaf = pdf.pages[-1]
    leaf.Resources = Dictionary(XObject=Dictionary(P=picture))
    contents = f"q {width} 0 0 {height} 0 0 cm /P Do Q".encode("ascii")
    if words:
        leaf.Resources.Font = layer.fonts
        contents += b"\n" + layer.contents(words, page.size, page.paper)
    leaf.Contents = Stream(pdf, contents)
