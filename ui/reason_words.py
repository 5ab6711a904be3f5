"""Why a stored file is refused, in words: the core gives a code, alone or in brackets in a sentence of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.finding import REASON_CODE
from ui.failure_words import QT_TRANSLATE_NOOP

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
    return REASON_CODE.sub(lambda match: _tr(_WORDS.get(match[0], _NOT_OF_ITS_FORM)), text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("messages", text)
