"""Stamped letters in a proof: what the log says of them, and their scans where the person asks for these too."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from evidence_vault.export.proof_plan import Choice, entries_about, original_of
from evidence_vault.index import Index
from evidence_vault.records.anchor import StampedLetter
from evidence_vault.records.entry import Kind
from evidence_vault.records.proof import ProofPlan


def with_letters(
    plan: ProofPlan,
    letters: Iterable[StampedLetter],
    index: Index,
    choice: Choice,
    *,
    scans: bool,
    gone: Collection[int],
) -> ProofPlan:
    """A plan with the earliest letter of everybody who stamped one, for each item that it covers.

    Args:
        plan: without letters.
        letters: those that the log has.
        index: the log.
        choice: which facts may be seen.
        scans: whether the scans are given out too.
        gone: entries that cannot be read.

    Raises:
        ItemDestroyed: a scan that is asked for is no longer there.
    """
    taken = [one.entry.seq for one in plan.entries if one.entry.kind is Kind.ITEM_INGESTED]
    chosen: dict[tuple[int, str], StampedLetter] = {}
    for letter in sorted(letters, key=lambda one: (one.on, one.request.size, one.seq)):
        if not {letter.seq, letter.request.seq} & set(gone):
            for seq in taken:
                if seq < letter.request.size:
                    chosen.setdefault((seq, letter.by), letter)
    found = sorted(set(chosen.values()), key=lambda one: one.seq)
    seqs = [seq for letter in found for seq in (letter.request.seq, letter.seq)]
    shown = {one.entry.seq: one for one in plan.entries}
    shown |= {entry.seq: choice.of(entry) for entry in index.entries_at(seqs)}
    originals = dict(plan.originals)
    for item in (item for letter in found if scans for item in letter.items):
        shown |= {one.entry.seq: one for one in entries_about(index, item, choice, plan.size)}
        originals |= original_of(index, item, plan.size)
    entries = tuple(shown[seq] for seq in sorted(shown))
    return replace(plan, entries=entries, originals=originals, letters=tuple(found))
