"""How far a long job is, in one line, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.messages import amount, stage
from ui.theme import GRID
from ui.widgets.labels import button, label


class ProgressStrip(QFrame):
    """Hidden until `show_state`.

    Args:
        parent: of the widget.
        stoppable: whether there is a button that stops the job.

    Signals:
        cancelled: the person asked to stop.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, stoppable: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("banner", "true")
        self._job = label(role="strong")
        self._figure = label(role="soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Stop"), name=self.tr("Stop this job"))
        self._stop.clicked.connect(self._ask_to_stop)
        if not stoppable:
            self._stop.hide()
        self.setFocusProxy(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID, GRID, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self._job)
        row.addWidget(self._bar, 1)
        row.addWidget(self._figure)
        row.addWidget(self._stop)
        self.hide()

    def show_state(self, job: str, figure: str, done: int, total: int | None) -> None:
        """Show how far it is.

        Args:
            job: what is done, in words.
            figure: how far, in words.
            done: in any unit.
            total: in the same unit; None where it is not known.
        """
        self._job.setText(job)
        self._figure.setText(figure)
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        self._bar.setAccessibleName(f"{job} {figure}")
        if not self.isVisible():
            self._stop.setEnabled(True)
            self.show()

    def show_stage(self, name: str, done: int, total: int | None) -> None:
        """Show how far a stage is that the core calls `name`, in words and in the unit of that stage."""
        self.show_state(stage(name), amount(name, done, total), done, total)

    def finish(self) -> None:
        """The job has ended."""
        self.hide()

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self.cancelled.emit()
