"""What a check found, as rows to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ROW = Qt.ItemDataRole.UserRole
"""The whole `FindingRow`."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding; all texts are worded.

    Attributes:
        failure: a failure, else something that a reader should know.
        grade: that in a word.
        subject: what it is about.
        what: what was found.
        next_step: what to do about it.
    """

    failure: bool
    grade: str
    subject: str
    what: str
    next_step: str


class FindingsModel(QAbstractListModel):
    """Findings in the order in which they are handed in."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[FindingRow] = ()

    def show(self, rows: Sequence[FindingRow]) -> None:
        """Show these findings."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row for each finding."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for whoever paints it, its words for whoever reads it aloud."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.grade}: {row.subject}. {row.what} {row.next_step}"
        return None
