"""Documents and presentations of Word and PowerPoint: paragraphs, tables, notes, remarks, and what was inserted and deleted."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text
from evidence_vault.worker.parts.office.package import Package, local, row, value

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑"}
_UNSEEN = frozenset({"instrText", "Fallback", "pPr", "rPr", "delText"})
_GONE = frozenset({"del", "moveFrom"})
_CAME = frozenset({"ins", "moveTo"})


def word(package: Package) -> Told:
    """The words of a document, and below them what readers remarked and changed, with their names."""
    body = package.tree("word/document.xml")
    if body is None:
        raise ValueError("no document")
    changes: list[Message] = []
    paragraphs = [*_blocks(body, changes), *_notes(package, changes)]
    fields = [*package.fields("docProps/core.xml", "docProps/app.xml")]
    for name, field in (("header", "Header"), ("footer", "Footer")):
        texts = (" ".join(_blocks(one, changes)) for one in package.trees(rf"word/{name}\d*\.xml"))
        fields += [(field, text(said)) for said in dict.fromkeys(texts) if said]
    remarks = tuple(_remarks(package))
    carried = package.inside("word/media/", "word/embeddings/", "word/afchunk")
    return Told("office", tuple(fields), tuple(paragraphs), (*remarks, *changes), carried)


def slides(package: Package) -> Told:
    """The words of every slide, and of the notes below them."""
    paragraphs: list[str] = []
    for number, slide in enumerate(package.trees(r"ppt/slides/slide\d+\.xml"), 1):
        paragraphs += [f"[{number}]", *_blocks(slide, [])]
    for number, notes in enumerate(package.trees(r"ppt/notesSlides/notesSlide\d+\.xml"), 1):
        said = list(_blocks(notes, []))
        paragraphs += [f"[*{number}]", *said] if said else []
    fields = package.fields("docProps/core.xml", "docProps/app.xml")
    names = {value(one, "id"): text(value(one, "name")) for one in _authors(package)}
    remarks = tuple(
        Message(value(one, "dt"), names.get(value(one, "authorId"), ""), "".join(_text_of(one)))
        for tree in package.trees(r"ppt/comments/comment\d+\.xml")
        for one in tree
    )
    return Told("office", fields, tuple(paragraphs), remarks, package.inside("ppt/media/", "ppt/embeddings/"))


def _authors(package: Package) -> Iterator[Element]:
    tree = package.tree("ppt/commentAuthors.xml")
    yield from tree if tree is not None else ()


def _text_of(element: Element) -> Iterator[str]:
    yield from (one.text or "" for one in element.iter() if local(one) in {"text", "t"})


def _blocks(element: Element, changes: list[Message]) -> Iterator[str]:
    """Paragraphs, and rows of tables, in their order."""
    for child in element:
        name = local(child)
        if name == "p":
            changes += _changes(child)
            said = "".join(_inline(child))
            yield from (line.rstrip() for line in said.split("\n") if line.strip())
        elif name == "tbl":
            yield from _rows(child, changes)
        elif name not in _UNSEEN:
            yield from _blocks(child, changes)


def _rows(table: Element, changes: list[Message]) -> Iterator[str]:
    for line in (one for one in table if local(one) == "tr"):
        cells = [one for one in line if local(one) == "tc"]
        yield from row([" ".join(_blocks(cell, changes)) for cell in cells])


def _inline(element: Element) -> Iterator[str]:
    """The words of a paragraph as they stand after all changes."""
    for child in element:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name in {"footnoteReference", "endnoteReference"}:
            yield f"[{value(child, 'id')}]"
        elif name == "txbxContent":
            yield "\n" + "\n".join(_blocks(child, [])) + "\n"
        elif name not in _UNSEEN and name not in _GONE:
            yield from _inline(child)


def _changes(paragraph: Element) -> Iterator[Message]:
    """What was inserted and deleted in a paragraph, as the document keeps it, by whom and when."""
    for one in paragraph.iter():
        name = local(one)
        if name in _GONE or name in _CAME:
            parts = ("t", "delText") if name in _GONE else ("t",)
            said = "".join(each.text or "" for each in one.iter() if local(each) in parts)
            if said.strip():
                mark = "deleted" if name in _GONE else "inserted"
                yield Message(text(value(one, "date")), text(value(one, "author")), said, marks=(mark,))


def _notes(package: Package, changes: list[Message]) -> Iterator[str]:
    for name in ("footnote", "endnote"):
        tree = package.tree(f"word/{name}s.xml")
        for note in tree if tree is not None else ():
            said = " ".join(_blocks(note, changes))
            if said and not value(note, "type"):
                yield f"[{value(note, 'id')}] {said}"


def _remarks(package: Package) -> Iterator[Message]:
    tree = package.tree("word/comments.xml")
    for one in tree if tree is not None else ():
        said = "\n".join(_blocks(one, []))
        yield Message(text(value(one, "date")), text(value(one, "author")), said)
