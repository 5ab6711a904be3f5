"""Gallery and table over the same items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QStackedWidget, QTableView, QWidget

from evidence_vault.records.ids import ItemId
from ui.itemmodels.items import Column, ItemsModel
from ui.itemmodels.rows import ItemRow
from ui.theme import GRID
from ui.views.evidence.delegate import CARD_HEIGHT, GAP, CardDelegate
from ui.words.evidence import HEADINGS, cell, spoken, word

_NARROWEST = 190
_SHARES = {
    Column.ITEM: 84,
    Column.KIND: 112,
    Column.PLATFORM: 96,
    Column.ACCOUNT: 132,
    Column.POSTED: 132,
    Column.SIZE: 76,
    Column.TAKEN_IN: 140,
    Column.STATE: 150,
}


class Gallery(QListView):
    """Cards in as many columns as there is room for."""

    def __init__(self, model: ItemsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)  # IconMode looks the same, and takes twice the time to lay out
        self.setWrapping(True)
        self.setSelectionRectVisible(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setProperty("bare", "true")
        self.verticalScrollBar().setSingleStep(32)
        self.setAccessibleName(QCoreApplication.translate("evidence", "Evidence, as a gallery"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the width to whole cards."""
        super().resizeEvent(event)
        room = self.viewport().width() - 1
        columns = max(1, room // (_NARROWEST + GAP))
        grid = QSize(room // columns, CARD_HEIGHT + GAP)
        if grid != self.gridSize():
            self.setGridSize(grid)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """Paint all that is in sight; Qt would ask for the place of every item that is chosen."""
        return QRegion(self.viewport().rect())


class Table(QTableView):
    """One item a line."""

    def __init__(self, model: ItemsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(34)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(60)
        header.setSelectionModel(QItemSelectionModel(model, header))  # else it looks at every row that is chosen
        for column, width in _SHARES.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(QCoreApplication.translate("evidence", "Evidence, as a table"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what matters least steps back; the title keeps its place."""
        super().resizeEvent(event)
        left = self.viewport().width() - GRID * 25
        for column in (
            Column.ITEM,
            Column.KIND,
            Column.POSTED,
            Column.PLATFORM,
            Column.TAKEN_IN,
            Column.ACCOUNT,
            Column.STATE,
            Column.SIZE,
        ):
            left -= _SHARES[column]
            self.setColumnHidden(column, left < 0)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """Paint all that is in sight; Qt would ask for the place of every row that is chosen."""
        return QRegion(self.viewport().rect())


class EvidenceLists(QStackedWidget):
    """Gallery and table, one of them shown; what is chosen is the same in both.

    Signals:
        chosen: other items are chosen (list of `ItemRow`).
        entered: Enter was pressed on what is chosen.
        picture_wanted: a thumbnail is missing (`ItemRow`).
    """

    chosen = Signal(list)
    entered = Signal()
    picture_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ItemsModel(cell, [word(HEADINGS[column]) for column in Column], spoken, self)
        self.model.picture_wanted.connect(self.picture_wanted, Qt.ConnectionType.QueuedConnection)
        self.gallery, self.table = Gallery(self.model), Table(self.model)
        for view in (self.gallery, self.table):
            self.addWidget(view)
            view.selectionModel().selectionChanged.connect(self._tell)
            view.activated.connect(self._enter)
        self.setFocusProxy(self.gallery)
        self._quiet = False

    @property
    def rows(self) -> list[ItemRow]:
        """What is chosen, in the order in which it is shown."""
        selection = self._view.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        places = {place for one in ranges for place in range(one.top(), one.bottom() + 1)}
        return [self.model.rows[place] for place in sorted(places)]

    def show_rows(self, rows: Sequence[ItemRow]) -> None:
        """Show other rows; what was chosen stays so where it is still there."""
        if rows == self.model.rows:
            self._tell()
            return
        before = [item for row in self.rows for item in row.ids]
        at = self._view.verticalScrollBar().value()
        self._quiet = True
        self.model.set_rows(rows)
        self._quiet = False
        self.choose(before)
        self._view.verticalScrollBar().setValue(at)

    def show_as_table(self, table: bool) -> None:
        """Show the table, or the gallery, with the same items chosen."""
        chosen = [row.id for row in self.rows]
        view = self.table if table else self.gallery
        self.setCurrentWidget(view)
        self.setFocusProxy(view)
        self.choose(chosen)

    def choose(self, items: Iterable[ItemId]) -> None:
        """Choose these items, as far as they are shown."""
        places = sorted({place for item in items if (place := self.model.row_of(item)) is not None})
        selection = QItemSelection()
        for first, last in _runs(places):
            selection.select(self.model.index(first, 0), self.model.index(last, 0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self._view is self.table:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self._quiet = True
        if places:
            self._view.setCurrentIndex(self.model.index(places[0], 0))
        self._view.selectionModel().select(selection, flags)
        self._quiet = False
        self._tell()

    @property
    def _view(self) -> Gallery | Table:
        return self.table if self.currentWidget() is self.table else self.gallery

    def _enter(self, index: QModelIndex) -> None:
        if not self.rows:
            self.choose([self.model.rows[index.row()].id])
        self.entered.emit()

    def _tell(self, *_: object) -> None:
        if not self._quiet:
            self.chosen.emit(self.rows)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each row of numbers that follow one another."""
    first = last = None
    for place in places:
        if first is not None and last is not None and place != last + 1:
            yield first, last
            first = place
        first, last = place if first is None else first, place
    if first is not None and last is not None:
        yield first, last
