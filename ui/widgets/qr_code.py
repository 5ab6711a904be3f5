"""A QR code painted from its modules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""

_LEAST = 3
"""Pixels of one module: what the camera of a telephone still reads from a screen."""


class QrCode(QWidget):
    """Black on white in either theme: cameras ask for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules: Sequence[Sequence[bool]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_modules(self, modules: Sequence[Sequence[bool]]) -> None:
        """Show another code, row by row; true is dark."""
        self._modules = modules
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Whole pixels for every module."""
        edge = (len(self._modules) + 2 * _QUIET) * _LEAST
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw white, then every dark module."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    place = QRect((x + _QUIET) * _LEAST, (y + _QUIET) * _LEAST, _LEAST, _LEAST)
                    painter.fillRect(place, QColor(Qt.GlobalColor.black))
