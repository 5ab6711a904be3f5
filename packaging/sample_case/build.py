"""Makes the pieces of the sample case. See README.md beside this file."""

from __future__ import annotations

import argparse
import io
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import browser
import camera
import documents
import media
from PIL import Image

_HERE = Path(__file__).resolve().parent
_PIECES = _HERE.parent.parent / "resources" / "sample_case" / "pieces"
_PHONE = (360, 780)
_SMALL_PHONE = (720, 1600)
_DESKTOP = (1280, 800)
_TEXTS: dict[str, Any] = tomllib.loads((_HERE / "texts.toml").read_text(encoding="utf-8"))

LONG_CAPTURE = "Screenshot_20260303-081522_long.png"


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _phone(page: str) -> bytes:
    return _png(browser.picture(page, _PHONE, 3))


def _desktop(page: str) -> bytes:
    return _png(browser.picture(page, _DESKTOP, 1.5))


def _thread() -> bytes:
    high = browser.height("thread.html", 360)
    return _png(browser.picture("thread.html", (360, high), 2))


def _repost() -> bytes:
    """A messenger had made it smaller on its way to the lawyer."""
    shot = browser.picture("repost.html", _PHONE, 3)
    return _jpeg(shot.resize((738, 1600), Image.Resampling.LANCZOS), 78)


def _leaflet() -> bytes:
    photo = camera.photographed(browser.picture("leaflet.html", (1008, 1344), 1.5))
    return camera.jpeg_of_phone(photo, "2026:03:05 08:02:14", "+05:00", (43.238472, 76.945361))


def _complaint() -> bytes:
    return browser.printed("complaint.html", title="Заявление о публичной клевете", created="D:20260306101500+05'00'")


def _answer() -> bytes:
    """Pages of a scan are pictures; nothing in them can be searched."""
    sheet = camera.scanned(browser.picture("answer.html", (827, 1169), 1.7))
    out = io.BytesIO()
    dated = "20260323094112+05'00'"
    with Image.open(io.BytesIO(_jpeg(sheet, 62))) as page:
        page.save(
            out, "PDF", resolution=170, title="scan0012", producer="Example Scan 3", creationDate=dated, modDate=dated
        )
    return out.getvalue()


def _mail() -> bytes:
    letter = browser.printed("letter.html", title="№ 17 хат", created="D:20260312163500+05'00'")
    return documents.mail(_TEXTS["mail"], letter)


def _saved_page() -> bytes:
    post = browser.picture("channel.html", _PHONE, 2)
    banner = post.crop((16, 492, 652, 826)).quantize(64)
    return documents.saved_page((browser.PAGES / "article.html").read_text(encoding="utf-8"), _png(banner))


def _voice() -> bytes:
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "voice.ogg"
        media.voice_message(_TEXTS["voice"], target, Path(scratch))
        return target.read_bytes()


def _recording() -> bytes:
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "recording.mp4"
        media.screen_recording(_PIECES / LONG_CAPTURE, _SMALL_PHONE, 172, target)
        return target.read_bytes()


MAKERS: dict[str, Callable[[], bytes]] = {
    "Screenshot_20260302-212011.png": lambda: _phone("channel.html"),
    "Screenshot_20260302-212034.png": lambda: _phone("channel.html?end"),
    "Жала туралы жазба.png": lambda: _desktop("wall.html"),
    "Перевод записи от 3 марта (kk-ru-en).docx": lambda: documents.translation(_TEXTS["translation"]),
    "Снимок экрана 2026-03-04 в 09.41.07.png": lambda: _desktop("short.html"),
    LONG_CAPTURE: _thread,
    "Запись экрана 2026-03-03.mp4": _recording,
    "Аккаунты, повторившие запись.csv": lambda: documents.accounts_table(_TEXTS["accounts"]),
    "За фондом «Мысал» увидели иностранный след.mhtml": _saved_page,
    "IMG-20260306-WA0011.jpg": _repost,
    "IMG_20260305_080214.jpg": _leaflet,
    "PTT-20260309-WA0003.ogg": _voice,
    "ChatExport_2026-03-10/messages.html": lambda: documents.chat_html(
        _TEXTS["chat"], (browser.PAGES / "chat.html").read_text(encoding="utf-8")
    ),
    "ChatExport_2026-03-10/result.json": lambda: documents.chat_json(_TEXTS["chat"]),
    "14 наурыздағы кездесу туралы.eml": _mail,
    "Заявление в полицию 06.03.2026.pdf": _complaint,
    "Ответ полиции, скан.pdf": _answer,
}


def build(names: Iterable[str]) -> None:
    """Make pieces, each over its former version."""
    for name in names:
        target = _PIECES / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(MAKERS[name]())
        print(f"{target.stat().st_size:>9} {name}")  # noqa: T201 (a script's report)


def main() -> None:
    """Make all pieces, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=MAKERS, metavar="PIECE", help="make this file and no other")
    chosen = parser.parse_args().only
    build([chosen] if chosen else MAKERS)


if __name__ == "__main__":
    main()
