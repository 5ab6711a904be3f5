"""A bundle from somebody: which folder, what one has from elsewhere, and what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit

from evidence_vault.errors import VaultError
from ui.itemmodels.findings import FindingsModel
from ui.messages import printable, sentence
from ui.presenters.ports import ProgressState
from ui.presenters.proof_check import Ask, ProofCheckPresenter, ProofReport
from ui.theme import GRID
from ui.views.check.finding_list import FindingList
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_folder
from ui.widgets.file_field import FileField
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label, label_of
from ui.widgets.page import Page
from ui.widgets.private_text import private
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.state_dot import StateDot
from ui.words import proofs

_ROW = GRID * 8
_MOST_ROWS = 4


class ProofCard(Card):
    """Tells the presenter what a person does, and words what it tells.

    Args:
        ask: where the work is done.
        alone: whether nothing else is on the page.
    """

    def __init__(self, ask: Ask, *, alone: bool) -> None:
        super().__init__()
        self._presenter = ProofCheckPresenter(ask, self)
        self._checkpoint, self._key, self._witnesses = (private(QLineEdit()) for _ in range(3))
        self._checkpoint.setPlaceholderText("KCD7F EFXSC …")
        self._roots = FileField(
            self.tr("Root certificate of a time-stamp authority…"),
            self.tr("Root certificates of time-stamp authorities"),
        )
        self._choose = button(self.tr("Choose the folder and check it…"), primary=alone)
        self._choose.clicked.connect(self._ask_for_folder)
        self._strip, self._banner = ProgressStrip(), Banner()
        self._strip.cancelled.connect(self._presenter.stop)
        self._state = StateDot()
        self._headline = label(role="strong", wrap=True)
        self._scope = label(role="soft", wrap=True, selectable=True)
        self._meaning = label(role="soft", wrap=True)
        self._findings = FindingsModel()
        self._list = FindingList(self._findings)
        if not alone:
            self.add(label(self.tr("A bundle from somebody"), "heading"))
        self._build()

    def begin(self) -> None:
        """Be ready."""
        self._checkpoint.setFocus()

    # -- told by the presenter -------------------------------------------------------------------

    def show_checking(self, state: ProgressState | None) -> None:
        """See `ProofCheckScreen`."""
        self._banner.hide()
        self._show_result(False)
        if state is None:
            self._strip.show_state(self.tr("Waiting for other work"), "", 0, None)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)
        self._let_begin(False)

    def show_proof(self, report: ProofReport) -> None:
        """See `ProofCheckScreen`."""
        self._let_begin(True)
        if report.failures:
            self._state.set_state("bad", self.tr("failures"))
            self._headline.setText(self.tr("Failures found: {count}").format(count=report.failures))
        else:
            self._state.set_state("ok", self.tr("checked"))
            self._headline.setText(self.tr("No failure found."))
        self._scope.setText(printable(str(report.folder)))
        self._findings.show([proofs.row(finding) for finding in report.findings])
        self._list.setVisible(bool(report.findings))
        self._list.setMinimumHeight(_ROW * min(len(report.findings), _MOST_ROWS))
        self._meaning.setText(self._meaning_of(report))
        self._show_result(True)

    def show_proof_stopped(self) -> None:
        """See `ProofCheckScreen`."""
        self._let_begin(True)
        self._banner.say(self.tr("Stopped. A check that was not finished says nothing about the bundle."))

    def show_proof_failure(self, error: VaultError) -> None:
        """See `ProofCheckScreen`."""
        self._let_begin(True)
        self._banner.say(sentence(error), tone="bad", word=self.tr("Not checked"))

    # -- parts -----------------------------------------------------------------------------------

    def _meaning_of(self, report: ProofReport) -> str:
        if report.failures:
            return self.tr(
                "Is it the right folder, the one with manifest-sha256.txt in it? If so, leave it as it is, and ask whoever "
                "gave it to you."
            )
        said = self.tr(
            "No failure means that these are the files that two keys signed, and that the entries shown stand in the log of "
            "that vault. It does not show who made the content, that it is true, or that the record is complete."
        )
        if report.compared:
            return f"{self.tr('What you gave from outside fits: it is of this log, or is the key that signed.')} {said}"
        return f"{said} " + self.tr(
            "Nothing from outside was compared: anyone can make keys, and with them all of this. Ask for the checkpoint on "
            "another way."
        )

    def _build(self) -> None:
        about = self.tr(
            "Checks a folder with evidence that somebody gave to you: whether its files are those that were signed, and "
            "whether the log shows them. Nothing is written, and nothing leaves this computer."
        )
        outside = self.tr(
            "If you have the checkpoint or a key from somewhere else (a printed list, a letter, by telephone), write it here. "
            "Only then can anything show that the whole folder was not made anew. Else leave it all empty."
        )
        self.add(label(about, wrap=True), label(outside, "soft", wrap=True))
        for line, name in (
            (self._checkpoint, self.tr("Checkpoint: eight groups of five characters")),
            (self._key, self.tr("Public key of the vault or of its custodian, base64")),
            (self._witnesses, self.tr("Public keys of its witnesses, base64")),
        ):
            line.setAccessibleName(name)
            self.add(label_of(line, name, "caption"), line)
        self.add(self._roots)
        self.body.addSpacing(GRID // 2)
        self.add(flowing(self._choose), self._strip, self._banner)
        verdict = QHBoxLayout()
        verdict.addWidget(self._headline, 1)
        verdict.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        self.add(verdict, self._scope, self._meaning, self._list)
        self._show_result(False)

    def _show_result(self, shown: bool) -> None:
        for part in (self._headline, self._state, self._scope, self._meaning):
            part.setVisible(shown)
        if not shown:
            self._list.hide()

    def _let_begin(self, ready: bool) -> None:
        """Begin and stop take turns, and so does the focus."""
        focused = QApplication.focusWidget()
        here = focused is not None and self.isAncestorOf(focused)
        for part in (self._choose, self._checkpoint, self._key, self._witnesses, self._roots):
            part.setEnabled(ready)
        if ready:
            self._strip.finish()
        if here:
            (self._choose if ready else self._strip).setFocus()

    def _ask_for_folder(self) -> None:
        if folder := choose_folder(self, self.tr("Folder of the bundle")):
            self._presenter.start(
                folder,
                self._checkpoint.text(),
                self._key.text(),
                roots=self._roots.paths,
                untrusted_witnesses=self._witnesses.text(),
            )


class BundleView(Page):
    """The same on a page of its own, for whoever has no vault.

    Signals:
        left: back to the first page.
    """

    left = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__(GRID * 104, "top")
        title = self.tr("Check a bundle")
        self.setAccessibleName(title)
        self._card = ProofCard(ask, alone=True)
        back = button(self.tr("Back"), name=self.tr("Back to the page before"))
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch()
        self.add(label(title, "title"), self._card, row)
        self.end()

    def begin(self) -> None:
        """Be ready for typing."""
        self._card.begin()
