"""The recovery sheet on screen: sealed or open, saved or printed; its words are shown once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QMessageBox, QRadioButton, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from ui import messages
from ui.presenters.ports import Runner
from ui.presenters.recovery import RecoveryPresenter
from ui.theme import GRID
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_save
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, let_tab_reach_chosen, mark
from ui.widgets.printing import PagePrinting, choose_printer, has_printer
from ui.widgets.statement import Statement


class RecoveryPanel(QWidget):
    """What the sheet is for, its two forms, buttons that save or print it, and then its words.

    Signals:
        settled: a sheet was made, and the person says that its words are written down.
    """

    settled = Signal(bool)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._presenter = RecoveryPresenter(runner, self)
        self._printer: QPrinter | None = None
        self._banner = Banner()
        self._forms = QButtonGroup(self)
        self._sealed = QRadioButton(self.tr("Sealed with words of its own"))
        self._open = QRadioButton(self.tr("Open, to be deposited elsewhere"))
        self._warning = Statement(
            "bad",
            self.tr(
                "The open sheet bears the key in plain letters. Whoever sees it, or a photo of it, reads everything in "
                "this vault for ever, and no change of passphrase helps. Make it only to deposit it elsewhere at once."
            ),
        )
        self._language = LanguageChoice(languages_of_the_window())
        self._language.setAccessibleName(self.tr("Language of the sheet"))
        self._language.setToolTip("")
        self._save = button(self.tr("Save the sheet as PDF…"), primary=True)
        self._print = button(self.tr("Print the sheet…"))
        self._words = label("", "words", wrap=True, selectable=True)
        self._saved = label("", "soft", wrap=True)
        self._written_down = QCheckBox(self.tr("I have written the words down, apart from the sheet"))
        self._shown = self._card_of_words()
        self._save.clicked.connect(self._ask_where)
        self._print.clicked.connect(self._ask_printer)
        self._written_down.toggled.connect(self.settled)
        self._choose_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        for part in (self._explanation(), self._form_row(), self._warning, self._banner, self._row(), self._shown):
            column.addWidget(part)

    def begin(self) -> None:
        """Be ready to save it."""
        self._save.setFocus()

    def show_working(self, working: bool) -> None:
        """The sheet is being made."""
        for part in (self._save, self._print, self._sealed, self._open):
            part.setEnabled(not working)
        self._save.setText(self.tr("Making the sheet…") if working else self.tr("Save the sheet as PDF…"))

    def show_sheet_saved(self, out: Path, words: str) -> None:
        """The sheet is written; its words are shown."""
        if words:
            said = self.tr("The sheet is saved as {path}. These words open it. They are shown only now.")
        else:
            said = self.tr("The open sheet is saved as {path}. Take it off this computer now, and delete the file.")
        self._show(said.format(path=out), words)

    def show_sheet_made(self, pdf: bytes, words: str) -> None:
        """The sheet goes to the printer; its words are shown."""
        if self._printer:
            printing = PagePrinting(pdf, self._printer)
            printing.ended.connect(self._say_printed)
            printing.start()
        if words:
            said = self.tr("The sheet goes to the printer. These words open it. They are shown only now.")
        else:
            said = self.tr("The open sheet goes to the printer. Fetch it at once.")
        self._show(said, words)

    def show_failure(self, error: VaultError) -> None:
        """No sheet was made."""
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Not saved"))

    def forget(self) -> None:
        """Take the words off the screen."""
        self._words.setText("")
        self._words.setAccessibleName("")
        self._shown.hide()

    def _show(self, said: str, words: str) -> None:
        self._banner.hide()
        mark(self._save, primary="false")
        self._saved.setText(said)
        self._words.setText(words)
        self._words.setAccessibleName(
            self.tr("Words that open the sheet: {words}").format(words=words) if words else ""
        )
        self._words.setVisible(bool(words))
        self._written_down.setVisible(bool(words))
        self._written_down.setChecked(False)
        self._shown.show()
        if words:
            self._written_down.setFocus()
        else:
            self.settled.emit(True)

    def _explanation(self) -> QWidget:
        return label(
            self.tr(
                "Without the passphrase nothing in this vault can be read, by anybody. The recovery sheet is the way "
                "back in. It is sealed with words of its own: print it and keep it in one place, keep its words in "
                "another, for example each with a person whom you trust."
            ),
            "soft",
            wrap=True,
        )

    def _form_row(self) -> QWidget:
        made = QWidget()
        row = FlowLayout(made)
        for form in (self._sealed, self._open):
            form.setAccessibleName(self.tr("Form of the sheet: {form}").format(form=form.text()))
            self._forms.addButton(form)
            form.clicked.connect(self._choose_form)
            row.addWidget(form)
        self._sealed.setChecked(True)
        return made

    def _choose_form(self) -> None:
        let_tab_reach_chosen(self._forms)
        self._warning.setVisible(self._open.isChecked())

    def _row(self) -> QWidget:
        made = QWidget()
        row = FlowLayout(made)
        for part in (self._save, self._print):
            row.addWidget(part)
        language = QWidget()
        beside = QHBoxLayout(language)
        beside.setContentsMargins(GRID, 0, 0, 0)
        beside.setSpacing(GRID)
        caption = label(self.tr("Language of the sheet"), "soft")
        caption.setBuddy(self._language)
        beside.addWidget(caption)
        beside.addWidget(self._language)
        row.addWidget(language)
        return made

    def _card_of_words(self) -> Card:
        card = Card()
        card.add(self._saved, self._words)
        card.body.addSpacing(GRID)
        card.body.addWidget(self._written_down, 0, Qt.AlignmentFlag.AlignLeading)
        card.hide()
        return card

    def _say_printed(self, pages: int) -> None:
        if pages:
            said = self.tr("Sent to the printer. The print system may keep a copy of the page.")
            self._banner.say(said, word=self.tr("Printed"))
        else:
            self._banner.say(self.tr("The printer took no page."), tone="bad", word=self.tr("Not printed"))

    def _ask_where(self) -> None:
        if not self._may_make():
            return
        if out := choose_save(self, self.tr("Save the recovery sheet"), "recovery-sheet.pdf", suffix="pdf"):
            self._presenter.save(out, self._language.languages, sealed=self._sealed.isChecked())

    def _ask_printer(self) -> None:
        if not has_printer():
            said = self.tr("This computer knows no printer. Save the sheet as PDF, and print that file elsewhere.")
            self._banner.say(said, tone="warn", word=self.tr("Not printed"))
        elif self._may_make() and (printer := choose_printer(self)):
            self._printer = printer
            self._presenter.make(self._language.languages, sealed=self._sealed.isChecked())

    def _may_make(self) -> bool:
        """An open sheet is made only by somebody who says so twice."""
        if self._sealed.isChecked():
            return True
        question = QMessageBox(self)
        question.setText(self.tr("Make the open sheet?"))
        question.setInformativeText(
            self.tr("Whoever sees it, or a photo of it, reads everything in this vault for ever.")
        )
        meant = question.addButton(self.tr("Make it open"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(self.tr("Do not"), QMessageBox.ButtonRole.RejectRole))
        question.exec()
        return question.clickedButton() is meant
