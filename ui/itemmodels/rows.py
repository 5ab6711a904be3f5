"""Items and posts as the gallery and the table show them: sorted into kinds, ready to be searched. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence_vault.records.ids import ItemId, PostId
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item, Post
from evidence_vault.search import Query


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
    VERIFIED = "verified"
    """The same, and its content was read back from the medium and was what the record says."""
    WAITING = "waiting"
    """Recorded; nothing has looked at it yet."""
    UNREAD = "unread"
    """Recorded; the worker could not read it."""
    CHANGED = "changed"
    """Recorded; its source changed while it was read."""
    DESTROYED = "destroyed"
    """A purge destroyed it; that it was there is left."""


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


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item in a list, or several that are one post.

    Attributes:
        items: of the post in its order, from top to bottom; else the one item.
        post: what the items are together; None for an item that stands for itself.
        searched: the document that a search looks into, as the index made it; empty in a row that nobody searches.
    """

    items: tuple[Item, ...]
    post: PostId | None
    kind: ItemKind
    state: ItemState
    searched: str = ""

    @property
    def item(self) -> Item:
        """The item, or the first of the post: what the row looks like."""
        return self.items[0]

    @property
    def id(self) -> ItemId:
        """The item's id, or that of the first of the post."""
        return self.item.id

    @property
    def ids(self) -> tuple[ItemId, ...]:
        """Of all items of the row."""
        return tuple(item.id for item in self.items)

    @property
    def speaking(self) -> Item:
        """The item whose card speaks for the row: the first one with a card."""
        return next((item for item in self.items if item.card), self.item)

    @property
    def title(self) -> str:
        """What to call it: its title, or its file name."""
        names = (item.name for item in self.items)
        return next(filter(None, (*(said(item, "title") for item in self.items), *names)), str(self.item.id))

    @property
    def size(self) -> int:
        """Bytes of all items."""
        return sum(item.size for item in self.items)

    @property
    def described(self) -> bool:
        """Whether anything stands on its card, for a post on every one."""
        return all(item.card or item.destroyed for item in self.items)


def said(item: Item, field: str) -> str:
    """A field of the card where it says something; empty where it is unknown, withheld or not filled."""
    value = item.card.get(field, "")
    return "" if value in (UNKNOWN, WITHHELD) else value


def row_of(item: Item, searched: str = "") -> ItemRow:
    """An item made ready for lists, by itself."""
    return ItemRow((item,), None, _kind(item), _state(item), searched)


def row_of_post(post: PostId, items: Sequence[Item], searched: str = "") -> ItemRow:
    """A post made ready for lists; its items in their order."""
    states = [_state(item) for item in items]
    state = next(state for state in _GRAVEST_FIRST if state in states)
    return ItemRow(tuple(items), post, ItemKind.POST, state, searched)


def rows_of(
    items: Iterable[Item], posts: Iterable[Post] = (), documents: Mapping[ItemId, str] | None = None
) -> list[ItemRow]:
    """All items made ready, in the order in which they were taken in; a post stands where its earliest item stands.

    Args:
        items: in that order.
        posts: what some of them are together.
        documents: what is searched, by item; of a post by its earliest one.
    """
    searched = documents or {}
    held = {post.id: post.items for post in posts}
    known = {item.id: item for item in items}
    rows: list[ItemRow] = []
    made: set[PostId] = set()
    for item in known.values():
        if item.post not in held:
            rows.append(row_of(item, searched.get(item.id, "")))
        elif item.post not in made:
            made.add(item.post)
            pieces = [known[one] for one in held[item.post] if one in known]
            rows.append(row_of_post(item.post, pieces, searched.get(min(one.id for one in pieces), "")))
    return rows


def with_rows(rows: Iterable[ItemRow], newer: Sequence[ItemRow]) -> list[ItemRow]:
    """All rows, `newer` ones in place of those that have an item of theirs, in the order of `rows_of`."""
    renewed = {item for row in newer for item in row.ids}
    kept = [row for row in rows if renewed.isdisjoint(row.ids)]
    return sorted([*kept, *newer], key=lambda row: min(item.id.number for item in row.items))


def unchanged_kept(rows: Iterable[ItemRow], known: Iterable[ItemRow]) -> list[ItemRow]:
    """The same rows, with the very objects of `known` where nothing changed: lists of them are compared in no time."""
    before = {row.id.number: row for row in known}
    return [old if (old := before.get(row.id.number)) == row else row for row in rows]


def matching(rows: Iterable[ItemRow], words: str) -> list[ItemRow]:
    """Those that a search for these words finds, see `Query.parse`, in their order; all where there are no words."""
    found = list(rows)
    for term in Query.parse(words).terms:
        found = [row for row in found if term.needle in row.searched]
    return found


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


_GRAVEST_FIRST = (
    ItemState.DESTROYED,
    ItemState.CHANGED,
    ItemState.UNREAD,
    ItemState.WAITING,
    ItemState.STORED,
    ItemState.VERIFIED,
)


def _state(item: Item) -> ItemState:
    if item.destroyed:
        return ItemState.DESTROYED
    if item.changed_while_read:
        return ItemState.CHANGED
    if item.inspection is None:
        return ItemState.WAITING
    if item.inspection != "ok":
        return ItemState.UNREAD
    return ItemState.VERIFIED if item.read_back else ItemState.STORED
