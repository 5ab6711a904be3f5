"""Something of the record is lost: what, a second copy first, and going on without it last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from evidence_vault.records.branch import Choice
from ui.messages import moment
from ui.presenters.alarm import Alarm
from ui.presenters.ports import ProgressState
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_folder
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label, rule
from ui.widgets.private_text import private
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.statement import Statement


class AlarmCard(Card):
    """Two ways, the one that loses nothing first. Nothing is chosen by Enter alone.

    Signals:
        copy_chosen: bring back from the second copy in this folder.
        stopped: the reading of the copy shall end.
        looking_meant: open it for looking only.
        going_on: without what is lost; with the reason.
        left: back to the passphrase.
    """

    copy_chosen = Signal(object)
    stopped = Signal()
    looking_meant = Signal()
    going_on = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what = label("", "heading", wrap=True)
        self._lost = Statement("warn", "")
        self._kept = Statement("none", self.tr("Nothing was changed. What is here can be looked at as before."))
        self._advice = label("", wrap=True)
        self._bring = button(self.tr("Bring back from a second copy…"), primary=True)
        self._look = button(self.tr("Open for looking only"))
        self._back = button(self.tr("Back"), name=self.tr("Back to the passphrase"))
        self._strip = ProgressStrip()
        self._reason = private(QLineEdit())
        self._go_on = button(self.tr("Go on without it"))
        self._bring.clicked.connect(self._ask_whence)
        self._look.clicked.connect(self.looking_meant)
        self._back.clicked.connect(self.left)
        self._strip.cancelled.connect(self.stopped)
        self._reason.textChanged.connect(self._let_go_on)
        self._go_on.clicked.connect(lambda: self.going_on.emit(self._reason.text()))
        self._lay_out()
        self._let_go_on()

    def _lay_out(self) -> None:
        self.add(self._what, self._lost, self._kept, rule())
        self.add(label(self.tr("First: look for a second copy"), "heading", wrap=True), self._advice)
        self.add(flowing(self._bring, self._look, self._back), self._strip, rule())
        self.add(label(self.tr("Only where no copy has it: go on without it"), "heading", wrap=True))
        for said in (
            self.tr("What is lost stays lost here. That you went on stands in the record for ever, with your reason."),
            self.tr("Numbers that the lost part may have given are not given again, so lists may have gaps."),
            self.tr("What proves the loss is kept in the folder recovered."),
        ):
            self.add(Statement("warn", said))
        name = self.tr("What you know of it. It must not say what only you may know: it can be printed.")
        caption = label(name, "caption", wrap=True)
        caption.setBuddy(self._reason)
        self._reason.setAccessibleName(name)
        self.add(caption, self._reason)
        self.body.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeading)

    def begin(self) -> None:
        """The way that loses nothing is at hand."""
        self._bring.setFocus()

    def forget(self) -> None:
        """Take away what was typed."""
        self._reason.clear()

    def show_alarm(self, alarm: Alarm) -> None:
        """Tell what is lost."""
        titles = {
            Choice.ROLLBACK: self.tr("This vault was set back to an older state"),
            Choice.FORK: self.tr("This is another record than the one seen here before"),
            Choice.GAP: self.tr("A part of the record cannot be read"),
        }
        advice = {
            Choice.FORK: self.tr(
                "Two copies went different ways. If you know which one is right, go back and open that one. If you go "
                "on with this one, keep the other: the place Check can bring in what it has."
            )
        }
        self._what.setText(titles[alarm.choice])
        self._lost.say("warn", " ".join(self._loss(alarm)))
        self._advice.setText(
            advice.get(
                alarm.choice,
                self.tr(
                    "On another disk, a stick, a backup: a copy that is whole has what is missing here, and then "
                    "nothing is lost. Every file is verified before it takes its place."
                ),
            )
        )

    def _loss(self, alarm: Alarm) -> list[str]:
        said = []
        if alarm.choice is Choice.ROLLBACK:
            said.append(self.tr("%n part(s) of the record, which this vault has seen, are missing.", "", alarm.commits))
        elif alarm.choice is Choice.GAP and alarm.commits:
            said.append(self.tr("%n part(s) of the record are damaged or missing.", "", alarm.commits))
        if alarm.choice is Choice.FORK:
            said.append(self.tr("What stood in the record of before may be missing in the one that lies here now."))
        elif alarm.since and alarm.until:
            text = self.tr("Recorded between {since} and {until}.")
            said.append(text.format(since=moment(alarm.since), until=moment(alarm.until)))
        elif alarm.since:
            text = self.tr("What can be read here ends on {moment}; whatever was recorded after that is not here.")
            said.append(text.format(moment=moment(alarm.since)))
        return said

    def show_working(self, working: bool) -> None:
        """Something is being tried."""
        focused = QApplication.focusWidget()
        here = focused is not None and self.isAncestorOf(focused)
        for part in (self._bring, self._look, self._back, self._reason):
            part.setEnabled(not working)
        self._let_go_on()
        self._go_on.setEnabled(self._go_on.isEnabled() and not working)
        if not working:
            self._strip.finish()
            if here:
                self._bring.setFocus()

    def show_bringing(self, state: ProgressState | None) -> None:
        """A second copy is being read."""
        if state is None:
            self._strip.show_state(self.tr("Reading the copy"), "", 0, None)
            self._strip.setFocus()
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def _let_go_on(self) -> None:
        self._go_on.setEnabled(bool(self._reason.text().strip()))

    def _ask_whence(self) -> None:
        if folder := choose_folder(self, self.tr("Folder of the second copy")):
            self.copy_chosen.emit(folder)
