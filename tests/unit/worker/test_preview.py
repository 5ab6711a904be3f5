"""What can be seen of a content: pictures the right way up, texts as their words, and nothing of anything else."""

from __future__ import annotations

import io
from email.message import EmailMessage

import pytest
from PIL import Image

from evidence_vault.records.preview import MAX_PIXELS, MAX_PREVIEW_TEXT
from evidence_vault.sandbox.protocol import Sight
from evidence_vault.worker.content import Content
from evidence_vault.worker.facts import image
from evidence_vault.worker.preview import preview

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
FIRST_ROW_AND_COLUMN_SHOW = {  # EXIF 3.0, tag 274: which side of the picture the first row and column are
    1: ("top", "left"),
    2: ("top", "right"),
    3: ("bottom", "right"),
    4: ("bottom", "left"),
    5: ("left", "top"),
    6: ("right", "top"),
    7: ("right", "bottom"),
    8: ("left", "bottom"),
}


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """Every decoder, as a worker has them."""
    image.load()


def _shown(data: bytes, edge: int = 400, suffix: str = "") -> tuple[Sight, bytes]:
    return preview(Content(data, suffix, partial=False), edge, nonce="n")


def _encoded(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def _seen(data: bytes, edge: int = 400) -> Image.Image:
    sight, pixels = _shown(data, edge)
    assert sight.result == "ok"
    assert sight.size is not None
    return Image.frombytes("RGB", sight.size, pixels)


def _corner(picture: Image.Image, vertical: str, horizontal: str) -> tuple[int, ...]:
    x = 2 if horizontal == "left" else picture.width - 3
    y = 2 if vertical == "top" else picture.height - 3
    pixel = picture.getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel


@pytest.mark.parametrize("form", ["PNG", "GIF", "WEBP", "TIFF", "BMP", "JPEG2000"])
def test_a_picture_of_any_form_comes_back_as_its_pixels(form: str) -> None:
    made = Image.new("RGB", (40, 20), BLUE)
    made.paste(RED, (0, 0, 20, 20))
    seen = _seen(_encoded(made, form, **({"lossless": True} if form == "WEBP" else {})))
    assert (seen.size, seen.getpixel((5, 5)), seen.getpixel((35, 15))) == ((40, 20), RED, BLUE)


@pytest.mark.parametrize("orientation", FIRST_ROW_AND_COLUMN_SHOW)
def test_a_photo_is_turned_as_its_camera_was_held(orientation: int) -> None:
    made = Image.new("RGB", (48, 32), BLUE)
    made.paste(RED, (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    seen = _seen(_encoded(made, "JPEG", exif=exif, quality=95))
    row, column = FIRST_ROW_AND_COLUMN_SHOW[orientation]
    sides = {row, column}
    corner = ("top" if "top" in sides else "bottom", "left" if "left" in sides else "right")
    assert seen.size == ((48, 32) if row in {"top", "bottom"} else (32, 48))
    reddish = _corner(seen, *corner)
    assert reddish[0] > 200
    assert reddish[2] < 60


@pytest.mark.parametrize(
    ("size", "edge", "expected"),
    [
        ((1000, 500), 100, (100, 50)),
        ((500, 1000), 100, (50, 100)),
        ((30, 20), 100, (30, 20)),
        ((8, 4000), 100, (1, 100)),
    ],
)
def test_a_large_picture_is_made_smaller_and_a_small_one_left(
    size: tuple[int, int], edge: int, expected: tuple[int, int]
) -> None:
    assert _seen(_encoded(Image.new("RGB", size)), edge).size == expected


def test_no_picture_has_more_pixels_than_may_pass() -> None:
    seen = _seen(_encoded(Image.new("L", (5000, 4000))), 16_384)
    assert seen.width * seen.height <= MAX_PIXELS
    assert seen.width / seen.height == pytest.approx(5 / 4, rel=0.01)


def test_what_is_transparent_shows_white() -> None:
    clear = Image.new("RGBA", (10, 10), (255, 0, 0, 0))
    assert _seen(_encoded(clear)).getpixel((5, 5)) == WHITE
    palette = Image.new("P", (10, 10), 0)
    palette.putpalette([255, 0, 0] + [0] * 765)
    assert _seen(_encoded(palette, transparency=0)).getpixel((5, 5)) == WHITE


def test_of_sixteen_bits_the_upper_eight_are_shown() -> None:
    grey = Image.new("I;16", (4, 4), 0x8000)
    pixel = _seen(_encoded(grey)).getpixel((1, 1))
    assert isinstance(pixel, tuple)
    assert set(pixel) <= {127, 128}


def test_of_a_film_of_pictures_the_first_is_shown() -> None:
    frames = [Image.new("RGB", (6, 6), colour) for colour in (RED, BLUE)]
    moving = _encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert _seen(moving).getpixel((1, 1)) == RED


def test_a_scan_of_several_pages_is_turned_page_by_page() -> None:
    scanned = [Image.new("RGB", (6, 6), colour) for colour in (RED, BLUE, WHITE)]
    data = _encoded(scanned[0], "TIFF", save_all=True, append_images=scanned[1:])
    shown = [preview(Content(data, ".tif", partial=False), 400, page, nonce="n") for page in (1, 2, 3)]
    assert [pixels[:3] for _, pixels in shown] == [bytes(colour) for colour in (RED, BLUE, WHITE)]
    assert [sight.pages for sight, _ in shown] == [3, 3, 3]
    assert preview(Content(data, ".tif", partial=False), 400, 4, nonce="n") == (Sight("n", "none"), b"")


def test_of_a_scan_whose_later_pages_are_lost_the_first_is_shown() -> None:
    scanned = [Image.effect_noise((60, 60), 50).convert("RGB") for _ in range(2)]
    data = _encoded(scanned[0], "TIFF", save_all=True, append_images=scanned[1:])
    at = data.rindex(b"\x00\x01\x04\x00")
    for broken in (data[: len(data) * 2 // 3], data[:at] + b"\xff" * (len(data) - at)):
        assert _seen(broken).size == (60, 60)


def test_a_broken_picture_is_unreadable_and_a_recording_has_no_preview() -> None:
    whole = _encoded(Image.effect_noise((200, 200), 50))
    assert _shown(whole[: len(whole) // 2]) == (Sight("n", "unreadable"), b"")
    wave = b"RIFF" + (36).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little") + bytes(24)
    assert _shown(wave)[0].result == "none"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_text_is_read_in_the_encoding_that_it_was_written_in(encoding: str) -> None:
    words = "Заявление в полицию. Ответ не получен, сообщение удалено. " * 4
    assert _shown(words.encode(encoding), suffix=".txt")[0].text == words


def test_of_a_long_text_the_beginning_is_shown() -> None:
    sight = _shown(("слово и дело\n" * 5000).encode())[0]
    assert sight.text is not None
    assert len(sight.text) == MAX_PREVIEW_TEXT
    assert sight.text.startswith("слово и дело\nслово")


def test_of_a_saved_page_only_what_a_reader_sees_is_shown() -> None:
    page = (
        "<!doctype html><html><head><title>t</title><style>p{color:red}</style><script>alert('x')</script></head>"
        "<body><p>Первый   абзац</p><div>Второй &amp; третий<br>четвёртый</div></body></html>"
    )
    assert _shown(page.encode(), suffix=".html")[0].text == "Первый абзац\nВторой & третий\nчетвёртый"


def test_mail_is_shown_with_who_to_whom_and_its_words() -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", "Кездесу туралы"
    mail["Date"] = "Thu, 12 Mar 2026 16:42:03 +0500"
    mail.set_content("Құрметті Ермек мырза!", charset="utf-8", cte="base64")
    mail.add_attachment(b"secret", maintype="application", subtype="octet-stream", filename="x.bin")
    text = _shown(mail.as_bytes(), suffix=".eml")[0].text
    assert text is not None
    assert text.splitlines()[:4] == [
        "From: a@example.org",
        "To: b@example.org",
        "Subject: Кездесу туралы",
        "Date: Thu, 12 Mar 2026 16:42:03 +0500",
    ]
    assert "Құрметті Ермек мырза!" in text
    assert "secret" not in text
