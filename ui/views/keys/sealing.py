"""Before a journey: this copy is left with another keyholder's key alone, once they have shown that it opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QRadioButton

from evidence_vault.records.custodian import HeldKey
from ui.messages import moment, printable
from ui.presenters.keys import Challenge, Overview
from ui.theme import GRID
from ui.views.keys import words
from ui.views.keys.task import Task, field
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files, choose_save
from ui.widgets.labels import button, label, let_tab_reach_chosen, mark
from ui.widgets.private_text import private
from ui.widgets.qr_code import QrCode
from ui.widgets.statement import Statement


class Seal(Task):
    """Three steps on one page: whose key stays, what they are sent, what they send back.

    Args:
        overview: the keys as they are.

    Signals:
        challenge_asked: a challenge to the chosen keyholder.
        file_chosen: a challenge that was made before; with its path.
        save_asked: the challenge shall be written; with the path.
        meant: the words that were sent back.
    """

    challenge_asked = Signal()
    file_chosen = Signal(object)
    save_asked = Signal(object)
    meant = Signal(str)

    def __init__(self, overview: Overview) -> None:
        super().__init__(self.tr("Seal this copy before a journey"))
        self._keys = overview.of_others
        self._choices = QButtonGroup(self)
        self._make = button(self.tr("Make a challenge"), primary=True)
        self._again = button(self.tr("Take up one that I saved…"))
        self._text = private(QPlainTextEdit())
        self._code = QrCode()
        self._code.setAccessibleName(self.tr("QR code with the text of the challenge"))
        self._save = button(self.tr("Save it as a file…"))
        self._words = QLineEdit()
        self._copies = QCheckBox(self.tr("I have gone through every other copy of this vault"))
        self._papers = QCheckBox(self.tr("Recovery sheets and identity files stay at home"))
        self._seal = button(self.tr("Seal this copy"), primary=True)
        self._sent, self._back_again = self._sent_card(), self._answer_card(overview)
        for part in (self._sent, self._back_again, self._seal):
            part.hide()
        self.add(self._whose_card(), self._sent, self._back_again, self.ways(self._seal))
        self.end()
        self._connect()
        self._look()

    @property
    def kept(self) -> HeldKey:
        """The key that shall stay."""
        return self._keys[self._choices.checkedId()]

    def begin(self) -> None:
        """Choosing begins with whose key stays."""
        if chosen := self._choices.checkedButton():
            chosen.setFocus()
        else:
            self.back.setFocus()

    def show_challenge(self, challenge: Challenge) -> None:
        """Show what the other keyholder is sent."""
        self.banner.hide()
        self._text.setPlainText(challenge.text)
        self._code.show_modules(challenge.code)
        self._code.setVisible(bool(challenge.code))
        for part in (self._sent, self._back_again, self._seal):
            part.show()
        mark(self._make, primary="false")
        for choice in self._choices.buttons():
            choice.setEnabled(choice.isChecked())  # it is for this key alone
        self._save.setFocus()
        self._look()

    def show_saved(self, said: str) -> None:
        """The challenge is written."""
        self.banner.say(said, tone="ok", word=self.tr("Saved"))
        self._words.setFocus()

    def show_working(self, working: bool) -> None:
        """A challenge is being made, or the copy sealed."""
        super().show_working(working)
        for part in (self._make, self._again, self._save, self._words):
            part.setEnabled(not working)
        self._look()
        if working:
            self._seal.setEnabled(False)

    # -- building --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._make.clicked.connect(self.challenge_asked)
        self._again.clicked.connect(self._ask_for_file)
        self._save.clicked.connect(self._ask_where)
        self._words.textEdited.connect(self._look)
        for tick in (self._copies, self._papers):
            tick.toggled.connect(self._look)
        self._seal.clicked.connect(lambda: self.meant.emit(self._words.text()))

    def _whose_card(self) -> Card:
        card = Card()
        card.add(
            label(self.tr("1. Whose key stays"), "heading", wrap=True),
            label(
                self.tr(
                    "Every key of this copy but theirs is removed: until you are back you cannot open it, even under "
                    "pressure. So that nobody is locked out by a forgotten passphrase, they first show that their key "
                    "opens."
                ),
                "soft",
                wrap=True,
            ),
        )
        for number, key in enumerate(self._keys):
            choice = QRadioButton(f"{printable(key.holder)} · {words.kind(key)}")
            choice.setAccessibleName(choice.text())
            self._choices.addButton(choice, number)
            choice.clicked.connect(lambda: let_tab_reach_chosen(self._choices))
            choice.setChecked(number == 0)
            card.add(choice)
        let_tab_reach_chosen(self._choices)
        if not self._keys:
            card.add(Statement("warn", self.tr("Nobody else has a key that opens. Add a colleague first.")))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for way in (self._make, self._again):
            row.addWidget(way)
            if not self._keys:
                way.hide()
        row.addStretch(1)
        card.add(row)
        return card

    def _sent_card(self) -> Card:
        mark(self._text, mono="true")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the challenge"))
        self._text.setFixedHeight(GRID * 14)
        card = Card()
        card.add(
            label(self.tr("2. Send it to them"), "heading", wrap=True),
            label(
                self.tr(
                    "Send the file or the text on a way that only they read: it holds their key, wrapped. They choose "
                    "“Answer a challenge” on their first page, and get seven words, which they tell you, best by telephone."
                ),
                "soft",
                wrap=True,
            ),
            self._text,
        )
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch(1)
        card.add(row)
        card.body.addWidget(self._code, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _answer_card(self, overview: Overview) -> Card:
        card = Card()
        card.add(label(self.tr("3. Their words"), "heading", wrap=True))
        field(card, self.tr("The seven words that they sent back"), self._words)
        if overview.second_copy:
            copy = self.tr(
                "A second copy was last brought up to date on {time}. It opens with your passphrase as before."
            )
            card.add(Statement("warn", copy.format(time=moment(overview.second_copy))))
        card.add(
            Statement(
                "warn",
                self.tr(
                    "Sealing stops your passphrase on this copy only. Second copies, backups, sticks, other computers, "
                    "snapshots of the file system and what somebody else has open as before; flash memory may keep bytes "
                    "of the removed keys."
                ),
            ),
            self._copies,
            self._papers,
            label(
                self.tr(
                    "Add nothing in another copy until you are back: two copies that went on apart are troublesome to join."
                ),
                "soft",
                wrap=True,
            ),
        )
        return card

    def _look(self) -> None:
        there = not self._back_again.isHidden() and bool(self._words.text().strip())
        self._seal.setEnabled(there and self._copies.isChecked() and self._papers.isChecked())

    def _ask_for_file(self) -> None:
        for path in choose_files(self, self.tr("The challenge that they answered"))[:1]:
            self.file_chosen.emit(path)

    def _ask_where(self) -> None:
        if out := choose_save(self, self.tr("Save the challenge"), "challenge.txt", suffix="txt"):
            self.save_asked.emit(out)
