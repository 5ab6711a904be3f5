"""Times on paper: the same figures in every language."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

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


def stated(text: str) -> str:
    """A time that a person stated; RFC 3339 becomes easier to read, everything else stays as it is."""
    match = _RFC3339.fullmatch(text.strip())
    if match is None:
        return text
    zone = "UTC" if match[4] in "Zz" else match[4]
    return f"{match[1]} {match[2]}{match[3] or ''} {zone}"
