"""Things that stand above one another on one rail, each with its shape: a ladder to read from the top."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.theme import GRID
from ui.widgets.labels import from_right, label
from ui.widgets.state_dot import State, paint_state

Place = Literal["first", "between", "last"]

_RAIL = GRID * 3
_SHAPE = 10
_TOP = 5
_GAP = 3


class Rung(QWidget):
    """A name, how it stands, and a quiet explanation, beside a shape on the rail.

    Args:
        state: the shape; see `StateDot`.
        name: what it is called.
        standing: how it stands.
        about: what that means.
        place: whether the rail goes on above it, below it, or both.
    """

    def __init__(self, state: State, name: str, standing: str, about: str, place: Place) -> None:
        super().__init__()
        self._state: State = state
        self._place = place
        column = QVBoxLayout(self)
        edges = (0, _RAIL) if from_right() else (_RAIL, 0)
        column.setContentsMargins(edges[0], 0, edges[1], GRID * 2 if place != "last" else 0)
        column.setSpacing(2)
        column.addWidget(label(name, "strong", wrap=True))
        column.addWidget(label(standing, wrap=True, selectable=True))
        column.addWidget(label(about, "soft", wrap=True, selectable=True))
        self.setAccessibleName(f"{name}: {standing} {about}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rail, and the shape on it."""
        painter = QPainter(self)
        worn = theme.palette()
        left = self.width() - _SHAPE - 1.0 if from_right() else 1.0
        middle = left + _SHAPE / 2
        painter.setPen(QPen(theme.color(worn.line), 2))
        if self._place != "first":
            painter.drawLine(QPointF(middle, 0), QPointF(middle, _TOP - _GAP))
        if self._place != "last":
            painter.drawLine(QPointF(middle, _TOP + _SHAPE + _GAP), QPointF(middle, self.height()))
        paint_state(painter, QRectF(left, _TOP, _SHAPE, _SHAPE), self._state)
