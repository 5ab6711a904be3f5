"""All of a preview, in a window of its own; of a document page after page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.item import Item
from evidence_vault.records.preview import MAX_PREVIEW_TEXT, Preview
from ui import theme
from ui.itemmodels.pictures import picture_of
from ui.messages import sentence
from ui.presenters.inspector import PREVIEW_SIDE
from ui.presenters.pages import PagesPresenter
from ui.presenters.ports import Runner
from ui.widgets.labels import button, label
from ui.widgets.paper import Paper
from ui.widgets.private_text import private


class Enlarged(QDialog):
    """A picture, a text, or the pages of a document. The title of the window says nothing.

    Args:
        parent: the window that it belongs to.
        runner: where further pages are asked for.
        item: what is shown.
        preview: what it looks like; of a document the first page.
        title: of the item.
    """

    def __init__(self, parent: QWidget, runner: Runner, item: Item, preview: Preview, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preview"))
        room = parent.window().size()
        self.resize(min(1160, room.width() - 40), max(480, room.height() - 40))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID * 2)
        column.setSpacing(theme.GRID)
        column.addWidget(label(title, "heading", wrap=True))
        self._paper = Paper(self.width() - 7 * theme.GRID)
        self._note = label(role="soft", wrap=True)
        shown = self._paper if preview.text is None else _words(preview.text)
        shown.setAccessibleName(self.tr("Preview of {title}").format(title=title))
        column.addWidget(shown, 1)
        if preview.pages > 1:
            self._pages = PagesPresenter(runner, item, preview.pages, PREVIEW_SIDE, self)
            self.finished.connect(self._pages.leave)
            column.addLayout(self._turning())
            self._name_place(1, preview.pages)
        self._show(preview)
        row = QHBoxLayout()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(self._note, 1)
        row.addWidget(close)
        column.addLayout(row)

    # -- told by the presenter -------------------------------------------------------------------

    def show_turning(self, page: int, pages: int) -> None:
        """Another page was asked for."""
        self._name_place(page, pages)
        self._place.setText(self.tr("Page {page} of {pages} is being drawn…").format(page=page, pages=pages))

    def show_page(self, page: int, pages: int, preview: Preview) -> None:
        """What it looks like."""
        self._name_place(page, pages)
        self._show(preview)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._place, self._place.text()))

    def show_failure(self, page: int, pages: int, error: VaultError) -> None:
        """It could not be read."""
        self._name_place(page, pages)
        self._paper.say(sentence(error))

    # -- parts -----------------------------------------------------------------------------------

    def _turning(self) -> QHBoxLayout:
        self._back, self._on = button(self.tr("Previous page")), button(self.tr("Next page"))
        self._place = label(role="strong")
        for step, press, keys in (
            (-1, self._back, (Qt.Key.Key_PageUp, Qt.Key.Key_Left)),
            (1, self._on, (Qt.Key.Key_PageDown, Qt.Key.Key_Right)),
        ):
            press.clicked.connect(lambda _=False, by=step: self._pages.turn(by))
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(lambda by=step: self._pages.turn(by))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 2)
        row.addStretch(1)
        for part in (self._back, self._place, self._on):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _name_place(self, page: int, pages: int) -> None:
        self._place.setText(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
        self._paper.setAccessibleName(self._place.text())
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)

    def _show(self, preview: Preview) -> None:
        picture = picture_of(preview)
        if picture:
            self._paper.show_picture(picture)
        elif preview.text is None:
            self._paper.say(self.tr("This page cannot be shown here."))
        self._note.setText(self._remark(preview))

    def _remark(self, preview: Preview) -> str:
        if preview.text is None:
            said = [self.tr("Pixels made by a separate process, for looking. The original is stored unchanged.")]
            if preview.other_fonts:
                said.append(self.tr("Words whose font is not in the file are shown in another one."))
            return " ".join(said)
        said = [self.tr("The words of the file, without its form. The original is stored unchanged.")]
        if len(preview.text) >= MAX_PREVIEW_TEXT:
            said.insert(0, self.tr("Only the beginning of the text is shown."))
        return " ".join(said)


def _words(text: str) -> QPlainTextEdit:
    shown = private(QPlainTextEdit())
    shown.setReadOnly(True)
    shown.setPlainText(text)
    shown.setTabChangesFocus(True)
    return shown
