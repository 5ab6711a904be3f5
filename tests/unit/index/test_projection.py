"""What an entry may leave out, may bring along, and must not say."""

from __future__ import annotations

import pytest

from evidence_vault.clock import Instant
from evidence_vault.errors import MalformedFile
from evidence_vault.index.projection import statements
from evidence_vault.records.entry import Entry, Facts, Kind
from evidence_vault.records.ids import CustodianId, ItemId
from tests.helpers.chronicle import Chronicle, told

INGESTED = {"item": "E-000001", "sha256": "ab" * 32, "bytes": 7, "name": "a.png"}
DESCRIBED = {"item": "E-000001", "card.title": "Post"}
INSPECTED = {"item": "E-000001", "result": "ok"}
CASE = {"case": "C-001", "title.ru": "Клевета"}
EXHIBIT = {"case": "C-001", "exhibit": "X-0001", "items": ["E-000001"]}
ORDERED = {"case": "C-001", "order": ["X-0001"]}
CUSTODIAN = {"custodian": "c1", "key": "A" * 43 + "=", "name": "Aigerim"}
SLOT = {"slot": "k7", "slot_sha256": "0" * 64, "slot_kind": "passphrase"}

WITH_TABLES = {
    Kind.CUSTODIAN_ADDED,
    Kind.KEY_ADDED,
    Kind.KEY_REMOVED,
    Kind.ITEM_INGESTED,
    Kind.ITEM_INSPECTED,
    Kind.ITEM_DESCRIBED,
    Kind.CASE_CREATED,
    Kind.CASE_EDITED,
    Kind.EXHIBIT_ADDED,
    Kind.EXHIBIT_EDITED,
    Kind.EXHIBIT_ORDERED,
    Kind.EXHIBIT_WITHDRAWN,
}


def entry(kind: Kind, facts: Facts) -> Entry:
    return Entry(0, kind, Instant(0), CustodianId(1), facts)


def test_an_entry_alone_decides_what_changes() -> None:
    for told_entry in told().entries:
        assert list(statements(told_entry)) == list(statements(told_entry))


@pytest.mark.parametrize("kind", sorted(set(Kind) - WITH_TABLES))
def test_a_kind_without_tables_of_its_own_changes_nothing(kind: Kind) -> None:
    assert not list(statements(entry(kind, {"anything": [1, {"else": None}]})))


@pytest.mark.parametrize("kind", sorted(WITH_TABLES))
def test_a_kind_with_tables_needs_its_facts(kind: Kind) -> None:
    with pytest.raises(MalformedFile):
        list(statements(entry(kind, {"anything": 1})))


def test_facts_that_nobody_knows_are_passed_over() -> None:
    log = Chronicle()
    log.ingest(1, colour="red", note="not a card field here")
    log.describe(1, title="Post", mood="grim")
    (item,) = log.index().items()
    assert item.card == {"title": "Post"}


@pytest.mark.parametrize(
    ("kind", "facts", "bad"),
    [
        (Kind.ITEM_INGESTED, INGESTED, {"item": None}),
        (Kind.ITEM_INGESTED, INGESTED, {"item": "E-0"}),
        (Kind.ITEM_INGESTED, INGESTED, {"item": "C-001"}),
        (Kind.ITEM_INGESTED, INGESTED, {"item": ["E-000001"]}),
        (Kind.ITEM_INGESTED, INGESTED, {"sha256": "ab" * 31}),
        (Kind.ITEM_INGESTED, INGESTED, {"sha256": "AB" * 32}),
        (Kind.ITEM_INGESTED, INGESTED, {"sha256": "zz" * 32}),
        (Kind.ITEM_INGESTED, INGESTED, {"bytes": "7"}),
        (Kind.ITEM_INGESTED, INGESTED, {"bytes": True}),
        (Kind.ITEM_INGESTED, INGESTED, {"bytes": -1}),
        (Kind.ITEM_INGESTED, INGESTED, {"bytes": 2**53}),
        (Kind.ITEM_INGESTED, INGESTED, {"name": None}),
        (Kind.ITEM_INGESTED, INGESTED, {"name_raw": "not base64!"}),
        (Kind.ITEM_INGESTED, INGESTED, {"modified": "yesterday"}),
        (Kind.ITEM_INGESTED, INGESTED, {"path": 3}),
        (Kind.ITEM_DESCRIBED, DESCRIBED, {"card.title": 3}),
        (Kind.ITEM_DESCRIBED, DESCRIBED, {"item": 1}),
        (Kind.ITEM_INSPECTED, INSPECTED, {"result": None}),
        (Kind.CASE_CREATED, CASE, {"case": "1st"}),
        (Kind.CASE_EDITED, CASE, {"title.ru": ["Клевета"]}),
        (Kind.EXHIBIT_ADDED, EXHIBIT, {"case": None}),
        (Kind.EXHIBIT_ADDED, EXHIBIT, {"items": "E-000001"}),
        (Kind.EXHIBIT_ADDED, EXHIBIT, {"items": ["E-000001", 2]}),
        (Kind.EXHIBIT_ADDED, EXHIBIT, {"items": ["X-0001"]}),
        (Kind.EXHIBIT_ADDED, EXHIBIT, {"items": ["E-000001", "E-1"]}),
        (Kind.EXHIBIT_EDITED, EXHIBIT, {"pages": "3"}),
        (Kind.EXHIBIT_ORDERED, ORDERED, {"order": {"X-0001": 1}}),
        (Kind.EXHIBIT_ORDERED, ORDERED, {"order": ["X-0001", "X-0001"]}),
        (Kind.EXHIBIT_WITHDRAWN, EXHIBIT, {"exhibit": ""}),
        (Kind.CUSTODIAN_ADDED, CUSTODIAN, {"key": "A"}),
        (Kind.CUSTODIAN_ADDED, CUSTODIAN, {"custodian": "Aigerim"}),
        (Kind.KEY_ADDED, SLOT, {"slot_sha256": None}),
        (Kind.KEY_REMOVED, SLOT, {"slot": 7}),
    ],
)
def test_a_fact_of_another_form_is_refused_by_name(kind: Kind, facts: Facts, bad: Facts) -> None:
    assert list(statements(entry(kind, facts)))
    with pytest.raises(MalformedFile) as refusal:
        list(statements(entry(kind, {**facts, **bad})))
    (name,) = bad
    assert refusal.value.facts["what"] == "entry 0"
    assert name in str(refusal.value.facts["reason"])


def test_an_entry_about_something_whose_beginning_is_lost_is_kept() -> None:
    # The commit that took item 2 in was damaged and left out: what follows still stands in the log.
    log = Chronicle()
    log.ingest(1)
    lost = log.describe(2, title="Post")
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [1, 2])
    index = log.index()
    assert [item.id.number for item in index.items()] == [1]
    assert lost in index.history(ItemId(2))
    assert index.next_item() == ItemId(3)
