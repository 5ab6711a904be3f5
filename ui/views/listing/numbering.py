"""How the exhibits of a case are numbered, with the first marks as they would be printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from evidence_vault.records.numbering import MOST, Numbering, Scheme
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.presenters.forum import WITH_DIGITS, WITH_PREFIX, examples, numbering_of
from ui.theme import GRID
from ui.widgets.labels import label, label_of
from ui.widgets.private_text import private

_MOST_DIGITS = 15

_WAYS: dict[Scheme, str] = {
    Scheme.NUM: QT_TRANSLATE_NOOP("listing", "Numbers: 1, 2, 3"),
    Scheme.ALPHA_DOUBLE_FIRST: QT_TRANSLATE_NOOP("listing", "Letters: A … Z, AA, AB"),
    Scheme.ALPHA_REPEAT: QT_TRANSLATE_NOOP("listing", "Letters: A … Z, AA, BB"),
    Scheme.PREFIX: QT_TRANSLATE_NOOP("listing", "Letters before a number: PX-001"),
    Scheme.WITNESS_MARK: QT_TRANSLATE_NOOP("listing", "Initials of the witness: AB1"),
    Scheme.ANNEX: QT_TRANSLATE_NOOP("listing", "Annex 1"),
    Scheme.PRILOZHENIE: QT_TRANSLATE_NOOP("listing", "Annex No. 1"),
    Scheme.BATES: QT_TRANSLATE_NOOP("listing", "Bates numbers: ABC000001"),
}


class NumberingChoice(QWidget):
    """As the forum asks, or a way of one's own; only the fields that the way needs are seen.

    Args:
        language: of the words in the marks.

    Signals:
        edited: it is put together otherwise.
    """

    edited = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._asked = Numbering()
        self._way = QComboBox()
        self._way.addItem(self.tr("As the forum asks"))
        self._way.addItems([QCoreApplication.translate("listing", text) for text in _WAYS.values()])
        self._prefix, self._suffix = private(QLineEdit()), private(QLineEdit())
        self._digits, self._start = private(QLineEdit()), private(QLineEdit())
        self._digits.setValidator(QIntValidator(0, _MOST_DIGITS, self))
        self._digits.setPlaceholderText(self.tr("as they come"))
        self._start.setValidator(QIntValidator(1, MOST, self))
        self._start.setPlaceholderText("1")
        self._marks = label(role="strong", wrap=True, selectable=True)
        self._rows = {
            "prefix": (self.tr("Before the number"), self._prefix),
            "digits": (self.tr("Digits, filled up with zeros"), self._digits),
            "start": (self.tr("Begins with"), self._start),
            "suffix": (self.tr("After the number"), self._suffix),
        }
        self._names = {name: label_of(field, text) for name, (text, field) in self._rows.items()}
        self._build()
        self._way.currentIndexChanged.connect(lambda _: self._look())
        for line in (self._prefix, self._suffix, self._digits, self._start):
            line.textChanged.connect(lambda _: self._look())

    def put(self, recorded: str) -> None:
        """Show what is recorded; empty for what the forum asks."""
        try:
            found = Numbering.parse(recorded) if recorded else None
        except ValueError:  # of a later version of this program
            found = None
        if found:
            self._prefix.setText(found.prefix)
            self._suffix.setText(found.suffix)
            self._digits.setText(str(found.digits or ""))
            self._start.setText(str(found.start) if found.start > 1 else "")
        self._way.setCurrentIndex(1 + list(_WAYS).index(found.scheme) if found else 0)
        self._look()

    def ask(self, asked: Numbering) -> None:
        """What the forum asks is this now."""
        self._asked = asked
        self._look()

    def written(self) -> str | None:
        """As it is recorded; empty for what the forum asks, None where it would not be a numbering."""
        scheme = self._scheme()
        if scheme is None:
            return ""
        made = self._made(scheme)
        return None if made is None else str(made)

    def _scheme(self) -> Scheme | None:
        place = self._way.currentIndex()
        return list(_WAYS)[place - 1] if place else None

    def _made(self, scheme: Scheme) -> Numbering | None:
        parts = (self._prefix, self._digits, self._start, self._suffix)
        return numbering_of(scheme, *(part.text().strip() for part in parts))

    def _look(self) -> None:
        scheme = self._scheme()
        seen = {
            "prefix": scheme in WITH_PREFIX,
            "digits": scheme in WITH_DIGITS,
            "start": scheme is not None,
            "suffix": scheme is Scheme.BATES,
        }
        for name, visible in seen.items():
            self._rows[name][1].setVisible(visible)
            self._names[name].setVisible(visible)
        made = self._made(scheme) if scheme else self._asked
        if made:
            marks = ", ".join(examples(made, self._language))
            self._marks.setText(self.tr("Printed as: {marks} …").format(marks=marks))
        else:
            self._marks.setText(
                self.tr("Write what stands before the number, such as PX- or AB, without a digit beside the number.")
            )
        self.edited.emit()

    def _build(self) -> None:
        name = self.tr("How exhibits are numbered")
        for part, spoken in ((self._way, name), *((field, text) for text, field in self._rows.values())):
            part.setAccessibleName(spoken)
            part.setAccessibleDescription(spoken)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, GRID * 29)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label_of(self._way, name), 0, 0)
        grid.addWidget(self._way, 0, 1)
        for row, (key, (_, field)) in enumerate(self._rows.items(), 1):
            grid.addWidget(self._names[key], row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self._marks, len(self._rows) + 1, 1)
