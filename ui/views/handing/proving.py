"""Giving exhibits out with what shows their custody: which, what would be seen, the folder, and its check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CaseId
from evidence_vault.records.proof import ProofPlan
from ui.itemmodels.findings import FindingsModel
from ui.messages import printable, sentence
from ui.presenters.ports import Runner
from ui.presenters.proving import ProvingPresenter
from ui.theme import GRID
from ui.views.check.finding_list import FindingList
from ui.views.handing.choices import ExhibitChoice, FactChoice
from ui.views.handing.dialog import HandingDialog, in_a_row, opened, short_form
from ui.views.handing.seen import SeenBox
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_save
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement
from ui.words import proofs


class ProvingDialog(HandingDialog):
    """Asks for exhibits, shows what would be seen, writes the folder, and checks it.

    Args:
        parent: over which it stands.
        runner: with the vault.
        case: whose exhibits they are.
        exhibits: number and title of each that is in use.
        chosen: number of the one that the person stood on.
    """

    def __init__(
        self, parent: QWidget, runner: Runner, case: CaseId, exhibits: Sequence[tuple[int, str]], chosen: int
    ) -> None:
        super().__init__(parent, self.tr("Give out a proof"))
        self.stopped = self.tr(
            "Stopped. No folder was written. If writing had begun, the record says that it was to go out."
        )
        self._presenter = ProvingPresenter(runner, self, case)
        self.serve(self._presenter)
        self._list = ExhibitChoice(self.tr("Exhibits to give out"), exhibits, chosen)
        self._since = private(QLineEdit())
        self._scans = QCheckBox(self.tr("Give out the scans of stamped letters too"))
        self._look = button(self.tr("Look at what would be seen"), primary=True)
        self._what, self._seen, self._facts = label(role="strong", wrap=True), SeenBox(), FactChoice()
        self._go = button(self.tr("Give out, unencrypted…"), primary=True)
        self._back = button(self.tr("Back"))
        self._written, self._short = label(wrap=True, selectable=True), short_form()
        self._result = Statement("none", "")
        self._findings = FindingsModel()
        self._found = FindingList(self._findings)
        self._close = button(self.tr("Close"))
        self._form, self._review, self._end = self._build_form(), self._build_review(), self._build_end()
        self.page.add(self._form, self._review, self._end, in_a_row(self._close))
        self.page.end()
        self._look.clicked.connect(self._ask_to_look)
        self._go.clicked.connect(self._give_out)
        self._back.clicked.connect(self._go_back)
        self._close.clicked.connect(self.reject)
        self._facts.chosen.connect(self._let_see)
        self._list.itemChanged.connect(lambda _: self._ready())

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        for part in (self._form, self._review, self._end, self._close):
            part.setEnabled(not working)
        if not working:
            self._ready()

    def show_plan(self, plan: ProofPlan, facts: Mapping[str, bool]) -> None:
        """See `ProvingScreen`."""
        numbers = ", ".join(map(str, plan.exhibits))
        text = self.tr("To be given out, unencrypted: exhibit {numbers} of {case}.", "", len(plan.exhibits))
        self._what.setText(text.format(numbers=numbers, case=plan.case))
        self._seen.show_plan(plan)
        self._facts.show_facts(facts)
        self._go.setEnabled(True)
        if self._review.isHidden():
            self._show(self._review)
            self._seen.setFocus()

    def show_refused(self, error: VaultError) -> None:
        """See `ProvingScreen`."""
        self.say(sentence(error))

    def show_written(self, path: Path, short: str) -> None:
        """See `ProvingScreen`."""
        self.stopped = self.tr(
            "Stopped. The folder is written, and was not checked: check it under Check before it goes out."
        )
        text = self.tr("The folder is {path}. Nothing in it is encrypted. HOW-TO.txt in it says how to verify it.")
        self._written.setText(text.format(path=printable(str(path))))
        self._short.setText(short)
        self._result.say("none", self.tr("It is being checked as whoever gets it would check it."))
        self._show(self._end)

    def show_checked(self, findings: Sequence[Finding]) -> None:
        """See `ProvingScreen`."""
        failures = sum(finding.grade is Grade.FAIL for finding in findings)
        if failures:
            text = self.tr("Failures found: {count}. Do not give this folder out; check the vault.")
            self._result.say("bad", text.format(count=failures))
        else:
            self._result.say(
                "ok",
                self.tr("The folder was read again and checked. No failure found; below stands what it does not show."),
            )
        self._findings.show([proofs.row(finding) for finding in findings])
        self._found.setVisible(bool(findings))
        self._found.setFixedHeight(GRID * min(30, 9 * len(findings)))
        self._close.setFocus()

    # -- what a person does ----------------------------------------------------------------------

    def _ask_to_look(self) -> None:
        self._presenter.look(
            self._list.chosen(), letter_scans=self._scans.isChecked(), untrusted_since=self._since.text()
        )

    def _let_see(self, name: str, seen: bool) -> None:
        self.banner.hide()
        self._go.setEnabled(False)  # until what would be seen then is shown
        self._presenter.let_see(name, seen)

    def _give_out(self) -> None:
        if path := choose_save(self, self.tr("New folder for the proof"), "proof"):
            self._presenter.give_out(path)

    def _go_back(self) -> None:
        self._show(self._form)
        self._look.setFocus()

    def _show(self, card: Card) -> None:
        for one in (self._form, self._review, self._end):
            one.setVisible(one is card)
        self.page.verticalScrollBar().setValue(0)

    def _ready(self) -> None:
        self._look.setEnabled(bool(self._list.chosen()))

    # -- building --------------------------------------------------------------------------------

    def _build_form(self) -> Card:
        card = Card()
        about = self.tr(
            "Whoever gets the folder can verify without this program that these exhibits are what was taken in, and sees "
            "nothing of the rest of the vault. Nothing is written before you have seen what would be seen."
        )
        since = self.tr("An earlier checkpoint that they hold; may stay empty")
        self._since.setAccessibleName(since)
        self._since.setPlaceholderText("KCD7F EFXSC …")
        card.add(
            Statement("none", about),
            label_of(self._list, self.tr("Exhibits"), "caption"),
            self._list,
            self._scans,
            label(self.tr("Without them it is said that a letter was stamped, when and by whom."), "soft", wrap=True),
            label_of(self._since, since, "caption"),
            self._since,
            label(self.tr("With it the folder proves that your record went on from there."), "soft", wrap=True),
            in_a_row(self._look),
        )
        return card

    def _build_review(self) -> Card:
        card = Card()
        hint = self.tr(
            "Take a tick away to keep a fact back, or set one to let it be seen. The text above follows. Facts without which "
            "nothing is proved do not stand here, nor notes, which never leave."
        )
        card.add(
            self._what,
            label_of(self._seen, self.tr("What would be seen"), "caption"),
            self._seen,
            label_of(self._facts, self.tr("Facts"), "caption"),
            self._facts,
            label(hint, "soft", wrap=True),
            in_a_row(self._go, self._back),
        )
        card.hide()
        return card

    def _build_end(self) -> Card:
        card = Card()
        text = self.tr(
            "Give these eight groups on another way too, on paper or by telephone: only with them can somebody see that no "
            "other keys were put in."
        )
        self._found.hide()
        card.add(self._written, self._result, self._found, label(text, "soft", wrap=True), self._short)
        card.hide()
        return card


def open_proving(
    parent: QWidget, runner: Runner, case: CaseId, exhibits: Sequence[tuple[int, str]], chosen: int
) -> QDialog:
    """Show the dialog; it goes when it is closed."""
    return opened(ProvingDialog(parent, runner, case, exhibits, chosen))
