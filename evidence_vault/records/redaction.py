"""What is to be painted over, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from evidence_vault.errors import InvalidValue
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item

_OF_DOCUMENTS: Final = (36, 4)
_OF_PICTURES: Final = (32, 8)
ENGLISH: Final = ("en",)
"""What is written on a redacted version of which nothing else is recorded."""

_ALIKE: Final = re.compile(
    r"(E-\d{6,9})(?:/([1-9]\d{0,5}))?:(\d{1,6}):(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6}):([a-z2-7]{8})", re.ASCII
)


def grid(*, document: bool) -> tuple[int, int]:
    """To which a box grows, across and down, so that its width tells little of what is below."""
    return _OF_DOCUMENTS if document else _OF_PICTURES


def grown(region: Region, sizes: Sequence[tuple[int, int]], *, document: bool, lying: bool = False) -> Region:
    """A region out to the lines of the grid, within its page.

    Args:
        region: what is to be covered.
        sizes: of the pages.
        document: whether its units are points.
        lying: it is of a line that lies on its side, along which the grid is as wide as along another.

    Raises:
        InvalidValue: it is on no page.
    """
    if region.page > len(sizes):
        raise InvalidValue(field="box", value=str(region), expected=f"a page up to {len(sizes)}")
    width, height = sizes[region.page - 1]
    if region.x >= width or region.y >= height:
        raise InvalidValue(field="box", value=str(region), expected=f"a place on the page, which is {width} x {height}")
    across, down = grid(document=document)[:: -1 if lying else 1]
    left, top = region.x // across * across, region.y // down * down
    right = min(width, -(-(region.x + region.width) // across) * across)
    bottom = min(height, -(-(region.y + region.height) // down) * down)
    return Region(region.page, left, top, right - left, bottom - top, region.ground)


@dataclass(frozen=True, slots=True)
class Term:
    """A text that is painted over wherever it stands.

    Attributes:
        ground: the code of why; empty where none was given.
    """

    text: str
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Where a machine, not sure of a word, read one that is a removed term but for one letter.

    Whether it is another word than this term, a person decides; of any other term that says nothing.

    Attributes:
        place: on a page of the item, without a ground.
        mark: of the term, for this place and content; which term it is, nobody learns from it without the keys.
        inside: number of the picture or document that stands in the item, from 1; 0 for the item itself.
    """

    item: ItemId
    place: Region
    mark: str
    inside: int = 0

    @classmethod
    def parse(cls, untrusted_text: str) -> Alike:
        """Read one.

        Raises:
            ValueError: of another form. A place without a mark, as the log may have of earlier builds, is one: of which
                term it was said, nobody knows.
        """
        found = _ALIKE.fullmatch(untrusted_text)
        if not found:
            raise ValueError(untrusted_text)
        place = Region.parse(" ".join(found.group(*range(3, 8))))
        return cls(ItemId.parse(found[1]), place, found[8], int(found[2] or 0))

    def __str__(self) -> str:
        """As a command and the log have it: ``E-000003:1:120,40,80,24:x7k2fq3m``, in what stands in it ``E-000003/2:1:…``."""
        at, inside = self.place, f"/{self.inside}" if self.inside else ""
        return f"{self.item}{inside}:{at.page}:{at.x},{at.y},{at.width},{at.height}:{self.mark}"


ANOTHER_WORD: Final = "another_word"
"""Before an `Alike` in the log: a person looked at it and said that it is another word than that term."""


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """Where a term was found.

    Attributes:
        pages: one number for each place, from 1; empty where it was found nowhere.
        regions: what is painted over for it.
        read: those of `pages` that are pictures, where a machine read it; it may have missed other places.
        alike: places of these where a letter of it is another; they are painted over too.
    """

    text: str
    pages: tuple[int, ...]
    regions: tuple[Region, ...] = ()
    read: tuple[int, ...] = ()
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True, slots=True)
class RedactionPlan:
    """What a redacted version of an item would be.

    Attributes:
        document: its pages become pages of a PDF, and places are in points; else one PNG, and they are in pixels.
        sizes: width and height of each page, in those.
        regions: as they will be painted: wider than what was asked for; none where nothing was asked for or found.
        terms: where each was found.
        silent: pages that are pictures or have one: letters alone do not tell what is seen there.
        unread: those of them that no machine could read either, where terms were looked for.
        others: places of which a person said that another word stands there than the term.
        languages: one or two, of what is written on the boxes and below the pages.
    """

    item: Item
    document: bool
    sizes: tuple[tuple[int, int], ...]
    regions: tuple[Region, ...]
    terms: tuple[FoundTerm, ...]
    silent: tuple[int, ...]
    unread: tuple[int, ...] = ()
    others: tuple[Alike, ...] = ()
    languages: tuple[str, ...] = ENGLISH

    @property
    def name(self) -> str:
        """Of the file that is made."""
        return f"{self.item.id}-redacted{'.pdf' if self.document else '.png'}"

    @property
    def read(self) -> bool:
        """Whether a machine reads what is left: for the text of a document, and whether a term is among it."""
        return self.document or bool(self.terms)


@dataclass(frozen=True, slots=True)
class Telling:
    """That a text beside a redacted version still says what was removed from it.

    Attributes:
        where: what it belongs to: ``E-000003``, ``C-0001``, or ``C-0001 exhibit 2``.
        field: which of its texts, by the name of its fact: ``card.title``, ``name``, ``shows.ru``.
        terms: the numbers, from 1, of the terms that stand in it.
    """

    where: str
    field: str
    terms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RedactionRow:
    """A line of the index of redactions: on which page of which exhibit parts are painted over, and why.

    Attributes:
        exhibit: its number in the list.
        page: of the item, from 1.
        ground: the code of why; empty where none was given.
        places: how many on this page.
    """

    exhibit: int
    item: ItemId
    page: int
    ground: str
    places: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What must not be in what leaves the vault.

    Attributes:
        terms: texts that were removed.
        digests: SHA-256 in hex of what they were removed from: a hash of a short content can be guessed.
    """

    terms: tuple[str, ...]
    digests: tuple[str, ...] = ()


MOST_TOLD: Final = 40
"""Places at which something stops that are named; of the others, how many they are."""


@dataclass(frozen=True, slots=True)
class Leaked:
    """That a file says what it must not. The term itself is not told, since this is shown and may be copied.

    Attributes:
        file: its name, or its number among the files where the name is what says it.
        kind: where in it: ``name``, ``text``, ``stream``, ``object``, ``metadata``, ``bookmark``, ``annotation``,
            ``attachment``, ``layer``, ``thumbnail``, ``exif``, ``member``, ``digest``, ``pixels``: a machine read it in
            the picture; ``alike``: it read a word there that is the term but for one letter; or ``unread``: it could not be
            searched.
        page: of a document, or 0.
        term: the number of the term, from 1; of a digest after all terms; 0 where it is none.
        alike: the place, where only that is in doubt.
        of: mark of the exhibit and its items, where the file is one of a bundle that will be gone.
    """

    file: str
    kind: str
    page: int
    term: int
    alike: Alike | None = None
    of: str = ""

    def __str__(self) -> str:
        """For a message: whose file, file, kind, page, number of the term."""
        page = f", page {self.page}" if self.page else ""
        of = f"{self.of}: " if self.of else ""
        return f"{of}{self.file} ({self.kind}{page}{f', term {self.term}' if self.term else ''})"
