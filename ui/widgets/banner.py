"""A calm message in the place that it concerns, with one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.labels import button, label, mark
from ui.widgets.state_dot import State, StateDot


class Banner(QFrame):
    """Hidden until `say`. It stays until it is put away: nobody reads against a clock.

    Signals:
        acted: the action's button was pressed.
        put_away: the button beside it was pressed.
    """

    acted = Signal()
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "true")
        self._dot = StateDot()
        self._text = label(wrap=True, selectable=True)
        self._action = button("")
        self._away = button(self.tr("Close"), link=True, name=self.tr("Close this message"))
        self._action.clicked.connect(self.acted)
        self._away.clicked.connect(self.hide)
        self._away.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID, GRID, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self._dot)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._away)
        self.hide()

    def say(self, text: str, *, tone: State = "none", word: str = "", action: str = "", away: str = "") -> None:
        """Show a message.

        Args:
            text: full sentences.
            tone: what it is about, as a shape.
            word: the tone in a word, beside the shape.
            action: text of the button; empty for none.
            away: text of the button that puts it away; empty for "Close".
        """
        self._dot.set_state(tone, word)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self._away.setText(away or self.tr("Close"))
        self._away.setAccessibleName(away or self.tr("Close this message"))
        mark(self, tone=tone)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
