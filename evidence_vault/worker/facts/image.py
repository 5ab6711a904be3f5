"""Pictures: their size and form, by Pillow, from the header; nothing is decoded."""

from __future__ import annotations

import io
import warnings

import pillow_heif
from PIL import ExifTags, Image

from evidence_vault.worker.content import Content, Found
from evidence_vault.worker.facts.exif import from_pillow

# twice as many are refused; telephones make 200 million, and nothing is decoded
Image.MAX_IMAGE_PIXELS = 256_000_000

pillow_heif.register_heif_opener()

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "DIB", "ICO", "AVIF", "HEIF", "JPEG2000")
"""What Pillow is let open, by its names."""


def load() -> None:
    """Load every decoder: Pillow imports them when the first picture comes."""
    Image.init()


def image_facts(content: Content, media_type: str) -> Found:
    """Width and height in pixels, format, number of frames, and what EXIF says.

    Raises:
        Exception: whatever Pillow makes of a broken file.
    """
    del media_type
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(content.data), formats=FORMATS) as image:
            yield "fact.width", image.width
            yield "fact.height", image.height
            yield "fact.format", image.format or ""
            yield from from_pillow(_exif(image))
            if not content.partial:
                yield "fact.frames", int(getattr(image, "n_frames", 1))


def _exif(image: Image.Image) -> Image.Exif:
    """EXIF as it stands in the file: Pillow and its plugins mix orientations from elsewhere into it."""
    if isinstance(packet := image.info.get("exif"), bytes):
        exif = Image.Exif()
        exif.load(packet)
    else:
        for elsewhere in ("xmp", "XML:com.adobe.xmp"):
            image.info.pop(elsewhere, None)
        exif = image.getexif()
    tag = ExifTags.Base.Orientation
    if image.format == "AVIF":
        exif.pop(tag, None)
    elif tag in exif and (original := image.info.get("original_orientation")):
        exif[tag] = original
    return exif
