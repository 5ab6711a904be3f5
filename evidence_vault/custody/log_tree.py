"""The tree of a whole log, read from its commits: what proofs are made of, and checkpoints looked up in."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.errors import DamagedLog, MalformedFile
from evidence_vault.records.entry import LogHead
from evidence_vault.vault.log import LogFiles


@dataclass(frozen=True, slots=True)
class CommitEnd:
    """Where the log stood after a commit.

    Attributes:
        number: of the commit, from 1.
        size: entries up to there.
        root: of the tree, 32 bytes.
        note: the signed note that stands in the commit.
    """

    number: int
    size: int
    root: bytes
    note: bytes


@dataclass(frozen=True, slots=True)
class LogTree:
    """All leaves of a log.

    Attributes:
        leaves: leaf hashes, in order.
        commits: where each commit ended.
        sealed: the entries that were asked for, by number.
    """

    leaves: list[bytes] = field(default_factory=list)
    commits: list[CommitEnd] = field(default_factory=list)
    sealed: Mapping[int, SealedEntry] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Number of entries."""
        return len(self.leaves)

    def root_at(self, size: int) -> bytes:
        """The root when there were so many entries, at most `size`."""
        return CompactRange().extend(self.leaves[:size]).root()


def read_tree(log: LogFiles, head: LogHead, wanted: Container[int] = ()) -> LogTree:
    """Read every commit up to where a verified log stands.

    Args:
        log: the commits.
        head: where it stands, by an opening that verified it.
        wanted: numbers of the entries to keep whole.

    Raises:
        DamagedLog: a commit cannot be read, or the commits are not those of `head`.
    """
    leaves: list[bytes] = []
    commits: list[CommitEnd] = []
    sealed: dict[int, SealedEntry] = {}
    tree = CompactRange()
    for number in range(1, head.commit + 1):
        try:
            record = decode_commit(log.read(number))
        except MalformedFile as error:
            raise DamagedLog(file=log.file(number), reason=str(error.facts["reason"])) from error
        added = [leaf_hash(entry.raw) for entry in record.entries]
        sealed |= {seq: entry for seq, entry in enumerate(record.entries, len(leaves)) if seq in wanted}
        tree = tree.extend(added)
        leaves += added
        commits.append(CommitEnd(number, tree.size, tree.root(), record.note))
    if (tree.size, tree.root()) != (head.size, head.root):
        raise DamagedLog(file="log", reason="the commits are not those that were verified")
    return LogTree(leaves, commits, sealed)
