"""Destroying one item: what goes, what stays, and a guard against a tired hand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from evidence_vault.errors import ItemExhibited, VaultError
from evidence_vault.records.item import Item
from evidence_vault.records.purge import Purged, PurgePlan
from ui.messages import printable, sentence, size
from ui.presenters.ports import Runner
from ui.presenters.purge import PurgePresenter
from ui.theme import GRID
from ui.widgets.banner import Banner
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.words.findings import subject


class PurgeDialog(QDialog):
    """Asks for a reason and for the item's number, typed.

    Args:
        parent: over which it stands.
        runner: where work with the session is done.
        item: which one.

    Signals:
        purged: it is destroyed (`Purged`).
    """

    purged = Signal(object)

    def __init__(self, parent: QWidget, runner: Runner, item: Item) -> None:
        super().__init__(parent)
        self._presenter = PurgePresenter(runner, self, item.id)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Destroy an item"))
        self.setMinimumWidth(GRID * 76)
        self._banner = Banner()
        self._stays = label(wrap=True)
        self._reason, self._typed = private(QLineEdit()), private(QLineEdit())
        self._keep = button(self.tr("Keep it"))
        self._destroy = button(self.tr("Destroy for ever"))
        self._keep.clicked.connect(self.reject)
        self._destroy.clicked.connect(self._go)
        for line in (self._reason, self._typed):
            line.textChanged.connect(self._let_destroy)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 3)
        column.setSpacing(GRID + 4)
        title = label(self.tr("Destroy {item}?").format(item=item.id), "title")
        what = self.tr("{name}, {size}").format(name=printable(item.name), size=size(item.size))
        goes = self.tr(
            "Destroyed: its content, its name, its card, what was read from it, and what was typed for it. Nobody can "
            "bring them back from this vault, with whatever key."
        )
        stays = self.tr(
            "Staying for ever: that there was an item with this number, when it was taken in, that and why it was "
            "destroyed, and the sums of the log, so that every checkpoint still fits."
        )
        self._elsewhere = self.tr(
            "Not reached: the second copy follows when it is next brought up to date. Other copies, backups, printed lists, "
            "saved originals and the file that it came from are yours to see to."
        )
        self._stays.setText(self._elsewhere)
        why = self.tr("Why? Recorded for ever and printed: it must not say what the thing was.")
        number = self.tr("Type {item} to confirm").format(item=item.id)
        for part in (
            title,
            label(what, "soft", wrap=True),
            label(goes, wrap=True),
            label(stays, wrap=True),
            self._stays,
        ):
            column.addWidget(part)
        for line, text in ((self._reason, why), (self._typed, number)):
            column.addLayout(_captioned(line, text))
        column.addWidget(self._banner)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._keep)
        row.addWidget(self._destroy)
        column.addLayout(row)
        self._refused = False
        self._let_destroy()
        self._reason.setFocus()
        self._presenter.plan()

    def sizeHint(self) -> QSize:
        """At its width; Qt finds the height that its texts need there."""
        return super().sizeHint().expandedTo(self.minimumSize())

    def show_plan(self, plan: PurgePlan) -> None:
        """See `PurgeScreen`."""
        said = [self._elsewhere]
        if plan.same:
            text = self.tr("Its content stays: {items} has the same. Destroy that too if it has to go.")
            said.append(text.format(items=", ".join(map(str, plan.same))))
        if plan.derivatives:
            text = self.tr(
                "Redacted versions made of it stay, with the words that were removed from them: {items}. Destroy those too if they "
                "have to go."
            )
            said.append(text.format(items=", ".join(map(str, plan.derivatives))))
        if plan.texts_kept:
            said.append(self.tr("Texts of exhibits that also held other items stay, and may speak of it."))
        self._stays.setText("\n\n".join(said))
        self.adjustSize()

    def show_refused(self, error: VaultError) -> None:
        """See `PurgeScreen`."""
        self._banner.say(sentence(_in_words(error)), tone="bad", word=self.tr("Not done"))
        self.adjustSize()
        self._refused = error.code in {"item.exhibited", "item.attached", "item.destroyed", "vault.reading_only"}
        self._let_destroy()

    def show_purged(self, done: Purged) -> None:
        """See `PurgeScreen`."""
        self.purged.emit(done)
        self.accept()

    def _let_destroy(self) -> None:
        self._destroy.setEnabled(not self._refused and self._presenter.may(self._reason.text(), self._typed.text()))

    def _go(self) -> None:
        self._destroy.setEnabled(False)
        self._presenter.destroy(self._reason.text())


def _captioned(line: QLineEdit, text: str) -> QVBoxLayout:
    """A line with what is to be written into it above it."""
    line.setAccessibleName(text)
    caption = label_of(line, text)
    caption.setWordWrap(True)
    made = QVBoxLayout()
    made.setSpacing(GRID // 2)
    made.addWidget(caption)
    made.addWidget(line)
    return made


def _in_words(error: VaultError) -> VaultError:
    """Exhibits that stand in the way, as the window calls them."""
    used = error.facts.get("exhibits")
    if isinstance(error, ItemExhibited) and isinstance(used, list):
        return ItemExhibited(item=error.facts["item"], exhibits=[subject(one) for one in used])
    return error
