"""What stands above the lists: kinds with their counts, order, gallery or table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from ui.itemmodels.rows import ItemKind
from ui.theme import GRID
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, mark
from ui.words.evidence import KINDS, number, word


class Filters(QWidget):
    """Chips for the kinds that there are.

    Signals:
        kind_chosen: an `ItemKind`, or None for all.
    """

    kind_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[ItemKind | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = FlowLayout(self)
        for kind in (None, *ItemKind):
            chip = button("")
            chip.setCheckable(True)
            mark(chip, chip="true")
            chip.clicked.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind))
            self._group.addButton(chip)
            self._chips[kind] = chip
            row.addWidget(chip)
        self._chips[None].setChecked(True)

    def show_counts(self, counts: Mapping[ItemKind, int], total: int, chosen: ItemKind | None) -> None:
        """How many of each kind there are; a kind without any is not offered."""
        for kind, chip in self._chips.items():
            count = total if kind is None else counts.get(kind, 0)
            name = self.tr("All kinds") if kind is None else word(KINDS[kind])
            chip.setText(f"{name}  {number(count)}")
            chip.setAccessibleName(f"{name}, {number(count)}")
            chip.setVisible(kind is None or count > 0)
            chip.setChecked(kind is chosen)


class Arrangement(QWidget):
    """In what order items are shown, and how.

    Signals:
        order_chosen: newest first (True) or oldest.
        table_chosen: the table (True) or the gallery.
    """

    order_chosen = Signal(bool)
    table_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        order = QComboBox()
        order.addItems([self.tr("Newest first"), self.tr("Oldest first")])
        order.setAccessibleName(self.tr("Order"))
        order.setAccessibleDescription(self.tr("Order"))  # on Linux the name of a choice is what is chosen
        order.currentIndexChanged.connect(lambda place: self.order_chosen.emit(place == 0))
        self._table = button(self.tr("Table"), name=self.tr("Show as a table"))
        self._table.setCheckable(True)
        self._table.toggled.connect(self._toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(order)
        row.addWidget(self._table)

    def _toggle(self, table: bool) -> None:
        self._table.setText(self.tr("Gallery") if table else self.tr("Table"))
        self._table.setAccessibleName(self.tr("Show as a gallery") if table else self.tr("Show as a table"))
        self.table_chosen.emit(table)
