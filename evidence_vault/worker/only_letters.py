"""What is left of a text without all that stands between its letters: in it, every term that a text may have is found.

It is asked of every text that is searched, so it is worked out by tables of single bytes. A letter of the alphabets that most
texts here are in has a byte of its own, all others share some: whether a text has a term, only its pattern tells.
"""

from __future__ import annotations

import codecs
import functools
import re
from collections.abc import Callable
from typing import Final

from evidence_vault.search import fold

_WORD: Final = re.compile(r"[^\W_]+")
_ALPHABETS: Final = "".join(map(chr, (*range(0x80), *range(0x400, 0x460)))) + "ғәқңөұүһҒӘҚҢӨҰҮҺ«»–—\u00a0"
_NONE: Final = "\ufffe"
"""Stands where a table of a coding has no letter."""

_CODING: Final = codecs.charmap_build(_ALPHABETS.ljust(256, _NONE))
_OTHERS: Final = "others-by-their-folded-letters"
_CAPITALS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""No letter has these once it is folded."""

_LOOKED_AT, _MANY_OTHERS = 512, 25
"""Letters of a text that are looked at, and of how many one may be another so that asking for each takes no longer."""


class _Places(dict[int, str]):
    """What each character becomes, if `fold` leaves a letter or a figure of it: worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = "".join(map(_place, "".join(_WORD.findall(fold(chr(code))))))
        return self[code]


def _place(letter: str) -> str:
    at = _ALPHABETS.find(letter)
    return chr(at if at >= 0 else len(_ALPHABETS) + ord(letter) % (256 - len(_ALPHABETS)))


_PLACES: Final = _Places()


def _one_by_one(text: str) -> bytes:
    return text.translate(_PLACES).encode("latin-1")


_BETWEEN: Final = bytes(place for place, one in enumerate(_ALPHABETS) if not _one_by_one(one))
_FOLDED: Final = b"".join(_one_by_one(one) or b"\0" for one in _ALPHABETS) + bytes(range(len(_ALPHABETS), 256))


def _others(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return _one_by_one(error.object[error.start : error.end]), error.end


codecs.register_error(_OTHERS, _others)


def only_letters(text: str) -> bytes:
    """What is left of a term, and of every text that has it; a byte for each letter as it is folded."""
    if text.isascii():
        return text.encode("ascii").translate(_FOLDED, _BETWEEN)
    some = text[:: len(text) // _LOOKED_AT + 1] if len(text) > _LOOKED_AT else ""
    others = len(some) - len(codecs.charmap_encode(some, "ignore", _CODING)[0])
    if others * _MANY_OTHERS > len(some):
        return _one_by_one(text)
    return codecs.charmap_encode(text, _OTHERS, _CODING)[0].translate(_FOLDED, _BETWEEN)


@functools.cache
def of_coding(coding: str) -> Callable[[bytes], bytes]:
    """What does the same as `only_letters` for texts in a coding of single bytes, without reading them."""
    letters = [only_letters(bytes((octet,)).decode(coding, "ignore")) for octet in range(256)]
    several = dict(zip((octet for octet in range(256) if len(letters[octet]) > 1), _CAPITALS, strict=False))
    table = bytes(several.get(octet, (letters[octet] or b"\0")[0]) for octet in range(256))
    between = bytes(octet for octet in range(256) if not letters[octet])

    def left(data: bytes) -> bytes:
        data = data.translate(table, between)
        for octet, place in several.items():
            data = data.replace(bytes((place,)), letters[octet])
        return data

    return left
