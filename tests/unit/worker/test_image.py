"""What pictures say about themselves, compared with exiftool."""

from __future__ import annotations

import io
import json
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import Image

from evidence_vault.sandbox.protocol import FactValue
from evidence_vault.worker.content import Content
from evidence_vault.worker.inspection import inspect

FIELDS = ("DateTimeOriginal", "OffsetTimeOriginal", "Make", "Model", "Software", "Orientation")
SIZE = ("-Composite:ImageSize", "-Composite:GPSPosition")


def _facts(data: bytes) -> Mapping[str, FactValue]:
    return inspect(Content(data, "", partial=False), nonce="n").facts


def _picture(form: str, exif: Image.Exif | None = None, *, xmp: bytes = b"") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (24, 16), "olive").save(out, form, exif=exif or Image.Exif(), xmp=xmp)
    return out.getvalue()


def _written() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "Maker of it"
    exif[0x0112] = 6
    details = exif.get_ifd(0x8769)
    details[0x9003] = "2024:03:12 10:15:22"
    details[0x9011] = "+05:00"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "S", (43.0, 15.0, 0.0)
    place[3], place[4] = "E", (76.0, 57.0, 0.0)
    return exif


@pytest.fixture(scope="module")
def exiftool(program: Callable[[str], str], shared: Path) -> dict[Path, dict[str, Any]]:
    """What exiftool says about every photo of the corpus, by file."""
    paths = sorted((shared / "corpus" / "photo").iterdir())
    tags = [f"-EXIF:{name}" for name in (*FIELDS, "GPSLatitude", "GPSLongitude")]
    command: list[str | Path] = [program("exiftool"), "-j", "-n", "-G0", *tags, *SIZE, *paths]
    found = json.loads(subprocess.run(command, check=False, capture_output=True).stdout)
    return {Path(one["SourceFile"]): one for one in found}


def test_exif_is_what_exiftool_reads_in_every_photo(exiftool: dict[Path, dict[str, Any]]) -> None:
    agree: Counter[str] = Counter()
    differ = []
    for path, says in exiftool.items():
        facts = _facts(path.read_bytes())
        for field in FIELDS:
            theirs = str(says.get(f"EXIF:{field}", "")).strip()
            ours = str(facts.get(f"fact.exif.{field}", ""))
            if theirs == ours:
                agree[field] += bool(theirs)
            else:
                differ.append((path.name, field, theirs, ours))
    print(f"{len(exiftool)} photos agree: {dict(agree)}")
    assert differ == []
    assert agree["DateTimeOriginal"] >= 25
    assert agree["Make"] >= 25


def test_places_and_sizes_are_what_exiftool_reads_in_every_photo(exiftool: dict[Path, dict[str, Any]]) -> None:
    places = 0
    for path, says in exiftool.items():
        facts = _facts(path.read_bytes())
        assert f"{facts['fact.width']} {facts['fact.height']}" == says["Composite:ImageSize"]
        assert ("fact.gps" in facts) == ("Composite:GPSPosition" in says)
        if "fact.gps" in facts:
            ours = [float(number) for number in str(facts["fact.gps"]).split(",")]
            theirs = [float(number) for number in says["Composite:GPSPosition"].split()]
            assert ours == pytest.approx(theirs, abs=1e-6)
            places += 1
    print(f"{places} places agree")
    assert places >= 5


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_what_was_written_into_a_picture_is_read_from_every_form(form: str) -> None:
    pillow_heif.register_heif_opener()
    facts = _facts(_picture(form, _written()))
    assert facts["fact.exif.Make"] == "Maker of it"
    assert facts["fact.exif.Orientation"] == 6
    assert facts["fact.exif.DateTimeOriginal"] == "2024:03:12 10:15:22"
    assert facts["fact.exif.OffsetTimeOriginal"] == "+05:00"
    assert facts["fact.gps"] == "-43.25,76.95"


def test_a_text_that_a_telephone_wrote_in_utf_8_is_read() -> None:
    made = _picture("JPEG", _written()).replace(b"Maker of it", "Ақжол!".encode())
    assert _facts(made)["fact.exif.Make"] == "Ақжол!"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "JPEG2000"])
def test_every_form_has_a_size(form: str) -> None:
    facts = _facts(_picture(form))
    assert (facts["fact.width"], facts["fact.height"]) == (24, 16)
    assert not [name for name in facts if name.startswith("fact.error")]


def test_frames_are_counted() -> None:
    frames = [Image.new("L", (4, 4), 40 * number) for number in range(5)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    assert _facts(out.getvalue())["fact.frames"] == 5


def test_a_place_that_cannot_be_is_not_told() -> None:
    exif = _written()
    exif.get_ifd(0x8825)[2] = (143.0, 0.0, 0.0)
    facts = _facts(_picture("JPEG", exif))
    assert "fact.gps" not in facts
    assert facts["fact.exif.Make"] == "Maker of it"


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "TIFF", "PNG", "AVIF"])
def test_an_orientation_that_is_not_in_the_exif_is_not_told_as_if_it_were(form: str) -> None:
    exif = _written()
    del exif[0x0112]
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="8"/></x:xmpmeta>'
    facts = _facts(_picture(form, exif, xmp=packet))
    assert facts["fact.exif.Make"] == "Maker of it"
    assert "fact.exif.Orientation" not in facts


def test_of_a_photo_that_is_cut_off_behind_its_exif_the_exif_is_read() -> None:
    photo = _picture("JPEG", _written())
    facts = _facts(photo[: photo.index(b"\xff\xdb")])
    assert facts["fact.error.pillow"] == "UnidentifiedImageError"
    assert facts["fact.exif.DateTimeOriginal"] == "2024:03:12 10:15:22"
    assert facts["fact.exif.Orientation"] == 6
    assert facts["fact.gps"] == "-43.25,76.95"


def test_a_broken_picture_says_which_parser_failed(shared: Path) -> None:
    bomb = next((shared / "corpus" / "image").glob("*reallybig.bmp")).read_bytes()
    assert _facts(bomb)["fact.error.pillow"] == "DecompressionBombError"
