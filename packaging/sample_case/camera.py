"""What a phone's camera and an office scanner do to a clean picture."""

from __future__ import annotations

import io
import random

from PIL import ExifTags, Image, ImageChops, ImageEnhance, ImageFilter
from PIL.TiffImagePlugin import IFDRational


def _noise(size: tuple[int, int], strength: int, seed: int) -> Image.Image:
    """Grey around 128, coarse as a small sensor's after its own smoothing."""
    width, height = size
    plane = Image.frombytes("L", size, random.Random(seed).randbytes(width * height))  # noqa: S311 (a picture's grain)
    return plane.filter(ImageFilter.GaussianBlur(0.7)).point(lambda value: 128 + (value - 128) * strength // 64)


def _grainy(picture: Image.Image, strength: int) -> Image.Image:
    planes = [
        ImageChops.add(plane, _noise(picture.size, strength, seed), offset=-128)
        for seed, plane in enumerate(picture.split())
    ]
    return Image.merge("RGB", planes)


def _vignette(picture: Image.Image) -> Image.Image:
    dark = ImageEnhance.Brightness(picture).enhance(0.62)
    edge = Image.radial_gradient("L").resize(picture.size).point(lambda value: max(0, value - 90) * 3 // 4)
    return Image.composite(dark, picture, edge)


def photographed(scene: Image.Image) -> Image.Image:
    """A scene seen a little from below and the side, slightly out of focus towards the edges, with grain."""
    width, height = scene.size
    corners = (30, 96, 118, height - 20, width - 86, height - 64, width - 8, 60)
    seen = scene.transform(scene.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    soft = seen.filter(ImageFilter.GaussianBlur(2.4))
    edge = Image.radial_gradient("L").resize(seen.size)
    seen = Image.composite(soft, seen.filter(ImageFilter.GaussianBlur(0.8)), edge)
    red, green, blue = seen.split()
    # the lens bends red less than blue
    red = red.resize((width + 2, height + 2)).crop((1, 1, width + 1, height + 1))
    seen = Image.merge("RGB", (red.point(lambda value: value * 97 // 100), green, blue))
    return _grainy(_vignette(ImageEnhance.Contrast(seen).enhance(1.08)), 11)


def jpeg_of_phone(picture: Image.Image, taken: str, zone: str, position: tuple[float, float]) -> bytes:
    """A JPEG as a phone writes it.

    Args:
        picture: the photo.
        taken: ``2026:03:05 08:02:14``, local time.
        zone: ``+05:00``.
        position: degrees north and east.
    """
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Example"
    exif[ExifTags.Base.Model] = "Example Phone 5"
    exif[ExifTags.Base.Software] = "ExampleOS 14"
    exif[ExifTags.Base.Orientation] = 1
    exif[ExifTags.Base.DateTime] = taken
    detail = exif.get_ifd(ExifTags.IFD.Exif)
    detail[ExifTags.Base.DateTimeOriginal] = detail[ExifTags.Base.DateTimeDigitized] = taken
    for tag in (ExifTags.Base.OffsetTime, ExifTags.Base.OffsetTimeOriginal, ExifTags.Base.OffsetTimeDigitized):
        detail[tag] = zone
    detail[ExifTags.Base.ExposureTime] = IFDRational(1, 60)
    detail[ExifTags.Base.FNumber] = IFDRational(18, 10)
    detail[ExifTags.Base.ISOSpeedRatings] = 320
    detail[ExifTags.Base.FocalLength] = IFDRational(474, 100)
    detail[ExifTags.Base.ExifImageWidth], detail[ExifTags.Base.ExifImageHeight] = picture.size
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    north, east = position
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", _sexagesimal(north)
    place[ExifTags.GPS.GPSLongitudeRef], place[ExifTags.GPS.GPSLongitude] = "E", _sexagesimal(east)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=84, subsampling="4:2:0", exif=exif)
    return out.getvalue()


def _sexagesimal(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    hundredths = round(degrees * 360_000)
    return (
        IFDRational(hundredths // 360_000, 1),
        IFDRational(hundredths // 6_000 % 60, 1),
        IFDRational(hundredths % 6_000, 100),
    )


def scanned(page: Image.Image) -> Image.Image:
    """A sheet that lay a little askew on the glass."""
    paper = (247, 246, 241)
    sheet = ImageChops.multiply(page, Image.new("RGB", page.size, paper))
    sheet = sheet.rotate(0.7, Image.Resampling.BICUBIC, fillcolor=(226, 226, 223))
    width, height = sheet.size
    shadow = Image.linear_gradient("L").rotate(90).resize((70, height)).point(lambda value: value * 40 // 255)
    sheet.paste((150, 150, 146), (width - 70, 0), shadow)
    return _grainy(sheet.filter(ImageFilter.GaussianBlur(0.6)), 6)
