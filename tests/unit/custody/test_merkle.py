"""The tree against RFC 6962's own definition, written out here, and against published vectors."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.custody.merkle import (
    EMPTY_ROOT,
    CompactRange,
    UnknownNodeError,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    tree_root,
    verify_consistency,
    verify_inclusion,
)
from tests.helpers import bundles

PUBLISHED = 196


def naive_split(size: int) -> int:
    """RFC 6962, section 2.1: the largest power of two smaller than `size`."""
    k = 1
    while k * 2 < size:
        k *= 2
    return k


def naive_root(data: list[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1."""
    if not data:
        return hashlib.sha256(b"").digest()
    if len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    k = naive_split(len(data))
    return hashlib.sha256(b"\x01" + naive_root(data[:k]) + naive_root(data[k:])).digest()


def naive_path(place: int, data: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962, section 2.1.1."""
    if len(data) == 1:
        return []
    k = naive_split(len(data))
    if place < k:
        return [*naive_path(place, data[:k]), naive_root(data[k:])]
    return [*naive_path(place - k, data[k:]), naive_root(data[:k])]


def naive_subproof(size: int, data: list[bytes], *, complete: bool) -> list[bytes]:
    """SUBPROOF of RFC 6962, section 2.1.2."""
    if size == len(data):
        return [] if complete else [naive_root(data)]
    k = naive_split(len(data))
    if size <= k:
        return [*naive_subproof(size, data[:k], complete=complete), naive_root(data[k:])]
    return [*naive_subproof(size - k, data[k:], complete=False), naive_root(data[:k])]


def entries(count: int) -> list[bytes]:
    """Data of so many leaves."""
    return [b"entry %d" % place for place in range(count)]


def hashes(data: list[bytes]) -> list[bytes]:
    """Leaf hashes."""
    return [leaf_hash(one) for one in data]


def decode(text: str | None) -> bytes:
    """Base64 of a vector."""
    return base64.b64decode(text or "")


def vectors(shared: Path, kind: str) -> list[tuple[str, dict[str, object]]]:
    """All published vectors of one kind, by name."""
    folder = shared / "vectors/merkle" / kind
    return [(str(path.relative_to(folder)), json.loads(path.read_bytes())) for path in sorted(folder.rglob("*.json"))]


def test_published_inclusion_vectors(shared: Path) -> None:
    found = vectors(shared, "inclusion")
    for name, case in found:
        proof = [decode(one) for one in case["proof"] or []]  # type: ignore[attr-defined]  # JSON
        leaf, root = decode(str(case["leafHash"])), decode(str(case["root"]))
        good = verify_inclusion(leaf, int(str(case["leafIdx"])), int(str(case["treeSize"])), proof, root)
        assert good is not case["wantErr"], name
    assert len(found) + len(vectors(shared, "consistency")) == PUBLISHED


def test_published_consistency_vectors(shared: Path) -> None:
    for name, case in vectors(shared, "consistency"):
        proof = [decode(one) for one in case["proof"] or []]  # type: ignore[attr-defined]  # JSON
        roots = decode(str(case["root1"])), decode(str(case["root2"]))
        good = verify_consistency(int(str(case["size1"])), int(str(case["size2"])), *roots, proof)
        assert good is not case["wantErr"], name


@pytest.mark.parametrize("count", [*range(34), 63, 64, 65, 127, 128, 129, 300])
def test_the_root_is_that_of_the_definition(count: int) -> None:
    tree = CompactRange()
    for leaf in hashes(entries(count)):
        tree = tree.append(leaf)
    assert tree.root() == naive_root(entries(count))
    assert tree == CompactRange().extend(hashes(entries(count)))
    assert len(tree.hashes) == count.bit_count()


def test_a_compact_range_holds_the_roots_of_perfect_subtrees_largest_first() -> None:
    data = entries(7)
    tree = CompactRange().extend(hashes(data))
    assert tree.hashes == (naive_root(data[:4]), naive_root(data[4:6]), naive_root(data[6:]))


@given(st.integers(0, 80), st.integers(0, 80))
def test_a_tree_goes_on_from_its_compact_range_alone(before: int, more: int) -> None:
    data = hashes(entries(before + more))
    stored = CompactRange().extend(data[:before])
    again = CompactRange(stored.size, stored.hashes)
    assert again.extend(data[before:]).root() == naive_root(entries(before + more))


@pytest.mark.parametrize(
    ("size", "count", "length"), [(-1, 1, 32), (0, 1, 32), (1, 0, 32), (3, 1, 32), (4, 2, 32), (1, 1, 31), (2, 1, 33)]
)
def test_hashes_that_no_tree_of_the_size_has_are_refused(size: int, count: int, length: int) -> None:
    with pytest.raises(ValueError, match=r"hashes|32 bytes"):
        CompactRange(size, (bytes(length),) * count)


@pytest.mark.parametrize("size", range(1, 34))
def test_inclusion_of_every_leaf(size: int) -> None:
    data = entries(size)
    root = naive_root(data)
    for place, leaf in enumerate(hashes(data)):
        proof = inclusion_proof(hashes(data), place)
        assert proof == naive_path(place, data)
        assert verify_inclusion(leaf, place, size, proof, root)
        assert not verify_inclusion(leaf_hash(b"another"), place, size, proof, root)
        assert not any(verify_inclusion(leaf, other, size, proof, root) for other in range(size) if other != place)
        assert not verify_inclusion(leaf, place, size, [*proof, bytes(32)], root)
        if proof:
            assert not verify_inclusion(leaf, place, size, proof[:-1], root)


@pytest.mark.parametrize("size", range(1, 34))
def test_consistency_of_every_prefix(size: int) -> None:
    data = entries(size)
    for prefix in range(1, size + 1):
        first, second = naive_root(data[:prefix]), naive_root(data)
        proof = consistency_proof(hashes(data), prefix)
        assert proof == naive_subproof(prefix, data, complete=True)
        assert verify_consistency(prefix, size, first, second, proof)
        assert not verify_consistency(prefix, size, bytes(32), second, proof)
        assert not verify_consistency(prefix, size, first, bytes(32), proof)
        assert not verify_consistency(prefix, size, first, second, [*proof, bytes(32)])


def test_a_tree_whose_past_was_changed_is_not_consistent() -> None:
    honest = entries(20)
    forged = [b"something else", *honest[1:]]
    proof = consistency_proof(hashes(forged), 12)
    assert verify_consistency(12, 20, naive_root(forged[:12]), naive_root(forged), proof)
    assert not verify_consistency(12, 20, naive_root(honest[:12]), naive_root(forged), proof)


def test_there_is_no_proof_about_leaves_that_do_not_exist() -> None:
    for place in (-1, 5):
        with pytest.raises(IndexError):
            inclusion_proof(hashes(entries(5)), place)
    for size in (0, 6):
        with pytest.raises(IndexError):
            consistency_proof(hashes(entries(5)), size)


@pytest.mark.parametrize("size", range(1, 20))
def test_around_lost_leaves_what_follows_is_proved_in_the_whole_tree_and_what_precedes_at_least_in_its_own(
    size: int,
) -> None:
    """Lost are the leaves from `first` to `last`; the commit behind them carries the tree before it."""
    data = entries(size)
    leaves, root = hashes(data), naive_root(data)
    impossible = 0
    for first in range(size):
        for last in range(first + 1, size + 1):
            nodes = CompactRange().extend(leaves[:last]).nodes()
            known = [leaf if not first <= place < last else None for place, leaf in enumerate(leaves)]
            assert tree_root(known, nodes) == root
            for place in range(last, size):
                assert inclusion_proof(known, place, nodes) == naive_path(place, data)
            for before in range(last, size + 1):
                proof = consistency_proof(known, before, nodes)
                assert verify_consistency(before, size, naive_root(data[:before]), root, proof)
            for place in range(first):
                try:
                    assert inclusion_proof(known, place, nodes) == naive_path(place, data)
                except UnknownNodeError:
                    impossible += 1
                    assert inclusion_proof(known[:first], place, nodes) == naive_path(place, data[:first])
    assert (impossible > 0) == (size > 1)


def test_paths_that_share_what_was_found_are_the_same() -> None:
    """Also across the sizes of one growing tree."""
    data = entries(40)
    leaves, found = hashes(data), dict[tuple[int, int], bytes]()
    for size in (40, 7, 33, 32, 40):
        for place in range(size):
            assert inclusion_proof(leaves[:size], place, found=found) == naive_path(place, data[:size])


def test_leaves_and_nodes_cannot_be_taken_for_one_another() -> None:
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    left, right = hashes(entries(2))
    assert leaf_hash(left + right) != node_hash(left, right)


def test_on_a_thousand_random_logs_the_kit_and_the_definition_agree_with_us() -> None:
    chance, kit = random.Random(6962), bundles.kit()
    for _ in range(1_000):
        data = [chance.randbytes(chance.randint(0, 50)) for _ in range(chance.randint(1, 150))]
        leaves, size = hashes(data), len(data)
        place, before = chance.randrange(size), chance.randint(1, size)
        root, older = CompactRange().extend(leaves).root(), CompactRange().extend(leaves[:before]).root()
        assert (root, older) == (naive_root(data), naive_root(data[:before]))
        path, growth = inclusion_proof(leaves, place), consistency_proof(leaves, before)
        assert path == naive_path(place, data)
        assert growth == naive_subproof(before, data, complete=True)
        for verify_it, prove_it in ((verify_inclusion, verify_consistency), (kit.included, kit.consistent)):
            assert verify_it(leaves[place], place, size, path, root)
            assert not verify_it(leaves[place], place, size, [*path, root], root)
            assert prove_it(before, size, older, root, growth) or (before == size and prove_it is kit.consistent)
            assert not prove_it(before, size, bytes(32), root, growth)


HASHES = st.binary(min_size=32, max_size=32)
ANY_PROOF = st.lists(HASHES | st.binary(max_size=40), max_size=70)
SIZES = st.integers(-2, 40) | st.integers(0, 2**53)


@given(SIZES, SIZES, HASHES | st.binary(max_size=3), HASHES, ANY_PROOF)
def test_no_invented_proof_is_accepted_and_none_breaks_the_verifier(
    first: int, second: int, one: bytes, other: bytes, proof: list[bytes]
) -> None:
    assert not verify_inclusion(one, first, second, proof, other) or (first, second, one) == (0, 1, other)
    assert not verify_consistency(first, second, one, other, proof) or (first, one) == (second, other)
