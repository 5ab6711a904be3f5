"""Two languages that nobody speaks: one whose texts are long, one that is read from the right.

Whatever is not wrapped in brackets on the screen never went through a translation; where a bracket is missing, text is cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTranslator

Teller: TypeAlias = Callable[[str], str]

_KEPT = re.compile(r"(\{[^}]*\}|%n|%L?\d+|&\w?|<[^>]*>)")
_LONG = str.maketrans("acdeginorstuyzACDEGINORSTUYZ", "àçđéğïñöŕšťüýžÀÇĐÉĞÏÑÖŔŠŤÜÝŽ")
_VOWEL = re.compile(r"[aeiou]")
_ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابسدعفغهيجكلمنوبقرستيفويطز", strict=True))


def long(text: str) -> str:
    """Some forty per cent longer, with accents, in brackets."""
    doubled = (part if _KEPT.fullmatch(part) else _VOWEL.sub(r"\g<0>\g<0>", part) for part in _KEPT.split(text))
    return f"[{''.join(part if _KEPT.fullmatch(part) else part.translate(_LONG) for part in doubled)}]"


def from_the_right(text: str) -> str:
    """The same letters in Arabic script, in brackets."""
    told = (
        part if _KEPT.fullmatch(part) else "".join(_ARABIC.get(letter.lower(), letter) for letter in part)
        for part in _KEPT.split(text)
    )
    return f"[{''.join(told)}]"


class Tongue(QTranslator):
    """Translates everything, Qt's own texts too.

    Args:
        name: ``long`` or ``rtl``.
        parent: of the translator.
    """

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._rtl = name == "rtl"

    def isEmpty(self) -> bool:
        """It has an answer to everything."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in this language; the direction of the layout is a text like any other to Qt."""
        del disambiguation, n
        if source == "QT_LAYOUT_DIRECTION":
            return "RTL" if self._rtl else "LTR"
        if context == "QShortcut" or source.endswith("(*)"):  # names of keys, patterns for files
            return ""
        return from_the_right(source) if self._rtl else long(source)
