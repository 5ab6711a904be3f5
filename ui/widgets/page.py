"""A page with one column in its middle, that scrolls where the window is low."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GRID


class Page(QScrollArea):
    """One column.

    Args:
        width: of the column, in pixels at most.
        at: where the column stands: in the ``middle``, at the ``top`` in the middle, or in the ``corner``.
    """

    def __init__(self, width: int, at: Literal["middle", "top", "corner"]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        surface, column = QWidget(), QWidget()
        surface.setProperty("surface", "paper")
        column.setMaximumWidth(width)
        row = QHBoxLayout(surface)
        row.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 4)
        row.addStretch(0 if at == "corner" else 1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GRID * 2)
        if at == "middle":
            self.body.addStretch(2)
        self._end = 3 if at == "middle" else 1
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
