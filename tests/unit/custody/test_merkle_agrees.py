"""Random logs in our tree and in pymerkle's: the same roots, and each verifies its proofs against those of the other.

Proofs of inclusion are the same list of hashes in both. For consistency pymerkle names smaller subtrees than RFC 6962 asks.
"""

from __future__ import annotations

import random

import pytest
from pymerkle import InmemoryTree, InvalidProof
from pymerkle import verify_consistency as they_verify_consistency
from pymerkle import verify_inclusion as they_verify_inclusion

from evidence_vault.custody.merkle import (
    CompactRange,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    tree_root,
    verify_consistency,
    verify_inclusion,
)


def agree(chance: random.Random, size: int) -> None:
    """Hold a log of so many random entries in one tree against the other."""
    entries = [chance.randbytes(chance.randrange(200)) for _ in range(size)]
    theirs = InmemoryTree(algorithm="sha256")
    for entry in entries:
        theirs.append_entry(entry)
    leaves = [leaf_hash(entry) for entry in entries]
    root, earlier = theirs.get_state(), chance.randrange(1, size + 1)
    assert tree_root(leaves) == CompactRange().extend(leaves).root() == root
    earlier_root = theirs.get_state(earlier)
    assert tree_root(leaves[:earlier]) == earlier_root
    for place in {0, size - 1, chance.randrange(size)}:
        ours, proof = inclusion_proof(leaves, place), theirs.prove_inclusion(place + 1)
        assert [leaves[place], *ours] == proof.path
        assert verify_inclusion(leaves[place], place, size, ours, root)
        they_verify_inclusion(leaves[place], tree_root(leaves), proof)
    proof = theirs.prove_consistency(earlier)
    ours = consistency_proof(leaves, earlier)
    assert verify_consistency(earlier, size, earlier_root, root, ours)
    they_verify_consistency(tree_root(leaves[:earlier]), tree_root(leaves), proof)
    other = leaf_hash(b"another log")
    assert not verify_consistency(earlier, size, other, root, ours)
    with pytest.raises(InvalidProof):
        they_verify_consistency(other, root, proof)


@pytest.mark.parametrize("logs", [60, pytest.param(1_000, marks=pytest.mark.thorough)])
def test_random_logs_have_one_root_and_proofs_that_hold_in_both(logs: int) -> None:
    chance = random.Random(6962)
    for number in range(logs):
        agree(chance, number + 1 if number < 34 else chance.randrange(1, 700))
