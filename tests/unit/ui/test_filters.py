"""Rows of evidence fit a filter or do not, and what can be chosen is counted."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, timedelta, timezone

import pytest

from evidence_vault.clock import Instant
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId
from evidence_vault.records.item import Item
from evidence_vault.search import fold
from ui.itemmodels.filters import (
    NO_CARD,
    NO_EXHIBIT,
    NOTHING,
    Belonging,
    DateOf,
    Facet,
    Filter,
    Sieve,
    Value,
    belonging_of,
    traits_of,
)
from ui.itemmodels.rows import ItemState, row_of

NOON = Instant.parse("2026-03-10T12:00:00.000Z")


def _item(
    number: int, *, case: int = 0, inspection: str | None = "ok", modified: Instant | None = None, **card: str
) -> Item:
    return Item(
        ItemId(number),
        f"{number}.png",
        Digest(hashlib.sha256(b"%d" % number).digest()),
        10,
        NOON,
        CustodianId(1),
        number,
        media_type="image/png",
        inspection=inspection,
        modified=modified,
        case=CaseId(case) if case else None,
        card=card,
    )


def _sieve(*items: Item, belonging: Belonging | None = None, zone: timezone = UTC) -> Sieve:
    sieve = Sieve()
    for item in items:
        sieve.put(item.id, traits_of(row_of(item), belonging or Belonging(), zone))
    return sieve


ALL = frozenset(range(1, 10))


def _fitting(sieve: Sieve, chosen: Filter, among: frozenset[int] = ALL) -> list[int]:
    return sorted(sieve.fitting(among, chosen) & among)


def _by(facet: Facet, text: str) -> Filter:
    return Filter().choose(facet, Value(fold(text), text))


def _counts(sieve: Sieve, facet: Facet, chosen: Filter, among: Sequence[int]) -> list[tuple[str, int]]:
    return [(one.value.key, one.count) for one in sieve.offered(frozenset(among), chosen)[facet]]


@pytest.mark.parametrize(
    ("facet", "text", "numbers"),
    [
        (Facet.PLATFORM, "TELEGRAM", [1, 2]),
        (Facet.PLATFORM, "withheld", [3]),
        (Facet.PLATFORM, NOTHING, [4]),
        (Facet.LANGUAGE, "kk", [1, 2]),
        (Facet.LANGUAGE, "ru", [2]),
        (Facet.LANGUAGE, "unknown", [3]),
        (Facet.PERSON, "@example", [1]),
        (Facet.PERSON, "әлия қ.", [1]),
        (Facet.PERSON, "k-7", [2, 3]),
        (Facet.PERSON, "Иванов, Иван", [2]),
        (Facet.PERSON, "withheld", [3]),
        (Facet.PERSON, NOTHING, [4]),
        (Facet.STATE, ItemState.WAITING, [3]),
        (Facet.TO_DO, NO_CARD, [4]),
    ],
)
def test_each_field_finds_what_has_its_value(facet: Facet, text: str, numbers: list[int]) -> None:
    sieve = _sieve(
        _item(1, platform="Telegram", account="@example", display_name="Алия К.", language="kk"),
        _item(2, platform="telegram", display_name="Иванов, Иван", concerns="K-1; K-3,K-7", language="kk, RU"),
        _item(3, platform="withheld", witness="К-7", received_from="withheld", language="unknown", inspection=None),
        _item(4),
    )
    assert _fitting(sieve, _by(facet, text)) == numbers


def test_an_item_belongs_to_its_case_and_to_every_case_that_lists_it() -> None:
    listed = Exhibit(ExhibitId(1), CaseId(1), 1, (ItemId(1), ItemId(2)))
    withdrawn = Exhibit(ExhibitId(2), CaseId(2), 1, (ItemId(2), ItemId(3)), withdrawn=True)
    belonging = belonging_of([(Case(CaseId(1)), [listed]), (Case(CaseId(2)), [withdrawn])])
    sieve = _sieve(_item(1), _item(2), _item(3), _item(4, case=1), _item(5), belonging=belonging)
    by_case = {
        key: _fitting(sieve, Filter().choose(Facet.CASE, Value(key))) for key in ("C-001", "C-002", "C-003", NOTHING)
    }
    assert by_case == {"C-001": [1, 2, 4], "C-002": [2, 3], "C-003": [], NOTHING: [5]}
    without = Filter().choose(Facet.TO_DO, Value(NO_EXHIBIT))
    assert _fitting(sieve, without) == [3, 4, 5], "a withdrawn exhibit is not in the list"


@pytest.mark.parametrize(
    ("of", "numbers"),
    [(DateOf.POSTED, [1]), (DateOf.CAPTURED, [2]), (DateOf.FILE, [3]), (DateOf.TAKEN_IN, [])],
)
def test_the_days_are_about_the_date_that_was_named(of: DateOf, numbers: list[int]) -> None:
    sieve = _sieve(
        _item(1, posted="2 марта, 21:14", captured="2026-03-04"),
        _item(2, posted="yesterday", captured="2026-03-02T21:20:11+05:00"),
        _item(3, captured="unknown", modified=Instant.parse("2026-03-02T09:00:00.000Z")),
    )
    second = date(2026, 3, 2)
    assert _fitting(sieve, Filter().between(of, second, second)) == numbers


def test_both_ends_of_the_days_belong_to_them_and_each_may_be_open() -> None:
    sieve = _sieve(*(_item(day, captured=f"2026-03-{day:02}") for day in range(1, 6)))
    first, last = date(2026, 3, 2), date(2026, 3, 4)
    assert _fitting(sieve, Filter().between(DateOf.CAPTURED, first, last)) == [2, 3, 4]
    assert _fitting(sieve, Filter().between(DateOf.CAPTURED, last, first)) == [2, 3, 4], "whichever was named first"
    assert _fitting(sieve, Filter().between(DateOf.CAPTURED, last, None)) == [4, 5]
    assert _fitting(sieve, Filter().between(DateOf.CAPTURED, None, first)) == [1, 2]


def test_a_post_of_several_days_fits_a_day_between_them() -> None:
    sieve = _sieve(_item(1, posted="2 марта – 9 марта"))
    fifth = date(2026, 3, 5)
    assert _fitting(sieve, Filter().between(DateOf.POSTED, fifth, fifth)) == [1]


def test_days_are_days_of_the_wall_clock_of_the_reader() -> None:
    item = _item(1, captured="2026-03-03T01:30:00+05:00")
    third = Filter().between(DateOf.CAPTURED, date(2026, 3, 3), date(2026, 3, 3))
    assert _fitting(_sieve(item, zone=timezone(timedelta(hours=5))), third) == [1]
    assert _fitting(_sieve(item, zone=timezone(timedelta(hours=-5))), third) == []


def test_everything_that_is_chosen_has_to_fit() -> None:
    sieve = _sieve(
        _item(1, platform="Telegram", language="kk", captured="2026-03-02"),
        _item(2, platform="Telegram", language="ru", captured="2026-03-02"),
        _item(3, platform="VK", language="kk", captured="2026-03-02"),
        _item(4, platform="Telegram", language="kk", captured="2026-04-02"),
    )
    chosen = _by(Facet.PLATFORM, "Telegram").choose(Facet.LANGUAGE, Value("kk"))
    chosen = chosen.between(DateOf.CAPTURED, None, date(2026, 3, 31))
    assert (_fitting(sieve, chosen), chosen.active) == ([1], 3)
    assert _fitting(sieve, chosen, frozenset({2, 3, 4})) == []
    assert _fitting(sieve, chosen.choose(Facet.LANGUAGE, None)) == [1, 2]


def test_choices_are_counted_among_what_fits_the_rest() -> None:
    sieve = _sieve(
        _item(1, platform="Telegram", language="kk"),
        _item(2, platform="telegram", language="ru"),
        _item(3, platform="VK", language="kk"),
        _item(4, platform="unknown"),
        _item(5),
    )
    everything = [1, 2, 3, 4, 5]
    assert _counts(sieve, Facet.PLATFORM, Filter(), everything) == [
        ("telegram", 2),
        ("vk", 1),
        (NOTHING, 1),
        ("unknown", 1),
    ]
    by_language = _by(Facet.LANGUAGE, "kk")
    assert _counts(sieve, Facet.PLATFORM, by_language, everything) == [("telegram", 1), ("vk", 1)]
    assert _counts(sieve, Facet.LANGUAGE, by_language, everything) == [("kk", 2), ("ru", 1), (NOTHING, 2)], (
        "its own field counts what another choice in it would show"
    )
    assert _counts(sieve, Facet.PLATFORM, by_language, [3, 5]) == [("vk", 1)]


def test_what_is_chosen_stays_on_offer_where_nothing_fits_it() -> None:
    sieve = _sieve(_item(1, platform="Telegram"), _item(2, platform="VK", language="kk"))
    both = _by(Facet.PLATFORM, "Telegram").choose(Facet.LANGUAGE, Value("kk", "kk"))
    assert _counts(sieve, Facet.PLATFORM, both, [1, 2]) == [("vk", 1), ("telegram", 0)]
    gone = sieve.offered(frozenset({1, 2}), _by(Facet.PLATFORM, "Mastodon"))[Facet.PLATFORM]
    assert [(one.value.text, one.count) for one in gone if not one.count] == [("Mastodon", 0)]


def test_a_person_named_in_several_fields_is_one_and_counts_once() -> None:
    sieve = _sieve(_item(1, account="@Example", witness="@example", concerns="@example, K-1"))
    (first, second) = sieve.offered(frozenset({1}), Filter())[Facet.PERSON]
    assert [(one.value.text, one.count) for one in (first, second)] == [("@Example", 1), ("K-1", 1)]


def test_what_is_left_out_for_want_of_a_day_is_counted() -> None:
    sieve = _sieve(
        _item(1, platform="VK", posted="2 марта"),
        _item(2, platform="VK", posted="yesterday"),
        _item(3, platform="VK", posted="9 марта"),
        _item(4, posted="yesterday"),
    )
    chosen = _by(Facet.PLATFORM, "VK").between(DateOf.POSTED, None, date(2026, 3, 5))
    assert _fitting(sieve, chosen) == [1]
    assert sieve.undated(frozenset({1, 2, 3, 4}), chosen) == 1
    assert sieve.undated(frozenset({1, 2, 3, 4}), _by(Facet.PLATFORM, "VK")) == 0


def test_an_item_that_changed_is_found_by_what_it_is_now() -> None:
    sieve = _sieve(_item(1, platform="VK", captured="2026-03-02"))
    sieve.put(ItemId(1), traits_of(row_of(_item(1, platform="Telegram")), Belonging(), UTC))
    assert _fitting(sieve, _by(Facet.PLATFORM, "VK")) == []
    assert _fitting(sieve, _by(Facet.PLATFORM, "Telegram")) == [1]
    assert _fitting(sieve, Filter().between(DateOf.CAPTURED, date(2026, 1, 1), None)) == []
