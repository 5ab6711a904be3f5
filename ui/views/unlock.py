"""The locked vault: what it shows without a key, and the ways to unlock it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.locked import LockedVault
from ui import messages
from ui.presenters.alarm import Alarm
from ui.presenters.ports import ProgressState
from ui.theme import GRID
from ui.views.alarm import AlarmCard
from ui.views.keyboard_line import KeyboardLine
from ui.views.sheet_entry import RecoveryQuestion, SheetEntry
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, button, label
from ui.widgets.page import Page
from ui.widgets.passphrase_field import PassphraseField


class UnlockView(Page):
    """Asks for the passphrase of one vault.

    Signals:
        passphrase_given: text, and whether the vault is to be opened for looking only.
        identity_given: path of an identity file, and the same.
        sheet_given: the text of a recovery sheet, and its words.
        sheet_file_chosen: with the path of a file that holds such a text.
        recovery_meant: the person goes on with the recovery key; True for looking only.
        recovery_left: the person does not.
        other_requested: another vault is wanted.

    Attributes:
        alarm: what is shown where something of the record is lost.
    """

    passphrase_given = Signal(str, bool)
    identity_given = Signal(object, bool)
    sheet_given = Signal(str, str)
    sheet_file_chosen = Signal(object)
    recovery_meant = Signal(bool)
    recovery_left = Signal()
    other_requested = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__(GRID * 68, "middle")
        self._look_only: Callable[[], None] = lambda: None
        self._banner = Banner()
        self._banner.acted.connect(self._open_for_reading)
        self._written = label("", "soft", wrap=True)
        self._field = PassphraseField(self.tr("Passphrase"))
        self._keyboard = KeyboardLine()
        self._unlock = button(self.tr("Unlock"), primary=True)
        self._identity = button(self.tr("Use an identity file…"), link=True)
        self._by_sheet = button(self.tr("Use the recovery sheet…"), link=True)
        self._other = button(self.tr("Another vault…"), link=True)
        self._card, self._sheet, self._question = Card(), SheetEntry(), RecoveryQuestion()
        self._field.edited.connect(self._keyboard.show_for)
        self._field.confirmed.connect(self._give_passphrase)
        self._unlock.clicked.connect(self._give_passphrase)
        self._identity.clicked.connect(self._ask_for_identity)
        self._other.clicked.connect(self.other_requested)
        self._by_sheet.clicked.connect(lambda: self._turn_to(self._sheet))
        self._sheet.given.connect(self.sheet_given)
        self._sheet.file_chosen.connect(self.sheet_file_chosen)
        self._question.meant.connect(self._give_recovery)
        self._question.left.connect(self.recovery_left)
        self.alarm = AlarmCard()
        self.alarm.looking_meant.connect(self._open_for_reading)
        for part in (self._sheet, self._question, self.alarm):
            part.left.connect(self._turn_back)
            part.hide()
        self._lay_out(path)

    def _lay_out(self, path: Path) -> None:
        card = self._card
        folder = ElidedLabel(str(path), "soft", Qt.TextElideMode.ElideMiddle)
        heading = label(self.tr("Passphrase"), "caption")
        heading.setBuddy(self._field.line)
        ways = QWidget()
        row = FlowLayout(ways)
        for way in (self._identity, self._by_sheet):
            row.addWidget(way)
        card.body.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        card.add(label(path.name, "heading"), folder, self._written)
        card.body.addSpacing(GRID)
        card.add(heading, self._field, self._keyboard)
        card.body.addSpacing(GRID)
        card.body.addWidget(self._unlock, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addSpacing(GRID)
        about = label(
            self.tr("Without the passphrase: a file with your own age key, or the recovery sheet, sealed or open."),
            "soft",
            wrap=True,
        )
        card.add(about, ways)
        self.add(label(self.tr("This vault is locked"), "title"), self._banner, card, self._sheet, self._question)
        self.add(self.alarm)
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
        for part in (self._field, self._unlock, self._identity, self._by_sheet, self._other):
            part.setEnabled(not working)
        self._sheet.show_working(working)
        self._question.show_working(working)
        self.alarm.show_working(working)
        self._unlock.setText(self.tr("Unlocking…") if working else self.tr("Unlock"))
        if working:
            self._banner.hide()

    def show_failure(self, error: VaultError, *, can_be_read: bool) -> None:
        """It stays locked."""
        action = self.tr("Open for looking only") if can_be_read else ""
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Locked"), action=action)
        if not self.alarm.isHidden():
            self.ensureWidgetVisible(self._banner)
        elif not self._question.isHidden():
            self._turn_back()
        elif not self._sheet.isHidden():
            self._sheet.begin()
        else:
            self._field.setFocus()
            self._field.line.selectAll()

    def show_sheet_text(self, text: str) -> None:
        """What the file holds that was chosen."""
        self._banner.hide()
        self._sheet.show_text(text)

    def ask_about_recovery(self) -> None:
        """The recovery key is about to open it."""
        self._banner.hide()
        self._field.clear()
        self._sheet.forget()
        self._turn_to(self._question)

    def show_alarm(self, alarm: Alarm) -> None:
        """Something of the record is lost, and a person has to decide."""
        self._sheet.forget()
        self.alarm.show_alarm(alarm)
        self._turn_to(self.alarm)

    def show_bringing(self, state: ProgressState | None) -> None:
        """A second copy is being read."""
        self.alarm.show_bringing(state)

    def show_not_brought(self) -> None:
        """That copy has nothing of what is lost."""
        text = self.tr("That copy has nothing of what is missing here. Nothing was changed; look for another one.")
        self._banner.say(text, tone="warn", word=self.tr("Not done"))
        self.ensureWidgetVisible(self._banner)

    def _turn_to(self, card: SheetEntry | RecoveryQuestion | AlarmCard) -> None:
        self._banner.hide()
        for part in (self._card, self._sheet, self._question, self.alarm):
            part.setVisible(part is card)
        card.begin()

    def _turn_back(self) -> None:
        self._sheet.forget()
        self.alarm.forget()
        for part in (self._card, self._sheet, self._question, self.alarm):
            part.setVisible(part is self._card)
        self._field.setFocus()

    def _give_recovery(self, reading_only: bool) -> None:
        self._look_only = partial(self.recovery_meant.emit, True)
        self.recovery_meant.emit(reading_only)

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
