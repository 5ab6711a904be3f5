"""One bundle as a book: its own pages are set again until the index says what is so, then every volume is bound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from evidence_vault.clock import Instant
from evidence_vault.errors import TypesetFailed
from evidence_vault.export.bundle import layout
from evidence_vault.export.bundle.front import Section
from evidence_vault.export.bundle.layout import Group, Limit, Run, Span, Volume, Weights
from evidence_vault.export.bundle.setting import Pieces, Press, pieces_of, set_pieces
from evidence_vault.export.typeset import typeset_placed
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words
from evidence_vault.progress import Parts, Progress
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
        pieces: these pages.
        own: in which of them a section stands, from 0, where it begins there, from 1, and how many pages it has.
        volumes: what stands in which.
        spans: where everything stands.
    """

    pieces: Pieces
    own: Mapping[str, tuple[int, int, int]]
    volumes: tuple[Volume, ...]
    spans: Mapping[str, Span]

    @property
    def pages(self) -> int:
        """Of all volumes."""
        return sum(volume.pages for volume in self.volumes)


def draft_of(contents: Contents, frame: Frame, progress: Progress) -> Setting:
    """Set a book once, its index perhaps still wrong: what cannot be set is known, and from here it is not far.

    Args:
        contents: what it consists of.
        frame: what its pages have in common.
        progress: advanced by 100 in all.

    Raises:
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    sections, leads = _ordered(contents, [contents.groups], {})
    pieces = pieces_of(sections)
    told = Parts(progress, 2 * len(pieces), 100)
    spans: Mapping[str, Span] = {}
    known: Pieces = {}
    if len(pieces) > 1:  # where the sheets stand is known from all others: they are set once, with their pages on them
        others = [piece for piece in pieces if piece[0]["kind"] != "slip"]
        known = set_pieces(others, _press(frame), {}, told)
        own = _own(known) | {str(one["key"]): (0, 1, 1) for one in sections if one["kind"] == "slip"}
        _, spans = _laid_out(contents, [contents.groups], leads, _weights(own, known))
    setting, _ = _set_once(contents, frame, told, [contents.groups], spans, known)
    told.end()
    return setting


def set_book(contents: Contents, frame: Frame, progress: Progress, before: Setting | None = None) -> Setting:
    """Set the pages again until every number that the index prints is so.

    Args:
        contents: what it consists of.
        frame: what its pages have in common.
        progress: asked meanwhile whether it is still wanted; told nothing.
        before: an earlier setting of nearly the same, from which it gets there sooner.

    Raises:
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    quiet = Parts(progress, 1, 0)
    spans: Mapping[str, Span] = before.spans if before else {}
    parts = [volume.groups for volume in before.volumes] if before else [contents.groups]
    known: Pieces = before.pieces if before else {}
    for _ in range(MOST_RUNS):
        setting, found = _set_once(contents, frame, quiet, parts, spans, known)
        known = {**known, **setting.pieces}
        if [[group.key for group in one] for one in found] != [[group.key for group in one] for one in parts]:
            parts, spans = found, {}
        elif setting.spans == spans:
            return setting
        else:
            spans = setting.spans
    raise TypesetFailed(reason=f"the index is not stable after {MOST_RUNS} settings")


def _set_once(
    contents: Contents,
    frame: Frame,
    progress: Progress,
    parts: Sequence[Sequence[Group]],
    spans: Mapping[str, Span],
    known: Pieces,
) -> tuple[Setting, list[tuple[Group, ...]]]:
    """A book set by what is known of where everything stands; and which groups the volumes should have."""
    ordered, leads = _ordered(contents, parts, spans)
    pieces = set_pieces(pieces_of(ordered), _press(frame), known, progress)
    own = _own(pieces)
    weights = _weights(own, pieces)
    volumes, stands = _laid_out(contents, parts, leads, weights)
    found = layout.split(contents.groups, _runs(leads[0]), weights, frame.limit)
    return Setting(pieces, own, tuple(volumes), stands), found


def _ordered(
    contents: Contents, parts: Sequence[Sequence[Group]], spans: Mapping[str, Span]
) -> tuple[list[Section], list[Sequence[Section]]]:
    """All sections, and those before each volume."""
    leads = [contents.lead(number, len(parts), spans) for number in range(1, len(parts) + 1)]
    sections = contents.sections(spans)
    ordered = [section for lead in leads for section in lead]
    ordered += [sections[run.key] for group in contents.groups for run in group.runs if run.part is None]
    return ordered, leads


def _laid_out(
    contents: Contents, parts: Sequence[Sequence[Group]], leads: Sequence[Sequence[Section]], weights: Weights
) -> tuple[list[Volume], dict[str, Span]]:
    volumes = layout.lay_out(parts, [_runs(lead) for lead in leads], weights, contents.first)
    return volumes, layout.spans(volumes, weights)


def _runs(lead: Sequence[Section]) -> list[Run]:
    return [Run(str(section["key"])) for section in lead]


def _weights(own: Mapping[str, tuple[int, int, int]], pieces: Pieces) -> Weights:
    size = sum(len(piece.pdf) for piece in pieces.values())
    return Weights({key: pages for key, (_, _, pages) in own.items()}, size // max(1, len(own)) + 1_500)


def _own(pieces: Pieces) -> dict[str, tuple[int, int, int]]:
    return {
        key: (number, first, pages)
        for number, piece in enumerate(pieces.values())
        for key, (first, pages) in piece.own.items()
    }


def _press(frame: Frame) -> Press:
    def press(sections: Sequence[Section], progress: Progress) -> tuple[bytes, Mapping[str, int]]:
        data = page_data(sections, frame, numbered=False)
        placed = typeset_placed("bundle.typ", data, created=frame.created, progress=progress)
        return placed.pdf, placed.places

    return press


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


def order_of(setting: Setting, volume: Volume, own: Sequence[PartAt], contents: Contents, frame: Frame) -> Assembly:
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
            part = run.part or own_part(setting, own, run.key)
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


def own_part(setting: Setting, own: Sequence[PartAt], key: str) -> PartAt:
    """The pages of a section, where the pieces of a setting stand."""
    number, first, pages = setting.own[key]
    return replace(own[number], first=first, pages=pages)


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
