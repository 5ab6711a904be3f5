"""Bundles of the case that were built before: the same again, byte for byte, or what became of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from evidence_vault.records.submission import GivenOut
from ui.messages import moment
from ui.theme import GRID
from ui.views.handing.dialog import in_a_row
from ui.widgets.card import Card
from ui.widgets.labels import button, label

_ENTRY = Qt.ItemDataRole.UserRole


class EarlierCard(Card):
    """Hidden where there is none.

    Signals:
        again_asked: the bundle of this entry shall be built again.
        submission_asked: it was handed in.
    """

    again_asked = Signal(int)
    submission_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Bundles built before"))
        again = button(self.tr("Build the same again…"))
        note = button(self.tr("Note the submission…"), name=self.tr("Note that this bundle was submitted"))
        text = self.tr(
            "The same again is the same bytes, with the same digest, as long as the same person with the same keys builds it. "
            "It is refused where somebody has taken back what they agreed to."
        )
        self.add(
            label(self.tr("Built before"), "heading"),
            self._list,
            in_a_row(again, note),
            label(text, "soft", wrap=True),
        )
        again.clicked.connect(lambda: self.again_asked.emit(self._entry()))
        note.clicked.connect(lambda: self.submission_asked.emit(self._entry()))
        self.hide()

    def show_bundles(self, bundles: Sequence[GivenOut]) -> None:
        """Show these."""
        self._list.clear()
        for one in bundles:
            text = self.tr("Entry {entry}, {moment}: version {version} of the list").format(
                entry=one.seq, moment=moment(one.at), version=one.list
            )
            if one.pages is None:
                text += " – " + self.tr("begun, not finished")
            else:
                text += ", " + self.tr("%n page(s)", "", one.pages)
            QListWidgetItem(text, self._list).setData(_ENTRY, one.seq)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(min(GRID * 18, max(1, self._list.sizeHintForRow(0)) * len(bundles) + GRID))
        self.setVisible(bool(bundles))

    def _entry(self) -> int:
        return int(self._list.currentItem().data(_ENTRY))
