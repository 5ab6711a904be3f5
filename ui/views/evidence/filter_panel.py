"""Filtering the evidence: a button, the fields that it opens, and what is filtered by at the moment."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.itemmodels.filters import Facet
from ui.presenters.evidence import Listing
from ui.theme import GRID
from ui.views.evidence.filter_fields import HOW_TO_WRITE_DAYS, DayField, FacetField, Field, under
from ui.views.evidence.filter_words import DATES, FACETS, active_name, said
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, mark
from ui.words.evidence import number


class FilterButton(QPushButton):
    """Opens and closes the fields, and says how many filters are active."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("opens", "true")
        self.show_listing(Listing())

    def show_listing(self, listing: Listing) -> None:
        """Say how many filters there are now."""
        active = listing.filter.active
        self.setText(f"{self.tr('Filter')} · {number(active)}" if active else self.tr("Filter"))
        self.setAccessibleName(self.tr("%n filter(s) active", "", active) if active else self.tr("Filter"))


class FilterPanel(QFrame):
    """One field for each thing to filter by. Every change is shown at once.

    Signals:
        value_chosen: a `Facet`, and a `Value` or None for all.
        days_chosen: a `DateOf`, the first and the last day (``date``, or None for an open end).
        closed: Escape was pressed.
    """

    value_chosen = Signal(object, object)
    days_chosen = Signal(object, object, object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Filters"))
        self._listing = Listing()
        self._fields = {facet: FacetField(said(text)) for facet, text in FACETS.items()}
        self._date = Field(self.tr("Which date"))
        for of, text in DATES.items():
            self._date.addItem(said(text), of)
        self._first, self._last = DayField(self.tr("First day")), DayField(self.tr("Last day"))
        self._hint = label("", "soft", wrap=True)
        self._hint.hide()
        self._lay_out()
        for facet, one in self._fields.items():
            one.activated.connect(lambda _=0, facet=facet: self._choose(facet))
        self._date.activated.connect(self._choose_days)
        for day in (self._first, self._last):
            day.textEdited.connect(self._choose_days)
            day.editingFinished.connect(self._explain)

    def show_listing(self, listing: Listing) -> None:
        """Offer what can be chosen now."""
        self._listing = listing
        if self.isHidden():
            return
        chosen = listing.filter
        for facet, one in self._fields.items():
            one.show_choices(facet, listing.choices.get(facet, ()), chosen.chosen.get(facet), listing.cases)
        if not chosen.dated and not (self._first.wrong or self._last.wrong):
            self._first.clear()
            self._last.clear()
        self._explain()

    def open(self) -> None:
        """Show the fields and go to the first."""
        self.show()
        self.show_listing(self._listing)
        self._fields[Facet.CASE].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the fields; the filters stay."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, facet: Facet) -> None:
        self.value_chosen.emit(facet, self._fields[facet].value)

    def _choose_days(self) -> None:
        if not (self._first.wrong or self._last.wrong):
            first, last = self._first.span, self._last.span
            self.days_chosen.emit(self._date.currentData(), first and first[0], last and last[1])

    def _explain(self) -> None:
        """Mark what is no day, unless it is still being typed; say what a filter by days leaves out."""
        wrong = [day for day in (self._first, self._last) if day.wrong and not day.hasFocus()]
        for day in (self._first, self._last):
            mark(day, invalid="true" if day in wrong else "false")
        text = ""
        if wrong:
            text = said(HOW_TO_WRITE_DAYS)
        elif self._listing.undated:
            left_out = self._listing.undated
            text = self.tr("%n item(s) have no such date that can be read, and are left out.", "", left_out)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _lay_out(self) -> None:
        fields = QWidget()
        flow = FlowLayout(fields)
        for facet, text in FACETS.items():
            flow.addWidget(under(said(text), self._fields[facet]))
        flow.addWidget(under(self.tr("Date"), self._date))
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(under(self.tr("From"), self._first))
        row.addWidget(under(self.tr("To"), self._last))
        flow.addWidget(days)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3 // 2, GRID, GRID * 3 // 2, GRID * 3 // 2)
        column.setSpacing(GRID)
        column.addWidget(_Scrolled(fields))
        column.addWidget(self._hint)
        self.hide()


class _Scrolled(QScrollArea):
    """As high as its fields; where there is no room for that, two lines are enough, and the rest is scrolled."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        fields.setProperty("surface", "panel")
        self._fields = fields
        self.setWidget(fields)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """All lines at the width that there is."""
        return QSize(self._fields.minimumSizeHint().width(), self._fields.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._fields.minimumSizeHint().width(), min(self.sizeHint().height(), GRID * 15))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another height. A bar that is not needed would take room and so be needed."""
        super().resizeEvent(event)
        policy, wanted = Qt.ScrollBarPolicy, self.sizeHint().height()
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self.height() < wanted else policy.ScrollBarAlwaysOff
        )
        if wanted != self.maximumHeight():
            self.setMaximumHeight(wanted)
            self.updateGeometry()


class FilterChips(QWidget):
    """What is filtered by at the moment; each can be taken away. Hidden while there is nothing.

    Signals:
        removed: a `Facet`, or None for the days.
        all_wanted: everything shall be shown again.
    """

    removed = Signal(object)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = FlowLayout(self)
        self._count = label("", "soft")
        self._count.setMinimumHeight(GRID * 3)
        row.addWidget(self._count)
        self._chips: dict[Facet | None, QPushButton] = {}
        for facet in (*Facet, None):
            chip = button("")
            mark(chip, chip="true")
            chip.clicked.connect(lambda _=False, facet=facet: self.removed.emit(facet))
            self._chips[facet] = chip
            row.addWidget(chip)
        show_all = button(self.tr("Show all"), link=True, name=self.tr("Remove all filters and show all items"))
        show_all.clicked.connect(self.all_wanted)
        row.addWidget(show_all)
        self.hide()

    def show_listing(self, listing: Listing) -> None:
        """Show other filters."""
        chosen = listing.filter
        for facet, chip in self._chips.items():
            there = facet in chosen.chosen if facet else chosen.dated
            if there:
                name = active_name(facet, chosen, listing.cases)
                chip.setText(f"{self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, GRID * 40)}  ×")
                chip.setToolTip(self.tr("Remove this filter"))
                chip.setAccessibleName(self.tr("Remove the filter {name}").format(name=name))
            chip.setVisible(there)
        text = self.tr("{shown} of %n item(s)", "", listing.total)
        self._count.setText(text.format(shown=number(sum(len(row.items) for row in listing.rows))))
        self.setVisible(chosen.active > 0)
