"""What only some forums ask of an exhibit, folded away until somebody needs it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evidence_vault.records.case import CHOICES
from ui.presenters.printing import Languages
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.views.exhibits.fields import LineField, TextField, WordField
from ui.widgets.labels import button, label, label_of
from ui.words.casework import CASEWORK_CODES
from ui.words.facts import fact_value, fact_word

Field = LineField | TextField | WordField
"""What the texts of an exhibit are written in."""

COURT_FIELDS = (
    *("party", "element", "witness", "confidentiality", "objections", "status", "status_on", "disclose", "expects"),
)
_LINES = ("element", "witness", "status_on")


class CourtFields(QWidget):
    """A heading that opens the fields, and says how many of them are filled while they are folded away.

    Signals:
        left: a field was left.
        edited: a field shows something else.
    """

    left = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remarks: list[TextField] = []
        self.heading = button(self.tr("More for the court"), link=True)
        self.heading.setCheckable(True)
        self.heading.setProperty("fold", "true")
        self._filled = label(role="soft", wrap=True)
        self._inside = QWidget()
        self._inside.hide()
        self._own = {name: self._field(name) for name in COURT_FIELDS}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID)
        self._build()
        self.heading.toggled.connect(self._open)
        self._say_folded(opened=False)

    @property
    def fields(self) -> list[Field]:
        """All fields, in the order in which they stand."""
        return [*self._own.values(), *self._remarks]

    def set_languages(self, languages: Languages) -> None:
        """A remark in each language."""
        for field in self._remarks:
            field.hide()
            field.deleteLater()
        while (entry := self._grid.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        self._remarks = [self._remark(language) for language in languages]
        for row, field in enumerate(self._remarks):
            words = fact_word("remark") if len(languages) < 2 else f"{fact_word('remark')}, {LANGUAGES[languages[row]]}"
            self._grid.addWidget(label_of(field, words), row * 2, 0)
            self._grid.addWidget(field, row * 2 + 1, 0)

    def unfold(self) -> None:
        """Let the fields be seen."""
        self.heading.setChecked(True)

    def tell(self) -> None:
        """Say how many are filled, where they cannot be seen."""
        filled = sum(bool(field.written()) for field in self.fields)
        self._filled.setText(self.tr("%n filled in", "", filled))
        self._filled.setVisible(bool(filled) and not self.heading.isChecked())

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._filled)
        column.addWidget(self._inside)
        fields = QVBoxLayout(self._inside)
        fields.setContentsMargins(0, GRID // 2, 0, 0)
        fields.setSpacing(GRID)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(self._own.items()):
            words = label_of(field, fact_word(name))
            words.setWordWrap(True)
            words.setMaximumWidth(GRID * 18)
            grid.addWidget(words, row, 0)
            grid.addWidget(field, row, 1)
        fields.addLayout(grid)
        fields.addLayout(self._grid)

    def _field(self, name: str) -> Field:
        spoken = fact_word(name)
        if name in CHOICES:
            words = {word: fact_value(name, word) for word in CASEWORK_CODES[name]}
            return self._told(WordField(name, spoken, words))
        if name not in _LINES:
            return self._told(TextField(name, spoken, lines=2, paragraphs=True))
        field = LineField(name, spoken)
        if name == "status_on":
            field.setPlaceholderText("26.11.2026")
        return self._told(field)

    def _remark(self, language: str) -> TextField:
        field = TextField(
            f"remark.{language}", f"{fact_word('remark')}, {LANGUAGES[language]}", lines=2, paragraphs=True
        )
        self._told(field)
        return field

    def _told(self, field: Field) -> Field:
        field.left.connect(self.left)
        changed = field.currentIndexChanged if isinstance(field, WordField) else field.textChanged
        changed.connect(self.edited)
        return field

    def _open(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self._say_folded(opened=opened)
        self.tell()

    def _say_folded(self, *, opened: bool) -> None:
        self.heading.setAccessibleDescription(self.tr("Press to fold away.") if opened else self.tr("Press to open."))

    def stops(self) -> Iterator[QWidget]:
        """Where Tab comes to, in order."""
        yield self.heading
        yield from self.fields
