"""A checkpoint that was kept outside, held against the log: typed, pasted or from a file."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.pin import HeldPin
from ui.messages import sentence
from ui.presenters.pinning import PinningPresenter
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.handing.dialog import HandingDialog, in_a_row, opened
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement


class PinningDialog(HandingDialog):
    """Tells the presenter what was typed, and words what came of it.

    Args:
        parent: over which it stands.
        runner: with the vault.
    """

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent, self.tr("Compare a checkpoint kept outside"))
        self.stopped = self.tr("Stopped. Nothing was compared.")
        self._presenter = PinningPresenter(runner, self)
        self.serve(self._presenter)
        self._text = private(QPlainTextEdit())
        self._file = button(self.tr("From a file…"), name=self.tr("Take the checkpoint from a file"))
        self._compare = button(self.tr("Compare with the log"), primary=True)
        self._said, self._since = Statement("ok", ""), label(wrap=True, selectable=True)
        self._record = button(self.tr("Record that it was compared"))
        self._close = button(self.tr("Close"))
        self._form, self._result = self._build_form(), self._build_result()
        self.page.add(self._form, self._result, in_a_row(self._close))
        self.page.end()
        self._file.clicked.connect(self._choose_file)
        self._compare.clicked.connect(lambda: self._presenter.compare(self._text.toPlainText()))
        self._record.clicked.connect(self._presenter.record)
        self._close.clicked.connect(self.reject)
        self._text.textChanged.connect(self._changed)
        self._changed()
        self._text.setFocus()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        for part in (self._form, self._result, self._close):
            part.setEnabled(not working)

    def show_read(self, text: str) -> None:
        """See `PinningScreen`."""
        self._text.setPlainText(text)
        self._compare.setFocus()

    def show_held(self, held: HeldPin, *, writable: bool) -> None:
        """See `PinningScreen`."""
        text = self.tr(
            "This checkpoint is one of this log, after %n entry(s): up to there the log is what it was then.",
            "",
            held.size,
        )
        self._said.say("ok", text)
        later = self.tr("%n entry(s) came later.", "", held.later) if held.later else self.tr("Nothing came later.")
        by = self.tr("Signed by the key of custodian {custodian}.").format(custodian=held.by) if held.by else ""
        self._since.setText(" ".join(filter(None, (later, by))))
        self._record.setVisible(writable)
        self._result.show()
        (self._record if writable else self._close).setFocus()

    def show_recorded(self) -> None:
        """See `PinningScreen`."""
        self._record.hide()
        self.say(self.tr("The record says now that this checkpoint was compared."))
        self._close.setFocus()

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`: an alarm is told as one."""
        if isinstance(error, InvalidValue):
            text = self.tr(
                "This is no checkpoint of this vault. Needed are eight groups of five letters and digits, or the whole text "
                "of a checkpoint. Compare with the paper: the digits 0, 1, 8 and 9 never occur."
            )
            self.banner.say(text, tone="warn", word=self.tr("Not compared"))
        elif error.code.startswith("checkpoint.") and error.code != "checkpoint.unclear":
            self.banner.say(sentence(error), tone="bad", word=self.tr("Alarm"))
        else:
            super().show_failure(error)
        self.page.ensureWidgetVisible(self.banner)
        self._text.setFocus()

    # -- what a person does ----------------------------------------------------------------------

    def _choose_file(self) -> None:
        if paths := choose_files(self, self.tr("File with a checkpoint")):
            self._presenter.read(paths[0])

    def _changed(self) -> None:
        """What was found is of what stood there before."""
        self._result.hide()
        self.banner.hide()
        self._compare.setEnabled(bool(self._text.toPlainText().strip()))

    # -- building --------------------------------------------------------------------------------

    def _build_form(self) -> Card:
        card = Card()
        about = self.tr(
            "A checkpoint on paper, with a colleague or with a notary shows whether this vault was set back or written anew. "
            "Type its eight groups, paste its text, or take a file. Nothing is written while it is compared."
        )
        name = self.tr("Checkpoint that was kept outside")
        self._text.setAccessibleName(name)
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText("KCD7F EFXSC …")
        self._text.setFixedHeight(GRID * 14)
        card.add(
            label(about, wrap=True), label_of(self._text, name, "caption"), self._text,
            in_a_row(self._compare, self._file),
        )  # fmt: skip
        return card

    def _build_result(self) -> Card:
        card = Card()
        card.add(self._said, self._since, in_a_row(self._record))
        card.hide()
        return card


def open_pinning(parent: QWidget, runner: Runner) -> QDialog:
    """Show the dialog; it goes when it is closed."""
    return opened(PinningDialog(parent, runner))
