"""What the log says of new keys that took its vault over."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_vault.index import Index
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Finding, Grade


def left_behind(index: Index) -> Iterator[Finding]:
    """Whether this copy was handed over and is the one that stayed behind."""
    accepted = [entry.seq for entry in index.entries(Kind.HANDOVER_ACCEPTED)]
    for made in index.entries(Kind.HANDOVER_MADE):
        if not any(seq > made.seq for seq in accepted):
            detail = "This vault was handed over to new keys; work goes on in the new vault. Keep or remove this one."
            facts = {"at": str(made.at), "recipient": str(made.facts.get("recipient"))}
            yield Finding("vault.handed_over", f"#{made.seq}", detail, Grade.NOTICE, facts)
            return


def origins(index: Index) -> Iterator[Finding]:
    """The handovers that this vault came from."""
    for entry in index.entries(Kind.HANDOVER_ACCEPTED):
        detail = (
            f"Everything up to commit {entry.facts.get('commit')} was recorded under earlier keys, which the log names; "
            "they open nothing here."
        )
        facts = {"at": str(entry.at), "commit": str(entry.facts.get("commit"))}
        yield Finding("vault.rekeyed", f"#{entry.seq}", detail, Grade.NOTICE, facts)
