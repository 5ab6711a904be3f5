"""Choosing a passphrase: words are proposed, what is typed is judged, and typed a second time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_vault.records.passphrase import Strength
from ui.presenters.passphrase import judge, propose
from ui.theme import GRID
from ui.views.keyboard_line import KeyboardLine
from ui.widgets.card import Card
from ui.widgets.labels import button, label
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.state_dot import State, StateDot


class NewPassphrase(QWidget):
    """Words that are proposed, two fields, and the way on.

    Args:
        action: what the button does that gives the passphrase.
        working: the same while it is being done.
        back: for screen readers, where the other button leads.

    Signals:
        given: the passphrase, typed twice alike.
        left: back to what was before.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, action: str, working: str, back: str) -> None:
        super().__init__()
        self._action, self._working, self._wanted = action, working, True
        self._proposal = label("", "words", wrap=True, selectable=True)
        self._first = PassphraseField(self.tr("Passphrase"))
        self._again = PassphraseField(self.tr("The same again"))
        self._strength = StateDot()
        self._match = StateDot()
        self._keyboard = KeyboardLine(warns=True)
        self._create = button(action, primary=True)
        self._back = button(self.tr("Back"), name=back)
        self._first.edited.connect(self._judge)
        self._again.edited.connect(self._compare)
        self._first.confirmed.connect(self._again.setFocus)
        self._again.confirmed.connect(self._give)
        self._create.clicked.connect(self._give)
        self._back.clicked.connect(self.left)
        self._lay_out()
        self._propose()
        self._judge()

    def _propose(self) -> None:
        self._show_proposal(propose())

    def _show_proposal(self, words: str) -> None:
        self._proposal.setText(words)
        self._proposal.setAccessibleName(self.tr("Proposed words: {words}").format(words=words) if words else "")

    def _judge(self) -> None:
        """Say how hard it is to guess; one that would be refused cannot be given."""
        strength = judge(self._first.text())
        self._keyboard.show_for(self._first.text())
        self._refused = strength is Strength.WEAK
        said: dict[Strength | None, tuple[State, str]] = {
            None: ("none", self.tr("Nothing typed yet")),
            Strength.WEAK: ("bad", self.tr("Weak, and not taken: a machine can guess it. Add some words")),
            Strength.FAIR: ("warn", self.tr("Middling: it is taken, but a few words more would help")),
            Strength.STRONG: ("ok", self.tr("Strong. Sayings, songs and names can be guessed all the same")),
        }
        self._strength.set_state(*said[strength])
        self._compare()

    def want(self, wanted: bool) -> None:
        """Whether everything else that is needed is there."""
        self._wanted = wanted
        self._compare()

    def show_working(self, working: bool) -> None:
        """It is being done."""
        for part in (self._first, self._again, self._back):
            part.setEnabled(not working)
        self._create.setText(self._working if working else self._action)
        self._create.setEnabled(not working and self._will_do())

    def forget(self) -> None:
        """Take the words and what was typed off the screen."""
        self._show_proposal("")
        self._first.clear()
        self._again.clear()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Typing begins with the first field. No focus proxy: with one, Tab would come here and jump over what stands before it."""
        self._first.setFocus()

    def _lay_out(self) -> None:
        proposal = Card()
        other = button(self.tr("Other words"), link=True, name=self.tr("Propose other words"))
        other.clicked.connect(self._propose)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Proposed, drawn at random"), "caption"))
        head.addStretch(1)
        head.addWidget(other)
        proposal.add(head, self._proposal)
        proposal.add(
            label(
                self.tr(
                    "Write them on paper, learn them, burn the paper; or keep it apart from this computer. "
                    "You may type a passphrase of your own instead."
                )
                + " "
                + self.tr("The words are English on purpose: every keyboard can type them, anywhere."),
                "soft",
                wrap=True,
            )
        )
        typed = Card()
        for name, field, states in (
            (self.tr("Passphrase"), self._first, (self._strength, self._keyboard)),
            (self.tr("The same again"), self._again, (self._match,)),
        ):
            heading = label(name, "caption")
            heading.setBuddy(field.line)
            typed.body.addSpacing(GRID // 2)
            typed.add(heading, field, *states)
        row = QHBoxLayout()
        row.addWidget(self._create)
        row.addWidget(self._back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(proposal)
        column.addWidget(typed)
        column.addLayout(row)
        column.addStretch(1)

    def _alike(self) -> bool:
        return bool(self._first.text().strip()) and self._first.text() == self._again.text()

    def _will_do(self) -> bool:
        return self._alike() and self._wanted and not self._refused

    def _compare(self) -> None:
        if not self._again.text():
            self._match.set_state("none", self.tr("Not typed again yet"))
        elif self._alike():
            self._match.set_state("ok", self.tr("Both are the same"))
        elif self._first.text().startswith(self._again.text()):
            self._match.set_state("none", self.tr("The same so far"))
        else:
            self._match.set_state("bad", self.tr("The two differ"))
        self._create.setEnabled(self._will_do())

    def _give(self) -> None:
        if self._will_do():
            self.given.emit(self._first.text())
