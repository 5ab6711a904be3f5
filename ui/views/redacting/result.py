"""What the redacted version would look like, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Telling
from ui.itemmodels.pictures import picture_of
from ui.theme import GRID
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of
from ui.widgets.paper import Paper
from ui.widgets.private_text import private
from ui.widgets.statement import Statement
from ui.words import entries
from ui.words.findings import subject


class Result(QWidget):
    """A page as it would be; the reason, and the buttons that make it or lead back.

    Signals:
        turned: another page is wanted, by this step.
        back: to the boxes.
        made: make it, for this reason.
    """

    turned = Signal(int)
    back = Signal()
    made = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._paper = Paper(GRID * 120)
        self._paper.setAccessibleName(self.tr("The page as it would be"))
        self._before, self._after = button(self.tr("Previous page")), button(self.tr("Next page"))
        self._place = label(role="strong")
        self._reason = private(QLineEdit())
        self.close_button = button(self.tr("Close"))
        self._make = button(self.tr("Make the redacted version"), primary=True)
        self._change = button(self.tr("Back to the boxes"))
        self._before.clicked.connect(lambda: self.turned.emit(-1))
        self._after.clicked.connect(lambda: self.turned.emit(1))
        self._change.clicked.connect(self.back)
        self._make.clicked.connect(lambda: self.made.emit(self._reason.text()))
        why = self.tr("Why? For the record; it is not printed. May stay empty.")
        self._reason.setAccessibleName(why)
        self._reason.setMaxLength(500)
        caption = label_of(self._reason, why)
        caption.setWordWrap(True)
        said = self.tr(
            "So it would look; nothing is made yet. Look at every page. Only what is black here is hidden. Where words follow "
            "a box in the same line, their place tells how long the hidden words are: make such a box wider."
        )
        turning = QHBoxLayout()
        turning.setSpacing(GRID * 2)
        for part in (self._before, self._place, self._after):
            turning.addWidget(part)
        turning.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self._change)
        foot.addWidget(self._make)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(Statement("none", said))
        column.addWidget(self._paper, 1)
        column.addLayout(turning)
        column.addWidget(caption)
        column.addWidget(self._reason)
        column.addLayout(foot)

    def show_page(self, page: int, pages: int, seen: Preview) -> None:
        """What it would look like."""
        picture = picture_of(seen)
        if picture:
            self._paper.show_picture(picture)
        else:
            self._paper.say(self.tr("This page cannot be shown here."))
        self._place.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < pages)
        self._make.setEnabled(picture is not None)
        self._make.setFocus()


class Made(QWidget):
    """The redacted version is there: what this does not do, and where the words still stand."""

    def __init__(self) -> None:
        super().__init__()
        self._what = label(role="heading", wrap=True)
        self._still = Statement("warn", "")
        self._list = private(QPlainTextEdit())
        self._list.setReadOnly(True)
        self._list.setTabChangesFocus(True)
        self._list.setAccessibleName(self.tr("Where the words still stand"))
        self._words = entries.EntryWords()
        text = self.tr(
            "The original stays in the vault as it is. To give the redacted version out in its place, withdraw the exhibit that "
            "has the original, add the version with any other items of that exhibit, and issue the list anew. Words in pictures were read by a machine, "
            "which misses some: look at every page yourself."
        )
        card = Card()
        card.add(self._what, Statement("none", text), self._still, self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._list.setFixedHeight(GRID * 24)
        self.close_button = button(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addWidget(card)
        column.addStretch(1)
        column.addLayout(foot)

    def show_made(self, made: Item, parent: Item, telling: Sequence[Telling], *, words: bool) -> None:
        """Say what is made, and what it does not reach.

        Args:
            made: the redacted version.
            parent: what it was made of.
            telling: texts that still say a word that was removed.
            words: whether there were any that could be looked for.
        """
        said = [self.tr("{item} is the redacted version of {parent}.").format(item=made.id, parent=parent.id)]
        if made.card:
            said.append(
                self.tr(
                    "Platform, times, device and how it was obtained are taken over from the card of the original; account, address, "
                    "people and texts are not, as they may say what is hidden."
                )
            )
        self._what.setText(" ".join(said))
        if telling:
            self._still.say("warn", self.tr("These texts still say what was removed. Change them before they leave:"))
        elif words:
            text = self.tr("Names and cards of other items, and texts of cases and exhibits do not say these words.")
            self._still.say("none", text)
        else:
            text = self.tr("Titles, cards and names of other items may say what the boxes hide: look at them yourself.")
            self._still.say("warn", text)
        self._list.setVisible(bool(telling))
        self._list.setPlainText("\n".join(f"{subject(one.where)}: {self._words.name(one.field)}" for one in telling))
