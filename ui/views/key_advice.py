"""Above the places, after opening: what the key that opened means, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_vault.records.custodian import Custodian
from ui.messages import printable
from ui.presenters.key_advice import KeyAdvicePresenter
from ui.presenters.ports import Runner
from ui.views.keys import KeysView
from ui.views.keys.words import maker as named
from ui.views.workspace import Way, WorkspaceView
from ui.widgets.banner import Banner
from ui.widgets.labels import mark


class KeyAdvice(QWidget):
    """One message, with the way to what it advises.

    Args:
        runner: with the open vault.
        frame: around the places.
        keys: the way to where it is done.
        place: number of that place.
    """

    def __init__(self, runner: Runner, frame: WorkspaceView, keys: Way[KeysView], place: int) -> None:
        super().__init__()
        self._frame, self._keys, self._place = frame, keys, place
        self._begin: Callable[[], None] = self._change
        self._presenter = KeyAdvicePresenter(runner, self)
        self._banner = Banner()
        mark(self._banner, framed="true")
        self._banner.acted.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        frame.put_above(self)

    def begin(self) -> None:
        """Ask what there is to be said."""
        self._presenter.begin()

    def advise_after_recovery(self) -> None:
        """See `KeyAdviceScreen`."""
        self._begin = self._add
        self._banner.say(
            self.tr(
                "You opened with the recovery key. What you record now is signed by a new custodian called recovery, and "
                "every proof says so. Give yourself a passphrase of your own, and open with that."
            ),
            tone="warn",
            word=self.tr("Recovery key"),
            action=self.tr("Give yourself a passphrase…"),
        )

    def advise_change(self, maker: Custodian) -> None:
        """See `KeyAdviceScreen`."""
        self._begin = self._change
        said = self.tr(
            "{maker} made your passphrase and knows it, so could sign in your name. Change it, unless that was you."
        )
        self._banner.say(
            said.format(maker=printable(named(maker))),
            tone="warn",
            word=self.tr("Your passphrase"),
            action=self.tr("Change it…"),
        )

    def _go(self) -> None:
        self._banner.hide()
        self._frame.go_to(self._place)
        self._begin()

    def _change(self) -> None:
        self._keys.place().change()

    def _add(self) -> None:
        self._keys.place().add_passphrase(nobody=True)
