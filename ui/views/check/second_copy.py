"""The second copy, in the place of checking: how old it is, bringing it up to date, bringing files back from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.errors import Cancelled, CopyForked, VaultError
from evidence_vault.records.branch import Merged
from evidence_vault.records.finding import Finding
from evidence_vault.records.second_copy import Healed, Mirrored
from ui.messages import moment, printable, sentence, size
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.second_copy import CopyState, SecondCopyPresenter
from ui.theme import GRID
from ui.views.check.diverged import Diverged
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_folder
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label
from ui.widgets.progress_strip import ProgressStrip
from ui.words import findings

_MOST_TOLD = 3


class SecondCopyCard(Card):
    """Tells the presenter what a person does, and words what it tells.

    Args:
        runner: where work with the session is done.

    Signals:
        copied: a second copy was brought up to date.
        healed: files were brought back from it, and a new check can say what is still amiss.
    """

    copied = Signal()
    healed = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._presenter = SecondCopyPresenter(runner, self, SystemClock())
        self._findings: Sequence[Finding] = ()
        self._last = Path()
        self._stand = label(role="soft", wrap=True)
        self._update = button(self.tr("Bring up to date"))
        self._choose = button(self.tr("Choose a folder for the copy…"))
        self._heal = button(self.tr("Bring back from the copy…"), primary=True)
        self._strip, self._banner = ProgressStrip(), Banner()
        self._update.clicked.connect(lambda: self._presenter.update(self._last))
        self._choose.clicked.connect(self._ask_where)
        self._heal.clicked.connect(self._ask_whence)
        self._strip.cancelled.connect(self._presenter.stop)
        self._diverged = Diverged()
        self._diverged.meant.connect(self._presenter.merge)
        actions = QWidget()
        row = FlowLayout(actions)
        for part in (self._heal, self._update, self._choose):
            row.addWidget(part)
        self.add(
            label(self.tr("Second copy"), "heading"), self._stand, actions, self._strip, self._banner, self._diverged
        )
        for wide in (self._stand, self._banner):
            wide.setMinimumWidth(GRID * 20)  # a long path must not widen the place
        self._heal.hide()
        self._update.hide()

    def begin(self) -> None:
        """Be ready to copy. No focus proxy: with one, Tab would jump over the button that brings back."""
        (self._choose if self._update.isHidden() else self._update).setFocus()

    def load(self) -> None:
        """Ask how it stands."""
        self._presenter.load()

    def offer_healing(self, findings: Sequence[Finding]) -> None:
        """A check found these; with none there is nothing to bring back."""
        self._findings = findings
        self._heal.setVisible(bool(findings))

    # -- told by the presenter -------------------------------------------------------------------

    def show_copy(self, state: CopyState) -> None:
        """See `SecondCopyScreen`."""
        if state.last is None:
            text = self.tr(
                "There is none yet. Choose a folder on another disk: everything is copied there as it is, encrypted, "
                "and read back. If this disk dies, the copy is the vault."
            )
        else:
            text = self.tr("Last brought up to date on {moment}, in {place}. Keep it apart from this computer.")
            text = text.format(moment=moment(state.last.at), place=state.last.path)
            self._last = Path(state.last.path)
        self._stand.setText(text)
        self._update.setVisible(state.last is not None)

    def show_copying(self, state: ProgressState | None) -> None:
        """See `SecondCopyScreen`."""
        self._banner.hide()
        if state is None:
            self._strip.show_state(self.tr("Waiting for other work"), "", 0, None)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)
        self._let_begin(False)
        self._diverged.hide()

    def show_copied(self, place: Path, done: Mirrored) -> None:
        """See `SecondCopyScreen`."""
        self._let_begin(True)
        said = [
            self.tr("Written to {place} and read back: {size}.").format(
                place=printable(str(place)), size=size(done.bytes)
            )
        ]
        if done.destroyed:
            said.append(self.tr("%n destroyed original(s) were destroyed there too.", "", done.destroyed))
        if done.by_size:
            text = self.tr(
                "%n original(s) that were there before have the right size and were not read again.", "", done.by_size
            )
            said.append(text)
        if done.lacking:
            text = self.tr(
                "The vault itself lacks %n original(s) that this copy has; they were read there, and are good. Bring them "
                "back from it.",
                "",
                done.lacking,
            )
            said.append(text)
        if not done.complete:
            said.append(self.tr("The copy is not whole: the vault itself lacks something. Check the vault."))
        rows = [findings.row(finding) for finding in done.findings]
        said += [f"{row.subject}: {row.what} {row.next_step}" for row in rows[:_MOST_TOLD]]
        word = self.tr("Up to date") if done.complete else self.tr("Not whole")
        self._banner.say(" ".join(said), tone="ok" if done.complete and not rows else "warn", word=word)
        self.copied.emit()

    def show_healed(self, done: Healed, *, recorded: bool) -> None:
        """See `SecondCopyScreen`."""
        self._let_begin(True)
        said = []
        if done.files:
            said.append(
                self.tr("%n file(s) brought back: {files}.", "", len(done.files)).format(files=_named(done.files))
            )
        if done.missing:
            text = self.tr(
                "This copy has nothing good in place of %n file(s) either: {files}. If there is another copy, try that one.",
                "",
                len(done.missing),
            )
            said.append(text.format(files=_named(done.missing)))
        if not done.files and not done.missing:
            said.append(self.tr("This copy has nothing that could be brought back."))
        if done.files and not recorded:
            said.append(
                self.tr(
                    "The vault is open for looking only, so this is not in the record. Lock it and unlock it again."
                )
            )
        self._banner.say(
            " ".join(said), tone="warn", word=self.tr("Brought back") if done.files else self.tr("Not done")
        )
        if done.files:
            self.healed.emit()

    def show_not_done(self, error: VaultError) -> None:
        """See `SecondCopyScreen`."""
        self._let_begin(True)
        if isinstance(error, Cancelled):
            self._banner.say(self.tr("Stopped. What is copied stays; the next time goes on from there."))
        else:
            self._banner.say(sentence(error), tone="bad", word=self.tr("Not done"))
        if isinstance(error, CopyForked):
            self._diverged.offer(Path(str(error.facts["path"])))

    def show_merged(self, done: Merged) -> None:
        """See `SecondCopyScreen`."""
        self._let_begin(True)
        self._banner.say("\n".join(self._diverged.told(done)), tone="warn", word=self.tr("Brought in"))
        self.copied.emit()

    # -- parts -----------------------------------------------------------------------------------

    def _let_begin(self, ready: bool) -> None:
        """Begin and stop take turns, and so does the focus."""
        focused = QApplication.focusWidget()
        here = focused is not None and self.isAncestorOf(focused)
        for part in (self._heal, self._update, self._choose):
            part.setEnabled(ready)
        if ready:
            self._strip.finish()
        if here and ready:
            self.begin()
        elif here:
            self._strip.setFocus()

    def _ask_where(self) -> None:
        if folder := choose_folder(self, self.tr("Folder for the second copy: empty, or the copy of before")):
            self._presenter.update(folder)

    def _ask_whence(self) -> None:
        if folder := choose_folder(self, self.tr("Folder of the second copy")):
            self._presenter.heal(folder, self._findings)


def _named(files: Sequence[str]) -> str:
    return ", ".join(map(printable, files[:_MOST_TOLD])) + ("…" if len(files) > _MOST_TOLD else "")
