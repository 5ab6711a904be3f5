"""What can be said of a passphrase while it is being typed."""

from __future__ import annotations

import unicodedata
from enum import StrEnum


class Script(StrEnum):
    """Which letters were typed: the wrong keyboard layout is the commonest wrong passphrase."""

    NONE = "none"
    LATIN = "latin"
    CYRILLIC = "cyrillic"
    OTHER = "other"
    MIXED = "mixed"


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
