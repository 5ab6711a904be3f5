"""The evidence place: ways in, search, lists, inspector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import ReadBack
from evidence_vault.records.preview import Preview
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved, UnsavedTexts
from ui.itemmodels.filters import DateOf, Facet
from ui.itemmodels.rows import ItemRow
from ui.messages import sentence
from ui.presenters.evidence import EvidencePresenter, Listing
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.taking_in import Taken
from ui.theme import GRID
from ui.views.evidence.drop_target import DropTarget
from ui.views.evidence.filter_panel import FilterButton, FilterChips, FilterPanel
from ui.views.evidence.filters import Arrangement, Filters
from ui.views.evidence.inspector import WIDTH, Inspector
from ui.views.evidence.left_out import LeftOut
from ui.views.evidence.lists import EvidenceLists
from ui.views.evidence.middle import Middle
from ui.views.evidence.taken_words import Said, read_back, still_lie
from ui.views.incoming import dropped, pasted_image
from ui.widgets.banner import Banner
from ui.widgets.file_dialogs import choose_files, choose_folder
from ui.widgets.labels import button, label
from ui.widgets.private_text import private
from ui.widgets.progress_strip import ProgressStrip


class EvidenceView(QWidget):
    """Home of the window.

    Args:
        runner: where work with the session is done.

    Signals:
        exhibit_requested: these items and posts shall become exhibits (list of `Listable`).
        changed: the vault holds something new.
        counted: how many items there are.
    """

    exhibit_requested = Signal(list)
    changed = Signal()
    counted = Signal(int)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.title = self.tr("Evidence")
        self.setAccessibleName(self.title)
        self.setAcceptDrops(True)
        self._presenter = EvidencePresenter(runner, self)
        self._lists = EvidenceLists()
        self._inspector = Inspector(runner)
        self._filters, self._arrangement = Filters(), Arrangement()
        self._filter_button, self._filter_panel, self._filter_chips = FilterButton(), FilterPanel(), FilterChips()
        self._search = private(QLineEdit())
        self._banner, self._strip, self._left_out = Banner(), ProgressStrip(), LeftOut()
        self._middle = Middle(self._lists)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._focus_due = False
        self._lay_out()
        self._connect()
        self._shortcuts()

    def activate(self) -> None:
        """The place is shown."""
        self._focus_due = True
        self._presenter.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another place is shown, or the window goes: what was typed is written."""
        self._inspector.leave()
        super().hideEvent(event)

    @property
    def busy(self) -> bool:
        """Whether something is being taken in."""
        return self._presenter.taking_in.busy

    # -- what is not recorded yet ----------------------------------------------------------------

    def unsaved(self) -> Unsaved:
        """What was typed on cards, and what is being taken in."""
        return Unsaved(tuple(self._inspector.unsaved()), tuple(self._presenter.taking_in.unfinished()))

    def take_up(self, cards: Sequence[UnsavedTexts]) -> None:
        """Put back what was typed on cards, and lead to the first of them."""
        self._show_all()
        groups = [[ItemId.parse(item) for item in texts.about] for texts in cards]
        for items, texts in zip(groups, cards, strict=True):
            self._inspector.take_up(items, texts.fields)
        self._lists.choose(groups[0])

    def be_quiet(self) -> None:
        """Ask for nothing by itself any more: the place is about to go."""
        self._presenter.be_quiet()

    def take_over(self, other: EvidenceView) -> None:
        """Have what was typed, searched and filtered in another of these, which is about to go."""
        self._presenter.take_over(other._presenter)
        with QSignalBlocker(self._search):
            self._search.setText(self._presenter.words)
        self._inspector.take_over(other._inspector)

    def go_on(self, intake: UnfinishedIntake) -> None:
        """Take in what is missing of an intake that did not end."""
        self._presenter.taking_in.go_on(intake)

    # -- ways in ---------------------------------------------------------------------------------

    def add_files(self) -> None:
        """Choose files and take them in."""
        if files := choose_files(self, self.tr("Add files")):
            self._presenter.taking_in.add(files)

    def add_folder(self) -> None:
        """Choose a folder and take in all that is in it."""
        if folder := choose_folder(self, self.tr("Add a folder")):
            self._presenter.taking_in.add([folder])

    def paste(self) -> None:
        """Take in what was copied: files, or an image."""
        data = QGuiApplication.clipboard().mimeData()
        if files := dropped(data):
            self._presenter.taking_in.add(files)
        elif encode := pasted_image(data):
            self._presenter.taking_in.paste(
                QDateTime.currentDateTime().toString("'pasted-'yyyyMMdd-HHmmss'.png'"), encode
            )
        else:
            text = self.tr("There is no image and no file to paste. Copy one first, then come back here.")
            self._banner.say(text, word=self.tr("Nothing to paste"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders only."""
        if dropped(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)  # the file itself stays where it is
            event.accept()
            self._target.appear()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._target.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self._target.hide()
        if files := dropped(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._presenter.taking_in.add(files)

    # -- told by the presenter -------------------------------------------------------------------

    def show_listing(self, listing: Listing) -> None:
        """Other rows are to be shown."""
        self._filters.show_counts(listing.counts, listing.found, self._presenter.kind)
        self._lists.show_rows(listing.rows)
        for one in (self._filter_button, self._filter_panel, self._filter_chips):
            one.show_listing(listing)
        self._middle.show_listing(listing)
        if self._focus_due:
            self._focus_due = False
            self._middle.setFocus()
            if listing.rows and not self._lists.rows:
                self._lists.choose([listing.rows[0].id])
        for part in (self._inspector, self._search, self._filter_button, self._filters, self._arrangement):
            part.setVisible(listing.total > 0)
        self.counted.emit(listing.total)

    def show_thumbnail(self, item: ItemId, preview: Preview) -> None:
        """What an item looks like."""
        self._lists.model.set_picture(item, preview)

    def show_progress(self, state: ProgressState | None) -> None:
        """How far the intake is."""
        if state is None:
            self._strip.finish()
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def show_taken(self, taken: Taken) -> None:
        """An intake has ended."""
        self._left_out.show_failures(taken.failures, len(taken.items))
        parts = [self.tr("Stopped; what was finished is kept.")] if taken.cancelled else []
        if taken.items or not taken.failures:
            parts.append(self.tr("%n item(s) taken in.", "", len(taken.items)))
        parts += filter(None, [still_lie(taken)])
        if parts:
            word = self.tr("Stopped") if taken.cancelled else self.tr("Recorded")
            self._say_of(taken, Said(" ".join(parts), word, "warn" if taken.cancelled else "ok"))
        if taken.not_inspected:
            self.show_failure(taken.not_inspected)
        if taken.items:
            self._lists.choose(taken.items)  # so that they can be described, all at once
            self.changed.emit()

    def show_read_back(self, taken: Taken, done: ReadBack) -> None:
        """What was taken in was read back from the medium."""
        self._say_of(taken, read_back(taken, done))

    def _say_of(self, taken: Taken, said: Said) -> None:
        hidden = any(self._lists.model.row_of(item) is None for item in taken.items)
        more = " " + self.tr("The search or a filter hides what is new.") if hidden else ""
        self._banner.say(said.text + more, tone=said.tone, word=said.word, action=self.tr("Show all") if hidden else "")

    def show_failure(self, error: VaultError) -> None:
        """Something could not be done."""
        self._banner.say(sentence(error), tone="bad", word=self.tr("Not done"))

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 2, 0)
        column.setSpacing(GRID + 4)
        column.addLayout(self._top())
        self._search.setPlaceholderText(self.tr("Search all that is written     /"))
        self._search.setAccessibleName(self.tr("Search all that is written"))
        self._search.setClearButtonEnabled(True)
        self._search.setAcceptDrops(False)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._search, 1)
        row.addWidget(self._filter_button)
        row.addWidget(self._arrangement)
        column.addLayout(row)
        for part in (self._filter_panel, self._filters, self._filter_chips, self._strip, self._banner, self._left_out):
            column.addWidget(part)
        column.addWidget(self._middle, 1)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._inspector)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([2 * WIDTH, WIDTH])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._target = DropTarget(self)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(label(self.title, "title"))
        row.addStretch(1)
        paste = button(self.tr("Paste"), name=self.tr("Paste an image or files"))
        folder = button(self.tr("Add folder…"))
        files = button(self.tr("Add files…"), primary=True)
        for part, act in ((paste, self.paste), (folder, self.add_folder), (files, self.add_files)):
            part.clicked.connect(act)
            row.addWidget(part)
        return row

    def _open_filters(self, wanted: bool) -> None:
        if wanted:
            self._filter_panel.open()
        else:
            self._filter_panel.hide()
            self._filter_button.setFocus()

    def _remove_filter(self, facet: Facet | None) -> None:
        self._filter_button.setFocus()
        if facet:
            self._presenter.choose(facet, None)
        else:
            self._presenter.choose_days(DateOf.POSTED, None, None)

    def _show_all(self) -> None:
        with QSignalBlocker(self._search):
            self._search.clear()
        self._presenter.show_all()
        self._lists.setFocus()

    def _connect(self) -> None:
        self._middle.files_wanted.connect(self.add_files)
        self._middle.all_wanted.connect(self._show_all)
        self._search.textChanged.connect(self._presenter.search)
        self._filters.kind_chosen.connect(self._presenter.choose_kind)
        self._filter_button.toggled.connect(self._open_filters)
        self._filter_panel.value_chosen.connect(self._presenter.choose)
        self._filter_panel.days_chosen.connect(self._presenter.choose_days)
        self._filter_panel.closed.connect(self._filter_button.toggle)
        self._filter_chips.removed.connect(self._remove_filter)
        self._filter_chips.all_wanted.connect(self._show_all)
        self._banner.acted.connect(self._banner.hide)
        self._banner.acted.connect(self._show_all)
        self._arrangement.order_chosen.connect(lambda newest: self._presenter.order(newest_first=newest))
        self._arrangement.table_chosen.connect(self._lists.show_as_table)
        self._lists.chosen.connect(self._inspector.select)
        self._lists.entered.connect(self._inspector.focus_card)
        self._lists.picture_wanted.connect(self._want_picture)
        self._strip.cancelled.connect(self._presenter.taking_in.cancel)
        self._inspector.described.connect(self._presenter.reread)
        self._inspector.destroyed_one.connect(self._lists.model.forget_picture)
        self._inspector.described.connect(lambda _: self.changed.emit())
        self._inspector.made_one.connect(self._show_made)
        self._inspector.item_wanted.connect(self._look_at)
        self._inspector.exhibit_requested.connect(self.exhibit_requested)

    def _show_made(self, item: ItemId) -> None:
        self.changed.emit()
        self._presenter.refresh(lambda: self._look_at(item))

    def _look_at(self, item: ItemId) -> None:
        if self._lists.model.row_of(item) is None:
            self._show_all()
        self._lists.choose([item])

    def _want_picture(self, row: ItemRow) -> None:
        if self.isVisible():  # it is told of a little later, when the place may be on its way out
            self._presenter.want_thumbnail(row)

    def _shortcuts(self) -> None:
        for keys, act in (
            ("/", self._search.setFocus),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
            (QKeySequence.StandardKey.Open, self.add_files),
            (QKeySequence.StandardKey.Paste, self.paste),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
