"""A case's list as rows that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from evidence_vault.records.ids import ExhibitId

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ROW = Qt.ItemDataRole.UserRole
"""The whole `ExhibitRow`."""

MARKS_LENGTH = Qt.ItemDataRole.UserRole + 1
"""How many letters the longest mark of the list has."""

_MIME = "application/x-evidence-vault-exhibit"


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """One exhibit as the list shows it; all texts are worded. `mark` is that of the place `number`."""

    id: ExhibitId
    number: int
    mark: str
    title: str
    about: str
    withdrawn: bool


class ExhibitsModel(QAbstractListModel):
    """Shows the new order at once, and tells it; what is recorded then comes by `show`.

    Signals:
        reordered: the exhibits in use, as a list of `ExhibitId` in their new order.
    """

    reordered = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ExhibitRow] = []
        self._longest = 0

    @property
    def rows(self) -> Sequence[ExhibitRow]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[ExhibitRow]) -> None:
        """Show these rows; where they are the same exhibits, what is selected stays so."""
        self._longest = max((len(row.mark) for row in rows), default=0)
        if {row.id for row in rows} == {row.id for row in self._rows}:
            self.layoutAboutToBeChanged.emit()
            places = {row.id: place for place, row in enumerate(rows)}
            before = self.persistentIndexList()
            after = [self.index(places[self._rows[index.row()].id]) for index in before]
            self._rows = list(rows)
            self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def place_of(self, exhibit: ExhibitId) -> int | None:
        """The row of an exhibit; None where it is not in the list."""
        return next((place for place, row in enumerate(self._rows) if row.id == exhibit), None)

    def used(self) -> list[tuple[int, str]]:
        """Those in use: their number, their mark with their title."""
        return [(row.number, f"{row.mark}  {row.title}") for row in self._rows if not row.withdrawn]

    def move(self, row: int, step: int) -> bool:
        """Move an exhibit past the next one in use, up (-1) or down (1); False where it cannot."""
        in_use = [each.id for each in self._rows if not each.withdrawn]
        moving = self._rows[row].id
        if moving not in in_use or not 0 <= in_use.index(moving) + step < len(in_use):
            return False
        place = in_use.index(moving)
        in_use[place], in_use[place + step] = in_use[place + step], in_use[place]
        self._reorder(in_use)
        return True

    def drop(self, row: int, before: int) -> None:
        """Put the exhibit of `row` before the one that stands in row `before`; the count of rows means the end."""
        moving = self._rows[row]
        above = [each.id for each in self._rows[:before] if not each.withdrawn and each != moving]
        below = [each.id for each in self._rows[before:] if not each.withdrawn and each != moving]
        self._reorder([*above, moving.id, *below])

    def _reorder(self, in_use: Sequence[ExhibitId]) -> None:
        """Show this order, withdrawn numbers where they were, and tell it."""
        if list(in_use) == [row.id for row in self._rows if not row.withdrawn]:
            return
        by_id = {row.id: row for row in self._rows}
        moving = iter(in_use)
        order = [row if row.withdrawn else by_id[next(moving)] for row in self._rows]
        places = [(row.number, row.mark) for row in self._rows]
        self.show([replace(row, number=n, mark=mark) for row, (n, mark) in zip(order, places, strict=True)])
        self.reordered.emit(list(in_use))

    # -- for Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the list."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for whoever paints it, its words for whoever reads it aloud."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == MARKS_LENGTH:
            return self._longest
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.mark}. {row.title}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.about
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen; what is in use can be dragged, between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return usual if self._rows[index.row()].withdrawn else usual | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """An exhibit is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this list only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row that is dragged; nothing that another program could read."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode("ascii"))
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Take a dragged row; dropped on a row, it comes before that."""
        if not data.hasFormat(_MIME):
            return False
        before = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.drop(int(bytes(data.data(_MIME).data())), before)
        return True
