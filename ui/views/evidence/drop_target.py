"""What is laid over the place while files are being dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme


class DropTarget(QWidget):
    """A veil with a dashed frame and a sentence; it takes no events.

    Args:
        parent: what it covers.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def appear(self) -> None:
        """Cover the parent."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        worn = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.color(worn.paper)
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(theme.color(worn.accent), 2, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)
        font = painter.font()
        font.setPixelSize(17)
        painter.setFont(font)
        painter.setPen(theme.color(worn.ink))
        text = self.tr("Drop to take in. The files themselves stay where they are.")
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
