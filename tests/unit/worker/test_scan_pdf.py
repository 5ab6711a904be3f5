"""What a document says is found once on each page, however its pages and names are made."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.sandbox.tasks import Scan
from evidence_vault.worker.page_text import Known, page_texts
from evidence_vault.worker.scan import scan

NAME = "Aidana Serikova"
WANTED = Scan((NAME,), (), pixels_only=False, part=(0, 1))
FONT = {"/Type": Name.Font, "/Subtype": Name.Type1, "/BaseFont": Name.Helvetica}
ONE_FURTHER = b"""1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <21> <7e> <0020> endbfrange"""
"""Each code means the letter before it."""


def shifted(text: str) -> bytes:
    return b"".join(b"\\%03o" % (ord(letter) + 1) for letter in text)


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def of_forms(said: bytes, *, pages: int = 2, forms: int = 9, own: bool = False) -> bytes:
    """Pages whose resources name forms that all have the same, so that each could draw all of them; one says something."""
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(Dictionary(FONT | {"/ToUnicode": pdf.make_stream(ONE_FURTHER)}))
        drawn = Dictionary()
        shared = pdf.make_indirect(Dictionary(Font=Dictionary(F1=font), XObject=drawn))
        for number in range(forms):
            words = b"BT /F1 9 Tf (%s) Tj ET " % said if number == forms - 1 else b""
            form = Stream(pdf, words, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 99, 99])
            if own:
                form.Resources = shared
            shared.XObject[f"/X{number}"] = pdf.make_indirect(form)
        for _ in range(pages):
            pdf.add_blank_page()
            pdf.pages[-1].obj.Contents = pdf.make_stream(b"/X0 Do")
            pdf.pages[-1].obj.Resources = shared
        return saved(pdf)


@pytest.mark.parametrize("own", [False, True], ids=["of the page", "of their own"])
def test_forms_that_could_draw_one_another_are_read_once(*, own: bool) -> None:
    with pikepdf.open(io.BytesIO(of_forms(shifted(NAME), own=own))) as pdf:
        known = Known()
        for page in pdf.pages:
            texts = list(page_texts(page, known))
            assert len(texts) == 10
            assert [text.strip() for text in texts if NAME in text] == [NAME]
        assert len(known.texts) == 9


def test_what_a_form_says_is_told_of_each_page_that_draws_it() -> None:
    assert {leak.page for leak in scan(of_forms(shifted(NAME)), WANTED) if leak.kind == "text"} >= {1, 2}
    assert scan(of_forms(shifted("nobody")), WANTED) == []


def test_a_form_without_resources_has_those_of_each_page() -> None:
    """The same bytes mean a name with the fonts of one page, and nothing with those of the other."""
    with pikepdf.new() as pdf:
        form = Stream(pdf, b"BT /F1 9 Tf (%s) Tj ET" % shifted(NAME), Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 99, 99])
        drawn = Dictionary(X0=pdf.make_indirect(form))
        for font in (Dictionary(FONT), Dictionary(FONT | {"/ToUnicode": pdf.make_stream(ONE_FURTHER)})):
            pdf.add_blank_page()
            pdf.pages[-1].obj.Contents = pdf.make_stream(b"/X0 Do")
            pdf.pages[-1].obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)), XObject=drawn)
        known = Known()
        assert [any(NAME in text for text in page_texts(page, known)) for page in pdf.pages] == [False, True]


def test_a_page_has_the_resources_of_the_pages_of_which_it_is_one() -> None:
    with pikepdf.open(io.BytesIO(of_forms(shifted(NAME)))) as pdf:
        pdf.Root.Pages.Resources = pdf.pages[0].obj.Resources
        for page in pdf.pages:
            del page.obj.Resources
        assert any(NAME in text for text in page_texts(pdf.pages[0], Known()))


@pytest.mark.parametrize("name", ["Aidana Serikova", "Айдана Серикова"])
def test_a_name_that_is_not_in_utf_8_is_read(name: str) -> None:
    """Old programs name fonts and layers in the coding of their country."""
    wanted = Scan((name,), (), pixels_only=False, part=(0, 1))

    def named(said: str) -> bytes:
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            written = "".join(f"#{octet:02x}" for octet in f"Шрифт {said}".encode("cp1251")).encode()
            font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /%s 1 >>" % (written, written)
            pdf.pages[0].obj.Contents = pdf.make_stream(b"BT /#d8 9 Tf (x) Tj /F0 Tf Tf 9 Tf ET")
            pdf.pages[0].obj.Resources = pikepdf.Object.parse(b"<< /Font << /#d8 %s >> >>" % font)
            return saved(pdf)

    assert {leak.term for leak in scan(named(name), wanted)} == {0}
    assert scan(named("nobody"), wanted) == []


def test_one_object_that_cannot_be_read_does_not_keep_others_from_being_searched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    document = of_forms(b"nothing")
    with pikepdf.open(io.BytesIO(document)) as pdf:
        pdf.Root.Said = pdf.make_indirect(pikepdf.String(NAME))
        document = saved(pdf)
    monkeypatch.setattr("evidence_vault.worker.scan_pdf.page_texts", fails)
    assert {leak.kind for leak in scan(document, WANTED)} == {"unread", "object"}
