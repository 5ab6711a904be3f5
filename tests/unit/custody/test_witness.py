"""What a witness signs and what it refuses; the samples of FORMAT.md, "Witness"."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, sign_note
from evidence_vault.custody.cosignature import cosign
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.merkle import consistency_proof, leaf_hash, tree_root
from evidence_vault.custody.offer import Offer, parse_offer, write_offer
from evidence_vault.custody.witness import cosigned, examine, witnessed
from evidence_vault.errors import (
    CheckpointAlarm,
    CosignFork,
    CosignKeyChanged,
    CosignShorter,
    CosignUnproved,
    OfferRefused,
)
from evidence_vault.records.anchor import Witnessed
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.ids import CustodianId

PAGE = (Path(__file__).parents[3] / "evidence_vault" / "custody" / "FORMAT.md").read_text("utf-8")
SAMPLE = PAGE.split("```offer\n")[1].split("```")[0].encode()
OWN = "evidence-vault/w7qxz3md2aaaaaaaaaaaaaaaaa"
WITNESS = SigningKey(b"\x02" * 32)
AT = Instant.parse("2026-11-02T10:04:00.000Z")

ORIGIN = "evidence-vault/k7qxz3md2aaaaaaaaaaaaaaaaa"
VAULT, CUSTODIAN, OTHER = (SigningKey(bytes([seed]) * 32) for seed in (7, 8, 9))
LEAVES: list[bytes | None] = [leaf_hash(bytes([number])) for number in range(12)]


def offer(
    size: int,
    *before: int,
    leaves: list[bytes | None] = LEAVES,
    vault: SigningKey = VAULT,
    custodian: SigningKey = CUSTODIAN,
    name: str = "c1",
    origin: str = ORIGIN,
) -> bytes:
    """The file of a keeper whose log has so many entries, with proofs from earlier sizes."""
    checkpoint = Checkpoint(origin, size, tree_root(leaves[:size]))
    note = sign_note(checkpoint, [(origin, vault), (f"{origin}/{name}", custodian)])
    proofs = {one: consistency_proof(leaves[:size], one) for one in before}
    return write_offer(vault.public_key, custodian.public_key, note, proofs)


def seen(*offers: bytes) -> list[Witnessed]:
    """What a witness has seen that cosigned these one after another."""
    found: list[Witnessed] = []
    for one in offers:
        found.append(examine(parse_offer(one), found, OWN, AT, None))
    return found


def recorded(one: Witnessed) -> Entry:
    draft = cosigned(one)
    return Entry(7, draft.kind, AT, CustodianId(1), json.loads(json.dumps(dict(draft.facts))))


def test_the_sample_is_an_offer_that_is_cosigned_as_the_page_says() -> None:
    found = parse_offer(SAMPLE)
    assert (found.note.checkpoint.size, list(found.proofs), found.custodian) == (3, [2], "c1")
    note = SAMPLE.split(b"\n\n", 1)[1]
    assert write_offer(found.vault_key, found.custodian_key, note, {2: list(found.proofs[2])}) == SAMPLE
    line = cosign(found.note.checkpoint.body, OWN, WITNESS, AT)
    assert line == PAGE.split("```cosignature\n")[1].split("```")[0]
    assert f"public key `{encode_base64(WITNESS.public_key)}`" in PAGE
    root_of_two = decode_base64(PAGE.split("```first-commit\n")[1].split("\n\n")[0].splitlines()[-1])
    before = replace(examine(found, [], OWN, AT, None), size=2, root=root_of_two)
    said = json.loads(PAGE.split("```checkpoint-cosigned\n")[1].split("```")[0])
    assert cosigned(examine(found, [before], OWN, AT, None)).facts == said


def test_the_first_time_there_is_nothing_to_compare_and_then_it_has_to_go_on() -> None:
    first, second, third = seen(offer(3), offer(7, 3), offer(12, 3, 7))
    assert (first.after, second.after, third.after) == (None, 3, 7)
    assert examine(parse_offer(offer(12)), [first, second, third], OWN, AT, None).after == 12, "the same one again"


FORKED: list[bytes | None] = [*LEAVES[:5], leaf_hash(b"another"), *LEAVES[6:]]


@pytest.mark.parametrize(
    ("offered", "alarm"),
    [
        (offer(6, 3), CosignShorter),
        (offer(7, 3, leaves=FORKED), CosignFork),
        (offer(12, 7, leaves=FORKED), CosignFork),
        (offer(12, 3), CosignUnproved),
        (
            offer(12, 7).replace(encode_base64(consistency_proof(LEAVES, 7)[0]).encode(), b"A" * 43 + b"=", 1),
            CosignFork,
        ),
        (offer(12, 7, custodian=OTHER), CosignKeyChanged),
        (offer(12, 7, vault=OTHER), CosignKeyChanged),
    ],
)
def test_what_does_not_go_on_from_what_was_seen_raises_the_alarm(offered: bytes, alarm: type[CheckpointAlarm]) -> None:
    with pytest.raises(alarm) as caught:
        examine(parse_offer(offered), seen(offer(3), offer(7, 3)), OWN, AT, None)
    assert ORIGIN in str(caught.value.facts["origin"])


def test_another_custodian_and_another_vault_are_no_alarm() -> None:
    both = seen(offer(3), offer(7, 3, name="c2", custodian=OTHER), offer(2, origin="evidence-vault/elsewhere"))
    assert [one.after for one in both] == [None, 3, None]
    with pytest.raises(CosignKeyChanged):
        examine(parse_offer(offer(12, 7, name="c2")), both, OWN, AT, None)


def test_new_keys_of_a_vault_are_taken_only_if_its_keeper_told_them() -> None:
    before, handed_over = seen(offer(3)), parse_offer(offer(7, 3, vault=OTHER))
    assert examine(handed_over, before, OWN, AT, OTHER.public_key).vault_key == OTHER.public_key
    with pytest.raises(CosignKeyChanged):
        examine(handed_over, [], OWN, AT, VAULT.public_key)
    after = [*before, examine(handed_over, before, OWN, AT, OTHER.public_key)]
    assert examine(parse_offer(offer(12, 7, vault=OTHER)), after, OWN, AT, None).after == 7


def test_nobody_is_their_own_witness() -> None:
    with pytest.raises(OfferRefused, match="cosign"):
        examine(parse_offer(offer(3)), [], ORIGIN, AT, None)


GOOD = offer(7, 3, 5)
BODY, SIGNATURES = GOOD.split(b"\n\n", 1)[1].split(b"\n\n")
FAULTS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "too long": lambda good: good + b"\n" * (1 << 20),
    "no text": lambda good: good + b"\xff",
    "another version": lambda good: good.replace(b"/1 offer", b"/2 offer"),
    "no key": lambda good: good.replace(b"vault-key", b"vault"),
    "a short key": lambda good: good.replace(encode_base64(VAULT.public_key).encode(), b"AAAA"),
    "another vault key": lambda good: good.replace(
        encode_base64(VAULT.public_key).encode(), encode_base64(OTHER.public_key).encode()
    ),
    "another custodian key": lambda good: good.replace(
        encode_base64(CUSTODIAN.public_key).encode(), encode_base64(OTHER.public_key).encode()
    ),
    "sizes that fall": lambda good: good.replace(b"old 3\n", b"old 6\n"),
    "a size twice": lambda good: good.replace(b"old 3\n", b"old 5\n"),
    "size 0": lambda good: good.replace(b"old 3\n", b"old 0\n"),
    "a proof of nothing": lambda good: good.replace(b"old 3\n", b""),
    "an unknown line": lambda good: good.replace(b"old 3\n", b"old 3\nnew 4\n"),
    "base64 in two forms": lambda good: good.replace(
        encode_base64(consistency_proof(LEAVES[:7], 3)[0]).encode(), b"A" * 42 + b"B="
    ),
    "no note": lambda good: good.split(b"\n\n", 1)[0] + b"\n\n",
    "one signature": lambda good: good.rsplit(b"\xe2\x80\x94", 1)[0],
    "three signatures": lambda good: good + cosign(BODY + b"\n", "x", OTHER, AT).encode(),
    "another order": lambda good: good.replace(SIGNATURES, b"".join(reversed(SIGNATURES.splitlines(keepends=True)))),
    "a changed root": lambda good: good.replace(BODY.splitlines()[2], b"A" * 43 + b"="),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_offer_is_refused(fault: str) -> None:
    parse_offer(GOOD)
    changed = FAULTS[fault](GOOD)
    assert changed != GOOD
    with pytest.raises(OfferRefused):
        parse_offer(changed)


@pytest.mark.parametrize("origin", ["example.com/log", ORIGIN])
def test_what_is_no_checkpoint_of_a_vault_is_refused(origin: str) -> None:
    empty = offer(0, origin=origin) if origin == ORIGIN else offer(3, origin=origin)
    with pytest.raises(OfferRefused):
        parse_offer(empty)


def test_what_is_recorded_is_read_again() -> None:
    both = seen(offer(3), offer(7, 3))
    assert witnessed(map(recorded, both)) == both


@pytest.mark.parametrize("name", ["origin", "size", "root", "vault_key", "custodian", "custodian_key", "time", "after"])
@pytest.mark.parametrize("value", [None, True, "-1", [], -1])
def test_an_entry_with_one_fault_is_passed_over(name: str, value: Json) -> None:
    good = recorded(seen(offer(3), offer(7, 3))[1])
    if (name, value) not in [("origin", "-1"), ("custodian", "-1"), ("after", None)]:
        assert not witnessed([replace(good, facts={**good.facts, name: value})])
    left = {other: good.facts[other] for other in good.facts if other != name}
    assert bool(witnessed([replace(good, facts=left)])) == (name == "after")


def test_only_entries_of_the_kind_are_read() -> None:
    good = recorded(seen(offer(3))[0])
    assert not witnessed([replace(good, kind=Kind.CHECKPOINT_PINNED)])


def test_an_offer_says_who_signed() -> None:
    found: Offer = parse_offer(offer(3, name="c12", custodian=OTHER))
    assert (found.origin, found.custodian, found.custodian_key) == (ORIGIN, "c12", OTHER.public_key)
