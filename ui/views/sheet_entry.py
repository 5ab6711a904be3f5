"""Unlocking by what stands on a recovery sheet, and the question before the recovery key opens a vault."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from ui.presenters.unlock import UnlockPresenter
from ui.theme import GRID
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import button, label, mark
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.private_text import private
from ui.widgets.statement import Statement


class SheetEntry(Card):
    """The text of a sheet, typed, pasted or from a file, and the words of a sealed one.

    Signals:
        given: text and words.
        file_chosen: with its path.
        left: back to the passphrase.
    """

    given = Signal(str, str)
    file_chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = private(QPlainTextEdit())
        self._text.setAccessibleName(self.tr("Text of the sheet"))
        self._text.setTabChangesFocus(True)
        self._text.setUndoRedoEnabled(False)
        mark(self._text, mono="true")
        self._text.setFixedHeight(GRID * 19)
        self._file = button(self.tr("Open a file with its text…"), link=True)
        self._words = PassphraseField(self.tr("The sheet’s own seven words"))
        self._caption = label(self.tr("The sheet’s own seven words"), "caption", wrap=True)
        self._caption.setBuddy(self._words.line)
        self._unlock = button(self.tr("Unlock with the sheet"), primary=True)
        self._back = button(self.tr("Back"), name=self.tr("Back to the passphrase"))
        self._text.textChanged.connect(self._look)
        self._words.edited.connect(self._look)
        self._words.confirmed.connect(self._give)
        self._file.clicked.connect(self._ask_for_file)
        self._unlock.clicked.connect(self._give)
        self._back.clicked.connect(self.left)
        self._lay_out()
        self._look()

    def begin(self) -> None:
        """Typing begins with the text."""
        self._text.setFocus()

    def show_text(self, text: str) -> None:
        """What a file holds."""
        self._text.setPlainText(text)
        (self._words if self._words.isVisible() else self._unlock).setFocus()

    def show_working(self, working: bool) -> None:
        """The sheet is being tried."""
        for part in (self._text, self._words, self._file, self._back):
            part.setEnabled(not working)
        self._unlock.setText(self.tr("Opening the sheet…") if working else self.tr("Unlock with the sheet"))
        self._unlock.setEnabled(not working and self._will_do())

    def forget(self) -> None:
        """Take what was typed off the screen."""
        self._text.clear()
        self._words.clear()

    def _lay_out(self) -> None:
        heading = label(self.tr("What stands on the recovery sheet"), "heading", wrap=True)
        heading.setBuddy(self._text)
        about = label(
            self.tr(
                "Scan the code on the sheet with a camera that is not online, or type the text in its frame, line by "
                "line. Capitals and small letters differ. An open sheet has one line, which begins with AGE-SECRET-KEY-1."
            ),
            "soft",
            wrap=True,
        )
        self.add(heading, about, self._text, self._file, self._caption, self._words)
        self.body.addSpacing(GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._unlock)
        row.addWidget(self._back)
        row.addStretch(1)
        self.add(row)

    def _sealed(self) -> bool:
        return UnlockPresenter.needs_words(self._text.toPlainText())

    def _will_do(self) -> bool:
        there = bool(self._text.toPlainText().strip())
        return there and (not self._sealed() or bool(self._words.text().strip()))

    def _look(self) -> None:
        for part in (self._caption, self._words):
            part.setVisible(self._sealed())
        self._unlock.setEnabled(self._will_do())

    def _give(self) -> None:
        if self._will_do():
            self.given.emit(self._text.toPlainText(), self._words.text())

    def _ask_for_file(self) -> None:
        for path in choose_files(self, self.tr("File with the text of the sheet"))[:1]:
            self.file_chosen.emit(path)


class RecoveryQuestion(Card):
    """The recovery key would open the vault: what that means, before it does.

    Signals:
        meant: go on; True for looking only.
        left: back to the passphrase.
    """

    meant = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._on = button(self.tr("Open it"), primary=True)
        self._look = button(self.tr("Open for looking only"))
        self._back = button(self.tr("Back"), name=self.tr("Back to the passphrase"))
        self._on.clicked.connect(lambda: self.meant.emit(False))
        self._look.clicked.connect(lambda: self.meant.emit(True))
        self._back.clicked.connect(self.left)
        self.add(
            label(self.tr("This is the recovery key"), "heading", wrap=True),
            Statement(
                "warn",
                self.tr(
                    "It is nobody’s own key. What is recorded from now on is signed by a new custodian called recovery, "
                    "and every proof says so."
                ),
            ),
            Statement(
                "none",
                self.tr(
                    "Afterwards give yourself a passphrase of your own, in the place Keys. If you only want to look, "
                    "nothing is recorded."
                ),
            ),
        )
        self.body.addSpacing(GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for way in (self._on, self._look, self._back):
            row.addWidget(way)
        row.addStretch(1)
        self.add(row)

    def begin(self) -> None:
        """Nothing is chosen yet."""
        self._back.setFocus()

    def show_working(self, working: bool) -> None:
        """The vault is being opened."""
        for part in (self._on, self._look, self._back):
            part.setEnabled(not working)
        self._on.setText(self.tr("Unlocking…") if working else self.tr("Open it"))
