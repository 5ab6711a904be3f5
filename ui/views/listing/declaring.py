"""Declarations: a form with what the record knows, for a person who fills in the rest and signs it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from evidence_vault.records.ids import CaseId
from ui.messages import printable
from ui.presenters.declaring import DeclaringPresenter, Form
from ui.presenters.ports import Runner
from ui.presenters.telling import Telling
from ui.theme import GRID
from ui.views.handing.choices import ExhibitChoice
from ui.views.handing.dialog import HandingDialog, in_a_row, opened
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.views.listing.words import own, says_removed, some
from ui.widgets.card import Card, put_instead
from ui.widgets.file_dialogs import choose_save
from ui.widgets.format_menu import FORM_FORMATS, ask_format
from ui.widgets.labels import button, label, label_of
from ui.widgets.statement import Statement

_PLACES = (None, True, False)


class DeclaringDialog(HandingDialog):
    """Asks which, for which exhibits and in which language; says what it proves and what not; saves it.

    Args:
        parent: over which it stands.
        runner: with the vault.
        case: whose exhibits they are.
        exhibits: number of each that is in use, and its mark with its title.
        chosen: number of the one that the person stood on.
    """

    def __init__(
        self, parent: QWidget, runner: Runner, case: CaseId, exhibits: Sequence[tuple[int, str]], chosen: int
    ) -> None:
        super().__init__(parent, self.tr("Declaration"))
        self.stopped = self.tr("Stopped. Nothing was written.")
        self._presenter = DeclaringPresenter(runner, self, case)
        self.serve(self._presenter)
        self._forms: tuple[Form, ...] = ()
        self._kind, self._place = QComboBox(), QComboBox()
        self._place.addItems(
            [
                self.tr("Leave both to be ticked by hand"),
                self.tr("Inside the United States"),
                self.tr("Outside the United States"),
            ]
        )
        self._choice = LanguageChoice(languages_of_the_window())
        self._list = ExhibitChoice(self.tr("Exhibits that it is about"), exhibits, chosen)
        self._about = label(role="soft", wrap=True)
        self._proves = QWidget()
        self._save, self._close = button(self.tr("Save…"), primary=True), button(self.tr("Close"))
        self._form, self._shows = self._build(), Card()
        self._shows.add(self._proves)
        self.page.add(self._form, self._shows, in_a_row(self._save, self._close))
        self.page.end()
        self._kind.currentIndexChanged.connect(lambda _: self._follow())
        self._list.itemChanged.connect(lambda _: self._ready())
        self._save.clicked.connect(lambda: ask_format(self._save, FORM_FORMATS, self._save_as))
        self._close.clicked.connect(self.reject)
        self._presenter.look()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        self._form.setEnabled(not working)
        self._close.setEnabled(not working)
        if working:
            self._save.setEnabled(False)
        else:
            self._ready()

    def show_forms(self, found: Sequence[Form]) -> None:
        """See `DeclaringScreen`."""
        self._forms = tuple(found)
        self._kind.addItems([own(form.title) for form in found])
        self._kind.setFocus()

    def show_saved(self, path: Path, told: Telling) -> None:
        """See `DeclaringScreen`."""
        text = self.tr(
            "The declaration is written to {path}. That file is not encrypted. Nothing in it is ticked or signed: whoever "
            "declares reads it, fills in what is empty, and signs."
        )
        said = [text.format(path=printable(str(path)))]
        if told.in_full:
            text = self.tr(
                "It names exhibits {marks}, with their titles, although they are under seal, confidential, for the court alone, "
                "or not to be disclosed. Think of whom it is for."
            )
            said.append(text.format(marks=printable(some(told.in_full))))
        if told.removed:
            said.append(says_removed(told))
        self.banner.say(" ".join(said), tone="warn" if told else "ok")
        self.page.ensureWidgetVisible(self.banner)

    # -- what a person does ----------------------------------------------------------------------

    def _follow(self) -> None:
        """Say what the chosen form is, and what it proves."""
        form = self._forms[self._kind.currentIndex()]
        self.banner.hide()
        parts = [own(form.about)]
        parts += [self.tr("One page for every exhibit.")] if form.each_exhibit else []
        parts += [self.tr("The forum of this case asks for it.")] if form.asked else []
        self._about.setText(" ".join(parts))
        self._place_name.setVisible(form.place_matters)
        self._place.setVisible(form.place_matters)
        self._say_what_it_proves(form)
        self._ready()

    def _say_what_it_proves(self, form: Form) -> None:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("What it proves"), "caption"))
        for shown in form.proves:
            column.addWidget(Statement("none", own(shown)))
        column.addSpacing(GRID)
        column.addWidget(label(self.tr("What it does not prove"), "caption"))
        for missing in form.proves_not:
            column.addWidget(Statement("warn", own(missing)))
        if form.wordings:
            column.addSpacing(GRID)
            column.addWidget(label(self.tr("Words that a law prescribes"), "caption"))
        for wording in form.wordings:
            said = (
                self.tr("{name}: compared with {source} on {day}.")
                if wording.confirmed
                else self.tr("{name}: written from memory after {source}; a lawyer has to look.")
            )
            text = said.format(name=own(wording.name), source=own(wording.source), day=wording.checked_on)
            column.addWidget(Statement("none" if wording.confirmed else "warn", text))
        self._proves = put_instead(self._shows, self._proves, made)

    def _ready(self) -> None:
        self._save.setEnabled(bool(self._forms) and bool(self._list.chosen()))

    def _save_as(self, as_format: str) -> None:
        form = self._forms[self._kind.currentIndex()]
        path = choose_save(self, self.tr("Save the declaration"), f"{form.kind}.{as_format}", suffix=as_format)
        if path:
            place = _PLACES[self._place.currentIndex()] if form.place_matters else None
            self._presenter.save(
                form.kind, self._choice.languages, self._list.chosen(), path, as_format=as_format, inside_us=place
            )

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> Card:
        card = Card()
        which, where = self.tr("Which declaration"), self.tr("Where it will be signed")
        for field, name in ((self._kind, which), (self._place, where)):
            field.setAccessibleName(name)
            field.setAccessibleDescription(name)
        self._place_name = label_of(self._place, where, "caption")
        languages = label_of(self._choice, self.tr("Language"), "caption")
        card.add(label_of(self._kind, which, "caption"), self._kind, self._about, languages, self._choice)
        card.add(self._place_name, self._place, label_of(self._list, self.tr("Exhibits"), "caption"), self._list)
        return card


def open_declaring(
    parent: QWidget, runner: Runner, case: CaseId, exhibits: Sequence[tuple[int, str]], chosen: int
) -> QDialog:
    """Show the dialog; it goes when it is closed."""
    return opened(DeclaringDialog(parent, runner, case, exhibits, chosen))
