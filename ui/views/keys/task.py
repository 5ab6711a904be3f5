"""One thing to do with keys, on a page of its own: what it does and does not do is said where it is done."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from evidence_vault.errors import VaultError
from ui.theme import GRID
from ui.views.keys import words
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.private_text import private


class Task(Page):
    """A title, a place for messages, what the task needs, and the way back.

    Args:
        title: what is done here.
        at: where its column stands; see `Page`.

    Signals:
        left: the person goes back.
    """

    left = Signal()

    def __init__(self, title: str, at: Literal["top", "corner"] = "corner") -> None:
        super().__init__(GRID * 84, at)
        self.setAccessibleName(title)
        self.banner = Banner()
        self.back = button(self.tr("Back"), name=self.tr("Back to the page before"))
        self.back.clicked.connect(self.left)
        self.add(label(title, "title", wrap=True), self.banner)

    def begin(self) -> None:
        """Be ready for typing."""
        self.back.setFocus()

    def show_working(self, working: bool) -> None:
        """It is being done."""
        self.back.setEnabled(not working)
        if working:
            self.banner.hide()

    def show_failure(self, error: VaultError) -> None:
        """It did not come about."""
        self.banner.say(words.failure(error), tone="bad", word=self.tr("Not done"))
        self.ensureWidgetVisible(self.banner)

    def ways(self, *ways: QPushButton) -> QHBoxLayout:
        """The buttons of the task, and the way back."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for way in (*ways, self.back):
            row.addWidget(way)
        row.addStretch(1)
        return row


def field(card: Card, name: str, line: QLineEdit) -> QLineEdit:
    """A private line with its name above it."""
    heading = label(name, "caption", wrap=True)
    heading.setBuddy(line)
    line.setAccessibleName(name)
    card.body.addSpacing(GRID // 2)
    card.add(heading, private(line))
    return line


def told(*parts: QWidget) -> Card:
    """Statements in a frame."""
    card = Card()
    card.add(*parts)
    return card
