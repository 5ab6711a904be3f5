"""Documents of LibreOffice and others (ISO/IEC 26300): texts, tables and presentations alike."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text
from evidence_vault.worker.parts.office.package import HIDDEN_ROW, Package, head, local, row, value

_PARAGRAPHS = frozenset({"p", "h"})
_MOST_REPEATED = 50
"""Cells that one stands for; tables end with one that stands for all the rest."""

_EDGES = frozenset(f"{name}{kind}" for name in ("header", "footer") for kind in ("", "-left", "-first"))
_UNSEEN = frozenset({"tracked-changes", "annotation", "forms", "note", "styles"})


def open_document(package: Package) -> Told:
    """The words, and below them what readers remarked and deleted, with their names."""
    content = package.tree("content.xml")
    body = next((one for one in content.iter() if local(one) == "body"), None) if content is not None else None
    if body is None:
        raise ValueError("no body")
    _mark_hidden(content)  # type: ignore[arg-type]  # there is a body in it
    said = [*_remarks(body), *_changes(body)]
    paragraphs = [*_blocks(body), *_notes(body)]
    carried = package.inside("Pictures/", "media/", "Object ")
    fields = [*package.fields("meta.xml"), *_edges(package)]
    return Told("office", tuple(fields), tuple(paragraphs), tuple(said), carried)


def _edges(package: Package) -> Iterator[tuple[str, str]]:
    """What stands at the head and the foot of pages."""
    styles = package.tree("styles.xml")
    for part in styles.iter() if styles is not None else ():
        field = {"header": "Header", "footer": "Footer"}.get(local(part).partition("-")[0])
        if field and local(part) in _EDGES and (said := text(" ".join(_blocks(part)))):
            yield field, said


def _mark_hidden(content: Element) -> None:
    """Write to slides and sheets whether the program hides them, which their styles say."""
    hidden = {
        value(style, "name")
        for style in content.iter()
        if local(style) == "style"
        for one in style
        if value(one, "display") == "false" or value(one, "visibility") == "hidden"
    }
    for one in content.iter():
        if local(one) in {"page", "table"} and value(one, "style-name") in hidden:
            one.set("hidden", "yes")


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
            yield head(str(pages), hidden=bool(value(child, "hidden")))
            yield from _blocks(child)
        elif name not in _UNSEEN:
            yield from _blocks(child)


def _rows(table: Element, *, named: bool) -> Iterator[str]:
    if named:
        yield head(text(value(table, "name")), hidden=bool(value(table, "hidden")))
    for line in table.iter():
        if local(line) != "table-row":
            continue
        cells: list[str] = []
        for cell in line:
            if local(cell) in {"table-cell", "covered-table-cell"}:
                times = value(cell, "number-columns-repeated")
                said = " ".join(_blocks(cell))
                count = int(times) if times.isdecimal() else 1
                cells += (
                    [f"{said} ×{count}"] if said and count > _MOST_REPEATED else [said] * min(count, _MOST_REPEATED)
                )
        mark = HIDDEN_ROW if value(line, "visibility") in {"collapse", "filter"} else ""
        times = value(line, "number-rows-repeated")
        again = f" ×{times}" if times not in {"", "1"} else ""
        yield from (f"{mark}{said}{again}" for said in row(cells))


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
