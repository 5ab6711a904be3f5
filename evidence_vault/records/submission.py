"""What was handed to an authority, by when it has to answer, and what it said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from evidence_vault.clock import Instant
from evidence_vault.records.entry import Facts, Json
from evidence_vault.records.ids import CaseId, ItemId, SubmissionId

TEXTS: Final = (
    *("authority", "country", "reference", "what", "address", "sent_by", "receipt_number", "deadline_rule"),
    *("answer_number", "outcome", "next", "remark"),
)
"""Fields that take any words."""

DAYS: Final = ("deadline", "answered")
"""Fields that are a day of the calendar, as ``2026-03-06``."""

ITEMS: Final = ("receipt_item", "answer_item")
"""Fields that name an item of this vault: a receipt or an answer that was taken in."""

NUMBERS: Final = ("bundle", "list", "pages")
"""Fields that are a number: of the entry that gave a bundle out, of an issued list, of pages."""

SUBMISSION_FIELDS: Final = (
    *("authority", "country", "reference", "what", "bundle", "list", "manifest_sha256", "pages"),
    *("medium", "address", "sent_at", "sent_by", "receipt_number", "receipt_item", "deadline", "deadline_rule"),
    *("answered", "answer_number", "answer_item", "outcome", "next", "remark"),
)
"""All fields but the case, in the order in which they are told."""

SOON: Final = timedelta(days=14)
"""A deadline that is not further away than this is due soon."""


class Medium(StrEnum):
    """On which way something was sent."""

    PORTAL = "portal"
    EMAIL = "email"
    POST = "post"
    HAND = "hand"
    OTHER = "other"


class State(StrEnum):
    """Where a submission stands, the most urgent first."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    OPEN = "open"
    CLOSED = "closed"


_URGENCY: Final = tuple(State)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def parse_day(text: str) -> date:
    """A day of the calendar, written as ``2026-03-06`` and in no other way.

    Raises:
        ValueError: it is none.
    """
    if not _DAY.fullmatch(text):
        raise ValueError(f"not a day: {text!r}")
    return date.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class GivenOut:
    """A bundle that was given out and may have been submitted.

    Attributes:
        seq: number of the entry that says so.
        list: version of the issued list that it is a build of.
        manifest_sha256: hex.
    """

    seq: int
    at: Instant
    list: int | None = None
    manifest_sha256: str | None = None
    pages: int | None = None

    @property
    def finished(self) -> bool:
        """Whether its making came to an end; a proof alone is recorded once."""
        return self.list is None or self.pages is not None

    def with_facts(self, facts: Facts) -> GivenOut:
        """The same with what an entry says of it."""
        version, pages, digest = (facts.get(name) for name in ("list", "pages", "manifest_sha256"))
        return GivenOut(
            self.seq,
            self.at,
            version if isinstance(version, int) else self.list,
            digest if isinstance(digest, str) else self.manifest_sha256,
            pages if isinstance(pages, int) else self.pages,
        )

    def facts(self) -> dict[str, Json]:
        """What a submission of it says, by the names of facts."""
        values: dict[str, Json] = {"list": self.list, "manifest_sha256": self.manifest_sha256, "pages": self.pages}
        return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Submission:
    """One submission; what was not stated is None, a text that is empty is none.

    Attributes:
        authority: court, prosecutor or body of the UN, with the unit.
        reference: number under which it is kept there.
        what: what was handed in, in words.
        bundle: number of the entry that gave a bundle out.
        list: version of an issued exhibit list.
        manifest_sha256: of the bundle, hex.
        sent_at: a day, or RFC 3339 with the zone, or ``unknown``.
        receipt_number: number of the receipt, of a notice, or for tracking.
        deadline: by when an answer has to come; `deadline_rule` is where that is written.
        answered: when an answer came; `answer_number` is its number.
    """

    id: SubmissionId
    case: CaseId
    authority: str
    country: str | None = None
    reference: str | None = None
    what: str | None = None
    bundle: int | None = None
    list: int | None = None
    manifest_sha256: str | None = None
    pages: int | None = None
    medium: Medium | None = None
    address: str | None = None
    sent_at: str | None = None
    sent_by: str | None = None
    receipt_number: str | None = None
    receipt_item: ItemId | None = None
    deadline: date | None = None
    deadline_rule: str | None = None
    answered: date | None = None
    answer_number: str | None = None
    answer_item: ItemId | None = None
    outcome: str | None = None
    next: str | None = None
    remark: str | None = None

    @property
    def sent_on(self) -> date | None:
        """The day on which it was sent; None where that is not known."""
        try:
            return parse_day((self.sent_at or "")[:10])
        except ValueError:
            return None

    def state(self, today: date) -> State:
        """Where it stands on a day. An answer closes it, and so does an outcome without any."""
        if self.answered or self.outcome:
            return State.CLOSED
        if self.deadline is None:
            return State.OPEN
        if self.deadline < today:
            return State.OVERDUE
        return State.DUE_SOON if self.deadline - today <= SOON else State.OPEN

    def urgency(self, today: date) -> tuple[int, date, int]:
        """By what a list is put in order: overdue first, then by the deadline; what is closed last, the newest first."""
        state = self.state(today)
        if state is State.CLOSED:
            return _URGENCY.index(state), date.min, -self.id.number
        return _URGENCY.index(state), self.deadline or date.max, self.id.number

    def fields(self) -> dict[str, str]:
        """Every stated field as a text, by the name of its fact."""
        values = ((name, getattr(self, name)) for name in SUBMISSION_FIELDS)
        return {name: str(value) for name, value in values if value is not None}
