"""An item as a card in the gallery: how it looks, what it is called, where it comes from, how far it has come."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.itemmodels.items import PICTURE, ROW
from ui.itemmodels.rows import ItemKind, ItemRow
from ui.widgets.labels import from_right, side
from ui.widgets.state_dot import paint_state
from ui.words.evidence import STATES, origin, pieces, remark, suffix, word

GAP = 2 * theme.GRID
PICTURE_HEIGHT = 136
CARD_HEIGHT = PICTURE_HEIGHT + 118
_INSET = 14
_SMALL = 12


class CardDelegate(QStyledItemDelegate):
    """Paints cards. The cell is the card with the gap to the next one.

    Args:
        view: whose grid decides the size.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As the view's grid."""
        return self._view.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card."""
        row: ItemRow = index.data(ROW)
        picture, beginning = index.data(PICTURE)
        before, after = (GAP, 0) if from_right() else (0, GAP)
        card = QRectF(option.rect).adjusted(before + 0.5, 0.5, -after - 0.5, -GAP - 0.5)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of each text by its script
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        worn = theme.palette()
        outline = QPainterPath()
        outline.addRoundedRect(card, theme.RADIUS, theme.RADIUS)
        painter.fillPath(outline, theme.color(worn.panel))
        painter.setClipPath(outline)
        place = QRectF(card.left(), card.top(), card.width(), PICTURE_HEIGHT)
        painter.fillRect(place, theme.color(worn.field))
        if picture is not None:
            paint_picture(painter, place, picture, from_top=picture.height() > picture.width())
        else:
            paint_sheet(painter, place, row, beginning)
        if row.post:
            _paint_mark(painter, place, pieces(row), option.font)
        self._write(painter, card, row, option)
        painter.setClipping(False)
        self._frame(painter, card, option)
        painter.restore()

    def _write(self, painter: QPainter, card: QRectF, row: ItemRow, option: QStyleOptionViewItem) -> None:
        worn = theme.palette()
        strong, small = QFont(option.font), QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(_SMALL)
        inside = card.adjusted(_INSET, PICTURE_HEIGHT + 10, -_INSET, -10)
        painter.setPen(theme.color(worn.ink))
        used = write_lines(painter, inside, row.title, strong, lines=2)
        painter.setPen(theme.color(worn.soft))
        below = inside.adjusted(0, used + 3, 0, 0)
        write_lines(painter, below, origin(row), small, lines=2)
        state, text = STATES[row.state]
        bottom = QRectF(inside.left(), inside.bottom() - 16, inside.width(), 16)
        painter.setFont(small)
        shape = bottom.right() - 9 if from_right() else bottom.left()
        paint_state(painter, QRectF(shape, bottom.top() + 3.5, 9, 9), state)
        painter.setPen(theme.color(worn.warn if state == "warn" else worn.soft))
        hint = remark(row)
        metrics = QFontMetricsF(small)
        state_width = metrics.horizontalAdvance(word(text))
        if 16 + state_width + 16 + metrics.horizontalAdvance(hint) > bottom.width():
            hint = ""  # how far it has come matters more
        room = bottom.width() - 16 - (metrics.horizontalAdvance(hint) + 8 if hint else 0)
        beside = bottom.adjusted(0, 0, -16, 0) if from_right() else bottom.adjusted(16, 0, 0, 0)
        painter.drawText(
            beside,
            int(Qt.AlignmentFlag.AlignVCenter | side()),
            metrics.elidedText(word(text), Qt.TextElideMode.ElideRight, room),
        )
        painter.setPen(theme.color(worn.soft))
        end = Qt.AlignmentFlag.AlignLeft if from_right() else Qt.AlignmentFlag.AlignRight
        painter.drawText(bottom, int(Qt.AlignmentFlag.AlignVCenter | end | Qt.AlignmentFlag.AlignAbsolute), hint)

    def _frame(self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem) -> None:
        worn = theme.palette()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        under_pointer = bool(option.state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(theme.color(worn.line), 1)
        if chosen:
            pen = QPen(theme.color(worn.accent), 2)
        elif focused:
            pen = QPen(theme.color(worn.accent), 2, Qt.PenStyle.DotLine)
        elif under_pointer:
            pen = QPen(theme.color(worn.soft), 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        if chosen and focused:  # where the keyboard is, among all that is chosen
            painter.setPen(QPen(theme.color(worn.accent), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(card.adjusted(4.5, 4.5, -4.5, -4.5), theme.RADIUS - 3, theme.RADIUS - 3)


def _paint_mark(painter: QPainter, place: QRectF, text: str, font: QFont) -> None:
    """Say on the picture of how many items the post consists."""
    worn, small = theme.palette(), QFont(font)
    small.setPixelSize(_SMALL)
    small.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(small)
    width = min(metrics.horizontalAdvance(text) + 2 * theme.GRID, place.width() - 2 * theme.GRID)
    mark = QRectF(0, 0, width, metrics.height() + theme.GRID)
    mark.moveBottomRight(QPointF(place.right() - theme.GRID, place.bottom() - theme.GRID))
    painter.setPen(QPen(theme.color(worn.line), 1))
    painter.setBrush(theme.color(worn.panel))
    painter.drawRoundedRect(mark, theme.GRID / 2, theme.GRID / 2)
    painter.setFont(small)
    painter.setPen(theme.color(worn.ink))
    inside = mark.adjusted(theme.GRID, 0, -theme.GRID, 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width() + 1)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), shown)


def paint_picture(painter: QPainter, place: QRectF, picture: QPixmap, *, from_top: bool) -> None:
    """Fill a place with a picture, the rest cut off: of a post its end, of a photo its edges. A small one is not blown up."""
    scale = max(place.width() / picture.width(), place.height() / picture.height())
    if scale * painter.device().devicePixelRatio() > 2:
        scale = min(1.0, place.width() / picture.width(), place.height() / picture.height())
        shown = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
        shown.moveCenter(place.center())
        painter.drawPixmap(shown, picture, QRectF(picture.rect()))
        return
    width, height = place.width() / scale, place.height() / scale
    top = 0.0 if from_top else (picture.height() - height) / 3
    painter.drawPixmap(place, picture, QRectF((picture.width() - width) / 2, top, width, height))


def paint_sheet(painter: QPainter, place: QRectF, row: ItemRow, beginning: str) -> None:
    """What has no picture: the beginning of its text on a sheet, a wave for a recording, or a sheet with its form.

    Of what was destroyed there is nothing to be drawn.
    """
    if row.item.destroyed:
        return
    worn = theme.palette()
    if row.kind is ItemKind.RECORDING:
        _paint_wave(painter, place)
        _paint_form(painter, place, row)
        return
    sheet = QRectF(0, 0, 104, place.height() - 16)
    if beginning:
        sheet.setWidth(place.width() - 40)
    sheet.moveTopLeft(QPointF(place.center().x() - sheet.width() / 2, place.top() + 16))
    painter.fillRect(sheet, theme.color(worn.panel))
    if beginning:
        font = QFont(painter.font())
        font.setPixelSize(10)
        painter.setPen(theme.color(worn.soft))
        write_lines(painter, sheet.adjusted(12, 10, -12, 0), beginning, font, lines=8)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(worn.line))
    for number, share in enumerate((1, 1, 0.7, 1, 0.9, 1, 0.5)):
        painter.drawRect(QRectF(sheet.left() + 14, sheet.top() + 40 + 10 * number, (sheet.width() - 28) * share, 3))
    _paint_form(painter, QRectF(sheet.left(), sheet.top() + 8, sheet.width(), 26), row)


def _paint_wave(painter: QPainter, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(theme.palette().soft))
    heights = (12, 22, 34, 18, 40, 26, 14, 30, 46, 22, 34, 16, 28, 12, 20, 36, 24, 14, 30, 18)
    left = place.center().x() - len(heights) * 4
    for number, height in enumerate(heights):
        bar = QRectF(left + 8 * number, place.center().y() - height / 2 + 6, 3, height)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _paint_form(painter: QPainter, place: QRectF, row: ItemRow) -> None:
    form = suffix(row.item)
    if not form:
        return
    font = QFont(painter.font())
    font.setPixelSize(11)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.color(theme.palette().soft))
    painter.drawText(
        place.adjusted(14, 10 if place.height() > 40 else 0, -14, 0),
        int(side() | (Qt.AlignmentFlag.AlignTop if place.height() > 40 else Qt.AlignmentFlag.AlignVCenter)),
        form,
    )


def write_lines(painter: QPainter, place: QRectF, text: str, font: QFont, *, lines: int) -> float:
    """Write plain text on at most so many lines, the last one with an ellipsis; the height that it took."""
    metrics = QFontMetricsF(font)
    layout = QTextLayout(" ".join(text.split())[:600], font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
    painter.setFont(font)
    height = 0.0
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        at = QRectF(place.left(), place.top() + height, place.width(), metrics.height())
        rest = layout.text()[line.textStart() :]
        piece = rest if number == lines - 1 else rest[: line.textLength()]
        painter.drawText(
            at,
            int(side() | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine),
            metrics.elidedText(piece.rstrip(), Qt.TextElideMode.ElideRight, place.width()),
        )
        height += metrics.height()
    layout.endLayout()
    return height
