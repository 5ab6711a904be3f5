"""What every dialog has by which something is given out or taken in: one column, a message, and how far a job is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from evidence_vault.errors import Cancelled, VaultError
from ui.messages import printable, sentence
from ui.presenters.one_job import OneJob
from ui.presenters.ports import ProgressState
from ui.theme import GRID
from ui.widgets.banner import Banner
from ui.widgets.labels import label
from ui.widgets.page import Page
from ui.widgets.progress_strip import ProgressStrip

_SIZE = (GRID * 92, GRID * 80)


class HandingDialog(QDialog):
    """A page that scrolls where the window is low. It stays open while something is being done.

    Args:
        parent: over which it stands.
        title: what is done here.
    """

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._working = False
        self._job: OneJob | None = None
        self.stopped = self.tr("Stopped. Nothing was taken in, and nothing was recorded.")
        self.page = Page(GRID * 84, "top")
        self.banner = Banner()
        self.strip = ProgressStrip()
        self.page.add(label(title, "title", wrap=True), self.banner, self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def serve(self, presenter: OneJob) -> None:
        """Let the person stop what this presenter does; when the dialog closes, it is told nothing more."""
        self._job = presenter
        self.strip.cancelled.connect(presenter.stop)

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        self._working = working
        if working:
            self.banner.hide()
        else:
            self.strip.finish()

    def show_progress(self, state: ProgressState) -> None:
        """See `JobScreen`."""
        self.strip.show_stage(state.stage, state.done, state.total)
        self.page.ensureWidgetVisible(self.strip)

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`."""
        if isinstance(error, Cancelled):
            self.say(self.stopped)
        else:
            self.banner.say(sentence(error), tone="bad", word=self.tr("Not done"))
            self.page.ensureWidgetVisible(self.banner)

    def say(self, text: str, *, action: str = "") -> None:
        """Tell something, where it is seen."""
        self.banner.say(text, action=action)
        self.page.ensureWidgetVisible(self.banner)

    def show_page_saved(self, path: Path) -> None:
        """See `HandingScreen`."""
        text = self.tr("The page is written to {path}. That file is not encrypted.")
        self.say(text.format(path=printable(str(path))))

    def done(self, result: int) -> None:
        """It closes: what ends later is told to nobody."""
        if self._job:
            self._job.leave()
        super().done(result)

    def reject(self) -> None:
        """Escape and Cancel: not while something is being done."""
        if not self._working:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nor by the frame of the window."""
        if self._working:
            event.ignore()
        else:
            super().closeEvent(event)


def short_form(text: str = "") -> QLabel:
    """Eight groups of five, to be read aloud."""
    return label(text, "code", wrap=True, selectable=True)


def in_a_row(*parts: QWidget) -> QHBoxLayout:
    """These one beside the other, from where lines begin."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def opened(dialog: HandingDialog) -> HandingDialog:
    """Show a dialog; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
