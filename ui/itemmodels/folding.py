"""Texts as a search compares them: no case, no accents, Kazakh letters and look-alikes folded. Never shown."""

from __future__ import annotations

import unicodedata

# Kazakh letters to the Russian ones that keyboards have, and Cyrillic letters to the Latin ones that look the same
_LETTERS = str.maketrans(
    {
        **dict(zip("әғқңөұүһі", "агкноуухи", strict=True)),
        **dict(zip("ӘҒҚҢӨҰҮҺІ", "агкноуухи", strict=True)),
    }
)
_LOOK_ALIKES = str.maketrans("аеорсху", "aeopcxy")


def fold(text: str) -> str:
    """A text for comparing: ``Әлия Қ.`` and ``алия к.`` become the same."""
    if text.isascii():
        return text.lower()
    kazakh = text.translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", kazakh.casefold())
    plain = "".join(one for one in parts if not unicodedata.combining(one))
    return plain.translate(_LOOK_ALIKES)
