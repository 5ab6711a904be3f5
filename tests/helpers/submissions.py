"""Submissions of an invented case: one answered, one overdue, one due soon, one open."""

from __future__ import annotations

from evidence_vault.clock import Instant
from evidence_vault.records.ids import CaseId
from evidence_vault.session import Session
from tests.helpers.vaults import SetClock

CASE = CaseId(1)
NOON = Instant.parse("2026-04-10T12:00:00.000Z")
"""The day on which the tests look: 10 April 2026, wherever they run."""

POLICE = {
    "authority": "District police, Almaly",
    "country": "Kazakhstan",
    "reference": "88-14",
    "what": "Complaint with exhibits 1 and 2",
    "medium": "portal",
    "address": "eotinish.kz",
    "sent_at": "2026-03-06T14:20+05:00",
    "sent_by": "K-1",
    "receipt_number": "3-88-14",
    "deadline": "2026-03-26",
    "deadline_rule": "15 working days, art. 76 APPC",
    "answered": "2026-03-20",
    "answer_number": "3-5/88-14",
    "outcome": "“Publications not found”, closed",
    "next": "Complaint to the prosecutor",
}
PROSECUTOR = {
    "authority": "Prosecutor’s office of the district",
    "what": "Complaint against the answer of the police",
    "medium": "hand",
    "sent_at": "2026-03-23",
    "receipt_number": "212",
    "deadline": "2026-04-07",
    "deadline_rule": "15 days",
}
COURT = {"authority": "District court", "medium": "post", "sent_at": "2026-04-01", "deadline": "2026-04-20"}
OMBUDSMAN = {"authority": "Commissioner for Human Rights", "medium": "email", "sent_at": "2026-04-02"}


class April(SetClock):
    """The keeper’s clock on that day, five hours ahead of UTC."""

    def __init__(self, at: Instant = NOON) -> None:
        super().__init__(at)

    def zone(self) -> str:
        return "+05:00"


def submit_all(session: Session) -> None:
    """S-001 answered, S-002 open, S-003 overdue, S-004 due soon."""
    for fields in (POLICE, OMBUDSMAN, PROSECUTOR, COURT):
        session.add_submission(CASE, fields)
