"""The facts of an item: what the record says, and what was read from the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from evidence_vault.clock import Instant
from evidence_vault.records.entry import Entry, Json
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.item import Item
from evidence_vault.records.ladder import Ladder
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import moment, size
from ui.theme import GRID
from ui.views.evidence.history_words import event, standing
from ui.views.ladder import rungs
from ui.widgets.labels import label
from ui.widgets.statement import Statement
from ui.words.evidence import number
from ui.words.file_facts import fact_name, grouped

Line = tuple[str, str, str]
"""Label, value and role of the value."""


class Column(QScrollArea):
    """Text one below the other, scrolled when it has no room; filled anew for each item."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setProperty("reading", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = QVBoxLayout()

    def begin(self) -> None:
        """Empty it."""
        inside = QWidget()
        inside.setProperty("surface", "panel")
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(GRID // 2, GRID, GRID, GRID)
        self._lines.setSpacing(6)
        self.setWidget(inside)

    def heading(self, text: str) -> None:
        """A caption above what follows."""
        if self._lines.count():
            self._lines.addSpacing(GRID)
        self._lines.addWidget(label(text, "caption", wrap=True))

    def add(self, part: QWidget) -> None:
        """One more part."""
        self._lines.addWidget(part)

    def facts(self, lines: Sequence[Line]) -> None:
        """Labels with their values, which can be marked and copied."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 104)
        grid.setColumnStretch(1, 1)
        for place, (name, value, role) in enumerate(lines):
            caption = label(name, "soft", wrap=True)
            caption.setFixedWidth(104)
            shown = label(value, role, wrap=True, selectable=True)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, place, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(grid)

    def end(self) -> None:
        """Nothing follows."""
        self._lines.addStretch(1)


class FactsColumn(Column):
    """What the record says of the file, and what the file says of itself."""

    def show_item(self, item: Item) -> None:
        """Show the facts of an item."""
        self.begin()
        self.heading(self.tr("THE FILE"))
        self.facts(list(self._file(item)))
        if item.sha256:
            self.heading("SHA-256")
            self.add(label(grouped(item.sha256.hex), "code", wrap=True, selectable=True))
        if item.inspected:
            self.heading(self.tr("READ FROM THE FILE"))
            self.add(label(self.tr("Anybody can set these in a file; they are hints, not proof."), "soft", wrap=True))
            self.facts([(fact_name(name), _value(value), "") for name, value in item.inspected.items()])
        self.end()

    def _file(self, item: Item) -> Iterator[Line]:
        yield self.tr("Item"), str(item.id), ""
        if item.destroyed:
            yield self.tr("Destroyed"), moment(item.destroyed.at), ""
            yield self.tr("Reason"), item.destroyed.reason, ""
            yield self.tr("Taken in"), moment(item.ingested_at), ""
            return
        yield self.tr("File name"), item.name, ""
        yield self.tr("Type"), item.media_type or self.tr("not known"), ""
        yield (
            self.tr("Size"),
            self.tr("{size} ({bytes} bytes)").format(size=size(item.size), bytes=number(item.size)),
            "",
        )
        yield self.tr("Taken in"), moment(item.ingested_at), ""
        yield self.tr("From"), item.path or self.tr("the clipboard"), ""
        if item.modified:
            text = self.tr("{moment} (the file’s own time, which anybody can set)")
            yield self.tr("File changed"), text.format(moment=moment(item.modified)), ""


class CustodyColumn(Column):
    """What this can show, and every entry that speaks of the item."""

    def show_item(
        self, item: Item, entries: Sequence[Entry], keepers: Mapping[CustodianId, str], ladder: Ladder | None
    ) -> None:
        """Show who vouches for an item, and its history, newest first."""
        self.begin()
        self.heading(self.tr("WHAT THIS CAN SHOW"))
        for state, text in standing(item, ladder):
            self.add(Statement(state, text))
        if ladder:
            self.heading(self.tr("WHO VOUCHES FOR IT"))
            self.add(rungs(ladder))
        self.heading(self.tr("RECORDED"))
        for entry in reversed(entries):
            self._entry(entry.seq, entry.at, event(entry), keepers.get(entry.by, str(entry.by)))
        self.end()

    def _entry(self, seq: int, at: Instant, sentence: str, by: str) -> None:
        self.add(label(sentence, wrap=True, selectable=True))
        text = self.tr("{moment} · by {custodian} · entry {number}")
        self.add(label(text.format(moment=moment(at), custodian=by, number=number(seq)), "soft", wrap=True))


def _value(value: Json) -> str:
    if isinstance(value, bool):
        yes, no = QT_TRANSLATE_NOOP("facts", "yes"), QT_TRANSLATE_NOOP("facts", "no")
        return QCoreApplication.translate("facts", yes if value else no)
    return number(value) if isinstance(value, int) else str(value)
