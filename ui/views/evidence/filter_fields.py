"""The fields of the filters: a value that occurs, a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from evidence_vault.records.case import Case
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.days import Span, typed_span
from ui.itemmodels.filters import Choice, Facet, Value
from ui.theme import GRID
from ui.views.evidence.filter_words import value_name
from ui.widgets.labels import label
from ui.widgets.private_text import private
from ui.words.evidence import number

_WIDTH = GRID * 33 // 2
_DAY_WIDTH = GRID * 13
_WIDEST_LIST = GRID * 48
_GAP = "  "

HOW_TO_WRITE_DAYS = QT_TRANSLATE_NOOP("filters", "Write a day as 2026-03-14, a month as 2026-03, or a year.")
"""Said where something else was written."""


class Field(QComboBox):
    """A field with a list that may be wider than it is. What has no room in it ends in an ellipsis."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDTH)
        self.setMaxVisibleItems(14)

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self.currentText()

    def showPopup(self) -> None:
        """Give the list the room that its texts take."""
        wanted = self.view().sizeHintForColumn(0) + GRID * 4
        self.view().setMinimumWidth(min(_WIDEST_LIST, max(self.width(), wanted)))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nobody filters by passing over a field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what has room."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class FacetField(Field):
    """What occurs, with counts; first of all: everything."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._values: list[Value | None] = [None]
        self._shown: list[str] = []

    @property
    def name(self) -> str:
        """What is chosen, without the count."""
        return self.currentText().rpartition(_GAP)[0] or self.currentText()

    @property
    def value(self) -> Value | None:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def show_choices(
        self, facet: Facet, choices: Sequence[Choice], chosen: Value | None, cases: Mapping[str, Case]
    ) -> None:
        """Offer other values, or the same with other counts."""
        texts = [f"{value_name(facet, one.value, cases)}{_GAP}{number(one.count)}" for one in choices]
        self._values = [None, *(one.value for one in choices)]
        place = next((at for at, one in enumerate(self._values) if one and chosen and one.key == chosen.key), 0)
        with QSignalBlocker(self):
            if texts != self._shown or not self.count():
                self.clear()
                self.addItems([self.tr("All"), *texts])
                self._shown = texts
            self.setCurrentIndex(place)


class DayField(QLineEdit):
    """A day, a month or a year, or nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(QCoreApplication.translate("filters", "as 2026-03"))
        self.setAccessibleDescription(QCoreApplication.translate("filters", HOW_TO_WRITE_DAYS))
        self.setFixedWidth(_DAY_WIDTH)
        self.setAcceptDrops(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        private(self)

    @property
    def span(self) -> Span | None:
        """The days that are meant; None where there is nothing, or no day."""
        return typed_span(self.text())

    @property
    def wrong(self) -> bool:
        """Whether something is written that is no day."""
        return bool(self.text().strip()) and self.span is None


def under(text: str, part: QWidget) -> QWidget:
    """A field under its name."""
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = label(text, "soft")
    name.setBuddy(part)
    column.addWidget(name)
    column.addWidget(part)
    return cell
