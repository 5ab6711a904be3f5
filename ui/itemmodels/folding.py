"""Texts as a search compares them: no case, no accents, Kazakh letters and look-alikes folded. Never shown."""

from __future__ import annotations

import unicodedata

# Kazakh letters to the Russian ones that keyboards have, and Cyrillic letters to the Latin ones whose capitals look
# the same: nobody sees on which keyboard the code К-7 was typed
_LETTERS = str.maketrans(
    {
        **dict(zip("әғқңөұүһі", "агкноуухи", strict=True)),
        **dict(zip("ӘҒҚҢӨҰҮҺІ", "агкноуухи", strict=True)),
    }
)
_LOOK_ALIKES = str.maketrans("авекмнорстху", "abekmhopctxy")


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met: texts are many, letters are few."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code).translate(_LETTERS).casefold())
        plain = "".join(one for one in parts if not unicodedata.combining(one))
        self[code] = plain.translate(_LOOK_ALIKES)
        return self[code]


_FOLDED = _Folded()


def fold(text: str) -> str:
    """A text for comparing: ``Әлия Қ.`` and ``алия к.`` become the same."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)
