"""Everything that one entry holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from evidence_vault.records.entry import Entry
from ui.theme import GRID
from ui.widgets.labels import label
from ui.words.entries import EntryWords, local_time, utc_time

_LABELS = GRID * 18


class EntryDetail(QScrollArea):
    """Name and value of every fact, as they are recorded; each can be marked and copied."""

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setProperty("reading", "true")
        self.setAccessibleName(self.tr("Facts of the chosen entry"))
        self._words = words

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry; None asks to choose one."""
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        if entry is None:
            column.addWidget(label(self.tr("Choose an entry to see all that it holds."), "soft"))
        else:
            heading = self.tr("Entry {number}: {event}").format(number=entry.seq, event=self._words.event(entry))
            column.addWidget(label(heading, "heading"))
            column.addLayout(self._facts(entry))
        column.addStretch()
        self.setWidget(inside)

    def _facts(self, entry: Entry) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnMinimumWidth(0, _LABELS)
        grid.setColumnStretch(1, 1)
        time = self.tr("{local} ({utc}), by the clock of the keeper’s computer").format(
            local=local_time(entry.at), utc=utc_time(entry.at)
        )
        lines = [(self.tr("Time"), time), (self.tr("By"), self._words.by(entry)), *self._words.facts(entry)]
        for row, (name, value) in enumerate(lines):
            said = label(value, wrap=True, selectable=True)
            said.setAccessibleName(f"{name}: {value}")
            named = label(name, "soft", wrap=True)
            grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignTop)
        return grid
