"""Words over a picture: found by two readers of PDF, in every script, where they stand, and never painted."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from evidence_vault.sandbox.protocol import encode
from evidence_vault.sandbox.tasks import Bound, Word
from evidence_vault.worker.pixels import bound
from evidence_vault.worker.scan_pdf import more_than_pixels

SIZE = (600, 400)
WORDS = [
    Word("Жала", (40, 40, 140, 70), 0, 95),
    Word("туралы", (150, 40, 300, 70), 0, 95),
    Word("ғұмыр", (40, 100, 160, 130), 1, 90),
    Word("Witness", (40, 160, 200, 190), 2, 90),
    Word("王芳", (40, 220, 120, 250), 3, 90),
]


def made(*pages: list[Word]) -> bytes:
    """A document with a white page for each list of words."""
    out = io.BytesIO()
    Image.new("RGB", SIZE, "white").save(out, "JPEG")
    data, bounds = b"", []
    for words in pages:
        said = encode(list(words))
        data += out.getvalue() + said
        bounds.append(Bound(len(out.getvalue()), "jpeg", SIZE, (300, 200), len(said)))
    return bound(data, bounds)


@pytest.fixture(scope="module")
def document() -> bytes:
    """A page with words, and one without."""
    return made(WORDS, [])


def test_two_readers_find_every_word(document: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(document)
    poppler = subprocess.run(["pdftotext", str(tmp_path / "x.pdf"), "-"], capture_output=True, check=True).stdout
    pdfium = pypdfium2.PdfDocument(document)[0].get_textpage().get_text_bounded()
    for said in (poppler.decode(), pdfium):
        assert "Жала туралы" in said
        assert {"ғұмыр", "Witness", "王芳"} <= set(said.split())


def test_a_word_stands_where_it_was_read(document: bytes) -> None:
    text = pypdfium2.PdfDocument(document)[0].get_textpage()
    at = text.get_text_range().index("туралы")
    begins, ends = text.get_charbox(at, loose=True), text.get_charbox(at + len("туралы") - 1, loose=True)
    assert (*begins[:2], *ends[2:]) == pytest.approx((75, 165, 150, 180), abs=2)


def test_nothing_of_it_is_painted(document: bytes) -> None:
    pages = [page.render(scale=2).to_pil().convert("L") for page in pypdfium2.PdfDocument(document)]
    assert [page.getextrema()[0] >= 254 for page in pages] == [True, True]


def test_the_same_words_make_the_same_file(document: bytes) -> None:
    assert made(WORDS, []) == document


def test_more_letters_than_a_font_has_codes_are_told_apart() -> None:
    signs = [chr(0x4E00 + number) for number in range(600)]
    words = [
        Word("".join(signs[at : at + 20]), (10, 10 + at // 2, 500, 25 + at // 2), at, 90) for at in range(0, 600, 20)
    ]
    said = pypdfium2.PdfDocument(made(words))[0].get_textpage().get_text_range()
    assert set(signs) <= set(said)


def test_the_layer_passes_and_a_font_that_paints_does_not(document: bytes) -> None:
    with pikepdf.open(io.BytesIO(document)) as pdf:
        assert not list(more_than_pixels(pdf))
        glyphs = pdf.pages[0].Resources.Font["/F0"].CharProcs
        glyphs.g = pikepdf.Stream(pdf, b"500 0 d0 0 0 400 400 re f")
        assert [leak.kind for leak in more_than_pixels(pdf)] == ["text"]
