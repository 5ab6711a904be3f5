"""Runs, paragraphs and cells as WordprocessingML: languages, direction, borders. What python-docx has no words for."""

from __future__ import annotations

import copy
import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from evidence_vault.export.blocks import Phrases
from evidence_vault.export.words import Phrase

__all__ = ["Paragraph"]

SOFT = RGBColor(88, 88, 88)
_INK = RGBColor(17, 17, 17)
_FACE, _MONO, _CHINESE = "Arial", "Courier New", "Microsoft YaHei"
_CJK = {"zh", "ja", "ko"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; size in points."""

    size: float = 9.0
    color: RGBColor | None = None
    bold: bool = False
    mono: bool = False


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element ``w:name`` with attributes of the same namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def faces(file: Docx, language: str) -> None:
    """Faces that every office has, with letters for Kazakh, Uyghur and Chinese; the language of the whole."""
    for name in ("Normal", "Heading 1", "Heading 2"):
        style = file.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - what the library ships
        style.font.name, style.font.color.rgb = _FACE, _INK
        fonts = style.element.rPr.rFonts
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for script, face in (("ascii", _FACE), ("hAnsi", _FACE), ("cs", _FACE), ("eastAsia", _CHINESE)):
            fonts.set(qn(f"w:{script}"), face)
    normal, first, second = (file.styles[name] for name in ("Normal", "Heading 1", "Heading 2"))
    normal.font.size, first.font.size, second.font.size = Pt(9.5), Pt(16), Pt(11)
    normal.element.get_or_add_rPr().append(element("lang", val=language, eastAsia="zh-CN", bidi="ug"))


def heading(file: Docx, phrases: Phrases, *, level: int) -> None:
    """A heading of the document's outline; the second language in grey."""
    paragraph = file.add_heading(level=level)
    paragraph.paragraph_format.space_before = Pt(0 if level == 1 else 10)
    paragraph.paragraph_format.space_after = Pt(4)
    seen = list({str(each["text"]): each for each in phrases}.values())
    for at, phrase in enumerate(seen):
        run = paragraph.add_run((" · " if at else "") + _glued(phrase))
        run.font.color.rgb = _INK if at == 0 else SOFT
        _tongue(run, str(phrase["lang"]), rtl=bool(phrase["rtl"]))
    if seen and seen[0]["rtl"]:
        _from_right(paragraph)


def _glued(phrase: Phrase) -> str:
    """A text whose numbers stay beside their sign."""
    return str(phrase["text"]).replace("№ ", "№\u00a0")


def paragraph(into: Paragraph, phrases: Phrases, look: Look) -> None:
    """Texts into a paragraph, on one line where there are several; the direction is that of the first."""
    write(into._p, phrases, look)


def write(into: CT_P, phrases: Phrases, look: Look) -> None:
    """The same for the element of a paragraph: a list has tens of thousands of them, and the library takes its time."""
    if into.pPr is None:
        into.insert(0, copy.deepcopy(_tight()))
    else:
        tighten(Paragraph(into, None))  # type: ignore[arg-type]  # it needs nothing around it
    seen = list({str(each["text"]): each for each in phrases}.values())
    for at, phrase in enumerate(seen):
        run = copy.deepcopy(_run(look, str(phrase["lang"]), rtl=bool(phrase["rtl"])))
        text = (" · " if at else "") + _glued(phrase)
        if text.isprintable():
            run.add_t(text)
        else:
            Run(run, None).add_text(text)  # type: ignore[arg-type]  # likewise; ends of lines are elements of their own
        into.append(run)
    if seen and seen[0]["rtl"]:
        _from_right(Paragraph(into, None))  # type: ignore[arg-type]  # likewise


@functools.cache
def _tight() -> BaseOxmlElement:
    """What `tighten` says."""
    sample = Paragraph(OxmlElement("w:p"), None)  # type: ignore[arg-type]  # it needs nothing around it
    tighten(sample)
    return sample._p.get_or_add_pPr()


@functools.cache
def _run(look: Look, language: str, *, rtl: bool) -> CT_R:
    """An empty run of this look and language."""
    run = Run(OxmlElement("w:r"), None)  # type: ignore[arg-type]  # it needs nothing around it
    run.font.size, run.font.bold = Pt(look.size), look.bold or None
    if look.color is not None:
        run.font.color.rgb = look.color
    if look.mono:
        run.font.name = _MONO
    _tongue(run, language, rtl=rtl)
    return run._r


def _from_right(paragraph: Paragraph) -> None:
    """Right to left: it begins at the right edge."""
    paragraph._p.get_or_add_pPr().insert_element_before(
        element("bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"
    )


def _tongue(run: Run, language: str, *, rtl: bool) -> None:
    properties = run._r.get_or_add_rPr()
    if rtl:
        properties.append(element("rtl"))
        properties.append(element("lang", bidi=language or "ug"))
    elif language:
        key = "eastAsia" if language.split("-", maxsplit=1)[0] in _CJK else "val"
        properties.append(element("lang", **{key: language}))


def tighten(paragraph: Paragraph) -> None:
    """No room above, and little below."""
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), Pt(3)


def write_on(paragraph: Paragraph) -> None:
    """An empty line with a rule below it."""
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(10), Pt(0)
    borders = element("pBdr")
    for side in ("bottom", "between"):
        borders.append(element(side, val="single", sz="4", space="1", color="969696"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def new_page(paragraph: Paragraph) -> None:
    """What follows begins on a page of its own."""
    paragraph.add_run().add_break(WD_BREAK.PAGE)


def page_numbers(paragraph: Paragraph, phrases: Phrases) -> None:
    """``Page 1 of 3`` in every language, counted by the word processor."""
    for at, phrase in enumerate(phrases):
        text = (" · " if at else "") + _glued(phrase)
        before, _, rest = text.partition("{page}")
        between, _, after = rest.partition("{pages}")
        for part, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            if part:
                paragraph.add_run(part).font.size = Pt(7.5)
            if field:
                simple = element("fldSimple", instr=field)
                run = paragraph.add_run("1")
                run.font.size = Pt(7.5)
                simple.append(run._r)
                paragraph._p.append(simple)


def border(cell: Cell, side: str) -> None:
    """A thin rule at one side of a cell."""
    borders = element("tcBorders")
    borders.append(element(side, val="single", sz="4", space="0", color="808080"))
    cell._tc.get_or_add_tcPr().append(borders)


def shade(cell: Cell) -> None:
    """The light grey of what stands apart."""
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill="F5F5F5"))


def repeat(row: _Row) -> None:
    """The head of a table, on every page that it reaches."""
    properties = row._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    properties.append(element("tblHeader"))


def keep_whole(row: _Row) -> None:
    """No break within a row: a word processor breaks it where it is taller than a page."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def set_widths(table: Table, widths: Sequence[float], *, right: bool = False) -> None:
    """Fixed widths in millimetres."""
    table.autofit = False
    if right:
        table.alignment = WD_TABLE_ALIGNMENT.RIGHT
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    twips = itertools.cycle([str(Mm(width).twips) for width in widths])
    for cell, each in zip(table._tbl.iter(qn("w:tcW")), twips, strict=False):
        cell.set(qn("w:type"), "dxa")
        cell.set(qn("w:w"), each)
