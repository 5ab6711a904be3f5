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
from ui.views.evidence.words import number
from ui.views.ladder import rungs
from ui.widgets.labels import label
from ui.widgets.statement import Statement

_FACTS: dict[str, str] = {
    "width": QT_TRANSLATE_NOOP("facts", "Width in pixels"),
    "height": QT_TRANSLATE_NOOP("facts", "Height in pixels"),
    "format": QT_TRANSLATE_NOOP("facts", "Form of the picture"),
    "frames": QT_TRANSLATE_NOOP("facts", "Pictures in the file"),
    "pages": QT_TRANSLATE_NOOP("facts", "Pages"),
    "encrypted": QT_TRANSLATE_NOOP("facts", "Locked by a password"),
    "gps": QT_TRANSLATE_NOOP("facts", "Place (latitude, longitude)"),
    "partial": QT_TRANSLATE_NOOP("facts", "Only its beginning was read"),
    "trailing.bytes": QT_TRANSLATE_NOOP("facts", "Bytes behind the picture"),
    "trailing.type": QT_TRANSLATE_NOOP("facts", "What they look like"),
    "exif.DateTimeOriginal": QT_TRANSLATE_NOOP("facts", "Taken"),
    "exif.DateTimeDigitized": QT_TRANSLATE_NOOP("facts", "Digitised"),
    "exif.DateTime": QT_TRANSLATE_NOOP("facts", "Changed"),
    "exif.OffsetTimeOriginal": QT_TRANSLATE_NOOP("facts", "Zone of that time"),
    "exif.Make": QT_TRANSLATE_NOOP("facts", "Maker of the camera"),
    "exif.Model": QT_TRANSLATE_NOOP("facts", "Camera"),
    "exif.Software": QT_TRANSLATE_NOOP("facts", "Program"),
    "exif.Orientation": QT_TRANSLATE_NOOP("facts", "Orientation"),
    "exif.Artist": QT_TRANSLATE_NOOP("facts", "Author"),
    "exif.LensModel": QT_TRANSLATE_NOOP("facts", "Lens"),
    "pdf.title": QT_TRANSLATE_NOOP("facts", "Title"),
    "pdf.author": QT_TRANSLATE_NOOP("facts", "Author"),
    "pdf.creator": QT_TRANSLATE_NOOP("facts", "Written with"),
    "pdf.producer": QT_TRANSLATE_NOOP("facts", "Made with"),
    "pdf.created": QT_TRANSLATE_NOOP("facts", "Made"),
    "pdf.modified": QT_TRANSLATE_NOOP("facts", "Changed"),
    "pdf.has_javascript": QT_TRANSLATE_NOOP("facts", "Holds scripts"),
    "pdf.has_attachments": QT_TRANSLATE_NOOP("facts", "Holds attachments"),
    "mail.from": QT_TRANSLATE_NOOP("facts", "From"),
    "mail.to": QT_TRANSLATE_NOOP("facts", "To"),
    "mail.cc": QT_TRANSLATE_NOOP("facts", "Copy to"),
    "mail.subject": QT_TRANSLATE_NOOP("facts", "Subject"),
    "mail.date": QT_TRANSLATE_NOOP("facts", "Date"),
    "mail.bcc": QT_TRANSLATE_NOOP("facts", "Hidden copy to"),
    "mail.reply_to": QT_TRANSLATE_NOOP("facts", "Answers go to"),
    "mail.sender": QT_TRANSLATE_NOOP("facts", "Sent by"),
    "mail.route": QT_TRANSLATE_NOOP("facts", "Came by"),
    "mail.message_id": QT_TRANSLATE_NOOP("facts", "Message number"),
    "mail.attachments": QT_TRANSLATE_NOOP("facts", "Attachments"),
}
_ERROR = QT_TRANSLATE_NOOP("facts", "Not readable for {library}")

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


def grouped(digest: str) -> str:
    """Hexadecimal digits in groups of four, so that they can be read aloud."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def fact_name(fact: str) -> str:
    """What a fact that was read from a file is called (``width``); an unknown one stays as it is."""
    if fact.startswith("error."):
        return QCoreApplication.translate("facts", _ERROR).format(library=fact.removeprefix("error."))
    return QCoreApplication.translate("facts", _FACTS[fact]) if fact in _FACTS else fact


def _value(value: Json) -> str:
    if isinstance(value, bool):
        yes, no = QT_TRANSLATE_NOOP("facts", "yes"), QT_TRANSLATE_NOOP("facts", "no")
        return QCoreApplication.translate("facts", yes if value else no)
    return number(value) if isinstance(value, int) else str(value)
