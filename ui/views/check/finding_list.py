"""Findings as a list to read: shape and word, what it concerns, what is so, what to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.itemmodels.findings import ROW, FindingRow, FindingsModel
from ui.theme import GRID
from ui.widgets.labels import mirrored, side
from ui.widgets.state_dot import paint_state

_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
_INDENT = GRID * 3
_MARGIN = GRID + GRID // 2


class FindingList(QListView):
    """Rows are as high as their words need."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_FindingPainter(self))
        self.setAccessibleName(self.tr("What was found"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _FindingPainter(QStyledItemDelegate):
    """Three texts, one below the other."""

    def __init__(self, view: FindingList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All the words, wrapped at the width of the list."""
        width = self._view.viewport().width()
        parts = _parts(index.data(ROW), option.font, QRect(0, 0, width, 0))
        return QSize(width, parts[-1][0].bottom() + _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one finding."""
        row: FindingRow = index.data(ROW)
        worn = theme.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(worn.wash))
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 7, 7)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of each text by its script
        shape = QRect(option.rect.left() + _MARGIN, option.rect.top() + _MARGIN + 5, 10, 10)
        paint_state(painter, QRectF(mirrored(shape, option.rect)), "bad" if row.failure else "warn")
        inks = (worn.bad if row.failure else worn.warn, worn.ink, worn.soft)
        for (place, text, font), ink in zip(_parts(row, option.font, option.rect), inks, strict=True):
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            painter.drawText(mirrored(place, option.rect), int(side()) | _WRAP, text)
        painter.restore()


def _parts(row: FindingRow, font: QFont, rect: QRect) -> list[tuple[QRect, str, QFont]]:
    """Where each text stands: grade with subject, what is so, what to do."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    left, width = rect.left() + _MARGIN + _INDENT, rect.width() - 2 * _MARGIN - _INDENT
    top = rect.top() + _MARGIN
    found = []
    for text, each in ((f"{row.grade} · {row.subject}", strong), (row.what, font), (row.next_step, font)):
        place = QRect(left, top, width, 0)
        if text:
            place = QFontMetrics(each).boundingRect(QRect(left, top, width, 10_000), _WRAP, text)
            place.setWidth(width)
        found.append((place, text, each))
        top = place.bottom() + GRID // 2
    return found
