"""What a person can mend before they read everything that leaves: forum, languages, consents; and what is redacted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_vault.records.redaction import RedactionRow
from ui.messages import printable
from ui.presenters.ahead import Ahead
from ui.theme import GRID
from ui.views.exporting import words
from ui.views.listing.words import gap_line
from ui.widgets.statement import Statement


class AheadPart(QWidget):
    """Statements one below the other; nothing where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self.hide()

    def clear(self) -> None:
        """There is no list."""
        while (entry := self._column.takeAt(0)) is not None:
            if part := entry.widget():
                part.hide()
                part.deleteLater()
        self.hide()

    def show_ahead(self, ahead: Ahead) -> None:
        """Say it of one list."""
        self.clear()
        for state, text in (
            *(("warn", text) for text in self._of_forum(ahead)),
            *(("warn", text) for text in self._of_consents(ahead)),
            *(("none", text) for text in self._of_redactions(ahead)),
        ):
            self._column.addWidget(Statement("warn" if state == "warn" else "none", text))
        self.setVisible(self._column.count() > 0)

    # -- words -----------------------------------------------------------------------------------

    def _of_forum(self, ahead: Ahead) -> Iterator[str]:
        if ahead.issued_for:
            text = self.tr(
                "Version {version} was issued for another forum: {forum}. Its marks stay, whoever gets the bundle. To have "
                "marks of the forum above, issue the list for it."
            )
            yield text.format(version=ahead.issued.version, forum=printable(words.in_window(ahead.issued_for)))
        marks = {row.exhibit.number: row.mark for row in ahead.issued.rows}
        for gap in ahead.unwritten:
            yield printable(gap_line(gap, lambda number: marks[number]))

    def _of_consents(self, ahead: Ahead) -> Iterator[str]:
        found: dict[tuple[str, str], dict[str, None]] = {}
        marks = {item: row.mark for row in ahead.issued.rows for item in row.exhibit.items}
        for one in ahead.not_agreed:
            found.setdefault((marks[one.item], one.person), {})[one.part] = None
        for (mark, person), parts in found.items():
            said = words.not_agreed(person, tuple(parts))
            yield self.tr("Exhibit {mark}: {said}").format(mark=printable(mark), said=said)
        if found:
            redacted = dict.fromkeys(item for one in ahead.not_agreed for item in one.redacted)
            yield words.cure(list(redacted))

    def _of_redactions(self, ahead: Ahead) -> Iterator[str]:
        marks = {row.exhibit.number: row.mark for row in ahead.issued.rows}
        pages: dict[tuple[int, str], list[RedactionRow]] = {}
        for row in ahead.redacted:
            pages.setdefault((row.exhibit, str(row.item)), []).append(row)
        for (number, item), rows in pages.items():
            grounds = ", ".join(dict.fromkeys(row.ground for row in rows if row.ground))
            text = self.tr("Exhibit {mark}: {item} is a redacted version, %n place(s) painted over", "", _places(rows))
            said = text.format(mark=printable(marks[number]), item=item)
            on = self.tr("page {pages}").format(pages=", ".join(map(str, sorted({row.page for row in rows}))))
            yield f"{said} ({', '.join(filter(None, (on, printable(grounds))))})."


def _places(rows: list[RedactionRow]) -> int:
    return sum(row.places for row in rows)
