"""What is to be painted over, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item


@dataclass(frozen=True, slots=True)
class Term:
    """A text that is painted over wherever it stands.

    Attributes:
        ground: the code of why; empty where none was given.
    """

    text: str
    ground: str = ""


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """Where a term was found.

    Attributes:
        pages: one number for each place, from 1; empty where it was found nowhere.
    """

    text: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RedactionPlan:
    """What a redacted version of an item would be.

    Attributes:
        document: its pages become pages of a PDF, and places are in points; else one PNG, and they are in pixels.
        sizes: width and height of each page, in those.
        regions: as they will be painted: wider than what was asked for.
        terms: where each was found.
        silent: pages on which no text can be found: what stands there is a picture of it.
    """

    item: Item
    document: bool
    sizes: tuple[tuple[int, int], ...]
    regions: tuple[Region, ...]
    terms: tuple[FoundTerm, ...]
    silent: tuple[int, ...]


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


@dataclass(frozen=True, slots=True)
class Leaked:
    """That a file says what it must not. The term itself is not told, since this is shown and may be copied.

    Attributes:
        file: its name, or its number among the files where the name is what says it.
        kind: where in it: ``name``, ``text``, ``stream``, ``object``, ``metadata``, ``bookmark``, ``annotation``,
            ``attachment``, ``layer``, ``thumbnail``, ``exif``, ``member``, ``digest``; or ``unread``: it could not be
            searched.
        page: of a document, or 0.
        term: the number of the term, from 1; of a digest after all terms; 0 where it is none.
    """

    file: str
    kind: str
    page: int
    term: int

    def __str__(self) -> str:
        """For a message: file, kind, page, number of the term."""
        page = f", page {self.page}" if self.page else ""
        return f"{self.file} ({self.kind}{page}{f', term {self.term}' if self.term else ''})"
