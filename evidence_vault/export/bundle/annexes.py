"""What closes a bundle: custody of its exhibits in words, what was covered and why, and the sheet for binding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evidence_vault.custody.ladder import ladder
from evidence_vault.export import ladder as vouching
from evidence_vault.export import printable, report_entries
from evidence_vault.export.bundle.front import Bound, Section, file_number, named_in_all, title_of
from evidence_vault.export.bundle.layout import Span
from evidence_vault.export.cards import is_screenshot
from evidence_vault.export.standing import Standing, standing_data
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.consent import Consent
from evidence_vault.records.derivative import Derivative, Region
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Vouching
from evidence_vault.records.numbering import Numbering
from evidence_vault.records.pages import Part
from evidence_vault.records.profile import Profile
from evidence_vault.records.proof import ProofPlan

CUSTODY, REDACTIONS, BACK, PAGES = "custody", "redactions", "back", "own_pages"
"""Keys of the sections."""

Consents = Mapping[ItemId, Sequence[Consent]]
"""On which consent items go, by item."""


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

    @property
    def entries(self) -> list[Entry]:
        """The entries with what is shown of each."""
        return [replace(one.entry, facts=one.facts) for one in self.plan.entries]


def custody(
    record: Record,
    bounds: Sequence[Bound],
    numbering: Numbering,
    words: Words,
    consents: Consents,
    profile: Profile,
    whole: Record,
) -> Section:
    """A section of kind ``custody``.

    Args:
        record: what is shown of the keeper's record.
        bounds: the exhibits; of those that are withheld no more is said than that.
        numbering: of the list.
        words: of the languages of the bundle.
        consents: on which items go; printed by the numbers of their entries, never by name.
        profile: what the forum asks; a file of the keeper's own is named by its digest.
        whole: the same with what earlier builds show: it says whose numbers stand there.
    """
    shown = [bound for bound in bounds if not bound.withheld]
    ladders = [ladder(bound.items, record.vouchings) for bound in shown]
    limits = vouching.limits(ladders, words, of="record_limits")
    if any(is_screenshot(item) for bound in shown for item in bound.items):
        limits.append(words.each("limits.screenshots"))
    entries = record.entries
    lines = dict(zip((one.seq for one in entries), report_entries.lines(entries, words), strict=True))
    of_subjects = _by_subject(entries)
    told: set[int] = set()
    groups: list[Data] = []
    for bound, one in zip(shown, ladders, strict=True):
        subjects = (bound.exhibit.id, *(item.id for item in bound.items))
        about = sorted({seq for subject in subjects for seq in of_subjects.get(str(subject), ())})
        told |= set(about)
        groups.append(
            {
                "key": bound.key,
                "name": named_in_all(bound, numbering, words),
                "title": title_of(bound, words),
                "vouched": vouching.vouched(one, words),
                "said": _agreed(bound, consents, words),
                "entries": [lines[seq] for seq in about],
            }
        )
    for bound in bounds:
        if bound.withheld:
            groups.append(_withheld(bound, numbering, words))
    return {
        "key": CUSTODY,
        "kind": "custody",
        "title": words.each("bundle.custody"),
        "about": words.each("bundle.custody_about"),
        "keepers": [*_keepers(whole.entries, words), *own_profile(profile, words)],
        "limits": {"title": words.each("record_limits.title"), "texts": limits},
        "words": words.below("report."),
        "groups": groups,
        "others": [line for seq, line in lines.items() if seq not in told],
        "standing": standing_data(record.standing, words),
    }


def _keepers(entries: Sequence[Entry], words: Words) -> Iterator[Data]:
    """Whose number stands in the column "By": names are not given out, keys are."""
    for entry in entries:
        if entry.kind is Kind.CUSTODIAN_ADDED and {"custodian", "key"} <= entry.facts.keys():
            yield words.each("bundle.custody_by", by=entry.facts["custodian"], public=entry.facts["key"])


def own_profile(profile: Profile, words: Words) -> Iterator[list[Phrase]]:
    """Which file said what the forum asks, where it did not come with the program."""
    if profile.sha256:
        yield words.each("bundle.own_profile", id=profile.id, sha256=profile.sha256)


def _agreed(bound: Bound, consents: Consents, words: Words) -> list[Data]:
    """That people agreed, by the numbers of the entries: names are in none of them that is given out."""
    seqs = sorted({one.seq for item in bound.items for one in consents.get(item.id, ())})
    return [words.each("bundle.consents", entries=", ".join(map(str, seqs)))] if seqs else []


def _withheld(bound: Bound, numbering: Numbering, words: Words) -> Data:
    return {
        "key": bound.key,
        "name": named_in_all(bound, numbering, words),
        "title": title_of(bound, words),
        "vouched": [],
        "said": [words.each("bundle.withheld_about")],
        "entries": [],
    }


def _by_subject(entries: Sequence[Entry]) -> dict[str, list[int]]:
    """Numbers of the entries that tell of an exhibit or an item, by its id."""
    found: dict[str, list[int]] = {}
    for entry in entries:
        for subject in {str(entry.facts[name]) for name in ("exhibit", "item") if name in entry.facts}:
            found.setdefault(subject, []).append(entry.seq)
    return found


def redactions(
    redacted: Mapping[ItemId, Sequence[Derivative]], bounds: Sequence[Bound], words: Words
) -> Section | None:
    """A section of kind ``redactions``; None where nothing was covered."""
    rows: list[Data] = [
        {
            "key": bound.key,
            "mark": bound.mark,
            "item": str(item.id),
            "page": str(region.page),
            "region": f"{region.x}, {region.y}; {region.width} × {region.height}",
            "ground": [phrase(printable.prose(region.ground), ""), *_meaning(region.ground, words)],
        }
        for bound in bounds
        for item in bound.items
        for region in _covered(redacted.get(item.id, ()))
    ]
    section = _table(REDACTIONS, rows, words)
    covered = [region for bound in bounds for item in bound.items for region in _covered(redacted.get(item.id, ()))]
    if section and any(one.ground and not _meaning(one.ground, words) for one in covered):
        section["about"] = [
            phrase(f"{words.one('bundle.redactions_about', each)} {words.one('bundle.redactions_own', each)}", each)
            for each in words.languages
        ]
    return section


def _meaning(ground: str, words: Words) -> list[Phrase]:
    """What a code stands for that the program proposes; of another one nothing is recorded."""
    key = f"bundle.ground.{ground}"
    return words.each(key) if words.has(key) else []


def _table(key: str, rows: list[Data], words: Words) -> Section | None:
    """A section that is a title, a sentence and rows; its key is its kind. None where there is no row."""
    said = {"title": words.each(f"bundle.{key}"), "about": words.each(f"bundle.{key}_about")}
    return {"key": key, "kind": key, **said, "rows": rows} if rows else None


def _covered(line: Sequence[Derivative]) -> list[Region]:
    """What was covered in any version on the way from the original, page by page."""
    regions = dict.fromkeys(region for made in line for region in made.regions)
    return sorted(regions, key=lambda one: (one.page, one.y, one.x))


def own_pages(bounds: Sequence[Bound], made: Mapping[ItemId, Part], words: Words) -> Section | None:
    """A section of kind ``own_pages``: which page of a file is which of the bundle; None where no file has several pages of its own.

    Where they stand in the bundle is written into its rows by `placed`.
    """
    rows: list[Data] = [
        {
            "key": str(item.id),
            "number": file_number(bound, at),
            "name": printable.name(item.name),
            "own": f"1–{made[item.id].pages}",
            "here": "–",
        }
        for bound in bounds
        for at, item in enumerate(bound.items, 1)
        if made[item.id].result == "ok" and made[item.id].pages > 1 and "sliced" not in made[item.id].notes
    ]
    return _table(PAGES, rows, words)


def placed(section: Section, spans: Mapping[str, Span]) -> Section:
    """A section with the pages on which its rows stand, where it has such rows."""
    if section["kind"] != "own_pages":
        return section
    rows: list[Section] = list(section["rows"])  # type: ignore[arg-type]
    found = [spans.get(str(row["key"])) for row in rows]
    here = [{**row, "here": span.text if span else "–"} for row, span in zip(rows, found, strict=True)]
    return {**section, "rows": here}


def back(words: Words) -> Section:
    """A section of kind ``back``: the last sheet, for whoever binds, numbers and signs on paper."""
    return {
        "key": BACK,
        "kind": "back",
        "text": words.each("bundle.back_sheet"),
        "signs": [words.each("sign.name"), words.each("sign.signature")],
    }
