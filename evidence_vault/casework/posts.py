"""Posts: several items that are one post, captured piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InAnotherPost, InvalidValue
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import ItemId, PostId


def group_items(ledger: Ledger, items: Sequence[ItemId]) -> PostId:
    """Record that these items are one post.

    Args:
        ledger: where the entry goes.
        items: at least two, from top to bottom.

    Raises:
        NoSuchItem, ItemDestroyed: one is not there.
        InAnotherPost: one belongs to a post already, which has to be separated first.
        InvalidValue: an item is named twice, or there is only one.
    """
    _check_each_once(items)
    if len(items) < 2:
        raise InvalidValue(field="items", value=_named(items), expected="at least two items")
    for item in map(ledger.index.kept_item, items):
        if item.post:
            raise InAnotherPost(item=str(item.id), post=str(item.post))
    post = ledger.index.next_post()
    _record(ledger, post, items)
    return post


def order_post(ledger: Ledger, post: PostId, items: Sequence[ItemId]) -> None:
    """Put the items of a post into another order. An order that is so already is not recorded.

    Raises:
        NoSuchPost: there is none.
        InvalidValue: these are not exactly the items of the post.
    """
    known = ledger.index.post(post).items
    if sorted(items) != sorted(known):
        raise InvalidValue(field="items", value=_named(items), expected=f"in any order: {_named(known)}")
    if tuple(items) != known:
        _record(ledger, post, items)


def separate_post(ledger: Ledger, post: PostId) -> None:
    """Record that the items of a post stand for themselves again. Its number is not given a second time.

    Raises:
        NoSuchPost: there is none.
    """
    ledger.index.post(post)
    _record(ledger, post, ())


def _check_each_once(items: Sequence[ItemId]) -> None:
    for place, item in enumerate(items):
        if item in items[:place]:
            raise InvalidValue(field="items", value=str(item), expected="each item once")


def _named(items: Sequence[ItemId]) -> str:
    return ", ".join(map(str, items))


def _record(ledger: Ledger, post: PostId, items: Sequence[ItemId]) -> None:
    ledger.commit([Draft(Kind.ITEM_GROUPED, {"post": str(post), "items": [str(item) for item in items]})])
