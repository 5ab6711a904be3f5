"""A page of an item, and on it what will be painted over, as it will be."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from evidence_vault.records.derivative import Region
from ui import theme
from ui.presenters.redacting import Marked
from ui.theme import GRID

_ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
_COVER, _WORDS = QColor("black"), QColor("black")
_COVER.setAlpha(168)
_WORDS.setAlpha(120)
_WHITE = QColor("white")
_SMALLEST = 3
"""Pixels of the screen; less is a click, not a box."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QAbstractScrollArea):
    """Fits the width of the page to its own. Boxes are drawn with the mouse, and moved with the arrow keys.

    Signals:
        drawn: a box was drawn: x, y, width, height in the units of the page.
        pressed: a place was clicked on which no box, or this one stands (its place from 0, or None).
        moved, widened: the box that is chosen, by steps across and down.
        removed: the box that is chosen shall go.
        turned: another page is wanted, by this step.
    """

    drawn = Signal(int, int, int, int)
    pressed = Signal(object)
    moved = Signal(int, int)
    widened = Signal(int, int)
    removed = Signal()
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self._text = ""
        self._marked: Marked | None = None
        self._zoom = 0
        self._from: QPoint | None = None
        self._to = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("reading", "true")
        self.setMinimumSize(GRID * 30, GRID * 20)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def show_marked(self, marked: Marked) -> None:
        """Show what is marked; another page is white until it comes."""
        if self._marked is None or marked.page != self._marked.page:
            self._picture, self._text = None, self.tr("This page is being drawn…")
            self.verticalScrollBar().setValue(0)
        self._marked = marked
        self._arrange()
        if marked.box and self._from is None:
            self._lead_to(marked.box)

    def show_picture(self, picture: QPixmap | None) -> None:
        """What the page looks like."""
        self._picture = picture
        self._text = "" if picture else self.tr("This page cannot be shown here.")
        self._arrange()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller; the smallest fits the width."""
        self._zoom = min(max(self._zoom + steps, 0), len(_ZOOMS) - 1)
        self._arrange()
        if self._marked and self._marked.box:
            self._lead_to(self._marked.box)

    def sizeHint(self) -> QSize:
        """A page."""
        return QSize(GRID * 80, GRID * 70)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, what is marked on it, and the box that is being drawn."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        marked, paper = self._marked, self._paper()
        if marked is None:
            return
        painter.fillRect(paper, _WHITE)
        if self._picture:
            painter.drawPixmap(paper, self._picture, QRectF(self._picture.rect()))
        else:
            painter.setPen(QColor(theme.LIGHT.soft))
            painter.drawText(paper, int(Qt.AlignmentFlag.AlignHCenter), f"\n\n{self._text}")
        for term in marked.terms:
            for region in term.regions:
                if region.page == marked.page:
                    self._mark(painter, region, _WORDS, None)
        for place, box in enumerate(marked.boxes):
            if box.page == marked.page:
                self._mark(painter, box, _COVER, place)
        if self._from is not None:
            painter.setPen(QPen(theme.color(theme.LIGHT.accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(QPointF(self._from), QPointF(self._to)).normalized())

    def _mark(self, painter: QPainter, region: Region, cover: QColor, place: int | None) -> None:
        shown = self._shown(region)
        painter.fillRect(shown, cover)
        painter.setPen(QPen(_WHITE, 1, Qt.PenStyle.DotLine if place is None else Qt.PenStyle.SolidLine))
        painter.drawRect(shown)
        if place is None:
            return
        said = " ".join(filter(None, (str(place + 1), region.ground)))
        painter.setPen(_WHITE)
        painter.drawText(shown.adjusted(4, 0, -2, 0), int(Qt.AlignmentFlag.AlignVCenter), said)
        if self._marked and place == self._marked.chosen:
            painter.setPen(QPen(theme.color(theme.LIGHT.accent), 3))
            painter.drawRect(shown.adjusted(-2, -2, 2, 2))

    # -- mouse and keys --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A box begins."""
        if event.button() is Qt.MouseButton.LeftButton and self._picture:
            self._from = self._to = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A box grows."""
        if self._from is not None:
            self._to = event.position().toPoint()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A box is drawn, or something was clicked."""
        begin, self._from = self._from, None
        if begin is None:
            return
        end = event.position().toPoint()
        self.viewport().update()
        if abs(end.x() - begin.x()) < _SMALLEST and abs(end.y() - begin.y()) < _SMALLEST:
            self.pressed.emit(self._at(begin))
            return
        first, last = self._on_page(begin), self._on_page(end)
        left, top = min(first.x(), last.x()), min(first.y(), last.y())
        right, bottom = max(first.x(), last.x()), max(first.y(), last.y())
        if self._marked and right > 0 and bottom > 0:
            left, top = max(0.0, left), max(0.0, top)
            self.drawn.emit(int(left), int(top), round(right - int(left)), round(bottom - int(top)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move and size the box that is chosen, or scroll."""
        key, chosen = Qt.Key(event.key()), self._marked is not None and self._marked.chosen is not None
        if chosen and key in _ARROWS:
            wider = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.widened if wider else self.moved).emit(*_ARROWS[key])
        elif chosen and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key is Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-1 if key is Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        self._arrange()

    # -- where things are ------------------------------------------------------------------------

    @property
    def _scale(self) -> float:
        """Pixels of the screen for a unit of the page."""
        if self._marked is None:
            return 1.0
        width, height = self._marked.sizes[self._marked.page - 1]
        room = self.viewport().width() - 2 * GRID
        fitting = room if height <= 4 * width else min(room, GRID * 60)
        return max(1, fitting) * _ZOOMS[self._zoom] / width

    def _paper(self) -> QRectF:
        """Where the page is in the viewport."""
        if self._marked is None:
            return QRectF()
        width, height = (side * self._scale for side in self._marked.sizes[self._marked.page - 1])
        left = max(float(GRID), (self.viewport().width() - width) / 2)
        return QRectF(left - self.horizontalScrollBar().value(), GRID - self.verticalScrollBar().value(), width, height)

    def _shown(self, region: Region) -> QRectF:
        paper, scale = self._paper(), self._scale
        left, top = paper.left() + region.x * scale, paper.top() + region.y * scale
        return QRectF(left, top, region.width * scale, region.height * scale)

    def _on_page(self, point: QPoint) -> QPointF:
        return (QPointF(point) - self._paper().topLeft()) / self._scale

    def _at(self, point: QPoint) -> int | None:
        """The box there, the uppermost one of several."""
        marked = self._marked
        boxes = enumerate(marked.boxes) if marked else ()
        page = marked.page if marked else 0
        found = [place for place, box in boxes if box.page == page and self._shown(box).contains(QPointF(point))]
        return found[-1] if found else None

    def _lead_to(self, box: Region) -> None:
        """Let the box be seen."""
        shown = self._shown(box)
        for bar, first, last, room in (
            (self.verticalScrollBar(), shown.top(), shown.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), shown.left(), shown.right(), self.viewport().width()),
        ):
            if first < 0 or last > room:
                bar.setValue(bar.value() + round(first) - GRID * 4)
        self.viewport().update()

    def _arrange(self) -> None:
        paper = self._paper()
        for bar, whole, room in (
            (self.verticalScrollBar(), paper.height(), self.viewport().height()),
            (self.horizontalScrollBar(), paper.width(), self.viewport().width()),
        ):
            bar.setRange(0, max(0, round(whole) + 2 * GRID - room))
            bar.setPageStep(room)
            bar.setSingleStep(GRID * 4)
        self.viewport().update()
