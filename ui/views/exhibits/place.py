"""The place of exhibits: cases, the list, the texts of one exhibit, and the page as it will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.case import Case, Exhibit, Listable
from evidence_vault.records.ids import CaseId, ExhibitId
from evidence_vault.records.unsaved import UnsavedTexts
from ui.itemmodels.exhibits import ExhibitRow, ExhibitsModel
from ui.messages import sentence
from ui.presenters.case_reading import ShownCase, title_of
from ui.presenters.exhibits import ExhibitsPresenter
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.exhibits.editor import ExhibitEditor
from ui.views.exhibits.giving_out import Exhibited, GivingOut
from ui.views.exhibits.offer import Offer
from ui.views.exhibits.paper import ListOnPaper
from ui.views.exhibits.shelf import Shelf, with_words
from ui.views.exhibits.standing import ListStanding
from ui.views.exhibits.withdrawing import ask_to_withdraw
from ui.views.listing import ForumDialog, IssuingDialog, VersionsDialog
from ui.views.listing.words import any_text
from ui.widgets.banner import Banner
from ui.widgets.card import EmptyState
from ui.widgets.elided_choice import ElidedChoice
from ui.widgets.labels import button, label


class ExhibitsView(QWidget):
    """Tells the presenter what a person does, and words what it tells.

    Signals:
        changed: something in the vault was recorded.
    """

    changed = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Exhibits")
        self.setAccessibleName(self.title)
        self._shown: ShownCase | None = None
        self._focus_due = False
        self._cases: tuple[Case, ...] = ()
        self._offered: tuple[Listable, ...] = ()
        self._runner = runner
        self._presenter = ExhibitsPresenter(runner, self)
        self._rows = ExhibitsModel()
        self._shelf = Shelf(self._rows)
        self._editor = ExhibitEditor()
        self._paper = ListOnPaper(self, runner, self._editor.flush)
        self._standing = ListStanding()
        self._offer = Offer()
        self._banner = Banner()
        self._case = ElidedChoice(self.tr("Case"))
        self._give = GivingOut(self, runner, self._given_out).button
        self._build()
        self._connect()

    def activate(self) -> None:
        """Show what is recorded now."""
        self._focus_due = True
        self._presenter.activate()

    def add_items(self, offered: Sequence[Listable]) -> None:
        """Take items and posts that were sent here to be listed."""
        self._presenter.offer(offered)

    def unsaved(self) -> list[UnsavedTexts]:
        """What is written here and not recorded yet."""
        dialogs = [texts for dialog in self.findChildren(CaseDialog) for texts in dialog.unsaved()]
        return [*self._presenter.unsaved(), *self._editor.unsaved(), *dialogs]

    def take_up(self, texts: UnsavedTexts, case: CaseId | None) -> None:
        """Put texts back into the form of an exhibit or a case."""
        self._presenter.take_up(texts, case)

    def take_over(self, other: ExhibitsView) -> None:
        """Have what was written in another of these, which is about to go."""
        self._presenter.hold(other.unsaved())
        other._editor.discard()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_cases(self, cases: Sequence[Case]) -> None:
        """See `ExhibitsScreen`."""
        self._cases = tuple(cases)
        self._stack.setCurrentWidget(self._desk if cases else self._no_case)
        for part in (*self._head(), self._standing):
            part.setVisible(bool(cases))
        self._name_cases()
        if not cases:
            self._focus(self._no_case.button)
        self._ask_again()

    def show_case(self, shown: ShownCase, chosen: ExhibitId | None) -> None:
        """See `ExhibitsScreen`."""
        other = self._shown is None or self._shown.case.id != shown.case.id
        self._shown = shown
        self._name_cases()
        self._show_rows(shown)
        self._standing.show_case(shown)
        self._working.setCurrentWidget(self._list if shown.exhibits else self._no_exhibits)
        self._give.setEnabled(any(not exhibit.withdrawn for exhibit in shown.exhibits))
        if chosen:
            self._shelf.choose(chosen)
        elif shown.exhibits and (other or not self._shelf.currentIndex().isValid()):
            self._shelf.choose(shown.exhibits[0].id)
        self._show_chosen()
        self._paper.follow(shown, self._presenter.own_profile)
        self._focus(self._shelf if shown.exhibits else self._case)
        self._ask_again()

    def show_offer(self, offered: Sequence[Listable]) -> None:
        """See `ExhibitsScreen`."""
        self._offered = tuple(offered)
        self._ask_again()

    def show_failure(self, error: VaultError) -> None:
        """See `ExhibitsScreen`."""
        self._editor.not_recorded()
        self._put_back()
        if self._shown:
            self._show_rows(self._shown)
        self._banner.say(sentence(error), tone="bad")

    def recorded(self) -> None:
        """See `ExhibitsScreen`."""
        self.changed.emit()

    # -- what a person does ----------------------------------------------------------------------

    def _connect(self) -> None:
        self._paper.said.connect(lambda text, tone: self._banner.say(text, tone=tone))
        self._paper.failed.connect(self.show_failure)
        self._paper.languages_chosen.connect(self._show_in_other_languages)
        self._standing.forum_asked.connect(lambda: self._open(ForumDialog))
        self._standing.issue_asked.connect(lambda: self._open(IssuingDialog))
        self._standing.versions_asked.connect(lambda: self._open(VersionsDialog))
        self._case.activated.connect(lambda place: self._presenter.choose_case(self._cases[place].id))
        self._offer.accepted.connect(lambda together: self._presenter.accept(together=together))
        self._offer.declined.connect(self._presenter.decline)
        self._shelf.chosen.connect(lambda _: self._show_chosen())
        self._rows.reordered.connect(self._order)
        self._editor.set_aside.connect(self._presenter.hold)
        self._editor.edited.connect(self._presenter.edit)
        self._editor.typed.connect(self._paper.type)
        self._editor.withdrawal_asked.connect(self._ask_to_withdraw)
        self._no_case.button.clicked.connect(lambda: self.enter_case(None))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the place records what is written. Its pages are set when it is shown again."""
        self._editor.flush()
        self._paper.rest()
        super().hideEvent(event)

    def _focus(self, part: QWidget) -> None:
        """Let the keyboard speak to a part, when the place has just been gone to."""
        if self._focus_due:
            self._focus_due = False
            part.setFocus()

    def _show_chosen(self) -> None:
        exhibit = self._chosen()
        if exhibit and self._shown:
            self._editor.show_exhibit(exhibit, self._shown, self._paper.languages)
            self._put_back()

    def _put_back(self) -> None:
        if exhibit := self._chosen():
            self._editor.put_back(self._presenter.held(exhibit.id, self._editor.names))

    def _chosen(self) -> Exhibit | None:
        index = self._shelf.currentIndex()
        if self._shown is None or not index.isValid():
            return None
        chosen = self._rows.rows[index.row()].id
        return next((exhibit for exhibit in self._shown.exhibits if exhibit.id == chosen), None)

    def _show_in_other_languages(self) -> None:
        self._name_cases()
        if self._shown:
            self._show_rows(self._shown)
        self._show_chosen()

    def _ask_to_withdraw(self, exhibit: Exhibit) -> None:
        if self._shown:
            mark = self._shown.mark(exhibit.number, self._paper.languages)
            ask_to_withdraw(self, exhibit, mark, self._presenter.withdraw)

    def _open(self, dialog: type[ForumDialog | IssuingDialog | VersionsDialog]) -> None:
        """A dialog about the list, with everything recorded that is written; what it records is shown after it."""
        self._editor.flush()
        if self._shown:
            own = self._presenter.own_profile
            made = dialog(self, self._runner, self._shown.case.id, self._paper.languages, own)
            made.recorded.connect(self._recorded_over_it)
            if isinstance(made, ForumDialog):
                made.own_chosen.connect(self._presenter.use_profile)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.open()

    def _recorded_over_it(self, said: str) -> None:
        self._presenter.activate()
        self.changed.emit()
        if said:
            self._banner.say(said, tone="ok")

    def _order(self, order: Sequence[ExhibitId]) -> None:
        if self._shown:
            by_id = {exhibit.id: exhibit for exhibit in self._shown.exhibits}
            self._presenter.order([by_id[exhibit] for exhibit in order])

    def enter_case(self, case: Case | None) -> None:
        """See `ExhibitsScreen`."""
        dialog = CaseDialog(self, case, self._presenter.held_for_case(case.id if case else None))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.entered.connect(lambda fields: self._presenter.save_case(case.id if case else None, fields))
        dialog.open()

    def _given_out(self) -> Exhibited | None:
        self._editor.flush()
        shown, chosen = self._shown, self._chosen()
        return Exhibited(shown.case.id, self._rows.used(), chosen.number) if shown and chosen else None

    # -- words -----------------------------------------------------------------------------------

    def _name_cases(self) -> None:
        with QSignalBlocker(self._case):
            self._case.clear()
            self._case.addItems([any_text(case.title, self._paper.languages) for case in self._cases])
            if self._shown:
                self._case.setCurrentIndex([case.id for case in self._cases].index(self._shown.case.id))

    def _show_rows(self, shown: ShownCase) -> None:
        self._rows.show([self._row(exhibit, shown) for exhibit in shown.exhibits])

    def _row(self, exhibit: Exhibit, shown: ShownCase) -> ExhibitRow:
        title = title_of(exhibit, shown, self._paper.languages)
        mark = shown.mark(exhibit.number, self._paper.languages)
        if exhibit.withdrawn:
            return ExhibitRow(exhibit.id, exhibit.number, mark, title, self.tr("withdrawn, not used"), withdrawn=True)
        said = shown.card_values[exhibit.id]
        count = len(exhibit.items)
        what = str(exhibit.items[0]) if count == 1 else self.tr("%n items", "", count)
        parts = (exhibit.date or said.get("date"), exhibit.source or said.get("source"), what)
        return ExhibitRow(exhibit.id, exhibit.number, mark, title, " · ".join(filter(None, parts)), withdrawn=False)

    def _ask_again(self) -> None:
        case = any_text(self._shown.case.title, self._paper.languages) if self._shown and self._cases else None
        self._offer.ask(len(self._offered), case)

    def _head(self) -> tuple[QWidget, ...]:
        paper = self._paper
        return (self._case, self._edit_case, self._new_case, paper.choice, self._give, paper.save)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._no_case = EmptyState(
            self.tr("No case yet"),
            self.tr(
                "A case holds the list that a court, a prosecutor or a UN body gets: numbered exhibits with what each "
                "of them shows. Its title and the court stand at the head of the list."
            ),
            self.tr("Create a case"),
        )
        self._no_exhibits = EmptyState(
            self.tr("No exhibits yet"),
            self.tr("Go to Evidence, choose one or more items, and press “Add to exhibits”. They get numbers here."),
        )
        self._edit_case = button(self.tr("Edit…"), name=self.tr("Edit this case"))
        self._edit_case.clicked.connect(lambda: self.enter_case(self._shown.case if self._shown else None))
        self._new_case = button(self.tr("New case…"))
        self._new_case.clicked.connect(lambda: self.enter_case(None))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(label(self.title, "title"))
        head.addSpacing(GRID * 2)
        head.addWidget(self._case, 1)
        for part in self._head()[1:]:
            head.addWidget(part)
        self._list = QSplitter()
        self._list.addWidget(with_words(self._shelf))
        self._list.addWidget(self._editor)
        self._working = QStackedWidget()
        self._working.addWidget(self._list)
        self._working.addWidget(self._no_exhibits)
        self._desk = QSplitter()
        self._desk.addWidget(self._working)
        self._desk.addWidget(self._paper.printed)
        self._desk.setSizes([GRID * 84, GRID * 44])
        self._list.setSizes([GRID * 34, GRID * 50])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._no_case)
        self._stack.addWidget(self._desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addLayout(head)
        column.addWidget(self._standing)
        column.addWidget(self._banner)
        column.addWidget(self._offer)
        column.addWidget(self._stack, 1)
