"""The one window: first the ways in, then the open vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.program import NAME
from evidence_vault.records.rekeyed import Rekeyed
from ui.jobs.draft_keeper import DraftKeeper
from ui.jobs.runner import SessionRunner
from ui.jobs.system import SystemWatch
from ui.presenters.drafts import DraftsPresenter
from ui.presenters.sample import SamplePresenter
from ui.presenters.second_copy import CopyReminderPresenter
from ui.presenters.submissions import OverduePresenter
from ui.presenters.unlock import UnlockPresenter
from ui.settings import Settings
from ui.theme import GRID
from ui.views.add_locked import AddLocked
from ui.views.covering import Covering
from ui.views.unlock import UnlockView
from ui.views.welcome import WelcomeView

if TYPE_CHECKING:
    from ui.places import Places
    from ui.views.workspace import WorkspaceView

_SECONDS_TO_CLOSE = 10.0


class MainWindow(QMainWindow):
    """Shows one thing at a time. Its title never carries a name.

    Args:
        settings: as they are at the start.
        system: what the system tells; shown among the settings.

    Signals:
        lock_requested: with the folder of the open vault.
        settings_chosen: with the settings as they shall be.
        opened: a vault is open.
    """

    lock_requested = Signal(object)
    settings_chosen = Signal(object)
    opened = Signal()

    def __init__(self, settings: Settings, system: SystemWatch) -> None:
        super().__init__()
        self.runner = SessionRunner(self)
        self.keeper = DraftKeeper(self)
        self.vault: Path | None = None
        self._settings = settings
        self._system = system
        self._reading_only = False
        self._drafts = DraftsPresenter(self.runner, self.keeper)
        self._reminder = CopyReminderPresenter(self.runner, SystemClock())
        self._overdue = OverduePresenter(self.runner)
        self._presenter: object = None  # of the page that is shown; a connection alone does not keep it
        self._again: Callable[[], None] = self.show_welcome
        self._cover: Covering | None = None
        self._places: Places | None = None
        self.setWindowTitle(NAME)
        self.setMinimumSize(GRID * 100, GRID * 60)
        self.resize(1280, 800)
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock)

    # -- the ways in -----------------------------------------------------------------------------

    def show_welcome(self) -> None:
        """The first page."""
        view = WelcomeView(self._settings.language)
        sample = self._presenter = SamplePresenter(self.runner, view, self._enter_sample)
        view.open_requested.connect(self.show_unlock)
        view.create_requested.connect(self.show_create)
        view.sample_requested.connect(sample.make)
        view.bundle_requested.connect(self.show_bundle)
        view.answer_requested.connect(self.show_answer)
        view.language_chosen.connect(lambda tag: self.settings_chosen.emit(self._settings.with_language(tag)))
        self._show(view, self.show_welcome)

    def show_unlock(self, path: Path) -> None:
        """The page of a locked vault."""
        view = UnlockView(path)
        presenter = UnlockPresenter(self.runner, path, view, lambda reading: self._enter(path, reading_only=reading))
        view.passphrase_given.connect(lambda text, reading: presenter.with_passphrase(text, reading_only=reading))
        view.identity_given.connect(lambda file, reading: presenter.with_identity_file(file, reading_only=reading))
        view.sheet_file_chosen.connect(presenter.take_sheet_file)
        view.sheet_given.connect(presenter.with_sheet)
        view.recovery_meant.connect(lambda reading: presenter.with_recovery(reading_only=reading))
        view.recovery_left.connect(presenter.forget_recovery)
        view.other_requested.connect(self.show_welcome)
        view.alarm.copy_chosen.connect(presenter.alarm.bring_back)
        view.alarm.stopped.connect(presenter.alarm.stop)
        view.alarm.going_on.connect(presenter.alarm.go_on)
        view.alarm.left.connect(presenter.alarm.forget)
        view.add_below(AddLocked(self.runner, path))
        self._show(view, lambda: self.show_unlock(path))
        presenter.look()
        view.activate()

    def show_answer(self) -> None:
        """The page that answers a colleague's challenge."""
        from ui.views.keys.answering import AnswerView

        view = AnswerView(self.runner, "top")
        view.left.connect(self.show_welcome)
        self._show(view, self.show_answer)
        view.begin()

    def show_bundle(self) -> None:
        """The page that checks a bundle from somebody."""
        from ui.views.check import BundleView

        view = BundleView(self.runner.run_locked)
        view.left.connect(self.show_welcome)
        self._show(view, self.show_bundle)
        view.begin()

    def show_create(self) -> None:
        """The pages that make a vault."""
        from ui.views.create import CreateView

        view = CreateView(self.runner)
        view.left.connect(self.show_welcome)
        view.made.connect(self._hold)
        view.created.connect(self._enter)
        self._show(view, self.show_create)
        view.activate()

    # -- the open vault --------------------------------------------------------------------------

    def show_workspace(self, before: Places | None = None) -> WorkspaceView:
        """The open vault: at its first place, or as it was `before`, in other words."""
        from ui.places import KEYS, SUBMISSIONS, Places
        from ui.views.copy_reminder import CopyReminder
        from ui.views.evidence.waiting import WaitingBar
        from ui.views.key_advice import KeyAdvice
        from ui.views.left_open import LeftOpen
        from ui.views.submissions.reminder import OverdueReminder

        places = self._places = Places(self.runner, self.vault or Path(), self._settings, self._system)
        view = places.frame
        places.lock_requested.connect(self.lock)
        places.handed_over.connect(self._show_handed_over)
        places.settings_chosen.connect(self.settings_chosen)
        places.submitted.connect(self._overdue.look)
        places.evidence.changed.connect(self._reminder.look)
        places.copied.connect(self._reminder.look)
        if before:
            places.evidence.take_over(before.evidence)
            places.exhibits.take_over(before.exhibits)
            if sent := before.submissions.made:
                places.submissions.place().take_up(sent.unsaved())
        self._show(view, lambda: self._rebuild(places))
        view.begin(before.frame.place if before else 0)
        if not before:
            KeyAdvice(self.runner, view, places.keys, KEYS).begin()
        self._drafts.show_on(LeftOpen(self._drafts, view, places.evidence, places.exhibits, places.submissions))
        reminder = CopyReminder(self._reminder)
        reminder.wanted.connect(places.copy)
        waiting = WaitingBar(self.runner)
        waiting.decided.connect(lambda: self._reread(places))
        late = OverdueReminder(self._overdue)
        late.wanted.connect(lambda: view.go_to(SUBMISSIONS))
        for part in (waiting, late, reminder):
            view.put_above(part)
        self._overdue.show_on(late)
        self._reminder.show_on(reminder)
        waiting.load()
        if self._reading_only:
            text = self.tr("Open for looking only: nothing can be added or changed.")
            view.banner.say(text, tone="warn", word=self.tr("Looking only"))
        return view

    def _reread(self, shown: Places) -> None:
        """Something was taken in, or rejected, above the places."""
        shown.frame.recount()
        if shown.evidence.isVisible():
            shown.evidence.activate()

    def _hold(self, path: Path) -> None:
        """From now on there is something to lock."""
        self.vault = path
        self.opened.emit()

    def _enter(self, path: Path, *, reading_only: bool = False) -> None:
        self._hold(path)
        self._reading_only = reading_only
        self.show_workspace()
        self._drafts.begin()

    def _show_handed_over(self, new: Path, done: Rekeyed) -> None:
        """The vault under new keys is open; its sheet is offered before it is shown."""
        self.keeper.keep_last()
        old = self.vault or Path()
        self._hold(new)
        self._welcome_new(new, old, done)

    def _welcome_new(self, new: Path, old: Path, done: Rekeyed) -> None:
        from ui.views.keys.handing_over import HandedOver

        view = HandedOver(self.runner, old, done)
        view.finished.connect(lambda: self._enter(new))
        self._show(view, lambda: self._welcome_new(new, old, done))
        view.begin()

    def _enter_sample(self, path: Path) -> None:
        from ui.views.sample_guide import SampleGuide

        self._hold(path)
        self._reminder.put_aside()  # nobody would miss it
        self._overdue.put_aside()  # the guide leads there
        SampleGuide(self.show_workspace(), path).begin()
        self._drafts.begin()

    def _rebuild(self, shown: Places) -> None:
        """Word the places anew, once everything that they asked for has been told."""
        shown.frame.hold()
        shown.evidence.be_quiet()
        self.runner.run(lambda _session, _progress: None, lambda _: self._replace(shown), lambda _: None)

    def _replace(self, shown: Places) -> None:
        if self.runner.asked:
            self._rebuild(shown)  # an answer led to another question
        else:
            self.show_workspace(shown)

    # -- what concerns all of it -----------------------------------------------------------------

    def apply_settings(self, settings: Settings) -> None:
        """Show everything in other words or another dress."""
        reworded = settings.language != self._settings.language
        self._settings = settings
        if reworded:
            self._again()

    def cover(self) -> None:
        """Let nothing of the vault be seen any more. The places stay as they are below, so that they record nothing."""
        for other in QApplication.topLevelWidgets():
            if other is not self:
                other.hide()
        self._cover = Covering(self)
        self._cover.setGeometry(self.rect())
        self._cover.show()

    def lock(self) -> None:
        """Ask for the lock, where a vault is open."""
        if self.vault:
            self.lock_requested.emit(self.vault)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let a long job stop only where the person means it, then close the vault."""
        if self.vault and self.runner.busy and not self._may_stop():
            event.ignore()
            return
        self.keeper.keep_last()
        self.hide()  # each place writes down what was typed
        self.runner.close(_SECONDS_TO_CLOSE)
        self.keeper.wait(_SECONDS_TO_CLOSE)
        event.accept()

    def _may_stop(self) -> bool:
        question = QMessageBox(self)
        question.setText(self.tr("Work is still under way."))
        question.setInformativeText(self.tr("Stop it and close? What is finished is kept."))
        stop = question.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.RejectRole))
        question.exec()
        return question.clickedButton() is stop

    def _show(self, view: QWidget, again: Callable[[], None]) -> None:
        """Put a page in the window; `again` builds it anew in other words."""
        self._again = again
        self.setCentralWidget(view)
        view.setFocus()
