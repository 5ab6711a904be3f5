"""The place of submissions: who has what, deadlines, overdue first, and the papers that came back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.records.case import Case
from evidence_vault.records.ids import CaseId, SubmissionId
from evidence_vault.records.submission import Submission
from evidence_vault.records.unsaved import UnsavedTexts
from ui.itemmodels.submissions import ROW, SubmissionRow, SubmissionsModel
from ui.messages import printable, sentence
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.submissions import Attached, ShownSubmissions, SubmissionsPresenter
from ui.theme import GRID
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.views.submissions import words
from ui.views.submissions.detail import SubmissionDetail
from ui.views.submissions.form import SubmissionForm
from ui.views.submissions.list import SubmissionList
from ui.widgets.banner import Banner
from ui.widgets.card import EmptyState
from ui.widgets.elided_choice import ElidedChoice
from ui.widgets.file_dialogs import choose_files, choose_save
from ui.widgets.labels import button, label
from ui.widgets.progress_strip import ProgressStrip


class SubmissionsView(QWidget):
    """Tells the presenter what a person does, and words what it tells.

    Signals:
        changed: something in the vault was recorded.
        case_wanted: there is no case yet, and the person goes to make one.
    """

    changed = Signal()
    case_wanted = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Submissions")
        self.setAccessibleName(self.title)
        self._presenter = SubmissionsPresenter(runner, self)
        self._shown: ShownSubmissions | None = None
        self._only: CaseId | None = None
        self._focus_due = False
        self._handed_in: tuple[CaseId, int] | None = None
        self._form: SubmissionForm | None = None
        self._held: list[UnsavedTexts] = []
        self._rows = SubmissionsModel()
        self._list = SubmissionList(self._rows)
        self._detail = SubmissionDetail()
        self._banner = Banner()
        self._strip = ProgressStrip()
        self._case = ElidedChoice(self.tr("Submissions of which case"))
        self._languages = LanguageChoice(languages_of_the_window())
        self._annex = button(self.tr("Save annex as PDF…"), name=self.tr("Save the annex of remedies tried as PDF"))
        self._table = button(self.tr("…as a table"), name=self.tr("Save the annex of remedies tried as a table (CSV)"))
        self._new = button(self.tr("New submission…"), primary=True)
        self._build()
        self._connect()

    def activate(self) -> None:
        """Show what is recorded now."""
        self._focus_due = True
        self._presenter.activate()

    def note(self, case: CaseId, bundle: int) -> None:
        """A bundle was handed in: open the form of a submission with it, as soon as the place is up to date."""
        self._handed_in = (case, bundle)

    # -- what is not recorded yet ----------------------------------------------------------------

    def unsaved(self) -> list[UnsavedTexts]:
        """What is written in the form, or waits for it."""
        return [*self._held, *(self._form.unsaved() if self._form else ())]

    def take_up(self, texts: Iterable[UnsavedTexts]) -> None:
        """Open the form with each of these texts in it, one after the other, as soon as the place is seen."""
        self._held += texts
        self._presenter.activate()

    def _open_held(self) -> None:
        shown = self._shown
        if shown is None or self._form or not self._held or not self.isVisible():
            return
        texts = self._held.pop(0)
        about = texts.about[0] if texts.about else ""
        self._open(next((one for one in shown.found if str(one.id) == about), None))
        if self._form:
            self._form.put_back(texts.fields)

    # -- what the presenter tells ----------------------------------------------------------------

    def show_submissions(self, shown: ShownSubmissions, chosen: SubmissionId | None) -> None:
        """See `SubmissionsScreen`."""
        self._shown = shown
        if self._only not in {case.id for case in shown.cases}:
            self._only = None
        if chosen and self._only and self._one(chosen) and self._one(chosen).case != self._only:  # type: ignore[union-attr]
            self._only = None
        self._name_cases(shown)
        self._show_rows(chosen or self._chosen())
        if self._handed_in:
            (case, bundle), self._handed_in = self._handed_in, None
            self._only = case
            self._open(None, bundle=bundle)
        self._open_held()

    def show_working(self, state: ProgressState | None) -> None:
        """See `SubmissionsScreen`."""
        self._banner.hide()
        if state is None:
            self._strip.show_state(self.tr("Waiting for other work"), "", 0, None)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def show_attached(self, submission: Submission) -> None:
        """See `SubmissionsScreen`."""
        self._strip.finish()
        text = self.tr("The file is evidence of the case now, and belongs to {number}. Keep the original too.")
        self._banner.say(text.format(number=submission.id), tone="ok", word=self.tr("Taken in"))

    def show_entered(self) -> None:
        """See `SubmissionsScreen`."""
        if self._form:
            self._form.accept()

    def show_refused(self, error: VaultError) -> None:
        """See `SubmissionsScreen`."""
        if self._form:
            self._form.show_refused(error)

    def show_saved(self, path: Path) -> None:
        """See `SubmissionsScreen`."""
        text = self.tr("The annex is written to {path}. That file is not encrypted.")
        self._banner.say(text.format(path=printable(str(path))), tone="ok", word=self.tr("Written"))

    def show_failure(self, error: VaultError) -> None:
        """See `SubmissionsScreen`."""
        self._strip.finish()
        if isinstance(error, Cancelled):
            self._banner.say(self.tr("Stopped. Nothing was attached."))
        else:
            self._banner.say(sentence(error), tone="bad", word=self.tr("Not done"))

    def recorded(self) -> None:
        """See `SubmissionsScreen`."""
        self.changed.emit()

    # -- what a person does ----------------------------------------------------------------------

    def _connect(self) -> None:
        self._no_case.button.clicked.connect(self.case_wanted)
        self._none.button.clicked.connect(lambda: self._open(None))
        self._new.clicked.connect(lambda: self._open(None))
        self._list.chosen.connect(lambda _: self._show_chosen())
        self._list.wanted.connect(self._edit)
        self._detail.edit_asked.connect(self._edit)
        self._detail.attach_asked.connect(self._attach)
        self._strip.cancelled.connect(self._presenter.stop)
        self._case.activated.connect(self._choose_case)
        self._annex.clicked.connect(lambda: self._save("pdf"))
        self._table.clicked.connect(lambda: self._save("csv"))

    def _choose_case(self, place: int) -> None:
        cases = self._shown.cases if self._shown else ()
        self._only = cases[place - 1].id if place else None
        self._show_rows(self._chosen())

    def _edit(self) -> None:
        if one := self._one(self._chosen()):
            self._open(one)

    def _open(self, one: Submission | None, *, bundle: int | None = None) -> None:
        shown = self._shown
        if shown is None:
            return
        cases = [case for case in shown.cases if one is None or case.id == one.case]
        cases.sort(key=lambda case: case.id != self._only)
        self._form = form = SubmissionForm(self, one, [(case, _named(case)) for case in cases], shown.sent)
        if bundle is not None:
            form.propose_bundle(bundle)
        if one:
            form.entered.connect(lambda _, fields: self._presenter.update(one.id, fields))
        else:
            form.entered.connect(self._presenter.add)
        form.finished.connect(lambda _: self._closed(form))
        form.open()

    def _closed(self, form: SubmissionForm) -> None:
        self._form = None
        form.deleteLater()
        self._list.setFocus()
        self._open_held()

    def _attach(self, what: str) -> None:
        one = self._one(self._chosen())
        title = self.tr("The receipt") if what == "receipt_item" else self.tr("The answer")
        if one and (paths := choose_files(self, title)):
            self._presenter.attach(one.id, cast("Attached", what), paths[0])

    def _save(self, suffix: str) -> None:
        case = self._only or self._case_of_chosen()
        name = f"remedies-tried.{suffix}"
        if case and (path := choose_save(self, self.tr("Save the annex"), name, suffix=suffix)):
            self._presenter.save_annex(case, path, self._languages.languages)

    # -- showing ---------------------------------------------------------------------------------

    def _chosen(self) -> SubmissionId | None:
        row = self._list.currentIndex().data(ROW)
        return row.id if row else None

    def _one(self, submission: SubmissionId | None) -> Submission | None:
        found = self._shown.found if self._shown else ()
        return next((one for one in found if one.id == submission), None)

    def _case_of_chosen(self) -> CaseId | None:
        one = self._one(self._chosen())
        return one.case if one else None

    def _name_cases(self, shown: ShownSubmissions) -> None:
        with QSignalBlocker(self._case):
            self._case.clear()
            self._case.addItems([self.tr("All cases"), *map(_named, shown.cases)])
            places: Mapping[CaseId | None, int] = {case.id: place for place, case in enumerate(shown.cases, 1)}
            self._case.setCurrentIndex(places.get(self._only, 0))

    def _show_rows(self, chosen: SubmissionId | None) -> None:
        if not (shown := self._shown):
            return
        found = [one for one in shown.found if self._only in (None, one.case)]
        self._rows.show([self._row(one, shown) for one in found])
        place = self._rows.place_of(chosen)
        if found:
            self._list.setCurrentIndex(self._rows.index(0 if place is None else place))
        page = self._no_case if not shown.cases else self._desk if found else self._none
        self._stack.setCurrentWidget(page)
        for part in (self._case, self._languages, self._annex, self._table, self._new):
            part.setVisible(bool(shown.found))
        for part in (self._annex, self._table):
            part.setEnabled(bool(found))
        self._show_chosen()
        if self._focus_due:
            self._focus_due = False
            (self._list if page is self._desk else cast("EmptyState", page).button).setFocus()

    def _show_chosen(self) -> None:
        if (one := self._one(self._chosen())) and self._shown:
            self._detail.show_submission(one, self._shown)

    def _row(self, one: Submission, shown: ShownSubmissions) -> SubmissionRow:
        sent = words.day(one.sent_on) if one.sent_on else ""
        about = words.due(one, shown.today) or (self.tr("sent on {day}").format(day=sent) if sent else "")
        return SubmissionRow(one.id, one.state(shown.today), words.state_word(one, shown.today), one.authority, about)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._no_case = EmptyState(
            self.tr("No case yet"),
            self.tr("What is submitted belongs to a case: it says who complains, and of what. Create one first."),
            self.tr("Go to the exhibits and create a case"),
        )
        self._none = EmptyState(
            self.tr("Nothing submitted yet"),
            self.tr(
                "Write down here what you handed to the police, a prosecutor, a court or a UN body: when, how, with which "
                "receipt, and by when an answer is due. What is overdue then stands first, and the list can be printed to "
                "show which remedies you tried."
            ),
            self.tr("Record a submission"),
        )
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(label(self.title, "title"))
        head.addSpacing(GRID * 2)
        head.addWidget(self._case, 1)
        for part in (self._languages, self._annex, self._table, self._new):
            head.addWidget(part)
        self._desk = QSplitter()
        self._desk.addWidget(self._list)
        self._desk.addWidget(self._detail)
        self._desk.setSizes([GRID * 42, GRID * 86])
        self._desk.setCollapsible(0, False)
        self._stack = QStackedWidget()
        for page in (self._none, self._no_case, self._desk):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)


def _named(case: Case) -> str:
    """The title in the language of the window, else in any."""
    own = languages_of_the_window()[0]
    return case.title.get(own) or next(filter(None, case.title.values()), str(case.id))
