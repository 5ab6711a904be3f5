"""What was made out of items, as the index tells it."""

from __future__ import annotations

from evidence_vault.records.derivative import Derivative, Region
from evidence_vault.records.entry import Json, Kind
from evidence_vault.records.ids import ItemId
from tests.helpers.chronicle import Chronicle

MADE: dict[str, Json] = {
    "item": "E-000002",
    "parent": "E-000001",
    "recipe": "redaction",
    "regions": ["1 36 40 72 16 R1", "2 0 0 36 8"],
    "terms": ["Aigerim"],
    "reason": "she is a witness",
}


def test_a_derivative_names_its_parent_and_a_parent_its_derivatives() -> None:
    log = Chronicle()
    log.ingest(1)
    log.ingest(2, source="derivative")
    made = log.tell(Kind.DERIVATIVE_MADE, MADE)
    index = log.index()
    expected = Derivative(
        ItemId(2),
        ItemId(1),
        "redaction",
        "",
        (Region(1, 36, 40, 72, 16, "R1"), Region(2, 0, 0, 36, 8)),
        ("Aigerim",),
        "she is a witness",
        2,
    )
    assert index.made_from(ItemId(2)) == expected
    assert index.derivatives_of(ItemId(1)) == index.derivatives() == [expected]
    assert index.made_from(ItemId(1)) is None
    assert made in index.history(ItemId(1))
    assert made in index.history(ItemId(2))


def test_of_a_derivative_that_was_destroyed_no_term_is_left() -> None:
    log = Chronicle()
    log.ingest(1)
    log.ingest(2)
    log.tell(Kind.DERIVATIVE_MADE, MADE)
    log.tell(Kind.PURGE, {"item": "E-000002", "reason": "made by mistake", "entries": [1, 2], "object_removed": True})
    assert log.index().derivatives() == []
    stripped = Chronicle()
    stripped.tell(Kind.DERIVATIVE_MADE, {"item": "E-000002"})
    assert stripped.index().derivatives() == []
