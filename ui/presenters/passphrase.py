"""What is proposed as a passphrase, and what can be said of one while it is being typed."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from evidence_vault import locked
from evidence_vault.records.passphrase import Strength


class Script(StrEnum):
    """Which letters were typed: the wrong keyboard layout is the commonest wrong passphrase."""

    NONE = "none"
    LATIN = "latin"
    CYRILLIC = "cyrillic"
    OTHER = "other"
    MIXED = "mixed"


def propose() -> str:
    """Seven words, drawn anew each time."""
    return locked.propose_passphrase()


def judge(text: str) -> Strength | None:
    """How hard what was typed is to guess; None where nothing was."""
    return locked.passphrase_strength(text) if text.strip() else None


def on_every_keyboard(text: str) -> bool:
    """Whether every keyboard has the letters."""
    return text.isascii()


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
