"""Words as a search compares them, and what a person typed to find them. Pure; nothing here is ever shown or recorded.

The index and the window search with these same functions, so both find the same.

A *document* is everything that is searched of one thing: its words, folded, one space between them and one at either
end, so that a word, the beginning of a word or a phrase is a piece of that text. What was written apart stands apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

_KAZAKH_AND_NEAR = dict(zip("әғқңөұүһіґєҳҷ", "агкноуухигехч", strict=True))
"""Cyrillic letters that a Russian keyboard lacks."""

_LATIN = {"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"}
"""Latin letters that are no letter with an accent, so that normalization leaves them."""

_ARABIC = {
    **dict.fromkeys("ٱ", "ا"),
    **dict.fromkeys("ىیېۍے", "ي"),
    **dict.fromkeys("کڪڭ", "ك"),
    **dict.fromkeys("ةھہۃە", "ه"),
    **dict.fromkeys("ۅۆۇۈۉۋ", "و"),
    **dict.fromkeys("ـٴ", ""),
}
"""One letter as Arabic, Persian, Uyghur and Kazakh write it; what only lengthens or marks a word goes."""

_LETTERS = str.maketrans(_KAZAKH_AND_NEAR | _LATIN | _ARABIC)
_LOOK_ALIKES = str.maketrans("авеикмнорстху", "abeikmhopctxy")
"""Cyrillic letters to the Latin ones that look the same: nobody sees on which keyboard the code К-7 was typed."""

_ALONE = "\u3005-\u3007\u3040-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Scripts without spaces: each character is a word, so a word of theirs is a phrase."""

_SIGNS = "\u2600-\u27bf\U0001f000-\U0001faff"
_WORD = re.compile(rf"[{_ALONE}{_SIGNS}]|\d+|[^\W\d_{_ALONE}]+")
_APART = " ¶ "
"""Stands between what was written apart; never part of a word, so that no phrase reaches across."""

_QUOTES = str.maketrans(dict.fromkeys("«»“”„‟″＂", '"'))
_PIECE = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_BEFORE, _LONGEST = 30, 100


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met: texts are many, letters are few."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        kept = "".join(_digit(one) for one in plain if not _mark(one))
        self[code] = kept.translate(_LETTERS).translate(_LOOK_ALIKES)
        return self[code]


def _mark(character: str) -> bool:
    """Accents, vowel signs of Arabic, and what cannot be seen."""
    return bool(unicodedata.combining(character)) or unicodedata.category(character) == "Cf"


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


_FOLDED = _Folded()


def fold(text: str) -> str:
    """A text for comparing, character by character: ``Әлия Қ.`` and ``алия к.`` become the same."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


_LEAST_INSIDE = 4
"""Letters of a term that is found inside of words; a shorter one has to be a word."""


def pattern(term: str) -> str:
    """What finds a term in a text that was folded: over the ends of lines, and where its letters stand apart.

    Empty where the term has no letter and no figure.
    """
    parts = re.findall(r"[^\W_]+", fold(term))
    letters = "".join(parts)
    if not letters:
        return ""
    broken = r"(?:[-\x02\u2010]?[\r\n]+|\x02)?"
    whole = r"[\W_]*".join(broken.join(map(re.escape, part)) for part in parts)
    apart = r"\s".join(map(re.escape, letters))
    found = f"(?:{whole}|{apart})" if len(letters) > 1 else whole
    return found if len(letters) >= _LEAST_INSIDE else rf"(?<!\w){found}(?!\w)"


_ENDING: dict[str, int] = dict.fromkeys(("ий", "ый", "ой", "ая"), 2) | dict.fromkeys("аяьйоеыи", 1)
"""Ends of Cyrillic words that are others in other cases, with how many letters change; the longer ones first."""

_CYRILLIC = re.compile("[а-яёәғқңөұүһі]")
_LEAST_CHANGING = 3
"""Letters of a word whose end is looked at."""

_MOST_AROUND = 40
_LETTERS_BEFORE = re.compile(rf"[^\W_{_ALONE}]{{0,{_MOST_AROUND}}}\Z")
_LETTERS_BEHIND = re.compile(rf"(?:(?:[-\x02\u2010][\r\n]+|\x02)?[^\W_{_ALONE}]){{0,{_MOST_AROUND}}}")


@dataclass(frozen=True)
class Changing:
    """A word of a term that ends otherwise in other cases, where it is not found.

    Attributes:
        term, word: which one, from 1.
        text: the word.
        stem: what stays of it; empty where that is too short to be found inside of words.
    """

    term: int
    word: int
    text: str
    stem: str


def changing(terms: Sequence[str]) -> list[Changing]:
    """Which words of terms are not found in other cases: Cyrillic ones that end in a letter that changes, or are found alone.

    Not those of which another term finds every case.
    """
    alone = [folded for term in terms if len(folded := fold(term).strip()) >= _LEAST_INSIDE]
    found = []
    for number, term in enumerate(terms, 1):
        for place, word in enumerate(re.findall(r"[^\W_]+", term), 1):
            stem = _stem(word)
            short = len(fold(term).strip()) < _LEAST_INSIDE and bool(_CYRILLIC.search(word.lower()))
            if (stem != word or short) and not any(one in fold(stem) for one in alone):
                found.append(Changing(number, place, word, stem if len(stem) >= _LEAST_INSIDE else ""))
    return found


def _stem(word: str) -> str:
    low = word.lower()
    if len(word) < _LEAST_CHANGING or not _CYRILLIC.search(low):
        return word
    cut = next((letters for ending, letters in _ENDING.items() if low.endswith(ending)), 0)
    return word[: len(word) - cut]


def whole_words(folded: str, start: int, end: int) -> tuple[int, int]:
    """A place in a text that was folded, out to the ends of its words, behind it over the end of a line too.

    At most 40 letters on either side; in scripts that have no space between words, the place as it is.
    """
    before = _LETTERS_BEFORE.search(folded[max(0, start - _MOST_AROUND) : start])
    behind = _LETTERS_BEHIND.match(folded, end)
    return start - (len(before[0]) if before else 0), behind.end() if behind else end


def words(text: str) -> list[str]:
    """The words of a text, folded. Letters and figures are words apart: ``IMG_2041`` and ``img 2041`` are the same."""
    return _WORD.findall(fold(text))


def document(texts: Iterable[str]) -> str:
    """What is searched of a thing about which `texts` are written."""
    return f" {_APART.join(' '.join(words(text)) for text in texts)} "


def pieces(searched: str) -> list[str]:
    """A document in the pieces that were written apart, each a document of its own; as many as there were texts."""
    return searched.split("¶")


def joined(documents: Iterable[str]) -> str:
    """One document of several."""
    return "¶".join(documents)


@dataclass(frozen=True)
class Term:
    """One word, or words that have to follow one another.

    Attributes:
        words: folded.
        begins: the last of them may be the beginning of a word.
    """

    words: tuple[str, ...]
    begins: bool = False

    @cached_property
    def needle(self) -> str:
        """What a document with this term in it contains."""
        return f" {' '.join(self.words)}{'' if self.begins else ' '}"


@dataclass(frozen=True)
class Query:
    """What somebody looks for: all terms have to be there; without any, everything fits."""

    terms: tuple[Term, ...]

    @classmethod
    def parse(cls, typed: str) -> Query:
        """Read what was typed: words, and phrases in quotation marks. Nothing that can be typed is an error.

        The last word counts from its beginning on, and so does the last one of a quotation that is still open.
        """
        found: list[tuple[tuple[str, ...], bool]] = []
        for quoted, closed, bare in _PIECE.findall(typed.translate(_QUOTES)):
            if pieces := tuple(words(bare or quoted)):
                found.append((pieces, not closed))
        last = len(found) - 1
        return cls(tuple(Term(pieces, is_open and place == last) for place, (pieces, is_open) in enumerate(found)))

    def fits(self, searched: str) -> bool:
        """Whether a document has every term."""
        return all(term.needle in searched for term in self.terms)

    def narrows(self, other: Query) -> bool:
        """Whether this only says more than the other one: whatever this finds, the other finds too."""
        return all(any(one.needle.startswith(term.needle) for one in self.terms) for term in other.terms)

    def found_in(self, searched: str) -> int:
        """How many of the terms a document has."""
        return sum(term.needle in searched for term in self.terms)

    def excerpt(self, text: str) -> str:
        """A short piece of `text` around the first term in it, on one line; its beginning where it has none."""
        start = self._first(text)
        begin = 0 if start <= _BEFORE else start - _BEFORE
        piece = text[begin : begin + _LONGEST]
        return ("…" if begin else "") + " ".join(piece.split()) + ("…" if begin + _LONGEST < len(text) else "")

    def _first(self, text: str) -> int:
        """Where in `text` the first term begins."""
        folded = fold(text)
        searched = f" {' '.join(_WORD.findall(folded))} "
        hits = [hit for term in self.terms if (hit := searched.find(term.needle)) >= 0]
        if not hits:
            return 0
        # a hit begins with the space before its word: so many spaces, so many words before it
        before = searched.count(" ", 0, min(hits))
        start = next(islice(_WORD.finditer(folded), before, None)).start()
        if len(folded) == len(text):
            return start
        parts = (fold(character) for character in text)
        return next(islice((place for place, part in enumerate(parts) for _ in part), start, None))
