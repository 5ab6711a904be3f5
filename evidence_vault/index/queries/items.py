"""Questions about originals, and which of them are one post."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from evidence_vault.clock import Instant
from evidence_vault.errors import NoSuchItem, NoSuchPost
from evidence_vault.index.database import Database, Row, numbers
from evidence_vault.index.queries.numbers import next_number
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CaseId, CustodianId, ItemId, PostId
from evidence_vault.records.inbox import Seal
from evidence_vault.records.item import Destroyed, Item, Post


class ItemQueries:
    """What is in the vault."""

    _database: Database

    def items(self) -> list[Item]:
        """All items, in the order of their numbers."""
        return _items(self._database.rows("SELECT * FROM item_records ORDER BY id"))

    def items_numbered(self, items: Sequence[int]) -> list[Item]:
        """Those that there are of the items with these numbers, in the order of their numbers."""
        wanted = "SELECT * FROM item_records WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return _items(self._database.rows(wanted, (numbers(items),)))

    def item(self, item: ItemId) -> Item:
        """One item.

        Raises:
            NoSuchItem: no entry took it in.
        """
        rows = self._database.rows("SELECT * FROM item_records WHERE id = ?", (item.number,))
        if not rows:
            raise NoSuchItem(item=str(item))
        return _items(rows)[0]

    def kept_item(self, item: ItemId) -> Item:
        """One item that is still there.

        Raises:
            NoSuchItem: no entry took it in.
            ItemDestroyed: a purge destroyed it.
        """
        found = self.item(item)
        if found.destroyed:
            raise found.gone()
        return found

    def items_not_inspected(self) -> list[Item]:
        """The items that no worker has looked at yet, in the order of their numbers."""
        return _items(
            self._database.rows("SELECT * FROM item_records WHERE inspection IS NULL AND purge IS NULL ORDER BY id")
        )

    def items_only_named(self) -> list[ItemId]:
        """The items that some entry speaks of, but none that is known took in."""
        rows = self._database.rows(
            "SELECT DISTINCT id FROM subjects WHERE kind = 'item' AND id NOT IN (SELECT id FROM items) ORDER BY id"
        )
        return [ItemId(number) for (number,) in rows]

    def item_with(self, content: Digest) -> ItemId | None:
        """The first item that was taken in with this content; None without any."""
        return self.items_with([content]).get(content)

    def items_with(self, contents: Iterable[Digest]) -> dict[Digest, ItemId]:
        """The first item that was taken in with each of these contents, as far as there is one."""
        wanted = """SELECT sha256, min(id) FROM items
            WHERE sha256 IN (SELECT unhex(value) FROM json_each(?)) GROUP BY sha256"""
        rows = self._database.rows(wanted, (msgspec.json.encode([content.hex for content in contents]).decode(),))
        return {Digest(sha256): ItemId(number) for sha256, number in rows}

    def settled_inbox(self) -> dict[Seal, ItemId | None]:
        """The inbox files on which a person decided, with the item that each was accepted as; None where rejected."""
        rows = self._database.rows("SELECT sha256, bytes, item FROM settled")
        return {Seal(Digest(sha256), size): None if item is None else ItemId(item) for sha256, size, item in rows}

    def items_between(self, first: int, last: int) -> list[Item]:
        """The items that entries `first` to `last` (both included) speak of: what depends on a commit."""
        # The plus keeps SQLite from walking through every item's subjects instead of the few entries.
        rows = self._database.rows(
            """SELECT * FROM item_records
            WHERE id IN (SELECT id FROM subjects WHERE +kind = 'item' AND seq BETWEEN ? AND ?) ORDER BY id""",
            (first, last),
        )
        return _items(rows)

    def next_item(self) -> ItemId:
        """The first number that no entry has given or named."""
        return ItemId(next_number(self._database, "item"))

    def posts(self) -> list[Post]:
        """All posts, in the order of their numbers; separated ones are none."""
        items: dict[int, list[ItemId]] = {}
        for post, item in self._database.rows("SELECT post, item FROM post_items ORDER BY post, place"):
            items.setdefault(post, []).append(ItemId(item))
        return [Post(PostId(post), tuple(held)) for post, held in items.items()]

    def post(self, post: PostId) -> Post:
        """One post.

        Raises:
            NoSuchPost: no items are one post under this id, or no longer.
        """
        rows = self._database.rows("SELECT item FROM post_items WHERE post = ? ORDER BY place", (post.number,))
        if not rows:
            raise NoSuchPost(post=str(post))
        return Post(post, tuple(ItemId(item) for (item,) in rows))

    def next_post(self) -> PostId:
        """The first number that no entry has given or named."""
        return PostId(next_number(self._database, "post"))


def _items(rows: list[Row]) -> list[Item]:
    return [_item(row) for row in rows]


def _item(row: Row) -> Item:
    number, name, sha256, size, at, by, seq, media_type, name_raw, path, modified, changed, *more = row
    case, card, facts, how, same_as, source, post, read_back, purge, purged_at, reason = more
    return Item(
        id=ItemId(number),
        name=name or "",
        sha256=None if sha256 is None else Digest(sha256),
        size=size or 0,
        ingested_at=Instant(at),
        ingested_by=CustodianId(by),
        seq=seq,
        media_type=media_type,
        name_raw=name_raw,
        path=path,
        modified=None if modified is None else Instant(modified),
        changed_while_read=bool(changed),
        case=None if case is None else CaseId(case),
        card=msgspec.json.decode(card),
        inspected=msgspec.json.decode(facts),
        inspection=how,
        same_as=None if same_as is None else ItemId(same_as),
        source=source,
        post=None if post is None else PostId(post),
        read_back=None if read_back is None else Instant(read_back),
        destroyed=None if purge is None else Destroyed(Instant(purged_at), purge, reason),
    )
