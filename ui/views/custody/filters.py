"""Choosing from the log: by group of events, by item."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.presenters.custody import Group
from ui.theme import GRID
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, mark
from ui.widgets.private_text import private

_ITEM_WIDTH = GRID * 22


class Filters(QWidget):
    """A chip for each group that has entries, and a field for the number of an item.

    Signals:
        group_chosen: a `Group`, or None for all.
        item_typed: what stands in the field.
    """

    group_chosen = Signal(object)
    item_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {
            Group.EVIDENCE: self.tr("Evidence"),
            Group.CASES: self.tr("Cases and exhibits"),
            Group.GIVEN_OUT: self.tr("Given out"),
            Group.VAULT: self.tr("Vault and sessions"),
            Group.OUTSIDE: self.tr("Outside time"),
            Group.ALARMS: self.tr("Alarms and checks"),
        }
        self._one = QButtonGroup(self)
        chips = QWidget()
        self._chips = self._make_chips(FlowLayout(chips))
        self._item = private(QLineEdit())
        self._item.setPlaceholderText(self.tr("Item, as E-17"))
        self._item.setAccessibleName(self.tr("Only entries about this item, as E-17"))
        self._item.setClearButtonEnabled(True)
        self._item.setFixedWidth(_ITEM_WIDTH)
        self._item.textChanged.connect(self.item_typed)
        self._complaint = label(role="bad", wrap=True)
        self._complaint.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._complaint.hide()
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(chips, 1)
        row.addWidget(self._item, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._complaint)

    def show_groups(self, counts: Mapping[Group, int]) -> None:
        """Show how many entries there are of each group."""
        number = QLocale().toString
        self._chips[None].setText(self.tr("All {count}").format(count=number(sum(counts.values()))))
        for group, count in counts.items():
            self._chips[group].setText(f"{self._names[group]} {number(count)}")
            self._chips[group].show()
        for chip in self._chips.values():
            chip.setAccessibleName(chip.text())
        from_zero = self.tr("The log begins with entry 0, so the newest number is one less than the count.")
        self._chips[None].setToolTip(from_zero)
        self._chips[None].setAccessibleDescription(from_zero)

    def show_complaint(self, text: str) -> None:
        """What was typed is no number of an item; empty text ends the complaint."""
        mark(self._item, invalid="true" if text else "false")
        said = self.tr("{text} is no number of an item. They look like E-000017.").format(text=text) if text else ""
        self._complaint.setText(said)
        self._complaint.setVisible(bool(said))
        self._item.setAccessibleDescription(said)

    def _make_chips(self, row: FlowLayout) -> dict[Group | None, QPushButton]:
        """For all entries, and for each group; that of a group is seen once it has entries."""
        chips: dict[Group | None, QPushButton] = {}
        for group in (None, *Group):
            made = chips[group] = button("")
            made.setProperty("chip", "true")
            made.setCheckable(True)
            made.setChecked(group is None)
            made.clicked.connect(lambda _=False, group=group: self.group_chosen.emit(group))
            self._one.addButton(made)
            row.addWidget(made)
            made.setVisible(group is None)
        return chips
