"""Lists of exhibits: issuing one, which never changes again, and comparing two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InvalidValue, NothingToIssue
from evidence_vault.index import Index
from evidence_vault.records.case import EXHIBIT_FIELDS, EXHIBIT_TEXTS, LANGUAGES, Texts
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CaseId, ExhibitId
from evidence_vault.records.issued import DRAFT, Change, FieldChange, IssuedList, ListedRow
from evidence_vault.records.profile import Profile

_LONGEST_REASON = 1000
_NEVER_LISTED = "note"
"""The field of a card that leaves the vault in no list."""


def issue_list(ledger: Ledger, case: CaseId, profile: Profile, languages: Sequence[str], reason: str) -> int:
    """Record the list of a case as it stands, and return its version.

    Raises:
        NothingToIssue: no exhibit of the case is in use.
        InvalidValue: other languages, a reason that is no line, more exhibits than the numbering has marks, or columns of a
            profile whose widths are not 100 together.
    """
    if not 1 <= len(languages) <= 2 or len(set(languages)) < len(languages) or not set(languages) <= set(LANGUAGES):
        expected = f"one or two of {', '.join(LANGUAGES)}"
        raise InvalidValue(field="languages", value=",".join(languages), expected=expected)
    if len(reason) > _LONGEST_REASON or not reason.isprintable():
        raise InvalidValue(field="reason", value=reason[:40], expected="why it is issued, in one line")
    if profile.false_width is not None:
        raise InvalidValue(field="columns: width", value=profile.false_width, expected="100, all widths together")
    listed = draft_list(ledger.index, case, profile, languages)
    if all(row.exhibit.withdrawn for row in listed.rows):
        raise NothingToIssue(case=str(case))
    marks = [row.mark for row in listed.rows]
    if twice := sorted({mark for mark in marks if marks.count(mark) > 1}):
        raise InvalidValue(field="numbering_of", value=", ".join(twice), expected="no mark twice in one list")
    version = ledger.index.next_list(case)
    facts: dict[str, Json] = {"case": str(case), "list": version, "profile": profile.id, "languages": list(languages)}
    rows: dict[str, Json] = {
        "order": [str(row.exhibit.id) for row in listed.rows],
        "marks": marks,
        "numbering": listed.numbering,
    }
    if listed.numbering_of:
        rows["numberings"] = [f"{party} {one}" for party, one in listed.numbering_of.items()]
    rows |= {"profile_sha256": profile.sha256} if profile.sha256 else {}
    ledger.commit([Draft(Kind.LIST_ISSUED, facts | rows | ({"reason": reason} if reason else {}))])
    return version


def check_sides(index: Index, case: CaseId, sides: Mapping[ExhibitId, str]) -> None:
    """Refuse to let exhibits change their side where they were issued under a numbering of it: all marks behind would shift.

    Args:
        index: of the vault.
        case: whose exhibits.
        sides: who would offer them.

    Raises:
        InvalidValue: one stands in a list that was issued.
    """
    for version in index.issued_lists(case):
        listed = index.issued(case, version)
        for row in listed.rows if listed.numbering_of else ():
            if row.exhibit.id not in sides:
                continue
            was, will = row.exhibit.party or listed.case.party or "", sides[row.exhibit.id]
            if listed.numbering_of.get(was) != listed.numbering_of.get(will):
                expected = (
                    f"{was or 'no party'}: exhibit {row.mark} was issued under a number of that side in version {version}, and "
                    "others would get other numbers; withdraw it, and add it anew"
                )
                raise InvalidValue(field="party", value=will, expected=expected)


def draft_list(index: Index, case: CaseId, profile: Profile, languages: Sequence[str]) -> IssuedList:
    """The list of a case as it stands, which nobody has issued.

    Raises:
        InvalidValue: more exhibits than the numbering has marks.
    """
    found = index.case(str(case))
    last = index.history(case)[-1]
    exhibits = index.exhibits(case)
    marking = profile.marking_for(found, exhibits)
    rows = []
    for exhibit in exhibits:
        try:
            mark = marking.mark(exhibit.number, languages[0])
        except ValueError as error:
            raise InvalidValue(field="numbering", value=str(marking.numbering), expected=f"another: {error}") from error
        rows.append(ListedRow(mark, exhibit, tuple(map(index.item, exhibit.items))))
    return IssuedList(
        case=found,
        version=DRAFT,
        at=last.at,
        seq=last.seq,
        by=last.by,
        profile=profile.id,
        numbering=str(marking.numbering),
        languages=tuple(languages),
        reason="",
        rows=tuple(rows),
        profile_sha256=profile.sha256,
        numbering_of=marking.of_parties,
    )


def changes(old: IssuedList, new: IssuedList) -> tuple[Change, ...]:
    """What became of every exhibit that either version uses: of the newer one in its order, then of the older one alone."""
    before = {row.exhibit.id: row for row in old.rows}
    after = {row.exhibit.id: row for row in new.rows}
    found = (_change(one, before.get(one), after.get(one)) for one in dict.fromkeys([*after, *before]))
    return tuple(one for one in found if one.old_mark or one.new_mark)


def _change(exhibit: ExhibitId, old: ListedRow | None, new: ListedRow | None) -> Change:
    told = new or old
    title: Texts = told.exhibit.title if told else {}
    if not title and told:
        title = next(({"": item.card["title"]} for item in told.items if item.card.get("title")), {})
    return Change(exhibit, title, _used(old), _used(new), tuple(_fields(old, new)) if old and new else ())


def _used(row: ListedRow | None) -> str | None:
    return row.mark if row and not row.exhibit.withdrawn else None


def _fields(old: ListedRow, new: ListedRow) -> Iterator[FieldChange]:
    before, after = dict(_said(old)), dict(_said(new))
    for field in dict.fromkeys([*after, *before]):
        if before.get(field, "") != after.get(field, ""):
            yield FieldChange(field, before.get(field, ""), after.get(field, ""))


def _said(row: ListedRow) -> Iterator[tuple[str, str]]:
    """Everything that a list can say of an exhibit, by field."""
    exhibit = row.exhibit
    for name in EXHIBIT_TEXTS:
        texts: Texts = getattr(exhibit, name)
        yield from ((f"{name}.{language}", text) for language, text in texts.items())
    for name in EXHIBIT_FIELDS:
        yield name, str(getattr(exhibit, name) or "")
    yield "items", ", ".join(map(str, exhibit.items))
    for item in row.items:
        yield from ((f"{item.id} card.{name}", text) for name, text in item.card.items() if name != _NEVER_LISTED)
