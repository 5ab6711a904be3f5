"""Handing exhibits of a case over to another vault: which, to whom, what would be seen there, and the package."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from evidence_vault.records.handover import LONGEST_REASON, HandoverPlan, Made
from evidence_vault.records.ids import CaseId
from ui.messages import printable
from ui.presenters.handing import GivingPresenter
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.handing.choices import ExhibitChoice
from ui.views.handing.dialog import HandingDialog, in_a_row, opened, short_form
from ui.views.handing.seen import SeenBox
from ui.views.language_choice import languages_of_the_window
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files, choose_save
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement


class GivingDialog(HandingDialog):
    """Asks for exhibits and an invitation, shows what would leave, and writes the package.

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
        super().__init__(parent, self.tr("Hand over to another vault"))
        self.stopped = self.tr("Stopped. No package was written. The record says that it was to be handed over.")
        self._presenter = GivingPresenter(runner, self, case)
        self.serve(self._presenter)
        self._invitation: Path | None = None
        self._list = ExhibitChoice(self.tr("Exhibits to hand over"), exhibits, chosen)
        self._reason = private(QLineEdit())
        self._reason.setMaxLength(LONGEST_REASON)
        self._invite = button(self.tr("Choose invitation…"))
        self._file = label(role="soft", wrap=True)
        self._look = button(self.tr("Look at what would be seen"), primary=True)
        self._seen = SeenBox()
        self._to, self._short = label(role="strong", wrap=True), short_form()
        self._go = button(self.tr("Hand over…"), primary=True)
        self._back = button(self.tr("Back"))
        self._made, self._tell = label(wrap=True), short_form()
        self._page = button(self.tr("Save the page to sign as PDF…"))
        self._close = button(self.tr("Close"))
        self._form, self._review, self._end = self._build_form(), self._build_review(), self._build_end()
        self.page.add(self._form, self._review, self._end, in_a_row(self._close))
        self.page.end()
        self._connect()
        self._ready()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `HandingScreen`."""
        super().show_working(working)
        for part in (self._form, self._review, self._end, self._close):
            part.setEnabled(not working)
        if not working:
            self._ready()

    def show_plan(self, plan: HandoverPlan) -> None:
        """See `GivingScreen`."""
        receiver = plan.receiver
        text = self.tr("To {name}, vault {vault}. Only that vault can open the package.")
        self._to.setText(text.format(name=printable(receiver.name), vault=receiver.vault.short))
        self._short.setText(plan.invitation_short)
        self._seen.show_plan(plan.proof)
        self._show(self._review)
        self._go.setFocus()

    def show_made(self, made: Made, path: Path) -> None:
        """See `GivingScreen`."""
        text = self.tr("The package is written to {path}. This vault still has the items; nothing was destroyed.")
        self._made.setText(text.format(path=printable(str(path))))
        self._tell.setText(made.short)
        self._show(self._end)
        self._page.setFocus()

    # -- what a person does ----------------------------------------------------------------------

    def _connect(self) -> None:
        self._invite.clicked.connect(self._choose_invitation)
        self._look.clicked.connect(self._ask_to_look)
        self._go.clicked.connect(self._hand_over)
        self._page.clicked.connect(self._save_page)
        self._back.clicked.connect(self._go_back)
        self._close.clicked.connect(self.reject)
        self._list.itemChanged.connect(lambda _: self._ready())

    def _choose_invitation(self) -> None:
        if paths := choose_files(self, self.tr("Invitation of the vault that receives")):
            self._invitation = paths[0]
            self._file.setText(printable(paths[0].name))
            self._ready()

    def _ask_to_look(self) -> None:
        if self._invitation:
            self._presenter.look(self._invitation, self._list.chosen(), self._reason.text().strip())

    def _hand_over(self) -> None:
        if path := choose_save(self, self.tr("Save the package"), "handover.age", suffix="age"):
            self._presenter.hand_over(path)

    def _save_page(self) -> None:
        if path := choose_save(self, self.tr("Save the page to sign"), "handover.pdf", suffix="pdf"):
            self._presenter.save_page(path, languages_of_the_window())

    def _go_back(self) -> None:
        self._show(self._form)
        self._look.setFocus()

    def _show(self, card: Card) -> None:
        for one in (self._form, self._review, self._end):
            one.setVisible(one is card)

    def _ready(self) -> None:
        self._look.setEnabled(self._invitation is not None and bool(self._list.chosen()))

    # -- building --------------------------------------------------------------------------------

    def _build_form(self) -> Card:
        card = Card()
        card.add(
            Statement(
                "none",
                self.tr(
                    "The other keeper gets the originals with their cards, and what shows their custody so far. You keep "
                    "what you have. Your own notes stay here."
                ),
            ),
            label_of(self._list, self.tr("Exhibits"), "caption"),
            self._list,
            label_of(self._reason, self.tr("Reason, in one line: signed, and read by the other keeper"), "caption"),
            self._reason,
            label(
                self.tr("The other keeper sends you an invitation, made in their vault under Custody."),
                "soft",
                wrap=True,
            ),
        )
        self._reason.setAccessibleName(self.tr("Reason"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._invite)
        row.addWidget(self._file, 1)
        card.add(row, in_a_row(self._look))
        return card

    def _build_review(self) -> Card:
        card = Card()
        text = self.tr("Compare these eight groups with the other keeper by telephone before you go on:")
        card.add(self._to, label(text, "soft", wrap=True), self._short)
        card.add(label_of(self._seen, self.tr("What would be seen there"), "caption"), self._seen)
        card.add(in_a_row(self._go, self._back))
        card.hide()
        return card

    def _build_end(self) -> Card:
        card = Card()
        text = self.tr(
            "Read these eight groups to the other keeper by telephone; their vault shows the same for the package:"
        )
        later = self.tr("When the receipt comes back, take it in under Custody, “Handovers…”.")
        card.add(self._made, label(text, "soft", wrap=True), self._tell, label(later, "soft", wrap=True))
        card.add(in_a_row(self._page))
        card.hide()
        return card


def open_giving(
    parent: QWidget, runner: Runner, case: CaseId, exhibits: Sequence[tuple[int, str]], chosen: int
) -> QDialog:
    """Show the dialog; it goes when it is closed."""
    return opened(GivingDialog(parent, runner, case, exhibits, chosen))
