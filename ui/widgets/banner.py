"""A calm message in the place that it concerns, with one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.labels import button, label, mark
from ui.widgets.state_dot import State, StateDot

_NARROW = GRID * 90
"""Below this width the action stands under the text, which would have no room beside it."""

_NARROWEST = GRID * 48
"""Below this one no button at all stands beside it."""


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
        said = QHBoxLayout()
        said.setSpacing(GRID * 2)
        said.addWidget(self._dot)
        said.addWidget(self._text, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        self._buttons.addStretch()
        self._buttons.addWidget(self._action)
        self._buttons.addWidget(self._away)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(GRID * 2, GRID, GRID, GRID)
        self._rows.setSpacing(GRID)
        self._rows.addLayout(said, 1)
        self._rows.addLayout(self._buttons)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the room that it needs."""
        super().resizeEvent(event)
        self._arrange()

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
        self._arrange()
        mark(self, tone=tone)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _arrange(self) -> None:
        below = self.width() < (_NARROWEST if self._action.isHidden() else _NARROW)
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._rows.direction() is not direction:
            self._rows.setDirection(direction)
