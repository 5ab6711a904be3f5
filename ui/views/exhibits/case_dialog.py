"""What a case is called, before which court, for whom: in every language that a list is printed in."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from evidence_vault.records.case import CASE_TEXTS, Case
from evidence_vault.records.unsaved import UnsavedTexts
from ui.presenters.recorded import as_recorded, is_day_or_nothing, texts_of_case
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.views.exhibits.fields import TextField
from ui.widgets.labels import button, label, label_of, mark
from ui.widgets.statement import Statement


class CaseDialog(QDialog):
    """Texts of a new case, or of one that is there.

    Args:
        parent: over which it stands.
        case: None for a new one.
        held: texts that were written in it earlier and are not recorded.

    Signals:
        entered: the texts that changed, by the names of their facts (``title.ru``, ``number``).
    """

    entered = Signal(dict)

    def __init__(self, parent: QWidget, case: Case | None, held: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Case"))
        self.setMinimumWidth(GRID * 110)
        self._about = (str(case.id),) if case else ()
        self._draft = held.get("draft") or secrets.token_hex(8)
        self._recorded = texts_of_case(case) if case else {}
        self._fields: dict[str, TextField] = {}
        self._refused = Statement("bad", "")
        self._refused.hide()
        self._save = button(self.tr("Save") if case else self.tr("Create case"), primary=True)
        self._save.clicked.connect(self._enter)
        self._save.setDefault(True)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        column.setSpacing(GRID * 2)
        column.addWidget(label(self.tr("Edit case") if case else self.tr("New case"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "This stands at the head of every exhibit list. Write it in the languages that the court reads; "
                    "a title in one of them is enough to begin."
                ),
                "soft",
                wrap=True,
            )
        )
        column.addLayout(self._grid())
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)
        for name in held.keys() & self._fields.keys():
            self._fields[name].write(held[name])
        self._look()

    def unsaved(self) -> list[UnsavedTexts]:
        """What is written here and not recorded yet, while the form is open."""
        changed = self._changed()
        new = {} if self._about else {"draft": self._draft}
        return [UnsavedTexts("case", self._about, changed | new)] if changed and not self.isHidden() else []

    def _grid(self) -> QGridLayout:
        names = {
            "title": self.tr("Title of the case"),
            "court": self.tr("Court or authority"),
            "applicant": self.tr("Applicant"),
            "subject": self.tr("Subject matter"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        number = self._field("number", self.tr("Case number"))
        spoken = self.tr("Day of the hearing, as 2026-04-01")
        hearing = self._field("hearing", spoken)
        grid.addWidget(label_of(number, self.tr("Case number"), ""), 0, 0)
        grid.addWidget(number, 0, 1)
        grid.addWidget(label_of(hearing, spoken, ""), 0, 2)
        grid.addWidget(hearing, 0, 3)
        grid.addWidget(self._refused, 1, 1, 1, 3)
        for place, language in enumerate(LANGUAGES.values(), 1):
            grid.addWidget(label(language, "caption"), 2, place)
            grid.setColumnStretch(place, 1)
        for row, field in enumerate(CASE_TEXTS, 3):
            grid.addWidget(label(names[field]), row, 0, Qt.AlignmentFlag.AlignVCenter)
            for place, (language, spoken) in enumerate(LANGUAGES.items(), 1):
                grid.addWidget(self._field(f"{field}.{language}", f"{names[field]}, {spoken}"), row, place)
        return grid

    def _field(self, name: str, spoken: str) -> TextField:
        field = self._fields[name] = TextField(
            name, spoken, lines=1 if name in ("number", "hearing") else 2, paragraphs=False
        )
        field.put(self._recorded.get(name, ""))
        field.textChanged.connect(self._look)
        return field

    def _look(self) -> None:
        titled = any(self._fields[f"title.{language}"].written() for language in LANGUAGES)
        self._save.setEnabled(titled)

    def _enter(self) -> None:
        hearing = self._fields["hearing"]
        refused = not is_day_or_nothing(as_recorded("hearing", hearing.written()))
        mark(hearing, invalid=str(refused).lower())
        self._refused.setVisible(refused)
        said = self.tr("Not saved. Write the day of the hearing as 01.04.2026, or leave it empty.") if refused else ""
        self._refused.say("bad", said)
        hearing.setAccessibleDescription(said)
        if refused:
            hearing.setFocus()
            return
        changed = {name: as_recorded(name, text) for name, text in self._changed().items()}
        if changed:
            self.entered.emit(changed)
        self.accept()

    def _changed(self) -> dict[str, str]:
        fields = self._fields.items()
        return {name: field.written() for name, field in fields if field.written() != field.recorded}
