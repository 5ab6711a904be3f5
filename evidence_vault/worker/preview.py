"""What a person can see of a content: pictures and pages as pixels, the right way up; texts as text; nothing else."""

from __future__ import annotations

import io
import warnings

import pillow_heif
from PIL import AvifImagePlugin, Image, ImageOps

from evidence_vault.records.preview import MAX_PAGES
from evidence_vault.sandbox.protocol import Sight
from evidence_vault.worker import pages
from evidence_vault.worker.content import Content
from evidence_vault.worker.facts.image import FORMATS
from evidence_vault.worker.identify import identify
from evidence_vault.worker.plain_text import is_text, plain_text
from evidence_vault.worker.shown import Shown, fitting

# a job can start no thread
pillow_heif.options.DECODE_THREADS = 1
AvifImagePlugin.DEFAULT_MAX_THREADS = 1

_PAPER = (255, 255, 255)
"""What shows through where a picture is transparent."""


def preview(content: Content, edge: int, page: int = 1, *, nonce: str, frames: bool = False) -> tuple[Sight, bytes]:
    """Make a content visible.

    Args:
        content: what to show.
        edge: longest edge in pixels; larger pictures are made smaller.
        page: which page of a document, from 1.
        nonce: that of the job.
        frames: every picture of a moving one counts as a page.

    Returns:
        What is shown, and the pixels where it is a picture.
    """
    try:
        media_type = identify(content)
        if is_text(media_type):
            return Sight(nonce, "ok", text=plain_text(content, media_type)), b""
        shown = _shown(content, media_type, edge, page, frames=frames)
    except MemoryError:
        return Sight(nonce, "out_of_memory"), b""
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return Sight(nonce, "unreadable"), b""
    if shown is None:
        return Sight(nonce, "none"), b""
    return Sight(nonce, "ok", shown.size, pages=shown.pages, other_fonts=shown.other_fonts), shown.rgb


def _shown(content: Content, media_type: str, edge: int, page: int, *, frames: bool) -> Shown | None:
    if media_type == "application/pdf":
        # the table of contents of a PDF is at its end: nothing can be drawn of the beginning alone
        return None if content.partial else pages.page(content.data, page, edge)
    return _picture(content.data, edge, page, frames=frames) if media_type.startswith("image/") else None


def _picture(data: bytes, edge: int, page: int, *, frames: bool) -> Shown | None:
    """A picture as RGB, within a square of this edge, turned as EXIF says: a page of a scan, the first one of a film.

    With `frames` any one of a film, and of whatever else holds several pictures.

    Raises:
        Exception: whatever Pillow makes of a broken file.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            several = frames and image.format != "TIFF"
            count = min(getattr(image, "n_frames", 1), MAX_PAGES) if several else leaves(image)
            if page > count:
                return None
            image.seek(page - 1)
            size = fitting(image.width, image.height, edge)
            image.draft("RGB", size)
            small = in_colours(image)
            if small.size != size:
                small = small.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
            small.info = dict(image.info)  # of which EXIF says which way up it is
            upright = on_paper(ImageOps.exif_transpose(small))
    return Shown(upright.size, upright.tobytes(), count)


def leaves(image: Image.Image) -> int:
    """How many pages a scan has: a TIFF; what moves is no document. Where their chain is broken, the first one counts."""
    if image.format != "TIFF":
        return 1
    try:
        return min(getattr(image, "n_frames", 1), MAX_PAGES)
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        image.seek(0)
        return 1


def in_colours(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller: palettes are resolved, 16 bits become 8."""
    image.load()
    if image.mode.startswith("I;16"):
        return image.convert("F").point(lambda value: value * (255 / 65535)).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def on_paper(image: Image.Image) -> Image.Image:
    """Without transparency: white shows through."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
