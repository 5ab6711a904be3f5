"""What leaves with a bundle, group by group; nothing goes before a person has said yes to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from evidence_vault.records.bundle import Review, Withheld
from ui.messages import printable
from ui.theme import GRID
from ui.views.exporting import words
from ui.views.handing.dialog import in_a_row
from ui.views.handing.seen import SeenBox
from ui.widgets.card import Card
from ui.widgets.labels import button, label
from ui.widgets.statement import Statement

_LINE = 9 / 4
_MOST = 26
"""Heights in steps of the grid: of a line, and of the highest box."""


class ReviewPart(QWidget):
    """The way from what would leave to the folder.

    Signals:
        build_asked: everything was seen and may leave.
        mask_asked: look again, with a sheet in the place of what must not go.
        left: back to the choices.
    """

    build_asked = Signal()
    mask_asked = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[QCheckBox] = []
        self._stopped = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID * 2)
        self._groups = QWidget()
        self._go = button(self.tr("Build the bundle, unencrypted…"), primary=True)
        self._hint = label(role="soft", wrap=True)
        back = button(self.tr("Back"), name=self.tr("Back to the choices"))
        self._back = back
        self._column.addWidget(self._groups)
        self._column.addWidget(self._hint)
        self._column.addLayout(in_a_row(self._go, back))
        self._go.clicked.connect(self.build_asked)
        back.clicked.connect(self.left)

    def show_review(self, review: Review, forum: str, issued_for: str) -> None:
        """Tell all of it; nothing is ticked. While something must not go, only that is told.

        Args:
            review: of what would leave.
            forum: what the forum is called.
            issued_for: what that of the list is called, where it is another one; else empty.
        """
        fresh, self._ticks = QWidget(), []
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        title = self.tr("What leaves: version {version} of the list, for: {forum}")
        column.addWidget(label(title.format(version=review.order.list_version, forum=forum), "strong", wrap=True))
        if review.refusals:
            column.addWidget(self._refused(review))
        if review.unsealed:
            column.addWidget(self._unsealed(review))
        if review.withheld or review.missing or issued_for:
            column.addWidget(self._told(review.withheld, review.missing, issued_for))
        for title, lines, sensitive in (
            (self.tr("Look yourself"), [*words.unread(review)], True),
            (self.tr("Not what this forum takes"), [*words.wrong_types(review)], False),
            (self.tr("Would stop the bundle"), [*words.stops(review)], False),
        ):
            if lines:
                column.addWidget(self._look(title, lines, ticked=sensitive and not review.refusals))
        if review.consents and not review.refusals:
            column.addWidget(self._agreed(words.consents(review)))
        if not review.refusals:
            text = self.tr(
                "What must not be known is covered with “Redact…” under Evidence, or its exhibit is left out. In brackets stands "
                "where it is: the exhibit with the item, a part of the bundle, or an entry of the record."
            )
            text += " " + self.tr(
                "The program names senders, authors and who left remarks; in no file does it look for names in the running "
                "text."
            )
            column.addWidget(label(text, "soft", wrap=True))
            for group, lines in words.groups(review):
                column.addWidget(self._group(group, lines))
            column.addWidget(self._cannot_hide(review))
        self._column.replaceWidget(self._groups, fresh)
        self._groups.hide()
        self._groups.deleteLater()
        fresh.show()
        self._groups = fresh
        self._stopped = bool(review.refusals)
        self._go.setVisible(not self._stopped)
        self._ready()

    def focus_first(self) -> None:
        """Let the keyboard begin at the top."""
        first: QWidget | None = self._groups.findChild(QPushButton) or self._groups.findChild(SeenBox)
        (first or self._back).setFocus()

    def focus_last(self) -> None:
        """Let the keyboard stand where one goes on."""
        (self._go if self._go.isEnabled() else self._back).setFocus()

    def _ready(self) -> None:
        left = sum(not tick.isChecked() for tick in self._ticks)
        self._go.setEnabled(not left)
        self._hint.setVisible(bool(left) and not self._stopped)
        self._hint.setText(self.tr("%n group(s) above wait for your yes.", "", left))

    # -- its parts -------------------------------------------------------------------------------

    def _refused(self, review: Review) -> Card:
        card = Card()
        card.add(label(self.tr("Not to this forum"), "heading"))
        for one in review.refusals:
            said = [self.tr("Exhibit {mark}: {reason}.").format(mark=printable(one.mark), reason=words.why(one.reason))]
            said += [words.not_agreed(person, parts) for person, parts in one.lacking]
            said += [words.cure(one.redacted)] if one.lacking else []
            card.add(Statement("bad", "\n".join(said)))
        mask = button(self.tr("Put a sheet in their place, and look again"))
        mask.clicked.connect(self.mask_asked)
        text = self.tr(
            "Nothing is built like this. You can put a sheet in their place that says only the number, go back and leave them "
            "out, or tick one there that may go all the same. What a person did not agree to goes only as a redacted version."
        )
        card.add(label(text, "soft", wrap=True), in_a_row(mask))
        return card

    def _unsealed(self, review: Review) -> Card:
        card, title = Card(), self.tr("Goes out although it is kept back")
        card.add(label(title, "heading"))
        for line in words.marks(review.unsealed):
            card.add(Statement("warn", line))
        if not review.refusals:
            card.add(self._tick(title))
        return card

    def _told(self, withheld: Sequence[tuple[str, Withheld]], missing: Sequence[str], issued_for: str) -> Card:
        card = Card()
        card.add(label(self.tr("To know before"), "heading"))
        if issued_for:
            text = self.tr("The list was issued for another forum: {forum}. Its marks stay as they are.")
            card.add(Statement("warn", text.format(forum=printable(issued_for))))
        for line in words.marks(withheld):
            text = self.tr("By its number alone, with a sheet in its place: exhibit {line}.").format(line=line)
            card.add(Statement("none", text))
        if missing:
            text = self.tr(
                "This forum asks for it, and nobody has written it: {missing}. Write it under Exhibits, and issue "
                "the list anew."
            )
            card.add(Statement("warn", text.format(missing=", ".join(map(words.lacking, missing)))))
        return card

    def _look(self, title: str, lines: Sequence[str], *, ticked: bool) -> Card:
        card = Card()
        card.add(label(title, "heading"))
        for line in lines:
            card.add(Statement("warn", line))
        if ticked:
            card.add(self._tick(title))
        return card

    def _agreed(self, lines: Sequence[str]) -> Card:
        card = Card()
        card.add(label(self.tr("It goes out on these consents"), "heading"))
        for line in lines:
            card.add(Statement("none", line))
        return card

    def _group(self, group: words.Group, lines: list[str]) -> Card:
        card, title = Card(), words.say(group.title)
        box = SeenBox(title)
        box.setMinimumHeight(0)
        box.setFixedHeight(int(GRID * min(_MOST, 3 + _LINE * len(lines))))
        box.setPlainText("\n".join(lines))
        card.add(label(f"{title}: {self.locale().toString(len(lines))}", "heading"))
        if group.hint:
            card.add(label(words.say(group.hint), "soft", wrap=True))
        card.add(box)
        if group.sensitive:
            card.add(self._tick(title))
        return card

    def _cannot_hide(self, review: Review) -> Card:
        card, title = Card(), self.tr("What cannot be hidden")
        box = SeenBox(title)
        lines = [
            *box.cannot_hide(review.entries, review.vault),
            self.tr("the originals, byte for byte: the program does not find everything that is inside them"),
            self.tr("on the pages made of them: who wrote remarks, and who takes part in mails and chats"),
        ]
        box.setMinimumHeight(0)
        box.setFixedHeight(GRID * 18)
        box.setPlainText("\n".join(f"– {line}" for line in lines))
        card.add(label(title, "heading"), box, self._tick(title))
        return card

    def _tick(self, title: str) -> QCheckBox:
        tick = QCheckBox(self.tr("I have read this, and it may leave"))
        tick.setAccessibleName(self.tr("{group}: I have read this, and it may leave").format(group=title))
        tick.toggled.connect(lambda _: self._ready())
        self._ticks.append(tick)
        return tick
