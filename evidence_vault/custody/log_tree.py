"""The tree of a whole log: what proofs are made of, and checkpoints looked up in. Pure: no I/O.

Of a log with a gap it is known but for the leaves that are lost: the commit behind them carries the tree before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_vault.custody import merkle
from evidence_vault.custody.entry import SealedEntry


@dataclass(frozen=True, slots=True)
class CommitEnd:
    """Where the log stood after a commit.

    Attributes:
        number: of the commit, from 1.
        size: entries up to there.
        root: of the tree, 32 bytes.
        note: the signed note that stands in the commit; none where it cannot be read.
    """

    number: int
    size: int
    root: bytes
    note: bytes


@dataclass(frozen=True, slots=True)
class LogTree:
    """All leaves of a log.

    Attributes:
        leaves: leaf hashes, in order; None where they are lost.
        nodes: what is known of the tree above lost ones.
        commits: where each commit ended.
        sealed: the entries that were asked for and can be read, by number.
        lost: for each commit that cannot be read, how findings name its file.
    """

    leaves: list[bytes | None] = field(default_factory=list)
    nodes: dict[tuple[int, int], bytes] = field(default_factory=dict)
    commits: list[CommitEnd] = field(default_factory=list)
    sealed: Mapping[int, SealedEntry] = field(default_factory=dict)
    lost: tuple[str, ...] = ()
    _paths: dict[tuple[int, int], bytes] = field(default_factory=dict, repr=False, compare=False)

    @property
    def size(self) -> int:
        """Number of entries."""
        return len(self.leaves)

    def until(self, commit: int) -> LogTree | None:
        """The tree as it stood after an earlier commit; None where the end of that one cannot be read."""
        ends = [one for one in self.commits if one.number <= commit]
        if not ends or ends[-1].number != commit or not ends[-1].note:
            return None
        sealed = {seq: entry for seq, entry in self.sealed.items() if seq < ends[-1].size}
        return LogTree(self.leaves[: ends[-1].size], self.nodes, ends, sealed, self.lost)

    def root_at(self, size: int) -> bytes | None:
        """The root when there were so many entries, at most `size`; None where too much is lost."""
        ended = next((commit.root for commit in self.commits if commit.size == size), None)
        try:
            return ended or merkle.tree_root(self.leaves[:size], self.nodes)
        except merkle.UnknownNodeError:
            return None

    def inclusion(self, seq: int, size: int | None = None) -> list[bytes] | None:
        """The proof of an entry in the tree of `size` entries, the whole one where none is named; None as of `root_at`."""
        try:
            return merkle.inclusion_proof(self.leaves[:size], seq, self.nodes, self._paths)
        except merkle.UnknownNodeError:
            return None

    def consistency(self, before: int, size: int | None = None) -> list[bytes] | None:
        """The proof that an earlier tree is the beginning of the one of `size` entries; as `inclusion`."""
        try:
            return merkle.consistency_proof(self.leaves[:size], before, self.nodes)
        except merkle.UnknownNodeError:
            return None
