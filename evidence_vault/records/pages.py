"""Pages of a bundle: what becomes of one item, and what is bound into one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PartResult = Literal[
    "ok",
    "told",
    "none",
    "locked",
    "unreadable",
    "crashed",
    "timed_out",
    "out_of_memory",
    "refused",
    "too_large",
]
"""How the making of an item's pages ended.

``ok``: pages were written. ``told``: its words are given, to be set by the core. ``none``: a kind that has no pages (sound,
film, older office files, what nobody knows). ``locked``: opens with a password only. ``unreadable``: damaged, or not what it says.
``refused``: the worker's answer was not of its form. ``too_large``: over `MAX_PART_CONTENT`, `MAX_PART_PAGES` or what a
part may weigh.
"""

PartNote = Literal[
    "animated",
    "enlarged",
    "no_text",
    "other_fonts",
    "recoded",
    "remarks",
    "removed.actions",
    "removed.attachments",
    "removed.hidden_layers",
    "removed.javascript",
    "removed.launch",
    "removed.links",
    "removed.media",
    "removed.metadata",
    "removed.submit",
    "removed.xfa",
    "scaled",
    "sliced",
]
"""What a reader of the pages should know: what was left out, and what looks another way than in the original.

``animated``: the first picture of several is shown. ``enlarged``: some pages got a white strip at their lower edge for the
page number. ``no_text``: pictures, in which no word can be searched. ``other_fonts``: words are drawn with fonts of ours.
``recoded``: the picture was decoded and packed anew. ``remarks``: remarks of readers are on the pages, and in `told`.
``scaled``: fewer pixels than the original. ``sliced``: a long picture was cut over several pages.
"""

MAX_PART_CONTENT = 256 << 20
"""Bytes of an item of which pages are made at most."""

MAX_PART_PAGES = 5_000
"""Pages that one item may have at most."""

STAMP_BAND = 30.0
"""Points at the lower edge of every page of a bundle that stay free for page number and mark."""

ToldKind = Literal["mail", "mailbox", "chat", "page", "text", "office", "remarks"]


@dataclass(frozen=True, slots=True)
class PartRules:
    """How pages of pictures are laid out; pages of documents keep their size.

    Attributes:
        paper: width and height in points of an upright sheet; a broad picture gets it lying.
        margins: left (where it is bound), top, right, bottom in points.
        dpi: pixels to the inch at most; a picture with more is made smaller.
        overlap: how much of a slice of a long picture is shown again on the next page.
        languages: of the words beside a cut, each en, ru or kk.
    """

    paper: tuple[float, float] = (595.276, 841.89)
    margins: tuple[float, float, float, float] = (70.0, 42.0, 42.0, 48.0)
    dpi: int = 300
    overlap: float = 0.05
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat, or one remark on a page.

    Attributes:
        at: its time as the export writes it; for a remark its page.
        sender: as the export names them; empty for what the service itself says.
        text: what was written.
        media: names of files that it refers to.
        marks: ``edited``, ``deleted``, ``inserted``, ``forwarded``, ``reply`` as far as the export tells.
    """

    at: str
    sender: str
    text: str
    media: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The readable words of an item, all printable, never markup.

    Attributes:
        kind: mail has fields, paragraphs and attachments; a chat has fields and messages; a page fields and paragraphs;
            an office document all of it, its messages being remarks and changes.
        fields: names (``From``, ``Date``, ``Subject``, ``URL``, ``Title``, ``Chat``) and values.
        paragraphs: in their order; a line of a text each.
        messages: of a chat, or remarks on pages of a document.
        attachments: names of the files that a mail carries.
        shortened: there was more than is told.
    """

    kind: ToldKind
    fields: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()
    attachments: tuple[str, ...] = ()
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What became of one item.

    Attributes:
        result: how it ended; pages were written only with ``ok``.
        pages: how many.
        size: bytes that were written.
        notes: what a reader should know, sorted.
        told: its words where `result` is ``told``; with ``ok`` the remarks on its pages, if there are any.
    """

    result: PartResult
    pages: int = 0
    size: int = 0
    notes: tuple[PartNote, ...] = ()
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class PartAt:
    """A part in the spool.

    Attributes:
        offset, length: where it stands, in bytes.
        pages: how many of its pages are bound; where `first` is 0, all that it has, and any other number ends the assembly.
        first: the page, from 1, from which on they are: one part of ours holds the sheets before every exhibit.
        ours: set by this program: its links ``bundle-page:KEY`` become links within the bundle. Links of others are left out.
    """

    offset: int
    length: int
    pages: int
    ours: bool = False
    first: int = 0


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is written on one page, within `STAMP_BAND`.

    Attributes:
        number: at the right; empty for none.
        mark: of the exhibit, in the middle.
        bates: beside the mark.
    """

    number: str
    mark: str = ""
    bates: str = ""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark.

    Attributes:
        level: 0 for the outermost; at most one more than that of the entry before.
        title: as it is shown, page included: "Exhibit 3. Post (p. 17)".
        page: position in the file, from 1.
    """

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Assembly:
    """One file of a bundle.

    Attributes:
        parts: in their order; the same bytes may stand in it twice.
        stamps: one for each page.
        outline: bookmarks in the order of their pages.
        targets: the page, from 1, of each KEY that a link of ours names; a link without a target ends the assembly.
        title: of the document.
        language: of the document, as BCP 47.
        created: milliseconds since 1970; the only time in the file.
        first_number: the label of the first page; later volumes go on counting.
        linear: the one part is a bound file, which is written anew in the order in which a reader that gets it from the
            internet wants it (ISO 32000-2, annex F); nothing else of the order counts but how many stamps there are.
    """

    parts: tuple[PartAt, ...]
    stamps: tuple[Stamp, ...]
    outline: tuple[OutlineEntry, ...]
    title: str
    language: str
    created: int
    targets: Mapping[str, int] = field(default_factory=dict)
    first_number: int = 1
    linear: bool = False


AssemblyResult = Literal[
    "ok",
    "part_changed",
    "no_target",
    "missing_glyph",
    "too_large",
    "disk_full",
    "unwritable",
    "crashed",
    "timed_out",
    "out_of_memory",
    "refused",
]
"""How an assembly ended. ``part_changed``: a part is not what the order says. ``no_target``: a link leads nowhere.
``missing_glyph``: no shipped font has a character of a stamp. ``too_large``: the output got over its limit.
``disk_full``, ``unwritable``: its medium has no room, or refused."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """What was bound.

    Attributes:
        result: the output is a whole file only with ``ok``.
        pages: how many.
        size: bytes.
        where: what ended it: the position of a part, a KEY, a character; empty otherwise.
    """

    result: AssemblyResult
    pages: int = 0
    size: int = 0
    where: str = ""
