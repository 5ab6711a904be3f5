"""Fields whose words no keyboard may learn."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""What every field of the window tells an input method, which else may keep what was typed for its proposals."""

Field = TypeVar("Field", bound=QLineEdit | QPlainTextEdit)


def private(field: Field) -> Field:
    """The same field, from which nothing is learnt."""
    field.setInputMethodHints(field.inputMethodHints() | PRIVATE)
    return field
