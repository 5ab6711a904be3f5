"""Why a stored file is refused, in words: the core gives a code, alone or in brackets in a sentence of its own."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from ui.failure_words import QT_TRANSLATE_NOOP

_OF_FORMS = "age|bundle|commit|disclosure|entry|format|handover|inbox|json|note|package|proof|range"
_IN_BRACKETS = rf"(?<=\()(?:{_OF_FORMS})\.[a-z_]+(?=\))"
_ALONE = rf"^(?:(?:{_OF_FORMS})\.[a-z]+_[a-z_]+|format\.malformed|inbox\.(?:changed|header|length|padding|syntax))$"
_CODE = re.compile(f"{_IN_BRACKETS}|{_ALONE}")

_WORDS: dict[str, str] = {
    "age.altered_header": QT_TRANSLATE_NOOP("messages", "its first lines were altered"),
    "age.damaged_payload": QT_TRANSLATE_NOOP("messages", "it was altered or cut off"),
    "age.no_matching_key": QT_TRANSLATE_NOOP("messages", "it is not encrypted for this vault"),
    "age.work_factor": QT_TRANSLATE_NOOP("messages", "it asks for another amount of work than is accepted"),
    "inbox.changed": QT_TRANSLATE_NOOP("messages", "it changed while it was read"),
    "inbox.too_large": QT_TRANSLATE_NOOP("messages", "it is too large"),
}
_NOT_OF_ITS_FORM = QT_TRANSLATE_NOOP("messages", "it is not of the form that it should have")


def plain(text: str) -> str:
    """`text` with words in the place of a code of the core."""
    return _CODE.sub(lambda match: _tr(_WORDS.get(match[0], _NOT_OF_ITS_FORM)), text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("messages", text)
