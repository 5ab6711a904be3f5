"""What lies in a bundle, as numbered in FORMAT.md, "Verifying a bundle": B1 to B3, its files; B12 and B13, what they hold.

Pure: no file, no vault, no passphrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import WHOLE, BundleFiles
from evidence_vault.errors import MalformedFile
from evidence_vault.records.derivative import REDACTION
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId


def has_form(files: BundleFiles) -> Iterator[Finding]:
    """B1: every file has a place in a bundle, and what is needed is there."""
    for path in sorted((*files.strangers, *bundle.twins(files.streamed))):
        yield _fail("B1.stranger", path, "this has no place in a bundle")
    for path in files.layout.required:
        if path not in files.texts:
            yield _fail("B1.missing", path, "a file without which nothing can be said is missing")


def listed(files: BundleFiles) -> Iterator[Finding]:
    """B2, B3: each manifest reads; each file is listed and as listed, each that is listed is there."""
    named: dict[str, str] = {}
    for manifest in files.layout.manifests:
        try:
            named |= bundle.read_manifest(files.texts[manifest], files.layout, manifest)
        except MalformedFile:
            yield _fail("B2.form", manifest, "the manifest has not the form of one")
            return
    found = files.digests
    for path in sorted(named.keys() | found.keys()):
        if path not in found:
            yield _fail("B3.missing", path, "the manifest lists this file, and it is not there")
        elif path not in named:
            yield _fail("B3.extra", path, "the manifest does not list this file")
        elif found[path] != named[path]:
            yield _fail("B3.changed", path, "this file is not the one that the manifest lists")


def originals(files: BundleFiles, entries: Sequence[Entry]) -> Iterator[Finding]:
    """B12: every original is one that an entry took in, byte for byte, and none is missing; a sealed one is not here.

    Args:
        files: of the bundle.
        entries: that verified, in the order of the log.
    """
    left, folder = files.originals, files.layout.originals
    copies = _redacted(entries)
    for entry in entries:
        if entry.kind is not Kind.ITEM_INGESTED:
            continue
        item, digest, size = item_of(entry), entry.facts.get("sha256"), entry.facts.get("bytes")
        subject = bundle.entry_path(entry.seq)
        if item in copies and "sha256" not in entry.facts:
            facts = {"item": item, "copy": copies[item]}
            yield Finding("B12.sealed", subject, _SEALED.format(**facts), Grade.NOTICE, facts=facts)
            continue
        if not item or not isinstance(digest, str):
            yield _fail("B12.form", subject, "it does not say which content it took in")
            continue
        paths = [path for path in left if path.removeprefix(folder).partition(".")[0] == item]
        if len(paths) != 1:
            yield _fail("B12.missing", f"{folder}{item}", "there is not one file of this item")
            continue
        content = left.pop(paths[0])
        if content.sha256.hex != digest or size not in (None, content.size):
            yield _fail("B12.changed", paths[0], "this is not what was taken in")
    for path in sorted(left):
        yield _fail("B12.unnamed", path, "no entry that is shown took this in")


_SEALED: Final = (
    "{item} itself is withheld, its digest too; that {copy} is a redacted copy of it, the keeper's record says, "
    "and nothing here shows it"
)


def _redacted(entries: Sequence[Entry]) -> dict[str, str]:
    """Withheld items of which an exhibit that is shown has a redacted copy, each with the first one."""
    whole, listed = _whole(entries), [item for _, items in _exhibited(entries) for item in items]
    found: dict[str, str] = {}
    for entry in entries:
        copy, parent = item_of(entry), item_of(entry, "parent")
        made = entry.kind is Kind.DERIVATIVE_MADE and entry.facts.get("recipe") == REDACTION
        if made and copy in whole and copy in listed and parent and parent not in whole:
            found.setdefault(parent, copy)
    return found


def exhibits(entries: Sequence[Entry]) -> Iterator[Finding]:
    """B13: at least one exhibit is shown, and every item of each; none is withheld. `entries` as of `originals`."""
    whole, added = _whole(entries), _exhibited(entries)
    if not added:
        yield _fail("B13.none", WHOLE, "no exhibit is shown")
    for seq, items in added:
        if not items or not all(_is_item(item) and item in whole for item in items):
            yield _fail("B13.items", bundle.entry_path(seq), "not every item of this exhibit is shown")


def _whole(entries: Sequence[Entry]) -> set[str]:
    """Items of which it is shown what was taken in."""
    taken = (entry for entry in entries if entry.kind is Kind.ITEM_INGESTED and "sha256" in entry.facts)
    return {item for entry in taken if (item := item_of(entry))}


def _exhibited(entries: Sequence[Entry]) -> list[tuple[int, list[Json]]]:
    """What each exhibit that is shown names as its items, whatever that is, with the number of its entry."""
    named = [(entry.seq, entry.facts.get("items")) for entry in entries if entry.kind is Kind.EXHIBIT_ADDED]
    return [(seq, items if isinstance(items, list) else []) for seq, items in named]


def item_of(entry: Entry, fact: str = "item") -> str:
    """The item that an entry names, in its one form; else nothing."""
    value = entry.facts.get(fact)
    return value if isinstance(value, str) and _is_item(value) else ""


def _is_item(value: object) -> bool:
    try:
        return isinstance(value, str) and str(ItemId.parse(value)) == value
    except ValueError:
        return False


def _fail(code: str, subject: str, detail: str) -> Finding:
    return Finding(code, subject, detail, Grade.FAIL)
