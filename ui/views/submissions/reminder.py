"""The quiet word that an answer is overdue, above every place."""

from __future__ import annotations

from PySide6.QtCore import Signal

from evidence_vault.records.submission import Submission
from ui.presenters.submissions import OverduePresenter
from ui.views.submissions.words import day
from ui.widgets.banner import Banner
from ui.widgets.labels import mark


class OverdueReminder(Banner):
    """Hidden until a deadline has passed without an answer.

    Args:
        presenter: told when the person puts it aside.

    Signals:
        wanted: the person wants to see them.
    """

    wanted = Signal()

    def __init__(self, presenter: OverduePresenter) -> None:
        super().__init__()
        mark(self, framed="true")
        self.acted.connect(self.wanted)
        self.put_away.connect(presenter.put_aside)

    def remind(self, late: tuple[Submission, ...]) -> None:
        """See `OverdueScreen`."""
        first = late[0]
        if len(late) == 1 and first.deadline:
            text = self.tr("No answer is recorded from {authority}; it was due on {day}.").format(
                authority=first.authority, day=day(first.deadline)
            )
        else:
            text = self.tr("No answer is recorded to %n submission(s) whose deadline has passed.", "", len(late))
        self.say(text, tone="warn", word=self.tr("Overdue"), action=self.tr("Go there"), away=self.tr("Not now"))

    def be_still(self) -> None:
        """See `OverdueScreen`."""
        self.hide()
