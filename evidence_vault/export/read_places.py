"""Where a term stands among words that a machine read in a picture. Pure.

What was read may be misread, so letters and figures that look alike count as the same here; in a word of which the
engine was not sure, one letter may be another one. Always whole words are given: what is hidden is hidden to its ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.sandbox.tasks import Word
from evidence_vault.search import fold

Place = tuple[int, int, int, int]
"""Left, upper, right and lower side, in pixels from the upper left corner."""

_ALIKE = str.maketrans("01li345689unrwщъ", "oииизчsбbgипгшшь")
"""Of letters and figures that were folded: those that are read one for the other."""

_INSIDE = 4
"""Letters of a term that is found inside of a word; a shorter one has to be a word."""

_ACROSS = 6
"""Letters of a term that is found wherever the words were parted, and with one letter misread."""

_DOUBTED = 85
"""How sure the engine was of a word in which a letter may be misread: less than this."""

_TALL = 2
"""Of how many times its width a place is as high as a line that lies on its side; hardly a letter that stands is."""


def runs_down(width: int, height: int) -> bool:
    """Whether a place with these sides is of a line that lies on its side."""
    return height > _TALL * width


def read_places(words: Sequence[Word], term: str) -> list[list[Place]]:
    """Where a term was read: for each time a place on every line that it reaches over.

    Args:
        words: of one picture, line by line.
        term: compared as a search does, and as above.
    """
    return _places(words, _found(words, term))


def sure_and_alike(words: Sequence[Word], term: str) -> tuple[list[list[Place]], list[list[Place]]]:
    """The same, parted: where it was read letter by letter, and where one letter of an unsure word is another."""
    found = _found(words, term)
    sure = _places(words, [one for one, exact in found.items() if exact])
    alike = _places(words, [one for one, exact in found.items() if not exact])
    return sure, [place for place in alike if not any(_meet(one, two) for had in sure for one in place for two in had)]


def _places(words: Sequence[Word], ranges: Iterable[range]) -> list[list[Place]]:
    places: list[list[Place]] = []
    for found in ranges:
        lines = list(_lines([words[number] for number in found]))
        same = next((other for other in places if any(_meet(one, two) for one in other for two in lines)), None)
        if same is None:
            places.append(lines)
        else:
            _unite(same, lines)  # the same word, read in another way
    return places


def _meet(one: Place, other: Place) -> bool:
    """Whether the middle of the one is in the other."""
    across, down = (one[0] + one[2]) // 2, (one[1] + one[3]) // 2
    return other[0] <= across < other[2] and other[1] <= down < other[3]


def _unite(places: list[Place], more: Sequence[Place]) -> None:
    for one in more:
        at = next((at for at, other in enumerate(places) if _meet(one, other)), None)
        if at is None:
            places.append(one)
        else:
            left, top, right, bottom = places[at]
            places[at] = min(left, one[0]), min(top, one[1]), max(right, one[2]), max(bottom, one[3])


def _found(words: Sequence[Word], term: str) -> dict[range, bool]:
    """The words in which a term was read, for each time; and whether letter by letter."""
    needle = _plain(term)
    if not needle:
        return {}
    parts = [(number, _plain(part)) for number, word in enumerate(words) for part in re.split(r"[\W_]+", word.text)]
    letters = "".join(part for _, part in parts)
    owner = [number for number, part in parts for _ in part]
    begins = [first for _, part in parts for first in (True, *[False] * (len(part) - 1))[: len(part)]] + [True]
    parted = set(_parted(term))
    found: dict[range, bool] = {}
    for at in range(len(letters) - len(needle) + 1):
        end = at + len(needle)
        if not _same(letters, at, needle, [words[number].sure for number in owner[at:end]]):
            continue
        if len(needle) < _INSIDE and not (begins[at] and begins[end]):
            continue
        if len(needle) < _ACROSS and any(begins[at + one] for one in range(1, len(needle)) if one not in parted):
            continue
        place = range(owner[at], owner[end - 1] + 1)
        found[place] = found.get(place, False) or letters.startswith(needle, at)
    return found


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text).translate(_ALIKE)))


def _parted(term: str) -> Iterator[int]:
    """After how many letters a term has an end of a word."""
    at = 0
    for part in re.split(r"[\W_]+", term):
        at += len(_plain(part))
        yield at


def _same(letters: str, at: int, needle: str, sure: Sequence[int]) -> bool:
    if letters.startswith(needle, at):
        return True
    if len(needle) < _ACROSS or min(sure) >= _DOUBTED:
        return False
    other = [place for place, letter in enumerate(needle) if letters[at + place] != letter]
    return len(other) == 1 and sure[other[0]] < _DOUBTED


def _lines(words: Sequence[Word]) -> Iterator[Place]:
    """Words of one line as one place, a little larger than their ink."""
    for number in dict.fromkeys(word.line for word in words):
        boxes = [word.box for word in words if word.line == number]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        wide, high = right - left, bottom - top
        more = max(2, (wide if runs_down(wide, high) else high) // 4)
        yield left - more, top - more, right + more, bottom + more
