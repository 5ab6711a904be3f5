"""What a form or a table is made of before it becomes a page or a file to edit; both are made from the same blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from evidence_vault.clock import Instant
from evidence_vault.export.typeset import typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase
from evidence_vault.progress import Progress

Phrases = Sequence[Phrase]
"""One text in every language of the document; the first one leads."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the document."""

    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in every language, side by side.

    Attributes:
        style: ``plain``, ``small``, or ``large``.
    """

    phrases: Phrases
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is so; nothing is a line to write on."""

    label: Phrases
    value: Phrases = ()
    mono: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts below each other."""

    rows: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Corner:
    """Facts in the upper right corner of a page."""

    rows: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Blank:
    """Lines to write on, with what they are for."""

    phrases: Phrases
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Tick:
    """An empty box that a person may tick."""

    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell. `style` is ``plain``, ``strong``, ``soft`` or ``mono``."""

    phrase: Phrase
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` in millimetres, 0 for what is left of the page."""

    head: Phrases
    width: float = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head stands on every page. A row that is taller than a page goes on on the next."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Sequence[Line]]]


@dataclass(frozen=True, slots=True)
class Signature:
    """Places for date, name, signature and the like, side by side."""

    places: Sequence[Phrases]


@dataclass(frozen=True, slots=True)
class Box:
    """Sentences that stand apart: what a page shows, and what it does not."""

    title: Phrases
    texts: Sequence[Phrases]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own; with `spare` it may stand below what is there, apart from it."""

    spare: bool = False


A4 = (210.0, 297.0)
"""Paper where nobody says otherwise, in millimetres."""


def in_millimetres(size: tuple[float, float]) -> tuple[float, float]:
    """Width and height of paper that is given in points."""
    return size[0] * 25.4 / 72, size[1] * 25.4 / 72


Block = Heading | Text | Facts | Corner | Blank | Tick | Table | Signature | Box | NewPage


@dataclass(frozen=True, slots=True)
class Document:
    """A document of blocks.

    Attributes:
        title: its heading.
        foot: lines at the foot of every page.
        page: ``Page {page} of {pages}`` in every language.
        languages: of the program's own words, the leading one first.
        at: when it was so; the creation date of the file.
    """

    title: Phrases
    blocks: Sequence[Block]
    foot: Sequence[str]
    page: Phrases
    languages: Sequence[str]
    at: Instant
    paper: tuple[float, float] = A4
    """Width and height; millimetres."""
    margins: tuple[int, int, int, int] = field(default=(25, 14, 19, 23))
    """Left (for binding), right, top, bottom; millimetres."""


def blocks_data(blocks: Sequence[Block]) -> list[Data]:
    """Blocks as a template reads them."""
    return [{"block": type(block).__name__.lower(), **asdict(block)} for block in blocks]


def pages(document: Document, progress: Progress | None = None) -> bytes:
    """Print it; the same bytes for the same document. `progress` as of `typeset`.

    Raises:
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    data: dict[str, Data] = {
        "lang": document.languages[0],
        "document": str(document.title[0]["text"]),
        "title": document.title,
        "foot": document.foot,
        "page": document.page,
        "paper": [round(side * 100) for side in document.paper],
        "margins": document.margins,
        "blocks": blocks_data(document.blocks),
    }
    return typeset("blocks.typ", data, created=document.at, progress=progress)
