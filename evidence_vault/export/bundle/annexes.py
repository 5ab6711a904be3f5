"""What closes a bundle: custody of its exhibits in words, what was covered and why, and the sheet for binding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from evidence_vault.custody.ladder import ladder
from evidence_vault.export import ladder as vouching
from evidence_vault.export import printable, report_entries
from evidence_vault.export.bundle.front import Bound, Section, named, title_of
from evidence_vault.export.cards import is_screenshot
from evidence_vault.export.standing import Standing, standing_data
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words, phrase
from evidence_vault.records.derivative import Derivative, Region
from evidence_vault.records.entry import Entry
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Vouching
from evidence_vault.records.numbering import Numbering
from evidence_vault.records.proof import ProofPlan

CUSTODY, REDACTIONS, BACK = "custody", "redactions", "back"
"""Keys of the sections."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is shown of the keeper's record.

    Attributes:
        plan: the entries, as the proof shows them; nothing else of the log is printed.
        vouchings: what parties outside state of it.
        standing: as of which checkpoint.
        redacted: how the redacted versions in the bundle were made, and what those were made of in turn.
    """

    plan: ProofPlan
    vouchings: tuple[Vouching, ...]
    standing: Standing
    redacted: Mapping[ItemId, Sequence[Derivative]]


def custody(record: Record, bounds: Sequence[Bound], numbering: Numbering, words: Words) -> Section:
    """A section of kind ``custody``."""
    shown = [bound for bound in bounds if not bound.withheld]
    ladders = [ladder(bound.items, record.vouchings) for bound in shown]
    screenshots = any(is_screenshot(item) for bound in shown for item in bound.items)
    limits = [*vouching.limits(ladders, words), *([words.each("limits.screenshots")] if screenshots else [])]
    entries = [replace(one.entry, facts=one.facts) for one in record.plan.entries]
    lines = dict(zip((one.seq for one in entries), report_entries.lines(entries, words), strict=True))
    of_subjects = _by_subject(entries)
    told: set[int] = set()
    groups: list[Data] = []
    for bound, one in zip(shown, ladders, strict=True):
        subjects = (bound.exhibit.id, *(item.id for item in bound.items))
        about = sorted({seq for subject in subjects for seq in of_subjects.get(str(subject), ())})
        told |= set(about)
        name = named(bound, numbering, words)
        groups.append(
            {
                "key": bound.key,
                "name": " · ".join(str(each["text"]) for each in name),
                "title": title_of(bound, words)[0],
                "vouched": vouching.vouched(one, words),
                "entries": [lines[seq] for seq in about],
            }
        )
    return {
        "key": CUSTODY,
        "kind": "custody",
        "title": words.each("bundle.custody"),
        "about": words.each("bundle.custody_about"),
        "limits": {"title": words.each("limits.title"), "texts": limits},
        "words": words.below("report."),
        "groups": groups,
        "others": [line for seq, line in lines.items() if seq not in told],
        "standing": standing_data(record.standing, words),
    }


def _by_subject(entries: Sequence[Entry]) -> dict[str, list[int]]:
    """Numbers of the entries that tell of an exhibit or an item, by its id."""
    found: dict[str, list[int]] = {}
    for entry in entries:
        for subject in {str(entry.facts[name]) for name in ("exhibit", "item") if name in entry.facts}:
            found.setdefault(subject, []).append(entry.seq)
    return found


def redactions(record: Record, bounds: Sequence[Bound], words: Words) -> Section | None:
    """A section of kind ``redactions``; None where nothing was covered."""
    rows: list[Data] = [
        {
            "key": bound.key,
            "mark": bound.mark,
            "item": str(item.id),
            "page": str(region.page),
            "region": f"{region.x}, {region.y}; {region.width} × {region.height}",
            "ground": [phrase(printable.prose(region.ground), "")],
        }
        for bound in bounds
        for item in bound.items
        for region in _covered(record.redacted.get(item.id, ()))
    ]
    if not rows:
        return None
    return {
        "key": REDACTIONS,
        "kind": "redactions",
        "title": words.each("bundle.redactions"),
        "about": words.each("bundle.redactions_about"),
        "rows": rows,
    }


def _covered(line: Sequence[Derivative]) -> list[Region]:
    """What was covered in any version on the way from the original, page by page."""
    regions = dict.fromkeys(region for made in line for region in made.regions)
    return sorted(regions, key=lambda one: (one.page, one.y, one.x))


def back(words: Words) -> Section:
    """A section of kind ``back``: the last sheet, for whoever binds, numbers and signs on paper."""
    return {
        "key": BACK,
        "kind": "back",
        "text": words.each("bundle.back_sheet"),
        "signs": [words.each("sign.name"), words.each("sign.signature")],
    }
