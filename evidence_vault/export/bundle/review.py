"""What whoever gets a bundle learns from it: everything by name, so that a person can approve it or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence_vault.export.bundle.files import ending_of
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.inside import Inside, named_in
from evidence_vault.export.bundle.plan import BundlePlan, missing_fields
from evidence_vault.records.bundle import Agreed, Named, Refusal, Review, Unread
from evidence_vault.records.case import Exhibit, Texts
from evidence_vault.records.consent import Consent
from evidence_vault.records.entry import Json
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
from evidence_vault.records.pages import Told
from evidence_vault.records.profile import ColumnId, Profile
from evidence_vault.records.proof import NEEDED

_CARD = {
    "account": "account",
    "display_name": "account",
    "url": "url",
    "device": "device",
    "browser": "device",
    "witness": "person",
    "received_from": "person",
    "translator": "person",
    "concerns": "person",
    "captured": "time",
    "posted": "time",
    "title": "text",
    "platform": "text",
    "language": "text",
    "obtained": "text",
    "claims": "text",
    "description": "text",
    "transcript": "text",
}
"""Fields of a capture card that name somebody or something, and what."""

_INSIDE = {
    "gps": "gps",
    "exif.Artist": "person",
    "exif.Copyright": "person",
    "exif.Make": "device",
    "exif.Model": "device",
    "exif.LensModel": "device",
    "exif.BodySerialNumber": "device",
    "exif.HostComputer": "device",
    "exif.Software": "device",
    "exif.ImageUniqueID": "device",
    "exif.OffsetTime": "zone",
    "exif.OffsetTimeOriginal": "zone",
    "exif.OffsetTimeDigitized": "zone",
    "exif.DateTime": "time",
    "exif.DateTimeOriginal": "time",
    "exif.DateTimeDigitized": "time",
    "mail.date": "time",
    "mail.from": "person",
    "mail.to": "person",
    "mail.cc": "person",
    "mail.bcc": "person",
    "mail.reply_to": "person",
    "mail.sender": "person",
    "mail.subject": "text",
    "pdf.author": "person",
    "pdf.creator": "device",
    "pdf.producer": "device",
    "pdf.created": "time",
    "pdf.modified": "time",
    "pdf.title": "text",
}
"""Facts that the program read in a file, and what they tell. The file goes out with them."""

_ONE_BY_ONE = {"mail.from", "mail.to", "mail.cc", "mail.bcc", "mail.reply_to", "mail.sender"}
"""Facts that name several people in one line; where the words of the mail are read, these stand one by one."""

_PLAIN = {"width", "height", "frames", "format", "pages", "mail.attachments", "exif.Orientation"}
"""Facts of a file that tell nothing of anybody: everyone sees them who opens it."""

_IN_COLUMNS = {"element": ColumnId.ELEMENT, "objections": ColumnId.OBJECTION}

_BEGINNING = 80
"""Characters by which long texts are named."""

_ENTRY = {"name": "file_name", "path": "path", "stamped_by": "person"} | {
    f"card.{name}": code for name, code in _CARD.items()
}
_SILENT = NEEDED | {
    "bytes",
    "tool",
    "form",
    "commit",
    "commits",
    "size",
    "root",
    "after_size",
    "after_root",
    "request",
    "format",
    "result",
    "type",
    "source",
    "list",
    "profile",
    "profile_sha256",
    "languages",
    "order",
    "marks",
    "numbering",
    "numberings",
}
"""Facts of an entry that say nothing in words: numbers, ids, keys and words of ours, all of which the text about what cannot be hidden names."""


def review(plan: BundlePlan, refusals: Sequence[Refusal], inside: Inside) -> Review:
    """Everything that the bundle contains by name, and what stands in its way.

    Args:
        plan: what would be built.
        refusals: exhibits that must not go as they are.
        inside: what the words of its files name.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for code, value, where in _all_of(plan, inside):
        text = " ".join((value[:_BEGINNING] if code == "text" else value).split())
        places = found.setdefault((code, text), [])
        if text not in ("", UNKNOWN, WITHHELD) and where not in places:
            places.append(where)
    stopped = {one.mark for one in refusals}
    return Review(
        order=plan.order,
        named=tuple(Named(code, text, tuple(where)) for (code, text), where in sorted(found.items()) if where),
        refusals=tuple(refusals),
        withheld=tuple(
            (bound.mark, bound.withheld) for bound in plan.bounds if bound.withheld and bound.mark not in stopped
        ),
        missing=tuple(missing_fields(plan.issued, plan.bounds, plan.profile)),
        unconfirmed=tuple(one.text for one in plan.profile.unconfirmed),
        warnings=plan.profile.warnings,
        vault=plan.record.plan.vault,
        entries=plan.record.plan.size,
        shown=len(plan.record.plan.entries),
        issued_for=plan.issued.profile,
        forum=plan.profile.id,
        unsealed=tuple((bound.mark, why) for bound, why in plan.unsealed),
        consents=tuple(_consents(plan)),
        unread=tuple(
            Unread(_place(bound, item), inside.unread[item.id])
            for bound in plan.leaving
            for item in bound.items
            if item.id in inside.unread
        ),
        wrong_types=tuple(_wrong_types(plan, inside)),
    )


def _consents(plan: BundlePlan) -> Iterator[Agreed]:
    """On which consent exhibits go, in the order of their recording."""
    marks: dict[Consent, dict[str, None]] = {}
    for bound in plan.leaving:
        for item in bound.items:
            for one in plan.consents.get(item.id, ()):
                marks.setdefault(one, {})[bound.mark] = None
    for one in sorted(marks, key=lambda each: each.seq):
        yield Agreed(one.seq, one.person, one.scope, one.recipient, tuple(marks[one]))


def _wrong_types(plan: BundlePlan, inside: Inside) -> Iterator[str]:
    """Files of exhibits that the forum does not take by their kind. What gets pages goes as PDF, all else as it is."""
    types = plan.profile.limits.types
    for bound in plan.leaving if types is not None else ():
        for item in bound.items:
            media_type = item.media_type or ""
            pages = media_type.startswith("image/") or media_type == "application/pdf" or item.id in inside.told
            if types is not None and (ending := "pdf" if pages else ending_of(item)) not in types:
                yield f"{_place(bound, item)} .{ending}"


def _place(bound: Bound, item: Item) -> str:
    return f"{bound.mark} {item.id}"


def _all_of(plan: BundlePlan, inside: Inside) -> Iterator[tuple[str, str, str]]:
    """Code, value and place of everything."""
    yield from _of_case(plan)
    for bound in plan.leaving:
        yield from _of_exhibit(bound, plan.profile)
        for item in bound.items:
            yield from _of_item(item, inside.told.get(item.id), _place(bound, item))
    for one in plan.record.plan.entries:
        for name, value in one.facts.items():
            if name not in _SILENT:
                yield _ENTRY.get(name, "text"), _text(value), f"entry {one.entry.seq}"
    for change in (*plan.changes, *plan.since):
        for text in change.title.values():
            yield "text", text, "list"
    for anchor in plan.record.plan.anchors:
        yield "outside", anchor.who, "custody"


def _of_case(plan: BundlePlan) -> Iterator[tuple[str, str, str]]:
    case, standing = plan.case, plan.record.standing
    for name in ("applicant", "subject", "court", "title"):
        for text in getattr(case, name).values():
            yield "person" if name == "applicant" else "text", text, "cover"
    yield "text", case.number or "", "cover"
    yield "text", case.party or "", "list"
    named = ", name of the bundle" if "{hearing}" in (plan.profile.bundle_naming or "") else ""
    yield "time", case.hearing or "", f"cover, list{named}"
    yield "custodian", standing.custodian, "cover, list, custody"
    yield "zone", standing.zone, "list, custody"


def _of_exhibit(bound: Bound, profile: Profile) -> Iterator[tuple[str, str, str]]:
    exhibit = bound.exhibit
    for name in ("title", "shows"):
        for text in getattr(exhibit, name).values():
            yield "text", text, bound.mark
    yield from (("text", text, bound.mark) for _, text in in_columns(exhibit, profile, ()))
    said = (exhibit.source, exhibit.language, exhibit.party, exhibit.confidentiality)
    for text in said:
        yield "text", text or "", bound.mark
    yield "time", exhibit.date or "", bound.mark
    yield "person", exhibit.witness or "", bound.mark


def in_columns(exhibit: Exhibit, profile: Profile, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What of an exhibit leaves in a column of the list alone, if the forum has it there; and in which field it stands."""
    has = {column.id for column in profile.columns}
    if ColumnId.REMARK in has:
        yield from ((f"remark.{language}", text) for language, text in printed(exhibit.remark, languages))
    yield from ((name, getattr(exhibit, name) or "") for name, column in _IN_COLUMNS.items() if column in has)


def printed(texts: Texts, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Which of its languages a text is printed in, as of `Words.texts`; all, where none is asked for."""
    wanted = [language for language in languages if texts.get(language)]
    yield from ((language, texts[language]) for language in wanted or texts)


def _of_item(item: Item, told: Told | None, where: str) -> Iterator[tuple[str, str, str]]:
    yield "file_name", item.name, where
    for name, code in _CARD.items():
        yield code, item.card.get(name, ""), where
    for code, said in named_in(told) if told else ():
        yield code, said, f"{where}, in the file"
    for name, value in item.inspected.items():
        if value is False or name in _PLAIN or (told and name in _ONE_BY_ONE):
            continue
        inside = _INSIDE.get(name)
        yield inside or "inside", _text(value) if inside else f"{name}: {_text(value)}", f"{where}, in the file"


def _text(value: Json) -> str:
    return ", ".join(map(str, value)) if isinstance(value, Sequence) and not isinstance(value, str) else str(value)
