"""The place of keys: an overview, and a page for each thing that is done to them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.custodian import HeldKey
from ui import messages
from ui.presenters.keys import Challenge, Done, KeysPresenter, Overview
from ui.presenters.ports import Opener, Runner
from ui.theme import GRID
from ui.views.keys.adding import AddColleague, AddPassphrase, ChangePassphrase
from ui.views.keys.answering import AnswerView
from ui.views.keys.handing_over import HandOver
from ui.views.keys.holders import Holders, KeyFindings
from ui.views.keys.removing import RemoveKey
from ui.views.keys.sealing import Seal
from ui.views.keys.task import Task
from ui.views.recovery import RecoveryPanel
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label
from ui.widgets.page import Page


class KeysView(QStackedWidget):
    """Who can open the vault, its recovery sheet, and sealing; a task covers them until it is done or left.

    Args:
        runner: with the open vault.
        aside: for what needs no vault, or another one.

    Signals:
        lock_requested: what was changed is best followed by locking.
        handed_over: a vault under new keys is open instead; with its folder and a `Rekeyed`.
    """

    lock_requested = Signal()
    handed_over = Signal(object, object)

    def __init__(self, runner: Runner, aside: Opener) -> None:
        super().__init__()
        self.title = self.tr("Keys")
        self.setAccessibleName(self.title)
        self._presenter = KeysPresenter(runner, self)
        self._overview = Overview((), (), by_recovery=False, writable=False, second_copy=None)
        self._challenge: Challenge | None = None
        self._task: Task | None = None
        self._banner = Banner()
        self._banner.acted.connect(self.lock_requested)
        self._findings = KeyFindings(self._presenter.set_aside)
        self._holders = Holders()
        self._add = button(self.tr("Add a passphrase…"))
        self._colleague = button(self.tr("Add a colleague’s own key…"))
        self._seal = button(self.tr("Seal this copy…"))
        self._answer = button(self.tr("Answer a challenge…"))
        self._hand_over = button(self.tr("Hand over to new keys…"))
        self._hand_over.setEnabled(False)  # who may stay is not known yet
        self._hand_over.clicked.connect(lambda: self._begin_handover(aside))
        self._recovery = RecoveryPanel(runner)
        self._page = self._overview_page()
        self.addWidget(self._page)
        self._holders.change_asked.connect(self.change)
        self._holders.remove_asked.connect(self._remove)
        self._add.clicked.connect(lambda: self.add_passphrase(nobody=self._overview.by_recovery))
        self._colleague.clicked.connect(self._add_colleague)
        self._seal.clicked.connect(self._seal_copy)
        self._answer.clicked.connect(lambda: self._begin(AnswerView(aside)))

    def activate(self) -> None:
        """Show the keys as they are now."""
        self._presenter.load()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_overview(self, overview: Overview) -> None:
        """See `KeysScreen`."""
        self._overview = overview
        focused = QApplication.focusWidget()
        lost = focused is not None and self._page.isAncestorOf(focused)
        self._findings.show_findings(overview)
        self._holders.show_keys(overview)
        for way in (self._add, self._colleague, self._seal, self._hand_over):
            way.setEnabled(overview.writable)
        if lost and focused is not None and not focused.isVisible():
            self._add.setFocus()

    def show_working(self, working: bool) -> None:
        """See `KeysScreen`."""
        if self._task:
            self._task.show_working(working)

    def show_done(self, done: Done, holder: str) -> None:
        """See `KeysScreen`."""
        self._leave()
        name = messages.printable(holder)
        said = {
            Done.ADDED: self.tr("Added. Both passphrases open the vault as you."),
            Done.ADDED_FOR: self.tr(
                "Added. {name} becomes a custodian, with a signing key of their own, when they open this vault for the "
                "first time."
            ),
            Done.CHANGED: self.tr(
                "Changed. The old passphrase opens this copy no more; copies made before still open with it."
            ),
            Done.REMOVED: self.tr("Removed. Copies of that key which somebody kept still open."),
            Done.SET_ASIDE: self.tr(
                "The file lies in the folder recovered now. It may still open; find out whose it was."
            ),
            Done.SEALED: self.tr(
                "Sealed. This copy opens with the key of {name} alone. The window is still open: lock it now."
            ),
        }
        action = self.tr("Lock now") if done is Done.SEALED else ""
        self._banner.say(said[done].format(name=name), tone="ok", word=self.tr("Done"), action=action)
        self._page.ensureWidgetVisible(self._banner)

    def show_challenge(self, challenge: Challenge) -> None:
        """See `KeysScreen`."""
        self._challenge = challenge
        if isinstance(self._task, Seal):
            self._task.show_challenge(challenge)

    def show_saved(self, path: Path) -> None:
        """See `KeysScreen`."""
        if isinstance(self._task, Seal):
            said = self.tr("The challenge is saved as {path}. Nothing has changed yet.").format(path=path)
            self._task.show_saved(said)

    def show_failure(self, error: VaultError) -> None:
        """See `KeysScreen`."""
        if self._task:
            self._task.show_failure(error)
        else:
            self._banner.say(messages.sentence(error), tone="bad", word=self.tr("Not done"))

    # -- tasks -----------------------------------------------------------------------------------

    def add_passphrase(self, *, nobody: bool) -> None:
        """Begin to add a passphrase; `nobody` has opened who could be its holder."""
        task = AddPassphrase(nobody=nobody)
        task.entered.connect(self._presenter.add_passphrase)
        self._begin(task)

    def change(self) -> None:
        """Begin to change the passphrase that opened."""
        task = ChangePassphrase()
        task.entered.connect(self._presenter.change)
        self._begin(task)

    def _add_colleague(self) -> None:
        task = AddColleague()
        task.edited.connect(lambda text: task.show_seen(text, self._presenter.look_at_recipient(text)))
        task.entered.connect(self._presenter.add_recipient)
        self._begin(task)

    def _remove(self, key: HeldKey) -> None:
        task = RemoveKey(key, self._overview)
        task.meant.connect(lambda: self._presenter.remove(key))
        self._begin(task)

    def _seal_copy(self) -> None:
        self._challenge = None
        task = Seal(self._overview)
        task.challenge_asked.connect(lambda: self._presenter.make_challenge(task.kept))
        task.file_chosen.connect(self._presenter.read_challenge)
        task.save_asked.connect(self._save_challenge)
        task.meant.connect(lambda answer: self._send_answer(task, answer))
        self._begin(task)

    def _begin_handover(self, runner: Opener) -> None:
        task = HandOver(runner, self._overview)
        task.handed_over.connect(self.handed_over)
        self._begin(task)

    def _save_challenge(self, out: Path) -> None:
        if self._challenge:
            self._presenter.save_challenge(self._challenge, out)

    def _send_answer(self, task: Seal, answer: str) -> None:
        if self._challenge:
            self._presenter.seal(task.kept, self._challenge, answer)

    def _begin(self, task: Task) -> None:
        self._leave()
        self._banner.hide()
        self._task = task
        task.left.connect(self._leave)
        self.addWidget(task)
        self.setCurrentWidget(task)
        task.begin()

    def _leave(self) -> None:
        """Back to the overview; what was typed in the task goes with it."""
        if task := self._task:
            self._task = None
            self.setCurrentWidget(self._page)
            self.removeWidget(task)
            task.deleteLater()
            self._add.setFocus()

    # -- building --------------------------------------------------------------------------------

    def _overview_page(self) -> Page:
        page = Page(GRID * 92, "corner")
        self._holders.add(flowing(self._add, self._colleague))
        sheet = Card()
        sheet.add(label(self.tr("Recovery sheet"), "heading", wrap=True), self._recovery)
        journey = Card()
        journey.add(
            label(self.tr("Before a journey"), "heading", wrap=True),
            label(
                self.tr(
                    "Where you may be made to open the vault, leave this copy with a colleague’s key alone while you "
                    "travel. The colleague stays at home, and shows first that their key opens, by answering a challenge."
                ),
                "soft",
                wrap=True,
            ),
            flowing(self._seal, self._answer),
        )
        fresh = Card()
        fresh.add(
            label(self.tr("When somebody must not open it any more"), "heading", wrap=True),
            label(
                self.tr(
                    "Removing a key does not take away what its holder knows or kept. Handing over makes a new vault "
                    "that no old key opens, and goes on with the same record."
                ),
                "soft",
                wrap=True,
            ),
            flowing(self._hand_over),
        )
        page.add(
            label(self.tr("Keys and recovery"), "title", wrap=True),
            self._banner,
            self._findings,
            self._holders,
            sheet,
            journey,
            fresh,
        )
        page.end()
        return page
