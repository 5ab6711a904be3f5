"""What a PNG says is searched before its pixels and behind them, packed or plain, however its letters are written."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Final

import pytest
from PIL import Image

from evidence_vault.sandbox.tasks import Scan
from evidence_vault.worker.scan import scan
from tests.helpers.doubts import as_file, written
from tests.helpers.nested import mail, zipped

NAME: Final = "Айдана Серікова"
WANTED: Final = Scan((NAME,), (), pixels_only=False, part=(0, 1))
PICTURE: Final = as_file("PNG", written("соседи"))


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_chunk(kind: bytes, body: bytes, *, behind: bool, picture: bytes = PICTURE) -> bytes:
    at = picture.index(b"IEND" if behind else b"IDAT") - 4
    return picture[:at] + chunk(kind, body) + picture[at:]


def xmp(text: str) -> bytes:
    said = "".join(f"&#x{ord(one):x};" for one in text)
    return b"XML:com.adobe.xmp\0\0\0\0\0" + f"<x:xmpmeta><dc:title>{said}</dc:title></x:xmpmeta>".encode()


CHUNKS: Final[dict[str, Callable[[str], tuple[bytes, bytes]]]] = {
    "packed": lambda text: (b"zTXt", b"Comment\0\0" + zlib.compress(text.encode())),
    "packed, of Unicode": lambda text: (b"iTXt", b"Comment\0\1\0kk\0\0" + zlib.compress(text.encode())),
    "plain": lambda text: (b"iTXt", b"Comment\0\0\0kk\0\0" + text.encode()),
    "in another case": lambda text: (b"iTXt", b"Comment\0\0\0\0\0" + text.swapcase().encode()),
    "over a line": lambda text: (b"iTXt", b"Comment\0\0\0\0\0" + text.replace(" ", "\n").encode()),
    "entities": lambda text: (b"iTXt", xmp(text)),
    "old coding": lambda text: (b"tEXt", b"Comment\0" + text.swapcase().encode("kz1048")),
    "a part of some program": lambda text: (b"prVt", text.swapcase().encode("utf-16-le")),
    "a profile": lambda text: (b"iCCP", b"ICC\0\0" + zlib.compress(bytes(200) + text.encode())),
}


@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
@pytest.mark.parametrize("form", CHUNKS)
def test_a_name_in_a_png_is_found(form: str, behind: bool) -> None:
    for said, found in ((f"as {NAME} says", {"metadata"}), ("as Бақыт Жұмабаев says", set[str]())):
        picture = with_chunk(*CHUNKS[form](said), behind=behind)
        assert {leak.kind for leak in scan(picture, WANTED)} == found
        assert {leak.kind for leak in scan(zipped(picture), WANTED)} == found


def test_in_one_that_cannot_be_shown_too() -> None:
    broken = PICTURE[:8] + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(f"{NAME} said ".encode() * 9)) + PICTURE[60:]
    assert {leak.kind for leak in scan(broken, WANTED)} == {"metadata"}


def test_a_text_that_cannot_be_unpacked_is_told_and_the_others_are_searched() -> None:
    broken = with_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"nobody " * 50)[:-9], behind=True)
    assert {leak.kind for leak in scan(broken, WANTED)} == {"unread"}
    both = with_chunk(b"tEXt", b"Title\0" + NAME.encode(), behind=True, picture=broken)
    assert {leak.kind for leak in scan(both, WANTED)} == {"unread", "metadata"}


def test_a_small_picture_that_says_much_is_told() -> None:
    packed = zlib.compress(bytes(65 << 20))
    assert {leak.kind for leak in scan(with_chunk(b"iCCP", b"ICC\0\0" + packed, behind=True), WANTED)} == {"unread"}


def test_what_a_photo_says_in_entities_is_found() -> None:
    for text, found in ((NAME, {"metadata"}), ("Бақыт Жұмабаев", set[str]())):
        out = io.BytesIO()
        Image.new("RGB", (20, 20)).save(out, "JPEG", xmp=xmp(text)[22:])
        assert {leak.kind for leak in scan(mail(out.getvalue(), "a.jpg"), WANTED)} == found
        assert {leak.kind for leak in scan(out.getvalue(), WANTED)} == found
