"""The ladder on the screen: who vouches for an item, one rung above the other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_vault.records.ladder import Ladder
from ui.widgets.rail import Place, Rung
from ui.words.ladder import name, shows, standing


def rungs(ladder: Ladder) -> QWidget:
    """All rungs, the lowest first: shape, name, how it stands, and what it shows and does not."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    last = len(ladder.steps) - 1
    for number, step in enumerate(ladder.steps):
        place: Place = "first" if number == 0 else "last" if number == last else "between"
        state, said = standing(ladder, step)
        column.addWidget(Rung(state, name(step.rung), said, shows(step.rung), place))
    return made
