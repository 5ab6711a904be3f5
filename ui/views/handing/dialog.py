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


class JobDialog(QDialog):
    """Does one thing at a time, and stays open while it is being done.

    Args:
        parent: over which it stands.
        title: what is done here.
    """

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._working = False
        self._job: OneJob | None = None
        self.stopped = self.tr("Stopped. Nothing was taken in, and nothing was recorded.")
        self.banner = Banner()
        self.strip = ProgressStrip()

    def serve(self, presenter: OneJob) -> None:
        """Let the person stop what this presenter does; when the dialog closes, it is told nothing more."""
        self._job = presenter
        self.strip.cancelled.connect(presenter.stop)

    def bring_into_view(self, part: QWidget) -> None:
        """Something is told here; where the dialog scrolls, it has to be seen."""

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
        self.bring_into_view(self.strip)

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`."""
        if isinstance(error, Cancelled):
            self.say(self.stopped)
        else:
            self.banner.say(sentence(error), tone="bad", word=self.tr("Not done"))
            self.bring_into_view(self.banner)

    def say(self, text: str, *, action: str = "") -> None:
        """Tell something, where it is seen."""
        self.banner.say(text, action=action)
        self.bring_into_view(self.banner)

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


class HandingDialog(JobDialog):
    """A page that scrolls where the window is low.

    Args:
        parent: over which it stands.
        title: what is done here.
    """

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self.resize(*_SIZE)
        self.page = Page(GRID * 84, "top")
        self.page.add(label(title, "title", wrap=True), self.banner, self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll there."""
        self.page.ensureWidgetVisible(part)

    def show_page_saved(self, path: Path) -> None:
        """See `HandingScreen`."""
        text = self.tr("The page is written to {path}. That file is not encrypted.")
        self.say(text.format(path=printable(str(path))))


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


def opened(dialog: JobDialog) -> JobDialog:
    """Show a dialog; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
