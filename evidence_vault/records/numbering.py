"""How exhibits are numbered: a position in a list, from 1, becomes the mark that is printed, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

MOST = 999_999
"""The highest value that a mark can stand for."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LONGEST_PREFIX = 20
_BATES_DIGITS = range(6, 16)


class Scheme(StrEnum):
    """The ways to number exhibits."""

    NUM = "num"
    ALPHA_DOUBLE_FIRST = "alpha-double-first"
    ALPHA_REPEAT = "alpha-repeat"
    PREFIX = "prefix"
    WITNESS_MARK = "witness-mark"
    ANNEX = "annex"
    PRILOZHENIE = "prilozhenie"
    BATES = "bates"


_PREFIXED = (Scheme.PREFIX, Scheme.WITNESS_MARK, Scheme.BATES)
_PADDED = (Scheme.PREFIX, Scheme.BATES)
_WORDS: Mapping[Scheme, Mapping[str, tuple[str, str]]] = {
    Scheme.ANNEX: {"en": ("Annex ", ""), "ru": ("Приложение ", ""), "kk": ("", "-қосымша")},
    Scheme.PRILOZHENIE: {"en": ("Annex No. ", ""), "ru": ("Приложение № ", ""), "kk": ("№ ", "-қосымша")},
}
"""What stands before and after the number, by language."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """One way to number the exhibits of a list. As text: ``scheme:prefix:digits:start:suffix``, the end left out.

    Attributes:
        prefix: before the number, for `PREFIX`, `WITNESS_MARK` (the initials) and `BATES`.
        digits: a number is filled up with zeros to so many; 0 for none, or for the 6 of `BATES`.
        start: the value of the first position: 101, or 4 where a witness's marks run on.
        suffix: after the number, for `BATES`.
    """

    scheme: Scheme = Scheme.NUM
    prefix: str = ""
    digits: int = 0
    start: int = 1
    suffix: str = ""

    def __post_init__(self) -> None:
        """Refuse what could not be read back, with a reason in plain words."""
        if self.prefix and self.scheme not in _PREFIXED:
            raise ValueError(f"{self.scheme} has no prefix")
        if not self.prefix.strip() and self.scheme in (Scheme.PREFIX, Scheme.WITNESS_MARK):
            raise ValueError(f"{self.scheme} needs a prefix, as PX- or AB")
        if self.suffix and self.scheme is not Scheme.BATES:
            raise ValueError(f"{self.scheme} has no suffix")
        for part in (self.prefix, self.suffix):
            _check_part(part)
        if self.prefix[-1:].isdigit() or self.suffix[:1].isdigit():
            raise ValueError("a digit beside the number would be taken for a part of it")
        if self.digits and (self.scheme not in _PADDED or not 0 < self.digits <= _BATES_DIGITS[-1]):
            raise ValueError("digits are from 1 to 15, and for prefix and bates alone")
        if self.scheme is Scheme.BATES and self.digits and self.digits not in _BATES_DIGITS:
            raise ValueError("bates has from 6 to 15 digits")
        if not 1 <= self.start <= MOST:
            raise ValueError(f"the first number is from 1 to {MOST}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the text form.

        Raises:
            ValueError: of another form; the text says why.
        """
        scheme, *rest = text.split(":")
        if scheme not in list(Scheme):
            raise ValueError(f"{scheme!r} is none of {', '.join(Scheme)}")
        if len(rest) > 4:
            raise ValueError("at most scheme:prefix:digits:start:suffix")
        prefix, digits, start, suffix = (*rest, *[""] * (4 - len(rest)))
        return cls(Scheme(scheme), prefix, _whole(digits, 0), _whole(start, 1), suffix)

    def __str__(self) -> str:
        """The text form."""
        parts = (self.prefix, str(self.digits or ""), str(self.start if self.start > 1 else ""), self.suffix)
        return ":".join((self.scheme, *parts)).rstrip(":")

    def mark(self, number: int, language: str = "en") -> str:
        """The mark of a position.

        Args:
            number: position in the list, from 1.
            language: of the words in it; where they have none in it, they are English.

        Raises:
            ValueError: no such position.
        """
        value = self.start + number - 1
        if number < 1 or value > MOST:
            raise ValueError(f"no mark {value}")
        if self.scheme is Scheme.ALPHA_DOUBLE_FIRST:
            return _letters(value)
        if self.scheme is Scheme.ALPHA_REPEAT:
            turns, place = divmod(value - 1, len(_LETTERS))
            return _LETTERS[place] * (turns + 1)
        before, after = self._around(language)
        return f"{before}{value:0{self._width}d}{after}"

    def number(self, mark: str) -> int:
        """The position that has this mark, in whatever language its words are.

        Raises:
            ValueError: no position has it.
        """
        number = self._value(mark) - self.start + 1
        if number < 1 or mark not in {self.mark(number, language) for language in self._languages}:
            raise ValueError(f"{mark!r} is no mark of {self}")
        return number

    @property
    def _width(self) -> int:
        return self.digits or (_BATES_DIGITS[0] if self.scheme is Scheme.BATES else 0)

    @property
    def _languages(self) -> tuple[str, ...]:
        return tuple(_WORDS.get(self.scheme, {"en": ()}))

    def _around(self, language: str) -> tuple[str, str]:
        words = _WORDS.get(self.scheme, {})
        return words.get(language) or words.get("en") or (self.prefix, self.suffix)

    def _value(self, mark: str) -> int:
        if self.scheme is Scheme.ALPHA_DOUBLE_FIRST:
            return _of_letters(mark)
        if self.scheme is Scheme.ALPHA_REPEAT:
            return _of_letters(mark[:1]) + len(_LETTERS) * (len(mark) - 1) if mark else 0
        for before, after in map(self._around, self._languages):
            if mark.startswith(before) and mark.endswith(after):
                digits = mark[len(before) : len(mark) - len(after)]
                if digits.isdecimal() and digits.isascii() and len(digits) <= _BATES_DIGITS[-1]:
                    return int(digits)
        raise ValueError(f"{mark!r} is no mark of {self}")


def _check_part(part: str) -> None:
    if len(part) > _LONGEST_PREFIX or not part.isprintable() or ":" in part or part[:1].isspace():
        raise ValueError(f"a prefix or suffix has at most {_LONGEST_PREFIX} visible characters and no colon")


def _whole(text: str, absent: int) -> int:
    if not text:
        return absent
    if not (text.isdecimal() and text.isascii() and len(text) <= len(str(MOST))):
        raise ValueError(f"{text!r} is no whole number")
    return int(text)


def _letters(value: int) -> str:
    """A to Z, then AA, AB and so on: numbers to the base 26 without a zero."""
    text = ""
    while value:
        value, place = divmod(value - 1, len(_LETTERS))
        text = _LETTERS[place] + text
    return text


def _of_letters(text: str) -> int:
    value = 0
    for letter in text[:6]:
        if letter not in _LETTERS:
            raise ValueError(f"{text!r} is not of the letters A to Z")
        value = value * len(_LETTERS) + _LETTERS.index(letter) + 1
    return value
