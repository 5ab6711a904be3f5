"""What whoever gets a bundle learns from it: everything by name, so that a person can approve it or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.plan import BundlePlan, missing_fields
from evidence_vault.records.bundle import Named, Refusal, Review
from evidence_vault.records.entry import Json
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
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
}
"""Facts that the program read in a file, and what they tell. The file goes out with them."""

_PLAIN = {"width", "height", "frames", "exif.Orientation"}
"""Facts of a file that tell nothing of anybody: everyone sees them who opens it."""

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
}
"""Facts of an entry that say nothing in words: numbers, ids and keys, all of which the text about what cannot be hidden names."""


def review(plan: BundlePlan, refusals: Sequence[Refusal]) -> Review:
    """Everything that the bundle contains by name, and what stands in its way."""
    found: dict[tuple[str, str], list[str]] = {}
    for code, value, where in _all_of(plan):
        text = " ".join((value[:_BEGINNING] if code == "text" else value).split())
        places = found.setdefault((code, text), [])
        if text not in ("", UNKNOWN, WITHHELD) and where not in places:
            places.append(where)
    return Review(
        order=plan.order,
        named=tuple(Named(code, text, tuple(where)) for (code, text), where in sorted(found.items()) if where),
        refusals=tuple(refusals),
        withheld=tuple((bound.mark, bound.withheld) for bound in plan.bounds if bound.withheld),
        missing=tuple(missing_fields(plan.issued, plan.bounds, plan.profile)),
        unconfirmed=tuple(one.text for one in plan.profile.unconfirmed),
        warnings=plan.profile.warnings,
        vault=plan.record.plan.vault,
        entries=plan.record.plan.size,
        shown=len(plan.record.plan.entries),
        issued_for=plan.issued.profile,
        unsealed=tuple((bound.mark, why) for bound, why in plan.unsealed),
    )


def _all_of(plan: BundlePlan) -> Iterator[tuple[str, str, str]]:
    """Code, value and place of everything."""
    yield from _of_case(plan)
    for bound in plan.leaving:
        yield from _of_exhibit(bound)
        for item in bound.items:
            yield from _of_item(item, f"{bound.mark} {item.id}")
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
    yield "custodian", standing.custodian, "cover, list, custody"
    yield "zone", standing.zone, "list, custody"


def _of_exhibit(bound: Bound) -> Iterator[tuple[str, str, str]]:
    exhibit = bound.exhibit
    for name in ("title", "shows", "remark"):
        for text in getattr(exhibit, name).values():
            yield "text", text, bound.mark
    said = (
        exhibit.source,
        exhibit.element,
        exhibit.objections,
        exhibit.language,
        exhibit.party,
        exhibit.confidentiality,
    )
    for text in said:
        yield "text", text or "", bound.mark
    yield "time", exhibit.date or "", bound.mark
    yield "person", exhibit.witness or "", bound.mark


def _of_item(item: Item, where: str) -> Iterator[tuple[str, str, str]]:
    yield "file_name", item.name, where
    for name, code in _CARD.items():
        yield code, item.card.get(name, ""), where
    for name, value in item.inspected.items():
        if value is False or name in _PLAIN:
            continue
        inside = _INSIDE.get(name)
        yield inside or "inside", _text(value) if inside else f"{name}: {_text(value)}", f"{where}, in the file"


def _text(value: Json) -> str:
    return ", ".join(map(str, value)) if isinstance(value, Sequence) and not isinstance(value, str) else str(value)
