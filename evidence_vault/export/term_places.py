"""Where a term stands on a page, line by line. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from evidence_vault.sandbox.tasks import PageLetters
from evidence_vault.search import fold, pattern, whole_words

Place = tuple[int, int, int, int]
"""Left, upper, right and lower side, in points from the upper left corner."""


def places(page: PageLetters, term: str) -> list[list[Place]]:
    """Where a term stands: for each time a place on every line that it reaches over. Always whole words, to their endings.

    Args:
        page: its letters.
        term: compared as a search does: case, accents, forms of letters, ends of lines make no difference.
    """
    folded, origin = _folded(page.text)
    spelled = {pattern(term), pattern(term[::-1]) if _right_to_left(term) else ""} - {""}
    found = dict.fromkeys(
        whole_words(folded, *match.span()) for one in sorted(spelled) for match in re.finditer(one, folded)
    )
    return [list(_lines([_box(page, origin[at]) for at in range(*place)])) for place in found]


def _folded(text: str) -> tuple[str, list[int]]:
    """A text for comparing, and for each of its characters which one of the page it was."""
    folded: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        plain = fold(character)
        folded.append(plain)
        origin += [place] * len(plain)
    return "".join(folded), origin


def _right_to_left(term: str) -> bool:
    return any(unicodedata.bidirectional(one) in {"R", "AL"} for one in term)


def _box(page: PageLetters, index: int) -> Place:
    left, top, right, bottom = page.boxes[4 * index : 4 * index + 4]
    return left, top, right, bottom


def _lines(boxes: Sequence[Place]) -> Iterator[Place]:
    """Boxes that stand beside one another as one; what has no size is passed over."""
    line: Place | None = None
    for box in boxes:
        if box[0] == box[2] or box[1] == box[3]:
            continue
        if line and line[1] < (box[1] + box[3]) / 2 < line[3]:
            line = min(line[0], box[0]), min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3])
            continue
        if line:
            yield line
        line = box
    if line:
        yield line
