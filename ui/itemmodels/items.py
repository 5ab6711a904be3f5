"""The items of a place as rows for gallery and table. Asks nothing and decides nothing: it is handed its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItemModel

from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from ui.itemmodels.pictures import Pictures
from ui.itemmodels.rows import ItemRow

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """Columns of the table, in their order."""

    ITEM = 0
    TITLE = 1
    KIND = 2
    PLATFORM = 3
    ACCOUNT = 4
    POSTED = 5
    SIZE = 6
    TAKEN_IN = 7
    STATE = 8


Words = Callable[[ItemRow, Column], str]
"""Gives the text of a cell; wording belongs to the view."""

ROW = Qt.ItemDataRole.UserRole
PICTURE = Qt.ItemDataRole.UserRole + 1


class ItemsModel(QStandardItemModel):
    """Rows of items with their thumbnails.

    Qt's own model holds no item here, only how many rows and columns there are: a gallery asks that twice for every
    item when it is laid out, and an answer in Python would take forty times as long.

    Args:
        words: the text of a cell.
        headings: of the columns.
        spoken: the whole row as a screen reader says it.

    Signals:
        picture_wanted: an item is being shown whose thumbnail is not here (`ItemRow`); again at every painting.
    """

    picture_wanted = Signal(object)

    def __init__(
        self, words: Words, headings: Sequence[str], spoken: Callable[[ItemRow], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._headings, self._spoken = words, headings, spoken
        self.setColumnCount(len(Column))
        self._rows: Sequence[ItemRow] = ()
        self._places: dict[int, int] = {}
        self._pictures = Pictures()

    @property
    def rows(self) -> Sequence[ItemRow]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[ItemRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._places = {item.id.number: place for place, row in enumerate(rows) for item in row.items}
        self.blockSignals(True)  # the reset tells it
        self.setRowCount(len(rows))
        self.blockSignals(False)
        self.endResetModel()

    def row_of(self, item: ItemId) -> int | None:
        """In which row an item is shown, by itself or in its post; None where it is not."""
        return self._places.get(item.number)

    def set_picture(self, item: ItemId, preview: Preview) -> None:
        """What an item looks like has arrived."""
        self._pictures.keep(item, preview)
        row = self.row_of(item)
        if row is not None and self._rows[row].id == item:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [PICTURE])

    def forget_picture(self, item: ItemId) -> None:
        """An item was destroyed: what it looked like is not shown any more."""
        self.set_picture(item, Preview("none"))

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """A cell is looked at, never typed into."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a view asks of a cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, Column(index.column()))
        if role == ROW:
            return row
        if role == PICTURE:
            return self._picture(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if index.column() == 0 else self._words(row, Column(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def _picture(self, row: ItemRow) -> object:
        if row.id not in self._pictures:
            self.picture_wanted.emit(row)
        return self._pictures.get(row.id)
