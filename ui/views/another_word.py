"""Where a machine was not sure of a word: each place in its picture, and a person who says that it is another word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from evidence_vault.errors import RedactionDoubtful, VaultError
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Alike
from ui.itemmodels.pictures import picture_of
from ui.messages import sentence
from ui.presenters.another_word import AnotherWordPresenter
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.handing.dialog import HandingDialog, in_a_row, opened
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.labels import button, label

_WIDEST, _HIGHEST = GRID * 72, GRID * 24
"""Of a picture of a place, in pixels; a larger one is made smaller."""


class AnotherWordDialog(HandingDialog):
    """Shows the places one below the other.

    Args:
        parent: over which it stands.
        runner: with the vault.
        places: that are in doubt.

    Signals:
        decided: another word stands at each of them.
    """

    decided = Signal()

    def __init__(self, parent: QWidget, runner: Runner, places: Sequence[Alike]) -> None:
        super().__init__(parent, self.tr("Is it another word?"))
        self.stopped = self.tr("Stopped. Nothing was given out.")
        self._places = tuple(places)
        self._ticks: list[QCheckBox] = []
        about = self.tr(
            "At these places a machine read, unsurely, a word that was removed, but for one letter. Look at each. Where it is "
            "that word, close this and cover it. Where it is another word that may be seen, tick it; that is recorded."
        )
        self._go_on = button(self.tr("Go on"), primary=True)
        self._go_on.setEnabled(False)
        self._go_on.clicked.connect(self._decide)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.page.add(label(about, "soft", wrap=True))
        self._cards = Card()
        self.page.add(self._cards, in_a_row(self._go_on, close))
        self.page.end()
        self._presenter = AnotherWordPresenter(runner, self)
        self.serve(self._presenter)
        self._presenter.begin(self._places)

    def show_places(self, seen: Sequence[Preview]) -> None:
        """See `AnotherWordScreen`."""
        for one, preview in zip(self._places, seen, strict=True):
            where = self.tr("{item}, page {page}").format(item=one.item, page=one.place.page)
            shown, picture = QLabel(), picture_of(preview)
            shown.setAccessibleName(self.tr("What stands there: {where}").format(where=where))
            if picture:
                if picture.width() > _WIDEST or picture.height() > _HIGHEST:
                    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                    picture = picture.scaled(_WIDEST, _HIGHEST, keep, smooth)
                shown.setPixmap(picture)
            tick = QCheckBox(self.tr("This is another word, and may be seen"))
            tick.setAccessibleDescription(where)
            tick.toggled.connect(self._look)
            self._ticks.append(tick)
            self._cards.add(label(where, "strong"), shown, tick)
        if self._ticks:
            self._ticks[0].setFocus()

    def _look(self) -> None:
        self._go_on.setEnabled(all(tick.isChecked() for tick in self._ticks))

    def _decide(self) -> None:
        self.accept()
        self.decided.emit()


class Doubts(QObject):
    """Says in a banner that something stopped for words in doubt, and leads to them.

    Args:
        parent: over which the places are shown.
        runner: with the vault.
        banner: where it is said.
        go_on: told that another word stands at each of these places.
    """

    def __init__(
        self, parent: QWidget, runner: Runner, banner: Banner, go_on: Callable[[Sequence[Alike]], None]
    ) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._banner, self._go_on = parent, runner, banner, go_on
        self._places: tuple[Alike, ...] = ()
        banner.acted.connect(self._open)

    def show(self, error: VaultError) -> bool:
        """Say it; False where something else was the matter."""
        places = error.facts["places"] if isinstance(error, RedactionDoubtful) else ()
        self._places = tuple(Alike.parse(str(one)) for one in places) if isinstance(places, list) else ()
        if self._places:
            look = self.tr("Look at these places…")
            self._banner.say(sentence(error), tone="warn", word=self.tr("Not done"), action=look)
        return bool(self._places)

    def _open(self) -> None:
        if places := self._places:
            dialog = AnotherWordDialog(self._parent, self._runner, places)
            dialog.decided.connect(lambda: self._go_on(places))
            opened(dialog)
