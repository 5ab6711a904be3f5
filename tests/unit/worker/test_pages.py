"""A page of a PDF comes back as it looks: its colours, what was filled in and remarked, and words without a font."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageChops

from evidence_vault.records.preview import MAX_PAGES, MAX_PIXELS
from evidence_vault.resources import resource
from evidence_vault.sandbox.protocol import Sight
from evidence_vault.worker import pages
from evidence_vault.worker.content import Content
from evidence_vault.worker.preview import preview
from tests.helpers import pdfs

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def _sight(pdf: pikepdf.Pdf | bytes, page: int = 1, edge: int = 400) -> tuple[Sight, bytes]:
    data = pdf if isinstance(pdf, bytes) else pdfs.saved(pdf)
    return preview(Content(data, ".pdf", partial=False), edge, page, nonce="n")


def _seen(pdf: pikepdf.Pdf | bytes, page: int = 1, edge: int = 400) -> Image.Image:
    sight, pixels = _sight(pdf, page, edge)
    assert sight.result == "ok"
    assert sight.size is not None
    return Image.frombytes("RGB", sight.size, pixels)


def _ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    """Where it is not white."""
    return ImageChops.difference(picture, Image.new("RGB", picture.size, WHITE)).getbbox()


def test_a_page_is_drawn_on_white_with_its_colours_and_the_right_way_up() -> None:
    pdf = pdfs.document(b"1 0 0 rg 0 421 297 421 re f 0 0 1 rg 297 0 298 421 re f")
    seen = _seen(pdf, edge=842)
    assert seen.height == 842
    corners = [seen.getpixel(at) for at in ((50, 50), (550, 50), (50, 800), (550, 800))]
    assert corners == [RED, WHITE, WHITE, BLUE]


def test_a_page_that_is_turned_in_the_file_is_turned() -> None:
    pdf = pdfs.document(b"1 0 0 rg 0 421 595 421 re f")
    pdf.pages[0].Rotate = 90
    seen = _seen(pdf, edge=842)
    assert seen.width > seen.height
    assert (seen.getpixel((800, 300)), seen.getpixel((40, 300))) == (RED, WHITE)


def test_every_page_can_be_asked_for_and_their_number_is_told() -> None:
    data = pdfs.saved(pdfs.filled("1 0 0", "0 1 0", "0 0 1"))
    assert [_seen(data, page).getpixel((9, 9)) for page in (1, 2, 3)] == [RED, GREEN, BLUE]
    assert [_sight(data, page)[0].pages for page in (1, 2, 3)] == [3, 3, 3]


@pytest.mark.parametrize("page", [3, MAX_PAGES])
def test_a_page_that_is_not_there_has_no_preview(page: int) -> None:
    assert _sight(pdfs.filled("1 0 0", "0 1 0"), page) == (Sight("n", "none"), b"")


def test_what_was_filled_in_and_remarked_is_drawn_too() -> None:
    pdf = pdfs.document(b"", size=(100, 100))
    looks = Stream(pdf, b"0 1 0 rg 0 0 50 50 re f")
    looks.Type, looks.Subtype, looks.BBox = Name.XObject, Name.Form, Array([0, 0, 50, 50])
    remark = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([0, 50, 50, 100]), F=4)
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=pikepdf.String("f"), Rect=Array([50, 0, 100, 50]), F=4
    )
    for one in (remark, field):
        one.AP = Dictionary(N=pdf.make_indirect(looks))
    made = [pdf.make_indirect(remark), pdf.make_indirect(field)]
    pdf.pages[0].Annots = Array(made)
    pdf.Root.AcroForm = Dictionary(Fields=Array([made[1]]))
    seen = _seen(pdf, edge=100)
    assert [seen.getpixel(at) for at in ((25, 25), (75, 75), (75, 25))] == [GREEN, GREEN, WHITE]


@pytest.mark.parametrize(
    ("base_font", "subtype"),
    [("/ArialMT", "/TrueType"), ("/TimesNewRomanPSMT", "/Type1"), ("/Helvetica-Bold", "/Type1"), ("/PTMono", "/Type1")],
)
def test_russian_words_without_their_font_are_still_there_to_read(base_font: str, subtype: str) -> None:
    sight, pixels = _sight(pdfs.cyrillic("Жалоба", base_font, subtype), edge=400)
    assert sight.other_fonts
    assert sight.size
    seen = Image.frombytes("RGB", sight.size, pixels)
    left, top, right, bottom = _ink(seen) or (0, 0, 0, 0)
    assert 60 < right - left < 130
    assert 12 < bottom - top < 34
    others = [_seen(pdfs.cyrillic(words, base_font, subtype)) for words in ("Жалобы", "Валоба")]
    assert all(ImageChops.difference(seen, other).getbbox() for other in others), "every letter is one of its own"


def test_a_file_with_its_own_fonts_is_said_to_look_as_it_was_made() -> None:
    (path,) = resource("sample_case", "pieces").glob("Заявление*.pdf")
    sight, _ = _sight(path.read_bytes())
    assert (sight.result, sight.other_fonts, sight.pages) == ("ok", False, 2)


@pytest.mark.parametrize("size", [(1e6, 1e6), (1e6, 3), (1e30, 1e30), (0, 0), (-5, 20), (0.001, 0.001)])
def test_a_page_of_any_size_stays_within_what_may_pass(size: tuple[float, float]) -> None:
    width, height = _seen(pdfs.filled("1 0 0", size=size), edge=16_384).size
    assert max(width, height) <= 16_384
    assert width * height <= MAX_PIXELS


def test_a_stamp_is_not_blown_up_to_a_poster() -> None:
    assert _seen(pdfs.filled("1 0 0", size=(40, 20)), edge=2000).size == (160, 80)


def test_what_asks_for_a_password_is_unreadable_and_what_asks_for_none_is_shown() -> None:
    pdf = pdfs.filled("1 0 0")
    locked = pdfs.saved(pdf, pikepdf.Encryption(owner="of the court", user="of the client"))
    assert _sight(locked) == (Sight("n", "unreadable"), b"")
    only_for_changes = pdfs.saved(pdf, pikepdf.Encryption(owner="of the court", user=""))
    assert _seen(only_for_changes).getpixel((9, 9)) == RED


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4\n%%EOF\n", pdfs.saved(pikepdf.new()), pdfs.saved(pdfs.filled("1 0 0"))[:300]]
)
def test_a_document_without_a_page_shows_nothing(data: bytes) -> None:
    sight, pixels = _sight(data)
    assert sight.result in {"none", "unreadable"}
    assert (sight.size, sight.pages, pixels) == (None, 1, b"")


def test_of_a_file_that_came_in_part_no_page_is_drawn() -> None:
    content = Content(pdfs.saved(pdfs.filled("1 0 0")), ".pdf", partial=True)
    assert preview(content, 400, nonce="n") == (Sight("n", "none"), b"")


def test_no_more_pages_are_counted_than_may_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_PAGES", 2)
    data = pdfs.saved(pdfs.filled("1 0 0", "0 1 0", "0 0 1"))
    assert _sight(data, 2)[0].pages == 2
    assert _sight(data, 3)[0].result == "none"
