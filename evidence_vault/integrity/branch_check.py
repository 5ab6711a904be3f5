"""Other branches that were brought in: are their commits, as they are kept, still those that were signed there?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from evidence_vault.custody.branches import Numbers, originals
from evidence_vault.custody.continuing import Branch, branch
from evidence_vault.custody.history import History
from evidence_vault.custody.verify import VerifiedCommit
from evidence_vault.errors import MalformedFile
from evidence_vault.records.branch import Cause
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Entry, Kind, LogHead
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import CustodianId


def check_branch(
    entries: Sequence[Entry], number: int, history: History, known: Sequence[Custodian]
) -> Iterator[Finding]:
    """Verify the commits of another branch that one commit brought in, each against the one before.

    Args:
        entries: of that commit, in order.
        number: of that commit, whose vault key signed there too.
        history: the log; verifies by the vault's key.
        known: whom the log knows; those that both branches share count.
    """
    forks = [entry for entry in entries if entry.kind is Kind.LOG_FORK and entry.facts.get("cause") == Cause.MERGED]
    for fork in forks:
        try:
            keys = _keys(fork, known)
            problem = _problem(
                branch(fork), list(originals(entries)), keys, lambda *one: history.judge(*one, by=number)
            )
        except MalformedFile as error:
            problem = str(error.facts["reason"])
        if problem:
            detail = f"What this entry brought in from another branch is not what was signed there ({problem})."
            yield Finding("branch.damaged", f"#{fork.seq}", detail)


def _keys(fork: Entry, known: Sequence[Custodian]) -> dict[CustodianId, bytes]:
    """Public keys of those whom the log knew before, by the numbers that they have in the other branch."""
    numbers = Numbers.of(fork.facts)
    here = {one.id: one.key for one in known if one.seq < fork.seq}
    there = map(CustodianId, range(1, max((one.number for one in here), default=0) + 1))
    return {one: here[numbers.custodian(one)] for one in there if numbers.custodian(one) in here}


def _problem(
    told: Branch,
    commits: Sequence[tuple[int, bytes]],
    keys: dict[CustodianId, bytes],
    judge: Callable[..., VerifiedCommit],
) -> str | None:
    if not commits:
        return "its commits are missing"
    head: LogHead | None = None
    for number, plaintext in commits:
        verified = judge(plaintext, number, head, keys)
        if verified.head is None:
            return "; ".join(finding.code for finding in verified.findings)
        keys |= verified.custodians_added
        head = verified.head
    if head is None or told.tree is None or (head.size, head.root) != (told.tree.size, told.tree.root):
        return "it ends elsewhere"
    return None
