"""Submissions as rows, the most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from evidence_vault.records.ids import SubmissionId
from evidence_vault.records.submission import State

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ROW = Qt.ItemDataRole.UserRole
"""The whole `SubmissionRow`."""


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """One submission as the list shows it; all texts are worded."""

    id: SubmissionId
    state: State
    word: str
    authority: str
    about: str


class SubmissionsModel(QAbstractListModel):
    """Shows rows as they are handed in."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[SubmissionRow] = ()

    def show(self, rows: Sequence[SubmissionRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, submission: SubmissionId | None) -> int | None:
        """The row of a submission; None where it is not in the list."""
        return next((place for place, row in enumerate(self._rows) if row.id == submission), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the list."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for whoever paints it, its words for whoever reads it aloud."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.word}: {row.authority}"
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return row.about
        return None
