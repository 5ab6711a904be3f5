"""The right side of the evidence place: what is chosen, looked at closely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.purge import Purged
from evidence_vault.records.unsaved import UnsavedTexts
from ui.itemmodels.rows import ItemRow, row_of, row_of_post
from ui.messages import sentence, size
from ui.presenters.inspector import Card, InspectorPresenter
from ui.presenters.ports import Runner
from ui.presenters.recorded import History, Kin
from ui.theme import GRID
from ui.views.consenting import open_consenting
from ui.views.evidence.card_form import CardForm
from ui.views.evidence.enlarged import Enlarged
from ui.views.evidence.facts import CustodyColumn, FactsColumn
from ui.views.evidence.kin import KinLine
from ui.views.evidence.post_bar import PostBar
from ui.views.evidence.preview import HEIGHT, PreviewPane
from ui.views.evidence.purging import PurgeDialog
from ui.views.redacting import RedactingDialog, opened
from ui.widgets.banner import Banner
from ui.widgets.card import EmptyState
from ui.widgets.file_dialogs import choose_save
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label
from ui.words.evidence import fate, kind_and_form

WIDTH = GRID * 47
_LOW = GRID * 95


class Inspector(QFrame):
    """Preview, card, facts and custody of what is chosen.

    Args:
        runner: where work with the session is done.

    Signals:
        described: these items were described anew, joined or separated (list of `ItemId`).
        exhibit_requested: these items and posts shall become exhibits (list of `Listable`).
        destroyed_one: this item was destroyed (`ItemId`).
        made_one: this redacted version was made (`ItemId`).
        item_wanted: this item shall be looked at (`ItemId`).
    """

    described = Signal(list)
    exhibit_requested = Signal(list)
    destroyed_one = Signal(object)
    made_one = Signal(object)
    item_wanted = Signal(object)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._presenter = InspectorPresenter(runner, self, lambda items: self.described.emit(list(items)))
        self._items: Sequence[Item] = ()
        self.setProperty("surface", "panel")
        self.setAccessibleName(self.tr("Inspector"))
        self.setMinimumWidth(320)
        self._preview = PreviewPane()
        self._preview.opened.connect(self._enlarge)
        self._bar = PostBar()
        self._bar.turned.connect(self._presenter.turn)
        self._bar.moved.connect(self._presenter.move)
        self._title = label(role="heading", wrap=True, selectable=True)
        self._line = label(role="soft", wrap=True)
        self._kin = KinLine()
        self._kin.wanted.connect(self.item_wanted)
        apart = self.tr("Separate the screenshots of this post again")
        self._separate = button(self.tr("Separate again"), link=True, name=apart)
        self._separate.clicked.connect(self._presenter.separate)
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
        self._form.settled.connect(self._presenter.settle)
        self._form.saved.connect(self._presenter.save)
        self._form.discarded.connect(self._presenter.discard)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WindowShortcut)
        save.activated.connect(self._presenter.save)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the preview leaves more of it to the words."""
        super().resizeEvent(event)
        self._preview.setFixedHeight(HEIGHT if event.size().height() >= _LOW else HEIGHT * 2 // 3)

    def select(self, rows: Sequence[ItemRow]) -> None:
        """Look at these items."""
        self._presenter.select([item for row in rows for item in row.items])

    def leave(self) -> None:
        """The person goes on: write what was typed and is not saved yet."""
        self._presenter.leave()

    def unsaved(self) -> list[UnsavedTexts]:
        """What was typed and is not recorded yet."""
        return self._presenter.unsaved()

    def take_up(self, items: Sequence[ItemId], edits: Mapping[str, str]) -> None:
        """Put back what was typed for these items."""
        self._presenter.take_up(items, edits)
        self._tabs.setCurrentWidget(self._form)

    def take_over(self, other: Inspector) -> None:
        """Have what was typed in another inspector, which is about to go."""
        self._presenter.take_over(other._presenter)

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
        there = not items or any(not item.destroyed for item in items)
        for part in (self._exhibit, self._consent):
            part.setVisible(there)
        back = there and not self._tabs.isTabVisible(0)
        self._tabs.setTabVisible(0, there)
        if back:
            self._tabs.setCurrentIndex(0)
        if others:
            self._banner.hide()
            self._form.set_count(len(items))
            post, one = self._presenter.post is not None, self._presenter.one is not None
            self._preview.setVisible(one)
            for part in self._of_one:
                part.setVisible(one)
            self._kin.show_kin(Kin())
            for place in (1, 2):
                self._tabs.setTabVisible(place, one)
            self._bar.setVisible(post)
            self._separate.setVisible(post)
            self._join.setVisible(self._presenter.may_join)

    def show_one(self, item: Item, *, other: bool) -> None:
        """The one item, or another of the post. Of one that was destroyed there is nothing to see, to write or to save."""
        self._preview.setVisible(not item.destroyed)
        for part in self._of_one:
            part.setVisible(not item.destroyed)
        self._facts.show_item(item)
        self._bar.show_place(self._presenter.place, len(self._items))
        if other:
            self._preview.show_row(row_of(item))

    def _name_them(self) -> None:
        total = size(sum(item.size for item in self._items))
        post = self._presenter.post
        if post or len(self._items) == 1:
            row = row_of_post(post, self._items) if post else row_of(self._items[0])
            self._title.setText(row.title)
            what = fate(row.item) if len(row.items) == 1 else ""
            self._line.setText(what or f"{row.post or row.id} · {kind_and_form(row)} · {total}")
        elif self._items:
            self._title.setText(self.tr("%n items", "", len(self._items)))
            ids = self._presenter.ids
            first, last = min(ids, key=lambda one: one.number), max(ids, key=lambda one: one.number)
            self._line.setText(self.tr("{first} to {last} · {size}").format(first=first, last=last, size=total))

    def show_card(self, card: Card) -> None:
        """What stands on the card now."""
        self._form.show_card(card)

    def show_history(self, history: History) -> None:
        """What is recorded of the one item, and who vouches for it."""
        if self._presenter.one:
            self._custody.show_item(self._presenter.one, *history)

    def show_kin(self, kin: Kin) -> None:
        """What the one item was made out of, and what was made out of it."""
        self._kin.show_kin(kin)

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
        named = QHBoxLayout()
        named.addWidget(self._line, 1)
        named.addWidget(self._separate, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._preview, self._bar, self._title):
            column.addWidget(part)
        column.addLayout(named)
        column.addWidget(self._kin)
        column.addWidget(self._banner)
        column.addWidget(self._tabs, 1)
        actions = QWidget()
        row = FlowLayout(actions)
        self._exhibit = button(self.tr("Add to exhibits"), primary=True)
        self._exhibit.clicked.connect(lambda: self.exhibit_requested.emit(self._presenter.listable))
        self._save_original = button(self.tr("Save original…"))
        self._save_original.clicked.connect(self._choose_place)
        self._join = button(self.tr("These are one post"))
        self._join.clicked.connect(self._presenter.join)
        self._destroy = button(self.tr("Destroy…"), link=True, name=self.tr("Destroy this item for ever"))
        self._destroy.clicked.connect(self._ask_to_destroy)
        self._redact = button(self.tr("Redact…"), link=True, name=self.tr("Make a redacted version of this item"))
        self._redact.clicked.connect(self._open_redacting)
        self._consent = button(self.tr("Consent…"), link=True, name=self.tr("What people agreed to"))
        self._consent.clicked.connect(self._open_consenting)
        self._of_one = (self._save_original, self._redact, self._destroy)
        for action in (self._exhibit, self._join, self._save_original, self._redact, self._consent, self._destroy):
            row.addWidget(action)
        column.addWidget(actions)
        return page

    def _choose_place(self) -> None:
        one = self._presenter.one
        out = choose_save(self, self.tr("Save the original"), one.name) if one else None
        if out:
            self._presenter.export(out)

    def _ask_to_destroy(self) -> None:
        if item := self._presenter.one:
            asked = PurgeDialog(self, self._runner, item)
            asked.purged.connect(self._settle_purged)
            asked.open()

    def _open_consenting(self) -> None:
        open_consenting(self, self._runner, self._presenter.kept)

    def _open_redacting(self) -> None:
        if item := self._presenter.one:
            dialog = RedactingDialog(self, self._runner, item)
            dialog.made.connect(self.made_one)
            opened(dialog)

    def _settle_purged(self, done: Purged) -> None:
        self._presenter.forget(done.item.id)
        self.destroyed_one.emit(done.item.id)
        unclear = ", ".join(done.unclear)
        text = self.tr("{item} is destroyed. Bring the second copy up to date, which destroys it there too.")
        if unclear:
            text += " " + self.tr("These damaged files may hold a part of it; look at them yourself: {files}")
        text = text.format(item=done.item.id, files=unclear)
        self._banner.say(text, tone="warn", word=self.tr("Destroyed"))

    def _enlarge(self) -> None:
        item = self._presenter.one
        if item:
            shown = Enlarged(self, self._runner, item, self._preview.preview, self._title.text())
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.open()
