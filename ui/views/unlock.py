"""The locked vault: what it shows without a key, and the two ways to unlock it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.locked import LockedVault
from ui import messages
from ui.presenters.passphrase import Script, script
from ui.theme import GRID
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import ElidedLabel, button, label
from ui.widgets.page import Page
from ui.widgets.passphrase_field import PassphraseField


class UnlockView(Page):
    """Asks for the passphrase of one vault.

    Signals:
        passphrase_given: text, and whether the vault is to be opened for looking only.
        identity_given: path of an identity file, and the same.
        other_requested: another vault is wanted.
    """

    passphrase_given = Signal(str, bool)
    identity_given = Signal(object, bool)
    other_requested = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__(GRID * 62, "middle")
        self._look_only: Callable[[], None] = lambda: None
        self._banner = Banner()
        self._banner.acted.connect(self._open_for_reading)
        self._written = label("", "soft", wrap=True)
        self._field = PassphraseField(self.tr("Passphrase"))
        self._keyboard = label("", "soft", wrap=True)
        self._unlock = button(self.tr("Unlock"), primary=True)
        self._identity = button(self.tr("Use an identity file…"), link=True)
        self._other = button(self.tr("Another vault…"), link=True)
        self._field.edited.connect(self._show_keyboard)
        self._field.confirmed.connect(self._give_passphrase)
        self._unlock.clicked.connect(self._give_passphrase)
        self._identity.clicked.connect(self._ask_for_identity)
        self._other.clicked.connect(self.other_requested)
        QApplication.inputMethod().localeChanged.connect(self._show_keyboard)
        self._lay_out(path)
        self._show_keyboard()

    def _lay_out(self, path: Path) -> None:
        card = Card()
        folder = ElidedLabel(str(path), "soft", Qt.TextElideMode.ElideMiddle)
        heading = label(self.tr("Passphrase"), "caption")
        heading.setBuddy(self._field.line)
        row = QHBoxLayout()
        row.addWidget(self._unlock)
        row.addStretch(1)
        row.addWidget(self._identity)
        card.body.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        card.add(label(path.name, "heading"), folder, self._written)
        card.body.addSpacing(GRID)
        card.add(heading, self._field, self._keyboard)
        card.body.addSpacing(GRID)
        about = label(
            self.tr("An identity file holds the recovery key from the recovery sheet, or a colleague's key."),
            "soft",
            wrap=True,
        )
        card.add(row, about)
        self.add(label(self.tr("This vault is locked"), "title"), self._banner, card)
        self.body.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeading)
        self.end()

    def add_below(self, part: QWidget) -> None:
        """Let something stand below what unlocks."""
        self.body.insertWidget(self.body.indexOf(self._other), part)

    def activate(self) -> None:
        """Be ready for typing."""
        self._field.setFocus()

    def show_vault(self, seen: LockedVault) -> None:
        """What can be seen of the vault from outside."""
        if seen.last_written is None:
            self._written.setText(self.tr("Vault {id}").format(id=seen.id.short))
            return
        at = messages.moment(seen.last_written)
        self._written.setText(
            self.tr("Vault {id}. Last written {time}, as the file times say.").format(id=seen.id.short, time=at)
        )

    def show_working(self, working: bool) -> None:
        """The passphrase is being tried."""
        for part in (self._field, self._unlock, self._identity, self._other):
            part.setEnabled(not working)
        self._unlock.setText(self.tr("Unlocking…") if working else self.tr("Unlock"))
        if working:
            self._banner.hide()

    def show_failure(self, error: VaultError, *, can_be_read: bool) -> None:
        """It stays locked."""
        action = self.tr("Open for looking only") if can_be_read else ""
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Locked"), action=action)
        self._field.setFocus()
        self._field.line.selectAll()

    def _give_passphrase(self) -> None:
        if text := self._field.text():
            self._look_only = partial(self.passphrase_given.emit, text, True)
            self.passphrase_given.emit(text, False)

    def _open_for_reading(self) -> None:
        self._look_only()

    def _ask_for_identity(self) -> None:
        for path in choose_files(self, self.tr("Identity file"))[:1]:
            self._look_only = partial(self.identity_given.emit, path, True)
            self.identity_given.emit(path, False)

    def _show_keyboard(self) -> None:
        locale = QApplication.inputMethod().locale()
        told = []
        if locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage):
            told.append(self.tr("Keyboard: {language}").format(language=locale.nativeLanguageName() or locale.name()))
        letters = {
            Script.LATIN: self.tr("Latin letters typed"),
            Script.CYRILLIC: self.tr("Cyrillic letters typed"),
            Script.MIXED: self.tr("letters of several scripts typed"),
        }
        if typed := letters.get(script(self._field.text())):
            told.append(typed)
        self._keyboard.setText(" · ".join(told))
