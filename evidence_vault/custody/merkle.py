"""The Merkle tree of RFC 6962, section 2: heads, proofs of inclusion, proofs of consistency.

Leaves and nodes are digests of 32 bytes. Ranges are half open, indices start at 0. Of a log with a gap some leaves are not
known, but nodes above them may be: then leaves are None, and `Nodes` are given beside them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

HASH_BYTES: Final = 32

EMPTY_ROOT: Final = hashlib.sha256().digest()
"""Root of a tree without leaves (RFC 6962, section 2.1)."""

Nodes = Mapping[tuple[int, int], bytes]
"""Roots of perfect subtrees, by the range of their leaves."""

_NONE: Final[Nodes] = MappingProxyType({})
_sha256 = hashlib.sha256


class UnknownNodeError(LookupError):
    """A proof would need what stood above leaves that are lost."""


def leaf_hash(data: bytes) -> bytes:
    """SHA-256(0x00 || data)."""
    return _sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return _sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class CompactRange:
    """A tree of `size` leaves, as the roots of its perfect subtrees, largest first.

    It has one hash for each bit that is set in `size`: all that is needed to go on.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        """Refuse hashes that no tree of this size can have."""
        if self.size < 0 or len(self.hashes) != self.size.bit_count():
            raise ValueError("the number of hashes does not fit the size")
        if any(len(one) != HASH_BYTES for one in self.hashes):
            raise ValueError("a SHA-256 digest has 32 bytes")

    def append(self, leaf: bytes) -> CompactRange:
        """The tree with one leaf more; `leaf` is a leaf hash."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> CompactRange:
        """The tree with more leaves, in order."""
        size = self.size
        hashes = list(self.hashes)
        for leaf in leaves:
            root = leaf
            # as in binary counting: two subtrees of one size become one of twice the size
            carry = size
            while carry & 1:
                root = node_hash(hashes.pop(), root)
                carry >>= 1
            hashes.append(root)
            size += 1
        return CompactRange(size, tuple(hashes))

    def nodes(self) -> Nodes:
        """Its hashes, each by the range of leaves that it stands above."""
        found: dict[tuple[int, int], bytes] = {}
        start = 0
        for one in self.hashes:
            stop = start + (1 << (self.size - start).bit_length() - 1)
            found[start, stop] = one
            start = stop
        return found

    def root(self) -> bytes:
        """The tree's root, 32 bytes."""
        if not self.hashes:
            return EMPTY_ROOT
        *larger, root = self.hashes
        for left in reversed(larger):
            root = node_hash(left, root)
        return root


def tree_root(leaves: Sequence[bytes | None], nodes: Nodes = _NONE) -> bytes:
    """The root above all these leaves. Raises `UnknownNodeError`."""
    return _root(leaves, 0, len(leaves), nodes) if leaves else EMPTY_ROOT


def inclusion_proof(
    leaves: Sequence[bytes | None],
    index: int,
    nodes: Nodes = _NONE,
    found: MutableMapping[tuple[int, int], bytes] | None = None,
) -> list[bytes]:
    """The audit path of one leaf (RFC 6962, section 2.1.1), nearest node first.

    Args:
        leaves: of the tree.
        index: of the leaf.
        nodes: what is known above lost leaves.
        found: hashes of paths in a tree that begins with the same leaves, and gets those of this one: most paths share theirs.

    Raises:
        IndexError: there is no such leaf.
        UnknownNodeError: too much is lost around it.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    found = {} if found is None else found
    path: list[bytes] = []
    start, stop = 0, len(leaves)
    while stop - start > 1:
        middle = start + _split(stop - start)
        beside = (middle, stop) if index < middle else (start, middle)
        if beside not in found:
            found[beside] = _root(leaves, *beside, nodes)
        path.append(found[beside])
        start, stop = (start, middle) if index < middle else (middle, stop)
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `leaf` stands at `index` in the tree of `size` leaves with `root` (RFC 9162, section 2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes([leaf, root, *proof]):
        return False
    node, last, computed = index, size - 1, leaf
    for sibling in proof:
        if not last:
            return False
        if node & 1 or node == last:
            computed = node_hash(sibling, computed)
            while node and not node & 1:
                node >>= 1
                last >>= 1
        else:
            computed = node_hash(computed, sibling)
        node >>= 1
        last >>= 1
    return not last and computed == root


def consistency_proof(leaves: Sequence[bytes | None], size: int, nodes: Nodes = _NONE) -> list[bytes]:
    """That the first `size` leaves are a prefix of the tree (RFC 6962, section 2.1.2).

    Raises:
        IndexError: the tree never had that size, or it was empty then.
        UnknownNodeError: too much is lost around it.
    """
    if not 0 < size <= len(leaves):
        raise IndexError(size)
    path: list[bytes] = []
    start, stop = 0, len(leaves)
    while stop != size:
        middle = start + _split(stop - start)
        if size <= middle:
            path.append(_root(leaves, middle, stop, nodes))
            stop = middle
        else:
            path.append(_root(leaves, start, middle, nodes))
            start = middle
    if start:
        path.append(_root(leaves, start, stop, nodes))
    return path[::-1]


def verify_consistency(size1: int, size2: int, root1: bytes, root2: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree of `size2` begins with the tree of `size1` (RFC 9162, section 2.1.4.2).

    Nothing is consistent with an empty tree: there is nothing to show.
    """
    if not 0 < size1 <= size2:
        return False
    if size1 == size2:
        return root1 == root2 and not proof
    # a first tree that is perfect is a node of the second, and not repeated in the proof
    path = list(proof) if size1 & (size1 - 1) else [root1, *proof]
    if not path or not _are_hashes([root1, root2, *path]):
        return False
    node, last = size1 - 1, size2 - 1
    while node & 1:
        node >>= 1
        last >>= 1
    first = second = path[0]
    for sibling in path[1:]:
        if not last:
            return False
        if node & 1 or node == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while node and not node & 1:
                node >>= 1
                last >>= 1
        else:
            second = node_hash(second, sibling)
        node >>= 1
        last >>= 1
    return not last and first == root1 and second == root2


def _root(leaves: Sequence[bytes | None], start: int, stop: int, nodes: Nodes) -> bytes:
    part = leaves[start:stop]
    known = [leaf for leaf in part if leaf is not None]
    if len(known) == len(part):
        return CompactRange().extend(known).root()
    if (start, stop) in nodes:
        return nodes[start, stop]
    if stop - start == 1:
        raise UnknownNodeError(start)
    middle = start + _split(stop - start)
    return node_hash(_root(leaves, start, middle, nodes), _root(leaves, middle, stop, nodes))


def _split(size: int) -> int:
    """The largest power of two below `size`, which is at least 2."""
    return 1 << (size - 1).bit_length() - 1


def _are_hashes(untrusted: Iterable[bytes]) -> bool:
    return all(len(one) == HASH_BYTES for one in untrusted)
