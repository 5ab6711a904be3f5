"""A copy that went another way: bringing in what it has, for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evidence_vault.records.branch import Merged
from ui.messages import printable
from ui.theme import GRID
from ui.widgets.labels import button, label
from ui.widgets.private_text import private
from ui.widgets.statement import Statement
from ui.words import findings


class Diverged(QWidget):
    """Hidden until a copy was refused because it went another way.

    Signals:
        meant: bring in what the copy in this folder has; with the reason.
    """

    meant = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._place = Path()
        self._reason = private(QLineEdit())
        self._bring = button(self.tr("Bring in what it has"))
        self._reason.textChanged.connect(self._look)
        self._bring.clicked.connect(lambda: self.meant.emit(self._place, self._reason.text()))
        name = self.tr("How did the two come about? Recorded for ever.")
        caption = label(name, "caption", wrap=True)
        caption.setBuddy(self._reason)
        self._reason.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Two copies went different ways"), "heading", wrap=True))
        for said in (
            self.tr(
                "What the other copy has can be recorded here again, with its own times and custodians, and its "
                "signatures are kept. Some of it gets new numbers. The other folder is not changed."
            ),
            self.tr(
                "Bring in only a copy of which you know who wrote to it: whoever knows the recovery key could have made one."
            ),
        ):
            column.addWidget(Statement("warn", said))
        column.addWidget(caption)
        column.addWidget(self._reason)
        column.addWidget(self._bring, 0, Qt.AlignmentFlag.AlignLeading)
        self._look()
        self.hide()

    def offer(self, place: Path) -> None:
        """The copy in this folder went another way."""
        self._place = place
        self._reason.clear()
        self.show()
        self._reason.setFocus()

    def _look(self) -> None:
        self._bring.setEnabled(bool(self._reason.text().strip()))

    def told(self, done: Merged) -> Iterator[str]:
        """What came, under which numbers, and what did not."""
        yield self.tr("%n entry(ies) brought in.", "", done.entries)
        if done.objects:
            yield self.tr("%n original(s) came along.", "", done.objects)
        if pairs := [(old, new) for old, new in done.renumbered.items() if "-" in old]:  # people are known by name
            numbers = ", ".join(f"{printable(old)} → {printable(new)}" for old, new in pairs)
            yield self.tr("New numbers: {numbers}.").format(numbers=numbers)
        for finding in done.findings:
            row = findings.row(finding)
            yield f"{row.subject}: {row.what} {row.next_step}"
        yield self.tr("Work in this vault only from now on, and bring the other folder up to date from it.")
