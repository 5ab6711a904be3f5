"""Painting over parts of an item: what is marked, what it would look like, what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Telling
from ui.itemmodels.pictures import picture_of
from ui.presenters.ports import Runner
from ui.presenters.redacting import Marked, RedactingPresenter
from ui.theme import GRID
from ui.views.another_word import Doubts
from ui.views.handing.dialog import JobDialog
from ui.views.redacting.canvas import Canvas
from ui.views.redacting.panel import Panel
from ui.views.redacting.result import Made, Result
from ui.widgets.labels import button, label


class RedactingDialog(JobDialog):
    """Of one item. The title of the window says nothing of it.

    Args:
        parent: over which it stands.
        runner: with the vault.
        item: which one.

    Signals:
        made: there is a redacted version (`ItemId`).
    """

    made = Signal(object)

    def __init__(self, parent: QWidget, runner: Runner, item: Item) -> None:
        super().__init__(parent, self.tr("Redact"))
        self._item, self._words = item, False
        self._kept_back = False
        self._focused: QWidget | None = None
        self.stopped = self.tr("Stopped. No redacted version was made, and nothing was recorded.")
        room = parent.window().size()
        self.resize(min(1280, room.width() - 24), max(480, room.height() - 24))
        self._presenter = RedactingPresenter(runner, self, item)
        self.serve(self._presenter)
        presenter = self._presenter
        self._doubts = Doubts(self, runner, self.banner, presenter.go_on, lambda: presenter.removing)
        self._canvas, self._panel = Canvas(), Panel()
        self._result, self._made = Result(), Made()
        self._place = label(role="strong")
        self._before, self._after = button(self.tr("Previous page")), button(self.tr("Next page"))
        self._look = button(self.tr("Show what it would look like"), primary=True)
        self._close = button(self.tr("Close"))
        self._marking = self._build_marking()
        self._stack = QStackedWidget()
        for page in (self._marking, self._result, self._made):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Redact {item}").format(item=item.id), "title", wrap=True))
        for part in (self.banner, self.strip):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._panel.setEnabled(False)
        self._look.setEnabled(False)
        self._connect()
        self._panel.focus_word()
        self._presenter.begin()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        if working:
            self._focused = self.focusWidget()
        self._stack.setEnabled(not working)
        if not working and self._focused and self._focused.isVisible():
            self._focused.setFocus()

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`."""
        if isinstance(error, InvalidValue) and error.facts.get("field") == "ground":
            text = self.tr("The code of a ground has at most 12 Latin letters, figures, dots, lines: R1, for example.")
            self.banner.say(text, tone="bad", word=self.tr("Not done"))
        elif isinstance(error, InvalidValue) and error.facts.get("field") == "term":
            text = self.tr("These words cannot be looked for: needed are 2 to 200 characters with letters or figures.")
            self.banner.say(text, tone="bad", word=self.tr("Not done"))
        elif not self._doubts.show(error):
            super().show_failure(error)

    def show_marked(self, marked: Marked) -> None:
        """See `RedactingScreen`."""
        pages = len(marked.sizes)
        self._words = bool(marked.terms)
        self._kept_back = bool(marked.terms or marked.boxes)
        self._panel.setEnabled(True)
        self._canvas.show_marked(marked)
        self._panel.show_marked(marked)
        said = self.tr("Page {page} of {pages}").format(page=marked.page, pages=pages)
        if said != self._place.text():
            self._place.setText(said)
            self._canvas.setAccessibleName(self.tr("{page}, with what will be painted over").format(page=said))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._place, said))
        self._before.setEnabled(marked.page > 1)
        self._after.setEnabled(marked.page < pages)
        self._look.setEnabled(bool(marked.boxes) or any(term.regions for term in marked.terms))

    def show_page(self, seen: Preview) -> None:
        """See `RedactingScreen`."""
        self._canvas.show_picture(picture_of(seen))

    def show_result(self, page: int, pages: int, seen: Preview) -> None:
        """See `RedactingScreen`."""
        self._stack.setCurrentWidget(self._result)
        self._result.show_page(page, pages, seen)

    def show_made(self, made: Item, telling: Sequence[Telling]) -> None:
        """See `RedactingScreen`."""
        self._made.show_made(made, self._item, telling, words=self._words)
        self._stack.setCurrentWidget(self._made)
        self._kept_back = False
        self._made.close_button.setFocus()
        self.made.emit(made.id)

    # -- what a person does ----------------------------------------------------------------------

    def reject(self) -> None:
        """Escape and Close: what is marked would be lost, which is said once."""
        if self._kept_back and not self._working:
            self._kept_back = False
            self.say(self.tr("What is marked is kept nowhere. Close once more to leave it; or go on."))
        else:
            super().reject()

    def _connect(self) -> None:
        presenter, canvas, panel = self._presenter, self._canvas, self._panel
        canvas.drawn.connect(lambda x, y, width, height: presenter.draw(x, y, width, height, panel.ground))
        canvas.pressed.connect(presenter.choose)
        canvas.moved.connect(presenter.move)
        canvas.widened.connect(presenter.widen)
        canvas.removed.connect(presenter.remove)
        canvas.turned.connect(presenter.turn)
        panel.word_given.connect(self._look_for)
        panel.word_forgotten.connect(presenter.forget)
        panel.box_wanted.connect(self._add)
        panel.box_chosen.connect(presenter.choose)
        panel.box_placed.connect(presenter.place)
        panel.box_removed.connect(presenter.remove)
        panel.explained.connect(presenter.explain)
        self._before.clicked.connect(lambda: presenter.turn(-1))
        self._after.clicked.connect(lambda: presenter.turn(1))
        self._look.clicked.connect(lambda: presenter.look(panel.languages))
        for press in (self._close, self._result.close_button, self._made.close_button):
            press.clicked.connect(self.reject)
        self._result.turned.connect(presenter.look_on)
        self._result.made.connect(presenter.make)
        self._result.back.connect(self._go_back)

    def _look_for(self, text: str) -> None:
        self._panel.clear_word()
        self._presenter.look_for(text, self._panel.ground)

    def _add(self) -> None:
        self._presenter.add(self._panel.ground)
        self._canvas.setFocus()

    def _go_back(self) -> None:
        self._stack.setCurrentWidget(self._marking)
        self._canvas.setFocus()

    # -- building --------------------------------------------------------------------------------

    def _build_marking(self) -> QWidget:
        made = QWidget()
        smaller, larger = button("−", name=self.tr("Smaller")), button("+", name=self.tr("Larger"))
        smaller.clicked.connect(lambda: self._canvas.zoom_by(-1))
        larger.clicked.connect(lambda: self._canvas.zoom_by(1))
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        for part in (self._before, self._place, self._after, smaller, larger):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self._look)
        foot.addWidget(self._close)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._canvas, 1)
        row.addWidget(self._panel)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row, 1)
        column.addLayout(foot)
        return made
