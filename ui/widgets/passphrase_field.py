"""A field for a passphrase: hidden, without prediction, with a way to look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import GRID
from ui.widgets.labels import button, mark
from ui.widgets.private_text import PRIVATE

_HINTS = PRIVATE | Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoAutoUppercase


class PassphraseField(QWidget):
    """A line for a passphrase, and a button that shows it.

    Args:
        name: for screen readers.

    Signals:
        edited: the text, as it is now.
        confirmed: Enter was pressed.
    """

    edited = Signal(str)
    confirmed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self._show = button("", link=True)
        self._show.setCheckable(True)
        self._show.setAccessibleDescription(name)
        self._show.toggled.connect(self._set_shown)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.confirmed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        self.setFocusProxy(self.line)
        self._set_shown(False)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, as far as Qt does."""
        self.line.clear()
        self._show.setChecked(False)

    def set_invalid(self, invalid: bool) -> None:
        """Mark the line as not right."""
        mark(self.line, invalid="true" if invalid else "false")

    def _set_shown(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(_HINTS)  # the echo mode sets hints of its own
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))
        self._show.setAccessibleName(self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase"))
