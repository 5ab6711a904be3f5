"""A key more: a passphrase for somebody or for oneself, or a colleague's own age key; and another passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton

from evidence_vault.records.locked import SeenRecipient
from ui.theme import GRID
from ui.views.keys.task import Task, field, told
from ui.views.new_passphrase import NewPassphrase
from ui.widgets.card import Card
from ui.widgets.labels import button, label, let_tab_reach_chosen
from ui.widgets.state_dot import StateDot
from ui.widgets.statement import Statement


class AddPassphrase(Task):
    """A key with a passphrase.

    Args:
        nobody: the vault was opened with the recovery key, which is nobody's: the key has to be somebody's.

    Signals:
        entered: the passphrase, and for whom it is; without a name, for whoever opened the vault.
    """

    entered = Signal(str, str)

    def __init__(self, *, nobody: bool) -> None:
        super().__init__(self.tr("Add a passphrase"))
        self._nobody = nobody
        self._choices = QButtonGroup(self)
        self._colleague = QRadioButton(self.tr("For a colleague"))
        self._own = QRadioButton(self.tr("Another one for myself"))
        self._name = QLineEdit()
        self._about = Statement("none", "")
        self._new = NewPassphrase(
            self.tr("Add the passphrase"), self.tr("Making the key…"), self.tr("Back to the page before")
        )
        self._new.given.connect(lambda text: self.entered.emit(text, self._holder()))
        self._new.left.connect(self.left)
        self.add(self._whose(), self._new)
        self.end()
        self._choose()

    def begin(self) -> None:
        """Typing begins with the name."""
        self._name.setFocus()

    def show_working(self, working: bool) -> None:
        """The key is being made."""
        super().show_working(working)
        for part in (self._name, self._colleague, self._own):
            part.setEnabled(not working)
        self._new.show_working(working)

    def _whose(self) -> Card:
        card = Card()
        for choice in (self._colleague, self._own):
            self._choices.addButton(choice)
            choice.clicked.connect(self._choose)
            if self._nobody:
                choice.hide()
        self._colleague.setChecked(True)
        card.add(self._colleague, self._own)
        field(card, self.tr("Name or code of whoever will open with it"), self._name)
        self._name.textEdited.connect(self._choose)
        card.add(self._about)
        return card

    def _holder(self) -> str:
        return self._name.text().strip() if self._colleague.isChecked() else ""

    def _choose(self) -> None:
        let_tab_reach_chosen(self._choices)
        theirs = self._colleague.isChecked()
        self._name.setEnabled(theirs)
        self._new.want(bool(self._holder()) or not theirs)
        if self._nobody:
            said = self.tr(
                "The recovery key is nobody’s, so say whose this passphrase is. If it is yours, write your own name or code."
            )
        elif theirs:
            said = self.tr(
                "Let your colleague type it themselves. With a passphrase that you know you could sign in their name; the "
                "vault tells them so at every opening until they change it."
            )
        else:
            said = self.tr("Both passphrases open the vault as you, and what you record is signed by the same key.")
        self._about.say("none", said)


class AddColleague(Task):
    """A key for a colleague's age recipient.

    Signals:
        edited: what is in the field of the recipient now.
        entered: the recipient, and whose it is.
    """

    edited = Signal(str)
    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(self.tr("Add a colleague’s own key"))
        self._right = False
        self._name, self._recipient = QLineEdit(), QLineEdit()
        self._recipient.setPlaceholderText("age1…")
        self._seen = StateDot()
        self._fingerprint = label("", "code", wrap=True, selectable=True)
        self._add = button(self.tr("Add the key"), primary=True)
        card = Card()
        card.add(
            label(
                self.tr(
                    "Your colleague makes an age identity with the program age-keygen, keeps that file, and sends you "
                    "the line that begins with age1. They then unlock with “Use an identity file…”; no passphrase is "
                    "shared."
                ),
                "soft",
                wrap=True,
            )
        )
        field(card, self.tr("Name or code of the colleague"), self._name)
        field(card, self.tr("Their recipient, the line that begins with age1"), self._recipient)
        card.add(self._seen, self._fingerprint)
        compare = Statement(
            "warn",
            self.tr(
                "Compare the line with your colleague by another way than it came, for example by telephone. Whoever "
                "exchanged it on the way would open this vault in their place."
            ),
        )
        self._recipient.textEdited.connect(self.edited)
        self._name.textEdited.connect(self._look)
        self._name.returnPressed.connect(self._recipient.setFocus)
        self._recipient.returnPressed.connect(self._enter)
        self._add.clicked.connect(self._enter)
        self.add(card, told(compare), self.ways(self._add))
        self.end()
        self.show_seen("", SeenRecipient())

    def begin(self) -> None:
        """Typing begins with the name."""
        self._name.setFocus()

    def show_seen(self, text: str, seen: SeenRecipient) -> None:
        """Say what the checksum of the recipient tells."""
        self._right = seen.fingerprint is not None
        if seen.fingerprint:
            self._seen.set_state("ok", self.tr("Its checksum is right. In short:"))
        elif not text.strip():
            self._seen.set_state("none", self.tr("Nothing typed yet"))
        elif seen.misprint:
            said = self.tr("Character {place} behind age1 is probably wrong").format(place=seen.misprint)
            self._seen.set_state("bad", said)
        else:
            self._seen.set_state("bad", self.tr("Not a whole recipient: it has 62 characters and its own checksum"))
        self._fingerprint.setText(seen.fingerprint or "")
        self._fingerprint.setVisible(bool(seen.fingerprint))
        self._look()

    def show_working(self, working: bool) -> None:
        """The key is being made."""
        super().show_working(working)
        for part in (self._name, self._recipient):
            part.setEnabled(not working)
        self._add.setEnabled(not working and self._will_do())

    def _will_do(self) -> bool:
        return self._right and bool(self._name.text().strip())

    def _look(self) -> None:
        self._add.setEnabled(self._will_do())

    def _enter(self) -> None:
        if self._will_do():
            self.entered.emit(self._recipient.text().strip(), self._name.text().strip())


class ChangePassphrase(Task):
    """Another passphrase in place of the one that opened.

    Signals:
        entered: the new one.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Change your passphrase"))
        self._new = NewPassphrase(
            self.tr("Change the passphrase"), self.tr("Changing…"), self.tr("Back to the page before")
        )
        self._new.given.connect(self.entered)
        self._new.left.connect(self.left)
        copies = Statement(
            "warn",
            self.tr(
                "The old passphrase opens this copy no more. Copies made before (a second copy, a backup) still open with "
                "it: bring them up to date, or remove them."
            ),
        )
        self.add(told(copies), self._new)
        self.body.setSpacing(GRID * 2)
        self.end()

    def begin(self) -> None:
        """Typing begins with the passphrase."""
        self._new.setFocus()

    def show_working(self, working: bool) -> None:
        """It is being changed."""
        super().show_working(working)
        self._new.show_working(working)
