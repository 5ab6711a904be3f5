"""Frames that hold things together, and what a place shows while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.labels import button, label


class Card(QFrame):
    """A panel with a hairline around it, its content one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        self.body.setSpacing(GRID)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts below what is there."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)


def put_instead(card: Card, old: QWidget, new: QWidget) -> QWidget:
    """Put a part in the place of another one, which goes; gives back the new one."""
    card.body.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
    new.show()
    return new


class EmptyState(QWidget):
    """What stands in a place that holds nothing yet: a title, a sentence that teaches, one thing to do.

    Args:
        title: what is so.
        text: what to do about it.
        action: text of the button; empty for none. Connect to ``button.clicked``.
    """

    button: QPushButton

    def __init__(self, title: str, text: str, action: str = "") -> None:
        super().__init__()
        self._title = label(title, "heading", wrap=True)
        self._text = label(text, "soft", wrap=True)
        self.button = button(action, primary=True)
        if not action:
            self.button.hide()
        inner = QWidget()
        inner.setMaximumWidth(GRID * 54)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addStretch(2)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 4, GRID * 4, GRID * 4, GRID * 4)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
