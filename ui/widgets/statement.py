"""One thing that is so, or is not: a shape and a sentence that may wrap."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.labels import label
from ui.widgets.state_dot import State, StateDot


class Statement(QWidget):
    """A sentence with its shape before it.

    Args:
        state: the shape; see `StateDot`.
        text: the sentence.
    """

    def __init__(self, state: State, text: str) -> None:
        super().__init__()
        self._dot = StateDot()
        self._text = label(wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.say(state, text)

    def say(self, state: State, text: str) -> None:
        """Say something else."""
        self._dot.set_state(state, "")
        self._text.setText(text)
        self.setAccessibleName(text)
