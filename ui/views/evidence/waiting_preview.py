"""What a file that waits looks like: pixels or text from the worker, never the file itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPlainTextEdit, QStackedLayout, QWidget

from evidence_vault.records.preview import Preview
from ui import theme
from ui.itemmodels.pictures import picture_of
from ui.theme import GRID
from ui.widgets.private_text import private


class WaitingPreview(QWidget):
    """A picture, a text, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = _Picture()
        self._text = private(QPlainTextEdit())
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Preview"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._picture)
        self._stack.addWidget(self._text)
        self.setMinimumSize(GRID * 30, GRID * 16)

    def clear(self) -> None:
        """Show nothing."""
        self._picture.show_picture(None)
        self._stack.setCurrentWidget(self._picture)

    def show_preview(self, preview: Preview) -> None:
        """What it looks like."""
        if preview.text:
            self._text.setPlainText(preview.text)
            self._stack.setCurrentWidget(self._text)
        else:
            self._picture.show_picture(picture_of(preview))
            self._stack.setCurrentWidget(self._picture)


class _Picture(QWidget):
    """A picture fitted into its place."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: QPixmap | None = None

    def show_picture(self, picture: QPixmap | None) -> None:
        self._shown = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        painter.fillRect(place, theme.color(theme.palette().field))
        if self._shown is not None:
            scale = min(1.0, place.width() / self._shown.width(), place.height() / self._shown.height())
            shown = QRectF(0, 0, self._shown.width() * scale, self._shown.height() * scale)
            shown.moveCenter(place.center())
            painter.drawPixmap(shown, self._shown, QRectF(self._shown.rect()))
