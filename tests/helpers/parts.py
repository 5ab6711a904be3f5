"""Items for pages, and what came of them."""

from __future__ import annotations

import io
import re

import pikepdf
from PIL import Image

from evidence_vault.records.pages import PartRules
from evidence_vault.worker.content import Content
from evidence_vault.worker.parts import Made, make

RULES = PartRules()


def made(data: bytes, suffix: str = "", rules: PartRules = RULES) -> tuple[Made, bytes]:
    """What a worker makes of an item, and its part as a file."""
    out = bytearray()
    found = make(Content(data, suffix, partial=False), rules)
    found.save(out.extend)
    return found, bytes(out)


def inflated(pdf: bytes) -> bytes:
    """A file with everything in it unpacked, for looking after words that should not be there."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(
            out,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
        )
        raw = b"".join(one.read_raw_bytes() for one in document.objects if isinstance(one, pikepdf.Stream))
    return out.getvalue() + raw + pdf


def names_in(pdf: bytes) -> set[str]:
    """Every name that stands in the objects of a file, streams left out."""
    without = re.sub(rb"stream\r?\n.*?endstream", b"", inflated(pdf), flags=re.S)
    return {name.decode("latin-1") for name in re.findall(rb"/[A-Za-z0-9+_.-]+", without)}


def photo(size: tuple[int, int] = (120, 80), **options: object) -> bytes:
    """A JPEG with another colour in every corner."""
    out = io.BytesIO()
    corners(size).save(out, "JPEG", quality=95, **options)  # type: ignore[arg-type]
    return out.getvalue()


def corners(size: tuple[int, int]) -> Image.Image:
    """Red, green, blue and black, from the upper left corner on."""
    picture = Image.new("RGB", size, "red")
    half = size[0] // 2, size[1] // 2
    picture.paste("green", (half[0], 0, size[0], half[1]))
    picture.paste("blue", (0, half[1], half[0], size[1]))
    picture.paste("black", (half[0], half[1], *size))
    return picture


def png(picture: Image.Image, **options: object) -> bytes:
    """A picture as PNG."""
    out = io.BytesIO()
    picture.save(out, "PNG", **options)  # type: ignore[arg-type]
    return out.getvalue()
