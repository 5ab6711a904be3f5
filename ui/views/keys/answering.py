"""Answering the challenge of a colleague who seals a vault before a journey."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from ui.presenters.answering import AnswerPresenter
from ui.presenters.ports import Aside
from ui.theme import GRID
from ui.views.keyboard_line import KeyboardLine
from ui.views.keys.task import Task
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import button, label, mark
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.private_text import private


class AnswerView(Task):
    """Takes a challenge and one's own key, and shows the words to send back. Works without any vault."""

    def __init__(self, aside: Aside, at: Literal["top", "corner"] = "corner") -> None:
        super().__init__(self.tr("Answer a challenge"), at)
        self._presenter = AnswerPresenter(aside, self)
        self._text = private(QPlainTextEdit())
        self._text.setAccessibleName(self.tr("Text of the challenge"))
        self._text.setTabChangesFocus(True)
        mark(self._text, mono="true")
        self._text.setUndoRedoEnabled(False)
        self._text.setFixedHeight(GRID * 14)
        self._file = button(self.tr("Open its file…"), name=self.tr("Open the file of the challenge"))
        self._passphrase = PassphraseField(self.tr("Your own passphrase"))
        self._keyboard = KeyboardLine()
        self._answer = button(self.tr("Show the words"), primary=True)
        self._identity = button(self.tr("Use an identity file…"), link=True)
        self._words = label("", "words", wrap=True, selectable=True)
        self._result = self._result_card()
        self._text.textChanged.connect(self._look)
        self._passphrase.edited.connect(self._keyboard.show_for)
        self._passphrase.edited.connect(self._look)
        self._passphrase.confirmed.connect(self._give)
        self._file.clicked.connect(self._ask_for_file)
        self._answer.clicked.connect(self._give)
        self._identity.clicked.connect(self._ask_for_identity)
        self.add(self._challenge_card(), self._key_card(), self._result, self.ways())
        self.end()
        self._look()

    def begin(self) -> None:
        """Typing begins with the challenge."""
        self._text.setFocus()

    def show_challenge_text(self, text: str) -> None:
        """See `AnswerScreen`."""
        self.banner.hide()
        self._text.setPlainText(text)
        self._passphrase.setFocus()

    def show_working(self, working: bool) -> None:
        """See `AnswerScreen`."""
        super().show_working(working)
        for part in (self._text, self._file, self._passphrase, self._identity):
            part.setEnabled(not working)
        self._answer.setText(self.tr("Opening…") if working else self.tr("Show the words"))
        self._look()
        if working:
            self._answer.setEnabled(False)
            self._result.hide()

    def show_answer(self, words: str) -> None:
        """See `AnswerScreen`."""
        self._passphrase.clear()
        self._words.setText(words)
        self._words.setAccessibleName(self.tr("Words to send back: {words}").format(words=words))
        self._result.show()
        self._look()
        self._words.setFocus()

    def _challenge_card(self) -> Card:
        card = Card()
        heading = label(self.tr("The challenge that you were sent"), "heading", wrap=True)
        heading.setBuddy(self._text)
        about = label(
            self.tr(
                "Paste its text, or open its file. Your key shows that it still opens their vault; your passphrase stays "
                "with you."
            ),
            "soft",
            wrap=True,
        )
        row = QHBoxLayout()
        row.addWidget(self._file)
        row.addStretch(1)
        card.add(heading, about, self._text, row)
        return card

    def _key_card(self) -> Card:
        card = Card()
        heading = label(self.tr("Your own passphrase for that vault"), "caption", wrap=True)
        heading.setBuddy(self._passphrase.line)
        row = QHBoxLayout()
        row.addWidget(self._answer)
        row.addStretch(1)
        row.addWidget(self._identity)
        card.add(heading, self._passphrase, self._keyboard, row)
        return card

    def _result_card(self) -> Card:
        card = Card()
        card.add(
            label(self.tr("The words to send back"), "heading", wrap=True),
            self._words,
            label(
                self.tr(
                    "Tell them by a way on which the other knows you, best by telephone. With them their copy of the "
                    "vault opens with your key alone, so be sure that you can be reached until they are back."
                ),
                "soft",
                wrap=True,
            ),
        )
        card.hide()
        return card

    def _look(self) -> None:
        there = bool(self._text.toPlainText().strip())
        self._answer.setEnabled(there and bool(self._passphrase.text()))
        self._identity.setEnabled(there)

    def _give(self) -> None:
        if self._answer.isEnabled():
            self._presenter.with_passphrase(self._text.toPlainText(), self._passphrase.text())

    def _ask_for_file(self) -> None:
        for path in choose_files(self, self.tr("The challenge that you were sent"))[:1]:
            self._presenter.take_file(path)

    def _ask_for_identity(self) -> None:
        for path in choose_files(self, self.tr("Identity file"))[:1]:
            self._presenter.with_identity_file(self._text.toPlainText(), path)
