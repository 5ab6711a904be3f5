"""What a font says that its codes mean is read in time that grows with its table, whatever stands there: else this takes minutes."""

from __future__ import annotations

from typing import Final

import pikepdf
from pikepdf import Dictionary, Name

from evidence_vault.worker.carving import carved
from evidence_vault.worker.page_text import Known, page_texts

TABLE: Final = (
    b"2 beginbfchar\n<01> <0410>\n<02> <0439>\nendbfchar\n1 beginbfrange\n<03> <05> <0434>\nendbfrange\n"
    b"1 beginbfchar\n<06> <0BE0>\nendbfchar\n"
)


def said(table: bytes) -> str:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, ToUnicode=pdf.make_stream(table))
        page.obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
        page.obj.Contents = pdf.make_stream(b"BT /F1 9 Tf <010203> Tj ET")
        return "".join(page_texts(page, Known()))


def test_codes_are_read_from_each_part_of_the_table() -> None:
    assert "Айд" in said(TABLE)
    assert "Айд" in said(b"beginbfrange " + TABLE)


def test_parts_without_an_end_take_no_time() -> None:
    assert "Айд" not in said(b"beginbfchar " * 80_000)


def test_ends_of_a_document_that_all_name_the_same_gap_take_no_time() -> None:
    assert not list(carved(b"x%PDF-1.4 1 0 obj " + b" " * 400_000 + b"startxref\n17\n%%EOF\n" * 4000))[1:]
