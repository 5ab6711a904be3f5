"""One bundle as a book: its own pages are set again until the index says what is so, then every volume is bound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from evidence_vault.clock import Instant
from evidence_vault.errors import TypesetFailed
from evidence_vault.export.bundle import layout
from evidence_vault.export.bundle.front import Section
from evidence_vault.export.bundle.layout import Group, Limit, Run, Span, Volume, Weights
from evidence_vault.export.typeset import typeset_placed
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words
from evidence_vault.progress import Progress
from evidence_vault.records.pages import Assembly, OutlineEntry, PartAt, Stamp
from evidence_vault.records.profile import PageRules

MOST_RUNS = 8
"""After so many settings an index that still changes never will be stable; two or three are usual."""


_LENGTHS = ("width", "height", "left", "right", "top", "bottom")
"""Of the paper, in hundredths of a point."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a book consists of.

    Attributes:
        lead: cover and index of a volume, for its number, how many there are, and where everything stands.
        groups: exhibits, and what closes the book, in order.
        sections: what the program sets of the groups, by key, for where everything stands.
        titles: of the bookmarks, by the key of a group, of a run, or of the index of a volume.
        first: number of the first page.
    """

    lead: Callable[[int, int, Mapping[str, Span]], Sequence[Section]]
    groups: tuple[Group, ...]
    sections: Callable[[Mapping[str, Span]], Mapping[str, Section]]
    titles: Mapping[str, str]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a book have in common.

    Attributes:
        title: of the document.
        created: the only time in the file.
        page: rules of the profile.
        limit: of one volume.
    """

    title: str
    words: Words
    created: Instant
    page: PageRules
    limit: Limit


@dataclass(frozen=True, slots=True)
class Setting:
    """A book whose own pages are set.

    Attributes:
        pdf: these pages.
        own: where in it a section begins, from 1, and how many pages it has.
        volumes: what stands in which.
        spans: where everything stands.
    """

    pdf: bytes
    own: Mapping[str, tuple[int, int]]
    volumes: tuple[Volume, ...]
    spans: Mapping[str, Span]

    @property
    def pages(self) -> int:
        """Of all volumes."""
        return sum(volume.pages for volume in self.volumes)


def set_book(
    contents: Contents, frame: Frame, progress: Progress, before: Setting | None = None, *, draft: bool = False
) -> Setting:
    """Set the pages again until every number that the index prints is so.

    Args:
        contents: what it consists of.
        frame: what its pages have in common.
        progress: asked meanwhile whether it is still wanted.
        before: an earlier setting of nearly the same, from which it gets there sooner.
        draft: it is such an earlier setting itself, and its index may still be wrong.

    Raises:
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    spans: Mapping[str, Span] = before.spans if before else {}
    parts = [volume.groups for volume in before.volumes] if before else [contents.groups]
    for _ in range(MOST_RUNS):
        leads = [contents.lead(number, len(parts), spans) for number in range(1, len(parts) + 1)]
        sections = contents.sections(spans)
        ordered = [section for lead in leads for section in lead]
        ordered += [sections[run.key] for group in contents.groups for run in group.runs if run.part is None]
        pdf, own = _typeset(ordered, frame, progress)
        weights = Weights({key: pages for key, (_, pages) in own.items()}, len(pdf) // max(1, len(ordered)) + 1_500)
        runs = [[Run(str(section["key"])) for section in lead] for lead in leads]
        found = layout.split(contents.groups, runs[0], weights, frame.limit)
        if [[group.key for group in one] for one in found] == [[group.key for group in one] for one in parts]:
            volumes = layout.lay_out(parts, runs, weights, contents.first)
            stands = layout.spans(volumes, weights)
            if draft or stands == spans:
                return Setting(pdf, own, tuple(volumes), stands)
            spans = stands
        else:
            parts, spans = found, {}
    raise TypesetFailed(reason=f"the index is not stable after {MOST_RUNS} settings")


def _typeset(sections: Sequence[Section], frame: Frame, progress: Progress) -> tuple[bytes, dict[str, tuple[int, int]]]:
    data = page_data(sections, frame, numbered=False)
    placed = typeset_placed("bundle.typ", data, created=frame.created, progress=progress)
    places = list(placed.places.items())
    own = {key: (page, after - page) for (key, page), (_, after) in pairwise(places)}
    last, end = places[-2], places[-1]
    own[last[0]] = (last[1], end[1] - last[1] + 1)
    return placed.pdf, own


def page_data(sections: Sequence[Section], frame: Frame, *, numbered: bool) -> dict[str, Data]:
    """What the template reads; `numbered` pages stand alone, others get their numbers when they are bound."""
    words, page = frame.words, frame.page
    return {
        "lang": words.languages[0],
        "title": frame.title,
        "labels": words.below("bundle."),
        "list": words.below("list."),
        "numbered": words.below("standing.page")[""] if numbered else [],
        "paper": {
            name: round(length * 100) for name, length in zip(_LENGTHS, (*page.paper.size, *page.margins), strict=True)
        },
        "sections": sections,
    }


def order_of(setting: Setting, volume: Volume, own: PartAt, contents: Contents, frame: Frame) -> Assembly:
    """What is bound, in which order, with which numbers, marks, bookmarks and links."""
    parts: list[PartAt] = []
    stamps: list[Stamp] = []
    outline: list[OutlineEntry] = []
    targets: dict[str, int] = {}

    def mark(key: str, at: int, *, level: int) -> None:
        """What begins on a page: it can be gone to, and may have a bookmark."""
        if key not in targets and (title := contents.titles.get(key)):
            outline.append(_bookmark(title, at, volume.first + at - 1, level=level, words=frame.words))
        targets.setdefault(key, at)

    for group in (Group("", volume.lead), *volume.groups):
        for place, run in enumerate(group.runs):
            at = len(stamps) + 1
            if place == 0 and group.key:
                mark(group.key, at, level=0)
            mark(run.key, at, level=1 if group.key else 0)
            part = run.part or _stretch(own, setting.own[run.key])
            _join(parts, part)
            first = volume.first + at - 1
            stamps += [_stamp(number, group.mark, frame.page) for number in range(first, first + part.pages)]
    return Assembly(
        tuple(parts),
        tuple(stamps),
        tuple(outline),
        frame.title,
        frame.words.languages[0],
        frame.created.unix_ms,
        targets,
        volume.first,
    )


def _bookmark(title: str, at: int, number: int, *, level: int, words: Words) -> OutlineEntry:
    return OutlineEntry(level, words.one("bundle.bookmark", words.languages[0], title=title, page=number), at)


def _stretch(own: PartAt, where: tuple[int, int]) -> PartAt:
    return replace(own, first=where[0], pages=where[1])


def _join(parts: list[PartAt], part: PartAt) -> None:
    """Put a part behind the others; pages of ours that follow one another are one stretch."""
    last = parts[-1] if parts else None
    if last and part.first and last.offset == part.offset and last.first + last.pages == part.first:
        parts[-1] = replace(last, pages=last.pages + part.pages)
    else:
        parts.append(part)


def _stamp(number: int, mark: str, page: PageRules) -> Stamp:
    bates = page.bates.mark(number) if page.bates else ""
    return Stamp(str(number), mark if page.mark_on_pages else "", bates)
