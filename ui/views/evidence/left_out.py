"""What could not be taken in, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from ui.messages import sentence
from ui.theme import GRID
from ui.widgets.labels import button
from ui.widgets.private_text import private
from ui.widgets.state_dot import StateDot


class LeftOut(QFrame):
    """Hidden until `show_failures` is told of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "true")
        self.setProperty("tone", "bad")
        self._heading = StateDot("bad")
        self._list = private(QPlainTextEdit())
        self._list.setReadOnly(True)
        self._list.setTabChangesFocus(True)
        self._list.setAcceptDrops(False)
        self._list.setAccessibleName(self.tr("What was left out"))
        away = button(self.tr("Close"), link=True, name=self.tr("Close the list of what was left out"))
        away.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(away)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._list)
        self.hide()

    def show_failures(self, failures: Sequence[tuple[str, VaultError]], taken: int) -> None:
        """Sources with the reason why each was left out, a reason that many share once; none hides it.

        Args:
            failures: source and reason.
            taken: how many were taken in.
        """
        self._heading.set_state(
            "bad", self.tr("%n source(s) left out; everything else was taken in.", "", len(failures))
        )
        lines: list[str] = []
        for reason, sources in _alike(failures).items():
            if len(sources) == 1:
                lines.append(reason if sources[0] in reason else f"{sources[0]}: {reason}")
            else:
                far = self.tr("Taken in: {taken} of {all}.").format(taken=taken, all=taken + len(failures))
                lines += [f"{reason} {far}", *sources]
        self._list.setPlainText("\n".join(lines))
        self._list.setFixedHeight(self.fontMetrics().lineSpacing() * min(5, len(lines)) + 3 * GRID)
        self.setVisible(bool(failures))


def _alike(failures: Sequence[tuple[str, VaultError]]) -> dict[str, list[str]]:
    """Sources by the sentence that says why."""
    alike: dict[str, list[str]] = {}
    for source, error in failures:
        alike.setdefault(sentence(error), []).append(source)
    return alike
