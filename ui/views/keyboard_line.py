"""Which keyboard is on and which letters came of it: the commonest reason why a passphrase is not taken."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel

from ui.presenters.passphrase import Script, on_every_keyboard, script
from ui.widgets.labels import mark, side


class KeyboardLine(QLabel):
    """One line below a field for a passphrase.

    Args:
        warns: whether it says of a new passphrase that not every keyboard has its letters.
    """

    def __init__(self, *, warns: bool = False) -> None:
        super().__init__()
        self._warns = warns
        self._typed = ""
        self.setWordWrap(True)
        self.setAlignment(side())
        mark(self, role="soft")
        QApplication.inputMethod().localeChanged.connect(self._say)
        self._say()

    def show_for(self, text: str) -> None:
        """Speak of what was typed."""
        self._typed = text
        self._say()

    def _say(self) -> None:
        locale = QApplication.inputMethod().locale()
        told = []
        if locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage):
            told.append(self.tr("Keyboard: {language}").format(language=locale.nativeLanguageName() or locale.name()))
        letters = {
            Script.LATIN: self.tr("Latin letters typed"),
            Script.CYRILLIC: self.tr("Cyrillic letters typed"),
            Script.MIXED: self.tr("letters of several scripts typed"),
        }
        if typed := letters.get(script(self._typed)):
            told.append(typed)
        if self._warns and not on_every_keyboard(self._typed):
            told.append(self.tr("not every keyboard has these letters"))
        self.setText(" · ".join(told))
