"""Where a machine was not sure of a word: each place in its picture, and a person who says that it is another word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from evidence_vault.errors import RedactionDoubtful, VaultError
from evidence_vault.records.redaction import Alike
from ui.itemmodels.pictures import picture_of
from ui.messages import printable, sentence
from ui.presenters.another_word import AnotherWordPresenter, SeenPlace
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.handing.dialog import HandingDialog, in_a_row, opened
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.labels import button, label

_WIDEST, _HIGHEST, _LARGER = GRID * 76, GRID * 20, 3
"""Of a picture of a place, in pixels, and how many times as large it is made at most: small letters have to be read."""


class AnotherWordDialog(HandingDialog):
    """Shows the places one below the other.

    Args:
        parent: over which it stands.
        runner: with the vault.
        doubts: each of a place and a removed term.
        removing: terms that were about to be removed, and are in no entry yet.

    Signals:
        decided: another word stands at each place than each term that is in doubt there.
    """

    decided = Signal()

    def __init__(self, parent: QWidget, runner: Runner, doubts: Sequence[Alike], removing: Sequence[str]) -> None:
        super().__init__(parent, self.tr("Is it the removed word?"))
        self.stopped = self.tr("Stopped. Nothing was given out.")
        self._ticks: list[QCheckBox] = []
        about = self.tr(
            "At these places a machine read, unsurely, a word that is one letter from a removed one. Look at each picture. Where the "
            "removed word stands in the frame, close this and cover it. Where it is another word that may be seen, tick it. That "
            "is recorded, for this place and this removed word alone."
        )
        self._go_on = button(self.tr("Go on"), primary=True)
        self._go_on.setEnabled(False)
        self._go_on.clicked.connect(self._decide)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.page.add(label(about, "soft", wrap=True))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID * 2)
        self.page.add(self._cards, in_a_row(self._go_on, close))
        self.page.end()
        self._presenter = AnotherWordPresenter(runner, self)
        self.serve(self._presenter)
        self._presenter.begin(doubts, removing)

    def show_places(self, places: Sequence[SeenPlace]) -> None:
        """See `AnotherWordScreen`."""
        for one in places:
            item = f"{one.item}/{one.inside}" if one.inside else one.item
            where = self.tr("{item}, page {page}").format(item=item, page=one.page)
            shown, picture = QLabel(), picture_of(one.seen)
            shown.setAccessibleName(self.tr("What stands there: {where}").format(where=where))
            if picture:
                wide, high = min(_WIDEST, _LARGER * picture.width()), min(_HIGHEST, _LARGER * picture.height())
                keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                shown.setPixmap(picture.scaled(wide, high, keep, smooth))
            card = Card()
            card.add(label(where, "strong"), shown)
            self._cards.addWidget(card)
            for term in one.terms:
                asked = self.tr("Is it “{term}”, which was removed?").format(term=printable(term))
                tick = QCheckBox(self.tr("No, it is another word, and may be seen"))
                tick.setAccessibleDescription(f"{where}. {asked}")
                tick.toggled.connect(self._look)
                self._ticks.append(tick)
                card.add(label(asked, wrap=True), tick)
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
        go_on: told of what another word stands than what was removed.
        removing: the terms that are being removed, and are in no entry yet.
    """

    def __init__(
        self,
        parent: QWidget,
        runner: Runner,
        banner: Banner,
        go_on: Callable[[Sequence[Alike]], None],
        removing: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._parent, self._runner, self._banner, self._go_on = parent, runner, banner, go_on
        self._removing = removing
        self._removed: Sequence[str] = ()
        self._doubts: tuple[Alike, ...] = ()
        banner.acted.connect(self._open)

    def show(self, error: VaultError) -> bool:
        """Say it; False where something else was the matter."""
        self._doubts = tuple(map(Alike.parse, error.places)) if isinstance(error, RedactionDoubtful) else ()
        if self._doubts:
            self._removed = self._removing()
            look = self.tr("Look at these places…")
            self._banner.say(sentence(error), tone="warn", word=self.tr("Not done"), action=look)
        return bool(self._doubts)

    def _open(self) -> None:
        if doubts := self._doubts:
            dialog = AnotherWordDialog(self._parent, self._runner, doubts, self._removed)
            dialog.decided.connect(lambda: self._go_on(doubts))
            opened(dialog)
