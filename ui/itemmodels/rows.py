"""Items as the gallery and the table show them: sorted into kinds, ready to be searched. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
from ui.itemmodels.folding import fold


class ItemKind(StrEnum):
    """What people call an item, in the order of the filters."""

    POST = "post"
    PICTURE = "picture"
    DOCUMENT = "document"
    RECORDING = "recording"
    PAGE = "page"
    MAIL = "mail"
    OTHER = "other"


class ItemState(StrEnum):
    """How far an item has come."""

    STORED = "stored"
    """Recorded, and its kind was read."""
    WAITING = "waiting"
    """Recorded; nothing has looked at it yet."""
    UNREAD = "unread"
    """Recorded; the worker could not read it."""
    CHANGED = "changed"
    """Recorded; its source changed while it was read."""


_ABOUT_A_POST = ("platform", "account", "url", "posted")
_PAGES = frozenset({"text/html", "application/xhtml+xml", "multipart/related", "application/wacz"})
_DOCUMENTS = (
    "application/pdf",
    "application/msword",
    "application/rtf",
    "application/vnd.",
    "application/json",
    "text/",
)
_SEARCHED_FACTS = ("mail.from", "mail.to", "mail.subject", "pdf.title", "pdf.author")


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item in a list.

    Attributes:
        folded: everything that a search looks into, see `fold`.
    """

    item: Item
    kind: ItemKind
    state: ItemState
    folded: str

    @property
    def id(self) -> ItemId:
        """The item's id."""
        return self.item.id

    @property
    def title(self) -> str:
        """What to call it: its title, or its file name."""
        return said(self.item, "title") or self.item.name

    @property
    def described(self) -> bool:
        """Whether anything stands on its card."""
        return bool(self.item.card)


def said(item: Item, field: str) -> str:
    """A field of the card where it says something; empty where it is unknown, withheld or not filled."""
    value = item.card.get(field, "")
    return "" if value in (UNKNOWN, WITHHELD) else value


def row_of(item: Item) -> ItemRow:
    """An item made ready for lists."""
    facts = (str(item.inspected.get(name, "")) for name in _SEARCHED_FACTS)
    words = [str(item.id), item.name, *item.card.values(), *facts]
    return ItemRow(item, _kind(item), _state(item), "\n".join(fold(word) for word in words if word))


def rows_of(items: Iterable[Item]) -> list[ItemRow]:
    """All items made ready, in their order."""
    return [row_of(item) for item in items]


def matching(rows: Iterable[ItemRow], words: str) -> list[ItemRow]:
    """Those in which every word of a search occurs, in their order."""
    wanted = fold(words).split()
    return [row for row in rows if all(word in row.folded for word in wanted)]


def counted(rows: Sequence[ItemRow]) -> dict[ItemKind, int]:
    """How many of each kind there are, without those of which there are none."""
    counts = dict.fromkeys(ItemKind, 0)
    for row in rows:
        counts[row.kind] += 1
    return {kind: count for kind, count in counts.items() if count}


def _kind(item: Item) -> ItemKind:
    media_type = item.media_type or ""
    major = media_type.partition("/")[0]
    if major == "image":
        return ItemKind.POST if any(said(item, field) for field in _ABOUT_A_POST) else ItemKind.PICTURE
    if major in {"audio", "video"}:
        return ItemKind.RECORDING
    if media_type == "message/rfc822":
        return ItemKind.MAIL
    if media_type in _PAGES:
        return ItemKind.PAGE
    return ItemKind.DOCUMENT if media_type.startswith(_DOCUMENTS) else ItemKind.OTHER


def _state(item: Item) -> ItemState:
    if item.changed_while_read:
        return ItemState.CHANGED
    if item.inspection is None:
        return ItemState.WAITING
    return ItemState.STORED if item.inspection == "ok" else ItemState.UNREAD
