"""A picture on a page is the picture: its own pixels, the right way up, and nothing else of the file."""

from __future__ import annotations

import io
import itertools
import zlib

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from evidence_vault.records.pages import PartRules
from evidence_vault.worker.parts.layout import lay_out
from tests.helpers.drawn import drawn
from tests.helpers.material import picture
from tests.helpers.parts import RULES, corners, inflated, made, photo, png

CANARY = b"Witness K-7, Almaty"
_NAMES = {"red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "black": (0, 0, 0)}


_open: list[pikepdf.Pdf] = []


def _image_of(pdf: bytes) -> pikepdf.Stream:
    """The picture of the first page; its file has to stay open."""
    _open[:] = [pikepdf.open(io.BytesIO(pdf))]
    image = _open[0].pages[0].obj.Resources.XObject.Picture
    assert isinstance(image, pikepdf.Stream)
    return image


def _scan(jpeg: bytes) -> bytes:
    return jpeg[jpeg.index(b"\xff\xda") :]


def _colours(sheet: Image.Image, turned: Image.Image) -> list[str]:
    """The colours in the corners of the picture on a page, which stands at the top between the margins."""
    left, top, right, _ = RULES.margins
    room = sheet.width - left - right
    broad, high = turned.width * 0.75, turned.height * 0.75
    x, y = left + (room - broad) / 2, top
    spots = [(x + 6, y + 6), (x + broad - 6, y + 6), (x + 6, y + high - 6), (x + broad - 6, y + high - 6)]
    return [_near(sheet.getpixel((int(x), int(y)))) for x, y in spots]


def _near(seen: object) -> str:
    """The name of the colour that this is nearest to."""
    assert isinstance(seen, tuple)
    return min(_NAMES, key=lambda name: sum(abs(a - b) for a, b in zip(_NAMES[name], seen, strict=True)))


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photo_is_shown_the_way_the_telephone_was_held(turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    data = photo((120, 80), exif=exif)
    with Image.open(io.BytesIO(data)) as image:
        upright = ImageOps.exif_transpose(image)
    spots = [(9, 9), (upright.width - 9, 9), (9, upright.height - 9), (upright.width - 9, upright.height - 9)]
    expected = [_near(upright.getpixel(spot)) for spot in spots]
    assert len(set(expected)) == 4
    found, pdf = made(data)
    assert (found.result, found.pages, "recoded" in found.notes) == ("ok", 1, False)
    (sheet,) = drawn(pdf)
    assert _colours(sheet, upright) == expected


def test_a_jpeg_is_taken_over_as_it_is_without_what_it_says_beside() -> None:
    exif = Image.Exif()
    exif[0x010E] = CANARY.decode()
    data = photo(exif=exif, comment=CANARY, xmp=b"<x:xmpmeta>" + CANARY + b"</x:xmpmeta>") + CANARY
    assert data.count(CANARY) == 4
    found, pdf = made(data)
    raw = _image_of(pdf).read_raw_bytes()
    assert raw[raw.index(b"\xff\xda") :] == _scan(data).removesuffix(CANARY), "not one packed pixel is another"
    assert CANARY not in inflated(pdf)
    assert b"Exif" not in inflated(pdf)
    assert found.notes == ("no_text",)
    with Image.open(io.BytesIO(raw)) as ours, Image.open(io.BytesIO(data)) as theirs:
        assert ours.tobytes() == theirs.tobytes()


def test_a_screenshot_is_taken_over_as_it_is() -> None:
    data = picture(3)
    _, pdf = made(data)
    image = _image_of(pdf)
    assert image.read_raw_bytes() == data[data.index(b"IDAT") + 4 : data.index(b"IEND") - 8]
    with Image.open(io.BytesIO(data)) as theirs:
        assert pikepdf.PdfImage(image).as_pil_image().tobytes() == theirs.tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_looks_as_it_did(mode: str) -> None:
    shown = corners((60, 60)).convert("L" if mode == "I;16" else mode)
    if mode == "I;16":
        shown = Image.frombytes("I;16", shown.size, b"".join(bytes([v, v]) for v in shown.tobytes()))
    _, pdf = made(png(shown))
    (sheet,) = drawn(pdf)
    left, top, right, _ = RULES.margins
    middle = left + (sheet.width - left - right) / 2
    here = (
        corners((60, 60)).convert("1" if mode == "1" else "L" if mode in {"L", "LA", "I;16"} else "RGB").convert("RGB")
    )
    for dx, dy, spot in ((-15, 10, (10, 10)), (15, 10, (50, 10)), (-15, 35, (10, 50)), (15, 35, (50, 50))):
        seen = sheet.getpixel((int(middle + dx), int(top + dy)))
        if mode != "1":  # whose grey is made of dots
            assert all(abs(a - b) < 12 for a, b in zip(seen, here.getpixel(spot), strict=True)), (mode, seen)  # type: ignore[arg-type]


def test_what_an_editor_left_behind_the_picture_stays_behind() -> None:
    data = png(corners((20, 20)))
    at = data.index(b"IDAT") - 4
    length = int.from_bytes(data[at : at + 4], "big")
    packed = data[at + 8 : at + 8 + length]
    rest = zlib.compress(CANARY, 0)
    body = packed + rest
    chunk = len(body).to_bytes(4, "big") + b"IDAT" + body
    chunk += zlib.crc32(chunk[4:]).to_bytes(4, "big")
    cropped = data[:at] + chunk + data[at + 12 + length :] + CANARY
    assert CANARY in cropped
    found, pdf = made(cropped)
    assert found.result == "ok"
    assert CANARY not in inflated(pdf)


def test_transparency_shows_white_paper() -> None:
    _, pdf = made(png(Image.new("RGBA", (40, 40), (255, 0, 0, 0))))
    assert set(drawn(pdf)[0].tobytes()) == {255}


def test_a_photo_for_print_is_turned_into_colours_of_a_screen() -> None:
    out = io.BytesIO()
    corners((80, 80)).convert("CMYK").save(out, "JPEG", quality=95)
    found, pdf = made(out.getvalue())
    assert "recoded" in found.notes
    assert _image_of(pdf).ColorSpace == pikepdf.Name.DeviceRGB
    seen = drawn(pdf)[0].getpixel((307, 48))
    assert isinstance(seen, tuple)
    assert seen[0] > 150
    assert seen[2] < 120


def test_a_picture_with_more_pixels_than_paper_holds_is_made_smaller_and_that_is_said() -> None:
    found, pdf = made(
        png(Image.new("RGB", (900, 900), "teal")), rules=PartRules(paper=(140, 200), margins=(20, 20, 20, 40))
    )
    assert "scaled" in found.notes
    assert int(_image_of(pdf).Width) == pytest.approx(100 / 72 * 300, abs=2)
    found, pdf = made(png(Image.new("RGB", (400, 400), "teal")))
    assert "scaled" not in found.notes
    assert int(_image_of(pdf).Width) == 400


def test_a_broad_picture_lies() -> None:
    _, pdf = made(png(Image.new("RGB", (1600, 900), "teal")))
    (sheet,) = drawn(pdf)
    assert sheet.width > sheet.height


def test_the_leaves_of_a_scan_are_pages_and_a_film_shows_its_first_picture() -> None:
    leaves = [Image.new("RGB", (60, 90), colour) for colour in ("red", "green", "blue")]
    out = io.BytesIO()
    leaves[0].save(out, "TIFF", save_all=True, append_images=leaves[1:])
    found, pdf = made(out.getvalue())
    assert found.pages == 3
    assert [sheet.getpixel((307, 60)) for sheet in drawn(pdf)] == [(255, 0, 0), (0, 128, 0), (0, 0, 255)]
    out = io.BytesIO()
    leaves[0].save(out, "GIF", save_all=True, append_images=leaves[1:])
    found, pdf = made(out.getvalue())
    assert (found.pages, "animated" in found.notes) == (1, True)


def _rows(count: int) -> Image.Image:
    """A long picture whose rows tell their number by their colour."""
    column = Image.frombytes("RGB", (1, count), b"".join(bytes((n // 256 * 8, n % 256, 77)) for n in range(count)))
    return column.resize((100, count), Image.Resampling.NEAREST)


@given(st.integers(2_600, 60_000))
def test_a_long_screenshot_is_cut_into_even_pages_that_overlap_and_miss_no_row(height: int) -> None:
    rules = PartRules()
    room = rules.paper[1] - rules.margins[1] - rules.margins[3]
    placed = lay_out(100, height, rules)
    scale = placed[1].picture[3] / height
    shown = []
    for one in placed[1:]:
        top_of_picture = one.picture[1] + one.picture[3]
        top_of_window = one.window[1] + one.window[3]
        first = (top_of_picture - top_of_window) / scale
        shown.append((first, first + one.window[3] / scale))
    assert shown[0][0] == pytest.approx(0, abs=0.01)
    assert shown[-1][1] == pytest.approx(height, abs=0.01)
    for (_, end), (begin, _) in itertools.pairwise(shown):
        assert (end - begin) * scale == pytest.approx(room * 0.05, abs=0.01)
    assert all(room * 0.6 <= one.window[3] <= room + 0.01 for one in placed[1:]), "none is a sliver"
    assert all(one.window[1] >= rules.margins[3] - 0.01 for one in placed)


def test_every_page_of_a_long_screenshot_says_which_part_it_is_and_marks_the_cut() -> None:
    found, pdf = made(png(_rows(3_000)), rules=PartRules(languages=("ru", "en")))
    assert "sliced" in found.notes
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pictures = {page.obj.Resources.XObject.Picture.objgen for page in document.pages}
    assert len(pictures) == 1, "the picture is in the file once"
    with pypdfium2.PdfDocument(pdf) as document:
        words = [page.get_textpage().get_text_bounded() for page in document]
    count = len(words) - 1
    assert f"далее {count} частей" in words[0]
    assert f"{count} parts follow" in words[0]
    for number in range(1, count + 1):
        assert f"Часть {number} из {count}" in words[number]
        assert f"Part {number} of {count}" in words[number]
    assert "продолжение на следующей странице · continues on the next page" in words[1]
    assert "продолжение" not in words[-1]
    second = drawn(pdf)[2]
    left = int(lay_out(100, 3_000, PartRules())[1].window[0])
    beside = [second.getpixel((x, y)) for x in range(left - 8, left - 1) for y in range(40, second.height - 50)]
    assert any(map(_is_red, beside)), "the line stands out beside the picture"


def _is_red(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return bool(pixel[0] > 150 and pixel[1] < 160)


@pytest.mark.parametrize(
    "data", [photo()[:200], png(corners((30, 30)))[:60], b"\x89PNG\r\n\x1a\n" + bytes(99), b"GIF89a\1\0"]
)
def test_a_damaged_picture_is_said_to_be_unreadable(data: bytes) -> None:
    found, pdf = made(data)
    assert (found.result, pdf) in {("unreadable", b""), ("none", b"")}
