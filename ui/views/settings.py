"""Settings of the window, and what names the vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton

from evidence_vault.errors import VaultError
from evidence_vault.program import FULL_NAME
from ui import messages
from ui.jobs.system import SystemWatch
from ui.presenters.ports import Runner
from ui.presenters.settings import SettingsPresenter, VaultFacts
from ui.settings import APPEARANCES, IDLE_MINUTES, LANGUAGES, Appearance, Settings
from ui.theme import GRID
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.labels import label, let_tab_reach_chosen
from ui.widgets.page import Page


class SettingsView(Page):
    """The place of settings.

    Signals:
        chosen: the settings as they shall be from now on.
    """

    chosen = Signal(object)

    def __init__(self, runner: Runner, settings: Settings, system: SystemWatch) -> None:
        super().__init__(GRID * 92, "corner")
        self.title = self.tr("Settings")
        self.setAccessibleName(self.title)
        self._settings = settings
        self._system = system
        self._what_locks = label(role="soft", wrap=True)
        self._presenter = SettingsPresenter(runner, self)
        self._banner = Banner()
        self._facts = {
            name: label("", "code", wrap=True, selectable=True) for name in ("id", "recipient", "checkpoint")
        }
        self.add(label(self.title, "title"), self._banner, self._window_card(), self._vault_card())
        self.end()

    def activate(self) -> None:
        """Ask for what names the vault; say what else locks it here."""
        self._presenter.load()
        self._what_locks.setText(self._words_of_locks())

    def show_facts(self, facts: VaultFacts) -> None:
        """What names the vault."""
        for key, value in (("id", str(facts.id)), ("recipient", facts.recipient), ("checkpoint", facts.checkpoint)):
            self._facts[key].setText(value)
            self._facts[key].setAccessibleName(f"{self._names[key]}: {value}")

    def show_failure(self, error: VaultError) -> None:
        """They cannot be told."""
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Not done"))

    def _window_card(self) -> Card:
        card = Card()
        card.add(label(self.tr("This window"), "heading"))
        self._add_choice(card, self.tr("Language"), "language", {name: tag for tag, name in LANGUAGES.items()})
        looks: dict[Appearance, str] = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._add_choice(card, self.tr("Appearance"), "appearance", {looks[look]: look for look in APPEARANCES})
        self._add_choice(
            card,
            self.tr("Lock when nobody touches it for"),
            "idle_minutes",
            {self.tr("%n minute(s)", "", minutes): minutes for minutes in IDLE_MINUTES},
        )
        card.add(
            label(
                self.tr(
                    "While files are being taken in or checked the window waits with this lock until they are done. "
                    "These settings last until the program ends; nothing of them is written to the disk."
                ),
                "soft",
                wrap=True,
            ),
            self._what_locks,
        )
        return card

    def _words_of_locks(self) -> str:
        match "sleep" in self._system.told, "screen" in self._system.told:
            case True, True:
                return self.tr("The vault is also locked before this computer sleeps, and when its screen is locked.")
            case True, False:
                return self.tr(
                    "The vault is also locked before this computer sleeps. When its screen is locked, this system does "
                    "not tell the program: lock by hand with Ctrl+L before you walk away."
                )
            case False, True:
                return self.tr(
                    "The vault is also locked when the screen of this computer is locked. Before it sleeps, this system "
                    "does not tell the program: lock by hand with Ctrl+L before you close the lid."
                )
        return self.tr(
            "This system does not tell the program when it sleeps or when its screen is locked: lock by hand with "
            "Ctrl+L before you close the lid or walk away."
        )

    def _choose(self, field: str, value: str | int) -> None:
        """One more choice on top of those made before."""
        changed: dict[str, Any] = {field: value}
        self._settings = replace(self._settings, **changed)
        self.chosen.emit(self._settings)

    def _add_choice(self, card: Card, name: str, field: str, choices: Mapping[str, str | int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        group = QButtonGroup(self)
        for text, value in choices.items():
            choice = QRadioButton(text)
            choice.setAccessibleName(f"{name}: {text}")
            choice.clicked.connect(lambda _=False, value=value: self._choose(field, value))
            group.addButton(choice)
            choice.setChecked(getattr(self._settings, field) == value)
            row.addWidget(choice)
        let_tab_reach_chosen(group)
        row.addStretch(1)
        card.body.addSpacing(GRID // 2)
        card.add(label(name, "caption"), row)

    def _vault_card(self) -> Card:
        card = Card()
        card.add(label(self.tr("This vault"), "heading"))
        self._names = {
            "id": self.tr("Vault"),
            "recipient": self.tr("Recipient, its public key"),
            "checkpoint": self.tr("Checkpoint: note it elsewhere, and you can tell later that nothing was taken away"),
        }
        for key, text in self._names.items():
            card.body.addSpacing(GRID // 2)
            card.add(label(text, "caption", wrap=True), self._facts[key])
        program = label(FULL_NAME, "soft")
        program.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        card.add(program)
        return card
