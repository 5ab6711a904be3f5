"""A zip with parts of XML: what all newer office formats are (ISO/IEC 29500-2, ISO/IEC 26300-2)."""

from __future__ import annotations

import codecs
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element, XMLParser

from evidence_vault.worker.content import text

_LARGEST = 64 << 20
"""Bytes of one part, unpacked."""

_ABOUT = {
    "title": "Title",
    "created": "Created",
    "creation-date": "Created",
    "modified": "Changed",
    "date": "Changed",
    "lastModifiedBy": "ChangedBy",
    "Company": "Company",
    "Manager": "Manager",
    "subject": "Description",
    "description": "Description",
    "keywords": "Keywords",
    "keyword": "Keywords",
    "category": "Keywords",
    "Template": "Template",
}
"""Elements in which a document says of itself who made it and when, and what we call that."""

_MADE_BY = {
    True: {"initial-creator": "Author", "creator": "ChangedBy", "printed-by": "ChangedBy"},
    False: {"creator": "Author"},
}
"""The same name means the last editor in an OpenDocument (ISO/IEC 26300-1, 4.3.2.7), and the author in all others."""


class Locked(Exception):
    """It opens with a password only."""


class Package:
    """The parts of a document.

    Raises:
        Locked: they are encrypted.
        Exception: it is no zip.
    """

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = self._zip.namelist()
        if any(one.flag_bits & 1 for one in self._zip.infolist()) or b"encryption-data" in self._raw(
            "META-INF/manifest.xml"
        ):
            raise Locked

    def tree(self, name: str) -> Element | None:
        """A part as a tree; None where there is none.

        Raises:
            ValueError: it is larger than any is read, or declares types of its own, which no office program writes.
            Exception: it is no XML.
        """
        raw = self._raw(name)
        if not raw:
            return None
        wide = raw[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
        if wide:
            raw = raw.decode("utf-16").encode()
        if b"\0" in raw or re.search(rb"<!\s*(DOCTYPE|ENTITY)", raw):
            raise ValueError(name)
        parser = XMLParser(encoding="utf-8" if wide else None)  # noqa: S314 - behind the wall, and nothing that declares entities gets here
        parser.feed(raw)
        return parser.close()

    def matching(self, pattern: str) -> list[str]:
        """Names of parts of this form, in the order of the numbers in them."""
        fitting = [name for name in self.names if re.fullmatch(pattern, name)]
        return sorted(fitting, key=lambda one: [int(part) for part in re.findall(r"\d+", one)])

    def trees(self, pattern: str) -> Iterator[Element]:
        """The parts whose names are of this form, in their order."""
        for name in self.matching(pattern):
            if (found := self.tree(name)) is not None:
                yield found

    def inside(self, *folders: str) -> tuple[str, ...]:
        """Names of the files that the document carries below folders, without these."""
        fitting = (name for name in self.names if name.startswith(folders) and not name.endswith("/"))
        return tuple(text(name.rpartition("/")[2]) for name in fitting)

    def linked(self, part: str) -> dict[str, str]:
        """The parts that a part links to, by the ids of the links (ISO/IEC 29500-2, 9.3)."""
        folder, _, name = part.rpartition("/")
        links = self.tree(f"{folder}/_rels/{name}.rels")
        return {value(one, "Id"): _part(folder, value(one, "Target")) for one in (links if links is not None else ())}

    def fields(self, *parts: str) -> tuple[tuple[str, str], ...]:
        """What the document says of itself, in properties of its own too."""
        found: dict[tuple[str, str], None] = {}
        for part in (*parts, "docProps/custom.xml"):
            known = _ABOUT | _MADE_BY[part == "meta.xml"]
            tree = self.tree(part)
            for one in tree.iter() if tree is not None else ():
                found |= dict.fromkeys(_said_by(one, known))
        order = [*dict.fromkeys((*_MADE_BY[True].values(), *_ABOUT.values())), "Property"]
        return tuple(sorted(found, key=lambda each: order.index(each[0])))

    def _raw(self, name: str) -> bytes:
        if name not in self.names:
            return b""
        with self._zip.open(name) as part:
            raw = part.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise ValueError(name)
        return raw


def _part(folder: str, target: str) -> str:
    """The name of a part, from the place of whatever links to it."""
    return target[1:] if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")


def _said_by(element: Element, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    name = local(element)
    if name in {"property", "user-defined"}:
        said = text("".join(element.itertext()))
        yield "Property", ": ".join(filter(None, (text(value(element, "name")), said)))
    elif name == "template" and (said := text(value(element, "href") or value(element, "title"))):
        yield "Template", said
    elif name in known and not list(element) and (said := text(element.text or "")):
        yield known[name], said


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def value(element: Element, name: str) -> str:
    """An attribute by its name without namespace; empty where it is not there."""
    return next((said for key, said in element.items() if key.rpartition("}")[2] == name), "")


def link(element: Element) -> str:
    """The id of a link, beside which an element may have an id of its own without a namespace."""
    return next((said for key, said in element.items() if key.endswith("}id")), "")


_LONG_CELL = 80
"""Characters of a cell from which a row is no line any more."""


def head(name: str, *, hidden: bool) -> str:
    """The line above a sheet or a slide; round brackets say that the program hides it."""
    return f"[({name})]" if hidden else f"[{name}]"


HIDDEN_ROW = "[()] "
"""Before a row that the program hides."""


def row(cells: Sequence[str]) -> Iterator[str]:
    """A row of a table on a line; where a cell is long, each cell on its own, behind a stroke. Nothing of an empty one."""
    texts = [" ".join(cell.split()) for cell in cells]
    if any(len(each) > _LONG_CELL for each in texts):
        yield from (f"| {each}" for each in texts if each)
    elif said := " | ".join(texts).rstrip(" |"):
        yield said
