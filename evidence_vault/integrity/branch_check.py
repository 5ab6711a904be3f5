"""Other branches that were brought in: are their commits, as they are kept, still those that were signed there?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence_vault.custody.branches import originals
from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.continuing import Branch, branch
from evidence_vault.custody.history import History
from evidence_vault.errors import MalformedFile
from evidence_vault.records.branch import Cause
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Entry, Kind, LogHead
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import CustodianId


def check_branch(entries: Sequence[Entry], history: History, custodians: Sequence[Custodian]) -> Iterator[Finding]:
    """Verify the commits of another branch that one commit brought in, each against the one before.

    Args:
        entries: of that commit, in order.
        history: the log; verifies by the vault's key.
        custodians: whom the log knows; those that both branches share count.
    """
    forks = [entry for entry in entries if entry.kind is Kind.LOG_FORK and entry.facts.get("cause") == Cause.MERGED]
    for fork in forks:
        try:
            problem = _problem(branch(fork), list(originals(entries)), history, custodians)
        except MalformedFile as error:
            problem = str(error.facts["reason"])
        if problem:
            detail = f"What this entry brought in from another branch is not what was signed there ({problem})."
            yield Finding("branch.damaged", f"#{fork.seq}", detail)


def _problem(
    told: Branch, commits: Sequence[tuple[int, bytes]], history: History, custodians: Sequence[Custodian]
) -> str | None:
    if not commits:
        return "its commits are missing"
    shared = decode_commit(commits[0][1]).before.size
    keys: dict[CustodianId, bytes] = {one.id: one.key for one in custodians if one.seq < shared}
    head: LogHead | None = None
    for number, plaintext in commits:
        verified = history.judge(plaintext, number, head, keys)
        if verified.head is None:
            return "; ".join(finding.code for finding in verified.findings)
        keys |= verified.custodians_added
        head = verified.head
    if head is None or told.tree is None or (head.size, head.root) != (told.tree.size, told.tree.root):
        return "it ends elsewhere"
    return None
