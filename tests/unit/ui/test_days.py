"""Days for finding things: by the reader's wall clock, as pages display them, as people type them."""

from __future__ import annotations

from datetime import date, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from evidence_vault.clock import Instant
from ui.itemmodels.days import day_of, displayed_span, stated, stated_day, typed_span

ALMATY = timezone(timedelta(hours=5))
LIMA = timezone(timedelta(hours=-5))
SEEN = date(2026, 3, 10)


def test_a_day_is_a_day_of_the_wall_clock_of_the_reader() -> None:
    late = Instant.parse("2026-03-02T20:30:00.000Z")
    assert (day_of(late, ALMATY), day_of(late, LIMA)) == (date(2026, 3, 3), date(2026, 3, 2))
    written = "2026-03-03T01:30:00+05:00"
    assert (stated_day(written, ALMATY), stated_day(written, LIMA)) == (date(2026, 3, 3), date(2026, 3, 2))


@pytest.mark.parametrize("zone", [ALMATY, LIMA])
def test_midnight_begins_a_day(zone: timezone) -> None:
    midnight = f"2026-03-03T00:00:00{'+' if zone is ALMATY else '-'}05:00"
    before = f"2026-03-02T23:59:59{'+' if zone is ALMATY else '-'}05:00"
    assert (stated_day(before, zone), stated_day(midnight, zone)) == (date(2026, 3, 2), date(2026, 3, 3))


def test_a_date_without_a_time_is_that_day_everywhere() -> None:
    assert stated_day("2026-03-03", ALMATY) == stated_day("2026-03-03", LIMA) == date(2026, 3, 3)


@pytest.mark.parametrize("text", ["", "unknown", "withheld", "2026-02-30", "in spring"])
def test_what_states_no_day_has_none(text: str) -> None:
    assert stated_day(text) is None


def test_a_time_out_of_every_calendar_has_no_day() -> None:
    assert day_of(Instant(10**17), ALMATY) is None
    assert stated_day("0001-01-01T00:00:00+14:00", LIMA) is None


@pytest.mark.parametrize(
    ("displayed", "day"),
    [
        ("2026-03-07 11:05", (2026, 3, 7)),
        ("07.03.2026, 11:05", (2026, 3, 7)),
        ("7.3.2026", (2026, 3, 7)),
        ("7 марта 2026, 11:05", (2026, 3, 7)),
        ("5 марта в 19:31", (2026, 3, 5)),
        ("2 МАР. 21:14", (2026, 3, 2)),
        ("3 наурыз, 08:47", (2026, 3, 3)),
        ("2026 ж. 3 наурыз", (2026, 3, 3)),
        ("2025 жылғы 30 желтоқсан", (2025, 12, 30)),
        ("9:17 AM · Mar 4, 2026", (2026, 3, 4)),
        ("posted 14 February 2026 at 20:30", (2026, 2, 14)),
        ("Sept. 4", (2025, 9, 4)),
        ("4 мау. 2025", (2025, 6, 4)),
        ("4 May 2025", (2025, 5, 4)),
        ("4 мая 2025", (2025, 5, 4)),
    ],
)
def test_a_day_is_read_from_what_a_page_displayed(displayed: str, day: tuple[int, int, int]) -> None:
    assert displayed_span(displayed, SEEN) == (date(*day), date(*day))


def test_where_the_page_leaves_the_year_out_the_day_was_there_before_it_was_seen() -> None:
    assert displayed_span("31 декабря, 23:10", SEEN) == (date(2025, 12, 31), date(2025, 12, 31))
    assert displayed_span("Feb 29", SEEN) == (date(2024, 2, 29), date(2024, 2, 29))
    assert displayed_span("1 января, 00:30", date(2025, 12, 31)) == (date(2026, 1, 1), date(2026, 1, 1)), (
        "the page may show the day of a zone further east"
    )


def test_a_post_over_several_days_is_a_span() -> None:
    assert displayed_span("2 марта, 21:15 – 9 марта, 08:09", SEEN) == (date(2026, 3, 2), date(2026, 3, 9))


@pytest.mark.parametrize(
    "displayed", ["", "вчера в 19:31", "3/4/2026", "5 маршрутов", "12 likes", "99 марта", "unknown"]
)
def test_nothing_is_guessed_where_no_day_can_be_read(displayed: str) -> None:
    assert displayed_span(displayed, SEEN) is None


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-03-14", date(2026, 3, 14), date(2026, 3, 14)),
        (" 2026-3-4 ", date(2026, 3, 4), date(2026, 3, 4)),
        ("14.03.2026", date(2026, 3, 14), date(2026, 3, 14)),
        ("14 марта 2026", date(2026, 3, 14), date(2026, 3, 14)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_person_types_a_day_a_month_or_a_year(typed: str, first: date, last: date) -> None:
    assert typed_span(typed) == (first, last)


@pytest.mark.parametrize("typed", ["", "2026-13", "2026-02-30", "yesterday", "14 марта", "26", "0000"])
def test_everything_else_that_is_typed_is_no_day(typed: str) -> None:
    assert typed_span(typed) is None


@pytest.mark.parametrize(
    ("typed", "recorded"),
    [
        ("13.05.2024", "2024-05-13"),
        ("3.5.2024", "2024-05-03"),
        ("2024-05-13", "2024-05-13"),
        ("13.05.2024 09:30", "2024-05-13T09:30:00+05:00"),
        ("13.05.2024, 9:30", "2024-05-13T09:30:00+05:00"),
        ("2024-05-13 09:30", "2024-05-13T09:30:00+05:00"),
        ("13.05.2024 в 9:30", "2024-05-13T09:30:00+05:00"),
        ("13 мая 2024 г. в 9:30", "2024-05-13T09:30:00+05:00"),
        ("13 мая 2024 года", "2024-05-13"),
        ("2024 жылғы 13 мамыр, 9:30", "2024-05-13T09:30:00+05:00"),
        ("13 мамыр 2024 ж. сағат 9:30", "2024-05-13T09:30:00+05:00"),
        ("May 13, 2024 at 9:30", "2024-05-13T09:30:00+05:00"),
        (" 2024-05-13T09:30:15 ", "2024-05-13T09:30:15+05:00"),
    ],
)
def test_a_time_as_people_write_it_is_stated_with_the_zone_of_the_clock(typed: str, recorded: str) -> None:
    assert stated(typed, ALMATY) == recorded


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "unknown",
        "31.02.2024",
        "13.05.24",
        "05/13/2024",
        "13.05.2024 25:10",
        "in May",
        "13 мая",
        "13 мая 2024 утром",
        "2024-05-13T09:30:00Z",
    ],
)
def test_what_is_no_day_or_has_its_zone_already_is_left_alone(typed: str) -> None:
    assert stated(typed, ALMATY) == typed


def test_an_hour_that_the_clock_showed_twice_or_never_is_not_guessed() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert stated("13.07.2024 02:30", berlin) == "2024-07-13T02:30:00+02:00"
    assert stated("13.01.2024 02:30", berlin) == "2024-01-13T02:30:00+01:00", "the zone's offset of that day"
    assert stated("27.10.2024 02:30", berlin) == "27.10.2024 02:30"
    assert stated("31.03.2024 02:30", berlin) == "31.03.2024 02:30"
