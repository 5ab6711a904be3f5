"""The pages of an item as they are seen: which letters they have, and their pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evidence_vault.errors import NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.export.read_places import runs_down
from evidence_vault.export.sources import Source, opened
from evidence_vault.records.derivative import Region
from evidence_vault.records.preview import MAX_EDGE, Preview
from evidence_vault.sandbox.tasks import PageLetters
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_DPI: Final = 200

_BESIDE: Final = 6
"""Of how many times its height is shown left and right of a place: the words beside it; of the lines above and below, one."""

_FRAME, _RED = 3, bytes((200, 0, 0))
"""Pixels of the frame around a place, and its colour."""


def letters_of(item: Source, store: ObjectStore, workshop: Workshop) -> list[PageLetters] | None:
    """The letters of every page of a document; None where it is none.

    Raises:
        RedactionTooLarge, RedactionUnread: it cannot be looked into.
    """
    with opened(item, store) as content:
        result, pages = workshop.letters(content, item.size)
    if result == "too_large":
        raise RedactionTooLarge(item=str(item.id))
    if result not in ("ok", "none"):
        raise RedactionUnread(item=str(item.id), result=result)
    return pages if result == "ok" else None


def page_seen(
    item: Source, page: int, edge: int, store: ObjectStore, workshop: Workshop, *, frames: bool = False
) -> Preview:
    """One page as pixels; with `frames` every picture of a moving one is a page.

    Raises:
        NotRedactable: it has none.
        RedactionUnread: it cannot be shown.
    """
    with opened(item, store) as content:
        seen = workshop.preview(content, item.size, item.name, edge, page, frames=frames)
    if seen.result == "none" or seen.text is not None:
        raise NotRedactable(item=str(item.id))
    if seen.result != "ok":
        raise RedactionUnread(item=str(item.id), result=seen.result)
    return seen


def edge_of(size: tuple[int, int], *, document: bool) -> int:
    """Pixels of the longer side at which a page is painted over and read.

    Args:
        size: in points of a document; a picture is taken as it is.
        document: whether it is one.
    """
    return min(MAX_EDGE, -(-max(size) * _DPI // 72)) if document else MAX_EDGE


def pictured(letters: Sequence[PageLetters]) -> tuple[int, ...]:
    """The pages of a document, from 1, on which more may be seen than its letters say.

    They have a picture, whatever text lies over it, or no text at all.
    """
    return tuple(number for number, page in enumerate(letters, 1) if page.picture or not page.text.strip())


def place_seen(item: Source, place: Region, store: ObjectStore, workshop: Workshop) -> Preview:
    """A place on a page with what is around it and a frame, in the pixels in which a machine read it.

    Raises:
        NotRedactable, RedactionTooLarge, RedactionUnread: the page cannot be shown, or there is none.
    """
    letters = letters_of(item, store, workshop)
    if letters is not None and place.page > len(letters):
        raise NotRedactable(item=str(item.id))
    size = None if letters is None else letters[place.page - 1].size
    edge = MAX_EDGE if size is None else edge_of(size, document=True)
    seen = page_seen(item, place.page, edge, store, workshop, frames=size is None)
    wide, high = size or (seen.width, seen.height)
    across, down = seen.width / wide, seen.height / high
    left, right = int(place.x * across), min(seen.width, int((place.x + place.width) * across))
    top, bottom = int(place.y * down), min(seen.height, int((place.y + place.height) * down))
    on_its_side = runs_down(right - left, bottom - top)
    thick = max(1, right - left if on_its_side else bottom - top)
    before, above = (thick, _BESIDE * thick) if on_its_side else (_BESIDE * thick, thick)
    first, last = max(0, left - before), min(seen.width, right + before)
    rows = range(max(0, top - above), min(seen.height, bottom + above))
    shown = bytearray()
    for row in rows:
        line = bytearray(seen.rgb[3 * (row * seen.width + first) : 3 * (row * seen.width + last)])
        edges = (range(left - _FRAME, left), range(right, right + _FRAME))
        beside = [column for side in edges for column in side] if top - _FRAME <= row < bottom + _FRAME else []
        over = range(left, right) if row in range(top - _FRAME, top) or row in range(bottom, bottom + _FRAME) else ()
        for column in (*beside, *over):
            if first <= column < last:
                line[3 * (column - first) : 3 * (column - first) + 3] = _RED
        shown += line
    return Preview("ok", last - first, len(rows), bytes(shown))
