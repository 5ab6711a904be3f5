"""The place of checking: start, progress, and what was found, in words that say what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError
from ui.itemmodels.findings import FindingsModel
from ui.messages import sentence, size
from ui.presenters.check import CheckPresenter, CheckReport
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.proof_check import beside
from ui.theme import GRID
from ui.views.check.finding_list import FindingList
from ui.views.check.proof import ProofCard
from ui.views.check.second_copy import SecondCopyCard
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.labels import button, label
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.state_dot import StateDot
from ui.words import findings
from ui.words.entries import local_time
from ui.words.evidence import number


class CheckView(QWidget):
    """Tells the presenter what a person does, and words what it tells. The last result stays on the screen."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Check")
        self.setAccessibleName(self.title)
        self._presenter = CheckPresenter(runner, self, SystemClock())
        self._full = button(self.tr("Check everything"), primary=True)
        self._quick = button(self.tr("Quick check"))
        self._strip = ProgressStrip()
        self._banner = Banner()
        self._before, self._result = self._what_it_is(), Card()
        self._state = StateDot()
        self._headline = label(role="heading", wrap=True)
        self._scope = label(role="soft", wrap=True)
        self._checkpoint = label(role="code", selectable=True)
        self._meaning = label(role="soft", wrap=True)
        self._findings = FindingsModel()
        self._list = FindingList(self._findings)
        self._list.setMinimumHeight(GRID * 18)
        self._report: CheckReport | None = None
        self._take_in = button(self.tr("Take in what no entry names"))
        self._take_in.clicked.connect(self._take_in_orphans)
        self._taken = Banner()
        self._copy = SecondCopyCard(runner)
        self._copy.healed.connect(self._check_again)
        self.copied = self._copy.copied
        self._proof = ProofCard(beside(runner), alone=False)
        self._full.clicked.connect(lambda: self._presenter.start(quick=False))
        self._quick.clicked.connect(lambda: self._presenter.start(quick=True))
        self._strip.cancelled.connect(self._presenter.stop)
        self._build()

    def activate(self) -> None:
        """Nothing is asked: a check begins when a person wants it, and the last result stays."""
        self._full.setFocus()
        self._copy.load()

    def focus_copy(self) -> None:
        """Lead to the second copy."""
        self._copy.begin()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_running(self, state: ProgressState | None) -> None:
        """See `CheckScreen`."""
        self._banner.hide()
        if state is None:
            self._strip.show_state(self.tr("Waiting for other work"), "", 0, None)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)
        self._let_start(False)

    def show_report(self, report: CheckReport) -> None:
        """See `CheckScreen`."""
        self._let_start(True)
        failures, checked = report.failures, report.result.checked
        if failures:
            self._state.set_state("bad", self.tr("failures"))
            self._headline.setText(self.tr("Failures found: {count}").format(count=failures))
        else:
            self._state.set_state("ok", self.tr("checked"))
            self._headline.setText(self.tr("No failure found."))
        looked_at = [
            self.tr("entries of the log: {count}").format(count=number(checked.entries)),
            self.tr("originals: {count}").format(count=number(checked.objects)),
            self.tr("ways to open the vault: {count}").format(count=number(checked.slots)),
        ]
        if not report.quick:
            looked_at.append(self.tr("read: {size}").format(size=size(checked.bytes)))
        kind = self.tr("Quick check") if report.quick else self.tr("Full check")
        self._scope.setText(" · ".join((f"{kind}, {local_time(report.ended)}", *looked_at)))
        self._checkpoint.setText(report.checkpoint)
        self._checkpoint.setAccessibleName(self.tr("Checkpoint: {groups}").format(groups=report.checkpoint))
        self._meaning.setText(self._meaning_of(report))
        self._findings.show([findings.row(finding) for finding in report.findings])
        self._list.setVisible(bool(report.findings))
        self._report = report
        self._take_in.setVisible(bool(report.orphans))
        self._copy.offer_healing(report.findings if failures else ())
        self._before.hide()
        self._result.show()

    def show_taken_in(self, items: int) -> None:
        """See `CheckScreen`."""
        text = self.tr(
            "%n stored file(s) taken in. What they were called and where they came from is not known: say it on their cards.",
            "",
            items,
        )
        self._taken.say(text, tone="ok", word=self.tr("Taken in"))

    def show_stopped(self) -> None:
        """See `CheckScreen`."""
        self._let_start(True)
        self._banner.say(self.tr("Stopped. A check that was not finished says nothing about the vault."))

    def show_failure(self, error: VaultError) -> None:
        """See `CheckScreen`."""
        self._let_start(True)
        self._banner.say(sentence(error), tone="bad")

    def _check_again(self) -> None:
        if self._report:
            self._presenter.start(quick=self._report.quick)

    def _take_in_orphans(self) -> None:
        if self._report:
            self._presenter.take_in(self._report)

    # -- words -----------------------------------------------------------------------------------

    def _meaning_of(self, report: CheckReport) -> str:
        if report.failures and report.quick:
            return self.tr("Everything that is not named below is there and opens.")
        if report.failures:
            return self.tr("Everything that is not named below could be read and is what the log says.")
        if report.quick:
            return self.tr(
                "Every stored file is there and opens; the originals were not read to their end. "
                "Only a full check compares every byte."
            )
        return self.tr(
            "Every original gives the SHA-256 that the log names, and the log follows from its first entry to this "
            "checkpoint. Whether this is the newest copy, only a checkpoint noted outside can tell."
        )

    # -- building --------------------------------------------------------------------------------

    def _let_start(self, ready: bool) -> None:
        """Begin and stop take turns; so does the focus, which must not fall to the navigation."""
        focused = QApplication.focusWidget()
        here = focused is not None and self.isAncestorOf(focused)
        self._full.setEnabled(ready)
        self._quick.setEnabled(ready)
        self._take_in.setEnabled(ready)
        if ready:
            self._strip.finish()
        if here and focused is not None and not (focused.isVisible() and focused.isEnabled()):
            (self._full if ready else self._strip).setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(label(self.title, "title"))
        head.addStretch()
        head.addWidget(self._quick)
        head.addWidget(self._full)
        verdict = QHBoxLayout()
        verdict.addWidget(self._headline, 1)
        verdict.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        self._result.add(verdict, self._scope, self._meaning)
        self._result.add(label(self.tr("Checkpoint at that time"), "caption"), self._checkpoint)
        for later in (self._result, self._list, self._take_in):
            later.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._banner)
        inside = QWidget()
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GRID * 2)
        for part in (self._before, self._result, self._taken):
            below.addWidget(part)
        below.addWidget(self._list, 1)
        below.addWidget(self._take_in, 0, Qt.AlignmentFlag.AlignLeading)
        below.addWidget(self._copy)
        below.addWidget(self._proof)
        below.addStretch()
        inside.setProperty("surface", "paper")
        area = QScrollArea()  # where the window is low
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column.addWidget(area, 1)

    def _what_it_is(self) -> Card:
        """What a check is, until there is a result to show."""
        card = Card()
        card.add(
            label(self.tr("Is everything still what it was?"), "heading"),
            label(
                self.tr(
                    "“Check everything” decrypts every original, compares it with the SHA-256 in the log, and verifies "
                    "the whole log with its signatures. It takes about as long as copying the vault."
                ),
                wrap=True,
            ),
            label(
                self.tr(
                    "“Quick check” verifies the log in full, but only opens the originals: good after a copy or a "
                    "crash, when there is little time."
                ),
                wrap=True,
            ),
            label(
                self.tr(
                    "Nothing is written. You can look around meanwhile, and stop at any time; changes wait until it has ended."
                ),
                "soft",
                wrap=True,
            ),
        )
        return card
