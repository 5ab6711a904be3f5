"""What a camera or an editor wrote into a picture (EXIF 3.0, CIPA DC-008-2023).

Only fields that bear on when, where and with what a picture was made; names are the standard's.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import exifread
from PIL import ExifTags, Image

from evidence_vault.worker.content import Content, Found, text

# fields of the first directory, by tag
_BASE = {
    "ImageDescription": 0x010E,
    "Make": 0x010F,
    "Model": 0x0110,
    "Software": 0x0131,
    "DateTime": 0x0132,
    "Artist": 0x013B,
    "HostComputer": 0x013C,
    "Copyright": 0x8298,
}

# fields of the Exif directory, by tag
_DETAIL = {
    "DateTimeOriginal": 0x9003,
    "DateTimeDigitized": 0x9004,
    "OffsetTime": 0x9010,
    "OffsetTimeOriginal": 0x9011,
    "OffsetTimeDigitized": 0x9012,
    "SubSecTimeOriginal": 0x9291,
    "ImageUniqueID": 0xA420,
    "BodySerialNumber": 0xA431,
    "LensModel": 0xA434,
}

_POSITION = ("GPSLatitude", "GPSLatitudeRef", "GPSLongitude", "GPSLongitudeRef")


def from_pillow(exif: Image.Exif) -> Found:
    """EXIF fields as Pillow reads them.

    Raises:
        Exception: whatever Pillow makes of broken fields.
    """
    yield from _named(exif, _BASE)
    if isinstance(orientation := exif.get(ExifTags.Base.Orientation), int):
        yield "fact.exif.Orientation", orientation
    yield from _named(exif.get_ifd(ExifTags.IFD.Exif), _DETAIL)
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    yield from _position(*(gps.get(ExifTags.GPS[name]) for name in _POSITION))


def _named(fields: Mapping[int, Any], wanted: Mapping[str, int]) -> Found:
    for name, tag in wanted.items():
        value = fields.get(tag)
        if isinstance(value, str) and (words := text(_as_utf8(value))):
            yield f"fact.exif.{name}", words


def _as_utf8(value: str) -> str:
    """Pillow reads every text as Latin-1; most that are no ASCII are UTF-8."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def exif_facts(content: Content, media_type: str) -> Found:
    """EXIF fields as ExifRead reads them, for files that Pillow cannot open.

    Raises:
        Exception: whatever ExifRead makes of a broken file.
    """
    del media_type
    tags = exifread.process_file(io.BytesIO(content.data), details=False)
    for group, names in (("Image", _BASE), ("EXIF", _DETAIL)):
        for name in names:
            tag = tags.get(f"{group} {name}")
            if tag and (words := text(tag.printable)):
                yield f"fact.exif.{name}", words
    orientation = tags.get("Image Orientation")
    if orientation and orientation.values and isinstance(orientation.values[0], int):
        yield "fact.exif.Orientation", orientation.values[0]
    yield from _position(*(getattr(tags.get(f"GPS {name}"), "values", None) for name in _POSITION))


def _position(latitude: Any, north: Any, longitude: Any, east: Any) -> Found:  # noqa: ANN401 as libraries return them
    """Degrees, minutes and seconds as decimal degrees, ``43.25,76.95``; south and west are negative."""
    if not latitude or not longitude or not north or not east:
        return
    place = [
        _degrees(latitude, negative=text(north).upper().startswith("S"), limit=90),
        _degrees(longitude, negative=text(east).upper().startswith("W"), limit=180),
    ]
    if None not in place:
        yield "fact.gps", ",".join(map(str, place))


def _degrees(parts: Sequence[Any], *, negative: bool, limit: int) -> str | None:
    try:
        value = sum(float(part) / 60**power for power, part in enumerate(parts[:3]))
    except ZeroDivisionError:
        return None
    if not 0 <= value <= limit:
        return None
    return f"{-value if negative else value:.6f}".rstrip("0").rstrip(".")
