"""Where the log stands, to be carried outside; and what it can show, and what not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.presenters.custody import Checkpoint
from ui.theme import GRID
from ui.widgets.card import Card
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label
from ui.widgets.qr_code import QrCode
from ui.widgets.state_dot import State
from ui.widgets.statement import Statement

_WIDTH = GRID * 36
_GROUPS_IN_A_LINE = 2


class Standing(QScrollArea):
    """Checkpoint as text and as a code, and the ladder as far as it is known.

    Signals:
        comparing_asked: a checkpoint from outside shall be compared.
    """

    comparing_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setProperty("reading", "true")
        self.setAccessibleName(self.tr("Where the log stands"))
        self.setFixedWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._as_of = label(role="soft")
        self._groups = label(role="words", selectable=True)
        self._groups.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._outside = Statement("none", "")
        self._code = QrCode()
        self._code.setAccessibleName(self.tr("QR code with the text of the checkpoint"))
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(self._checkpoint())
        column.addWidget(self._ladder())
        column.addStretch()
        self.setWidget(inside)

    def show_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Show where the log stands."""
        self._as_of.setText(self.tr("as of entry {number}").format(number=checkpoint.size - 1))
        groups = checkpoint.short.split()
        lines = (groups[at : at + _GROUPS_IN_A_LINE] for at in range(0, len(groups), _GROUPS_IN_A_LINE))
        self._groups.setText("\n".join("  ".join(line) for line in lines))
        self._groups.setAccessibleName(self.tr("Checkpoint: {groups}").format(groups=checkpoint.short))
        self._code.show_modules(checkpoint.code)

    def show_outside(self, state: State, said: str) -> None:
        """Show how far anybody outside vouches."""
        self._outside.say(state, said)

    def _checkpoint(self) -> Card:
        card = Card()
        card.add(label(self.tr("Checkpoint"), "heading", wrap=True), self._as_of, self._groups)
        card.body.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        card.add(
            label(
                self.tr(
                    "Write these 40 characters down or photograph the code, and keep them away from this computer. "
                    "They change with every entry."
                ),
                "soft",
                wrap=True,
            )
        )
        compare = button(self.tr("Compare one kept outside…"), name=self.tr("Compare a checkpoint kept outside"))
        compare.clicked.connect(self.comparing_asked)
        card.add(flowing(compare))
        return card

    def _ladder(self) -> Card:
        card = Card()
        card.add(
            label(self.tr("What this record can show"), "heading", wrap=True),
            Statement(
                "ok",
                self.tr(
                    "Own record: the log says what was taken in, when and by whom. Whoever keeps an older checkpoint "
                    "can have it shown that no entry before it was changed or taken away."
                ),
            ),
            self._outside,
            Statement(
                "none",
                self.tr(
                    "All other dates rest on the keeper’s word and clock, the order of entries on the keeper alone."
                ),
            ),
            Statement(
                "none",
                self.tr(
                    "Nothing here shows who made the content, that it is true, that it was online, "
                    "or that the record is complete."
                ),
            ),
        )
        return card
