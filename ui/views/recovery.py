"""The recovery sheet on screen: made on request, its words shown once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.case import LANGUAGES as PRINTED
from ui import messages
from ui.presenters.ports import Runner
from ui.presenters.recovery import RecoveryPresenter
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_save
from ui.widgets.labels import button, label, mark


class RecoveryPanel(QWidget):
    """What the sheet is for, a button that saves it, and then its words.

    Signals:
        settled: the words were shown and the person says that they are written down.
    """

    settled = Signal(bool)

    def __init__(self, runner: Runner, language: str) -> None:
        super().__init__()
        self._presenter = RecoveryPresenter(runner, self)
        self._banner = Banner()
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language of the sheet"))
        for tag in PRINTED:
            self._language.addItem(LANGUAGES[tag], tag)
        self._language.setCurrentIndex(PRINTED.index(language))
        self._save = button(self.tr("Save the sheet as PDF…"), primary=True)
        self._save.clicked.connect(self._ask_where)
        self._words = label("", "words", wrap=True, selectable=True)
        self._saved = label("", "soft", wrap=True)
        self._written_down = QCheckBox(self.tr("I have written the words down, apart from the sheet"))
        self._written_down.toggled.connect(self.settled)
        self._shown = self._card_of_words()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        for part in (self._explanation(), self._banner):
            column.addWidget(part)
        column.addLayout(self._row())
        column.addWidget(self._shown)

    def show_working(self, working: bool) -> None:
        """The sheet is being made."""
        self._save.setEnabled(not working)
        self._save.setText(self.tr("Making the sheet…") if working else self.tr("Save the sheet as PDF…"))

    def show_sheet_saved(self, out: Path, words: str) -> None:
        """The sheet is written; its words are shown."""
        self._banner.hide()
        mark(self._save, primary="false")
        self._words.setText(words)
        self._words.setAccessibleName(self.tr("Words that open the sheet: {words}").format(words=words))
        self._saved.setText(
            self.tr("The sheet is saved as {path}. These words open it. They are shown only now.").format(path=out)
        )
        self._written_down.setChecked(False)
        self._shown.show()
        self._written_down.setFocus()

    def show_failure(self, error: VaultError) -> None:
        """No sheet was written."""
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Not saved"))

    def forget(self) -> None:
        """Take the words off the screen."""
        self._words.setText("")
        self._words.setAccessibleName("")
        self._shown.hide()

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

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._save)
        caption = label(self.tr("Language of the sheet"), "soft")
        caption.setBuddy(self._language)
        row.addSpacing(GRID)
        row.addWidget(caption)
        row.addWidget(self._language)
        row.addStretch(1)
        return row

    def _card_of_words(self) -> Card:
        card = Card()
        card.add(self._saved, self._words)
        card.body.addSpacing(GRID)
        card.body.addWidget(self._written_down, 0, Qt.AlignmentFlag.AlignLeading)
        card.hide()
        return card

    def _ask_where(self) -> None:
        if out := choose_save(self, self.tr("Save the recovery sheet"), "recovery-sheet.pdf", suffix="pdf"):
            self._presenter.save(out, str(self._language.currentData(Qt.ItemDataRole.UserRole)))
