"""Where a picture stands on its pages: one page, or a long one in slices."""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence_vault.records.pages import PartRules

_MOST = 72 / 96
"""Points for one pixel at most: a small picture is not blown up to a blur."""

_LONG = 2.0
"""Over so many times as long as a page a picture is cut; otherwise its words could not be read."""

MAX_SLICES = 300


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture on one page; lengths in points, from the lower left corner of the page.

    Attributes:
        page: width and height.
        window: left, bottom, width, height of what is shown.
        picture: left, bottom, width, height of the whole picture, of which the window shows a part.
        number: of the slice; 0 for the whole picture.
        cut_above, cut_below: points of the window that the page before and the page after show too.
    """

    page: tuple[float, float]
    window: tuple[float, float, float, float]
    picture: tuple[float, float, float, float]
    number: int = 0
    cut_above: float = 0.0
    cut_below: float = 0.0


def lay_out(width: int, height: int, rules: PartRules) -> list[Placed]:
    """The pages of a picture: one; of a long one all of it made small, then its slices from the top.

    Args:
        width: in pixels, the right way up.
        height: the same.
        rules: paper and margins.
    """
    page = rules.paper if height >= width else (rules.paper[1], rules.paper[0])
    left, top, right, bottom = rules.margins
    room_w, room_h = page[0] - left - right, page[1] - top - bottom
    broad = min(room_w / width, _MOST)  # points for a pixel where it is as broad as the page
    whole = _whole(page, rules, width * min(broad, room_h / height), height * min(broad, room_h / height))
    if height * broad <= _LONG * room_h:
        return [whole]
    twice = room_h * rules.overlap
    count = 1 + math.ceil((height * broad - room_h) / (room_h - twice))
    if count > MAX_SLICES:
        return [whole]
    here = (height * broad + (count - 1) * twice) / count  # all alike: the last one is no sliver
    slices = []
    for number in range(count):
        from_top = number * (here - twice)
        window = (left, page[1] - top - here, width * broad, here)
        picture = (left, page[1] - top + from_top - height * broad, width * broad, height * broad)
        slices.append(
            Placed(page, window, picture, number + 1, twice if number else 0.0, twice if number + 1 < count else 0.0)
        )
    return [whole, *slices]


def _whole(page: tuple[float, float], rules: PartRules, width: float, height: float) -> Placed:
    """Within the margins, in the middle, at the top."""
    left, top, right, _ = rules.margins
    place = (left + (page[0] - left - right - width) / 2, page[1] - top - height, width, height)
    return Placed(page, place, place)
