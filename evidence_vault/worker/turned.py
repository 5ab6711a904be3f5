"""Words of a picture that lies on its side or upside down: whether to look for them, and where they stand in it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image

from evidence_vault.sandbox.tasks import Word, changed

Turn = Image.Transpose

TURNS = (Turn.ROTATE_90, Turn.ROTATE_270, Turn.ROTATE_180)
"""How a picture is turned before it is read once more."""

_LONG = 4
"""Letters of a word that counts: shorter ones are read in grain too."""

_SURE, _PLAINLY = 80, 90
"""How sure the engine is of a word that was read as it stands, and of one for which a turned picture is read at length."""

_ENOUGH = 0.75
"""Part of the letters that is sure where nothing is turned: it was 0.74 and more there, and up to 0.3 on turned pages."""


def well_read(words: Sequence[Word]) -> bool:
    """Whether what was read leaves no room for turned letters beside it; nothing read says nothing."""
    return _part(words, _SURE) >= _ENOUGH


def plainly_read(words: Sequence[Word]) -> int:
    """How many letters of level words are sure; none where they may be so by chance."""
    return _letters(_sure(words, _PLAINLY)) if _part(words, _PLAINLY) >= 1 - _ENOUGH else 0


def _part(words: Sequence[Word], sure: int) -> float:
    return _letters(_sure(words, sure)) / max(1, _letters(_long(words)))


def _sure(words: Sequence[Word], sure: int) -> Iterator[Word]:
    """Those that are level: the engine reads lines that run downwards too, though fewer of their words."""
    return (word for word in _long(words) if word.sure >= sure and _wide(word) > _high(word))


def _long(words: Sequence[Word]) -> Iterator[Word]:
    return (word for word in words if not word.spare and _letters([word]) >= _LONG)


def _letters(words: Sequence[Word] | Iterator[Word]) -> int:
    return sum(sum(map(str.isalpha, word.text)) for word in words)


def _wide(word: Word) -> int:
    return word.box[2] - word.box[0]


def _high(word: Word) -> int:
    return word.box[3] - word.box[1]


def turned_back(words: Sequence[Word], turn: Turn, size: tuple[int, int]) -> Iterator[Word]:
    """Words of a turned picture at their places in the picture as it is.

    Args:
        words: read after the turn.
        turn: one of `TURNS`.
        size: width and height of the picture as it is.
    """
    width, height = size
    for word in words:
        left, top, right, bottom = word.box
        box = {
            Turn.ROTATE_90: (width - bottom, left, width - top, right),
            Turn.ROTATE_180: (width - right, height - bottom, width - left, height - top),
            Turn.ROTATE_270: (top, height - right, bottom, height - left),
        }[turn]
        yield changed(word, box=box)


def joined(upright: Sequence[Word], turned: Sequence[Word]) -> list[Word]:
    """What was read in both directions; where words of both are at one place, the surer one counts for a text."""
    first = upright[-1].line + 1 if upright else 0
    kept, more = list(upright), []
    for word in turned:
        rivals = [at for at, other in enumerate(kept) if not other.spare and _meet(word, other)]
        surer = not word.spare and all(kept[at].sure < word.sure for at in rivals)
        for at in rivals if surer else ():
            kept[at] = changed(kept[at], spare=True)
        more.append(changed(word, line=first + word.line, spare=not surer))
    return kept + more


def _meet(word: Word, other: Word) -> bool:
    return within(word, other) or within(other, word)


def within(word: Word, other: Word) -> bool:
    """Whether the middle of the one is in the other."""
    left, top, right, bottom = word.box
    return other.box[0] <= (left + right) // 2 < other.box[2] and other.box[1] <= (top + bottom) // 2 < other.box[3]
