"""Where a list stands: for which forum, and which version was issued last. What to do about it stands beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.messages import printable
from ui.presenters.case_reading import ShownCase
from ui.presenters.forum import missing
from ui.theme import GRID
from ui.views.listing.words import day, forum, own
from ui.widgets.labels import ElidedLabel, button
from ui.widgets.statement import Statement


class ListStanding(QWidget):
    """Two calm sentences with their buttons; below, what is easily overlooked.

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
        self._other = Statement("warn", "")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._for, 3)
        row.addWidget(self._forum)
        row.addSpacing(GRID * 2)
        row.addWidget(self._issued, 2)
        row.addWidget(self._issue)
        row.addWidget(self._versions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._other)

    def show_case(self, shown: ShownCase) -> None:
        """Say it of a case."""
        self._for.setText(self._forum_text(shown))
        self._issued.setText(self._issued_text(shown))
        self._issue.setEnabled(any(not exhibit.withdrawn for exhibit in shown.exhibits))
        self._versions.setEnabled(shown.issued is not None)
        self._other.setVisible(bool(shown.issued_for))
        if shown.issued and shown.issued_for:
            text = self.tr(
                "Version {number} was issued for another forum: {forum}. Its marks stay as they are. To have marks of this "
                "forum, issue the list anew."
            )
            self._other.say("warn", text.format(number=shown.issued.version, forum=printable(own(shown.issued_for))))

    def _forum_text(self, shown: ShownCase) -> str:
        if shown.profile is None:
            return self.tr("This version of the program does not know the forum of this case.")
        text = self.tr("For: {forum}").format(forum=forum(shown.profile))
        lacks = len(missing(shown.profile, shown))
        doubtful = len(shown.profile.unconfirmed)
        parts = (
            text,
            self.tr("still missing: {count}").format(count=lacks) if lacks else "",
            self.tr("unconfirmed rules: {count}").format(count=doubtful) if doubtful else "",
        )
        return " · ".join(filter(None, parts))

    def _issued_text(self, shown: ShownCase) -> str:
        if shown.issued is None:
            return self.tr("Not issued yet")
        if shown.changed:
            return self.tr("Changed since version {number}").format(number=shown.issued.version)
        return self.tr("Version {number}, issued on {day}").format(number=shown.issued.version, day=day(shown.issued))
