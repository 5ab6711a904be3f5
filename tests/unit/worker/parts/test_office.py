"""Office documents are told in their own words, with who wrote, remarked and deleted what."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import Content
from evidence_vault.worker.parts import Locked, words
from tests.helpers.parts import made

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def packed(parts: dict[str, str]) -> bytes:
    """A zip of texts; the first stands in it as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for place, (name, said) in enumerate(parts.items()):
            archive.writestr(name, said, zipfile.ZIP_DEFLATED if place else zipfile.ZIP_STORED)
    return out.getvalue()


def letter() -> bytes:
    """A letter as python-docx writes it, with a table and a deleted word put in afterwards."""
    out = io.BytesIO()
    file = Document()
    file.core_properties.author, file.core_properties.last_modified_by = "A. Omarova", "K-7"
    file.add_heading("Арыз", level=1)
    file.add_paragraph("Мен, төменде қол қоюшы, ")
    table = file.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Күні", "2 наурыз"
    file.sections[0].header.paragraphs[0].text = "Құпия"
    file.add_comment(file.paragraphs[1].runs, text="Who is this?", author="B. Reader")
    file.save(out)
    changed = io.BytesIO()
    gone = f'<w:p xmlns:w="{_WORD}"><w:r><w:t>kept</w:t></w:r><w:del w:author="C. Editor" w:date="2026-03-01T10:00:00Z"><w:r><w:delText>the name</w:delText></w:r></w:del></w:p>'
    with zipfile.ZipFile(out) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(
                name, data.replace(b"<w:sectPr", gone.encode() + b"<w:sectPr") if "document.xml" in name else data
            )
    return changed.getvalue()


def told(data: bytes, suffix: str) -> Told:
    found, pdf = made(data, suffix)
    assert (found.result, pdf) == ("told", b"")
    assert found.told is not None
    assert found.told.kind == "office"
    return found.told


def test_a_letter_is_told_with_its_table_its_head_and_everybody_who_touched_it() -> None:
    found = told(letter(), ".docx")
    assert found.paragraphs == ("Арыз", "Мен, төменде қол қоюшы,", "Күні | 2 наурыз", "kept")
    fields = dict(found.fields)
    assert (fields["Author"], fields["ChangedBy"], fields["Header"]) == ("A. Omarova", "K-7", "Құпия")
    assert ("B. Reader", "Who is this?") in [(one.sender, one.text) for one in found.messages]
    assert found.messages[-1] == Message("2026-03-01T10:00:00Z", "C. Editor", "the name", marks=("deleted",))


def test_a_document_of_libreoffice_is_told_with_what_was_deleted() -> None:
    said = (
        f'<o:document-content xmlns:o="{_OPEN}:office:1.0" xmlns:t="{_OPEN}:text:1.0" xmlns:d="http://purl.org/dc/elements/1.1/">'
        "<o:body><o:text><t:tracked-changes><t:changed-region><t:deletion><o:change-info><d:creator>K-3</d:creator>"
        "<d:date>2026-03-02</d:date></o:change-info><t:p>a name</t:p></t:deletion></t:changed-region></t:tracked-changes>"
        "<t:h>Жалоба</t:h><t:p>Одно<t:s t:c='2'/>слово<o:annotation><d:creator>K-4</d:creator><t:p>Кто?</t:p>"
        "</o:annotation> и ещё<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>сноска</t:p></t:note-body>"
        "</t:note></t:p></o:text></o:body></o:document-content>"
    )
    found = told(packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": said}), ".odt")
    assert found.paragraphs == ("Жалоба", "Одно  слово и ещё[1]", "[1] сноска")
    assert [(one.sender, one.text, one.marks) for one in found.messages] == [
        ("K-4", "Кто?", ()),
        ("K-3", "a name", ("deleted",)),
    ]


def test_a_sheet_shows_days_as_days() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book = packed(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{link}"><sheets><sheet name="Төлемдер" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{main}"><si><t>К кому</t></si></sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row><c r="A1" t="s"><v>0</v></c>'
            '<c r="C1" s="1"><v>46083</v></c><c r="D1"><v>12.5</v></c></row></sheetData></worksheet>',
        }
    )
    assert told(book, ".xlsx").paragraphs == ("[Төлемдер]", "К кому |  | 2026-03-02 | 12.5")


def test_a_formula_is_told_where_no_result_of_it_was_stored() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    cells = (
        '<c r="A1" t="inlineStr"><is><t>Итого</t></is></c><c r="B1"><f>SUM(B2:B9)</f></c>',
        '<c r="C1" s="1"><f>TODAY()</f><v/></c><c r="D1"><f t="shared" si="0"/></c>',
        '<c r="E1"><f>1+1</f><v>2</v></c><c r="F1" t="str"><f>T(A9)</f><v></v></c><c r="G1"/><c r="H1"><v>3</v></c>',
    )
    book = packed(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{link}"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row>{"".join(cells)}</row></sheetData></worksheet>',
        }
    )
    said = "Итого | [=SUM(B2:B9)] | [=TODAY()] | [=…] | 2 |  |  | 3"
    assert told(book, ".xlsx").paragraphs == ("[A]", said)


def test_rich_text_is_told_in_its_own_letters() -> None:
    rtf = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\*\generator X;}\'c4\'ee\'e3\'ee\'e2\'ee\'f0\par \u1178?\'e0\u-10179?\u-8703?}"
    assert told(rtf, ".rtf").paragraphs == ("Договор", "Қа😁")


def test_a_document_with_a_password_is_called_locked_and_one_with_entities_unreadable() -> None:
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert made(locked, ".docx")[0].result == "locked"
    with pytest.raises(Locked):
        words(Content(locked, ".docx", partial=False))
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>'
    assert (
        made(packed({"[Content_Types].xml": "<Types/>", "word/document.xml": bomb}), ".docx")[0].result == "unreadable"
    )


def test_rich_text_tells_who_wrote_remarked_and_changed_what() -> None:
    rtf = (
        rb"{\rtf1\ansi\ansicpg1251{\*\revtbl {Unknown;}{K-5;}}{\info{\author \'c8\'e2\'e0\'ed}{\operator K\u-7?7}"
        rb"{\*\company Fund}}kept {\deleted\revauthdel1\revdttmdel1320311424 the name}{\revised\revauth1 new} end"
        rb"{\*\atnid B}{\*\atnauthor B. Reader}{\*\annotation{\*\atnref 1}\plain Who {\b is} this?}\par}"
    )
    found = told(rtf, ".rtf")
    assert found.paragraphs == ("kept new end",)
    assert (dict(found.fields)["Author"], dict(found.fields)["Company"]) == ("Иван", "Fund")
    assert [(one.sender, one.text, one.marks) for one in found.messages] == [
        ("B. Reader", "Who is this?", ()),
        ("K-5", "the name", ("deleted",)),
        ("K-5", "new", ("inserted",)),
    ]


def test_an_opendocument_names_its_author_its_last_editor_and_what_stands_at_the_head() -> None:
    namespaces = (
        f'xmlns:o="{_OPEN}:office:1.0" xmlns:t="{_OPEN}:text:1.0" xmlns:m="{_OPEN}:meta:1.0" xmlns:s="{_OPEN}:style:1.0" '
        'xmlns:d="http://purl.org/dc/elements/1.1/"'
    )
    meta = (
        "<o:meta><d:creator>K-7</d:creator><m:initial-creator>A. Omarova</m:initial-creator>"
        '<m:user-defined m:name="Checked by">K-8</m:user-defined></o:meta>'
    )
    found = told(
        packed(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": f"<o:d {namespaces}><o:body><o:text><t:p>x</t:p></o:text></o:body></o:d>",
                "meta.xml": f"<o:d {namespaces}>{meta}</o:d>",
                "styles.xml": f"<o:d {namespaces}><s:master-page><s:header><t:p>Құпия</t:p></s:header></s:master-page></o:d>",
            }
        ),
        ".odt",
    )
    assert found.fields == (
        *(("Author", "A. Omarova"), ("ChangedBy", "K-7")),
        *(("Property", "Checked by: K-8"), ("Header", "Құпия")),
    )


def test_slides_have_the_numbers_under_which_they_are_shown_and_their_own_notes_and_remarks() -> None:
    draw = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

    def said(text: str, more: str = "") -> str:
        return f"<x {draw} {more}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></x>"

    remark = f'<l {draw}><cm authorId="{{1}}" created="2026-03-02"><txBody><a:p><a:r><a:t>Who?</a:t></a:r></a:p></txBody></cm></l>'
    found = told(
        packed(
            {
                "[Content_Types].xml": "<Types/>",
                "ppt/presentation.xml": f'<p {draw}><sldId id="256" r:id="r9"/><sldId id="257" r:id="r8"/></p>',
                "ppt/_rels/presentation.xml.rels": '<R><L Id="r8" Target="slides/slide1.xml"/><L Id="r9" Target="slides/slide2.xml"/></R>',
                "ppt/slides/slide1.xml": said("made first", 'show="0"'),
                "ppt/slides/slide2.xml": said("shown first"),
                "ppt/slides/_rels/slide1.xml.rels": '<R><L Id="r1" Target="../notesSlides/notesSlide1.xml"/></R>',
                "ppt/notesSlides/notesSlide1.xml": said("a note"),
                "ppt/authors.xml": '<l><author id="{1}" name="B. Reader"/></l>',
                "ppt/comments/modernComment_100_0.xml": remark,
            }
        ),
        ".pptx",
    )
    assert found.paragraphs == ("[1]", "shown first", "[(2)]", "made first", "[(*2)]", "a note")
    assert found.messages == (Message("2026-03-02", "B. Reader", "Who?"),)


def test_a_sheet_tells_far_cells_hidden_rows_and_who_remarks_in_a_thread() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    thread = '<l><threadedComment ref="A1" personId="{1}"><text>Who paid?</text></threadedComment></l>'
    book = packed(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{link}"><sheets><sheet name="B" state="hidden" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row hidden="1"><c r="A1"><v>1</v></c>'
            '<c r="ZZ1"><v>2</v></c></row></sheetData></worksheet>',
            "xl/persons/person.xml": '<l><person id="{1}" displayName="K-3"/></l>',
            "xl/threadedComments/threadedComment1.xml": thread,
        }
    )
    found = told(book, ".xlsx")
    assert found.paragraphs == ("[(B)]", "[()] 1 | ZZ1: 2")
    assert found.messages == (Message("A1", "K-3", "Who paid?"),)


def test_notes_of_a_letter_have_the_numbers_that_a_reader_sees() -> None:
    body = (
        '<w:p><w:r><w:t>one</w:t><w:footnoteReference w:id="7"/></w:r><w:r><w:endnoteReference w:id="9"/></w:r>'
        '<w:del><w:r><w:footnoteReference w:id="8"/></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )

    def notes(*said: tuple[int, str]) -> str:
        each = (f'<w:note w:id="{number}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:note>' for number, words in said)
        return f'<w:x xmlns:w="{_WORD}">{"".join(each)}</w:x>'

    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        "word/footnotes.xml": notes((2, "second"), (7, "first")),
        "word/endnotes.xml": notes((9, "at the end")),
    }
    assert told(packed(parts), ".docx").paragraphs == ("one[1][i][2]", "[2] second", "[1] first", "[i] at the end")


@pytest.mark.parametrize("letters", ["utf-8", "utf-16"])
def test_types_of_its_own_are_refused_in_any_letters_and_however_late(letters: str) -> None:
    bomb = " " * 70_000 + '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bomb.encode(letters))
    assert made(out.getvalue(), ".docx")[0].result == "unreadable"
    fine = io.BytesIO()
    said = f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>Сөз</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(fine, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", said.encode(letters))
    assert told(fine.getvalue(), ".docx").paragraphs == ("Сөз",)
