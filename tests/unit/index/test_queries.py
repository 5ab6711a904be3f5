"""What people ask: which items, which case, which exhibit stands where, who did what when."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.clock import Instant
from evidence_vault.errors import AmbiguousCase, NoSuchCase, NoSuchItem
from evidence_vault.index import Counts
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.custodian import Custodian, Keyslot
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Json, Kind
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId
from evidence_vault.records.item import Item
from tests.helpers.chronicle import NIGHT, Chronicle, told

C1 = CaseId(1)


def numbers(exhibits: list[Exhibit]) -> list[tuple[int, int]]:
    return [(exhibit.number, exhibit.id.number) for exhibit in exhibits]


# -- items -----------------------------------------------------------------------------------------


def test_an_item_is_everything_that_the_log_says_of_it() -> None:
    log = Chronicle()
    log.tell(
        Kind.ITEM_INGESTED,
        {
            "item": "E-000001",
            "sha256": "0f" * 32,
            "bytes": 2**40,
            "name": "сним\\xFF.png",
            "name_raw": "0YHQvdC40Lz/LnBuZw==",
            "path": "/media/usb",
            "modified": "2024-05-06T12:53:20.250Z",
            "changed_while_read": True,
            "case": "C-001",
            "source": "file",
        },
    )
    facts: dict[str, Json] = {"fact.width": 1080, "fact.exif.Model": "Pixel", "fact.tags": ["a", {"b": None}]}
    log.tell(Kind.ITEM_INSPECTED, {"item": "E-000001", "result": "ok", "type": "image/png", "tool": "t", **facts})
    log.describe(1, title="Пост", posted="вчера, 23:10")
    assert log.index().item(ItemId(1)) == Item(
        id=ItemId(1),
        name="сним\\xFF.png",
        sha256=Digest(b"\x0f" * 32),
        size=2**40,
        ingested_at=Instant(NIGHT),
        ingested_by=CustodianId(1),
        seq=0,
        media_type="image/png",
        name_raw="сним".encode() + b"\xff.png",
        path="/media/usb",
        modified=Instant.parse("2024-05-06T12:53:20.250Z"),
        changed_while_read=True,
        case=C1,
        card={"title": "Пост", "posted": "вчера, 23:10"},
        inspected={"width": 1080, "exif.Model": "Pixel", "tags": ["a", {"b": None}]},
        inspection="ok",
        source="file",
    )


def test_a_bare_item_knows_what_it_does_not_know() -> None:
    log = Chronicle()
    log.ingest(1)
    (item,) = log.index().items()
    assert (item.media_type, item.name_raw, item.path, item.modified, item.case) == (None,) * 5
    assert (item.inspection, item.inspected, item.card, item.changed_while_read) == (None, {}, {}, False)


def test_a_failed_inspection_replaces_what_an_earlier_one_found() -> None:
    log = Chronicle()
    log.ingest(1)
    log.tell(Kind.ITEM_INSPECTED, {"item": "E-000001", "result": "ok", "type": "image/png", "fact.width": 3})
    log.tell(Kind.ITEM_INSPECTED, {"item": "E-000001", "result": "crashed"})
    (item,) = log.index().items()
    assert (item.inspection, item.media_type, item.inspected) == ("crashed", None, {})


@given(st.lists(st.dictionaries(st.sampled_from(["title", "note", "witness"]), st.text(max_size=4))))
def test_a_card_holds_what_was_said_last_and_empty_clears(descriptions: list[dict[str, str]]) -> None:
    log = Chronicle()
    log.ingest(1)
    card: dict[str, str] = {}
    for fields in descriptions:
        log.describe(1, **fields)
        card |= fields
    assert log.index().item(ItemId(1)).card == {field: text for field, text in card.items() if text}


def test_an_item_that_was_never_taken_in() -> None:
    with pytest.raises(NoSuchItem) as missing:
        told().index().item(ItemId(99))
    assert missing.value.facts == {"item": "E-000099"}


def test_the_first_item_with_a_content() -> None:
    log = Chronicle()
    log.ingest(1, b"one")
    log.ingest(2, b"two")
    log.ingest(3, b"two", same_as="E-000002")
    index = log.index()
    assert index.item_with(Digest(hashlib.sha256(b"two").digest())) == ItemId(2)
    assert [item.same_as for item in index.items()] == [None, None, ItemId(2)]
    assert index.item_with(Digest(hashlib.sha256(b"three").digest())) is None


def test_the_items_that_depend_on_a_commit_and_no_others() -> None:
    log = Chronicle()
    for number in range(1, 7):
        log.ingest(number)
    log.describe(2, title="Post")
    log.case(1, title_ru="Клевета")
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [4, 5])
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 1)
    index = log.index()

    def depending(first: int, last: int) -> list[int]:
        return [item.id.number for item in index.items_between(first, last)]

    assert depending(0, 1) == [1, 2]
    assert depending(6, 7) == [2]
    assert depending(8, 8) == [4, 5]
    assert depending(9, 9) == [4, 5]
    assert depending(7, 7) == []


# -- cases -----------------------------------------------------------------------------------------


def test_a_case_with_texts_in_several_languages() -> None:
    log = Chronicle()
    log.case(1, title_ru="Клевета", title_kk="Жала жабу", court_ru="Суд", number="7194")
    log.tell(Kind.CASE_EDITED, {"case": "C-001", "court.ru": "", "subject.en": "Slander", "applicant.ru": "А."})
    assert log.index().cases() == [
        Case(C1, {"ru": "Клевета", "kk": "Жала жабу"}, {}, {"ru": "А."}, {"en": "Slander"}, "7194")
    ]


def test_the_number_of_a_case_is_cleared_by_an_empty_text() -> None:
    log = Chronicle()
    log.case(1, title_en="A", number="7")
    log.tell(Kind.CASE_EDITED, {"case": "C-001", "number": ""})
    assert log.index().case("C-001").number is None


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("C-001", 1),
        ("c-2", 2),
        ("2", 2),
        ("Клевета", 1),
        ("  КЛЕВЕТА ", 1),
        ("жала жабу", 1),
        ("STRASSE", 2),
        ("Йод", 3),
        ("2024", 4),
        ("C-003", 3),
    ],
)
def test_a_case_is_named_by_id_or_title(text: str, case: int) -> None:
    log = Chronicle()
    log.case(1, title_ru="Клевета", title_kk="Жала жабу")
    log.case(2, title_de="Straße")
    log.case(3, title_ru="Йод")  # written with a combining breve, as some systems do
    log.case(4, title_en="2024")
    assert log.index().case(text).id == CaseId(case)


@pytest.mark.parametrize("text", ["", "Клев", "C-009", "9", "C-"])
def test_a_case_that_nobody_opened(text: str) -> None:
    log = Chronicle()
    log.case(1, title_ru="Клевета")
    with pytest.raises(NoSuchCase):
        log.index().case(text)


@pytest.mark.parametrize(("text", "ids"), [("slander", ["C-001", "C-003"]), ("2", ["C-002", "C-003"])])
def test_a_name_that_fits_two_cases_is_refused(text: str, ids: list[str]) -> None:
    log = Chronicle()
    log.case(1, title_en="Slander")
    log.case(2, title_en="Threats")
    log.case(3, title_en="slander", title_ru="2")
    with pytest.raises(AmbiguousCase) as refusal:
        log.index().case(text)
    assert refusal.value.facts["ids"] == ids


def test_an_id_in_full_always_names_its_case() -> None:
    log = Chronicle()
    log.case(1, title_en="Slander")
    log.case(2, title_en="C-001")
    assert log.index().case("C-001").id == C1


# -- exhibits --------------------------------------------------------------------------------------


def shelf() -> Chronicle:
    """Two cases; the first has exhibits 1 to 4, of which the second holds two items."""
    log = Chronicle()
    for number in range(1, 7):
        log.ingest(number)
    log.case(1, title_ru="Клевета")
    log.case(2, title_ru="Угрозы")
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [1], title_ru="Первый", date="2024-05-06", pages=2)
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 2, [3, 2], shows_kk="Не көрсетеді")
    log.exhibit(Kind.EXHIBIT_ADDED, 2, 3, [1])
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 4, [4])
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 5, [5])
    return log


def test_each_case_numbers_its_own_exhibits() -> None:
    index = shelf().index()
    assert numbers(index.exhibits(C1)) == [(1, 1), (2, 2), (3, 4), (4, 5)]
    assert numbers(index.exhibits(CaseId(2))) == [(1, 3)]
    assert index.exhibits(CaseId(3)) == []


def test_an_exhibit_is_everything_that_the_log_says_of_it() -> None:
    first, second, *_ = shelf().index().exhibits(C1)
    assert first == Exhibit(ExhibitId(1), C1, 1, (ItemId(1),), title={"ru": "Первый"}, date="2024-05-06", pages=2)
    assert second == Exhibit(ExhibitId(2), C1, 2, (ItemId(3), ItemId(2)), shows={"kk": "Не көрсетеді"})


def test_an_edit_changes_what_it_names_and_nothing_else() -> None:
    log = shelf()
    log.exhibit(Kind.EXHIBIT_EDITED, 1, 1, [6, 1], title_ru="", title_en="First", pages="", source="Telegram")
    first, *_ = log.index().exhibits(C1)
    assert first == Exhibit(
        ExhibitId(1), C1, 1, (ItemId(6), ItemId(1)), title={"en": "First"}, date="2024-05-06", source="Telegram"
    )


def test_a_new_order_gives_new_numbers() -> None:
    log = shelf()
    log.order(1, 5, 1, 4, 2)
    assert numbers(log.index().exhibits(C1)) == [(1, 5), (2, 1), (3, 4), (4, 2)]


def test_an_order_of_one_case_leaves_the_others_alone() -> None:
    log = shelf()
    log.order(1, 5, 3, 1, 2, 4)
    assert numbers(log.index().exhibits(CaseId(2))) == [(1, 3)]


def test_a_withdrawn_exhibit_keeps_its_number_and_the_next_one_comes_last() -> None:
    log = shelf()
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 2)
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 5)
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 6, [2])
    exhibits = log.index().exhibits(C1)
    assert numbers(exhibits) == [(1, 1), (2, 2), (3, 4), (4, 5), (5, 6)]
    assert [exhibit.number for exhibit in exhibits if exhibit.withdrawn] == [2, 4]


def test_the_exhibit_that_holds_an_item() -> None:
    log = shelf()
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 2)
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 6, [2])
    index = log.index()

    def holding(case: int, item: int) -> int | None:
        exhibit = index.exhibit_of(CaseId(case), ItemId(item))
        return exhibit.id.number if exhibit else None

    assert holding(1, 1) == 1
    assert holding(2, 1) == 3
    assert holding(1, 3) == 2  # withdrawn, and no other holds it
    assert holding(1, 2) == 6  # the one in use before the withdrawn one
    assert holding(2, 5) is None


# -- the log ---------------------------------------------------------------------------------------


def test_the_log_from_anywhere_and_by_kind() -> None:
    log = Chronicle()
    for number in range(1, 1502):
        log.ingest(number)
        log.describe(number, title="Post")
    index = log.index()
    assert list(index.entries()) == log.entries
    assert list(index.entries(first=2999)) == log.entries[2999:]
    assert list(index.entries(Kind.ITEM_DESCRIBED, first=10)) == log.entries[11::2]
    assert list(index.entries(Kind.PURGE)) == []
    assert list(index.entries(first=10_000)) == []


def test_a_log_that_ends_with_a_full_piece() -> None:
    log = Chronicle()
    for number in range(1, 1001):
        log.ingest(number)
    assert list(log.index().entries()) == log.entries


def test_the_entries_of_a_commit() -> None:
    log = told()
    index = log.index()
    assert index.entries_of_commit(1) == range(1)
    assert index.entries_of_commit(7) == range(6, 7)
    assert list(index.entries_of_commit(10_000)) == []


def test_the_history_of_an_item() -> None:
    log = Chronicle()
    mine = [log.ingest(1)]
    log.ingest(2)
    mine.append(log.describe(1, title="Post"))
    log.describe(2, title="Post")
    log.case(1, title_ru="Клевета")
    mine.append(log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [1]))
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 2, [2])
    mine.append(log.exhibit(Kind.EXHIBIT_EDITED, 1, 1, title_ru="Снимок"))
    log.order(1, 2, 1)
    mine.append(log.tell(Kind.ORIGINAL_EXPORTED, {"item": "E-000001", "sha256": "0" * 64}))
    mine.append(log.exhibit(Kind.EXHIBIT_EDITED, 1, 1, [2]))  # takes the item out: the last that it hears of it
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 1)
    assert log.index().history(ItemId(1)) == mine


def test_the_history_of_a_case_and_of_an_exhibit() -> None:
    log = Chronicle()
    log.ingest(1)
    opened = log.case(1, title_ru="Клевета")
    log.case(2, title_ru="Угрозы")
    taken_in = log.ingest(2, case="C-001")
    added = log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [1])
    ordered = log.order(1, 1)
    withdrawn = log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 1)
    index = log.index()
    assert index.history(C1) == [opened, taken_in, added, ordered, withdrawn]
    assert index.history(ExhibitId(1)) == [added, ordered, withdrawn]


def test_custodians_and_keyslots() -> None:
    log = Chronicle()
    key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="  # bytes 0 to 31
    log.tell(Kind.CUSTODIAN_ADDED, {"custodian": "c1", "key": key, "name": "Айгерім"})
    log.tell(Kind.KEY_ADDED, {"slot": "z", "slot_sha256": "01" * 32, "slot_kind": "passphrase", "custodian": "c1"})
    log.tell(Kind.KEY_ADDED, {"slot": "a", "slot_sha256": "02" * 32, "slot_kind": "passphrase"})
    log.tell(Kind.KEY_REMOVED, {"slot": "z"})
    log.tell(Kind.CUSTODIAN_ADDED, {"custodian": "c2", "key": key, "name": "c2", "recovery": True})
    index = log.index()
    c1, c2 = CustodianId(1), CustodianId(2)
    assert index.custodians() == [
        Custodian(c1, bytes(range(32)), "Айгерім", recovery=False, seq=0),
        Custodian(c2, bytes(range(32)), "c2", recovery=True, seq=4),
    ]
    assert index.slots() == [
        Keyslot("z", Digest(b"\x01" * 32), "passphrase", c1, removed=3, seq=1),
        Keyslot("a", Digest(b"\x02" * 32), "passphrase", None, removed=None, seq=2),
    ]


def test_the_next_numbers() -> None:
    empty = Chronicle().index()
    assert (empty.next_item(), empty.next_case(), empty.next_exhibit(), empty.next_custodian()) == (
        ItemId(1),
        CaseId(1),
        ExhibitId(1),
        CustodianId(1),
    )
    full = told().index()
    assert (full.next_item(), full.next_case(), full.next_exhibit(), full.next_custodian()) == (
        ItemId(40),
        CaseId(2),
        ExhibitId(12),
        CustodianId(2),
    )


def test_how_much_there_is() -> None:
    log = told()
    assert log.index().counts() == Counts(entries=len(log.entries), items=39, cases=1, exhibits=11)
