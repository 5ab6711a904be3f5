"""The place of custody: the log to be read, where it stands, and the report of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from evidence_vault.errors import VaultError
from evidence_vault.records.entry import Entry
from ui.itemmodels.entries import ENTRY, EntriesModel
from ui.messages import sentence
from ui.presenters.custody import Checkpoint, CustodyPresenter, Group
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.custody.entry_detail import EntryDetail
from ui.views.custody.filters import Filters
from ui.views.custody.outside import OutsidePage
from ui.views.custody.pinning import open_pinning
from ui.views.custody.standing import Standing
from ui.views.handing import open_receiving
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.widgets.banner import Banner
from ui.widgets.file_dialogs import choose_save
from ui.widgets.labels import button, label
from ui.words.entries import EntryWords

_WIDTHS = {0: GRID * 6, 1: GRID * 21, 2: GRID * 20, 4: GRID * 8}
"""Of the columns in pixels, at least; what an entry concerns takes the rest."""

_NUMBER, _EVENT, _CONCERNS, _BY = 0, 2, 3, 4
_WIDEST_BY = GRID * 18
_ASIDE = GRID * 3
"""Pixels of a cell that are not its text."""


class CustodyView(QWidget):
    """Tells the presenter what a person does, and words what it tells."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Custody")
        self.setAccessibleName(self.title)
        self._presenter = CustodyPresenter(runner, self)
        self._words = EntryWords()
        self._entries = EntriesModel(self._words)
        self._table = self._make_table()
        self._detail = EntryDetail(self._words)
        self._filters = Filters()
        self._standing = Standing()
        self._standing.comparing_asked.connect(lambda: self._refresh_after(open_pinning(self, runner)))
        self._outside = OutsidePage(runner)
        self._tabs = QTabWidget()
        self._banner = Banner()
        self._languages = LanguageChoice(languages_of_the_window())
        self._save = button(self.tr("Save custody report as PDF…"), primary=True)
        self._save.clicked.connect(self._save_report)
        self._handovers = button(self.tr("Handovers…"), name=self.tr("Handovers from and to other vaults"))
        self._handovers.clicked.connect(lambda: self._refresh_after(open_receiving(self, runner)))
        self._filters.group_chosen.connect(self._presenter.choose_group)
        self._filters.item_typed.connect(self._presenter.choose_item)
        self._table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.changed = self._outside.changed
        self._outside.changed.connect(self._presenter.activate)
        self._outside.standing_changed.connect(self._standing.show_outside)
        self._detail.show_entry(None)
        self._build()

    def activate(self) -> None:
        """Show what is recorded now."""
        self._presenter.activate()
        self._outside.load()
        if self._tabs.currentIndex() == 0:
            self._table.setFocus()
        else:
            self._tabs.tabBar().setFocus()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_groups(self, counts: Mapping[Group, int]) -> None:
        """See `CustodyScreen`."""
        self._filters.show_groups(counts)

    def show_entries(self, entries: Sequence[Entry], custodians: Mapping[str, str]) -> None:
        """See `CustodyScreen`."""
        chosen = self._table.currentIndex().data(ENTRY)
        self._words.custodians = custodians
        self._entries.show(entries)
        self._fit(entries)
        place = self._entries.place_of(chosen.seq) if chosen else None
        if place is None:
            self._detail.show_entry(None)
        else:
            self._table.selectRow(place)

    def show_item_unknown(self, text: str) -> None:
        """See `CustodyScreen`."""
        self._filters.show_complaint(text)

    def show_checkpoint(self, checkpoint: Checkpoint) -> None:
        """See `CustodyScreen`."""
        self._standing.show_checkpoint(checkpoint)

    def show_saved(self, path: Path) -> None:
        """See `CustodyScreen`."""
        self._banner.say(
            self.tr("The report is written to {path}. That file is not encrypted.").format(path=path), tone="ok"
        )

    def show_failure(self, error: VaultError) -> None:
        """See `CustodyScreen`."""
        self._banner.say(sentence(error), tone="bad")

    # -- what a person does ----------------------------------------------------------------------

    def _show_detail(self, current: QModelIndex) -> None:
        self._detail.show_entry(current.data(ENTRY) if current.isValid() else None)

    def _save_report(self) -> None:
        path = choose_save(self, self.tr("Save custody report"), "custody-report.pdf", suffix="pdf")
        if path:
            self._presenter.save_report(path, self._languages.languages)

    def _fit(self, entries: Sequence[Entry]) -> None:
        """Make columns as wide as what they say, so that no event is cut and as much as may be is left for the rest."""
        wide = self._table.fontMetrics().horizontalAdvance
        events = {entry.told_as: self._words.event(entry) for entry in entries}
        by = {entry.by: self._words.by(entry) for entry in entries}
        needed = {
            _NUMBER: wide(str(max((entry.seq for entry in entries), default=0))),
            _EVENT: max(map(wide, events.values()), default=0),
            _BY: min(max(map(wide, by.values()), default=0), _WIDEST_BY),
        }
        for column, width in needed.items():
            self._table.setColumnWidth(column, max(_WIDTHS[column], width + _ASIDE))

    def _refresh_after(self, dialog: QDialog) -> None:
        """What was recorded in a dialog is shown when it closes."""
        dialog.finished.connect(lambda _: self._presenter.activate())

    # -- building --------------------------------------------------------------------------------

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._entries)
        table.setAccessibleName(self.tr("Entries of the log, newest first"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(GRID * 4)
        table.horizontalHeader().setHighlightSections(False)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.horizontalHeader().setSectionResizeMode(_CONCERNS, QHeaderView.ResizeMode.Stretch)
        return table

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(label(self.title, "title"))
        head.addStretch()
        head.addWidget(self._handovers)
        head.addWidget(self._languages)
        head.addWidget(self._save)
        reading = QSplitter(Qt.Orientation.Vertical)
        reading.addWidget(self._table)
        reading.addWidget(self._detail)
        reading.setSizes([GRID * 44, GRID * 26])
        reading.setCollapsible(0, False)
        body = QHBoxLayout()
        body.setSpacing(GRID * 3)
        body.addWidget(reading, 1)
        body.addWidget(self._standing)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(self._tabs, 1)
        log = QWidget()
        inside = QVBoxLayout(log)
        inside.setContentsMargins(0, GRID * 2, 0, 0)
        inside.setSpacing(GRID * 2)
        inside.addWidget(self._filters)
        inside.addLayout(body, 1)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Log, or what vouches for it"))
        self._tabs.tabBar().setAccessibleName(self._tabs.accessibleName())
        self._tabs.addTab(log, self.tr("Log"))
        self._tabs.addTab(self._outside, self.tr("From outside"))
