"""Verification of the log: every numbered step passes on a good log and fires on its own fault, alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import custodian_key_name, origin
from evidence_vault.custody.commit import CommitRecord, decode_commit, encode_commit
from evidence_vault.custody.merkle import CompactRange
from evidence_vault.custody.verify import EMPTY_HEAD, VerifiedCommit, verify_chain, verify_commit
from evidence_vault.records.entry import Facts, Kind
from evidence_vault.records.finding import Grade
from evidence_vault.records.ids import CustodianId, VaultId
from tests.helpers.logbook import (
    CREATED,
    CUSTODIANS,
    VAULT,
    VAULT_KEY,
    Logbook,
    introduction,
    session,
    signatures,
)

STRANGER = SigningKey(b"\xee" * 32)
C1, C2 = CustodianId(1), CustodianId(2)
KNOWN = {C1: CUSTODIANS[C1].public_key}


def check(book: Logbook) -> list[VerifiedCommit]:
    """The whole log, from the first commit on."""
    return list(verify_chain(book.commits, vault=VAULT, vault_key=VAULT_KEY.public_key))


def codes(verified: VerifiedCommit) -> list[str]:
    """What was found."""
    return [finding.code for finding in verified.findings]


def alone(plaintext: bytes, number: int, *known: int) -> VerifiedCommit:
    """One commit on its own word."""
    custodians = {CustodianId(one): CUSTODIANS[CustodianId(one)].public_key for one in known}
    return verify_commit(
        plaintext, number=number, vault=VAULT, vault_key=VAULT_KEY.public_key, before=None, custodians=custodians
    )


def test_a_good_log_verifies_and_shows_its_entries() -> None:
    book = Logbook.begun()
    book.write(session(), session())
    book.write(session())
    verified = check(book)
    assert [codes(one) for one in verified] == [["V11.first"], [], []]
    assert [entry.seq for one in verified for entry in one.entries] == [0, 1, 2, 3, 4]
    head = verified[-1].head
    assert head is not None
    assert (head.commit, head.size, head.hashes, head.root) == (3, 5, book.tree.hashes, book.tree.root())


def test_a_second_custodian_is_introduced_and_then_acts() -> None:
    book = Logbook.begun()
    book.write(introduction(2))
    book.write(session(), by=2)
    verified = check(book)
    assert verified[1].custodians_added == {C2: CUSTODIANS[C2].public_key}
    assert [codes(one) for one in verified[1:]] == [[], []]


def test_who_came_by_recovery_is_accepted_and_shown_as_such() -> None:
    book = Logbook.begun()
    book.write(introduction(2, recovery=True), session(), by=2)
    book.write(session(), by=2)
    found = check(book)[1]
    assert codes(found) == ["V11.recovery"]
    assert found.findings[0].grade is Grade.NOTICE
    assert found.findings[0].facts == {"custodian": "c2", "seq": 2}
    assert len(check(book)[2].entries) == 1


OPENED = [
    introduction(2, slot="a" * 26),
    {"kind": "key.added", "slot": "b" * 26, "slot_sha256": "00" * 32, "slot_kind": "passphrase", "custodian": "c2"},
    {"kind": "key.removed", "slot": "a" * 26},
]
"""Somebody opens a slot that was made for them for the first time."""


def test_who_came_by_a_key_that_was_made_for_them_is_accepted_and_shown_as_such() -> None:
    book = Logbook.begun()
    book.write(*OPENED, by=2)
    book.write(session(), by=2)
    found = check(book)
    assert [codes(one) for one in found[1:]] == [["V11.slot"], []]
    assert found[1].findings[0].grade is Grade.NOTICE


def test_one_commit_verifies_alone() -> None:
    book = Logbook.begun()
    book.write(session())
    middle = book.write(session(), session())
    verified = alone(middle, 3, 1)
    assert not verified.findings
    assert [entry.seq for entry in verified.entries] == [3, 4]
    assert verified.head is not None
    assert (verified.head.commit, verified.head.root) == (3, book.tree.root())


def test_alone_it_is_said_that_the_custodians_key_is_not_known() -> None:
    book = Logbook.begun()
    verified = alone(book.write(session()), 2)
    assert codes(verified) == ["V11.unread"]
    assert verified.entries


def with_disclosure_changed(plaintext: bytes) -> bytes:
    """A commit in which one disclosure says something else than was signed."""
    record = decode_commit(plaintext)
    first, *rest = record.entries
    text = first.disclosures[0]
    other = text[:-4] + ("AAAA" if text[-4:] != "AAAA" else "BBBB")
    changed = replace(first, disclosures=(other, *first.disclosures[1:]))
    return encode_commit(CommitRecord(record.before, (changed, *rest), record.note))


def on_another_tree(plaintext: bytes) -> bytes:
    """A commit whose first line is the range of another tree of the same size."""
    record = decode_commit(plaintext)
    other = CompactRange().extend([bytes(32)] * record.before.size)
    return encode_commit(CommitRecord(other, record.entries, record.note))


VAULT_ONLY = signatures(1)[:1]
CUSTODIAN_ONLY = signatures(1)[1:]
FORGED_VAULT = [(origin(VAULT), STRANGER), signatures(1)[1]]
FORGED_CUSTODIAN = [signatures(1)[0], (custodian_key_name(VAULT, C1), STRANGER)]

ONLY_KEY = {"kind": "key.added", "slot": "k1", "slot_sha256": "0" * 64, "slot_kind": "passphrase", "custodian": "c1"}
KEY_GONE = {"kind": "key.removed", "slot": "k1"}

OTHER_KEY = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo="

FAULTS: dict[str, tuple[Callable[[Logbook], object], list[str]]] = {
    "not a commit": (lambda book: book.spoil(lambda _: b"\n" * 4096), ["V1.form"]),
    "truncated": (lambda book: book.spoil(lambda plaintext: plaintext[:-1]), ["V1.form"]),
    "another log": (lambda book: book.write(session(), note_origin="evidence-vault/other"), ["V2.origin"]),
    "no vault signature": (lambda book: book.write(session(), keys=CUSTODIAN_ONLY), ["V3.vault_signature"]),
    "forged vault signature": (lambda book: book.write(session(), keys=FORGED_VAULT), ["V3.vault_signature"]),
    "a changed disclosure": (lambda book: book.spoil(with_disclosure_changed), ["V4.entry"]),
    "a gap in the numbers": (lambda book: book.write(session(), session(), seqs=[2, 4]), ["V6.seq"]),
    "a number given twice": (lambda book: book.write(session(), session(), seqs=[2, 2]), ["V6.seq"]),
    "numbers that begin later": (lambda book: book.write(session(), seqs=[3]), ["V6.seq"]),
    "a head that counts more": (lambda book: book.write(session(), size=9), ["V7.size"]),
    "a head of another tree": (lambda book: book.write(session(), root=bytes(32)), ["V7.root"]),
    "two custodians in one commit": (
        lambda book: book.write(introduction(2)) and book.write(session(), session(), names={1: "c2"}),
        ["V8.custodians"],
    ),
    "a second beginning": (lambda book: book.write(CREATED), ["V9.created"]),
    "an introduction without a key": (
        lambda book: book.write({"kind": "custodian.added", "custodian": "c2"}),
        ["V10.form"],
    ),
    "an introduction with a short key": (lambda book: book.write({**introduction(2), "key": "AAAA"}), ["V10.form"]),
    "an introduction with a loose key": (
        lambda book: book.write({**introduction(2), "key": OTHER_KEY[:-2] + "p="}),
        ["V10.form"],
    ),
    "an introduction with a loose id": (lambda book: book.write({**introduction(2), "custodian": "2"}), ["V10.form"]),
    "a known custodian with a new key": (
        lambda book: book.write({**introduction(1), "key": OTHER_KEY}),
        ["V10.twice"],
    ),
    "a new custodian introduced twice": (lambda book: book.write(introduction(2), introduction(2)), ["V10.twice"]),
    "recovery of somebody else": (lambda book: book.write(introduction(2, recovery=True)), ["V10.recovery"]),
    "recovery that is no truth value": (lambda book: book.write(introduction(2, recovery="yes")), ["V10.recovery"]),
    "a first opening of somebody else": (lambda book: book.write(*OPENED), ["V10.slot"]),
    "a first opening that leaves the slot": (lambda book: book.write(*OPENED[:2], by=2), ["V10.slot", "V11.unknown"]),
    "a first opening without a new slot": (
        lambda book: book.write(OPENED[0], OPENED[2], by=2),
        ["V10.slot", "V11.unknown"],
    ),
    "a first opening by recovery": (
        lambda book: book.write({**OPENED[0], "recovery": True}, *OPENED[1:], by=2),
        ["V10.slot", "V11.recovery"],
    ),
    "a custodian whose only key was removed": (
        lambda book: book.write(ONLY_KEY) and book.write(KEY_GONE) and book.write(session()),
        ["V11.removed"],
    ),
    "an unknown custodian": (lambda book: book.write(session(), by=2), ["V11.unknown"]),
    "a custodian who introduces themselves": (lambda book: book.write(introduction(2), by=2), ["V11.unknown"]),
    "recovery told too late": (
        lambda book: book.write(session(), introduction(2, recovery=True), by=2),
        ["V11.unknown"],
    ),
    "no custodian signature": (lambda book: book.write(session(), keys=VAULT_ONLY), ["V12.signatures"]),
    "signatures in another order": (lambda book: book.write(session(), keys=signatures(1)[::-1]), ["V12.signatures"]),
    "a third signature": (
        lambda book: book.write(session(), keys=[*signatures(1), ("witness", STRANGER)]),
        ["V12.signatures"],
    ),
    "signed by another custodian": (
        lambda book: book.write(introduction(2)) and book.write(session(), keys=signatures(2)),
        ["V12.signatures"],
    ),
    "forged custodian signature": (
        lambda book: book.write(session(), keys=FORGED_CUSTODIAN),
        ["V12.custodian_signature"],
    ),
}


@pytest.mark.parametrize(("commit", "expected"), FAULTS.values(), ids=FAULTS)
def test_one_fault_is_found_by_its_own_code(commit: Callable[[Logbook], object], expected: list[str]) -> None:
    book = Logbook.begun()
    commit(book)
    refused = check(book)[-1]
    assert codes(refused) == expected
    assert refused.findings[0].subject == f"commit {len(book.commits)}"
    assert (refused.entries, refused.head, refused.custodians_added) == ((), None, {})


BEGINNINGS: dict[str, tuple[list[Facts], str]] = {
    "no creation": ([introduction(1), session()], "V9.created"),
    "creation as the second entry": ([introduction(1), CREATED], "V9.created"),
    "another format": ([{**CREATED, "format": 2}, introduction(1)], "V9.identity"),
    "a format that is no number": ([{**CREATED, "format": True}, introduction(1)], "V9.identity"),
    "another vault": ([{**CREATED, "vault": "a" * 26}, introduction(1)], "V9.identity"),
    "another vault key": ([{**CREATED, "vault_key": OTHER_KEY}, introduction(1)], "V9.identity"),
    "no vault key": ([{key: CREATED[key] for key in CREATED if key != "vault_key"}, introduction(1)], "V9.identity"),
    "nobody introduced": ([CREATED], "V11.unknown"),
    "somebody else introduced": ([CREATED, introduction(2)], "V11.unknown"),
}


@pytest.mark.parametrize(("facts", "expected"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_log_that_begins_otherwise_is_refused(facts: list[Facts], expected: str) -> None:
    book = Logbook()
    book.write(*facts)
    failures = {finding.code for finding in check(book)[0].findings if finding.grade is Grade.FAIL}
    assert failures == {expected}


def test_a_commit_taken_out_is_a_gap() -> None:
    book = Logbook.begun()
    first = check(book)[0].head
    book.write(session())
    third = book.write(session())
    found = verify_commit(third, number=3, vault=VAULT, vault_key=VAULT_KEY.public_key, before=first, custodians=KNOWN)
    assert codes(found) == ["V5.commit_gap", "V5.head"]
    del book.commits[1]
    assert codes(check(book)[1]) == ["V5.head"]


def test_a_commit_of_another_branch_does_not_follow() -> None:
    book, other = Logbook.begun(), Logbook.begun()
    other.write(session())
    book.write(session())
    book.commits.append(other.write(session()))
    assert codes(check(book)[-1]) == ["V5.head"]


def test_the_range_that_a_commit_carries_must_be_that_of_the_tree() -> None:
    book = Logbook.begun()
    book.commits.append(on_another_tree(book.write(session())))
    del book.commits[1]
    assert codes(check(book)[-1]) == ["V5.head", "V7.root"]


def test_alone_a_range_that_is_not_of_the_signed_tree_is_found() -> None:
    book = Logbook.begun()
    assert codes(alone(on_another_tree(book.write(session())), 2, 1)) == ["V7.root"]


def test_alone_only_the_first_commit_may_begin_with_nothing() -> None:
    book = Logbook.begun()
    first, second = book.commits[0], book.write(session())
    assert codes(alone(first, 1)) == ["V11.first"]
    assert codes(alone(first, 2)) == ["V5.beginning", "V11.first"]
    assert codes(alone(second, 1, 1)) == ["V5.beginning"]


def test_a_commit_of_another_vault_is_foreign() -> None:
    book = Logbook.begun()
    other = VaultId("a" * 26)
    found = list(verify_chain(book.commits, vault=other, vault_key=VAULT_KEY.public_key))
    assert codes(found[0]) == ["V2.origin", "V3.vault_signature"]


def test_the_chain_ends_where_it_breaks() -> None:
    book = Logbook.begun()
    book.write(session(), keys=VAULT_ONLY)
    book.write(session())
    assert len(check(book)) == 2


def test_a_disclosure_left_out_leaves_the_rest_verified() -> None:
    book = Logbook.begun()
    record = decode_commit(book.write(session()))
    poorer = replace(record.entries[0], disclosures=record.entries[0].disclosures[:3])
    book.commits[-1] = encode_commit(CommitRecord(record.before, (poorer,), record.note))
    found = check(book)[-1]
    assert found.findings == ()
    assert found.entries[0].kind is Kind.SESSION_OPENED


GOOD = Logbook.begun()
GOOD.write(session(), introduction(2))
LAST = GOOD.commits[-1]
FIRST = check(GOOD)[0]
WRITTEN = len(LAST.rstrip(b"\n")) + 1


@given(st.integers(0, len(LAST) - 1), st.integers(1, 255))
def test_every_changed_byte_of_a_commit_is_found(place: int, mask: int) -> None:
    changed = LAST[:place] + bytes([LAST[place] ^ mask]) + LAST[place + 1 :]
    found = verify_commit(
        changed, number=2, vault=VAULT, vault_key=VAULT_KEY.public_key, before=FIRST.head, custodians=KNOWN
    )
    assert any(finding.grade is Grade.FAIL for finding in found.findings)


@pytest.mark.parametrize("length", range(0, WRITTEN, 97))
def test_a_truncated_commit_is_found(length: int) -> None:
    assert codes(alone(LAST[:length], 2, 1)) == ["V1.form"]
    assert codes(alone(LAST[:length].ljust(len(LAST), b"\n"), 2, 1)) != []


@given(st.binary(max_size=64).map(lambda data: data * 64))
def test_any_bytes_are_a_finding(untrusted: bytes) -> None:
    assert codes(alone(untrusted, 1)) == ["V1.form"]


def test_the_empty_log_has_the_empty_tree() -> None:
    assert EMPTY_HEAD.root == CompactRange().root()
