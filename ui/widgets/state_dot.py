"""A state as a shape and a word, never as a colour alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.labels import label, mark

State = Literal["ok", "warn", "bad", "none"]


def paint_state(painter: QPainter, place: QRectF, state: State) -> None:
    """Draw the shape of a state: full disc, triangle, diamond, empty ring."""
    worn = theme.palette()
    colors = {"ok": worn.ok, "warn": worn.warn, "bad": worn.bad, "none": worn.soft}
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colors[state])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    x, y, size = place.x(), place.y(), place.width()
    if state == "ok":
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    elif state == "warn":
        painter.drawPolygon(QPolygonF([QPointF(x + size / 2, y), QPointF(x + size, y + size), QPointF(x, y + size)]))
    elif state == "bad":
        middle = size / 2
        points = ((middle, 0), (size, middle), (middle, size), (0, middle))
        painter.drawPolygon(QPolygonF([QPointF(x + left, y + top) for left, top in points]))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.4))
        painter.drawEllipse(place.adjusted(1.5, 1.5, -1.5, -1.5))
    painter.restore()


class _Shape(QWidget):
    """The shape alone."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.state: State = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_state(QPainter(self), QRectF(0, 0, 10, 10), self.state)


class StateDot(QWidget):
    """A shape with its word beside it.

    Args:
        state: ``ok`` (disc), ``warn`` (triangle), ``bad`` (diamond) or ``none`` (ring).
        text: the word.
    """

    def __init__(self, state: State = "none", text: str = "") -> None:
        super().__init__()
        self._shape = _Shape(state)
        self._word = label(role="soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._word, 1)
        self.set_state(state, text)

    def set_state(self, state: State, text: str) -> None:
        """Show another state."""
        self._shape.state = state
        self._shape.update()
        self._word.setText(text)
        mark(self._word, role="soft" if state == "none" else state)
        self.setAccessibleName(text)
