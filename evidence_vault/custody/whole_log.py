"""Reading every commit of a log into its tree, around those that are lost."""

from __future__ import annotations

import functools
from collections.abc import Callable, Container

from evidence_vault.custody.anchor import anchors
from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.history import History
from evidence_vault.custody.log_tree import CommitEnd, LogTree
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.errors import DamagedLog, EvidenceError, MalformedFile
from evidence_vault.index import Index
from evidence_vault.records.anchor import Anchors
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import VaultId
from evidence_vault.vault.log import LogFiles


def lost_commits(history: History, index: Index) -> dict[int, str]:
    """Commits that cannot be read, and their files, where the log tells of such; else nothing is looked at."""
    if not index.gaps():
        return {}
    walk = history.walk(remembered=index.custodians())
    return {walked.number: walked.file for walked in walk if walked.head is None}


def read_end(read: Callable[[int], bytes], number: int) -> CommitEnd | None:
    """Where the log stood after a commit, by what it says or the one behind it; None where both cannot be read.

    Nothing is verified: whoever asks holds size and root against what they know.

    Args:
        read: gives a commit's plaintext, or raises `EvidenceError`.
        number: of the commit.
    """
    try:
        record = decode_commit(read(number))
    except EvidenceError:
        pass
    else:
        tree = record.before.extend(leaf_hash(entry.raw) for entry in record.entries)
        return CommitEnd(number, tree.size, tree.root(), record.note)
    try:
        before = decode_commit(read(number + 1)).before
    except EvidenceError:
        return None
    return CommitEnd(number, before.size, before.root(), b"")


def read_anchors(read: Callable[[int], bytes], index: Index, vault: VaultId) -> Anchors:
    """What was asked for from outside and what came back, each verified anew. `read` as of `read_end`."""
    entries = [entry for kind in (Kind.ANCHOR_REQUESTED, Kind.ANCHOR_RECEIVED) for entry in index.entries(kind)]
    return anchors(entries, functools.cache(functools.partial(read_end, read)), origin(vault))


def read_tree(log: LogFiles, history: History, index: Index, wanted: Container[int] = ()) -> LogTree:
    """Read every commit up to where a verified log stands.

    Args:
        log: the commits.
        history: verifies them, where the log tells of a gap.
        index: where it stands, by an opening that verified it.
        wanted: numbers of the entries to keep whole.

    Raises:
        DamagedLog: a commit cannot be read of which the log does not tell, or the commits are not those of `index`.
    """
    head, told = index.head(), index.gaps()
    lost = lost_commits(history, index)
    leaves: list[bytes | None] = []
    nodes: dict[tuple[int, int], bytes] = {}
    commits: list[CommitEnd] = []
    sealed: dict[int, SealedEntry] = {}
    tree = CompactRange()
    for number in range(1, head.commit + 1):
        if number in lost and number in told:
            continue
        try:
            record = decode_commit(log.read(number))
        except MalformedFile as error:
            raise DamagedLog(file=log.file(number), reason=str(error.facts["reason"])) from error
        if number in lost:
            raise DamagedLog(file=log.file(number), reason="it does not verify")
        if number - 1 in lost:
            leaves += [None] * (record.before.size - tree.size)
            tree = record.before
            nodes |= tree.nodes()
            commits.append(CommitEnd(number - 1, tree.size, tree.root(), b""))
        added = [leaf_hash(entry.raw) for entry in record.entries]
        sealed |= {seq: entry for seq, entry in enumerate(record.entries, len(leaves)) if seq in wanted}
        tree = tree.extend(added)
        leaves += added
        commits.append(CommitEnd(number, tree.size, tree.root(), record.note))
    if (tree.size, tree.root()) != (head.size, head.root):
        raise DamagedLog(file="log", reason="the commits are not those that were verified")
    return LogTree(leaves, nodes, commits, sealed, tuple(lost.values()))
