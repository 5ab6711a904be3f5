"""Submissions as lines for people and as facts for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from evidence_vault.cli.output import counted, tell, tell_fields, tell_table, visible
from evidence_vault.records.submission import SUBMISSION_FIELDS, State, Submission

_STATES = {
    State.OVERDUE: "OVERDUE",
    State.DUE_SOON: "due soon",
    State.OPEN: "open",
    State.CLOSED: "closed",
}
_NAMES = {
    "authority": "to",
    "country": "country",
    "reference": "reference",
    "what": "submitted",
    "bundle": "bundle, entry",
    "list": "list, version",
    "manifest_sha256": "manifest SHA-256",
    "pages": "pages",
    "medium": "way",
    "address": "address",
    "sent_at": "sent",
    "sent_by": "sent by",
    "receipt_number": "receipt",
    "receipt_item": "receipt, item",
    "deadline": "answer due by",
    "deadline_rule": "by the rule",
    "answered": "answered",
    "answer_number": "answer No.",
    "answer_item": "answer, item",
    "outcome": "outcome",
    "next": "next step",
    "remark": "remark",
}


def tell_submissions(found: Sequence[Submission], today: date) -> None:
    """A table, the most urgent first, and how many days there are."""
    rows = (
        [str(one.id), str(one.case), _state(one, today), _due(one, today), one.sent_at or "", one.authority]
        for one in found
    )
    tell_table(("No.", "Case", "State", "Deadline", "Sent", "To"), rows)
    late = sum(one.state(today) is State.OVERDUE for one in found)
    tell(f"{counted(len(found), 'submission')}, {late or 'none'} overdue on {today}.")


def tell_submission(one: Submission, today: date) -> None:
    """One submission with all that is stated of it."""
    tell(f"Submission {one.id} of case {one.case}: {_state(one, today)}")
    tell_fields((_NAMES[name], text) for name, text in one.fields().items())
    if due := _due(one, today):
        tell(visible(f"Answer due by {due}."))


def _state(one: Submission, today: date) -> str:
    """The state, and whether the answer came after its deadline."""
    late = one.answered and one.deadline and one.answered > one.deadline
    return _STATES[one.state(today)] + (", answered late" if late else "")


def _due(one: Submission, today: date) -> str:
    """The deadline and how far away it is; nothing where it does not matter any more."""
    state = one.state(today)
    if one.deadline is None or state is State.CLOSED:
        return ""
    days = (one.deadline - today).days
    if state is State.OVERDUE:
        return f"{one.deadline}, {counted(-days, 'day')} ago"
    return f"{one.deadline}, in {counted(days, 'day')}" if days else f"{one.deadline}, today"


def submission_facts(one: Submission, today: date) -> dict[str, object]:
    """One submission; days as 2026-03-06."""
    values = {name: getattr(one, name) for name in SUBMISSION_FIELDS}
    facts: dict[str, object] = {
        name: value if value is None or isinstance(value, int) else str(value) for name, value in values.items()
    }
    return {"id": str(one.id), "case": str(one.case), **facts, "state": str(one.state(today))}
