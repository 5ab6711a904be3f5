"""The right side of the evidence place: what is chosen, looked at closely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.entry import Entry
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from ui.itemmodels.rows import ItemRow, row_of
from ui.messages import sentence
from ui.presenters.inspector import Card, InspectorPresenter
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.evidence.card_form import CardForm
from ui.views.evidence.facts import CustodyColumn, FactsColumn
from ui.views.evidence.preview import Enlarged, PreviewPane
from ui.views.evidence.words import kind_and_form, size
from ui.widgets.banner import Banner
from ui.widgets.card import EmptyState
from ui.widgets.file_dialogs import choose_save
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label

WIDTH = 376


class Inspector(QFrame):
    """Preview, card, facts and custody of what is chosen.

    Args:
        runner: where work with the session is done.

    Signals:
        described: these items were described anew (list of `ItemId`).
        exhibit_requested: these items shall become exhibits (list of `ItemId`).
    """

    described = Signal(list)
    exhibit_requested = Signal(list)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._presenter = InspectorPresenter(runner, self, lambda items: self.described.emit(list(items)))
        self._items: Sequence[Item] = ()
        self.setProperty("surface", "panel")
        self.setAccessibleName(self.tr("Inspector"))
        self.setMinimumWidth(320)
        self._preview = PreviewPane()
        self._preview.opened.connect(self._enlarge)
        self._title = label(role="heading", wrap=True, selectable=True)
        self._line = label(role="soft", wrap=True)
        self._form = CardForm()
        self._facts, self._custody = FactsColumn(self.tr("Facts")), CustodyColumn(self.tr("Custody"))
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setExpanding(False)
        self._tabs.setAccessibleName(self.tr("What to look at"))
        self._tabs.tabBar().setAccessibleName(self._tabs.accessibleName())
        for part, name in (
            (self._form, self.tr("Capture card")),
            (self._facts, self.tr("Facts")),
            (self._custody, self.tr("Custody")),
        ):
            self._tabs.addTab(part, name)
        self._banner = Banner()
        self._stack = QStackedWidget()
        nothing = self.tr("Choose an item to see what it is, to describe it, and to read its history.")
        self._stack.addWidget(EmptyState(self.tr("Nothing chosen"), nothing))
        self._stack.addWidget(self._page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._form.edited.connect(self._presenter.edit)
        self._form.saved.connect(self._presenter.save)
        self._form.discarded.connect(self._presenter.discard)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WindowShortcut)
        save.activated.connect(self._presenter.save)

    def select(self, rows: Sequence[ItemRow]) -> None:
        """Look at these items."""
        self._presenter.select([row.item for row in rows])

    def save(self) -> None:
        """Write what was typed and is not saved yet."""
        self._presenter.save()

    def focus_card(self) -> None:
        """Go to the first field of the card."""
        if self._items:
            self._tabs.setCurrentWidget(self._form)
            self._form.focus_first()

    # -- told by the presenter -------------------------------------------------------------------

    def show_items(self, items: Sequence[Item], *, others: bool) -> None:
        """Other items are looked at, or the same as they are now."""
        self._items = items
        self._stack.setCurrentIndex(1 if items else 0)
        self._name_them()
        if others:
            self._banner.hide()
            self._form.set_count(len(items))
            for part in (self._preview, self._save_original):
                part.setVisible(len(items) == 1)
            for place in (1, 2):
                self._tabs.setTabVisible(place, len(items) == 1)
            if len(items) == 1:
                self._preview.show_row(row_of(items[0]))

    def _name_them(self) -> None:
        total = size(sum(item.size for item in self._items))
        if len(self._items) == 1:
            row = row_of(self._items[0])
            self._title.setText(row.title)
            self._line.setText(f"{row.id} · {kind_and_form(row)} · {total}")
            self._facts.show_item(row.item)
        elif self._items:
            self._title.setText(self.tr("%n items", "", len(self._items)))
            ids = self._presenter.ids
            first, last = min(ids, key=lambda one: one.number), max(ids, key=lambda one: one.number)
            self._line.setText(self.tr("{first} to {last} · {size}").format(first=first, last=last, size=total))

    def show_card(self, card: Card) -> None:
        """What stands on the card now."""
        self._form.show_card(card)

    def show_history(self, entries: Sequence[Entry], keepers: Mapping[CustodianId, str]) -> None:
        """What is recorded of the one item."""
        self._custody.show_item(self._items[0], entries, keepers)

    def show_preview(self, preview: Preview) -> None:
        """What the one item looks like."""
        self._preview.show_preview(preview)

    def show_failure(self, error: VaultError) -> None:
        """Something could not be done."""
        if isinstance(error, InvalidValue) and self._form.show_refusal(error):
            self._tabs.setCurrentWidget(self._form)
        else:
            self._banner.say(sentence(error), tone="bad", word=self.tr("Not done"))

    def show_exported(self, out: Path) -> None:
        """An original was written."""
        text = self.tr("Saved as {path}. That copy is not encrypted; the record says that it was made.")
        self._banner.say(text.format(path=out), tone="warn", word=self.tr("Saved"))

    # -- parts -----------------------------------------------------------------------------------

    def _page(self) -> QWidget:
        page = QWidget()
        page.setProperty("surface", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        for part in (self._preview, self._title, self._line, self._banner):
            column.addWidget(part)
        column.addWidget(self._tabs, 1)
        actions = QWidget()
        row = FlowLayout(actions)
        exhibit = button(self.tr("Add to exhibits"), primary=True)
        exhibit.clicked.connect(lambda: self.exhibit_requested.emit(list(self._presenter.ids)))
        self._save_original = button(self.tr("Save original…"))
        self._save_original.clicked.connect(self._choose_place)
        row.addWidget(exhibit)
        row.addWidget(self._save_original)
        column.addWidget(actions)
        return page

    def _choose_place(self) -> None:
        out = choose_save(self, self.tr("Save the original"), self._items[0].name)
        if out:
            self._presenter.export(out)

    def _enlarge(self) -> None:
        shown = Enlarged(self, self._preview.picture, self._preview.text, row_of(self._items[0]).title)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.open()
