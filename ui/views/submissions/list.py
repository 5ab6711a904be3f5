"""The list of submissions: the state as a shape and a word, to whom, and by when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.itemmodels.submissions import ROW, SubmissionRow, SubmissionsModel
from ui.theme import GRID
from ui.views.submissions.words import SHAPES
from ui.widgets.labels import mirrored, side
from ui.widgets.state_dot import paint_state

_SHAPE = 10


class SubmissionList(QListView):
    """The most urgent first.

    Signals:
        chosen: a `SubmissionId`, or None where nothing is.
        wanted: the chosen one shall be opened: Enter, or two clicks.
    """

    chosen = Signal(object)
    wanted = Signal()

    def __init__(self, model: SubmissionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_RowPainter(self))
        self.setAccessibleName(self.tr("Submissions, overdue first"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(lambda _: self.wanted.emit())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(ROW).id if current.isValid() else None)


class _RowPainter(QStyledItemDelegate):
    """Three lines: the state, to whom, when."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are of one height."""
        return QSize(GRID * 20, option.fontMetrics.lineSpacing() * 3 + GRID * 3)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one submission."""
        row: SubmissionRow = index.data(ROW)
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
        height = option.fontMetrics.lineSpacing()
        lines = [QRect(inside.left(), inside.top() + height * line, inside.width(), height) for line in range(3)]
        self._paint_state(painter, lines[0], row, option.font)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        for line, text, font, ink in ((1, row.authority, strong, worn.ink), (2, row.about, option.font, worn.soft)):
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(lines[line], int(side()), shown)
        painter.restore()

    def _paint_state(self, painter: QPainter, line: QRect, row: SubmissionRow, font: QFont) -> None:
        """The shape, the word beside it, and the number at the end."""
        worn, shape = theme.palette(), SHAPES[row.state]
        at = QRect(line.left(), line.top() + (line.height() - _SHAPE) // 2, _SHAPE, _SHAPE)
        paint_state(painter, QRectF(mirrored(at, line)), shape)
        painter.setFont(font)
        inks = {"bad": worn.bad, "warn": worn.warn, "ok": worn.ok, "none": worn.soft}
        painter.setPen(theme.color(inks[shape]))
        painter.drawText(mirrored(line.adjusted(GRID * 2, 0, 0, 0), line), int(side()), row.word)
        painter.setPen(theme.color(worn.soft))
        number = QRect(line.right() - GRID * 8, line.top(), GRID * 8, line.height())
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(mirrored(number, line), int(end), str(row.id))
