"""Texts from outside, made fit for paper: nothing that is there may be invisible or turn the line around."""

from __future__ import annotations

import unicodedata

from evidence_vault.export.typeset import has_glyph

_SHORT = 16
"""Hexadecimal digits: 64 bits."""

_JOINERS = "\u200c\u200d"
"""Joiners of Arabic and Indic scripts and of emoji: part of how a word is written."""

_VARIATION = range(0xFE00, 0xFE10)
"""Variation selectors, which follow an emoji."""

_HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Unicode categories without a glyph of their own: controls, formats such as U+202E, unassigned, private, surrogates."""


def prose(text: str) -> str:
    """A text that a person wrote: its line breaks and joiners stay, what hides or reorders is shown as ``‹U+202E›``.

    A character that no font has stays too: it is for the typesetter to refuse it by name.
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ").strip().split("\n")
    return "\n".join("".join(_shown(each) if _hides(each) else each for each in line) for line in lines)


def name(untrusted_name: str) -> str:
    """A name of a file, exactly: every character that is not plainly visible is shown as ``‹U+202E›``."""
    return "".join(
        each if each == " " or (has_glyph(each) and _plain(each)) else _shown(each) for each in untrusted_name
    )


def shortened(digest: str) -> str:
    """The beginning of a digest in hexadecimal, marked as such; a text search for it finds the full one."""
    return digest[:_SHORT] + "…"


def right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first strong character decides (Unicode UAX 9, P2)."""
    for each in text:
        direction = unicodedata.bidirectional(each)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _hides(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN and character not in _JOINERS


def _plain(character: str) -> bool:
    category = unicodedata.category(character)
    return category not in _HIDDEN and category != "Zs" and ord(character) not in _VARIATION


def _shown(character: str) -> str:
    return f"‹U+{ord(character):04X}›"
