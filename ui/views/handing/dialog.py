"""What both dialogs of a handover have: one column, a message, and how far a job is."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from evidence_vault.errors import Cancelled, VaultError
from ui.messages import sentence
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
        self.stopped = self.tr("Stopped. Nothing was taken in, and nothing was recorded.")
        self.page = Page(GRID * 84, "top")
        self.banner = Banner()
        self.strip = ProgressStrip()
        self.page.add(label(title, "title", wrap=True), self.banner, self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_working(self, working: bool) -> None:
        """See `HandingScreen`."""
        self._working = working
        if working:
            self.banner.hide()
        else:
            self.strip.finish()

    def show_progress(self, state: ProgressState) -> None:
        """See `HandingScreen`."""
        self.strip.show_stage(state.stage, state.done, state.total)
        self.page.ensureWidgetVisible(self.strip)

    def show_failure(self, error: VaultError) -> None:
        """See `HandingScreen`."""
        if isinstance(error, Cancelled):
            self.say(self.stopped)
        else:
            self.banner.say(sentence(error), tone="bad", word=self.tr("Not done"))
            self.page.ensureWidgetVisible(self.banner)

    def say(self, text: str, *, action: str = "") -> None:
        """Tell something, where it is seen."""
        self.banner.say(text, action=action)
        self.page.ensureWidgetVisible(self.banner)

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
