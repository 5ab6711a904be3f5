"""Consent: what people who stand in the evidence agreed to, and what may therefore go to whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InvalidValue
from evidence_vault.index import Index
from evidence_vault.records.consent import ANY, SCOPES, Consent, Heard, NotAgreed
from evidence_vault.records.derivative import REDACTION
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CaseId, ItemId

_PARTS = ("names", "picture")
_RECIPIENT = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 200


def record_consent(ledger: Ledger, said: Consent) -> None:
    """Record what a person agreed to or took back; its `seq` is not looked at.

    Raises:
        InvalidValue: a field is empty, too long, or of another form.
        NoSuchItem, ItemDestroyed, NoSuchCase: what it is about is not there.
    """
    person = said.person.strip()
    _line("person", person)
    if not person:
        raise InvalidValue(field="person", value="", expected="a name or a code")
    if not _RECIPIENT.fullmatch(said.recipient):
        raise InvalidValue(field="recipient", value=said.recipient, expected=f"the id of a profile, or {ANY}")
    if said.scope not in SCOPES:
        raise InvalidValue(field="scope", value=said.scope, expected=", ".join(SCOPES))
    if said.on and not _DAY.fullmatch(said.on):
        raise InvalidValue(field="on", value=said.on, expected="a day, as 2026-11-26")
    _line("how", said.how)
    if said.items and said.case:
        raise InvalidValue(field="case", value=str(said.case), expected="items or a case, not both")
    for item in said.items:
        ledger.index.kept_item(item)
    if said.case:
        ledger.index.case(str(said.case))
    facts: dict[str, Json] = {"person": person, "recipient": said.recipient, "scope": said.scope}
    facts |= {"items": [str(item) for item in said.items]} if said.items else {}
    facts |= {name: str(value) for name, value in (("case", said.case), ("how", said.how), ("on", said.on)) if value}
    ledger.commit([Draft(Kind.CONSENT_GIVEN if said.given else Kind.CONSENT_WITHDRAWN, facts)])


def refusals(index: Index, items: Iterable[ItemId], case: CaseId, recipient: str) -> list[NotAgreed]:
    """What people did not agree to, if these items went to a recipient.

    Who is known to stand in an item is whoever said anything about it, its case, or everything. What is a redacted
    version may go, unless somebody spoke of this version itself.

    Args:
        index: of the vault.
        items: that would go.
        case: for which.
        recipient: id of a profile.
    """
    said = index.consents()
    found: list[NotAgreed] = []
    for item in dict.fromkeys(items):
        made = index.made_from(item)
        masked = made is not None and made.recipe == REDACTION
        about = [one for one in said if _is_about(one, item, case, masked=masked)]
        redacted = tuple(one.item for one in index.derivatives_of(item) if one.recipe == REDACTION)
        kept = tuple(one for one in redacted if not index.item(one).destroyed)
        found += (NotAgreed(item, person, part, seq, kept) for person, part, seq in not_agreed(about, recipient))
    return found


def agreed(
    index: Index, items: Iterable[ItemId], case: CaseId, recipient: str, *, before: int
) -> dict[ItemId, tuple[Consent, ...]]:
    """What people agreed to, on which these items may go to a recipient: the last word of each, by item.

    Args:
        index: of the vault.
        items: that would go.
        case: for which.
        recipient: id of a profile.
        before: what was said by this entry or later is not heard.
    """
    said = [one for one in index.consents() if one.seq < before]
    found: dict[ItemId, tuple[Consent, ...]] = {}
    for item in dict.fromkeys(items):
        made = index.made_from(item)
        masked = made is not None and made.recipe == REDACTION
        about = [one for one in said if _is_about(one, item, case, masked=masked)]
        last = (_last(about, person, recipient, part) for person in {one.person for one in about} for part in _PARTS)
        given = {one.seq: one for one in last if one is not None and one.given}
        if given:
            found[item] = tuple(given[seq] for seq in sorted(given))
    return found


def heard(index: Index, items: Sequence[ItemId], case: CaseId | None = None) -> list[Heard]:
    """What was said about items, or about everything of a case, in the order in which it was recorded.

    Args:
        index: of the vault.
        items: none where it is about a case.
        case: None where it is about items.
    """
    said = index.consents()
    if case:
        groups = [[one for one in said if not one.items and one.case in (None, case)]]
    else:
        groups = [_said_about(index, said, item) for item in items]
    standing = {seq for group in groups for seq in _standing(group)}
    about = {one.seq for group in groups for one in group}
    return [Heard(one, one.seq in standing) for one in said if one.seq in about]


def _said_about(index: Index, said: Sequence[Consent], item: ItemId) -> list[Consent]:
    made = index.made_from(item)
    masked = made is not None and made.recipe == REDACTION
    listed = [exhibit for case in index.cases() for exhibit in index.exhibits(case.id)]
    cases = {one.case for one in listed if item in one.items and not one.withdrawn} | {index.item(item).case}
    return [one for one in said if any(_is_about(one, item, case, masked=masked) for case in cases)]


def _standing(said: Sequence[Consent]) -> Iterator[int]:
    """Numbers of what is the last word of somebody, for at least one recipient and one part. Pure."""
    for one in said:
        recipients = {other.recipient for other in said} if one.recipient == ANY else {one.recipient}
        parts = _PARTS if one.scope == "all" else (one.scope,)
        if any(_last(said, one.person, to, part) == one for to in recipients for part in parts):
            yield one.seq


def _last(said: Sequence[Consent], person: str, recipient: str, part: str) -> Consent | None:
    words = [
        one
        for one in said
        if _same(one.person) == _same(person) and one.recipient in (recipient, ANY) and one.scope in (part, "all")
    ]
    return max(words, key=lambda one: one.seq, default=None)


def not_agreed(said: Sequence[Consent], recipient: str) -> Iterator[tuple[str, str, int | None]]:
    """Who did not agree to what, of all that was said about one thing: the later word counts. Pure."""
    people = {_same(one.person): one.person for one in said}
    for person in people.values():
        for part in _PARTS:
            last = _last(said, person, recipient, part)
            if last is None or not last.given:
                yield person, part, last.seq if last else None


def _is_about(said: Consent, item: ItemId, case: CaseId | None, *, masked: bool) -> bool:
    if said.items or masked:
        return item in said.items
    return said.case in (None, case)


def _same(person: str) -> str:
    return " ".join(person.casefold().split())


def _line(field: str, text: str) -> None:
    if len(text) > _LONGEST or not (text.isprintable() or not text):
        raise InvalidValue(field=field, value=text[:40], expected=f"one line of at most {_LONGEST} characters")
