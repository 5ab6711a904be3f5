"""What a bundle must not say anywhere, and the gate that every file of it goes through before the folder gets its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.bundle.review import in_columns, printed
from evidence_vault.export.gate import GateFile, Terms, gate_all, refuse_leaks, shown_names
from evidence_vault.export.redaction_index import kept_back
from evidence_vault.export.sources import opened
from evidence_vault.progress import Progress
from evidence_vault.records.case import CASE_TEXTS, Exhibit
from evidence_vault.records.entry import Entry, Json
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
from evidence_vault.records.redaction import Kept, Leaked
from evidence_vault.search import fold

_CARD: Final = ("title", "url", "claims", "description", "transcript", "translation")
"""What a card says of its item alone. Accounts and people are in other exhibits with good reason."""

_SHORTEST: Final = 8
_LONGEST: Final = 120
"""Characters of a text that is looked for: shorter ones stand in everything, and of long ones the beginning is enough."""

_OURS: Final = ("verify/", "HOW-TO", "custody/")
"""Files that are the same in every bundle, and those in which texts stand encoded: what these say is looked at itself."""


@dataclass(frozen=True, slots=True)
class Gated:
    """What was built, before it gets its name.

    Attributes:
        folder: with all of it; it is gone where something is found.
        whose: exhibit and items of a file, by its place in the folder.
        copies: places of contents that stand there as they are: `leaks_before` searched them, and only their names are new.
    """

    folder: Path
    whose: Mapping[str, str]
    copies: frozenset[str]


def check_leaks(vault: OpenVault, plan: BundlePlan, built: Gated, progress: Progress) -> None:
    """Hold every file of a bundle against what was removed from its items, and against what stands by its number alone.

    Args:
        vault: whose items they are.
        plan: what is built.
        built: all of it.
        progress: stage ``bundle.leaks``.

    Raises:
        RedactionLeaks, RedactionUnsearched: a file says what it must not, or cannot be searched.
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    kept = kept_of(vault, plan)
    if kept.terms or kept.digests:
        files = [GateFile.of(one.name, b"") if one.name in built.copies else one for one in _files(built.folder)]
        owners = {name: built.whose[file.name] for name, file in shown_names(files) if file.name in built.whose}
        found = [replace(one, of=owners.get(one.file, "")) for one in gate_all(files, kept, progress)]
        found.sort(key=lambda one: not one.of)  # what a person can look up comes first
        refuse_leaks([*_in_entries(plan, kept, progress), *found])


def leaks_before(vault: OpenVault, plan: BundlePlan, progress: Progress) -> list[Leaked]:
    """What can be told before anything is built or recorded: what is written about the case and its exhibits, and contents.

    Args:
        vault: whose items they are.
        plan: what is to be built.
        progress: stage ``bundle.leaks``.

    Raises:
        MissingObject, DamagedObject: a content is not what the log says.
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    kept = kept_of(vault, plan)
    if not (kept.terms or kept.digests):
        return []
    terms = Terms(kept.terms)
    texts = [Leaked(where, "text", 0, term) for where, text in _written(plan) for term in sorted(terms.numbers([text]))]
    contents = [
        GateFile(str(item.id), item.size, partial(opened, item, vault.store))
        for item in plan.record.plan.originals.values()
    ]
    return [*texts, *_in_entries(plan, kept, progress), *gate_all(contents, kept, progress)]


def _written(plan: BundlePlan) -> Iterator[tuple[str, str]]:
    """What no entry that is shown says, but a page or a table does; and where a person finds it."""
    case, languages = plan.case, plan.words.languages
    for name in CASE_TEXTS:
        yield from (
            (f"{case.id} {name}.{language}", text) for language, text in printed(getattr(case, name), languages)
        )
    yield f"{case.id} number", case.number or ""
    for bound in plan.leaving:
        yield from ((f"{bound.mark} {name}", text) for name, text in in_columns(bound.exhibit, plan.profile, languages))
        yield f"{bound.mark} witness", bound.exhibit.witness or ""
        yield from ((f"{bound.mark} {item.id} name", item.name) for item in bound.items)


def kept_of(vault: OpenVault, plan: BundlePlan) -> Kept:
    """What no file of a bundle may say: what was removed from its items, then what stands by its number alone."""
    removed = kept_back(vault.index, [item.id for bound in plan.leaving for item in bound.items])
    return Kept((*removed.terms, *withheld_texts(plan)), removed.digests)


def _in_entries(plan: BundlePlan, kept: Kept, progress: Progress) -> Iterator[Leaked]:
    """What the entries say that are shown."""
    terms = Terms(kept.terms)
    owners = _owners(plan)
    for shown in plan.record.plan.entries:
        progress.advance(0)
        of = next((owners[said] for said in _subjects(shown.entry) if said in owners), "")
        for name, value in shown.facts.items():
            said = list(_texts(value))
            digests = {len(kept.terms) + place for place, digest in enumerate(kept.digests, 1) if digest in said}
            for number in sorted(terms.numbers(said) | digests):
                kind = "digest" if number in digests else "text"
                yield Leaked(f"{name} in entry {shown.entry.seq}", kind, 0, number, of=of)


def _subjects(entry: Entry) -> Iterator[str]:
    yield from (str(entry.facts[name]) for name in ("item", "exhibit") if name in entry.facts)


def _owners(plan: BundlePlan) -> dict[str, str]:
    """How exhibits and items are named to a person, by their ids."""
    found = {str(bound.exhibit.id): bound.mark for bound in plan.leaving}
    return found | {str(item.id): f"{bound.mark} {item.id}" for bound in plan.leaving for item in bound.items}


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Sequence):
        for one in value:
            yield from _texts(one)


def _files(folder: Path) -> Iterator[GateFile]:
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder).as_posix()
        if path.is_file() and not place.startswith(_OURS):
            yield GateFile(place, path.stat().st_size, partial(_opened, path))


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def withheld_texts(plan: BundlePlan) -> list[str]:
    """What is written about the exhibits that are withheld, and about nothing that goes out."""
    withheld = {bound.exhibit.id for bound in plan.bounds if bound.withheld}
    rows = [row for row in plan.issued.rows if row.exhibit.id in withheld]
    said = (text for row in rows for text in _said(row.exhibit, row.items))
    shown = [fold(text) for bound in plan.leaving for text in _said(bound.exhibit, bound.items)]
    shown += [fold(text) for field in (plan.case.title, plan.case.subject) for text in field.values()]
    texts = dict.fromkeys(text.strip()[:_LONGEST].rstrip() for text in said)
    return [text for text in texts if len(text) >= _SHORTEST and not any(fold(text) in one for one in shown)]


def _said(exhibit: Exhibit, items: Iterable[Item]) -> Iterator[str]:
    for texts in (exhibit.title, exhibit.shows, exhibit.remark):
        yield from texts.values()
    for item in items:
        yield item.name
        yield from (text for name in _CARD if (text := item.card.get(name, "")) not in (UNKNOWN, WITHHELD))
