"""Where a list stands: for which forum, and which version was issued last. What to do about it stands beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.presenters.case_reading import ShownCase
from ui.presenters.forum import missing
from ui.theme import GRID
from ui.views.listing.words import day, forum
from ui.widgets.labels import ElidedLabel, button


class ListStanding(QWidget):
    """Two calm sentences with their buttons.

    Signals:
        forum_asked: the forum or the numbers shall be chosen.
        issue_asked: the list shall be issued.
        versions_asked: issued lists shall be looked at.
    """

    forum_asked = Signal()
    issue_asked = Signal()
    versions_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._for = ElidedLabel(role="soft")
        self._issued = ElidedLabel(role="soft")
        self._forum = button(self.tr("Forum and numbers…"), link=True)
        self._issue = button(self.tr("Issue this list…"), link=True)
        self._versions = button(self.tr("Issued lists…"), link=True)
        self._forum.clicked.connect(self.forum_asked)
        self._issue.clicked.connect(self.issue_asked)
        self._versions.clicked.connect(self.versions_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._for, 3)
        row.addWidget(self._forum)
        row.addSpacing(GRID * 2)
        row.addWidget(self._issued, 2)
        row.addWidget(self._issue)
        row.addWidget(self._versions)

    def show_case(self, shown: ShownCase) -> None:
        """Say it of a case."""
        self._for.setText(self._forum_text(shown))
        self._issued.setText(self._issued_text(shown))
        self._issue.setEnabled(any(not exhibit.withdrawn for exhibit in shown.exhibits))
        self._versions.setEnabled(shown.issued is not None)

    def _forum_text(self, shown: ShownCase) -> str:
        if shown.profile is None:
            return self.tr("This version of the program does not know the forum of this case.")
        text = self.tr("For: {forum}").format(forum=forum(shown.profile))
        lacks = len(missing(shown.profile, shown))
        more = self.tr("still missing: {count}").format(count=lacks)
        return f"{text} · {more}" if lacks else text

    def _issued_text(self, shown: ShownCase) -> str:
        if shown.issued is None:
            return self.tr("Not issued yet")
        if shown.changed:
            return self.tr("Changed since version {number}").format(number=shown.issued.version)
        return self.tr("Version {number}, issued on {day}").format(number=shown.issued.version, day=day(shown.issued))
