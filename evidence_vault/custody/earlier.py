"""What parties outside stated of items before they came to this vault: of the log of the vault that handed them over.

FORMAT.md, "Handing items over". Pure: it is given the archive that was kept, and reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from evidence_vault.clock import Instant
from evidence_vault.crypto.timestamp import Chain
from evidence_vault.custody import bundle
from evidence_vault.custody.anchor import anchors, requests
from evidence_vault.custody.bundle import BundleFiles
from evidence_vault.custody.checkpoint import origin, parse_note
from evidence_vault.custody.ladder import vouchings
from evidence_vault.custody.log_tree import CommitEnd
from evidence_vault.custody.package import PROOF, STATEMENT
from evidence_vault.custody.statement import read_statement
from evidence_vault.custody.verify_bundle import verify_bundle
from evidence_vault.custody.verify_contents import item_of
from evidence_vault.custody.verify_package import FORGIVEN, shown_entries
from evidence_vault.records.anchor import Anchors
from evidence_vault.records.digest import Content
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Rung, Vouching

_OF_ONE: Final = frozenset({FORGIVEN, "B17.signature", "B18.signature"})
"""Failures that take nothing from what others state: a statement that is not by whom it names shows nothing."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came with a package, as far as it says what parties outside state.

    Attributes:
        log: name of the log that they state it of.
        files: the proof.
        here: numbers of the items in this vault, by those that they had there.
        entries: that the proof shows.
    """

    log: str
    files: BundleFiles
    here: Mapping[str, ItemId]
    entries: tuple[Entry, ...]

    def covered(self, size: int) -> frozenset[ItemId]:
        """The items that were taken in there before the log had so many entries."""
        taken = (entry for entry in self.entries if entry.kind is Kind.ITEM_INGESTED and entry.seq < size)
        return frozenset(self.here[item] for entry in taken if (item := item_of(entry)) in self.here)


def read_came(archive: Mapping[str, bytes], items: Sequence[ItemId]) -> Came:
    """Read the archive that was kept of a package.

    Args:
        archive: its files by name.
        items: their numbers in this vault, in the order of the statement.

    Raises:
        MalformedFile: it is not one that was taken in.
    """
    statement = read_statement(archive[STATEMENT]).statement
    texts = {name.removeprefix(PROOF): data for name, data in archive.items() if name.startswith(PROOF)}
    contents = {str(one.item): Content(one.sha256, one.size) for one in statement.items}
    paths = [path for path in bundle.read_manifest(texts[bundle.MANIFEST]) if path.startswith(bundle.ORIGINALS)]
    named = ((path, path.removeprefix(bundle.ORIGINALS).partition(".")[0]) for path in paths)
    streamed = {path: contents[item] for path, item in named if item in contents}
    here = {str(one.item): item for one, item in zip(statement.items, items, strict=True)}
    entries = tuple(sorted(shown_entries(texts), key=lambda entry: entry.seq))
    return Came(origin(statement.giver.vault), BundleFiles(texts, streamed), here, entries)


def earlier_vouchings(came: Came, roots: Sequence[Chain], witnesses: Sequence[bytes]) -> Iterator[Vouching]:
    """What is stated of the items, each verified anew; only what has to do with one of them.

    Args:
        came: with a package that was taken in.
        roots: of time-stamp authorities that custodians of this vault named.
        witnesses: keys that they named, 32 bytes each.
    """
    findings = verify_bundle(came.files, roots=roots, witnesses=witnesses)
    if any(one.grade is Grade.FAIL and one.code not in _OF_ONE for one in findings):
        return
    stated = (vouching for one in findings for vouching in _stated(one))
    for one in (*stated, *_letters(came)):
        items = came.covered(one.size)
        if items:
            yield replace(one, items=items, marks=(*one.marks, ("log", came.log)))


def _stated(finding: Finding) -> Iterator[Vouching]:
    """What a notice tells of a time stamp or a cosignature."""
    facts = {name: str(value) for name, value in finding.facts.items()}
    step, _, how = finding.code.partition(".")
    known = how == "known"
    if step == "B17" and how in ("known", "unknown"):
        size, marks = bundle.size_of_anchor(finding.subject), (("certificate_sha256", facts["certificate"]),)
        root = (("root_sha256", facts["root"]),) if known else ()
        yield Vouching(Rung.TIME, size, Instant.parse(facts["time"]), facts["authority"], known, marks=(*root, *marks))
    elif step == "B18" and how in ("known", "unknown"):
        key = (("witness_key", facts["witness"]),) if known else ()
        at = Instant.parse(facts["time"])
        yield Vouching(Rung.WITNESS, int(facts["size"]), at, facts["witness"], known, marks=key)


def _letters(came: Came) -> Iterator[Vouching]:
    """Stamped letters: one counts where all of its scans came too, so that the page can be looked at here."""
    ends = {end.number: end for end in _ends(came)}
    letters = anchors(came.entries, ends.get, came.log).letters
    for letter in letters:
        (stated,) = vouchings(Anchors(letters=(letter,)), came.log)
        yield replace(stated, known=all(str(scan) in came.here for scan in letter.items))


def _ends(came: Came) -> Iterator[CommitEnd]:
    """Where commits ended that letters were asked for, by the notes in the proof."""
    for request in requests(came.entries).values():
        note = came.files.texts.get(bundle.earlier_path(request.size, "note"))
        if note is not None:
            head = parse_note(note).checkpoint
            yield CommitEnd(request.commit, head.size, head.root, note)
