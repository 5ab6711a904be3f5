"""A document of blocks as DOCX (ECMA-376): headings, paragraphs and tables that a word processor knows as such."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import docx
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm, Pt
from docx.table import Table as DocxTable
from docx.table import _Cell as Cell

from evidence_vault.export import blocks
from evidence_vault.export.blocks import Document, Fact
from evidence_vault.export.editable import marks
from evidence_vault.export.editable.marks import SOFT, Look
from evidence_vault.progress import Progress

_FIXED = (1980, 1, 1, 0, 0, 0)
"""The time of every part in the container: the earliest that it can hold."""

_LABEL_MM = 52
_BOX = "\u2610"

_STYLES = {"plain": Look(), "strong": Look(bold=True), "soft": Look(7.5, SOFT), "mono": Look(7, mono=True)}
_SIZES = {"plain": 10.0, "small": 8.0, "large": 12.5}


def docx_bytes(document: Document, progress: Progress) -> bytes:
    """The document as DOCX; the same bytes for the same document. `progress` is asked row by row, and told nothing.

    Its properties name nobody: no author, no program, and the time of the document for both of its dates.
    """
    file = docx.Document()
    _frame(file, document)
    marks.heading(file, document.title, level=1)
    writer = _Writer(file, _width(document), progress)
    for block in document.blocks:
        writer.write(block)
    out = io.BytesIO()
    file.save(out)
    return _settled(out.getvalue())


def _width(document: Document) -> float:
    return document.paper[0] - document.margins[0] - document.margins[1]


def _frame(file: Docx, document: Document) -> None:
    package = file.part.package
    for key in [key for key, each in package.rels.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[key]
    at = datetime.fromtimestamp(document.at.unix_ms // 1000, UTC).replace(tzinfo=None)
    known = file.core_properties
    known.title, known.language = str(document.title[0]["text"]), document.languages[0]
    known.author = known.last_modified_by = known.comments = known.keywords = known.subject = known.category = ""
    known.created = known.modified = at
    known.revision = 1
    section = file.sections[0]
    paper = document.paper
    section.orientation = WD_ORIENT.LANDSCAPE if paper[0] > paper[1] else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(paper[0]), Mm(paper[1])
    left, right, top, bottom = document.margins
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    marks.faces(file, document.languages[0])
    foot = section.footer.paragraphs[0]
    marks.tighten(foot)
    for line in document.foot:
        foot.add_run(line).font.size = Pt(7.5)
        foot.add_run().add_break()
    marks.page_numbers(foot, document.page)


def _settled(data: bytes) -> bytes:
    """The same parts in the same order, without the time at which they were packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as settled:
        for name in packed.namelist():
            part = zipfile.ZipInfo(name, _FIXED)
            part.compress_type, part.create_system, part.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            settled.writestr(part, packed.read(name))
    return out.getvalue()


class _Writer:
    """Writes one block after the other at the end of a file."""

    def __init__(self, file: Docx, width: float, progress: Progress) -> None:
        self._file, self._width, self._progress = file, width, progress
        self._ways: dict[type, Callable[..., None]] = {
            blocks.Heading: lambda block: marks.heading(file, block.phrases, level=2),
            blocks.Text: self._text,
            blocks.Facts: lambda block: self._facts(block.rows, width),
            blocks.Corner: lambda block: self._facts(block.rows, width / 2, right=True),
            blocks.Blank: self._blank,
            blocks.Tick: self._tick,
            blocks.Table: self._table,
            blocks.Signature: self._signature,
            blocks.Box: self._box,
            blocks.NewPage: lambda block: None if block.spare else marks.new_page(file.add_paragraph()),
        }

    def write(self, block: blocks.Block) -> None:
        """One block."""
        self._progress.advance(0)
        self._ways[type(block)](block)

    def _text(self, block: blocks.Text) -> None:
        for at, phrase in enumerate(block.phrases):
            look = Look(_SIZES[block.style], None if at == 0 else SOFT)
            marks.paragraph(self._file.add_paragraph(), [phrase], look)

    def _tick(self, block: blocks.Tick) -> None:
        for at, phrase in enumerate(block.phrases):
            paragraph = self._file.add_paragraph()
            paragraph.paragraph_format.left_indent = Mm(7)
            if at == 0:
                paragraph.paragraph_format.first_line_indent = Mm(-7)
                paragraph.add_run(f"{_BOX}\t")
                paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(7))
            marks.paragraph(paragraph, [phrase], Look(color=None if at == 0 else SOFT))

    def _blank(self, block: blocks.Blank) -> None:
        paragraph = self._file.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        marks.paragraph(paragraph, block.phrases, Look(8, SOFT))
        for _ in range(block.lines):
            marks.write_on(self._file.add_paragraph())

    def _grid(self, rows: int, widths: Sequence[float], *, right: bool = False) -> DocxTable:
        table: DocxTable = self._file.add_table(rows=rows, cols=len(widths))
        marks.set_widths(table, widths, right=right)
        return table

    def _facts(self, rows: Sequence[Fact], width: float, *, right: bool = False) -> None:
        label = min(_LABEL_MM, width / 2)
        table = self._grid(len(rows), (label, width - label), right=right)
        for fact, row in zip(rows, table.rows, strict=True):
            marks.keep_whole(row)
            name, value = row.cells
            marks.paragraph(name.paragraphs[0], fact.label, Look(8, SOFT))
            if fact.value:
                marks.paragraph(value.paragraphs[0], fact.value, Look(7 if fact.mono else 9.5, mono=fact.mono))
            else:
                marks.border(value, "bottom")
        self._after()

    def _table(self, block: blocks.Table) -> None:
        given = sum(column.width for column in block.columns)
        open_ones = sum(column.width == 0 for column in block.columns)
        rest = (self._width - given) / open_ones if open_ones else 0
        table = self._grid(1 + len(block.rows), [column.width or rest for column in block.columns])
        table.style = self._file.styles["Table Grid"]
        rows = list(table.rows)  # the library counts them anew for every index
        marks.repeat(rows[0])
        for column, cell in zip(block.columns, rows[0].cells, strict=True):
            said = {str(phrase["text"]): phrase for phrase in column.head}  # what is the same stands there once
            for at, phrase in enumerate(said.values()):
                look = Look(8, bold=True) if at == 0 else Look(8, SOFT)
                marks.paragraph(_line(cell, at), [phrase], look)
        for row, cells in zip(rows[1:], block.rows, strict=True):
            self._progress.advance(0)
            marks.keep_whole(row)
            for cell, lines in zip(row._tr.tc_lst, cells, strict=True):
                for at, line in enumerate(lines):
                    marks.write(cell.p_lst[0] if at == 0 else cell.add_p(), [line.phrase], _STYLES[line.style])
                if not lines:
                    marks.write(cell.p_lst[0], [], Look())
        self._after()

    def _signature(self, block: blocks.Signature) -> None:
        share = self._width / len(block.places)
        table = self._grid(2, [share] * len(block.places))
        above, below = table.rows
        for first, second, place in zip(above.cells, below.cells, block.places, strict=True):
            first.paragraphs[0].paragraph_format.space_before = Pt(26)
            marks.border(first, "bottom")
            marks.paragraph(second.paragraphs[0], place, Look(7.5, SOFT))
        self._after()

    def _box(self, block: blocks.Box) -> None:
        table = self._grid(1, [self._width])
        cell = table.rows[0].cells[0]
        marks.shade(cell)
        marks.paragraph(cell.paragraphs[0], block.title, Look(8.5, bold=True))
        for said in block.texts:
            for at, phrase in enumerate(said):
                marks.paragraph(cell.add_paragraph(), [phrase], Look(8.5, None if at == 0 else SOFT))
        self._after()

    def _after(self) -> None:
        """A narrow paragraph: two tables that touch would become one."""
        paragraph = self._file.add_paragraph()
        marks.tighten(paragraph)
        paragraph.paragraph_format.line_spacing = Pt(6)


def _line(cell: Cell, at: int) -> marks.Paragraph:
    found: marks.Paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
    return found
