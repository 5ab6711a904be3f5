"""One submission: what is stated of it, and the papers that came back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from evidence_vault.records.item import UNKNOWN
from evidence_vault.records.submission import Medium, Submission
from ui.presenters.submissions import ShownSubmissions
from ui.theme import GRID
from ui.views.submissions import words
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.state_dot import StateDot
from ui.words.evidence import SPECIAL, word
from ui.words.facts import fact_value, fact_word

_TOLD = (
    *("country", "reference", "what", "bundle", "list", "manifest_sha256", "pages", "sent_at", "medium", "address"),
    *("sent_by", "receipt_number", "receipt_item", "deadline", "deadline_rule", "answered", "answer_number"),
    *("answer_item", "outcome", "next", "remark"),
)


class SubmissionDetail(Page):
    """Reading, and what can be done.

    Signals:
        edit_asked: the form shall be opened.
        attach_asked: a paper came back; with the name of the fact that it is.
    """

    edit_asked = Signal()
    attach_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(GRID * 90, "corner")
        self._heading = label(role="title", wrap=True, selectable=True)
        self._state = StateDot()
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        edit = button(self.tr("Edit or add the answer…"), name=self.tr("Edit this submission, or add the answer"))
        receipt = button(self.tr("Attach the receipt…"), name=self.tr("Take a file in as the receipt"))
        answer = button(self.tr("Attach the answer…"), name=self.tr("Take a file in as the answer"))
        edit.clicked.connect(self.edit_asked)
        receipt.clicked.connect(lambda: self.attach_asked.emit("receipt_item"))
        answer.clicked.connect(lambda: self.attach_asked.emit("answer_item"))
        row = QHBoxLayout()
        row.addWidget(self._state)
        row.addStretch()
        self.add(self._heading, row, flowing(edit, receipt, answer), self._facts)
        self.end()

    def show_submission(self, one: Submission, shown: ShownSubmissions) -> None:
        """Show what is stated of it; what is not is left out."""
        self._heading.setText(one.authority)
        state = one.state(shown.today)
        said = " · ".join(filter(None, (words.state_word(one, shown.today), words.due(one, shown.today))))
        self._state.set_state(words.SHAPES[state], said)
        while (entry := self._grid.takeAt(0)) is not None:
            if part := entry.widget():
                part.hide()
                part.deleteLater()
        case = next((case for case in shown.cases if case.id == one.case), None)
        titles = list(filter(None, case.title.values())) if case else []
        told = [(fact_word("case"), f"{one.case}  {titles[0] if titles else ''}".strip())]
        for name in _TOLD:
            if (value := getattr(one, name)) is not None:
                told.append((fact_word(name), self._said(name, value, shown)))
        for row, (name, text) in enumerate(told):
            self._tell(row, name, text)

    def _tell(self, row: int, name: str, value: str) -> None:
        told = label(value, wrap=True, selectable=True)
        told.setAccessibleName(f"{name}: {value}")
        self._grid.addWidget(label(name, "soft", wrap=True), row, 0)
        self._grid.addWidget(told, row, 1)

    def _said(self, name: str, value: object, shown: ShownSubmissions) -> str:
        if isinstance(value, Medium):
            return fact_value(name, value.value)
        if name in ("deadline", "answered"):
            return words.day(value)  # type: ignore[arg-type]
        if name == "sent_at":
            return word(SPECIAL[UNKNOWN]) if value == UNKNOWN else words.moment(str(value))
        if name in ("receipt_item", "answer_item"):
            item = shown.items.get(str(value))
            return f"{value}  {item.name if item else ''}".strip()
        return str(value)
