"""The open vault: navigation at the side, one place beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from evidence_vault.program import NAME
from evidence_vault.records.branch import Decided
from evidence_vault.records.finding import Finding
from ui import theme
from ui.messages import printable
from ui.presenters.ports import Runner
from ui.presenters.workspace import Counts, WorkspacePresenter
from ui.theme import GRID
from ui.views.place import Place
from ui.widgets.banner import Banner
from ui.widgets.labels import button, label, let_tab_reach_chosen, mark

_WIDTH = GRID * 25

Shown = TypeVar("Shown", bound=QWidget)


class Way(Generic[Shown]):
    """A line of the navigation, and where it leads.

    Args:
        title: its words.
        make: makes the place.

    Attributes:
        made: the place; None until it is first wanted.
    """

    def __init__(self, title: str, make: Callable[[], Shown]) -> None:
        self.title, self._make = title, make
        self.made: Shown | None = None

    def place(self) -> Shown:
        """The place, made if need be."""
        if self.made is None:
            self.made = self._make()
        return self.made


class WorkspaceView(QWidget):
    """The frame around the places.

    Args:
        runner: with the open vault.
        vault: name of the vault's folder.
        ways: to the places, in the order of the navigation: evidence, exhibits, and so on.

    Signals:
        lock_requested: the vault shall be locked.
    """

    lock_requested = Signal()

    def __init__(self, runner: Runner, vault: str, ways: Sequence[Way[Any]]) -> None:
        super().__init__()
        self._ways = ways
        self._shown = 0
        self._presenter = WorkspacePresenter(runner, self)
        self.banner = Banner()
        mark(self.banner, framed="true")
        self._stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._entries: list[_Entry] = []
        self._held = False
        for number, way in enumerate(ways):
            entry = _Entry(way.title, number + 1)
            self._entries.append(entry)
            self._buttons.addButton(entry, number)
            QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self, lambda number=number: self.go_to(number))
        self._buttons.idClicked.connect(self.go_to)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banner)
        self._above = QVBoxLayout()
        right.addLayout(self._above)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(vault))
        row.addWidget(self._right, 1)

    def begin(self, place: int = 0) -> None:
        """Show a place and ask for the counts."""
        self._presenter.begin()
        self.go_to(place)

    def hold(self) -> None:
        """Let nobody begin anything in the places: they are about to be worded anew. The lock works on."""
        for part in (self._right, *self._entries):
            part.setEnabled(False)
        self._held = True

    def put_above(self, part: QWidget) -> None:
        """Let something stand above every place."""
        self._above.addWidget(part)

    def recount(self) -> None:
        """Something changed."""
        self._presenter.count()

    @property
    def place(self) -> int:
        """Number of the place that is shown."""
        return self._shown

    def go_to(self, place: int) -> None:
        """Bring a place to the front."""
        if self._held:
            return
        self._entries[place].setChecked(True)
        let_tab_reach_chosen(self._buttons)
        self._shown = place
        view = self._ways[place].place()
        if (
            self._stack.indexOf(view) < 0
        ):  # to add it once more would hide it for a moment: a place then writes down texts
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        cast("Place", view).activate()

    def show_counts(self, counts: Counts) -> None:
        """How much there is now."""
        for entry, count in zip(self._entries, (counts.items, counts.exhibits), strict=False):
            entry.set_count(count)

    def show_notices(self, notices: tuple[Finding, ...]) -> None:
        """Something was noticed while the vault was opened."""
        self.banner.say(
            self.tr("%n thing(s) were noticed while opening. The place Check tells them.", "", len(notices)),
            tone="warn",
            word=self.tr("Noticed"),
        )

    def show_decided(self, decided: Decided) -> None:
        """The vault goes on without what was lost, and this was recorded of it."""
        entries = ", ".join(map(str, decided.entries))
        said = [self.tr("Your decision and your reason stand in the record now, as entry {entries}.")]
        if decided.kept:
            said.append(self.tr("Kept as evidence of what is lost: {files}."))
        said.append(self.tr("Check everything now, and make a second copy."))
        text = " ".join(said).format(entries=entries, files=", ".join(map(printable, decided.kept)))
        self.banner.say(text, tone="warn", word=self.tr("Recorded"))

    def _side(self, vault: str) -> QWidget:
        side = QFrame()
        side.setProperty("side", "true")
        side.setFixedWidth(_WIDTH)
        text = self.tr("Lock now")
        lock = button(f"{text}      Ctrl+L", name=self.tr("Lock the vault now"))
        lock.clicked.connect(self.lock_requested)
        column = QVBoxLayout(side)
        column.setContentsMargins(GRID * 3 // 2, GRID * 5 // 2, GRID * 3 // 2, GRID * 3 // 2)
        column.setSpacing(GRID // 2)
        column.addWidget(label(NAME, "caption"))
        name = label(vault, "strong", wrap=True)
        column.addWidget(name)
        column.addSpacing(GRID * 2)
        for entry in self._entries:
            column.addWidget(entry)
        column.addStretch(1)
        column.addWidget(lock)
        return side


class _Entry(QPushButton):
    """One line of the navigation, with a figure at its end."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__()
        self._figure = ""
        self.setText(text)
        self.setToolTip(f"Ctrl+{number}")
        self.setCheckable(True)
        self.setProperty("nav", "true")
        self.setAutoDefault(False)
        self.setAccessibleName(text)

    def set_count(self, count: int) -> None:
        """Show a figure; nothing for none."""
        self._figure = self.locale().toString(count) if count else ""
        self.setAccessibleName(f"{self.text()} {self._figure}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the figure over it."""
        super().paintEvent(event)
        if self._figure:
            painter = QPainter(self)
            painter.setPen(theme.color(theme.palette().soft))
            inside = self.rect().adjusted(GRID, 0, -GRID, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, self._figure)
