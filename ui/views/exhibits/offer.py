"""The one question about items that come from the evidence: one exhibit, or several."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.card import Card
from ui.widgets.labels import button, label


class Offer(Card):
    """Hidden until there is something to ask.

    Signals:
        accepted: True for all as one exhibit, False for each as one.
        declined: not now.
    """

    accepted = Signal(bool)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = label(wrap=True)
        self._apart = button("", primary=True)
        self._together = button(self.tr("All as one exhibit"))
        away = button(self.tr("Not now"), link=True)
        self._apart.clicked.connect(lambda: self.accepted.emit(False))
        self._together.clicked.connect(lambda: self.accepted.emit(True))
        away.clicked.connect(self.declined)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._question, 1)
        for part in (self._apart, self._together, away):
            row.addWidget(part)
        self.add(row)
        self.hide()

    def ask(self, count: int, case: str | None) -> None:
        """Ask about so many items.

        Args:
            count: how many there are; 0 puts the question away.
            case: title of the case that they would go to; None where a case has to be made first.
        """
        self.setVisible(count > 0)
        if count == 0:
            return
        if case is None:
            asked = self.tr("Items to list: {count}. Create the case first; they wait here.").format(count=count)
        else:
            asked = self.tr("Items to list in “{case}”: {count}. How shall they stand there?")
            asked = asked.format(case=case, count=count)
        self._question.setText(asked)
        self._apart.setText(self.tr("As an exhibit") if count == 1 else self.tr("Each as its own exhibit"))
        self._apart.setAccessibleName(self._apart.text())
        self._apart.setVisible(case is not None)
        self._together.setVisible(case is not None and count > 1)
        if case is not None:
            self._apart.setFocus()
