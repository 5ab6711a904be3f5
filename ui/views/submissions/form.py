"""The form of a submission: to whom, what, how, by when, and what came of it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.case import Case
from evidence_vault.records.ids import CaseId
from evidence_vault.records.item import UNKNOWN
from evidence_vault.records.submission import Medium, Submission
from evidence_vault.records.unsaved import UnsavedTexts
from ui.messages import moment, sentence
from ui.presenters.submissions import Sent
from ui.theme import GRID
from ui.views.exhibits.fields import LineField, TextField
from ui.views.submissions import words
from ui.widgets.banner import Banner
from ui.widgets.labels import button, label, label_of, mark
from ui.widgets.page import Page
from ui.words.evidence import SPECIAL, word
from ui.words.facts import fact_value, fact_word

_SIZE = (GRID * 92, GRID * 80)
_LONG = ("what", "outcome", "next", "remark")
_EXAMPLES = {
    "sent_at": "06.03.2026 14:20",
    "deadline": "26.03.2026",
    "answered": "20.03.2026",
    "receipt_item": "E-17",
    "answer_item": "E-17",
}

Field = LineField | TextField


class SubmissionForm(QDialog):
    """A new submission, or one that is there. It stays open until what is written is recorded.

    Args:
        parent: over which it stands.
        one: None for a new one.
        cases: of which a new one can be; the first is proposed.
        sent: what can have been handed in, by case.

    Signals:
        entered: the case (`CaseId`), and the texts that changed by the names of their facts.
    """

    entered = Signal(object, dict)

    def __init__(
        self, parent: QWidget, one: Submission | None, cases: Sequence[tuple[Case, str]], sent: Mapping[CaseId, Sent]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Submission"))
        self.resize(*_SIZE)
        self._about = (str(one.id),) if one else ()
        self._draft = secrets.token_hex(8)
        self._recorded = one.fields() if one else {}
        self._sent = sent
        self._cases = [case.id for case, _ in cases]
        self._fields: dict[str, Field] = {}
        self._choices: dict[str, QComboBox] = {}
        self._keys: dict[str, list[str]] = {}
        self._banner = Banner()
        self._case = QComboBox()
        self._case.addItems([title for _, title in cases])
        self._case.setAccessibleName(fact_word("case"))
        self._case.setAccessibleDescription(fact_word("case"))
        self._case.setEnabled(one is None)
        self._save = button(self.tr("Save") if one else self.tr("Record the submission"), primary=True)
        self._save.setDefault(True)
        self._save.clicked.connect(self._enter)
        self._build(self.tr("Edit submission {number}").format(number=one.id) if one else self.tr("New submission"))
        self._case.currentIndexChanged.connect(lambda _: self._offer_what_was_given_out())
        self._offer_what_was_given_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._enter)
        self._fields["authority"].setFocus()

    # -- from the outside ------------------------------------------------------------------------

    def propose_bundle(self, entry: int) -> None:
        """It was this bundle that was handed in; its list and pages follow from it."""
        keys = self._keys["bundle"]
        if str(entry) in keys:
            self._choices["bundle"].setCurrentIndex(keys.index(str(entry)))

    def put_back(self, texts: Mapping[str, str]) -> None:
        """Show what was being written earlier; it is recorded when the person saves."""
        self._draft = texts.get("draft", self._draft)
        cases = list(map(str, self._cases))
        if texts.get("case") in cases:
            self._case.setCurrentIndex(cases.index(texts["case"]))
        for name, text in texts.items():
            if name in self._fields:
                self._fields[name].write(text)
            elif text in self._keys.get(name, ()):
                self._choices[name].setCurrentIndex(self._keys[name].index(text))
        self._banner.say(self.tr("You wrote this before the vault was locked. It is not recorded yet."))

    def unsaved(self) -> list[UnsavedTexts]:
        """What is written here and not recorded yet, while the form is open."""
        changed = self._changed()
        if not changed or self.isHidden():
            return []
        case = str(self._cases[self._case.currentIndex()])
        new = {} if self._about else {"case": case, "draft": self._draft}
        return [UnsavedTexts("submission", self._about, changed | new)]

    def show_refused(self, error: VaultError) -> None:
        """It is not recorded: say why, where it is."""
        name = str(error.facts.get("field", "")) if isinstance(error, InvalidValue) else ""
        self._banner.say(words.hint(name) or sentence(error), tone="bad", word=self.tr("Not recorded"))
        if name in self._fields:
            mark(self._fields[name], invalid="true")
            self._fields[name].setFocus()
            self._page.ensureWidgetVisible(self._fields[name])

    # -- what a person does ----------------------------------------------------------------------

    def _enter(self) -> None:
        changed = self._changed()
        for field in self._fields.values():
            mark(field, invalid="false")
        self._banner.hide()
        if not changed:
            self.reject()
        elif not self._fields["authority"].written():
            self.show_refused(InvalidValue(field="authority", value="", expected=""))
        else:
            self.entered.emit(self._cases[self._case.currentIndex()], changed)

    def _changed(self) -> dict[str, str]:
        return {name: text for name, text in self._written().items() if text != self._recorded.get(name, "")}

    def _written(self) -> dict[str, str]:
        """A field whose text was not touched says what is recorded."""
        texts = {
            name: self._recorded.get(name, "") if field.written() == field.recorded else field.written()
            for name, field in self._fields.items()
        }
        if texts["sent_at"].casefold() == word(SPECIAL[UNKNOWN]).casefold():
            texts["sent_at"] = UNKNOWN
        return texts | {name: self._keys[name][choice.currentIndex()] for name, choice in self._choices.items()}

    def _shown(self, name: str) -> str:
        """What is recorded, as a person would write it."""
        text = self._recorded.get(name, "")
        if name != "sent_at":
            return text
        return word(SPECIAL[UNKNOWN]) if text == UNKNOWN else text.replace("T", " ").replace(":00+", "+")

    def _offer_what_was_given_out(self) -> None:
        """Bundles and lists are those of the case."""
        sent = self._sent.get(self._cases[self._case.currentIndex()], Sent())
        bundles = [
            (str(one.seq), self.tr("of {moment}, entry {number}").format(moment=moment(one.at), number=one.seq))
            for one in sent.bundles
        ]
        self._offer("bundle", bundles)
        self._offer("list", [(str(version), str(version)) for version in sent.versions])

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        choice, recorded = self._choices[name], self._recorded.get(name, "")
        known = dict(choices)
        if recorded and recorded not in known:
            known[recorded] = recorded
        choice.clear()
        self._keys[name] = ["", *known]
        choice.addItems([self.tr("not stated"), *known.values()])
        choice.setCurrentIndex(self._keys[name].index(recorded))
        choice.setEnabled(bool(known))

    # -- building --------------------------------------------------------------------------------

    def _build(self, title: str) -> None:
        self._page = Page(GRID * 84, "top")
        self._page.add(label(title, "title", wrap=True))
        about = self.tr("Only to whom and when it was sent are needed. All else can be added later.")
        self._page.add(label(about, "soft", wrap=True))
        self._part(self.tr("To whom"), ("case", "authority", "country", "reference"))
        self._part(
            self.tr("What, when and how"),
            ("sent_at", "what", "bundle", "list", "pages", "medium", "address", "sent_by"),
        )
        self._part(self.tr("Receipt"), ("receipt_number", "receipt_item"))
        self._part(self.tr("Until when an answer is due"), ("deadline", "deadline_rule"))
        self._part(
            self.tr("What came of it"), ("answered", "answer_number", "answer_item", "outcome", "next", "remark")
        )
        self._page.end()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        message = QVBoxLayout()
        message.setContentsMargins(GRID * 3, GRID, GRID * 3, 0)
        message.addWidget(self._banner)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID * 3, GRID, GRID * 3, GRID * 2)
        foot.setSpacing(GRID)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page, 1)
        column.addLayout(message)
        column.addLayout(foot)

    def _part(self, title: str, names: Sequence[str]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, GRID * 24)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(names):
            part = self._case if name == "case" else self._input(name)
            grid.addWidget(label_of(part, fact_word(name)), row, 0)
            grid.addWidget(part, row, 1)
        self._page.add(label(title, "heading"), grid)

    def _input(self, name: str) -> QWidget:
        if name in ("bundle", "list", "medium"):
            choice = self._choices[name] = QComboBox()
            choice.setAccessibleName(fact_word(name))
            choice.setAccessibleDescription(fact_word(name))
            if name == "medium":
                self._offer(name, [(way.value, fact_value(name, way.value)) for way in Medium])
            return choice
        if name in _LONG:
            field: Field = TextField(name, fact_word(name), lines=2, paragraphs=True)
        else:
            field = LineField(name, fact_word(name))
            field.setPlaceholderText(_EXAMPLES.get(name, ""))
        field.put(self._shown(name))
        self._fields[name] = field
        return field
