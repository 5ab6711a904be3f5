"""Several items that are one post are one row, found by any of them; and the order in which a post is read."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from evidence_vault.clock import Instant
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CustodianId, ItemId, PostId
from evidence_vault.records.item import Item, Post
from evidence_vault.search import document
from ui.itemmodels.reading import reading_order
from ui.itemmodels.rows import (
    ItemKind,
    ItemRow,
    ItemState,
    counted,
    matching,
    row_of,
    rows_of,
    unchanged_kept,
    with_rows,
)

POST = Post(PostId(1), (ItemId(4), ItemId(2)))


def item(number: int, name: str = "", post: PostId | None = None, **card: str) -> Item:
    """A screenshot."""
    digest = Digest(hashlib.sha256(b"%d" % number).digest())
    facts = (ItemId(number), name or f"{number}.png", digest, 10 * number, Instant(0), CustodianId(1), number)
    return Item(*facts, media_type="image/png", inspection="ok", post=post, card=card)


def vault() -> list[Item]:
    """Five items, of which the fourth and the second are one post."""
    return [item(number, post=POST.id if number in (2, 4) else None) for number in range(1, 6)]


def numbers(rows: list[ItemRow]) -> list[tuple[int, ...]]:
    return [tuple(one.number for one in row.ids) for row in rows]


def test_a_post_is_one_row_where_its_earliest_item_stood() -> None:
    rows = rows_of(vault(), [POST])
    assert numbers(rows) == [(1,), (4, 2), (3,), (5,)]
    post = rows[1]
    assert (post.id, post.post, post.kind, post.size) == (ItemId(4), PostId(1), ItemKind.POST, 60)
    assert counted(rows) == {ItemKind.POST: 1, ItemKind.PICTURE: 3}


def test_it_is_found_by_what_stands_on_any_of_its_screenshots() -> None:
    searched = document(["P-0001", "E-000002", "Жала", "E-000004", "second-half.png"])
    rows = rows_of(vault(), [POST], {ItemId(2): searched})
    for words in ("жала", "second-half", "E-000002", "p-0001", "жала second-half"):
        assert numbers(matching(rows, words)) == [(4, 2)], words


def test_it_is_called_and_described_by_the_first_card_that_says_something() -> None:
    (row,) = rows_of([item(2, post=POST.id, title="unknown"), item(4, post=POST.id)], [POST])
    assert (row.title, row.described) == ("4.png", False)
    (row,) = rows_of([item(2, post=POST.id, title="Жала", platform="VK"), item(4, post=POST.id)], [POST])
    assert (row.title, row.speaking.card["platform"], row.described) == ("Жала", "VK", False)


@pytest.mark.parametrize(
    ("second", "state"),
    [
        (item(4, post=POST.id), ItemState.STORED),
        (replace(item(4, post=POST.id), inspection=None), ItemState.WAITING),
        (replace(item(4, post=POST.id), inspection="crashed"), ItemState.UNREAD),
        (replace(item(4, post=POST.id), changed_while_read=True), ItemState.CHANGED),
    ],
)
def test_its_state_is_that_of_the_screenshot_that_needs_a_look(second: Item, state: ItemState) -> None:
    assert rows_of([item(2, post=POST.id), second], [POST])[0].state is state


def test_rows_that_changed_take_the_place_of_the_old_ones() -> None:
    apart = [row_of(replace(one, post=None)) for one in vault()]
    together = rows_of(vault(), [POST])
    assert numbers(with_rows(apart, [together[1]])) == numbers(together)
    assert numbers(with_rows(together, [apart[1], apart[3]])) == numbers(apart)


def order(*items: Item) -> list[int]:
    return [one.number for one in reading_order(items)]


def test_a_post_is_read_in_the_order_of_capture() -> None:
    first, second = "2026-03-02T23:50:00+05:00", "2026-03-02T20:00:00Z"
    assert order(item(1, captured=second), item(2, captured=first)) == [2, 1]
    assert order(item(1, "b.png", captured="2026-03-02"), item(2, "a.png", captured="2026-03-02")) == [2, 1]


@pytest.mark.parametrize("captured", ["", "unknown"])
def test_else_in_the_order_of_the_file_names_as_people_count(captured: str) -> None:
    late, early = item(1, "Снимок 10.png", captured="2026-01-01"), item(2, "снимок 9.png", captured=captured)
    assert order(late, early) == [2, 1]
    assert order(item(1, "²10.png"), item(2, "²9.png"), item(3, "x٣.png")) == [2, 1, 3]


def test_else_as_they_were_taken_in() -> None:
    assert order(item(3, "image.png"), item(1, "image.png"), item(2, "image.png")) == [1, 2, 3]


def test_of_rows_read_anew_only_what_changed_is_another_object() -> None:
    before = rows_of(vault(), [POST])
    items = vault()
    items[2] = replace(items[2], name="other.png")
    after = unchanged_kept(rows_of([*items, item(6)], [POST]), before)
    assert after == rows_of([*items, item(6)], [POST])
    assert [any(row is old for old in before) for row in after] == [True, True, False, True, False]
