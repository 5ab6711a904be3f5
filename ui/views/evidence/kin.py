"""What an item was made out of, and what was made out of it: a line of numbers that lead there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_vault.records.ids import ItemId
from ui.presenters.recorded import Kin
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button


class KinLine(QWidget):
    """Hidden where there is nothing to tell.

    Signals:
        wanted: this item shall be looked at (`ItemId`).
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._line = FlowLayout(self)
        self.hide()

    def show_kin(self, kin: Kin) -> None:
        """Name them."""
        while item := self._line.takeAt(0):
            if part := item.widget():
                part.hide()
                part.deleteLater()
        if kin.parent:
            self._add(self.tr("Redacted version of {item}").format(item=kin.parent), kin.parent)
        for version in kin.versions:
            self._add(self.tr("Its redacted version {item}").format(item=version), version)
        self.setVisible(bool(kin.parent or kin.versions))

    def _add(self, text: str, item: ItemId) -> None:
        press = button(text, link=True)
        press.clicked.connect(lambda: self.wanted.emit(item))
        self._line.addWidget(press)
