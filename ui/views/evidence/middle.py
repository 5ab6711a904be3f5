"""The middle of the evidence place: the lists, or what stands there while nothing can be listed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from ui.presenters.evidence import Listing
from ui.theme import GRID
from ui.views.evidence.lists import EvidenceLists
from ui.widgets.card import EmptyState


class Middle(QStackedWidget):
    """Gets the height that is left.

    Args:
        lists: shown while there is anything in them.

    Signals:
        files_wanted: add the first evidence.
        all_wanted: show what a search or a filter hides.
    """

    files_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, lists: EvidenceLists) -> None:
        super().__init__()
        text = self.tr(
            "Drop files or folders anywhere here, or paste a screenshot. Each is encrypted as it is and recorded; "
            "the originals stay where they are and are not changed."
        )
        self._lists = lists
        self._empty = EmptyState(self.tr("Take in your first evidence"), text, self.tr("Add files…"))
        self._empty.button.clicked.connect(self.files_wanted)
        self._nothing_found = EmptyState(self.tr("Nothing fits"), "", self.tr("Show all items"))
        self._nothing_found.button.clicked.connect(self.all_wanted)
        for empty in (self._empty, self._nothing_found):
            empty.setFocusProxy(empty.button)
        for page in (self._empty, lists, self._nothing_found):
            self.addWidget(page)
        self.setMinimumHeight(GRID * 10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def show_listing(self, listing: Listing) -> None:
        """Show the lists, or say why there is nothing."""
        text = self.tr("No item has all these words. Try fewer of them, or only the beginning of one.")
        if listing.filter.active:
            text = self.tr("No item fits all of this at once. Remove a filter above, or use fewer words in the search.")
        self._nothing_found.say(self.tr("Nothing fits"), text)
        page = self._lists if listing.rows else self._nothing_found if listing.total else self._empty
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
