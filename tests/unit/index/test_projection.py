"""What an entry may leave out, may bring along, and must not say."""

from __future__ import annotations

import pytest

from evidence_vault.clock import Instant
from evidence_vault.errors import ItemDestroyed, MalformedFile, NoSuchPost
from evidence_vault.index.projection import statements
from evidence_vault.records.entry import Entry, Facts, Kind
from evidence_vault.records.ids import CustodianId, ItemId, PostId, SubmissionId
from tests.helpers.chronicle import Chronicle, told

INGESTED = {"item": "E-000001", "sha256": "ab" * 32, "bytes": 7, "name": "a.png"}
DESCRIBED = {"item": "E-000001", "card.title": "Post"}
GROUPED = {"post": "P-0001", "items": ["E-000001", "E-000002"]}
INSPECTED = {"item": "E-000001", "result": "ok"}
BUNDLED: Facts = {
    "case": "C-001",
    "items": ["E-000001"],
    "list": 1,
    "profile": "generic",
    "languages": ["en"],
    "exhibits": ["1", "2"],
    "withheld": ["2 sealed"],
    "core": ["1"],
    "approved": ["account"],
    "append_to": 0,
}
VERIFIED: Facts = {"case": "C-001", "of": 0, "manifest_sha256": "ab" * 32, "pages": 9, "verified": "ok, notices 2"}
MADE = {"item": "E-000002", "parent": "E-000001", "recipe": "redaction", "regions": ["1 10 20 30 40 R1"]}
CONSENT = {"person": "K-9", "recipient": "any", "scope": "all"}
CASE = {"case": "C-001", "title.ru": "Клевета"}
EXHIBIT = {"case": "C-001", "exhibit": "X-0001", "items": ["E-000001"]}
ISSUED: Facts = {
    "case": "C-001",
    "list": 1,
    "profile": "kz",
    "languages": ["ru", "kk"],
    "order": ["X-0002", "X-0001"],
    "marks": ["A", "B"],
    "numbering": "alpha-repeat",
}
ORDERED = {"case": "C-001", "order": ["X-0001"]}
SUBMISSION = {"case": "C-001", "submission": "S-001", "authority": "Police"}
CUSTODIAN = {"custodian": "c1", "key": "A" * 43 + "=", "name": "Aigerim"}
SLOT = {"slot": "k7", "slot_sha256": "0" * 64, "slot_kind": "passphrase"}

WITH_TABLES = {
    Kind.CUSTODIAN_ADDED,
    Kind.KEY_ADDED,
    Kind.KEY_REMOVED,
    Kind.ITEM_INGESTED,
    Kind.ITEM_REJECTED,
    Kind.ITEM_INSPECTED,
    Kind.ITEM_DESCRIBED,
    Kind.ITEM_GROUPED,
    Kind.CASE_CREATED,
    Kind.CASE_EDITED,
    Kind.EXHIBIT_ADDED,
    Kind.EXHIBIT_EDITED,
    Kind.EXHIBIT_ORDERED,
    Kind.EXHIBIT_WITHDRAWN,
    Kind.DERIVATIVE_MADE,
    Kind.CONSENT_GIVEN,
    Kind.CONSENT_WITHDRAWN,
    Kind.LIST_ISSUED,
    Kind.SUBMISSION_ADDED,
    Kind.SUBMISSION_UPDATED,
    Kind.PURGE,
    Kind.LOG_GAP,
    Kind.LOG_FORK,
    Kind.LOG_BRANCH,
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
        (Kind.ITEM_GROUPED, GROUPED, {"post": "E-000001"}),
        (Kind.ITEM_GROUPED, GROUPED, {"items": None}),
        (Kind.ITEM_GROUPED, GROUPED, {"items": ["E-000001", "E-1"]}),
        (Kind.DERIVATIVE_MADE, MADE, {"item": "X-0001"}),
        (Kind.DERIVATIVE_MADE, MADE, {"parent": None}),
        (Kind.DERIVATIVE_MADE, MADE, {"recipe": 1}),
        (Kind.DERIVATIVE_MADE, MADE, {"regions": "1 10 20 30 40"}),
        (Kind.DERIVATIVE_MADE, MADE, {"regions": ["0 10 20 30 40"]}),
        (Kind.DERIVATIVE_MADE, MADE, {"regions": ["1 10 20 0 40"]}),
        (Kind.DERIVATIVE_MADE, MADE, {"regions": ["1 10 20 30 40 two words"]}),
        (Kind.DERIVATIVE_MADE, MADE, {"terms": [1]}),
        (Kind.DERIVATIVE_MADE, MADE, {"reason": ["why"]}),
        (Kind.CONSENT_GIVEN, CONSENT, {"person": None}),
        (Kind.CONSENT_GIVEN, CONSENT, {"scope": "face"}),
        (Kind.CONSENT_GIVEN, CONSENT, {"items": "E-000001"}),
        (Kind.CONSENT_WITHDRAWN, CONSENT, {"recipient": 3}),
        (Kind.CONSENT_WITHDRAWN, CONSENT, {"case": "X-0001"}),
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
        (Kind.CASE_EDITED, CASE, {"numbering": 3}),
        (Kind.EXHIBIT_EDITED, EXHIBIT, {"status": True}),
        (Kind.LIST_ISSUED, ISSUED, {"case": "1st"}),
        (Kind.LIST_ISSUED, ISSUED, {"list": 0}),
        (Kind.LIST_ISSUED, ISSUED, {"list": "1"}),
        (Kind.LIST_ISSUED, ISSUED, {"profile": None}),
        (Kind.LIST_ISSUED, ISSUED, {"languages": []}),
        (Kind.LIST_ISSUED, ISSUED, {"languages": "ru"}),
        (Kind.LIST_ISSUED, ISSUED, {"order": ["X-0001", "X-0001"]}),
        (Kind.LIST_ISSUED, ISSUED, {"marks": ["A"]}),
        (Kind.LIST_ISSUED, ISSUED, {"marks": ["A", "A"]}),
        (Kind.LIST_ISSUED, ISSUED, {"numbering": ["num"]}),
        (Kind.LIST_ISSUED, ISSUED, {"reason": 7}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"list": 0}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"list": "1"}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"profile": 1}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"languages": "en"}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"exhibits": [1]}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"exhibits": ["one"]}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"core": ["1 sealed"]}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"withheld": ["1"]}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"approved": [1]}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"append_to": "5"}),
        (Kind.BUNDLE_EXPORTED, BUNDLED, {"declarations": "capture"}),
        (Kind.BUNDLE_EXPORTED, VERIFIED, {"of": None}),
        (Kind.BUNDLE_EXPORTED, VERIFIED, {"manifest_sha256": "ab"}),
        (Kind.BUNDLE_EXPORTED, VERIFIED, {"pages": "9"}),
        (Kind.BUNDLE_EXPORTED, VERIFIED, {"verified": True}),
        (Kind.SUBMISSION_ADDED, SUBMISSION, {"case": None}),
        (Kind.SUBMISSION_ADDED, SUBMISSION, {"submission": "E-000001"}),
        (Kind.SUBMISSION_ADDED, SUBMISSION, {"authority": ""}),
        (Kind.SUBMISSION_UPDATED, SUBMISSION, {"pages": "3"}),
        (Kind.SUBMISSION_UPDATED, SUBMISSION, {"medium": "pigeon"}),
        (Kind.SUBMISSION_UPDATED, SUBMISSION, {"deadline": "20260323"}),
        (Kind.SUBMISSION_UPDATED, SUBMISSION, {"answered": "2026-02-30"}),
        (Kind.SUBMISSION_UPDATED, SUBMISSION, {"receipt_item": "S-001"}),
        (Kind.SUBMISSION_UPDATED, SUBMISSION, {"manifest_sha256": "AB" * 32}),
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


def test_an_update_changes_what_it_names_and_the_number_is_given_once() -> None:
    log = Chronicle()
    log.tell(Kind.SUBMISSION_ADDED, {**SUBMISSION, "deadline": "2026-03-23", "pages": 41, "bundle": 7})
    log.tell(Kind.SUBMISSION_ADDED, {**SUBMISSION, "authority": "somebody else"})
    log.tell(Kind.SUBMISSION_UPDATED, {"submission": "S-001", "deadline": "", "pages": "", "next": "Court"})
    index = log.index()
    (one,) = index.submissions()
    assert (one.authority, one.deadline, one.pages, one.bundle, one.next) == ("Police", None, None, 7, "Court")
    assert index.next_submission() == SubmissionId(2)


def test_the_bundle_of_another_branch_is_no_entry_of_this_log() -> None:
    log = Chronicle()
    log.tell(Kind.SUBMISSION_ADDED, {**SUBMISSION, "bundle": 7, "fork.seq": 9})
    (one,) = log.index().submissions()
    assert one.bundle is None


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


def three_in_one() -> Chronicle:
    """Three screenshots that are one post, and one that is not."""
    log = Chronicle()
    for number in range(1, 5):
        log.ingest(number)
    log.group(1, 3, 1, 2)
    return log


def test_a_post_is_what_its_last_entry_says() -> None:
    log = three_in_one()
    assert log.index().post(PostId(1)).items == (ItemId(3), ItemId(1), ItemId(2))
    last = log.group(1, 2, 4)
    index = log.index()
    assert [post.items for post in index.posts()] == [(ItemId(2), ItemId(4))]
    assert [item.post for item in index.items()] == [None, PostId(1), None, PostId(1)]
    assert last in index.history(ItemId(3)), "an item's history tells what it was taken out of"


def test_a_separated_post_is_none_and_its_number_is_not_given_again() -> None:
    log = three_in_one()
    separated = log.group(1)
    index = log.index()
    assert not index.posts()
    assert separated in index.history(ItemId(2))
    assert separated not in index.history(ItemId(4))
    assert index.next_post() == PostId(2)
    with pytest.raises(NoSuchPost):
        index.post(PostId(1))


def test_an_item_is_in_the_post_that_named_it_last() -> None:
    # The entry that separated the first post stood in a commit that is damaged and was left out.
    log = three_in_one()
    log.group(2, 2, 4)
    assert [post.items for post in log.index().posts()] == [(ItemId(3), ItemId(1)), (ItemId(2), ItemId(4))]


def test_of_a_destroyed_item_the_index_keeps_that_and_why_alone() -> None:
    log = told()
    log.tell(Kind.PURGE, {"item": "E-000005", "reason": "planted", "entries": [16], "object_removed": True})
    index = log.index()
    item = index.item(ItemId(5))
    assert item.destroyed is not None
    assert (item.destroyed.reason, item.destroyed.seq) == ("planted", len(log.entries) - 1)
    assert (item.name, item.path, item.sha256, item.size, item.media_type) == ("", None, None, 0, None)
    assert not item.card
    assert not item.inspected
    with pytest.raises(ItemDestroyed):
        index.kept_item(ItemId(5))
    assert ItemId(5) not in [one.id for one in index.items_not_inspected()]


def test_a_stub_without_its_purge_shows_no_item_and_cannot_be_recorded() -> None:
    log = Chronicle()
    stub = log.tell(Kind.ITEM_INGESTED, {"item": "E-000001", "case": "C-001"})
    index = log.index()
    assert not index.items()
    assert index.items_only_named() == []
    assert index.next_item() == ItemId(2)
    with pytest.raises(MalformedFile):
        index.refuse_malformed([stub])
