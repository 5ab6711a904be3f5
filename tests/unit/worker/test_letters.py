"""Letters are found wherever a page shows them, and not only in its own text."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from evidence_vault.export.term_places import places
from evidence_vault.worker.letters import letters
from tests.helpers import pdfs

NAME = "Aigerim Bekova"


def _filled_field() -> bytes:
    """A field that leaves it to the reader how it looks."""
    pdf, field = _with("/Widget")
    field.FT, field.T, field.V = Name.Tx, String("f"), String(NAME)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), NeedAppearances=True, DA=field.DA, DR=_fonts())
    return pdfs.saved(pdf)


def _remark() -> bytes:
    """Words written onto a page."""
    pdf, remark = _with("/FreeText")
    look = Stream(pdf, f"BT /Helv 12 Tf 2 9 Td ({NAME}) Tj ET".encode())
    look.Type, look.Subtype, look.BBox, look.Resources = Name.XObject, Name.Form, Array([0, 0, 200, 30]), _fonts()
    remark.AP = Dictionary(N=look)
    return pdfs.saved(pdf)


def _with(subtype: str) -> tuple[pikepdf.Pdf, pikepdf.Object]:
    pdf = pdfs.document(b"0 0 1 rg 60 500 100 20 re f")
    one = Dictionary(Type=Name.Annot, Subtype=Name(subtype), Rect=Array([200, 600, 400, 630]), F=4)
    one.DA = String("/Helv 12 Tf 0 g")
    pdf.pages[0].Annots = Array([pdf.make_indirect(one)])
    return pdf, pdf.pages[0].Annots[0]


def _fonts() -> Dictionary:
    return Dictionary(Font=Dictionary(Helv=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)))


@pytest.mark.parametrize("data", [_filled_field(), _remark()], ids=["field", "remark"])
def test_a_name_in_a_field_or_a_remark_is_found_where_it_is_seen(data: bytes) -> None:
    (page,) = letters(data)
    (((left, top, right, bottom),),) = places(page, NAME)
    assert (200 <= left < right <= 400, 842 - 635 <= top < bottom <= 842 - 595) == (True, True)
