"""Days and times: of recorded times, of what a page displayed, and of what a person typed. No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

from evidence_vault.clock import Instant

Span = tuple[date, date]
"""First and last day; the same twice for one day."""

_MONTHS = (
    ("january", "января", "январь", "қаңтар"),
    ("february", "февраля", "февраль", "ақпан"),
    ("march", "марта", "наурыз"),
    ("april", "апреля", "апрель", "сәуір"),
    ("may", "мая", "май", "мамыр"),
    ("june", "июня", "июнь", "маусым"),
    ("july", "июля", "июль", "шілде"),
    ("august", "августа", "тамыз"),
    ("september", "сентября", "сентябрь", "қыркүйек"),
    ("october", "октября", "октябрь", "қазан"),
    ("november", "ноября", "ноябрь", "қараша"),
    ("december", "декабря", "декабрь", "желтоқсан"),
)
_SHORTEST = 3
_NUMBERS = {
    name[:length]: number
    for number, names in enumerate(_MONTHS, 1)
    for name in names
    for length in range(_SHORTEST, len(name) + 1)
}
"""Months by their names and every beginning of them."""

_NAME = f"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?![^\\W\\d_])"
_DISPLAYED = re.compile(
    rf"""
      (?<!\d) (?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d) (?!\d)
    | (?<!\d) (?P<d2>\d\d?)\.(?P<m2>\d\d?)\.(?P<y2>\d{{4}}) (?!\d)
    | (?: (?<!\d) (?P<y3>\d{{4}}) \s* (?: ж\. | жылғы )? ,? \s+ )?
      (?<![\d:.]) (?P<d3>\d\d?) \s+ (?P<n3>{_NAME}) \.? (?: ,? \s* (?P<y3b>\d{{4}}) (?![\d:]) )?
    | (?<![^\W\d_]) (?P<n4>{_NAME}) \.? \s+ (?P<d4>\d\d?) (?![\d:]) (?: ,? \s* (?P<y4>\d{{4}}) (?![\d:]) )?
    """,
    re.X,
)
"""Days in small letters. Figures with slashes mean different days in different countries and are not read."""

_LEAP = 5
"""Years to go back, at most, until there is a 29 February."""

_DAY = r"(?:(?P<y1>\d{4})-(?P<m1>\d\d?)-(?P<d1>\d\d?)|(?P<d2>\d\d?)\.(?P<m2>\d\d?)\.(?P<y2>\d{4}))"
_MOMENT = re.compile(
    rf"{_DAY}(?:(?:\s*,\s*|\s+(?:(?:в|at|сағат)\s+)?|t)(?P<h>\d\d?):(?P<min>\d\d)(?::(?P<s>\d\d))?)?", re.A
)
"""A day, or a day and a time on the clock of this computer, in small letters."""

_OF_THE_YEAR = re.compile(r"\s*(?:г\.?|года|ж\.?|жылы|жылғы)(?=\s|,|$)")
"""What may stand behind the number of a year."""

_TYPED = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?", re.A)


def day_of(instant: Instant, zone: tzinfo | None = None) -> date | None:
    """The day of a recorded time on a wall clock; None where the time is out of every calendar.

    Args:
        instant: the time.
        zone: of the clock; None for the zone of this computer.
    """
    try:
        return datetime.fromtimestamp(instant.unix_ms / 1000, UTC).astimezone(zone).date()
    except (OverflowError, OSError, ValueError):
        return None


def stated_day(text: str, zone: tzinfo | None = None) -> date | None:
    """The day of a date or an RFC 3339 time that stands on a card; a date alone is that day everywhere."""
    try:
        if len(text) == len("2026-03-14"):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text).astimezone(zone).date()
    except (OverflowError, OSError, ValueError):
        return None


def displayed_span(text: str, seen: date) -> Span | None:
    """The days in a time as a page displayed it, from the first to the last; None where none can be read.

    Args:
        text: ``9:17 AM · Mar 4, 2026``, ``2 марта, 21:14``, ``3 наурыз``.
        seen: when it was seen. Pages leave the year out for posts of the last months, so it is the year in which
            that day was last.
    """
    days = [day for day in _days(text, seen) if day]
    return (min(days), max(days)) if days else None


def typed_span(text: str) -> Span | None:
    """What a person types to ask for days: a day, a month (``2026-03``) or a year; None for anything else."""
    if match := _TYPED.fullmatch(text.strip()):
        year, month, day = (int(part) if part else None for part in match.groups())
        first = _date(year or 0, month or 1, day or 1)
        if first is None or day:
            return (first, first) if first else None
        after = _date(first.year + (month in (None, 12)), 1 if month in (None, 12) else first.month + 1, 1)
        return (first, after - timedelta(days=1)) if after else (first, date.max)
    days = [day for day in _days(text, None) if day]
    return (days[0], days[0]) if len(days) == 1 else None


def stated(text: str, zone: tzinfo | None = None) -> str:
    """A day or a time as people write it, in the form in which it is recorded; anything else as it is.

    A time that the clock showed twice, or never, on the day on which it was put back or forward is left as it is:
    nobody can tell which moment is meant.

    Args:
        text: ``13.05.2024``, ``13.05.2024 в 09:30``, ``2024-05-13 09:30``, ``13 мая 2024 г., 9:30``.
        zone: of the clock; None for the zone of this computer.
    """
    plain = unicodedata.normalize("NFC", text).casefold().strip()
    if (found := _DISPLAYED.match(plain)) and (written := next(_days(found[0], None), None)):
        plain = written.isoformat() + _OF_THE_YEAR.sub("", plain[found.end() :], count=1)
    match = _MOMENT.fullmatch(plain)
    if match is None:
        return text
    part = {name: int(found) for name, found in match.groupdict().items() if found}
    year, month, day = (part.get(f"{name}1", part.get(f"{name}2", 0)) for name in "ymd")
    try:
        if "h" not in part:
            return date(year, month, day).isoformat()
        shown = datetime(year, month, day, part["h"], part["min"], part.get("s", 0), tzinfo=zone)
        first, second = (shown.replace(fold=fold) for fold in (0, 1))
        if zone is None:
            first, second = first.astimezone(), second.astimezone()
    except (OverflowError, OSError, ValueError):
        return text
    return first.isoformat() if first.utcoffset() == second.utcoffset() else text


def _days(text: str, seen: date | None) -> Iterator[date | None]:
    for match in _DISPLAYED.finditer(unicodedata.normalize("NFC", text).casefold()):
        part = match.groupdict()
        name = part["n3"] or part["n4"]
        month = _NUMBERS[name] if name else int(part["m1"] or part["m2"])
        day = int(part["d1"] or part["d2"] or part["d3"] or part["d4"])
        year = part["y1"] or part["y2"] or part["y3"] or part["y3b"] or part["y4"]
        if year:
            yield _date(int(year), month, day)
        elif seen:
            # the page may have shown the day of another zone than that in which it was seen
            latest = min(seen, date.max - timedelta(days=1)) + timedelta(days=1)
            tries = (_date(latest.year - back, month, day) for back in range(_LEAP))
            yield next((at for at in tries if at and at <= latest), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
