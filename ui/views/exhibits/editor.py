"""What the list says of one exhibit, in the languages that it prints.

What is written is recorded when a field is left, never while somebody is still writing: an entry stays for ever.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from evidence_vault.records.case import INSTEAD_OF_CARDS, Exhibit
from evidence_vault.records.unsaved import UnsavedTexts
from ui.presenters.case_reading import ShownCase
from ui.presenters.printing import Languages
from ui.presenters.recorded import as_recorded, texts_of_exhibit
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.views.exhibits.court_fields import CourtFields, Field
from ui.views.exhibits.fields import LineField, TextField
from ui.views.listing.words import called
from ui.widgets.labels import ElidedLabel, button, label, label_of, rule
from ui.widgets.state_dot import StateDot
from ui.words.evidence import fate

_TOGETHER_MS = 700
"""Fields that are left within this time are recorded in one entry."""

_MOST_PAGES = 99_999
_MOST_ITEMS = 20
_TEXTS = ("title", "shows")
_TITLE_LINES = 2
_SHOWS_LINES = 4


class ExhibitEditor(QScrollArea):
    """The texts of the chosen exhibit.

    Signals:
        edited: an `Exhibit`, and its changed texts by the names of their facts.
        typed: an `ExhibitId`, and what stands in its fields and is not recorded, by the names of facts.
        withdrawal_asked: an `Exhibit`.
        set_aside: texts that were put back and not touched, and have no field any more (list of `UnsavedTexts`).
    """

    edited = Signal(object, dict)
    typed = Signal(object, dict)
    withdrawal_asked = Signal(object)
    set_aside = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it comes into sight when it is reached
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._exhibit: Exhibit | None = None
        self._languages: Languages = ()
        self._fields: list[TextField] = []
        self._put_back: dict[str, str] = {}
        self._words = {
            "title": self.tr("Title"),
            "shows": self.tr("What it shows"),
            "date": self.tr("Date"),
            "source": self.tr("Source"),
            "language": self.tr("Language"),
            "pages": self.tr("Pages"),
        }
        self._heading = label(role="heading")
        self._state = StateDot()
        self._state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._texts = QGridLayout()
        self._texts.setHorizontalSpacing(GRID)
        self._own = {name: self._line(name) for name in INSTEAD_OF_CARDS}
        self._own["pages"].setValidator(QIntValidator(1, _MOST_PAGES, self))
        self._court = CourtFields()
        self._court.left.connect(self._field_left)
        self._court.edited.connect(self._changed_by_hand)
        self._items = QVBoxLayout()
        self._items.setSpacing(GRID // 2)
        self._withdraw = button(self.tr("Withdraw…"), name=self.tr("Withdraw this exhibit"))
        self._withdraw.clicked.connect(lambda: self.withdrawal_asked.emit(self._exhibit))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER_MS)
        self._soon.timeout.connect(self._record_what_was_left)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save)
        self._build()

    # -- from the outside ------------------------------------------------------------------------

    def show_exhibit(self, exhibit: Exhibit, shown: ShownCase, languages: Languages) -> None:
        """Show an exhibit as it is recorded; what is being written in it stays."""
        fresh = self._exhibit is None or exhibit.id != self._exhibit.id or languages != self._languages
        if fresh:
            self.flush()
            self._give_back()
            if self._exhibit:
                self.typed.emit(self._exhibit.id, {})
        if languages != self._languages:
            self._languages = languages
            self._set_languages(languages)
        self._exhibit = exhibit
        self._heading.setText(called(shown, exhibit, languages))
        recorded = texts_of_exhibit(exhibit)
        for field in self._every_field():
            if fresh or field.written() == field.recorded:
                field.put(recorded.get(field.name, ""))
            field.setEnabled(not exhibit.withdrawn)
        for name, field in self._own.items():
            said = shown.card_values[exhibit.id].get(name)
            field.setPlaceholderText(self.tr("from the card: {text}").format(text=said) if said else "")
        self._withdraw.setEnabled(not exhibit.withdrawn)
        self._list_items(exhibit, shown)
        self._say_state()
        self._tell_typed()

    @property
    def names(self) -> list[str]:
        """The facts that have a field here now."""
        return [field.name for field in self._every_field()]

    def put_back(self, texts: Mapping[str, str]) -> None:
        """Show texts that were being written earlier: written, not recorded. What was typed since then stays.

        They may come from before a lock, so they are recorded only after the person has changed them or has saved.
        """
        for field in self._every_field():
            if field.name in texts and field.written() == field.recorded:
                field.write(texts[field.name])
                self._put_back[field.name] = field.written()
        if self._put_back.keys() & {field.name for field in self._court.fields}:
            self._court.unfold()
        self._say_state()

    def unsaved(self) -> list[UnsavedTexts]:
        """What is written here and not recorded yet."""
        texts = {field.name: field.written() for field in self._changed()}
        return [UnsavedTexts("exhibit", (str(self._exhibit.id),), texts)] if self._exhibit and texts else []

    def flush(self) -> None:
        """The person goes on: record what is written, at once."""
        self._record([field for field in self._changed() if not self._is_put_back(field)])

    def save(self) -> None:
        """The person wants everything recorded that is written."""
        self._put_back.clear()
        self._record(self._changed())

    def discard(self) -> None:
        """What is written here is somebody else's from now on."""
        self._soon.stop()
        for field in self._changed():
            field.recorded = field.written()
        self._put_back.clear()

    def not_recorded(self) -> None:
        """What was to be recorded was not: it counts as being written again."""
        if self._exhibit:
            recorded = texts_of_exhibit(self._exhibit)
            for field in self._every_field():
                field.recorded = recorded.get(field.name, "")
        self._say_state()

    # -- recording -------------------------------------------------------------------------------

    def _changed(self) -> list[Field]:
        return [field for field in self._every_field() if field.written() != field.recorded]

    def _record_what_was_left(self) -> None:
        self._record([field for field in self._changed() if not field.hasFocus() and not self._is_put_back(field)])

    def _record(self, fields: Sequence[Field]) -> None:
        self._soon.stop()
        if not fields or self._exhibit is None:
            return
        texts = {field.name: as_recorded(field.name, field.written()) for field in fields}
        for field in fields:
            field.recorded = texts[field.name]
        self._say_state()
        self.edited.emit(self._exhibit, texts)

    def _is_put_back(self, field: Field) -> bool:
        return self._put_back.get(field.name) == field.written()

    def _give_back(self) -> None:
        texts = {field.name: field.written() for field in self._changed() if self._is_put_back(field)}
        self._put_back.clear()
        if self._exhibit and texts:
            self.set_aside.emit([UnsavedTexts("exhibit", (str(self._exhibit.id),), texts)])

    def _field_left(self) -> None:
        if self._changed():
            self._soon.start()

    def _changed_by_hand(self) -> None:
        self._say_state()
        self._tell_typed()

    def _tell_typed(self) -> None:
        if self._exhibit:
            self.typed.emit(self._exhibit.id, {field.name: field.written() for field in self._changed()})

    def _say_state(self) -> None:
        self._court.tell()
        if self._exhibit and self._exhibit.withdrawn:
            self._state.set_state("none", self.tr("withdrawn: printed as “not used”"))
        elif any(map(self._is_put_back, self._changed())):
            self._state.set_state("none", self.tr("from an earlier time, not recorded: change it, or press Ctrl+S"))
        elif self._changed():
            self._state.set_state("none", self.tr("not recorded yet"))
        else:
            self._state.set_state("ok", self.tr("recorded"))

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID * 2, 0, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(self._heading)
        column.addWidget(self._state)
        column.addLayout(self._texts)
        column.addSpacing(GRID)
        column.addWidget(
            label(self.tr("Only where the list should say something else than the cards"), "caption", wrap=True)
        )
        own = QGridLayout()
        own.setHorizontalSpacing(GRID)
        for row, (name, field) in enumerate(self._own.items()):
            own.addWidget(label_of(field, self._words[name]), row, 0)
            own.addWidget(field, row, 1)
        own.setColumnStretch(1, 1)
        column.addLayout(own)
        column.addSpacing(GRID)
        column.addWidget(self._court)
        column.addSpacing(GRID)
        column.addWidget(label(self.tr("Items of this exhibit"), "caption"))
        column.addLayout(self._items)
        column.addSpacing(GRID)
        column.addWidget(rule())
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._withdraw)
        column.addLayout(foot)
        column.addStretch()
        self.setWidget(inside)

    def _set_languages(self, languages: Languages) -> None:
        """A column for each language."""
        _empty(self._texts)
        self._fields = []
        for column, language in enumerate(languages):
            if len(languages) > 1:
                self._texts.addWidget(label(LANGUAGES[language], "caption"), 0, column)
            self._texts.setColumnStretch(column, 1)
            for row, name in enumerate(_TEXTS):
                field = self._text(name, language)
                self._texts.addWidget(label_of(field, self._words[name]), row * 2 + 1, column)
                self._fields.append(field)
                self._texts.addWidget(field, row * 2 + 2, column, Qt.AlignmentFlag.AlignTop)
        self._court.set_languages(languages)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Down one language, then down the next, then on."""
        chain: list[QWidget] = [*self._fields, *self._own.values(), *self._court.stops(), self._withdraw]
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _line(self, name: str) -> LineField:
        field = LineField(name, self._words[name])
        field.left.connect(self._field_left)
        field.textChanged.connect(self._changed_by_hand)
        return field

    def _text(self, name: str, language: str) -> TextField:
        title = name == "title"
        field = TextField(
            f"{name}.{language}",
            f"{self._words[name]}, {LANGUAGES[language]}",
            lines=_TITLE_LINES if title else _SHOWS_LINES,
            paragraphs=not title,
        )
        field.left.connect(self._field_left)
        field.textChanged.connect(self._changed_by_hand)
        return field

    def _every_field(self) -> list[Field]:
        return [*self._fields, *self._own.values(), *self._court.fields]

    def _list_items(self, exhibit: Exhibit, shown: ShownCase) -> None:
        _empty(self._items)
        for each in exhibit.items[:_MOST_ITEMS]:
            item = shown.items[each]
            self._items.addWidget(ElidedLabel(f"{item.id}  {item.card.get('title') or item.name or fate(item)}"))
        if len(exhibit.items) > _MOST_ITEMS:
            more = len(exhibit.items) - _MOST_ITEMS
            self._items.addWidget(label(self.tr("and %n more", "items of an exhibit", more), "soft"))


def _empty(layout: QLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        if widget := entry.widget():
            widget.hide()
            widget.deleteLater()
