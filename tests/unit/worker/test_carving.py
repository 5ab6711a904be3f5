"""What stands among other bytes comes out."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from evidence_vault.sandbox.tasks import Scan
from evidence_vault.worker.carving import carved
from evidence_vault.worker.scan import scan
from tests.helpers.nested import compound
from tests.unit.worker.test_enclosures import found

NAME = "Айдана Серікова"
PICTURE = Image.frombytes("RGB", (64, 48), bytes(range(256)) * 36)


def as_file(form: str, **options: object) -> bytes:
    out = io.BytesIO()
    PICTURE.save(out, form, **options)
    return out.getvalue()


def pixels(picture: bytes) -> bytes:
    with Image.open(io.BytesIO(picture)) as image:
        try:
            return image.convert("RGB").tobytes()
        except OSError:  # its bytes stand in another order in the file
            return b""


@pytest.mark.parametrize("form", ["TIFF", "BMP", "PNG"])
def test_pictures_of_a_scanner_come_out(form: str) -> None:
    picture = as_file(form)
    for whole in (bytes(range(255)) + picture + b"behind", compound(b"\0\0\2\0a.tif\0" + picture, "\x01Ole10Native")):
        came = [data for one, data in found(whole) if one.what.startswith(form)]
        assert PICTURE.tobytes() in map(pixels, came)


def test_what_a_photo_says_of_itself_is_no_picture_that_stands_in_it() -> None:
    exif = Image.Exif()
    exif[0x0100] = 64
    assert not [piece for piece in carved(as_file("JPEG", exif=exif)) if piece.data.startswith((b"II*", b"MM\0*"))]


@pytest.mark.parametrize(
    "before", [b"PK00", b"PK\7\x08", b"Fwd: the papers\n", b"\0", b"MZ" + bytes(90), as_file("JPEG")]
)
def test_an_archive_is_searched_whose_places_count_from_the_begin_of_what_stands_before_it(before: bytes) -> None:
    for text, told in ((NAME, True), ("nobody", False)):
        out = io.BytesIO(before)
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", f"{text} " * 20)
        assert bool(scan(out.getvalue(), Scan((NAME,), (), pixels_only=False, part=(0, 1)))) == told
