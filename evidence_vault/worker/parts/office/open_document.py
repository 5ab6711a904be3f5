"""Documents of LibreOffice and others (ISO/IEC 26300): texts, tables and presentations alike."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text
from evidence_vault.worker.parts.office.package import Package, local, row, value

_PARAGRAPHS = frozenset({"p", "h"})
_MOST_REPEATED = 50
"""Cells that one stands for; tables end with one that stands for all the rest."""

_UNSEEN = frozenset({"tracked-changes", "annotation", "forms", "note", "styles"})


def open_document(package: Package) -> Told:
    """The words, and below them what readers remarked and deleted, with their names."""
    content = package.tree("content.xml")
    body = next((one for one in content.iter() if local(one) == "body"), None) if content is not None else None
    if body is None:
        raise ValueError("no body")
    said = [*_remarks(body), *_changes(body)]
    paragraphs = [*_blocks(body), *_notes(body)]
    carried = package.inside("Pictures/", "media/", "Object ")
    return Told("office", package.fields("meta.xml"), tuple(paragraphs), tuple(said), carried)


def _blocks(element: Element) -> Iterator[str]:
    """Paragraphs, and rows of tables, in their order."""
    pages = 0
    for child in element:
        name = local(child)
        if name in _PARAGRAPHS:
            said = "".join(_inline(child))
            yield from (line.rstrip() for line in said.split("\n") if line.strip())
        elif name == "table":
            yield from _rows(child, named=local(element) == "spreadsheet")
        elif name == "page":
            pages += 1
            yield f"[{pages}]"
            yield from _blocks(child)
        elif name not in _UNSEEN:
            yield from _blocks(child)


def _rows(table: Element, *, named: bool) -> Iterator[str]:
    if named:
        yield f"[{text(value(table, 'name'))}]"
    for line in table.iter():
        if local(line) != "table-row":
            continue
        cells: list[str] = []
        for cell in line:
            if local(cell) in {"table-cell", "covered-table-cell"}:
                times = value(cell, "number-columns-repeated")
                said = " ".join(_blocks(cell))
                cells += [said] * min(int(times) if times.isdecimal() else 1, _MOST_REPEATED)
        yield from row(cells)


def _inline(element: Element) -> Iterator[str]:
    """The words of a paragraph; what follows an element within it stands in its tail."""
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            count = value(child, "c")
            yield " " * min(int(count) if count.isdecimal() else 1, 1_000)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name == "note":
            yield "".join(f"[{one.text or ''}]" for one in child if local(one) == "note-citation")
        elif name == "frame":
            yield "\n" + "\n".join(_blocks(child)) + "\n"
        elif name not in _UNSEEN:
            yield from _inline(child)
        yield child.tail or ""


def _notes(body: Element) -> Iterator[str]:
    for note in (one for one in body.iter() if local(one) == "note"):
        number = "".join(one.text or "" for one in note if local(one) == "note-citation")
        said = " ".join(line for one in note if local(one) == "note-body" for line in _blocks(one))
        if said:
            yield f"[{number}] {said}"


def _remarks(body: Element) -> Iterator[Message]:
    for one in (one for one in body.iter() if local(one) == "annotation"):
        yield Message(_said(one, "date"), _said(one, "creator"), "\n".join(_blocks(one)))


def _changes(body: Element) -> Iterator[Message]:
    """What was deleted, with its words, and who inserted: which words, the document says where they stand."""
    for region in (one for one in body.iter() if local(one) == "changed-region"):
        for change in region:
            name = local(change)
            info = next((one for one in change if local(one) == "change-info"), None)
            at, who = (_said(info, "date"), _said(info, "creator")) if info is not None else ("", "")
            words = "\n".join(_blocks(change)) if name == "deletion" else ""
            if name in {"deletion", "insertion"}:
                yield Message(at, who, words, marks=("deleted" if name == "deletion" else "inserted",))


def _said(element: Element, name: str) -> str:
    return next((text(one.text or "") for one in element if local(one) == name), "")
