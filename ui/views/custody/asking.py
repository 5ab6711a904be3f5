"""Small forms of the place outside: what was chosen, what one may add to it, and the requests to be carried away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.messages import printable
from ui.presenters.outside import Posted
from ui.theme import GRID
from ui.widgets.card import Card
from ui.widgets.file_field import FileField
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.qr_code import QrCode
from ui.widgets.statement import Statement


class Form(Card):
    """A heading, what it is about, some fields, and what to do.

    Args:
        heading: what is being done.
        about: sentences, one below the other.
        act: text of the button.

    Signals:
        entered: it shall be done.
        left: it shall not.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, heading: str, about: Sequence[str], act: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._first: QWidget | None = None
        self.act = button(act, primary=True)
        self._cancel = button(self.tr("Cancel"))
        self.act.clicked.connect(self.entered)
        self._cancel.clicked.connect(self.left)
        self.add(label(heading, "heading", wrap=True))
        for number, text in enumerate(about):
            self.add(label(text, "soft" if number else "", wrap=True, selectable=True))
        self._inner = QVBoxLayout()
        self._inner.setSpacing(GRID // 2)
        self.add(self._inner, flowing(self.act, self._cancel))

    def field(self, name: str, placeholder: str = "") -> QLineEdit:
        """One more line to write in."""
        line = private(QLineEdit())
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.returnPressed.connect(self.act.click)
        self._first = self._first or line
        self._inner.addWidget(label_of(line, name, "caption"))
        self._inner.addWidget(line)
        return line

    def hint(self, text: str) -> None:
        """A sentence below the fields."""
        self._inner.addWidget(Statement("warn", text))

    def file(self, text: str, title: str) -> FileField:
        """A file that may be added; as of `FileField`."""
        field = FileField(text, title)
        self._first = self._first or field.choose
        self._inner.addWidget(field)
        return field

    def begin(self) -> None:
        """Be ready for typing."""
        (self._first or self.act).setFocus()


class Requests(Card):
    """The requests that were written: three steps, with the line to copy and the code to photograph for each.

    Signals:
        left: it was read.
    """

    left = Signal()

    def __init__(self, folder: Path, posted: Sequence[Posted]) -> None:
        super().__init__()
        heading = self.tr("The requests are written")
        self.setAccessibleName(heading)
        self.add(
            label(heading, "heading"),
            label(self.tr("1. Carry this folder to a computer that is online: {path}").format(path=printable(str(folder))),
                  wrap=True, selectable=True),
            label(self.tr("2. Run one of these lines there, in that folder; two are better than one. They send a digest and a "
                          "random number, nothing of the content."), wrap=True),
        )  # fmt: skip
        for one in posted:
            self._add(one)
        last = self.tr("3. Bring back the files that end in .tsr, and press “Take in an answer…” for each.")
        self.add(label(last, wrap=True))
        done = button(self.tr("Done"))
        done.clicked.connect(self.left)
        self.add(flowing(done))

    def _add(self, one: Posted) -> None:
        code = QrCode()
        code.show_modules(one.code)
        code.setAccessibleName(
            self.tr("QR code of the request to {authority}, as base64").format(authority=one.authority)
        )
        copy = button(self.tr("Copy the line"), name=self.tr("Copy the line for {name}").format(name=one.authority))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(one.line))
        words = QVBoxLayout()
        words.addWidget(label(one.authority, "strong"))
        line = label(one.line, "code", wrap=True, selectable=True)
        line.setAccessibleName(self.tr("Line for {name}: {line}").format(name=one.authority, line=one.line))
        words.addWidget(line)
        words.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addLayout(words, 1)
        row.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        self.add(row)
