"""The quiet word that no second copy was made for long, above every place."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.messages import moment
from ui.presenters.second_copy import CopyReminderPresenter, CopyState
from ui.widgets.banner import Banner
from ui.widgets.labels import mark


class CopyReminder(Banner):
    """Hidden until a copy is due.

    Args:
        presenter: told when the person puts it aside.

    Signals:
        wanted: the person wants to make a copy now.
    """

    wanted = Signal()

    def __init__(self, presenter: CopyReminderPresenter) -> None:
        super().__init__()
        mark(self, framed="true")
        self.acted.connect(self.wanted)
        self.put_away.connect(presenter.put_aside)

    def remind(self, state: CopyState) -> None:
        """See `ReminderScreen`."""
        if state.last is None:
            text = self.tr("There is no second copy of this vault yet. If this disk dies, everything in it is gone.")
        else:
            text = self.tr("The second copy was last brought up to date on {moment}.").format(
                moment=moment(state.last.at)
            )
        if self.isHidden():
            self.say(text, word=self.tr("Second copy"), action=self.tr("Go there"), away=self.tr("Not now"))

    def be_still(self) -> None:
        """See `ReminderScreen`."""
        self.hide()
