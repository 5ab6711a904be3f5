"""Below the preview of a post: which of its screenshots is shown, the others, and their order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label
from ui.words.evidence import number

_LINE = GRID * 4 + 2
"""As high as a button, so that what stands beside it is on its middle."""


class PostBar(QWidget):
    """Previous and next, earlier and later.

    Signals:
        turned: the next one (1) or the one before (-1) is asked for.
        moved: the one that is shown shall stand one place later (1) or earlier (-1).
    """

    turned = Signal(int)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Screenshots of this post"))
        self._where = label(role="soft")
        self._back = button(self.tr("Back"), name=self.tr("Previous screenshot"))
        self._on = button(self.tr("Next"), name=self.tr("Next screenshot"))
        self._earlier = button(self.tr("Move up"), link=True, name=self.tr("Move this screenshot up in the post"))
        self._later = button(self.tr("Move down"), link=True, name=self.tr("Move this screenshot down in the post"))
        for pressed, tell, step in (
            (self._back, self.turned, -1),
            (self._on, self.turned, 1),
            (self._earlier, self.moved, -1),
            (self._later, self.moved, 1),
        ):
            pressed.clicked.connect(lambda _=False, tell=tell, step=step: tell.emit(step))
        row = FlowLayout(self)
        row.addWidget(_beside(self._back, self._where, self._on))
        row.addWidget(_beside(self._earlier, self._later))

    def show_place(self, place: int, count: int) -> None:
        """Which one of how many is shown, from 0."""
        where = self.tr("{place} of {count}").format(place=number(place + 1), count=number(count))
        self._where.setText(where)
        for part, usable in (
            (self._back, place > 0),
            (self._earlier, place > 0),
            (self._on, place + 1 < count),
            (self._later, place + 1 < count),
        ):
            part.setEnabled(usable)
            part.setAccessibleDescription(where)


def _beside(*parts: QWidget) -> QWidget:
    """Parts that stay on one line."""
    group = QWidget()
    line = QHBoxLayout(group)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GRID)
    line.addStrut(_LINE)
    for part in parts:
        line.addWidget(part)
    return group
