"""As what a bundle leaves: a folder, a zip beside it, a file that one person can open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from ui.presenters.exporting import Packing
from ui.views.handing.dialog import in_a_row
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement


class PackingCard(Card):
    """The folder is always written; the rest is a choice.

    Signals:
        file_wanted: the public key of a recipient shall be read from a file.
        changed: something else is chosen.
    """

    file_wanted = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._zip = QCheckBox(self.tr("Also as one zip file beside the folder, not encrypted"))
        self._age = QCheckBox(self.tr("Also as one encrypted file for one recipient (age)"))
        name = self.tr("Their public key, the line that begins with age1")
        self._key = private(QLineEdit())
        self._key.setPlaceholderText("age1…")
        self._key.setAccessibleName(name)
        self._name = label_of(self._key, name, "caption")
        self._file = button(self.tr("Read it from a file…"), name=self.tr("Read the public key from a file"))
        text = self.tr(
            "Only whoever holds the key to it can open the encrypted file, with any age program; nobody can help if it is lost. "
            "It hides what is inside, not that something was sent, to whom, or how large it is. What they unpack there is in "
            "the open again. Ask them for the key on a way that you trust: with another key, another person could read it."
        )
        self._what = Statement("none", text)
        self.add(
            label(self.tr("3. As what"), "heading"),
            label(
                self.tr(
                    "A folder is written where you choose. Nothing in it is encrypted; it can be read without this program."
                ),
                "soft",
                wrap=True,
            ),
            self._zip,
            self._age,
            self._name,
            self._key,
            in_a_row(self._file),
            self._what,
        )
        self._age.toggled.connect(self._show_key)
        self._age.toggled.connect(lambda on: self._key.setFocus() if on else None)
        self._key.textChanged.connect(lambda _: self.changed.emit())
        self._file.clicked.connect(self.file_wanted)
        self._show_key(shown=False)

    @property
    def packing(self) -> Packing:
        """What is chosen."""
        return Packing(self._zip.isChecked(), self._key.text().strip() if self._age.isChecked() else "")

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self._age.isChecked() or bool(self._key.text().strip())

    def put_key(self, text: str) -> None:
        """A key came from a file."""
        self._key.setText(text)
        self._key.setFocus()

    def _show_key(self, shown: bool) -> None:
        for part in (self._name, self._key, self._file, self._what):
            part.setVisible(shown)
        self.changed.emit()
