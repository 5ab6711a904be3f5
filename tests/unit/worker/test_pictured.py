"""Pictures of a page are found wherever its marks come from, and a page of text alone is not taken for one."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.worker.letters import letters
from tests.helpers import pdfs

TEXT = b"BT /T 12 Tf 60 700 Td (a page of text) Tj ET "
BOX = Array([0, 0, 60, 20])


def _image(pdf: pikepdf.Pdf, size: tuple[int, int] = (60, 20)) -> Stream:
    head = {"/Type": Name.XObject, "/Subtype": Name.Image, "/Width": size[0], "/Height": size[1]}
    gray = {"/ColorSpace": Name.DeviceGray, "/BitsPerComponent": 8}
    return Stream(pdf, bytes(size[0] * size[1]), head | gray)


def _page(contents: bytes = b"") -> tuple[pikepdf.Pdf, Dictionary]:
    """A page with text, and its resources."""
    pdf = pdfs.document(TEXT + contents)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(T=font), XObject=Dictionary(), Pattern=Dictionary())
    return pdf, pdf.pages[0].Resources


def _form(pdf: pikepdf.Pdf, **named: Stream) -> Stream:
    resources = Dictionary(XObject=Dictionary(named))
    head = {"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": BOX, "/Resources": resources}
    return Stream(pdf, b"q 60 0 0 20 0 0 cm /P Do Q", head)


def _alone() -> pikepdf.Pdf:
    pdf, resources = _page(b"q 60 0 0 20 60 500 cm /P Do Q")
    resources.XObject.P = _image(pdf)
    return pdf


def _in_deep_forms() -> pikepdf.Pdf:
    pdf, resources = _page(b"q 1 0 0 1 60 500 cm /P Do Q")
    inner = _form(pdf, **{"/P": _image(pdf)})
    for _ in range(5):
        inner = _form(pdf, **{"/P": inner})
    resources.XObject.P = inner
    return pdf


def _in_a_pattern() -> pikepdf.Pdf:
    pdf, resources = _page(b"/Pattern cs /P scn 60 500 60 20 re f")
    pattern = _form(pdf, **{"/P": _image(pdf)})
    for name, value in {"/PatternType": 1, "/PaintType": 1, "/TilingType": 1, "/XStep": 60, "/YStep": 20}.items():
        pattern[name] = value
    resources.Pattern.P = pattern
    return pdf


def _in_a_glyph() -> pikepdf.Pdf:
    pdf, resources = _page(b"BT /G 20 Tf 60 500 Td (a) Tj ET")
    glyph = Stream(pdf, b"60 0 d0 q 60 0 0 20 0 0 cm /P Do Q")
    resources.Font.G = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=BOX,
        FontMatrix=Array([0.05, 0, 0, 0.05, 0, 0]),
        CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([60]),
        Resources=Dictionary(XObject=Dictionary(P=_image(pdf))),
    )
    return pdf


def _in_a_mask() -> pikepdf.Pdf:
    pdf, resources = _page(b"/S gs 0 g 60 500 60 20 re f")
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=_form(pdf, **{"/P": _image(pdf)}))
    resources.ExtGState = Dictionary(S=Dictionary(Type=Name.ExtGState, SMask=mask))
    return pdf


def _through_a_mask() -> pikepdf.Pdf:
    pdf, resources = _page(b"q 60 0 0 20 60 500 cm /P Do Q")
    resources.XObject.P = _image(pdf, (1, 1))
    resources.XObject.P.SMask = _image(pdf)
    return pdf


def _inline() -> pikepdf.Pdf:
    dots = b"ff" * 20 * 20
    head = b"q 60 0 0 20 60 500 cm\nBI /W 20 /H 20 /CS /G /BPC 8 /F /AHx ID "
    return _page(head + dots + b">\nEI Q")[0]


def _of_its_parent() -> pikepdf.Pdf:
    pdf = _alone()
    page = pdf.pages[0].obj
    page.Parent.Resources = page.Resources
    del page["/Resources"]
    return pdf


@pytest.mark.parametrize(
    "made", [_alone, _in_deep_forms, _in_a_pattern, _in_a_glyph, _in_a_mask, _through_a_mask, _inline, _of_its_parent]
)
def test_a_picture_is_found_wherever_it_comes_from(made: Callable[[], pikepdf.Pdf]) -> None:
    (page,) = letters(pdfs.saved(made()))
    assert page.picture
    assert "a page of text" in page.text


def test_a_page_of_text_and_a_dot_are_no_pictures() -> None:
    pdf, resources = _page(b"(BI is a word) pop q 2 0 0 2 60 500 cm /P Do Q")
    resources.XObject.P = _image(pdf, (2, 2))
    (page,) = letters(pdfs.saved(pdf))
    assert not page.picture


def test_a_scan_in_strips_is_a_picture() -> None:
    pdf, resources = _page(b"q 60 0 0 5 60 500 cm /P Do Q")
    for number in range(5):
        resources.XObject[f"/P{number}"] = _image(pdf, (60, 4))
    (page,) = letters(pdfs.saved(pdf))
    assert page.picture


def test_a_form_that_names_itself_ends() -> None:
    pdf, resources = _page()
    form = pdf.make_indirect(_form(pdf))
    form.Resources.XObject.P = form
    resources.XObject.P = form
    (page,) = letters(pdfs.saved(pdf))
    assert not page.picture
