"""A checkpoint from outside is held against a log: who signed it, and under which key of the vault."""

from __future__ import annotations

import pytest

from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, custodian_key_name, origin, sign_note
from evidence_vault.custody.log_tree import CommitEnd, LogTree
from evidence_vault.custody.merkle import leaf_hash, tree_root
from evidence_vault.custody.pin import LogKeys, hold, parse_pin
from evidence_vault.errors import LogDiffers, LogShorter
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.ids import CustodianId, VaultId

VAULT = VaultId("k7qxz3md2aaaaaaaaaaaaaaaaa")
BEFORE, NOW, STRANGER = (SigningKey(bytes([seed]) * 32) for seed in (1, 2, 3))
KEYS = {number: SigningKey(bytes([10 + number]) * 32) for number in (1, 2)}
PEOPLE = [Custodian(CustodianId(number), key.public_key, "K", False, number) for number, key in KEYS.items()]
KNOWN = LogKeys(VAULT, [NOW.public_key, BEFORE.public_key], PEOPLE)
LEAVES: list[bytes | None] = [leaf_hash(bytes([number])) for number in range(9)]


def log(size: int) -> LogTree:
    leaves = LEAVES[:size]
    return LogTree(leaves=leaves, commits=[CommitEnd(1, size, tree_root(leaves), b"")])


def note(size: int, vault: SigningKey = NOW, custodian: int = 1, root: bytes | None = None) -> bytes:
    checkpoint = Checkpoint(origin(VAULT), size, root or tree_root(LEAVES[:size]))
    key = KEYS.get(custodian, STRANGER)
    return sign_note(checkpoint, [(origin(VAULT), vault), (custodian_key_name(VAULT, CustodianId(custodian)), key)])


@pytest.mark.parametrize("custodian", [1, 2])
@pytest.mark.parametrize("vault", [NOW, BEFORE])
def test_it_is_held_whoever_signed_it_and_before_and_after_a_handover(custodian: int, vault: SigningKey) -> None:
    held = hold(parse_pin(note(5, vault, custodian)), log(9), KNOWN)
    assert (held.size, held.later, held.by) == (5, 4, CustodianId(custodian))


@pytest.mark.parametrize(
    ("pin", "signed", "by"),
    [
        (note(9), "yes", "c1"),
        (note(9, custodian=2), "yes", "c2"),
        (note(9, vault=BEFORE), "yes", "c1"),
        (note(9, vault=STRANGER), "no", "c1"),
        (note(9, custodian=3), "yes", "—"),
        (note(9).split(b"\n\n")[0], "no", "—"),
    ],
)
def test_an_alarm_says_whose_signatures_the_checkpoint_has(pin: bytes, signed: str, by: str) -> None:
    with pytest.raises(LogShorter) as caught:
        hold(parse_pin(pin), log(7), KNOWN)
    assert dict(caught.value.facts) == {"pinned": 9, "size": 7, "signed": signed, "by": by}


@pytest.mark.parametrize("size", [4, 7])
def test_another_root_raises_the_alarm_at_every_size(size: int) -> None:
    """One at which a commit ended, and one at which none did."""
    with pytest.raises(LogDiffers):
        hold(parse_pin(note(size, root=bytes(32))), log(7), KNOWN)
    assert hold(parse_pin(note(size)), log(7), KNOWN).commit == (1 if size == 7 else None)
