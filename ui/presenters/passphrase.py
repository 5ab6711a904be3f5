"""What can be said of a passphrase while it is being typed."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

_SHORT, _MIDDLING = 10, 20


class Strength(StrEnum):
    """How hard a passphrase is to guess, as far as its form tells."""

    NONE = "none"
    SHORT = "short"
    MIDDLING = "middling"
    LONG = "long"
    PROPOSED = "proposed"


class Script(StrEnum):
    """Which letters were typed: the wrong keyboard layout is the commonest wrong passphrase."""

    NONE = "none"
    LATIN = "latin"
    CYRILLIC = "cyrillic"
    OTHER = "other"
    MIXED = "mixed"


def strength(text: str, proposed: str) -> Strength:
    """Judge by length and by how many characters differ; a saying or a name is no better than it is known.

    Args:
        text: as typed.
        proposed: the words that the program proposed.
    """
    text = text.strip()
    if not text:
        return Strength.NONE
    if text == proposed:
        return Strength.PROPOSED
    if len(text) < _SHORT or len(set(text)) < 6:
        return Strength.SHORT
    return Strength.MIDDLING if len(text) < _MIDDLING else Strength.LONG


def script(text: str) -> Script:
    """The script of the letters in `text`."""
    found = {_script_of(letter) for letter in text if letter.isalpha()}
    if len(found) > 1:
        return Script.MIXED
    return next(iter(found), Script.NONE)


def _script_of(letter: str) -> Script:
    name = unicodedata.name(letter, "")
    if name.startswith("LATIN"):
        return Script.LATIN
    return Script.CYRILLIC if name.startswith("CYRILLIC") else Script.OTHER
