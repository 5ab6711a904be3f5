"""What vouches for the log from outside, in a proof of some of it."""

from __future__ import annotations

import functools
from dataclasses import replace

from evidence_vault.custody.anchor import anchors
from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.stamped import needed, provable
from evidence_vault.custody.whole_log import lost_commits, read_end
from evidence_vault.export.proof_letters import with_letters
from evidence_vault.export.proof_plan import Choice
from evidence_vault.records.entry import Kind
from evidence_vault.records.proof import ProofPlan


def with_anchors(vault: OpenVault, plan: ProofPlan, choice: Choice, *, letter_scans: bool = False) -> ProofPlan:
    """A plan with the time stamps, cosignatures and letters that cover its items, as far as it looks into the log.

    Args:
        vault: whose log it is.
        plan: without them.
        choice: which facts may be seen.
        letter_scans: whether the scans of stamped letters are given out too, and not only what the log says of them.

    Raises:
        ItemDestroyed: a scan that is asked for is no longer there.
        InvalidValue: a fact was named that none of the entries has.
    """
    index, end_of = vault.index, functools.cache(functools.partial(read_end, vault.log.read))
    entries = [entry for kind in (Kind.ANCHOR_REQUESTED, Kind.ANCHOR_RECEIVED) for entry in index.entries(kind)]
    entries = [entry for entry in entries if entry.seq < plan.size]
    good = anchors(entries, end_of, origin(vault.header.id))
    taken = [one.entry.seq for one in plan.entries if one.entry.kind is Kind.ITEM_INGESTED]
    chosen = needed(provable(good, {entry.seq: entry for entry in entries}, end_of), taken)
    gone = {seq for number in lost_commits(vault.history, index) for seq in index.entries_of_commit(number)}
    whole = with_letters(plan, good.letters, index, choice, scans=letter_scans, gone=gone)
    choice.refuse_unused()
    return replace(whole, anchors=chosen)
