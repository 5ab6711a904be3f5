"""What people who stand in the evidence agreed to, and what they took back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evidence_vault.records.ids import CaseId, ItemId

ANY: Final = "any"
"""Recipient that stands for every one."""

SCOPES: Final = ("names", "picture", "all")
"""What a person agrees to: that they are named, that they are seen, or both."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What one person said.

    Attributes:
        seq: number of the entry; the later one counts.
        given: false where it was withdrawn, or never given.
        person: name or code of whoever said it.
        recipient: id of a profile, or `ANY`.
        scope: one of `SCOPES`.
        items: that it is about; empty where it is about a case, or about everything.
        case: that it is about.
        how: how they said it, for example on paper.
        on: the day, as it was told.
    """

    seq: int
    given: bool
    person: str
    recipient: str
    scope: str
    items: tuple[ItemId, ...] = ()
    case: CaseId | None = None
    how: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """One word of one person, and whether it is still what counts.

    Attributes:
        counts: false where what the same person said later takes its place for everybody and everything.
    """

    consent: Consent
    counts: bool


@dataclass(frozen=True, slots=True)
class NotAgreed:
    """That something may not go to a recipient as it is.

    Attributes:
        person: who did not agree.
        part: to what: ``names`` or ``picture``.
        seq: the entry that says so; None where they were never asked about this recipient.
        redacted: redacted versions that may go in its place; without any, one has to be made.
    """

    item: ItemId
    person: str
    part: str
    seq: int | None
    redacted: tuple[ItemId, ...]
