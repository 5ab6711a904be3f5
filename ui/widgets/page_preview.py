"""Pages that the program has set itself, looked at one below the other.

Only for PDF files of our own making: what comes from outside is drawn behind the wall, never here.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui import theme
from ui.theme import GRID

_ZOOMS = (1.0, 1.5, 2.0, 3.0)
_WHITE = QColor("white")


class PagePreview(QAbstractScrollArea):
    """Fits the width of the page to its own; keeps its place when the pages are set anew.

    Signals:
        moved: the page at the top of the view, from 1, and the number of pages.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._keep)
        self._images: dict[int, QImage] = {}
        self._outdated: set[int] = set()
        self._waiting: dict[int, int] = {}
        self._places: list[QRect] = []
        self._zoom = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("reading", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)

    @property
    def pages(self) -> int:
        """How many pages there are; 0 before the first file."""
        return len(self._places)

    def show_pdf(self, data: bytes) -> None:
        """Show a file of our own making; what was drawn of the one before stays until it is drawn anew."""
        old, self._document = self._document, QPdfDocument(self)
        self._buffer = QBuffer(self._document)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._renderer.setDocument(self._document)
        old.deleteLater()
        self._waiting.clear()
        self._outdated = set(self._images)
        self._images = {page: image for page, image in self._images.items() if page < self._document.pageCount()}
        self._arrange()
        self._ask_for_all()
        self._tell_place()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller; the smallest fits the width."""
        self._zoom = min(max(self._zoom + steps, 0), len(_ZOOMS) - 1)
        self._arrange()
        self._ask_for_all()
        self._tell_place()

    def sizeHint(self) -> QSize:
        """A narrow page."""
        return QSize(GRID * 40, GRID * 56)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages that are in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = self._seen()
        for page, place in enumerate(self._places):
            if not place.intersects(seen):
                continue
            painter.fillRect(place, _WHITE)
            if page in self._images:
                painter.drawImage(place, self._images[page])
            painter.setPen(QPen(theme.color(theme.palette().line)))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        self._arrange()
        self._ask_for_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus change the size; the rest scrolls."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        else:
            super().keyPressEvent(event)

    # -- where pages are -------------------------------------------------------------------------

    def _seen(self) -> QRect:
        corner = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRect(*corner, self.viewport().width(), self.viewport().height())

    def _arrange(self) -> None:
        room = self.viewport().width() - 1
        width = int(room * _ZOOMS[self._zoom])
        top = 0
        self._places = []
        for page in range(self._document.pageCount()):
            size = self._document.pagePointSize(page)
            height = round(width * size.height() / size.width())
            self._places.append(QRect(0, top, width, height))
            top += height + GRID * 2
        for bar, whole, part in (
            (self.verticalScrollBar(), top - GRID * 2, self.viewport().height()),
            (self.horizontalScrollBar(), width, room),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(GRID * 4)
        self.viewport().update()

    def _tell_place(self) -> None:
        if self._places:
            middle = self._seen().top() + self.viewport().height() // 3
            page = next((page for page, place in enumerate(self._places) if place.bottom() >= middle), 0)
            self.moved.emit(page + 1, len(self._places))
        self._ask_for_all()

    # -- what is drawn ---------------------------------------------------------------------------

    def _ask_for_all(self) -> None:
        """Have the pages in sight drawn, and the one after, as large as the screen shows them."""
        near = self._seen().adjusted(0, -GRID, 0, self.viewport().height())
        shown = {page for page, place in enumerate(self._places) if place.intersects(near)}
        for page in self._outdated - shown:  # nobody sees that it is of before; it is drawn when it comes into sight
            self._images.pop(page, None)
        self._outdated &= shown
        for page, place in enumerate(self._places):
            size = place.size() * self.devicePixelRatioF()
            drawn = self._images.get(page)
            fresh = drawn is not None and drawn.size() == size and page not in self._outdated
            if page in shown and not fresh and page not in self._waiting.values():
                self._waiting[self._renderer.requestPage(page, size, QPdfDocumentRenderOptions())] = page

    def _keep(self, page: int, _size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, request: int) -> None:
        if self._waiting.pop(request, None) is not None:
            self._images[page] = image
            self._outdated.discard(page)
            self.viewport().update()
            self._ask_for_all()
