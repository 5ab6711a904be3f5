"""What was handed to authorities: recorded as the keeper states it, and held against what the log knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from evidence_vault.clock import Clock, today
from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InvalidValue, UnknownField
from evidence_vault.index import Index
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.ids import CaseId, ItemId, SubmissionId
from evidence_vault.records.item import UNKNOWN
from evidence_vault.records.submission import (
    DAYS,
    ITEMS,
    NUMBERS,
    SUBMISSION_FIELDS,
    GivenOut,
    Medium,
    Submission,
    parse_day,
)

_MOST: Final = 1_000_000
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?")
_DAY_EXPECTED: Final = "a day of the calendar, as 2026-03-06"
_SENT_EXPECTED: Final = "when it was sent, as 2026-03-06 or 2026-03-06 14:20, or unknown"


def add_submission(ledger: Ledger, case: CaseId, fields: Mapping[str, str], clock: Clock) -> SubmissionId:
    """Record what was handed to an authority, and return its number.

    Args:
        ledger: where the entry goes.
        case: whose matter it was.
        fields: of `SUBMISSION_FIELDS`; authority and time of sending at least.
        clock: the keeper's; a time without a zone is of its zone.

    Raises:
        UnknownField, InvalidValue: a field does not exist, or is not of its form; or the days do not fit together.
        NoSuchItem, ItemDestroyed: a receipt or an answer is not there.
    """
    facts = {name: value for name, value in _facts(ledger.index, case, fields, clock).items() if value != ""}
    for name, expected in (("authority", "who got it"), ("sent_at", _SENT_EXPECTED)):
        if name not in facts:
            raise InvalidValue(field=name, value="", expected=expected)
    submission = ledger.index.next_submission()
    said = {name: str(value) for name, value in facts.items()}
    _check_days(said, clock)
    _check_built(ledger.index, case, said)
    ledger.commit([Draft(Kind.SUBMISSION_ADDED, {"case": str(case), "submission": str(submission), **facts})])
    return submission


def update_submission(ledger: Ledger, submission: SubmissionId, fields: Mapping[str, str], clock: Clock) -> None:
    """Change what is recorded of a submission; an empty text clears a field. What is so already is not recorded.

    Raises:
        NoSuchSubmission: there is none.
        UnknownField, InvalidValue, NoSuchItem, ItemDestroyed: as of `add_submission`.
    """
    found = ledger.index.submission(submission)
    before = found.fields()
    facts = _facts(ledger.index, found.case, fields, clock)
    changed = {name: value for name, value in facts.items() if str(value) != before.get(name, "")}
    for name in ("authority", "sent_at"):
        if changed.get(name) == "":
            raise InvalidValue(field=name, value="", expected="it cannot be cleared; write what is right instead")
    said = before | {name: str(value) for name, value in changed.items()}
    _check_days(said, clock)
    if {"sent_at", "bundle"} & changed.keys():
        _check_built(ledger.index, found.case, said)
    if changed:
        about: dict[str, Json] = {"case": str(found.case), "submission": str(submission)}
        ledger.commit([Draft(Kind.SUBMISSION_UPDATED, about | changed)])


def by_urgency(submissions: list[Submission], clock: Clock) -> list[Submission]:
    """Overdue first, then what is due soon, then what is open, then what is closed."""
    day = today(clock)
    return sorted(submissions, key=lambda one: one.urgency(day))


def given_out(index: Index, case: CaseId) -> list[GivenOut]:
    """What was given out of a case and can have been submitted, the latest first."""
    entries = list(index.entries(Kind.BUNDLE_EXPORTED))
    found = {entry.seq: GivenOut(entry.seq, entry.at) for entry in entries if _may_be_of(entry, case)}
    for entry in entries:
        of = entry.facts.get("of", entry.seq)
        if isinstance(of, int) and of in found:
            found[of] = found[of].with_facts(entry.facts)
    return sorted(found.values(), key=lambda one: -one.seq)


def issued_versions(index: Index, case: CaseId) -> list[int]:
    """Versions of the case's list that were issued, the latest first."""
    entries = (entry for entry in index.entries(Kind.LIST_ISSUED) if entry.facts.get("case") == str(case))
    return sorted({version for entry in entries if type(version := entry.facts.get("list")) is int}, reverse=True)


def _may_be_of(entry: Entry, case: CaseId) -> bool:
    """A second entry about a bundle says only how its making ended."""
    return "of" not in entry.facts and entry.facts.get("case", str(case)) == str(case)


def _facts(index: Index, case: CaseId, fields: Mapping[str, str], clock: Clock) -> dict[str, Json]:
    for name in fields:
        if name not in SUBMISSION_FIELDS:
            raise UnknownField(field=name, known=", ".join(SUBMISSION_FIELDS))
    facts = {name: _value(index, name, text.strip(), clock) for name, text in fields.items()}
    facts = {name: facts[name] for name in SUBMISSION_FIELDS if name in facts}
    if facts.get("bundle"):
        facts = {**_of_bundle(index, case, facts["bundle"]), **facts}
    version = facts.get("list")
    if version and version not in (issued := issued_versions(index, case)):
        known = ", ".join(map(str, issued)) or "none yet"
        raise InvalidValue(
            field="list", value=version, expected=f"a version of the case's list that was issued: {known}"
        )
    return facts


def _of_bundle(index: Index, case: CaseId, seq: Json) -> dict[str, Json]:
    """What the log says of a bundle; what the person states beside it stands."""
    bundles = {one.seq: one for one in given_out(index, case)}
    if not isinstance(seq, int) or seq not in bundles:
        known = ", ".join(str(one.seq) for one in bundles.values() if one.finished) or "none yet"
        raise InvalidValue(field="bundle", value=seq, expected=f"the entry of a bundle of this case: {known}")
    if not bundles[seq].finished:
        expected = f"the entry of a bundle that is recorded as built; of entry {seq} that is not. Where its folder stands all the same, leave this out, and say it in the remark"
        raise InvalidValue(field="bundle", value=seq, expected=expected)
    return dict(bundles[seq].facts())


def _value(index: Index, name: str, text: str, clock: Clock) -> Json:
    if not text:
        return ""
    if name in NUMBERS:
        return _number(name, text)
    if name in DAYS:
        return _day(name, text).isoformat()
    if name in ITEMS:
        return _item(index, name, text)
    if name == "sent_at":
        return _sent(text, clock)
    if name == "medium" and text not in set(Medium):
        raise InvalidValue(field=name, value=text, expected=f"one of {', '.join(Medium)}")
    if name == "manifest_sha256":
        return _digest(name, text)
    return text


def _number(name: str, text: str) -> int:
    if not (text.isdecimal() and text.isascii() and len(text) < 8 and 0 < int(text) <= _MOST):
        raise InvalidValue(field=name, value=text, expected="a whole number from 1")
    return int(text)


def _day(name: str, text: str) -> date:
    try:
        return parse_day(text)
    except ValueError:
        raise InvalidValue(field=name, value=text, expected=_DAY_EXPECTED) from None


def _item(index: Index, name: str, text: str) -> str:
    try:
        item = ItemId.parse(text)
    except ValueError:
        raise InvalidValue(field=name, value=text, expected="an item, as E-000017, e-17 or 17") from None
    return str(index.kept_item(item).id)


def _digest(name: str, text: str) -> str:
    try:
        return Digest.from_hex(text.lower()).hex
    except ValueError:
        raise InvalidValue(field=name, value=text, expected="64 hexadecimal digits") from None


def _sent(text: str, clock: Clock) -> str:
    if text == UNKNOWN:
        return text
    match = _MOMENT.fullmatch(text)
    try:
        if match is None:
            raise ValueError(text)
        day, time, zone = match.groups()
        parse_day(day)
        if time is None:
            return str(day)
        return datetime.fromisoformat(f"{day}T{time}{zone or clock.zone()}").isoformat()
    except ValueError:
        raise InvalidValue(field="sent_at", value=text, expected=_SENT_EXPECTED) from None


def _check_days(fields: Mapping[str, str], clock: Clock) -> None:
    """Refuse days that cannot be: of two that do not fit, the one that was probably mistyped is named."""
    latest = today(clock) + timedelta(days=1)  # where it was sent, it may be tomorrow already
    for name, day in _days(fields, ("sent_at", "answered")):
        if day > latest:
            raise InvalidValue(
                field=name, value=day, expected=f"a day that is not to come yet: today is {today(clock)}"
            )
    sent = dict(_days(fields, ("sent_at",))).get("sent_at")
    for name, day in _days(fields, ("deadline", "answered")):
        if sent and day < sent:
            raise InvalidValue(field=name, value=day, expected=f"a day from {sent} on, when it was sent")


def _check_built(index: Index, case: CaseId, fields: Mapping[str, str]) -> None:
    """Refuse a bundle that was built after it was sent, by the clock of the computer that built it."""
    said, seq = fields.get("sent_at", UNKNOWN), fields.get("bundle")
    for one in given_out(index, case) if said != UNKNOWN and seq else ():
        at = datetime.fromisoformat(str(one.at))
        # where it was sent, the day may be one less
        early = datetime.fromisoformat(said) < at if "T" in said else parse_day(said) < at.date() - timedelta(days=1)
        if str(one.seq) == seq and early:
            expected = f"a day from {at.date()} on, when the bundle of entry {seq} was built ({at:%H:%M} UTC); or the entry of an earlier bundle, or none"
            raise InvalidValue(field="sent_at", value=said, expected=expected)


def _days(fields: Mapping[str, str], names: tuple[str, ...]) -> Iterator[tuple[str, date]]:
    for name in names:
        text = fields.get(name, "")[:10]
        if text and text != UNKNOWN:
            yield name, parse_day(text)
