"""What a person can see of a content: pictures as pixels, the right way up; texts as text. Nothing else is shown."""

from __future__ import annotations

import io
import math
import warnings

import pillow_heif
from PIL import AvifImagePlugin, Image, ImageOps

from evidence_vault.records.preview import MAX_PIXELS
from evidence_vault.sandbox.protocol import Sight
from evidence_vault.worker.content import Content
from evidence_vault.worker.facts.image import FORMATS
from evidence_vault.worker.identify import identify
from evidence_vault.worker.plain_text import is_text, plain_text

# a job can start no thread
pillow_heif.options.DECODE_THREADS = 1
AvifImagePlugin.DEFAULT_MAX_THREADS = 1

_PAPER = (255, 255, 255)
"""What shows through where a picture is transparent."""


def preview(content: Content, edge: int, *, nonce: str) -> tuple[Sight, bytes]:
    """Make a content visible.

    Args:
        content: what to show.
        edge: longest edge in pixels; larger pictures are made smaller.
        nonce: that of the job.

    Returns:
        What is shown, and the pixels where it is a picture.
    """
    try:
        media_type = identify(content)
        if is_text(media_type):
            return Sight(nonce, "ok", text=plain_text(content, media_type)), b""
        if not media_type.startswith("image/"):
            return Sight(nonce, "none"), b""
        picture = _picture(content.data, edge)
    except MemoryError:
        return Sight(nonce, "out_of_memory"), b""
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return Sight(nonce, "unreadable"), b""
    return Sight(nonce, "ok", picture.size), picture.tobytes()


def _picture(data: bytes, edge: int) -> Image.Image:
    """The first frame as RGB, within a square of this edge, turned as EXIF says.

    Raises:
        Exception: whatever Pillow makes of a broken file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            size = _fitting(image.width, image.height, edge)
            image.draft("RGB", size)
            small = _in_colours(image)
            if small.size != size:
                small = small.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
            small.info = dict(image.info)  # of which EXIF says which way up it is
            return _on_paper(ImageOps.exif_transpose(small))


def _fitting(width: int, height: int, edge: int) -> tuple[int, int]:
    """The size of a smaller picture of the same shape; one that fits stays as it is."""
    scale = min(1.0, edge / max(width, height), math.sqrt(MAX_PIXELS / (width * height)))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _in_colours(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller: palettes are resolved, 16 bits become 8."""
    image.load()
    if image.mode.startswith("I;16"):
        return image.convert("F").point(lambda value: value * (255 / 65535)).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _on_paper(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
