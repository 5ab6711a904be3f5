"""The ways in which exhibits of a case leave the vault, behind one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from evidence_vault.records.ids import CaseId
from ui.presenters.ports import Runner
from ui.views.consenting import open_consenting
from ui.views.handing import open_giving, open_proving
from ui.views.listing import open_declaring
from ui.widgets.labels import button

_Way = Callable[[QWidget, Runner, CaseId, Sequence[tuple[int, str]], int], QDialog]


def _open_consents(
    place: QWidget, runner: Runner, case: CaseId, _exhibits: Sequence[tuple[int, str]], _chosen: int
) -> QDialog:
    """Consent is asked before anything leaves."""
    return open_consenting(place, runner, (), case)


@dataclass(frozen=True, slots=True)
class Exhibited:
    """What may leave.

    Attributes:
        case: whose exhibits they are.
        exhibits: number of each that is in use, and its mark with its title.
        chosen: number of the one that the person stands on.
    """

    case: CaseId
    exhibits: list[tuple[int, str]]
    chosen: int


class GivingOut(QObject):
    """Has the button; each of its ways opens a dialog over the place.

    Args:
        place: where the button stands.
        runner: with the vault.
        ask: for what may leave now, with all that was written; None where nothing may.
    """

    def __init__(self, place: QWidget, runner: Runner, ask: Callable[[], Exhibited | None]) -> None:
        super().__init__(place)
        self._place, self._runner, self._ask = place, runner, ask
        self.button = button(self.tr("Give out…"), name=self.tr("Give exhibits out"))
        self.button.clicked.connect(self._open_menu)

    def _open_menu(self) -> None:
        menu = QMenu(self._place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.button.accessibleName())
        for text, way in (
            (self.tr("Proof for somebody without a vault…"), open_proving),
            (self.tr("Hand over to another vault…"), open_giving),
            (self.tr("Declaration…"), open_declaring),
            (self.tr("What people agreed to…"), _open_consents),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, way=way: self._go(way))
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _go(self, way: _Way) -> None:
        if found := self._ask():
            way(self._place, self._runner, found.case, found.exhibits, found.chosen)
