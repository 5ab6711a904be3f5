"""What an item looks like: pixels or text from the worker, never the file itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from evidence_vault.records.preview import MAX_PREVIEW_TEXT, Preview
from ui import theme
from ui.itemmodels.pictures import picture_of
from ui.itemmodels.rows import ItemRow
from ui.views.evidence.delegate import paint_picture, paint_sheet
from ui.widgets.labels import button, label

HEIGHT = 168
_PAGE = 640


class PreviewPane(QWidget):
    """The picture, fitted to its width; pressing it shows all of it.

    Signals:
        opened: all of it is asked for.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row: ItemRow | None = None
        self._picture: QPixmap | None = None
        self._text = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: ItemRow) -> None:
        """Another item; what it looks like comes later."""
        self._row, self._picture, self._text = row, None, ""
        self._settle(row.title)

    def show_preview(self, preview: Preview) -> None:
        """What it looks like."""
        self._picture, self._text = picture_of(preview), preview.text or ""
        self._settle(self._row.title if self._row else "")

    @property
    def picture(self) -> QPixmap | None:
        """The pixels, where there are any."""
        return self._picture

    @property
    def text(self) -> str:
        """The words, where it is a text."""
        return self._text

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


class Enlarged(QDialog):
    """All of a preview, in a window of its own whose title says nothing.

    Args:
        parent: the window that it belongs to.
        picture: the pixels; None for a text.
        text: the words.
        title: of the item.
    """

    def __init__(self, parent: QWidget, picture: QPixmap | None, text: str, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preview"))
        room = parent.window().size()
        self.resize(min(1160, room.width() - 40), max(480, room.height() - 40))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID * 2)
        column.setSpacing(theme.GRID)
        column.addWidget(label(title, "heading", wrap=True))
        shown = _pixels(picture, self.width() - 7 * theme.GRID) if picture else _words(text)
        shown.setAccessibleName(self.tr("Preview of {title}").format(title=title))
        column.addWidget(shown, 1)
        note = self.tr("Pixels made by a separate process, for looking. The original is stored unchanged.")
        if not picture:
            note = self.tr("The words of the file, without its form. The original is stored unchanged.")
            if len(text) >= MAX_PREVIEW_TEXT:
                note = self.tr("Only the beginning of the text is shown.") + " " + note
        row = QHBoxLayout()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(label(note, "soft", wrap=True), 1)
        row.addWidget(close)
        column.addLayout(row)


def _pixels(picture: QPixmap, room: int) -> QScrollArea:
    """A picture as wide as there is room for; one that is higher than wide as wide as a page is read."""
    area = QScrollArea()
    shown = QLabel()
    widest = min(room, _PAGE) if picture.height() > picture.width() else room
    if picture.width() > widest:
        ratio = area.devicePixelRatio()
        picture = picture.scaledToWidth(round(widest * ratio), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
    shown.setPixmap(picture)
    area.setWidget(shown)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return area


def _words(text: str) -> QPlainTextEdit:
    shown = QPlainTextEdit()
    shown.setReadOnly(True)
    shown.setPlainText(text)
    shown.setTabChangesFocus(True)
    return shown
