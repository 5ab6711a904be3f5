"""What the log says of a bundle: before it is written how it is made, and afterwards that it verified itself."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence_vault.errors import NoSuchBuild
from evidence_vault.export.bundle.build import Done
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.index import Index
from evidence_vault.records.bundle import BundleOrder, Withheld
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.redaction import ANOTHER_WORD, Alike


@dataclass(frozen=True, slots=True)
class Was:
    """A bundle as its entry has it.

    Attributes:
        order: as it was given; `exhibits` are all that stand in it.
        withheld: of these, which stand there by their number alone, and why.
        pages: with all that it goes on from; None where it never verified itself.
        manifest: SHA-256 of the manifest of its payload, hex; None likewise.
        profile_sha256: of the file of its profile, hex, where that was one of a person's own.
        others: places of which the person said that another word stands there than one that was removed; those of an earlier
            version of the program, which do not say than which, are not among them.
    """

    order: BundleOrder
    withheld: dict[int, Withheld]
    pages: int | None = None
    manifest: str | None = None
    profile_sha256: str | None = None
    others: tuple[Alike, ...] = ()


def exported(plan: BundlePlan, approved: Sequence[str], others: Sequence[Alike] = ()) -> Draft:
    """The entry that is recorded before a bundle is written; `others` as of `Was`."""
    order = plan.order
    approved = [*approved, *(f"{ANOTHER_WORD} {one}" for one in others)]
    withheld = [f"{bound.exhibit.number} {bound.withheld}" for bound in plan.bounds if bound.withheld]
    facts: dict[str, Json] = {
        "case": str(order.case),
        "items": [str(item) for item in plan.record.plan.items],
        "list": order.list_version,
        "profile": plan.profile.id,
        "languages": list(order.languages),
        "exhibits": [str(bound.exhibit.number) for bound in plan.bounds],
        "approved": sorted(set(approved)),
    }
    facts |= {"withheld": withheld} if withheld else {}
    unsealed: list[Json] = [f"{bound.exhibit.number} {why}" for bound, why in plan.unsealed]
    facts |= {"unsealed": unsealed} if unsealed else {}
    facts |= {"profile_sha256": plan.profile.sha256} if plan.profile.sha256 else {}
    facts |= {"core": [str(number) for number in order.core]} if order.core else {}
    facts |= {} if order.declarations is None else {"declarations": list(order.declarations)}
    return Draft(Kind.BUNDLE_EXPORTED, facts | ({"append_to": order.append_to} if order.append_to else {}))


def verified(case: CaseId, seq: int, done: Done) -> Draft:
    """The entry that is recorded when a bundle verified itself."""
    notices = len(done.verdict.notices)
    facts: dict[str, Json] = {
        "case": str(case),
        "of": seq,
        "manifest_sha256": done.bag.manifest,
        "pages": done.pages,
        "verified": "ok" if not notices else f"ok, notices {notices}",
    }
    return Draft(Kind.BUNDLE_EXPORTED, facts)


def builds(index: Index, case: CaseId) -> list[Entry]:
    """The entries that recorded bundles of a case, in order."""
    return [
        entry
        for entry in index.entries(Kind.BUNDLE_EXPORTED)
        if entry.facts.get("case") == str(case) and "list" in entry.facts
    ]


def of_entry(index: Index, case: CaseId, seq: int) -> Was:
    """What an entry says of the bundle that it recorded.

    Raises:
        NoSuchBuild: it recorded none of this case, or one by a later version of the program.
    """
    facts = next((entry.facts for entry in builds(index, case) if entry.seq == seq), None)
    if facts is None:
        raise NoSuchBuild(entry=seq)
    try:
        withheld = dict(_withheld(one) for one in _texts(facts.get("withheld")))
        append_to = facts.get("append_to")
        order = BundleOrder(
            case=case,
            list_version=int(str(facts["list"])),
            profile=str(facts["profile"]),
            languages=_texts(facts["languages"]),
            exhibits=tuple(map(int, _texts(facts["exhibits"]))),
            core=tuple(map(int, _texts(facts.get("core")))),
            declarations=_texts(facts["declarations"]) if "declarations" in facts else None,
            append_to=None if append_to is None else int(str(append_to)),
        )
    except (KeyError, ValueError):
        raise NoSuchBuild(entry=seq) from None
    if order.append_to is not None and not 0 <= order.append_to < seq:
        raise NoSuchBuild(entry=order.append_to)
    pages, manifest = _verified(index, seq)
    digest = facts.get("profile_sha256")
    others = tuple(_others(_texts(facts.get("approved"))))
    return Was(order, withheld, pages, manifest, str(digest) if digest else None, others)


def recorded(issued: IssuedList, was: Was) -> tuple[Bound, ...]:
    """The exhibits of a bundle as its entry has them."""
    rows = [row for row in issued.rows if row.exhibit.number in was.order.exhibits and not row.exhibit.withdrawn]
    return tuple(
        Bound(row.mark, row.exhibit, () if (why := was.withheld.get(row.exhibit.number)) else row.items, why)
        for row in rows
    )


def _verified(index: Index, seq: int) -> tuple[int | None, str | None]:
    """Pages and manifest, as the entry behind it says of the bundle that verified itself."""
    for one in index.entries(Kind.BUNDLE_EXPORTED):
        pages, manifest = one.facts.get("pages"), one.facts.get("manifest_sha256")
        if one.facts.get("of") == seq and isinstance(pages, int):
            return pages, str(manifest)
    return None, None


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _others(approved: Sequence[str]) -> Iterator[Alike]:
    for one in approved:
        word, _, place = one.partition(" ")
        if word == ANOTHER_WORD:
            with contextlib.suppress(ValueError):
                yield Alike.parse(place)


def _withheld(text: str) -> tuple[int, Withheld]:
    number, _, why = text.partition(" ")
    return int(number), Withheld(why)
