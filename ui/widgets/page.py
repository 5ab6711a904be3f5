"""A page with one column in its middle, that scrolls where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GRID


class Page(QScrollArea):
    """One column.

    Args:
        width: of the column, in pixels at most.
        centred: whether the column stands in the middle of the height too.
    """

    def __init__(self, width: int, *, centred: bool) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        surface, column = QWidget(), QWidget()
        surface.setProperty("surface", "paper")
        column.setMaximumWidth(width)
        row = QHBoxLayout(surface)
        row.setContentsMargins(GRID * 4, GRID * 4, GRID * 4, GRID * 4)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GRID * 2)
        if centred:
            self.body.addStretch(2)
        self._end = 3 if centred else 1
        self.setWidget(surface)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts below what is there."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)

    def end(self) -> None:
        """Nothing comes below; the rest of the height stays empty."""
        self.body.addStretch(self._end)
