"""What comes from other vaults and goes there: an invitation, a package, a receipt, and all that were."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from evidence_vault.errors import HandoverRepeated, VaultError
from evidence_vault.records.handover import Arriving, HandedOver, Received, TakenOver
from ui.messages import moment, printable, sentence
from ui.presenters.handing import ReceivingPresenter
from ui.presenters.ports import Runner
from ui.views.handing.dialog import HandingDialog, in_a_row, opened, short_form
from ui.views.language_choice import languages_of_the_window
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files, choose_save
from ui.widgets.labels import button, label
from ui.widgets.state_dot import State
from ui.widgets.statement import Statement


class ReceivingDialog(HandingDialog):
    """Three things to do, and what was done.

    Args:
        parent: over which it stands.
        runner: with the vault.
    """

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent, self.tr("Handovers from and to other vaults"))
        self._presenter = ReceivingPresenter(runner, self)
        self.serve(self._presenter)
        self._package: Path | None = None
        self._again = False
        self._invite = button(self.tr("Save an invitation…"))
        self._open = button(self.tr("Take in a package…"))
        self._receipt = button(self.tr("Take in a receipt…"))
        self._from, self._short = label(role="strong", wrap=True), short_form()
        self._what = label(wrap=True)
        self._take = button(self.tr("Take in, and save the receipt…"), primary=True)
        self._not_now = button(self.tr("Not now"))
        self._page = button(self.tr("Save the page to sign as PDF…"))
        self._close = button(self.tr("Close"))
        self._arriving = self._build_arriving()
        self._past = Card()
        self.page.add(self._arriving, self._build_ways(), self._past, self._foot())
        self.page.end()
        self._connect()
        self._presenter.activate()
        self._open.setFocus()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `HandingScreen`."""
        super().show_working(working)
        ways = (self._invite, self._open, self._receipt, self._take, self._not_now, self._page, self._close)
        for part in ways:
            part.setEnabled(not working)

    def show_failure(self, error: VaultError) -> None:
        """See `HandingScreen`."""
        self._arriving.hide()
        super().show_failure(error)
        self._again = isinstance(error, HandoverRepeated)
        if self._again:
            self.say(sentence(error), action=self.tr("Write its receipt again…"))

    def show_handovers(self, found: Sequence[HandedOver]) -> None:
        """See `ReceivingScreen`."""
        while (entry := self._past.body.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        self._past.add(label(self.tr("Handovers so far"), "heading", wrap=True))
        for one in reversed(found):
            self._past.add(Statement(*self._line(one)))
        if not found:
            self._past.add(label(self.tr("None yet."), "soft"))

    def show_invitation(self, path: Path, short: str) -> None:
        """See `ReceivingScreen`."""
        text = self.tr(
            "The invitation is written to {path}; no secret is in it. Send it to whoever is to hand items over to you, "
            "and read these eight groups to them by telephone: {short}"
        )
        self.say(text.format(path=printable(str(path)), short=short))

    def show_arriving(self, path: Path, arriving: Arriving) -> None:
        """See `ReceivingScreen`."""
        statement = arriving.statement
        text = self.tr("A package from {name}, vault {vault}")
        self._from.setText(text.format(name=printable(statement.giver.name), vault=statement.giver.vault.short))
        said = self.tr("%n item(s), handed over on {day} by their clock.", "", len(statement.items))
        reason = self.tr("Reason, as they say: {reason}").format(reason=statement.reason) if statement.reason else ""
        self._what.setText(" ".join(filter(None, (said.format(day=moment(statement.at)), reason))))
        self._short.setText(arriving.short)
        self._package = path
        self._arriving.show()
        self.page.ensureWidgetVisible(self._take)
        self._take.setFocus()

    def show_taken(self, done: TakenOver, path: Path, unwritten: VaultError | None) -> None:
        """See `ReceivingScreen`."""
        self._arriving.hide()
        first, last = done.items[0], done.items[-1]
        named = str(first) if first == last else f"{first} – {last}"
        text = self.tr("Taken in: {items}. {record} keeps their custody from before.")
        said = [text.format(items=named, record=done.record)]
        if unwritten is None:
            sent = self.tr("The receipt is written to {path}, not encrypted: send it back to {name}.")
            said.append(sent.format(path=printable(str(path)), name=printable(done.statement.giver.name)))
        else:
            said += [self.tr("But the receipt was not written."), sentence(unwritten)]
        self._again = unwritten is not None
        self.say(" ".join(said), action=self.tr("Write its receipt again…") if self._again else "")
        self._close.setFocus()

    def show_receipt_again(self, path: Path) -> None:
        """See `ReceivingScreen`."""
        self._again = False
        text = self.tr("The receipt is written to {path}, as it was signed then. That file is not encrypted.")
        self.say(text.format(path=printable(str(path))))

    def show_receipt(self, received: Received) -> None:
        """See `ReceivingScreen`."""
        text = self.tr("{name} took %n item(s) in on {day}, by their clock.", "", len(received.receipt.items))
        kept = self.tr("The receipt is kept as {item}. This vault still has the items.").format(item=received.kept)
        day = moment(received.receipt.at)
        self.say(f"{text.format(name=printable(received.receipt.name), day=day)} {kept}")
        self._page.show()
        self._page.setFocus()

    # -- what a person does ----------------------------------------------------------------------

    def _connect(self) -> None:
        self._invite.clicked.connect(self._save_invitation)
        self._open.clicked.connect(self._choose_package)
        self._receipt.clicked.connect(self._choose_receipt)
        self._take.clicked.connect(self._take_over)
        self._not_now.clicked.connect(self._forget)
        self._page.clicked.connect(self._save_page)
        self._close.clicked.connect(self.reject)
        self.banner.acted.connect(self._write_again)

    def _save_invitation(self) -> None:
        if path := choose_save(self, self.tr("Save an invitation"), "invitation.txt", suffix="txt"):
            self._presenter.invite(path)

    def _choose_package(self) -> None:
        if paths := choose_files(self, self.tr("Package from another vault")):
            self._package = paths[0]
            self._presenter.look_into(paths[0])

    def _choose_receipt(self) -> None:
        if paths := choose_files(self, self.tr("Receipt that came back")):
            self._presenter.take_receipt(paths[0])

    def _take_over(self) -> None:
        if path := self._receipt_path():
            self._presenter.take_over(path)

    def _forget(self) -> None:
        self._presenter.forget()
        self._arriving.hide()
        self._open.setFocus()

    def _write_again(self) -> None:
        if self._again and self._package and (path := self._receipt_path()):
            self._presenter.receipt_again(self._package, path)

    def _receipt_path(self) -> Path | None:
        return choose_save(self, self.tr("Save the receipt"), "receipt.txt", suffix="txt")

    def _save_page(self) -> None:
        if path := choose_save(self, self.tr("Save the page to sign"), "handover.pdf", suffix="pdf"):
            self._presenter.save_page(path, languages_of_the_window())

    # -- words and building ----------------------------------------------------------------------

    def _line(self, one: HandedOver) -> tuple[State, str]:
        name, day = printable(one.name), moment(one.at)
        if one.incoming:
            text = self.tr("From {name}, vault {vault}: %n item(s), taken in on {day}.", "", len(one.items))
            return "none", text.format(name=name, vault=one.vault.short, day=day)
        text = self.tr("To {name}, vault {vault}: %n item(s), handed over on {day}.", "", len(one.items))
        text = text.format(name=name, vault=one.vault.short, day=day)
        if one.receipt_at is None:
            return "warn", f"{text} {self.tr('The receipt has not come back yet.')}"
        came = self.tr("Receipt: taken in there on {day}.").format(day=moment(one.receipt_at))
        return "none", f"{text} {came}"

    def _build_arriving(self) -> Card:
        card = Card()
        text = self.tr("Compare these eight groups with the other keeper by telephone before you go on:")
        card.add(
            self._from, self._what, label(text, "soft", wrap=True), self._short, in_a_row(self._take, self._not_now)
        )
        card.hide()
        return card

    def _build_ways(self) -> Card:
        card = Card()
        for text, way in (
            (self.tr("Somebody is to hand items over to you: send them an invitation of this vault."), self._invite),
            (
                self.tr(
                    "Somebody handed items over to you. Their package is verified first; all of it is taken in, or nothing."
                ),
                self._open,
            ),
            (self.tr("Somebody whom you handed items over to sent the receipt back."), self._receipt),
        ):
            card.add(label(text, "soft", wrap=True), in_a_row(way))
        return card

    def _foot(self) -> QHBoxLayout:
        self._page.hide()
        return in_a_row(self._page, self._close)


def open_receiving(parent: QWidget, runner: Runner) -> QDialog:
    """Show the dialog; it goes when it is closed."""
    return opened(ReceivingDialog(parent, runner))
