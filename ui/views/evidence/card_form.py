"""The capture card as a form, for one item or for several at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from evidence_vault.errors import InvalidValue
from ui.messages import sentence
from ui.presenters.inspector import Card
from ui.theme import GRID
from ui.views.evidence.card_field import CardField, ChoiceField
from ui.widgets.labels import button, label, label_of
from ui.widgets.state_dot import StateDot
from ui.words.card import EXPECTED, FIELDS, FOLDED, GROUPS


class CardForm(QWidget):
    """All fields in groups; what is changed is saved by a button, or by choosing another item.

    Signals:
        edited: a field was changed (name, value).
        settled: a field was left (name).
        saved: the button was pressed.
        discarded: the other button was pressed.
    """

    edited = Signal(str, str)
    settled = Signal(str)
    saved = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, CardField | ChoiceField] = {}
        self._edited: set[str] = set()
        self._folds: dict[str, QPushButton] = {}  # by each field that may be folded away
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._groups())
        self._several = label(role="soft", wrap=True)
        self._problem = label(role="bad", wrap=True)
        self._problem.hide()
        self._several.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._several)
        column.addWidget(self._area, 1)
        column.addWidget(self._problem)
        self._recorded = StateDot("ok", self.tr("recorded"))
        self._recorded.hide()
        column.addWidget(self._recorded)
        column.addWidget(self._footer())

    def set_count(self, count: int) -> None:
        """For how many items the card is."""
        self._several.setVisible(count > 1)
        self._several.setText(
            self.tr(
                "What you write here goes onto the cards of all %n items. Fields left alone stay as they are.",
                "",
                count,
            )
        )
        self._save.setText(self.tr("Save card") if count < 2 else self.tr("Save to %n items", "", count))
        self._save.setAccessibleName(self._save.text())
        self._area.verticalScrollBar().setValue(0)

    def show_card(self, card: Card) -> None:
        """Show what stands on the card; what is being typed at this moment is left as it is."""
        for name, field in self._fields.items():
            field.set_value(card.values.get(name))
            field.set_wrong(False)
            if name in self._folds and card.values.get(name) != "":
                self._folds[name].setChecked(True)  # nothing that is written is out of sight
        self._problem.hide()
        self._edited = set(card.edited)
        self._footer_bar.setVisible(bool(self._edited))
        self._recorded.setVisible(card.recorded and not self._edited)
        self._say_when(taken_up=card.taken_up)

    def show_refusal(self, error: InvalidValue) -> bool:
        """Say at its field why a value was refused; False where it is none of these fields."""
        name = str(error.facts.get("field"))
        if name not in self._fields:
            return False
        what = QCoreApplication.translate("card", EXPECTED[name]) if name in EXPECTED else sentence(error)
        self._problem.setText(f"{QCoreApplication.translate('card', FIELDS[name].label)}: {what}")
        self._problem.show()
        if name in self._folds:
            self._folds[name].setChecked(True)
        self._fields[name].set_wrong(True)
        self._fields[name].setFocus()
        return True

    def focus_first(self) -> None:
        """Go to the first field."""
        self._fields["title"].setFocus()

    def _groups(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, GRID)
        column.setSpacing(GRID)
        for heading, names in GROUPS:
            text = QCoreApplication.translate("card", heading)
            column.addSpacing(GRID if column.count() else 0)
            group = QWidget()
            fields = QVBoxLayout(group)
            fields.setContentsMargins(0, 0, 0, 0)
            fields.setSpacing(GRID)
            for name in names:
                self._add(fields, name)
            column.addWidget(self._fold(text, group, names) if heading in FOLDED else label(text, "caption"))
            column.addWidget(group)
        column.addStretch(1)
        return inside

    def _fold(self, text: str, group: QWidget, names: Sequence[str]) -> QPushButton:
        """A heading that opens its fields, and folds them away again."""
        heading = button(text, link=True)
        heading.setCheckable(True)
        heading.setProperty("fold", "true")
        group.hide()
        heading.toggled.connect(group.setVisible)
        heading.toggled.connect(lambda opened: self._say_folded(heading, opened))
        self._say_folded(heading, opened=False)
        self._folds |= dict.fromkeys(names, heading)
        return heading

    def _say_folded(self, heading: QPushButton, opened: bool) -> None:
        heading.setAccessibleDescription(self.tr("Press to fold away.") if opened else self.tr("Press to open."))

    def _add(self, column: QVBoxLayout, name: str) -> None:
        words = FIELDS[name]
        text = QCoreApplication.translate("card", words.label)
        hint = QCoreApplication.translate("card", words.hint) if words.hint else ""
        field = ChoiceField(text) if name == "obtained" else CardField(text, hint, long=words.long)
        field.edited.connect(lambda value, name=name: self._note(name, value))
        field.installEventFilter(self)
        if isinstance(field, ChoiceField):
            column.addWidget(label_of(field, text))
        else:
            field.left.connect(lambda name=name: self.settled.emit(name))
        column.addWidget(field)
        self._fields[name] = field

    def _footer(self) -> QFrame:
        self._footer_bar = QFrame()
        column = QVBoxLayout(self._footer_bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._when = label(role="soft", wrap=True)
        column.addWidget(self._when)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        column.addLayout(row)
        self._save = button(self.tr("Save card"), primary=True)
        self._save.setToolTip("Ctrl+S")
        self._save.clicked.connect(self.saved)
        self._undo = button(self.tr("Undo changes"), link=True)
        self._undo.clicked.connect(self.discarded)
        row.addWidget(self._save)
        row.addWidget(self._undo)
        row.addStretch(1)
        self._footer_bar.hide()
        return self._footer_bar

    def _note(self, name: str, value: str) -> None:
        self._fields[name].set_wrong(False)
        self._edited.add(name)
        self._say_when(taken_up=False)
        self._recorded.hide()
        if not self._footer_bar.isVisible():
            self._footer_bar.show()
            # it takes room from the form: what is being written stays in sight
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._fields[name]))
        self.edited.emit(name, value)

    def _say_when(self, *, taken_up: bool) -> None:
        """By what the unsaved changes go into the record."""
        own = self.tr("Goes into the record with Save, or when you go on to another item.")
        earlier = self.tr("From before the lock. Read it; it goes into the record only after you save or change it.")
        self._when.setText(earlier if taken_up else own)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a field into sight that is reached by keyboard; the wheel scrolls the form, never a choice."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, ChoiceField):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
