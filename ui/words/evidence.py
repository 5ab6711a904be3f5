"""The words of the evidence place: kinds, states, fields of the card, facts, sizes and times."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from evidence_vault.records.item import OBTAINED, UNKNOWN, WITHHELD, Item
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.items import Column
from ui.itemmodels.rows import ItemKind, ItemRow, ItemState, said
from ui.messages import moment, size
from ui.widgets.state_dot import State

KINDS: dict[ItemKind, str] = {
    ItemKind.POST: QT_TRANSLATE_NOOP("evidence", "Posts"),
    ItemKind.PICTURE: QT_TRANSLATE_NOOP("evidence", "Pictures"),
    ItemKind.DOCUMENT: QT_TRANSLATE_NOOP("evidence", "Documents"),
    ItemKind.RECORDING: QT_TRANSLATE_NOOP("evidence", "Voice and video"),
    ItemKind.PAGE: QT_TRANSLATE_NOOP("evidence", "Saved pages"),
    ItemKind.MAIL: QT_TRANSLATE_NOOP("evidence", "Mail"),
    ItemKind.OTHER: QT_TRANSLATE_NOOP("evidence", "Other files"),
}
"""Several of a kind, for the filters."""

ONE: dict[ItemKind, str] = {
    ItemKind.POST: QT_TRANSLATE_NOOP("evidence", "Post"),
    ItemKind.PICTURE: QT_TRANSLATE_NOOP("evidence", "Picture"),
    ItemKind.DOCUMENT: QT_TRANSLATE_NOOP("evidence", "Document"),
    ItemKind.RECORDING: QT_TRANSLATE_NOOP("evidence", "Recording"),
    ItemKind.PAGE: QT_TRANSLATE_NOOP("evidence", "Saved page"),
    ItemKind.MAIL: QT_TRANSLATE_NOOP("evidence", "Mail"),
    ItemKind.OTHER: QT_TRANSLATE_NOOP("evidence", "File"),
}

STATES: dict[ItemState, tuple[State, str]] = {
    ItemState.STORED: ("none", QT_TRANSLATE_NOOP("evidence", "stored")),
    ItemState.VERIFIED: ("ok", QT_TRANSLATE_NOOP("evidence", "verified by reading back")),
    ItemState.WAITING: ("none", QT_TRANSLATE_NOOP("evidence", "stored, not examined yet")),
    ItemState.UNREAD: ("warn", QT_TRANSLATE_NOOP("evidence", "stored, could not be examined")),
    ItemState.CHANGED: ("warn", QT_TRANSLATE_NOOP("evidence", "stored, changed while it was read")),
    ItemState.DESTROYED: ("warn", QT_TRANSLATE_NOOP("evidence", "destroyed")),
}

HEADINGS: dict[Column, str] = {
    Column.ITEM: QT_TRANSLATE_NOOP("evidence", "Item"),
    Column.TITLE: QT_TRANSLATE_NOOP("evidence", "Title or file name"),
    Column.KIND: QT_TRANSLATE_NOOP("evidence", "Kind"),
    Column.PLATFORM: QT_TRANSLATE_NOOP("evidence", "Platform"),
    Column.ACCOUNT: QT_TRANSLATE_NOOP("evidence", "Account"),
    Column.POSTED: QT_TRANSLATE_NOOP("evidence", "Posted"),
    Column.SIZE: QT_TRANSLATE_NOOP("evidence", "Size"),
    Column.TAKEN_IN: QT_TRANSLATE_NOOP("evidence", "Taken in"),
    Column.STATE: QT_TRANSLATE_NOOP("evidence", "State"),
}

SPECIAL: dict[str, str] = {
    UNKNOWN: QT_TRANSLATE_NOOP("evidence", "unknown"),
    WITHHELD: QT_TRANSLATE_NOOP("evidence", "withheld for safety"),
}
"""Why a field of the card says nothing."""

_WAYS = (
    QT_TRANSLATE_NOOP("evidence", "own screenshot"),
    QT_TRANSLATE_NOOP("evidence", "received from somebody"),
    QT_TRANSLATE_NOOP("evidence", "downloaded"),
    QT_TRANSLATE_NOOP("evidence", "exported by the application"),
    QT_TRANSLATE_NOOP("evidence", "scanned"),
    QT_TRANSLATE_NOOP("evidence", "photographed"),
    SPECIAL[UNKNOWN],
    SPECIAL[WITHHELD],
)
OBTAINED_WORDS: dict[str, str] = dict(zip(OBTAINED, _WAYS, strict=True))


def word(text: str) -> str:
    """One of the texts of this module in the language of the window."""
    return QCoreApplication.translate("evidence", text)


def cell(row: ItemRow, column: Column) -> str:
    """A cell of the table."""
    card = row.speaking
    texts = {
        Column.ITEM: lambda: str(row.post or row.id),
        Column.TITLE: lambda: " · ".join(filter(None, (pieces(row), row.title))),
        Column.KIND: lambda: word(ONE[row.kind]),
        Column.PLATFORM: lambda: shown(card, "platform"),
        Column.ACCOUNT: lambda: shown(card, "account"),
        Column.POSTED: lambda: shown(card, "posted"),
        Column.SIZE: lambda: size(row.size) if row.size or not row.item.destroyed else "",
        Column.TAKEN_IN: lambda: moment(row.item.ingested_at),
        Column.STATE: lambda: word(STATES[row.state][1]),
    }
    return texts[column]()


def shown(item: Item, field: str) -> str:
    """A field of the card as it is shown."""
    value = item.card.get(field, "")
    return word(SPECIAL[value]) if value in SPECIAL else value


def pieces(row: ItemRow) -> str:
    """Of how many items a post consists; empty for an item that stands for itself."""
    if row.post is None:
        return ""
    if all((item.media_type or "").startswith("image/") for item in row.items):
        return QCoreApplication.translate("evidence", "%n screenshots", "", len(row.items))
    return QCoreApplication.translate("evidence", "%n files", "", len(row.items))


def origin(row: ItemRow) -> str:
    """Where an item comes from in one line: platform, account and time of the post, or its kind and when it came."""
    if row.item.destroyed and not row.post:
        return fate(row.item)
    parts = [said(row.speaking, field) for field in ("platform", "account", "posted")]
    if not any(parts):
        parts = [word(ONE[row.kind]) if row.post else kind_and_form(row), moment(row.item.ingested_at)]
    return " · ".join(part for part in parts if part)


def kind_and_form(row: ItemRow) -> str:
    """What it is, with the end of its file name: ``Document, PDF``."""
    form = pieces(row) or suffix(row.item)
    return f"{word(ONE[row.kind])}, {form}" if form else word(ONE[row.kind])


def suffix(item: Item) -> str:
    """The end of the file name in capitals; empty where it has none that is short."""
    end = item.name.rpartition(".")[2]
    return end.upper() if end != item.name and end.isalnum() and len(end) <= 5 else ""


def fate(item: Item) -> str:
    """When an item was destroyed, and why; empty for one that is there."""
    found = item.destroyed
    if found is None:
        return ""
    text = QCoreApplication.translate("evidence", "Destroyed on {moment}: {reason}")
    return text.format(moment=moment(found.at), reason=found.reason)


def remark(row: ItemRow) -> str:
    """What a person may want to do about an item; empty where it is nothing."""
    if row.item.same_as and row.post is None:
        return QCoreApplication.translate("evidence", "same as {item}").format(item=row.item.same_as)
    return "" if row.described else QCoreApplication.translate("evidence", "no card yet")


def spoken(row: ItemRow) -> str:
    """An item as a screen reader says it."""
    parts = (
        str(row.post or row.id),
        row.title,
        word(ONE[row.kind]),
        pieces(row),
        origin(row),
        word(STATES[row.state][1]),
        remark(row),
    )
    return ", ".join(dict.fromkeys(part for part in parts if part))


def number(count: int) -> str:
    """A number in the reader's language."""
    return QLocale().toString(count)
