"""Times on paper: the same figures in every language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from evidence_vault.clock import Instant

_RFC3339 = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*([Zz]|[+-]\d\d:\d\d)")
_ZONE = re.compile(r"([+-])(\d\d):(\d\d)")


def recorded(instant: Instant) -> str:
    """A time that the program wrote: ``2026-03-03 04:12:33``, UTC."""
    return str(instant).replace("T", " ")[:19]


def recorded_local(instant: Instant, zone: str) -> str:
    """The same with the keeper's own time of day: ``2026-03-03 04:12:33 UTC (09:12 +05:00)``.

    Args:
        instant: the time.
        zone: offset from UTC, ``+05:00``.
    """
    match = _ZONE.fullmatch(zone)
    if match is None or match[0][1:] == "00:00":
        return f"{recorded(instant)} UTC"
    offset = timedelta(hours=int(match[2]), minutes=int(match[3])) * (-1 if match[1] == "-" else 1)
    local = datetime.fromtimestamp(instant.unix_ms // 1000, timezone(offset))
    day = "" if local.isoformat()[:10] == str(instant)[:10] else f"{local:%Y-%m-%d} "
    return f"{recorded(instant)} UTC ({day}{local:%H:%M} {zone})"


def span(texts: Sequence[str]) -> str:
    """The first and the last of stated times, with what they share said once.

    ``2026-03-02 21:20:11–21:20:34 (+05:00)``, ``2026-03-06 – 2026-03-07 14:20:31 (+05:00)``.
    """
    in_order = sorted(set(texts), key=_position)
    first, last = in_order[0], in_order[-1]
    begins, ends = _RFC3339.fullmatch(first), _RFC3339.fullmatch(last)
    if first == last or not (begins and ends) or _offset(begins) != _offset(ends):
        return " – ".join(dict.fromkeys((stated(first), stated(last))))
    day, time = f"{begins[1]} {_time(begins)}", _time(ends)
    joined = f"{day}–{time}" if begins[1] == ends[1] else f"{day} – {ends[1]} {time}"
    return f"{joined} ({_offset(begins)})"


def _position(text: str) -> datetime:
    """Where a stated time stands among others; a date without a time begins its day in UTC."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _time(match: re.Match[str]) -> str:
    return match[2] + (match[3] or "")


def _offset(match: re.Match[str]) -> str:
    return "UTC" if match[4] in "Zz" else match[4]


def stated(text: str) -> str:
    """A time that a person stated; RFC 3339 becomes easier to read, everything else stays as it is."""
    match = _RFC3339.fullmatch(text.strip())
    if match is None:
        return text
    return f"{match[1]} {_time(match)} ({_offset(match)})"
