"""What the place Export shows while there is nothing to give out: what to do first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.failure_words import QT_TRANSLATE_NOOP
from ui.widgets.card import EmptyState

_WHERE = QT_TRANSLATE_NOOP("ExportView", "Go to the exhibits")


def no_case() -> EmptyState:
    """No case is there yet."""
    return _state(
        QT_TRANSLATE_NOOP("ExportView", "No case yet"),
        QT_TRANSLATE_NOOP(
            "ExportView",
            "A bundle is made of the exhibits of a case. Create a case first, and put items into it.",
        ),
    )


def no_exhibits() -> EmptyState:
    """The case has no exhibit yet."""
    return _state(
        QT_TRANSLATE_NOOP("ExportView", "No exhibit in this case yet"),
        QT_TRANSLATE_NOOP(
            "ExportView",
            "Choose items under Evidence and add them to the exhibits. What stands there can go out as a bundle.",
        ),
    )


def _state(title: str, text: str) -> EmptyState:
    return EmptyState(*(QCoreApplication.translate("ExportView", one) for one in (title, text, _WHERE)))
