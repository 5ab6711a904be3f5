"""Handing the vault over to new keys, and what is to be done afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.records.rekeyed import Rekeyed
from ui.messages import printable
from ui.presenters.handover import HandoverPresenter, may_stay
from ui.presenters.keys import Overview
from ui.presenters.ports import Opener, ProgressState
from ui.theme import GRID
from ui.views.keys import words
from ui.views.keys.task import Task, field, told
from ui.views.new_passphrase import NewPassphrase
from ui.views.recovery import RecoveryPanel
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_folder
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.statement import Statement


class HandOver(Task):
    """What it does, where the new vault stands, who stays, and its passphrase.

    Args:
        runner: with the old vault.
        overview: the keys as they are.

    Signals:
        handed_over: the new vault is open; with its folder and what became of it (`Rekeyed`).
    """

    handed_over = Signal(object, object)

    def __init__(self, runner: Opener, overview: Overview) -> None:
        super().__init__(self.tr("Hand over to new keys"))
        self._presenter = HandoverPresenter(runner, self)
        self._staying = [(QCheckBox(f"{printable(key.holder)} · {words.kind(key)}"), key) for key in may_stay(overview)]
        self._folder, self._name = QLineEdit(QDir.homePath()), QLineEdit()
        self._choose = button(self.tr("Choose…"), name=self.tr("Choose the folder that the new vault goes into"))
        self._choose.clicked.connect(self._ask_for_folder)
        self._strip = ProgressStrip()
        self._strip.cancelled.connect(self._presenter.stop)
        self._new = NewPassphrase(self.tr("Hand over"), self.tr("Handing over…"), self.tr("Back to the page before"))
        self._new.given.connect(self._go)
        self._new.left.connect(self.left)
        self._name.textChanged.connect(self._look)
        self.add(self._what(), self._where(), self._who(), self._strip, self._new)
        self.end()
        self._look()

    def begin(self) -> None:
        """Typing begins with the name."""
        self._name.setFocus()

    def show_working(self, working: bool) -> None:
        """See `HandoverScreen`."""
        super().show_working(working)
        for part in (self._folder, self._name, self._choose, *(box for box, _ in self._staying)):
            part.setEnabled(not working)
        self._new.show_working(working)
        if not working:
            self._strip.finish()
            self._name.setFocus()

    def show_progress(self, state: ProgressState | None) -> None:
        """See `HandoverScreen`."""
        if state is None:
            self._strip.show_state(self.tr("Waiting for other work"), "", 0, None)
            self._strip.setFocus()
            self.ensureWidgetVisible(self._strip)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def show_failure(self, error: VaultError) -> None:
        """See `HandoverScreen`."""
        if isinstance(error, Cancelled):
            self.banner.say(self.tr("Stopped. Nothing of the new vault stays, and this one is as it was."))
            self.ensureWidgetVisible(self.banner)
        else:
            super().show_failure(error)

    def show_handed_over(self, place: Path, done: Rekeyed) -> None:
        """See `HandoverScreen`."""
        self._new.forget()
        self.handed_over.emit(place, done)

    # -- building --------------------------------------------------------------------------------

    def _what(self) -> Card:
        return told(
            Statement(
                "none",
                self.tr(
                    "Everything is encrypted anew in a new folder, with a new recovery key. The record goes on: numbers, "
                    "dates, proofs and printed checkpoints stay as they are."
                ),
            ),
            Statement(
                "warn",
                self.tr(
                    "This vault and every copy of it still open with the old keys: what somebody can read today stays "
                    "readable for them there. Only what is added later in the new vault is out of their reach."
                ),
            ),
            Statement("none", self.tr("It needs as much room as this vault. You can stop at any time.")),
        )

    def _where(self) -> Card:
        card = Card()
        card.add(label(self.tr("Where the new vault stands"), "heading", wrap=True))
        field(card, self.tr("Folder that the new vault goes into"), self._folder)
        row = QHBoxLayout()
        row.addWidget(self._choose)
        row.addStretch(1)
        card.add(row)
        field(card, self.tr("Name of the new vault’s own folder"), self._name)
        return card

    def _who(self) -> Card:
        card = Card()
        card.add(label(self.tr("Which colleagues stay"), "heading", wrap=True))
        for box, _ in self._staying:
            box.setAccessibleName(box.text())
            card.add(box)
        if not self._staying:
            card.add(label(self.tr("Nobody else has an age key of their own here."), "soft", wrap=True))
        text = self.tr(
            "Passphrases cannot be carried over. A colleague who opens with one gets a new one in the new vault, in the place Keys."
        )
        card.add(label(text, "soft", wrap=True))
        return card

    def _look(self) -> None:
        self._new.want(bool(self._name.text().strip()))

    def _go(self, text: str) -> None:
        place = Path(self._folder.text()).expanduser() / self._name.text().strip()
        self._presenter.hand_over(place, text, [key for box, key in self._staying if box.isChecked()])

    def _ask_for_folder(self) -> None:
        if folder := choose_folder(self, self.tr("Folder that the new vault goes into")):
            self._folder.setText(str(folder))


class HandedOver(Page):
    """The new vault is open: its recovery sheet, what did not come along, and what to do with the old one.

    Args:
        runner: with the new vault.
        old: folder of the old one.
        done: what became of it.

    Signals:
        finished: the person goes on to the new vault.
    """

    finished = Signal()

    def __init__(self, runner: Opener, old: Path, done: Rekeyed) -> None:
        super().__init__(GRID * 84, "top")
        self._on = button(self.tr("Go on to the new vault"), primary=True)
        self._without = button(self.tr("Go on without a sheet for now"), link=True)
        panel = RecoveryPanel(runner)
        self._on.setEnabled(False)
        panel.settled.connect(self._on.setEnabled)
        panel.settled.connect(lambda settled: self._without.setVisible(not settled))
        for way in (self._on, self._without):
            way.clicked.connect(panel.forget)
            way.clicked.connect(self.finished)
        sheet = Card()
        text = self.tr("A new recovery sheet: the old one does not open the new vault")
        sheet.add(label(text, "heading", wrap=True), panel)
        ways = QHBoxLayout()
        for way in (self._on, self._without):
            ways.addWidget(way)
        ways.addStretch(1)
        title = label(self.tr("The new vault is made, and open"), "title", wrap=True)
        self._panel = panel
        self.add(title, told(*self._left(old, done)), sheet, ways)
        self.end()

    def begin(self) -> None:
        """Its sheet comes first."""
        self._panel.begin()

    def _left(self, old: Path, done: Rekeyed) -> list[Statement]:
        """What a person should know of what was carried over, and what was not."""
        said = [Statement("none", self.tr("%n original(s) were encrypted anew and read back.", "", done.objects))]
        if done.lost:
            text = self.tr("Not carried over, because the old vault has it damaged or not at all: {files}")
            said.append(Statement("bad", text.format(files=_named(done.lost))))
        if done.gaps:
            text = self.tr(
                "Parts of the log that cannot be read stayed in the old vault, as the log says: {files}. Do not destroy "
                "the old vault before you gave them up."
            )
            said.append(Statement("warn", text.format(files=_named(done.gaps))))
        if done.invited:
            text = self.tr("It also opens with the age key of: {names}.")
            said.append(Statement("none", text.format(names=_named(done.invited))))
        if done.left_out:
            text = self.tr("No key was made for: {names}. For whoever of them stays, add one in the place Keys.")
            said.append(Statement("warn", text.format(names=_named(done.left_out))))
        if done.inbox:
            text = self.tr(
                "%n waiting file(s) stayed in the inbox of the old vault: decide on them there.", "", done.inbox
            )
            said.append(Statement("warn", text))
        if done.aside:
            text = self.tr("%n file(s) in the folder recovered stayed in the old vault.", "", done.aside)
            said.append(Statement("warn", text))
        if not done.noted:
            text = self.tr(
                "The old vault could not record that it was handed over. The new one is complete all the same."
            )
            said.append(Statement("bad", text))
        text = self.tr(
            "The old vault in {old} is closed now. It and every copy of it still open with the old keys: check the new "
            "vault, make a second copy of it, then destroy the old ones. A second copy of the old vault cannot be "
            "brought up to date with the new."
        )
        return [*said, Statement("warn", text.format(old=printable(str(old))))]


def _named(names: Sequence[str]) -> str:
    return ", ".join(map(printable, names))
