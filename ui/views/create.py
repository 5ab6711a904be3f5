"""Creating a vault, in three steps: place and keeper, passphrase, the way back in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from ui import messages
from ui.presenters.create import CreatePresenter
from ui.presenters.ports import Opener
from ui.theme import GRID
from ui.views.new_passphrase import NewPassphrase
from ui.views.recovery import RecoveryPanel
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_folder
from ui.widgets.labels import button, label, mark
from ui.widgets.page import Page
from ui.widgets.private_text import private


class CreateView(Page):
    """Leads through the three steps.

    Signals:
        made: the vault is there, and open; with its folder.
        created: the person goes on; with the folder of the vault.
        left: the person wants to go back before anything was made.
    """

    made = Signal(object)
    created = Signal(object)
    left = Signal()

    def __init__(self, runner: Opener) -> None:
        super().__init__(GRID * 84, "top")
        self._presenter = CreatePresenter(runner, self, self.created.emit)
        self._title = label("", "title", wrap=True)
        self._step = label("", "caption")
        self._banner = Banner()
        self._steps = QStackedWidget()
        self._place = _PlaceStep()
        self._passphrase = NewPassphrase(
            self.tr("Create the vault"), self.tr("Making the vault…"), self.tr("Back to place and keeper")
        )
        self._recovery = _RecoveryStep(RecoveryPanel(runner))
        self._order: tuple[QWidget, ...] = (self._place, self._passphrase, self._recovery)
        for step in self._order:
            self._steps.addWidget(step)
        self._place.chosen.connect(self._presenter.choose)
        self._place.left.connect(self.left)
        self._passphrase.given.connect(self._presenter.create)
        self._passphrase.left.connect(lambda: self._go_to(0))
        self._recovery.finished.connect(self._presenter.finish)
        self.add(self._step, self._title, self._banner, self._steps)
        self.end()
        self._go_to(0)

    def activate(self) -> None:
        """Be ready for typing."""
        self._place.setFocus()

    def show_passphrase_step(self) -> None:
        """Place and keeper will do."""
        self._go_to(1)

    def show_working(self, working: bool) -> None:
        """The vault is being made."""
        self._passphrase.show_working(working)

    def show_created(self, place: Path) -> None:
        """The vault is there."""
        self._passphrase.forget()
        self._go_to(2)
        self.made.emit(place)

    def show_failure(self, error: VaultError) -> None:
        """It cannot be done as asked."""
        if isinstance(error, InvalidValue) and error.facts["field"] == "custodian":
            self._banner.hide()
            self._place.refuse_keeper()
            return
        self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Not yet"))

    def _go_to(self, step: int) -> None:
        titles = (self.tr("Where it stands and who keeps it"), self.tr("Its passphrase"), self.tr("The way back in"))
        self._step.setText(self.tr("New vault, step {number} of 3").format(number=step + 1))
        self._title.setText(titles[step])
        self._banner.hide()
        self._steps.setCurrentIndex(step)
        self._order[step].setFocus()


class _PlaceStep(QWidget):
    """Folder, name, keeper."""

    chosen = Signal(object, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._folder = private(QLineEdit(QDir.homePath()))
        self._name = private(QLineEdit("case.vault"))
        self._custodian = private(QLineEdit())
        self._custodian.setPlaceholderText(self.tr("for example K-1"))
        self._choose = button(self.tr("Choose…"), name=self.tr("Choose the folder that the vault goes into"))
        self._next = button(self.tr("Go on"), primary=True)
        self._back = button(self.tr("Back"), name=self.tr("Back to the beginning"))
        self._choose.clicked.connect(self._ask_for_folder)
        self._next.clicked.connect(self._give)
        self._back.clicked.connect(self.left)
        self._about_keeper = label("", wrap=True)
        self._accept_keeper()
        self._custodian.textEdited.connect(self._accept_keeper)
        for line in (self._folder, self._name, self._custodian):
            line.returnPressed.connect(self._give)
        self._lay_out()

    def refuse_keeper(self) -> None:
        """Say at its field what is missing there; what is said takes the place of the advice."""
        said = self.tr("Write who keeps the vault: a name or a code. It stands in the record and on printed pages.")
        self._say_of_keeper(said, "bad", wrong=True)
        self._custodian.setFocus()

    def _accept_keeper(self) -> None:
        said = self.tr("A name or a code. It stands in the record and on printed pages, and cannot be taken back.")
        self._say_of_keeper(said, "soft", wrong=False)

    def _say_of_keeper(self, text: str, role: str, *, wrong: bool) -> None:
        self._about_keeper.setText(text)
        self._custodian.setAccessibleDescription(text)
        mark(self._about_keeper, role=role)
        mark(self._custodian, invalid="true" if wrong else "false")

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(GRID)
        where.addWidget(self._folder, 1)
        where.addWidget(self._choose)
        card = Card()
        self._field(card, self.tr("Who keeps it"), self._custodian)
        card.add(self._about_keeper)
        self._field(card, self.tr("Folder that the vault goes into"), self._folder, where)
        self._field(card, self.tr("Name of the vault's own folder"), self._name)
        advice = label(
            self.tr(
                "One vault for each client or matter: two lists from one vault show that they belong together. "
                "Whoever sees the folder sees its name, so let the name tell nothing."
            ),
            "soft",
            wrap=True,
        )
        row = QHBoxLayout()
        row.addWidget(self._next)
        row.addWidget(self._back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(card)
        column.addWidget(advice)
        column.addLayout(row)
        column.addStretch(1)

    @staticmethod
    def _field(card: Card, name: str, line: QLineEdit, row: QHBoxLayout | None = None) -> None:
        heading = label(name, "caption")
        heading.setBuddy(line)
        line.setAccessibleName(name)
        card.body.addSpacing(GRID // 2)
        card.add(heading, row or line)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Typing begins with the keeper. No focus proxy: with one, Tab would come here and jump over what stands before it."""
        self._custodian.setFocus()

    def _ask_for_folder(self) -> None:
        if folder := choose_folder(self, self.tr("Folder that the vault goes into")):
            self._folder.setText(str(folder))

    def _give(self) -> None:
        self.chosen.emit(Path(self._folder.text()).expanduser(), self._name.text(), self._custodian.text())


class _RecoveryStep(QWidget):
    """The recovery sheet, and the way on."""

    finished = Signal()

    def __init__(self, panel: RecoveryPanel) -> None:
        super().__init__()
        self._on = button(self.tr("Go on and add your first evidence"), primary=True)
        self._on.setEnabled(False)
        self._without = without = button(self.tr("Go on without a sheet for now"), link=True)
        panel.settled.connect(self._on.setEnabled)
        panel.settled.connect(lambda settled: without.setVisible(not settled))
        for way in (self._on, without):
            way.clicked.connect(panel.forget)
            way.clicked.connect(self._finish)
        row = QHBoxLayout()
        row.addWidget(self._on)
        row.addWidget(without)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(label(self.tr("The vault is made, and open."), "strong"))
        column.addWidget(panel)
        column.addLayout(row)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _finish(self) -> None:
        """Say at once that it goes on: the places of the vault take a moment."""
        self._on.setText(self.tr("Opening the vault…"))
        for way in (self._on, self._without):
            way.setEnabled(False)
        self.repaint()
        self.finished.emit()
