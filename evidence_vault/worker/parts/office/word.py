"""Documents and presentations of Word and PowerPoint: paragraphs, tables, notes, remarks, and what was inserted and deleted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text
from evidence_vault.worker.parts.office.package import Package, head, link, local, row, value

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
    numbers = _numbered(body)
    paragraphs = [*_blocks(body, changes), *_notes(package, changes, numbers)]
    fields = [*package.fields("docProps/core.xml", "docProps/app.xml")]
    for name, field in (("header", "Header"), ("footer", "Footer")):
        texts = (" ".join(_blocks(one, changes)) for one in package.trees(rf"word/{name}\d*\.xml"))
        fields += [(field, text(said)) for said in dict.fromkeys(texts) if said]
    remarks = tuple(_remarks(package))
    carried = package.inside("word/media/", "word/embeddings/", "word/afchunk")
    return Told("office", tuple(fields), tuple(paragraphs), (*remarks, *changes), carried)


def slides(package: Package) -> Told:
    """The words of every slide in the order in which they are shown, and of the notes below them."""
    paragraphs: list[str] = []
    below: list[str] = []
    for number, part in enumerate(_shown(package), 1):
        slide = package.tree(part)
        if slide is None:
            continue
        hidden = value(slide, "show") in {"0", "false"}
        paragraphs += [head(str(number), hidden=hidden), *_blocks(slide, [])]
        for other in package.linked(part).values():
            notes = package.tree(other) if other.startswith("ppt/notesSlides/") else None
            said = list(_blocks(notes, [])) if notes is not None else []
            below += [head(f"*{number}", hidden=hidden), *said] if said else []
    fields = package.fields("docProps/core.xml", "docProps/app.xml")
    carried = package.inside("ppt/media/", "ppt/embeddings/")
    return Told("office", fields, (*paragraphs, *below), tuple(_remarks_on_slides(package)), carried)


def _shown(package: Package) -> list[str]:
    """The parts of the slides in their order, and behind them those that no order names."""
    show = package.tree("ppt/presentation.xml")
    links = package.linked("ppt/presentation.xml")
    ids = [link(one) for one in show.iter() if local(one) == "sldId"] if show is not None else []
    linked = [links[one] for one in ids if one in links]
    return list(dict.fromkeys((*linked, *package.matching(r"ppt/slides/slide\d+\.xml"))))


def _remarks_on_slides(package: Package) -> Iterator[Message]:
    names: dict[str, str] = {}
    for part in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
        tree = package.tree(part)
        for one in tree if tree is not None else ():
            names[value(one, "id")] = text(value(one, "name") or value(one, "userId"))
    for tree in package.trees(r"ppt/comments/comment\d+\.xml"):
        for one in tree:
            yield Message(value(one, "dt"), names.get(value(one, "authorId"), ""), "".join(_text_of(one)))
    for tree in package.trees(r"ppt/comments/modernComment_[^/]*\.xml"):
        for one in (one for one in tree.iter() if local(one) in {"cm", "reply"}):
            said = "".join(_text_of(*(each for each in one if local(each) == "txBody")))
            yield Message(text(value(one, "created")), names.get(value(one, "authorId"), ""), said)


def _text_of(*elements: Element) -> Iterator[str]:
    for element in elements:
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
            yield f"[{value(child, 'number')}]"
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


def _numbered(body: Element) -> dict[tuple[str, str], str]:
    """The numbers of notes by their kinds and ids, as the program counts them; they are written to where the notes are named.

    Notes at the end have small Roman numbers. One with a sign of its own has that sign in its text, and an asterisk here.
    """
    gone = {id(each) for one in body.iter() if local(one) in _GONE for each in one.iter()}
    found: dict[tuple[str, str], str] = {}
    counts = {"footnote": 0, "endnote": 0}
    for one in body.iter():
        kind = local(one).removesuffix("Reference")
        if kind not in counts or local(one) == kind or id(one) in gone:
            continue
        if value(one, "customMarkFollows") in {"", "0", "false"}:
            counts[kind] += 1
            number = str(counts[kind]) if kind == "footnote" else _roman(counts[kind])
        else:
            number = "*"
        found[kind, value(one, "id")] = number
        one.set("number", number)
    return found


def _roman(number: int) -> str:
    said = ""
    for worth, letters in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")):
        said, number = said + letters * (number // worth), number % worth
    for worth, letters in ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        said, number = said + letters * (number // worth), number % worth
    return said


def _notes(package: Package, changes: list[Message], numbers: Mapping[tuple[str, str], str]) -> Iterator[str]:
    for name in ("footnote", "endnote"):
        tree = package.tree(f"word/{name}s.xml")
        for note in tree if tree is not None else ():
            said = " ".join(_blocks(note, changes))
            if said and value(note, "type") in {"", "normal"}:
                yield f"[{numbers.get((name, value(note, 'id')), '–')}] {said}"


def _remarks(package: Package) -> Iterator[Message]:
    tree = package.tree("word/comments.xml")
    for one in tree if tree is not None else ():
        said = "\n".join(_blocks(one, []))
        yield Message(text(value(one, "date")), text(value(one, "author")), said)
