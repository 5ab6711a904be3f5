"""Adding to a vault that stays locked: for whom, what it means, and where files fall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox

from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError
from evidence_vault.records.inbox import AddedLocked
from ui.messages import printable, sentence
from ui.presenters.add_locked import AddLockedPresenter
from ui.presenters.ports import Opener, ProgressState
from ui.views.incoming import dropped
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import button, label
from ui.widgets.progress_strip import ProgressStrip

_MOST_TOLD = 3


class AddLocked(Card):
    """A button that opens it; then the recipient to be compared, and a way to add.

    Args:
        runner: works without a vault.
        path: the vault's folder.
    """

    def __init__(self, runner: Opener, path: Path) -> None:
        super().__init__()
        self._presenter = AddLockedPresenter(runner, path, self, SystemClock())
        self._open = button(self.tr("Add files without unlocking…"), link=True)
        self._fingerprint = label(role="code", wrap=True, selectable=True)
        self._compared = QCheckBox(self.tr("I compared them: the same groups stand on the recovery sheet"))
        self._add = button(self.tr("Add files…"))
        self._strip, self._banner = ProgressStrip(), Banner()
        self._open.clicked.connect(self._begin)
        self._compared.toggled.connect(self._let_add)
        self._add.clicked.connect(self._ask)
        self._strip.cancelled.connect(self._presenter.stop)
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        self._parts = (
            label(self.tr("The files will be encrypted for this recipient:"), wrap=True),
            self._fingerprint,
            label(
                self.tr(
                    "Whoever can change the folder of the vault can change that too. Compare the groups with the recovery "
                    "sheet before you add anything."
                ),
                "soft",
                wrap=True,
            ),
            self._compared,
            label(
                self.tr(
                    "Drop files here, or choose them. They wait in the vault and are no evidence until somebody who can "
                    "unlock it accepts them; it is recorded for ever that anyone with the folder could have put them "
                    "there. Keep your own copy until then."
                ),
                "soft",
                wrap=True,
            ),
            self._add,
        )
        for part in self._parts:
            if part is self._add:
                self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                self.add(part)
            part.hide()
        self.add(self._strip, self._banner)
        self._let_add(False)

    def show_fingerprint(self, fingerprint: str) -> None:
        """See `AddLockedScreen`."""
        self._fingerprint.setText(fingerprint)
        self._fingerprint.setAccessibleName(self.tr("Recipient in short: {groups}").format(groups=fingerprint))
        self._open.hide()
        for part in self._parts:
            part.show()
        self._compared.setFocus()

    def show_adding(self, state: ProgressState | None) -> None:
        """See `AddLockedScreen`."""
        self._compared.setEnabled(state is None)
        self._let_add(state is None and self._compared.isChecked())
        if state is None:
            self._strip.finish()
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def show_added(self, added: AddedLocked) -> None:
        """See `AddLockedScreen`."""
        said = [
            self.tr(
                "%n file(s) wait in the vault now. They are no evidence yet: keep your own copy.", "", len(added.added)
            )
        ]
        if added.cancelled:
            said.insert(0, self.tr("Stopped."))
        said += [f"{printable(source)}: {sentence(error)}" for source, error in added.failures[:_MOST_TOLD]]
        if len(added.failures) > _MOST_TOLD:
            said.append(self.tr("%n more file(s) were left out.", "", len(added.failures) - _MOST_TOLD))
        self._banner.say(" ".join(said), tone="warn" if added.failures else "none", word=self.tr("Waiting"))

    def show_not_added(self, error: VaultError) -> None:
        """See `AddLockedScreen`."""
        self._banner.say(sentence(error), tone="bad", word=self.tr("Not added"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders only."""
        if dropped(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        if files := dropped(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._presenter.add(files)

    def _begin(self) -> None:
        self._presenter.look()

    def _let_add(self, ready: bool) -> None:
        self._add.setEnabled(ready)
        self.setAcceptDrops(ready)

    def _ask(self) -> None:
        if files := choose_files(self, self.tr("Add files without unlocking")):
            self._presenter.add(files)
