"""The log as a table; a row is worded when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from evidence_vault.records.entry import Entry

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ENTRY = Qt.ItemDataRole.UserRole
"""The `Entry` of a row."""


class EntryWording(Protocol):
    """How an entry is put in words."""

    @property
    def headings(self) -> Sequence[str]:
        """Of the columns."""
        ...

    def cell(self, entry: Entry, column: int) -> str:
        """What a column says of an entry."""
        ...

    def tip(self, entry: Entry, column: int) -> str:
        """What more there is to it; empty for nothing."""
        ...


class EntriesModel(QAbstractTableModel):
    """Entries in the order in which they are handed in."""

    def __init__(self, wording: EntryWording) -> None:
        super().__init__()
        self._wording = wording
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def place_of(self, seq: int) -> int | None:
        """The row of the entry with this number; None where it is not shown."""
        return next((place for place, entry in enumerate(self._entries) if entry.seq == seq), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row for each entry."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._wording.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._wording.cell(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._wording.tip(entry, index.column()) or None
        return entry if role == ENTRY else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._wording.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
