"""A zip with parts of XML: what all newer office formats are (ISO/IEC 29500-2, ISO/IEC 26300-2)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, XMLParser

from evidence_vault.worker.content import text

_LARGEST = 64 << 20
"""Bytes of one part, unpacked."""

_FIELDS = (
    ("title", "Title"),
    ("creator", "Author"),
    ("initial-creator", "Author"),
    ("lastModifiedBy", "ChangedBy"),
    ("created", "Created"),
    ("creation-date", "Created"),
    ("modified", "Changed"),
    ("date", "Changed"),
    ("Company", "Company"),
    ("Manager", "Manager"),
)
"""Elements in which a document says of itself who made it and when, and what we call that."""


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
        if re.search(rb"<!\s*(DOCTYPE|ENTITY)", raw[:65_536]):
            raise ValueError(name)
        parser = XMLParser()  # noqa: S314 - behind the wall, and nothing that declares entities gets here
        parser.feed(raw)
        return parser.close()

    def trees(self, pattern: str) -> Iterator[Element]:
        """The parts whose names are of this form, in the order of the numbers in them."""
        fitting = [name for name in self.names if re.fullmatch(pattern, name)]
        for name in sorted(fitting, key=lambda one: [int(part) for part in re.findall(r"\d+", one)]):
            if (found := self.tree(name)) is not None:
                yield found

    def inside(self, *folders: str) -> tuple[str, ...]:
        """Names of the files that the document carries below folders, without these."""
        fitting = (name for name in self.names if name.startswith(folders) and not name.endswith("/"))
        return tuple(text(name.rpartition("/")[2]) for name in fitting)

    def fields(self, *parts: str) -> tuple[tuple[str, str], ...]:
        """What the document says of itself."""
        known = dict(_FIELDS)
        found: dict[str, str] = {}
        for part in parts:
            tree = self.tree(part)
            for one in tree.iter() if tree is not None else ():
                name, said = known.get(local(one)), text(one.text or "")
                if name and said and not list(one):
                    found.setdefault(name, said)
        return tuple((name, found[name]) for name in dict.fromkeys(known.values()) if name in found)

    def _raw(self, name: str) -> bytes:
        if name not in self.names:
            return b""
        with self._zip.open(name) as part:
            raw = part.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise ValueError(name)
        return raw


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def value(element: Element, name: str) -> str:
    """An attribute by its name without namespace; empty where it is not there."""
    return next((said for key, said in element.items() if key.rpartition("}")[2] == name), "")


_LONG_CELL = 80
"""Characters of a cell from which a row is no line any more."""


def row(cells: Sequence[str]) -> Iterator[str]:
    """A row of a table on a line; where a cell is long, each cell on its own, behind a stroke. Nothing of an empty one."""
    texts = [" ".join(cell.split()) for cell in cells]
    if any(len(each) > _LONG_CELL for each in texts):
        yield from (f"| {each}" for each in texts if each)
    elif said := " | ".join(texts).rstrip(" |"):
        yield said
