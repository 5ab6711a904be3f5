"""The list of exhibits: chosen from, dragged, or moved with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from evidence_vault.records.ids import ExhibitId
from ui import theme
from ui.itemmodels.exhibits import MARKS_LENGTH, ROW, ExhibitRow, ExhibitsModel
from ui.theme import GRID
from ui.widgets.labels import label, mirrored, side
from ui.widgets.state_dot import paint_state

_BADGE = GRID * 4
_LONGEST_BESIDE = 3


class Shelf(QListView):
    """Marks re-flow as soon as something is moved.

    Signals:
        chosen: an `ExhibitId`, or None where nothing is.
    """

    chosen = Signal(object)

    def __init__(self, model: ExhibitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(_RowPainter(self))
        self.setAccessibleName(self.tr("Exhibits of the case"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def choose(self, exhibit: ExhibitId) -> None:
        """Go to an exhibit."""
        place = self._rows.place_of(exhibit)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(ROW).id if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the exhibit; everything else is the list's own."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.currentIndex().isValid():
            self._rows.move(self.currentIndex().row(), step)
            self.scrollTo(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _RowPainter(QStyledItemDelegate):
    """Mark, title on two lines at most, and a soft line below. A mark of several letters stands above the title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are of one height."""
        lines = 4 if _above(index.data(MARKS_LENGTH)) else 3
        return QSize(GRID * 20, option.fontMetrics.lineSpacing() * lines + GRID * 3)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one exhibit."""
        row: ExhibitRow = index.data(ROW)
        worn = theme.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(GRID // 2, GRID // 4, -GRID // 2, -GRID // 4)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(worn.wash if chosen else worn.hover))
            painter.drawRoundedRect(place, 7, 7)
        inside = place.adjusted(GRID, GRID, -GRID, -GRID)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of each text by its script
        if _above(index.data(MARKS_LENGTH)):
            line = option.fontMetrics.lineSpacing()
            top = QRect(inside.left(), inside.top(), inside.width(), line)
            self._paint_mark(painter, top, row, option.font, side())
            text = inside.adjusted(0, line, 0, 0)
        else:
            badge = QRect(inside.left(), inside.top(), _BADGE, GRID * 3)
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            self._paint_mark(painter, mirrored(badge, inside), row, option.font, middle)
            text = mirrored(inside.adjusted(_BADGE + GRID, 0, 0, 0), inside)
        painter.setFont(option.font)
        height = self._paint_title(painter, text, row, option.font)
        painter.setPen(theme.color(worn.soft))
        about = QRect(text.left(), text.top() + height + GRID // 4, text.width(), option.fontMetrics.lineSpacing())
        if row.withdrawn:
            paint_state(painter, QRectF(mirrored(QRect(about.left(), about.top() + 5, 10, 10), about)), "none")
            about = mirrored(about.adjusted(GRID * 2, 0, 0, 0), about)
        painter.drawText(
            about, int(side()), option.fontMetrics.elidedText(row.about, Qt.TextElideMode.ElideRight, about.width())
        )
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, place: QRect, row: ExhibitRow, font: QFont, where: Qt.AlignmentFlag
    ) -> None:
        worn = theme.palette()
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(theme.color(worn.soft if row.withdrawn else worn.accent))
        painter.drawText(place, int(where), row.mark)

    def _paint_title(self, painter: QPainter, place: QRect, row: ExhibitRow, font: QFont) -> int:
        """Draw the title; gives back its height."""
        worn = theme.palette()
        strong = QFont(font)
        strong.setWeight(QFont.Weight.Normal if row.withdrawn else QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(theme.color(worn.soft if row.withdrawn else worn.ink))
        metrics = painter.fontMetrics()
        lines = _lines(row.title, strong, place.width())
        for number, line in enumerate(lines):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            at = QRect(place.left(), place.top() + number * metrics.lineSpacing(), place.width(), metrics.height())
            painter.drawText(at, int(side()), shown)
        painter.setFont(font)
        return metrics.lineSpacing() * len(lines)


def _above(longest: int) -> bool:
    """Whether marks of so many letters have no room beside the titles."""
    return longest > _LONGEST_BESIDE


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """A text on at most two lines; the last one holds all that is left."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    cut = first.textLength() if first.isValid() else len(text)
    return [line for line in (text[:cut].strip(), text[cut:].strip()) if line]


def with_words(shelf: Shelf) -> QWidget:
    """The list with what it is above it, and below how it is put in order."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, GRID * 2, 0)
    column.setSpacing(GRID)
    column.addWidget(label(QCoreApplication.translate("ExhibitsView", "In this order"), "caption"))
    column.addWidget(shelf, 1)
    how = QCoreApplication.translate("ExhibitsView", "Drag to reorder, or Alt+↑ and Alt+↓")
    column.addWidget(label(how, "soft", wrap=True))
    return made
