"""What was added while the vault was locked: one quiet line in the place of evidence, and the dialog that decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from evidence_vault.errors import VaultError
from evidence_vault.records.inbox import InboxFile, InboxState, Rejected
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from ui.messages import moment, printable, sentence, size
from ui.presenters.inbox import InboxPresenter, Waiting
from ui.presenters.ports import ProgressState, Runner
from ui.theme import GRID
from ui.views.evidence.waiting_preview import WaitingPreview
from ui.widgets.banner import Banner
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, label_of, mark
from ui.widgets.private_text import private
from ui.widgets.progress_strip import ProgressStrip

_MOST_TOLD = 3


class WaitingBar(Banner):
    """Hidden while nothing waits.

    Args:
        runner: where work with the session is done.

    Signals:
        decided: files were accepted or rejected.
    """

    decided = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        mark(self, framed="true")
        self._runner = runner
        self._aside = False
        self._presenter = InboxPresenter(runner, self)
        self.acted.connect(self._review)
        self.put_away.connect(self._put_aside)

    def load(self) -> None:
        """Ask what waits."""
        self._presenter.load()

    def show_waiting(self, waiting: Waiting) -> None:
        """See `InboxScreen`."""
        if not waiting.files or self._aside:
            self.hide()
            return
        text = self.tr(
            "%n file(s) were added while the vault was locked and wait to be reviewed.", "", len(waiting.files)
        )
        self.say(text, word=self.tr("Waiting"), action=self.tr("Review…"), away=self.tr("Later"))

    def show_preview(self, file: str, preview: Preview) -> None:
        """None is asked for here."""

    def show_progress(self, state: ProgressState | None) -> None:
        """Nothing is decided here."""

    def show_accepted(self, intake: Intake) -> None:
        """Nothing is decided here."""

    def show_rejected(self, rejected: Rejected) -> None:
        """Nothing is decided here."""

    def show_failure(self, error: VaultError) -> None:
        """What cannot be listed is told by the check."""

    def _put_aside(self) -> None:
        self._aside = True

    def _review(self) -> None:
        dialog = WaitingDialog(self, self._runner)
        dialog.decided.connect(self.decided)
        dialog.finished.connect(self.load)
        dialog.open()


class WaitingDialog(QDialog):
    """A list of what waits, what is chosen of it made visible, and the decision.

    Args:
        parent: over which it stands.
        runner: where work with the session is done.

    Signals:
        decided: files were accepted or rejected.
    """

    decided = Signal()

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self._presenter = InboxPresenter(runner, self)
        self._files: dict[str, InboxFile] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Waiting to be reviewed"))
        self.resize(GRID * 120, GRID * 76)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Files that wait"))
        self._list.setUniformItemSizes(True)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._look)
        self._preview = WaitingPreview()
        self._says = label(role="soft", wrap=True, selectable=True)
        self._reason = private(QLineEdit())
        self._strip, self._banner = ProgressStrip(), Banner()
        self._accept = button(self.tr("Accept"), primary=True, name=self.tr("Accept what is chosen"))
        self._reject = button(self.tr("Reject"), name=self.tr("Reject what is chosen"))
        self._all = button(self.tr("Choose all"))
        close = button(self.tr("Close"))
        self._accept.clicked.connect(lambda: self._presenter.accept(self._acceptable()))
        self._reject.clicked.connect(lambda: self._presenter.reject(self._chosen(), self._reason.text()))
        self._all.clicked.connect(self._list.selectAll)
        self._reason.textChanged.connect(self._let_decide)
        self._strip.cancelled.connect(self._presenter.stop)
        close.clicked.connect(self.accept)
        self._lay_out(close)
        self._let_decide()
        self._presenter.load()

    def _lay_out(self, close: QWidget) -> None:
        origin = self.tr(
            "Anyone with the vault’s folder could have put these there, and chosen their names and times. Accept what you "
            "know the origin of: the item says for ever that it came this way."
        )
        side = QVBoxLayout()
        side.addWidget(self._preview, 1)
        side.addWidget(self._says)
        middle = QHBoxLayout()
        middle.setSpacing(GRID * 2)
        middle.addWidget(self._list, 1)
        middle.addLayout(side, 1)
        why = self.tr("Reason, when you reject: it is recorded")
        self._reason.setAccessibleName(why)
        actions = QWidget()
        row = FlowLayout(actions)
        for part in (self._accept, self._reject, self._all, close):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Waiting to be reviewed"), "title"))
        column.addWidget(label(origin, "soft", wrap=True))
        column.addLayout(middle, 1)
        for widget in (self._strip, self._banner, label_of(self._reason, why), self._reason):
            column.addWidget(widget)
        column.addWidget(actions)

    # -- told by the presenter -------------------------------------------------------------------

    def show_waiting(self, waiting: Waiting) -> None:
        """See `InboxScreen`."""
        self._files = {file.file: file for file in waiting.files}
        with QSignalBlocker(self._list):
            self._list.clearSelection()  # else every row that goes takes itself out of what is chosen
            self._list.clear()
            for file in waiting.files:
                row = QListWidgetItem(self._line(file))
                row.setData(Qt.ItemDataRole.UserRole, file.file)
                self._list.addItem(row)
            if waiting.files:
                self._list.setCurrentRow(0, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self._list.setFocus()
        self._look()

    def show_preview(self, file: str, preview: Preview) -> None:
        """See `InboxScreen`."""
        if self._chosen()[:1] == [file]:
            self._preview.show_preview(preview)

    def show_progress(self, state: ProgressState | None) -> None:
        """See `InboxScreen`."""
        if state is None:
            self._strip.finish()
        else:
            self._strip.show_stage(state.stage, state.done, state.total)
        self._list.setEnabled(state is None)
        self._let_decide()

    def show_accepted(self, intake: Intake) -> None:
        """See `InboxScreen`."""
        said = []
        if intake.items or not intake.restored:
            said.append(
                self.tr("%n item(s) taken in. Each says for ever that it came this way.", "", len(intake.items))
            )
        if intake.restored:
            text = self.tr("Content brought back: {items}.")
            said.append(text.format(items=", ".join(map(str, intake.restored))))
        said += self._left_out(intake.failures)
        self._banner.say(" ".join(said), tone="warn" if intake.failures else "ok", word=self.tr("Accepted"))
        self.decided.emit()

    def show_rejected(self, rejected: Rejected) -> None:
        """See `InboxScreen`."""
        said = [self.tr("%n file(s) rejected and removed; that is recorded.", "", len(rejected.files))]
        said += self._left_out(rejected.failures)
        self._reason.clear()
        self._banner.say(" ".join(said), tone="warn" if rejected.failures else "none", word=self.tr("Rejected"))
        self.decided.emit()

    def show_failure(self, error: VaultError) -> None:
        """See `InboxScreen`."""
        self._banner.say(sentence(error), tone="bad", word=self.tr("Not done"))

    def _left_out(self, failures: Sequence[tuple[str, VaultError]]) -> list[str]:
        """The first failures by their names, and how many more there are."""
        told = [(printable(file), sentence(error)) for file, error in failures[:_MOST_TOLD]]
        reasons = dict.fromkeys(reason for _, reason in told)
        if len(reasons) < len(told):  # one reason that many share, such as a full disk, is said once
            said = [*reasons, ", ".join(file for file, _ in told) + "."]
        else:
            said = [reason if file in reason else f"{file}: {reason}" for file, reason in told]
        if len(failures) > _MOST_TOLD:
            said.append(self.tr("%n more file(s) were left as they are.", "", len(failures) - _MOST_TOLD))
        return said

    # -- what is chosen --------------------------------------------------------------------------

    def _chosen(self) -> list[str]:
        return [str(row.data(Qt.ItemDataRole.UserRole)) for row in self._list.selectedItems()]

    def _acceptable(self) -> list[str]:
        return [name for name in self._chosen() if self._files[name].note]

    def _look(self) -> None:
        chosen = self._chosen()
        self._preview.clear()
        one = self._files[chosen[0]] if len(chosen) == 1 else None
        if one and one.note:
            card = "; ".join(f"{name}: {printable(value)}" for name, value in one.note.card.items())
            text = self.tr("It says of itself: {name}, added {moment}.").format(
                name=printable(one.note.name), moment=moment(one.note.added)
            )
            if one.abridged:
                card = self.tr("It says more than can be listed here. All of it is recorded if you accept it.")
            self._says.setText(f"{text} {card}".strip())
            self._presenter.look_at(one.file)
        elif one and one.problem:
            self._says.setText(sentence(one.problem))
        else:
            self._says.setText(self.tr("%n file(s) chosen.", "", len(chosen)))
        self._let_decide()

    def _let_decide(self) -> None:
        ready = self._list.isEnabled()
        self._accept.setEnabled(ready and bool(self._acceptable()))
        self._reject.setEnabled(ready and bool(self._chosen()) and bool(self._reason.text().strip()))
        self._all.setEnabled(ready and bool(self._files))

    def _line(self, file: InboxFile) -> str:
        if file.note is None:
            return self.tr("Cannot be taken in: {file}").format(file=printable(file.file))
        if file.state is InboxState.NEEDED:
            text = self.tr("Holds the lost content of {item}: {name}")
            return text.format(item=file.item, name=printable(file.note.name))
        return f"{printable(file.note.name)} · {size(file.size or 0)} · {moment(file.note.added)}"
