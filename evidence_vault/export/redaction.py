"""A version of an item of which parts are painted over: its pages as pixels, and nothing else of it.

Behind the wall the pages become pixels. Here black takes the place of pixels. Behind the wall again, in a process
that never saw the item, the pixels become a file; and another one reads what is still to be seen on them.
"""

from __future__ import annotations

import io
import itertools
import math
import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from evidence_vault.errors import InvalidValue, NothingToRedact, NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.export.gate import refuse_leaks
from evidence_vault.export.read_pages import ReadPage, read_pages, several, still_read, wanted_of
from evidence_vault.export.read_places import runs_down
from evidence_vault.export.seen_pages import edge_of, letters_of, page_seen, pictured
from evidence_vault.export.term_places import places
from evidence_vault.export.words import Words
from evidence_vault.progress import Progress
from evidence_vault.records.derivative import GROUND, Region
from evidence_vault.records.item import Item
from evidence_vault.records.preview import MAX_EDGE, Preview
from evidence_vault.records.redaction import Alike, FoundTerm, Leaked, RedactionPlan, Term, grown
from evidence_vault.sandbox.crew import Step, share_out
from evidence_vault.sandbox.protocol import MAX_CONTENT, encode
from evidence_vault.sandbox.reader import KnownPages
from evidence_vault.sandbox.tasks import Bound, Encode, Label, PageLetters, Word
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.search import pattern
from evidence_vault.vault.objects import ObjectStore

_MOST_BOXES: Final = 5_000
_LONGEST_TERM: Final = 200
_SHORTEST_TERM: Final = 2
_SURE: Final = 80
"""How sure the engine has to be of a word that goes into the text of a page: less is mostly the grain of a scan. Terms are looked
for in everything that was read."""

_LONGEST_BELOW: Final = 200


def plan_redaction(
    item: Item,
    boxes: Sequence[Region],
    terms: Sequence[Term],
    *,
    store: ObjectStore,
    workshop: Workshop,
    progress: Progress,
    others: Collection[Alike] = (),
) -> RedactionPlan:
    """What would be painted over; nothing is made. Without boxes and terms: how large its pages are.

    Args:
        item: a picture or a PDF document.
        boxes: in points of a document, in pixels of a picture, from the upper left corner of the page.
        terms: looked for in the text of a document; and in what a machine reads in pictures and on pages that have one.
        store: where its content is.
        workshop: the wall.
        progress: stage ``redact.read``, where pages are read.
        others: places of which a person said that another word stands there than a term: for that one they are not
            painted over.

    Raises:
        Cancelled: the person stopped.
        InvalidValue: a box is not on a page, or a term cannot be looked for.
        NotRedactable: it has no pages that could be painted over.
        RedactionTooLarge, RedactionUnread: they cannot be shown.
    """
    _check(boxes, terms)
    letters = letters_of(item, store, workshop)
    if letters is None:
        seen = page_seen(item, 1, MAX_EDGE, store, workshop)
        sizes: tuple[tuple[int, int], ...] = ((seen.width, seen.height),)
        if seen.pages > 1:
            raise NotRedactable(item=str(item.id))
    else:
        sizes = tuple(page.size for page in letters)
    document = letters is not None
    marked = [grown(_over_lines(box, letters), sizes, document=document) for box in boxes]
    silent = (1,) if letters is None else pictured(letters)
    workshop.known.only(item.content.sha256.value)
    wanted = [replace(one, on=False) for one in wanted_of(item, letters)] if terms else []
    read = [page for (page,) in read_pages(wanted, store, workshop, progress, "redact.read")]
    found: list[FoundTerm] = []
    for term in terms:
        read_alike = [one for page in read for one in page.alike(item, term, store)]
        found.append(_found(term, read, read_alike, letters or (), sizes, document=document, others=others))
        marked += found[-1].regions
    unread = tuple(page.number for page in read if page.result != "ok")
    return RedactionPlan(
        item, document, sizes, tuple(dict.fromkeys(marked)), tuple(found), silent, unread, tuple(others)
    )


def _found(
    term: Term,
    read: Sequence[ReadPage],
    read_alike: Sequence[tuple[Alike, list[Region]]],
    letters: Sequence[PageLetters],
    sizes: Sequence[tuple[int, int]],
    *,
    document: bool,
    others: Collection[Alike],
) -> FoundTerm:
    """Where a term stands by the letters of an item, and by what was read on its pictures."""
    at = list(_term(letters, term))
    left_out = [regions for one, regions in read_alike if one in others]
    in_pictures = [
        regions
        for page in read
        for regions in page.regions(term)
        if not _among(regions, itertools.chain(*at)) and regions not in left_out
    ]
    over = dict.fromkeys(
        grown(region, sizes, document=document, lying=runs_down(region.width, region.height))
        for one in (*at, *in_pictures)
        for region in one
    )
    return FoundTerm(
        term.text,
        tuple(sorted(one[0].page for one in (*at, *in_pictures))),
        tuple(over),
        tuple(one[0].page for one in in_pictures),
        tuple(one for one, _ in read_alike if one not in others),
    )


def make_redaction(
    plan: RedactionPlan, *, store: ObjectStore, workshop: Workshop, progress: Progress, as_pictures: bool = False
) -> list[bytes]:
    """The redacted version: a PDF of a document, a PNG of a picture; or a PNG of each page, to be looked at.

    Args:
        plan: what is painted over.
        store: where the content is.
        workshop: the wall.
        progress: stage ``redact.pages``.
        as_pictures: one PNG for each page in place of the file.

    Raises:
        NothingToRedact: the plan paints nothing over.
        RedactionLeaks: a machine still reads a term on the painted pages.
        RedactionDoubtful: it reads a word there that is a term but for one letter, of which nobody has said what it is.
        RedactionTooLarge, RedactionUnread: a page cannot be shown, or the result is larger than can be bound.
        Cancelled: the person stopped.
    """
    _refuse_empty(plan)
    progress.begin("redact.pages", len(plan.sizes))
    jobs = [
        partial(_page, plan, number, store, workshop.known, as_pictures) for number in range(1, len(plan.sizes) + 1)
    ]
    made: list[bytes] = []
    bound: list[Bound] = []
    leaks: list[Leaked] = []
    size = 0
    with several(workshop, len(jobs)) as crew:
        for one in share_out(crew, jobs, progress):
            made.append(one.picture)
            if one.read:
                terms = [term.text for term in plan.terms]
                leaks += still_read(plan.name, one.read, terms, plan.item, store, plan.others)
            if one.bound:
                made.append(one.words)
                bound.append(one.bound)
            size += len(one.picture) + len(one.words)
            if size > MAX_CONTENT:
                raise RedactionTooLarge(item=str(plan.item.id))
    refuse_leaks(leaks)
    if not bound:
        return made
    done, document = workshop.bind(made, bound)
    if done.result != "ok":
        raise RedactionUnread(item=str(plan.item.id), result=done.result)
    return [document]


@dataclass(frozen=True, slots=True)
class _Made:
    """A page that was painted over.

    Attributes:
        picture: of it.
        read: what a machine reads on it; None where it was not asked.
        bound: how it goes into a document; None for a picture alone.
        words: for the text of that document.
    """

    picture: bytes
    read: ReadPage | None = None
    bound: Bound | None = None
    words: bytes = b""


def _page(
    plan: RedactionPlan,
    number: int,
    store: ObjectStore,
    known: KnownPages,
    as_pictures: bool,
    workshop: Workshop,
    step: Step,
) -> _Made:
    size = plan.sizes[number - 1]
    edge = edge_of(size, document=plan.document)
    seen = page_seen(plan.item, number, edge, store, workshop)
    step(0)
    task, rgb = _painted(plan, number, seen, png=as_pictures or not plan.document)
    done, picture = workshop.encode(bytes(rgb), task)
    if done.result != "ok":
        raise RedactionUnread(item=str(plan.item.id), result=done.result)
    read = None
    if plan.read and not as_pictures:
        step(0)
        same = None if task.labels else known.get((plan.item.content.sha256.value, number, edge))
        words_of = ("ok", same.words) if same else workshop.reader.words(bytes(rgb), (seen.width, seen.height))
        read = ReadPage(number, *words_of, size[0] / seen.width, size[1] / seen.height)
    step(1)
    if done.form not in ("jpeg", "flate"):
        return _Made(picture, read)
    words = encode(list(_to_be_searched(read.words if read else (), task.labels)))
    paper = (size[0], round(size[1] * done.height / seen.height))
    return _Made(picture, read, Bound(len(picture), done.form, (seen.width, done.height), paper, len(words)), words)


def painted_page(plan: RedactionPlan, page: int, edge: int, *, store: ObjectStore, workshop: Workshop) -> Preview:
    """One page as it would be, for looking at before anything is made.

    Args:
        plan: what is painted over.
        page: from 1.
        edge: in pixels, of the longest side.
        store: where the content is.
        workshop: the wall.

    Raises:
        NothingToRedact: the plan paints nothing over.
        RedactionUnread: the page cannot be shown.
    """
    _refuse_empty(plan)
    seen = page_seen(plan.item, page, edge, store, workshop)
    task, rgb = _painted(plan, page, seen, png=True)
    done, picture = workshop.encode(bytes(rgb), task)
    if done.result != "ok":
        raise RedactionUnread(item=str(plan.item.id), result=done.result)
    return workshop.preview(io.BytesIO(picture), len(picture), "page.png", edge)


def _among(read: Sequence[Region], letters: Iterable[Region]) -> bool:
    """Whether what was read is a word that the letters of the page say too."""
    first = read[0]
    x, y = first.x + first.width // 2, first.y + first.height // 2
    return any(
        one.page == first.page and one.x <= x < one.x + one.width and one.y <= y < one.y + one.height for one in letters
    )


def _refuse_empty(plan: RedactionPlan) -> None:
    if not plan.regions:
        raise NothingToRedact(item=str(plan.item.id))


def _check(boxes: Sequence[Region], terms: Sequence[Term]) -> None:
    if len(boxes) > _MOST_BOXES:
        raise InvalidValue(field="box", value=str(len(boxes)), expected=f"at most {_MOST_BOXES}")
    for term in terms:
        if not _SHORTEST_TERM <= len(term.text.strip()) <= _LONGEST_TERM or not pattern(term.text):
            raise InvalidValue(
                field="term", value="", expected=f"{_SHORTEST_TERM} to {_LONGEST_TERM} letters or figures"
            )
    for ground in {*(one.ground for one in boxes), *(one.ground for one in terms)} - {""}:
        if not GROUND.fullmatch(ground):
            raise InvalidValue(field="ground", value=ground, expected="a code of at most 12 letters, figures, . _ -")


def _over_lines(box: Region, letters: Sequence[PageLetters] | None) -> Region:
    """A box as high as the lines that it cuts, so that no half of a letter can be read."""
    if letters is None or box.page > len(letters):
        return box
    top, bottom = box.y, box.y + box.height
    found = letters[box.page - 1]
    for at, letter in enumerate(found.text):
        left, upper, right, lower = found.boxes[4 * at : 4 * at + 4]
        beside = right <= box.x or left >= box.x + box.width
        over = min(lower, box.y + box.height) - max(upper, box.y)
        if not letter.isspace() and not beside and 4 * over > min(lower - upper, box.height):
            top, bottom = min(top, max(0, upper)), max(bottom, lower)
    return replace(box, y=top, height=bottom - top)


def _term(letters: Sequence[PageLetters], term: Term) -> Iterator[list[Region]]:
    for number, page in enumerate(letters, 1):
        for place in places(page, term.text):
            if place:
                yield [
                    Region(number, max(0, left), max(0, top), max(1, right - left), max(1, bottom - top), term.ground)
                    for left, top, right, bottom in place
                ]


def _painted(plan: RedactionPlan, number: int, seen: Preview, *, png: bool) -> tuple[Encode, bytearray]:
    """The pixels of a page, black where nothing is to be seen, and what is written on it."""
    words = Words(plan.languages)
    rgb, labels = bytearray(seen.rgb or b""), []
    width, height = plan.sizes[number - 1]
    across, down = seen.width / width, seen.height / height
    less = 1 if plan.document else 0  # the size of a page is rounded up: what stands right and below is further away
    far, deep = seen.width / max(1, width - less), seen.height / max(1, height - less)
    mine = [region for region in plan.regions if region.page == number]
    for region in mine:
        left, top = int(region.x * across), int(region.y * down)
        right = min(seen.width, math.ceil((region.x + region.width) * far))
        bottom = min(seen.height, math.ceil((region.y + region.height) * deep))
        for row in range(top, bottom):
            start = 3 * (row * seen.width + left)
            rgb[start : start + 3 * (right - left)] = bytes(3 * (right - left))
        labels.append(Label(left, top, right - left, bottom - top, _label(region.ground, words)))
    labels = list(_apart(labels))
    grounds = sorted({region.ground for region in mine} - {""})
    end = f" · {words.joined('painted.machine_read')}" if plan.document else ""
    said = words.joined("painted.mark" if mine else "painted.page")
    codes = textwrap.shorten(" ".join(grounds), _LONGEST_BELOW - len(f"{said} {end}"), placeholder=" ...")
    return Encode((seen.width, seen.height), tuple(labels), f"{said} {codes}".strip() + end, png), rgb


def _to_be_searched(words: Sequence[Word], boxes: Sequence[Label]) -> Iterator[Word]:
    """The words for the text of a page: those that were read surely enough, and not into a box."""
    for word in words:
        across, down = (word.box[0] + word.box[2]) // 2, (word.box[1] + word.box[3]) // 2
        inside = any(0 <= across - box.x < box.width and 0 <= down - box.y < box.height for box in boxes)
        if not inside and not word.spare and word.sure >= _SURE:
            yield word


def _apart(labels: Sequence[Label]) -> Iterator[Label]:
    """Where boxes lie over one another, the largest is written on, so that what is written can be read."""
    written: list[Label] = []
    for one in sorted(labels, key=lambda label: -label.width * label.height):
        over = any(
            one.x < other.x + other.width
            and other.x < one.x + one.width
            and one.y < other.y + other.height
            and other.y < one.y + one.height
            for other in written
        )
        written += [] if over else [one]
        yield Label(one.x, one.y, one.width, one.height, "" if over else one.text)


def _label(ground: str, words: Words) -> str:
    """What is written on a box, which has room for one language: the first."""
    return f"{words.one('painted.mark', words.languages[0])} {ground}".strip()
