"""Time as a claim of this computer.

All instants are UTC with millisecond precision; the clock is passed in, never read globally.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A point in time, in milliseconds since 1970-01-01T00:00:00Z."""

    unix_ms: int

    def __str__(self) -> str:
        """RFC 3339 text in UTC with exactly three fraction digits."""
        moment = datetime.fromtimestamp(self.unix_ms // 1000, UTC)
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{self.unix_ms % 1000:03d}Z"

    @classmethod
    def parse(cls, text: str) -> Instant:
        """Read exactly the form that ``str`` writes.

        Raises:
            ValueError: any other form.
        """
        if not _FORM.fullmatch(text):
            raise ValueError(f"not a UTC instant: {text!r}")
        moment = datetime.fromisoformat(text[:19] + "+00:00")
        return cls(int(moment.timestamp()) * 1000 + int(text[20:23]))


class Clock(Protocol):
    """Where instants come from."""

    def now(self) -> Instant:
        """The current instant."""
        ...

    def zone(self) -> str:
        """The local zone as an offset, for example ``+05:00``."""
        ...


class SystemClock:
    """The clock of the computer."""

    def now(self) -> Instant:
        """The current instant by the system's wall clock."""
        return Instant(time.time_ns() // 1_000_000)

    def zone(self) -> str:
        """The system's offset from UTC at this moment."""
        text = time.strftime("%z")
        return f"{text[:3]}:{text[3:5]}"


_ZONE = re.compile(r"([+-])(\d\d):(\d\d)")


def today(clock: Clock) -> date:
    """The day of the calendar where the keeper is; of UTC where the zone is not known."""
    zone = _ZONE.fullmatch(clock.zone())
    offset = timedelta(hours=int(zone[2]), minutes=int(zone[3])) if zone else timedelta()
    local = timezone(-offset if zone and zone[1] == "-" else offset)
    return datetime.fromtimestamp(clock.now().unix_ms // 1000, local).date()
