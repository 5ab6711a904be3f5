"""Which page stands where: runs of pages, volumes, and the spans that the index prints. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.records.pages import PartAt


@dataclass(frozen=True, slots=True)
class Run:
    """Pages that follow one another and are of one thing.

    Attributes:
        key: the section that the program sets, or the item whose part it is.
        part: where the pages of an item stand; None for a section.
    """

    key: str
    part: PartAt | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Runs that no volume parts: an exhibit with its sheet, or what closes a bundle.

    Attributes:
        key: what links and bookmarks go to.
        mark: stands on its pages, where the profile has it so.
    """

    key: str
    runs: tuple[Run, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Pages by their printed numbers.

    Attributes:
        volume: in which they stand, from 1.
    """

    first: int
    last: int
    volume: int

    @property
    def text(self) -> str:
        """As the index has it."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Volume:
    """One file of a bundle.

    Attributes:
        lead: cover and index.
        first: number of its first page.
    """

    number: int
    lead: tuple[Run, ...]
    groups: tuple[Group, ...]
    first: int
    pages: int


@dataclass(frozen=True, slots=True)
class Limit:
    """What one file may have at most; None for no limit."""

    pages: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """How much runs take.

    Attributes:
        own: pages of each section that the program sets.
        own_page: bytes of such a page, about.
    """

    own: Mapping[str, int]
    own_page: int

    def pages(self, run: Run) -> int:
        """Pages of a run."""
        return run.part.pages if run.part else self.own[run.key]

    def size(self, run: Run) -> int:
        """Bytes of a run, about; every page gets a number and a little more."""
        if run.part:
            return run.part.length + run.part.pages * _STAMPED
        return self.own[run.key] * self.own_page


_STAMPED = 1_500
"""Bytes that number, bookmark and page itself add to a page of a part."""


def split(groups: Sequence[Group], lead: Iterable[Run], weights: Weights, limit: Limit) -> list[tuple[Group, ...]]:
    """Which groups stand in which volume: as many as fit, in their order; one that fits nowhere has its own."""
    lead = tuple(lead)
    used_pages = sum(map(weights.pages, lead))
    used_size = sum(map(weights.size, lead))
    volumes: list[tuple[Group, ...]] = []
    held: list[Group] = []
    pages, size = used_pages, used_size
    for group in groups:
        more_pages, more_size = sum(map(weights.pages, group.runs)), sum(map(weights.size, group.runs))
        over = limit.pages is not None and pages + more_pages > limit.pages
        over = over or (limit.size is not None and size + more_size > limit.size)
        if held and over:
            volumes.append(tuple(held))
            held, pages, size = [], used_pages, used_size
        held.append(group)
        pages, size = pages + more_pages, size + more_size
    return [*volumes, tuple(held)]


def lay_out(
    volumes: Sequence[Sequence[Group]], leads: Sequence[Sequence[Run]], weights: Weights, first: int = 1
) -> list[Volume]:
    """Number the pages on through all volumes, the first one's cover being number `first`."""
    found: list[Volume] = []
    for number, (groups, lead) in enumerate(zip(volumes, leads, strict=True), 1):
        runs = [*lead, *(run for group in groups for run in group.runs)]
        pages = sum(map(weights.pages, runs))
        found.append(Volume(number, tuple(lead), tuple(groups), first, pages))
        first += pages
    return found


def spans(volumes: Iterable[Volume], weights: Weights) -> dict[str, Span]:
    """Where every group, section and item stands; an item that stands in two places, where it stands first."""
    found: dict[str, Span] = {}
    for volume in volumes:
        page = volume.first
        for group in (Group("", volume.lead), *volume.groups):
            begin = page
            for run in group.runs:
                count = weights.pages(run)
                found.setdefault(run.key, Span(page, page + count - 1, volume.number))
                page += count
            if group.key:
                found[group.key] = Span(begin, max(begin, page - 1), volume.number)
        found[volume_key(volume.number)] = Span(volume.first, page - 1, volume.number)
    return found


def volume_key(number: int) -> str:
    """Under which a volume as a whole stands among the spans."""
    return f"volume {number}"
