"""What a purge may take out of the log, and what a reader says of anything else that is missing."""

from __future__ import annotations

import pytest

from evidence_vault.clock import Instant
from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.purge import Audit, Tombstone, draft, strip, tombstone
from evidence_vault.custody.verify import verify_chain
from evidence_vault.errors import MalformedFile
from evidence_vault.records.entry import Entry, Facts, Json, Kind
from evidence_vault.records.ids import CustodianId, ItemId
from tests.helpers.logbook import VAULT, VAULT_KEY, Logbook, session

ONE, TWO = ItemId(1), ItemId(2)
INGESTED: Facts = {"kind": "item.ingested", "item": "E-000001", "sha256": "ab" * 32, "bytes": 3, "name": "secret.txt"}


def entry(seq: int, kind: Kind, **facts: Json) -> Entry:
    return Entry(seq, kind, Instant(0), CustodianId(1), facts)


def buried(seq: int, item: ItemId, *entries: int, object_removed: bool = True) -> Entry:
    made = draft(item, "planted", entries, object_removed=object_removed)
    return Entry(seq, made.kind, Instant(0), CustodianId(1), made.facts)


def judged(*told: Entry, withheld: frozenset[int] = frozenset()) -> list[tuple[str, str]]:
    audit = Audit(range(100))
    for one in told:
        audit.take(one, withheld=one.seq in withheld)
    return [(finding.code, finding.subject) for finding in audit.findings()]


STUB = entry(1, Kind.ITEM_INGESTED, item="E-000001", case="C-001")


def test_a_tombstone_says_nothing_of_the_thing() -> None:
    made = buried(7, ONE, 3, 2)
    assert made.facts == {"item": "E-000001", "reason": "planted", "entries": [2, 3], "object_removed": True}
    assert tombstone(made) == Tombstone(7, ONE, frozenset({2, 3}), object_removed=True)


@pytest.mark.parametrize(
    "change",
    [
        {"item": "X-1"},
        {"reason": None},
        {"entries": "2"},
        {"entries": [7]},
        {"entries": [-1]},
        {"entries": [True]},
        {"object_removed": 1},
    ],
)
def test_a_tombstone_of_another_form_is_none(change: dict[str, Json]) -> None:
    with pytest.raises(MalformedFile):
        tombstone(entry(7, Kind.PURGE, **{**buried(7, ONE, 2).facts, **change}))


def test_a_commit_without_what_was_destroyed_verifies_as_before() -> None:
    book = Logbook.begun()
    book.write(INGESTED, session())
    whole = list(verify_chain(book.commits, vault=VAULT, vault_key=VAULT_KEY.public_key))
    stripped = strip(book.commits[1], [Tombstone(9, ONE, frozenset({2}), object_removed=True)])
    assert stripped is not None
    assert [digest.hex for digest in stripped.digests] == ["ab" * 32]
    bare = list(verify_chain([book.commits[0], stripped.plaintext], vault=VAULT, vault_key=VAULT_KEY.public_key))
    assert [one.head for one in bare] == [one.head for one in whole]
    assert bare[1].entries[0].facts == {"item": "E-000001"}
    assert bare[1].entries[1] == whole[1].entries[1]
    old, new = decode_commit(book.commits[1]), decode_commit(stripped.plaintext)
    assert ([one.raw for one in new.entries], new.note, new.before) == (
        [one.raw for one in old.entries],
        old.note,
        old.before,
    )


@pytest.mark.parametrize(
    "stone",
    [
        Tombstone(9, TWO, frozenset({2}), object_removed=True),
        Tombstone(9, ONE, frozenset({3}), object_removed=True),
        Tombstone(9, ONE, frozenset(), object_removed=True),
    ],
)
def test_what_a_tombstone_does_not_cover_is_left_alone(stone: Tombstone) -> None:
    book = Logbook.begun()
    book.write(INGESTED, session())
    assert strip(book.commits[1], [stone]) is None


def test_more_missing_than_decoys_is_seen() -> None:
    book = Logbook.begun()
    book.write({"kind": "exhibit.added", "exhibit": "X-0001", **{f"title.{tag}": tag for tag in "abcdefgh"}})
    stripped = strip(book.commits[1], [Tombstone(9, ONE, frozenset({2}), object_removed=True)])
    assert stripped is not None
    *_, last = verify_chain([book.commits[0], stripped.plaintext], vault=VAULT, vault_key=VAULT_KEY.public_key)
    assert last.withheld == {2}
    *_, last = verify_chain(book.commits, vault=VAULT, vault_key=VAULT_KEY.public_key)
    assert not last.withheld


def test_a_stub_with_its_tombstone_is_in_order() -> None:
    assert not judged(STUB, buried(5, ONE, 1))


@pytest.mark.parametrize("stone", [buried(5, ONE, 2), buried(5, TWO, 1)])
def test_a_stub_without_one_is_a_failure(stone: Entry) -> None:
    assert judged(STUB)[0] == ("entry.withheld", "#1")
    assert ("entry.withheld", "#1") in judged(STUB, stone)


@pytest.mark.parametrize(
    "kind", [Kind.ITEM_INSPECTED, Kind.ITEM_DESCRIBED, Kind.ORIGINAL_EXPORTED, Kind.VAULT_RESTORED]
)
def test_every_kind_that_always_says_something_is_held_to_it(kind: Kind) -> None:
    assert judged(entry(1, kind, item="E-000001")) == [("entry.withheld", "#1")]


def test_what_still_speaks_is_called_unfinished() -> None:
    speaking = entry(1, Kind.ITEM_DESCRIBED, item="E-000001", **{"card.note": "x"})
    assert judged(speaking, buried(5, ONE, 1)) == [("purge.unfinished", "E-000001")]


def test_a_tombstone_that_reaches_for_others_is_a_failure() -> None:
    other = entry(1, Kind.ITEM_DESCRIBED, item="E-000002", **{"card.note": "x"})
    assert judged(other, buried(5, ONE, 1)) == [("purge.foreign", "#5")]
    assert judged(entry(1, Kind.PURGE, **buried(1, TWO).facts), buried(5, ONE, 1)) == [("purge.foreign", "#5")]


def test_texts_of_an_exhibit_go_with_the_last_of_its_items() -> None:
    bare = entry(1, Kind.EXHIBIT_ADDED, exhibit="X-0001", items=["E-000001", "E-000002"])
    gone = frozenset({1})
    assert ("entry.withheld", "#1") in judged(bare, buried(5, ONE, 1), withheld=gone)
    assert not judged(bare, buried(5, TWO), buried(6, ONE, 1), withheld=gone)
    assert not judged(bare, buried(5, ONE, 1), buried(6, TWO), withheld=gone)
