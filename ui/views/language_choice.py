"""Choosing the languages of a printed page."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.presenters.printing import CHOICES, Languages
from ui.settings import LANGUAGES


def languages_of_the_window() -> Languages:
    """What is printed in until somebody chooses."""
    own = QLocale().name().split("_")[0]
    return (own,) if own in LANGUAGES else ("en",)


class LanguageChoice(QComboBox):
    """One language, or two side by side, each named in itself.

    Signals:
        chosen: the `Languages`.
    """

    chosen = Signal(tuple)

    def __init__(self, current: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Languages of the printed page"))
        self.setToolTip(self.tr("Languages of the printed page"))
        for choice in CHOICES:
            self.addItem(" + ".join(LANGUAGES[language] for language in choice))
        self.setCurrentIndex(CHOICES.index(current))
        self.currentIndexChanged.connect(lambda place: self.chosen.emit(CHOICES[place]))

    @property
    def languages(self) -> Languages:
        """What is chosen now."""
        return CHOICES[self.currentIndex()]
