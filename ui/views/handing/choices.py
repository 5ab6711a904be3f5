"""What a person ticks before something leaves: exhibits of a case, and facts of their entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.messages import printable
from ui.theme import GRID
from ui.words.entries import EntryWords

_VALUE = Qt.ItemDataRole.UserRole


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def _tick(item: QListWidgetItem, ticked: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


class ExhibitChoice(QListWidget):
    """Exhibits, one of them ticked, or none.

    Args:
        name: what the list is for.
        exhibits: number of each, and its mark with its title.
        chosen: number of the one that is ticked.
    """

    def __init__(self, name: str, exhibits: Sequence[tuple[int, str]] = (), chosen: int | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.show_exhibits(exhibits, chosen)

    def show_exhibits(self, exhibits: Sequence[tuple[int, str]], chosen: int | None = None) -> None:
        """Show these instead: the number of each, and what its row says."""
        with QSignalBlocker(self):
            self.clear()
            for number, text in exhibits:
                item = QListWidgetItem(printable(text), self)
                item.setData(_VALUE, number)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                _tick(item, number == chosen)
            self.setCurrentRow(0)
        self.setFixedHeight(GRID * min(20, 5 + 4 * len(exhibits)))

    def chosen(self) -> list[int]:
        """Numbers of those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [int(item.data(_VALUE)) for item in items if _ticked(item)]


class FactChoice(QListWidget):
    """Facts by name; what is ticked is seen in every entry that has it.

    Signals:
        chosen: the name of a fact, and whether it shall be seen.
    """

    chosen = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._words = EntryWords()
        self.setAccessibleName(self.tr("Facts that may be seen"))
        self.setFixedHeight(GRID * 20)
        self.itemChanged.connect(lambda item: self.chosen.emit(item.data(_VALUE), _ticked(item)))

    def show_facts(self, facts: Mapping[str, bool]) -> None:
        """Show these, ticked where they are seen; the row stays the same where the facts do."""
        with QSignalBlocker(self):
            if [self.item(row).data(_VALUE) for row in range(self.count())] != list(facts):
                self.clear()
                for name in facts:
                    item = QListWidgetItem(self._words.name(name), self)
                    item.setData(_VALUE, name)
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                self.setCurrentRow(0)
            for row, seen in enumerate(facts.values()):
                _tick(self.item(row), seen)
