"""What an item looks like: pixels or text from the worker, never the file itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_vault.records.preview import Preview
from ui import theme
from ui.itemmodels.pictures import picture_of
from ui.itemmodels.rows import ItemRow
from ui.views.evidence.delegate import paint_picture, paint_sheet

HEIGHT = 168


class PreviewPane(QWidget):
    """The picture, fitted to its width; pressing it shows all of it.

    Signals:
        opened: all of it is asked for.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row: ItemRow | None = None
        self._preview = Preview("none")
        self._picture: QPixmap | None = None
        self._text = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: ItemRow) -> None:
        """Another item; what it looks like comes later."""
        self._row, self._preview, self._picture, self._text = row, Preview("none"), None, ""
        self._settle(row.title)

    def show_preview(self, preview: Preview) -> None:
        """What it looks like."""
        self._preview, self._picture, self._text = preview, picture_of(preview), preview.text or ""
        self._settle(self._row.title if self._row else "")

    @property
    def preview(self) -> Preview:
        """What is shown."""
        return self._preview

    def _settle(self, title: str) -> None:
        can_open = bool(self._picture or self._text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_open else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Enlarge") if can_open else "")
        self.setAccessibleName(self.tr("Preview of {title}").format(title=title))
        self.setAccessibleDescription(self.tr("Press Enter to enlarge it.") if can_open else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is there."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        painter.fillRect(place, theme.color(theme.palette().field))
        if self._picture is not None:
            self._paint_whole(painter, place, self._picture)
        elif self._row:
            paint_sheet(painter, place, self._row, self._text)
        if self.hasFocus():
            painter.setPen(theme.color(theme.palette().accent))
            painter.drawRect(place.adjusted(1, 1, -2, -2))

    def _paint_whole(self, painter: QPainter, place: QRectF, picture: QPixmap) -> None:
        """All of a picture that is about as wide as high; of a long one the beginning, over the whole width."""
        inside = place.adjusted(12, 12, -12, 0)
        if picture.height() > picture.width() * 1.1:
            paint_picture(painter, inside, picture, from_top=True)
            return
        scale = min(1.0, place.width() / picture.width(), place.height() / picture.height())
        shown = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
        shown.moveCenter(place.center())
        painter.drawPixmap(shown, picture, QRectF(picture.rect()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Enlarge."""
        if event.button() == Qt.MouseButton.LeftButton and (self._picture or self._text):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enlarge."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
