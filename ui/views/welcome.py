"""The first thing that a person sees: open, create, or look around in the sample case."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.program import NAME, VERSION
from ui import messages
from ui.jobs.sampling import ProgressState
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_folder
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.progress_strip import ProgressStrip


class WelcomeView(Page):
    """Three ways to begin.

    Signals:
        open_requested: with the folder of a vault.
        create_requested: a new vault is wanted.
        sample_requested: with the folder that the sample shall go to.
        bundle_requested: a bundle from somebody shall be checked.
        answer_requested: a colleague's challenge shall be answered.
        language_chosen: with its tag.
    """

    open_requested = Signal(object)
    create_requested = Signal()
    sample_requested = Signal(object)
    bundle_requested = Signal()
    answer_requested = Signal()
    language_chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(GRID * 116, "middle")
        self._language = language
        self._banner = Banner()
        self._strip = ProgressStrip(stoppable=False)
        title = label(NAME, "display")
        text = label(
            self.tr(
                "Keeps what you collect encrypted and unchanged on this computer, writes down who did what and when, "
                "and prints exhibit lists for a court. It never goes online."
            ),
            "lead",
            wrap=True,
        )
        text.setMaximumWidth(GRID * 84)
        self._choices = QWidget()
        self._cards = QHBoxLayout(self._choices)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(GRID * 2)
        self._add_cards()
        self.add(title, text, self._banner)
        self.body.addSpacing(GRID)
        self.add(self._choices, self._strip, self._footer())
        self.end()

    def show_progress(self, state: ProgressState | None) -> None:
        """The sample is being made."""
        self._enable(False)
        self._banner.hide()
        if state is None:
            self._strip.show_state(self.tr("Making a vault for the sample case"), "", 0, None)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def show_failure(self, error: VaultError) -> None:
        """Something asked for here could not be done."""
        self._enable(True)
        self._strip.finish()
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Not done"))

    def _add_cards(self) -> None:
        opening = self._card(
            self.tr("Open a vault"),
            self.tr("Choose the folder of a vault on this computer or on a stick. You need its passphrase."),
            button(self.tr("Open…"), primary=True, name=self.tr("Open a vault")),
        )
        creating = self._card(
            self.tr("Create a vault"),
            self.tr("One vault for each client or matter. Takes two minutes, and paper to write a passphrase on."),
            button(self.tr("Create…"), name=self.tr("Create a vault")),
        )
        sample = self._card(
            self.tr("Look around first"),
            self.tr("The sample case shows the whole work on invented people and posts. It goes where you say."),
            button(self.tr("Open the sample case…")),
        )
        opening.clicked.connect(self._ask_for_vault)
        creating.clicked.connect(self.create_requested)
        sample.clicked.connect(self._ask_for_sample)

    def _card(self, title: str, text: str, action: QPushButton) -> QPushButton:
        card = Card()
        body = label(text, "soft", wrap=True)
        body.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        card.add(label(title, "heading", wrap=True), body)
        card.body.addSpacing(GRID)
        card.body.addWidget(action, 0, Qt.AlignmentFlag.AlignLeading)
        self._cards.addWidget(card, 1)
        return action

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for tag, name in LANGUAGES.items():
            choice = button(name, link=True)
            choice.setEnabled(tag != self._language)
            choice.clicked.connect(lambda _=False, tag=tag: self.language_chosen.emit(tag))
            row.addWidget(choice)
        row.addStretch(1)
        bundle = button(self.tr("Check a bundle…"), link=True, name=self.tr("Check a bundle from somebody"))
        bundle.setToolTip(self.tr("A folder with evidence that somebody gave to you; no vault is needed"))
        bundle.clicked.connect(self.bundle_requested)
        row.addWidget(bundle)
        row.addSpacing(GRID)
        answer = button(self.tr("Answer a challenge…"), link=True, name=self.tr("Answer a colleague’s challenge"))
        answer.setToolTip(self.tr("A colleague who seals a vault before a journey sent you one"))
        answer.clicked.connect(self.answer_requested)
        row.addWidget(answer)
        row.addSpacing(GRID)
        row.addWidget(label(self.tr("Version {number}").format(number=VERSION), "soft"))
        return row

    def _enable(self, enabled: bool) -> None:
        self._choices.setEnabled(enabled)

    def _ask_for_vault(self) -> None:
        if folder := choose_folder(self, self.tr("Folder of the vault")):
            self.open_requested.emit(folder)

    def _ask_for_sample(self) -> None:
        if folder := choose_folder(self, self.tr("Where shall the sample vault be put?")):
            self.sample_requested.emit(folder)
