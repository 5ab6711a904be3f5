"""Issuing a list: what changed since the version before is shown first, then it stands for good."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.profile import Profile
from ui.messages import printable
from ui.presenters.issuing import IssuingPresenter, ToIssue
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.views.handing.dialog import HandingDialog, in_a_row
from ui.views.listing.words import any_text, change_lines, gap_line
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement

_LONGEST_REASON = 1000


class IssuingDialog(HandingDialog):
    """Shows what would be issued, asks for the reason, and issues it.

    Args:
        parent: over which it stands.
        runner: with the vault.
        case: whose list.
        languages: in which it is printed.
        own: a profile from a file, in place of that of the case.

    Signals:
        recorded: which version is issued, as a sentence.
    """

    recorded = Signal(str)

    def __init__(
        self, parent: QWidget, runner: Runner, case: CaseId, languages: Languages, own: Profile | None = None
    ) -> None:
        super().__init__(parent, self.tr("Issue this list"))
        self._languages = languages
        self._presenter = IssuingPresenter(runner, self, case, languages, own)
        self.serve(self._presenter)
        self._about, self._gaps = Statement("none", ""), Statement("warn", "")
        self._seen = read_only_text(self.tr("What changed"))
        self._caption = label_of(self._seen, "", "caption")
        self._reason = private(QLineEdit())
        self._reason.setMaxLength(_LONGEST_REASON)
        self._go, cancel = button(self.tr("Issue"), primary=True), button(self.tr("Cancel"))
        self._go.setEnabled(False)
        self._go.setDefault(True)
        self._card = self._build()
        self.page.add(self._card, in_a_row(self._go, cancel))
        self.page.end()
        self._go.clicked.connect(lambda: self._presenter.issue(self._reason.text()))
        cancel.clicked.connect(self.reject)
        self._presenter.look()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        self._card.setEnabled(not working)

    def show_draft(self, found: ToIssue) -> None:
        """See `IssuingScreen`."""
        version = found.before + 1
        names = " + ".join(LANGUAGES[one] for one in self._languages)
        about = self.tr(
            "Version {number} will be issued as it stands now, in {languages}. An issued list never changes again: "
            "what you change later goes into the next version."
        )
        self._about.say("none", about.format(number=version, languages=names))
        if found.before:
            self._caption.setText(self.tr("Changed since version {number}").format(number=found.before))
            lines = change_lines(found.changes, found.head, self._languages)
            lines = lines or [self.tr("Nothing changed since then.")]
        else:
            self._caption.setText(self.tr("What stands in it"))
            lines = self._rows(found.draft)
        self._seen.setAccessibleName(self._caption.text())
        self._seen.setPlainText("\n".join(lines))
        marks = {row.exhibit.number: row.mark for row in found.draft.rows}
        self._gaps.say("warn", "\n".join(gap_line(gap, lambda number: marks[number]) for gap in found.unwritten))
        self._gaps.setVisible(bool(found.unwritten))
        self._go.setText(self.tr("Issue version {number}").format(number=version))
        self._go.setAccessibleName(self._go.text())
        self._go.setEnabled(True)
        self._reason.setFocus()

    def show_issued(self, issued: IssuedList) -> None:
        """See `IssuingScreen`."""
        text = self.tr("Version {number} of the list is issued. You find it under “Issued lists…”.")
        self.recorded.emit(text.format(number=issued.version))
        self.accept()

    def _rows(self, draft: IssuedList) -> list[str]:
        lines = []
        for row in draft.rows:
            first = row.items[0] if row.items else None
            called = any_text(row.exhibit.title, self._languages) or (first.card.get("title") if first else "")
            called = called or (first.name if first else "") or ""
            title = self.tr("withdrawn, not used") if row.exhibit.withdrawn else called
            lines.append(f"{row.mark}  {printable(title)}")
        return lines

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> Card:
        card = Card()
        reason = self.tr("Why it is issued, in one line; may stay empty")
        self._reason.setAccessibleName(reason)
        self._gaps.hide()
        card.add(
            self._about, self._gaps, self._caption, self._seen, label_of(self._reason, reason, "caption"), self._reason
        )
        card.add(label(self.tr("The reason is kept in the record with the list."), "soft", wrap=True))
        return card


def read_only_text(name: str) -> QPlainTextEdit:
    """A text to be read with the arrow keys; Tab goes on."""
    made = private(QPlainTextEdit())
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    made.setMinimumHeight(GRID * 28)
    return made
