"""Items as rows of a list: what they are called, how far they have come, and which of them a search shows."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from evidence_vault.clock import Instant
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CustodianId, ItemId
from evidence_vault.records.item import Item
from evidence_vault.search import document
from ui.itemmodels.rows import ItemKind, ItemState, counted, matching, row_of, rows_of


def _item(number: int = 1, name: str = "x.png", media_type: str | None = "image/png") -> Item:
    digest = Digest(hashlib.sha256(name.encode()).digest())
    facts = (ItemId(number), name, digest, 10, Instant(0), CustodianId(1), number)
    return Item(*facts, media_type=media_type, inspection="ok")


def test_every_word_has_to_occur_somewhere() -> None:
    items = [_item(1), _item(2, "scan.pdf", "application/pdf")]
    documents = {
        items[0].id: document(["Жала", "Telegram", "от K-3"]),
        items[1].id: document(["Ответ полиции", "scan"]),
    }
    rows = rows_of(items, documents=documents)
    assert [row.id.number for row in matching(rows, "  ЖАЛА telegram ")] == [1]
    assert [row.id.number for row in matching(rows, "k-3")] == [1]
    assert [row.id.number for row in matching(rows, "ответ sc")] == [2]
    assert [row.id.number for row in matching(rows, "")] == [1, 2]
    assert not matching(rows, "жала ответ")


@pytest.mark.parametrize(
    ("media_type", "card", "kind"),
    [
        ("image/png", {"platform": "Telegram"}, ItemKind.POST),
        ("image/png", {"platform": "unknown", "account": "withheld"}, ItemKind.PICTURE),
        ("image/heic", {}, ItemKind.PICTURE),
        ("audio/ogg", {"platform": "WhatsApp"}, ItemKind.RECORDING),
        ("video/mp4", {}, ItemKind.RECORDING),
        ("message/rfc822", {}, ItemKind.MAIL),
        ("multipart/related", {}, ItemKind.PAGE),
        ("text/html", {}, ItemKind.PAGE),
        ("application/pdf", {}, ItemKind.DOCUMENT),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", {}, ItemKind.DOCUMENT),
        ("text/csv", {}, ItemKind.DOCUMENT),
        ("application/octet-stream", {}, ItemKind.OTHER),
        (None, {}, ItemKind.OTHER),
    ],
)
def test_a_kind_is_what_people_call_it(media_type: str | None, card: dict[str, str], kind: ItemKind) -> None:
    assert row_of(replace(_item(1, media_type=media_type), card=card)).kind is kind


@pytest.mark.parametrize(
    ("item", "state"),
    [
        (_item(), ItemState.STORED),
        (replace(_item(), inspection=None), ItemState.WAITING),
        (replace(_item(), inspection="crashed"), ItemState.UNREAD),
        (replace(_item(), changed_while_read=True), ItemState.CHANGED),
    ],
)
def test_a_state_says_how_far_an_item_has_come(item: Item, state: ItemState) -> None:
    assert row_of(item).state is state


def test_an_item_is_called_by_its_title_unless_that_says_nothing() -> None:
    titles = [
        row_of(replace(_item(1, "a.png"), card=card)).title for card in ({"title": "Post"}, {"title": "unknown"}, {})
    ]
    assert titles == ["Post", "a.png", "a.png"]


def test_only_kinds_that_there_are_are_counted() -> None:
    rows = rows_of([_item(1), _item(2), _item(3, media_type="audio/ogg")])
    assert counted(rows) == {ItemKind.PICTURE: 2, ItemKind.RECORDING: 1}
