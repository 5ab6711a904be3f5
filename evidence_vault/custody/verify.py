"""Verification of the log as numbered in FORMAT.md, "Verification". Pure: no I/O, no passphrase."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from evidence_vault.custody import steps
from evidence_vault.custody.checkpoint import Note, parse_note
from evidence_vault.custody.commit import CommitRecord, decode_commit
from evidence_vault.custody.entry import open_entry, withholds
from evidence_vault.custody.merkle import EMPTY_ROOT, leaf_hash
from evidence_vault.custody.roster import Roster
from evidence_vault.custody.steps import Expected
from evidence_vault.custody.succession import EARLIER, named_key
from evidence_vault.errors import MalformedFile
from evidence_vault.records.entry import Entry, Kind, LogHead
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CustodianId, VaultId

EMPTY_HEAD: Final = LogHead(0, 0, (), EMPTY_ROOT)
"""Where a log without commits stands."""


@dataclass(frozen=True, slots=True)
class VerifiedCommit:
    """What verification made of one commit.

    Attributes:
        entries: in order; none where a finding is a failure, since then nothing of the commit counts.
        head: where the log stands after the commit; None where a finding is a failure.
        custodians_added: Ed25519 public keys that the commit introduces, 32 bytes each.
        findings: what failed, and notices; their codes begin with the number of the step.
        withheld: numbers of entries from which facts were taken out (see FORMAT.md, "Purge").
    """

    entries: tuple[Entry, ...]
    head: LogHead | None
    custodians_added: Mapping[CustodianId, bytes]
    findings: tuple[Finding, ...]
    withheld: frozenset[int] = frozenset()


def verify_commit(
    plaintext: bytes,
    *,
    number: int,
    vault: VaultId,
    vault_key: bytes,
    before: LogHead | None,
    custodians: Mapping[CustodianId, bytes],
    retired: Collection[CustodianId] = frozenset(),
) -> VerifiedCommit:
    """Verify one commit.

    Args:
        plaintext: as decrypted, padding included.
        number: of the commit, from 1.
        vault: whose log it is said to be.
        vault_key: its Ed25519 public key, 32 bytes.
        before: where the log stood before; None to verify the commit alone, on the compact range
            that it carries.
        custodians: public keys that earlier entries introduced, 32 bytes each.
        retired: those of them whose every key earlier entries removed.
    """
    expected = Expected(number, vault, vault_key, before, custodians, retired)
    try:
        record = decode_commit(plaintext)
        note = parse_note(record.note)
    except MalformedFile as error:
        return _refused(expected.fail("V1.form", "it has not the form of a commit", **error.facts))
    foreign = [*steps.belongs_to_vault(expected, note), *steps.signed_by_vault(expected, note)]
    if foreign:
        return _refused(*foreign)
    entries: list[Entry] = []
    for seq, sealed in enumerate(record.entries, record.before.size):
        try:
            entries.append(open_entry(sealed.raw, sealed.disclosures))
        except MalformedFile as error:
            return _refused(expected.fail("V4.entry", "an entry has not the form of one", seq=seq, **error.facts))
    return _judge(expected, record, note, tuple(entries))


def verify_chain(commits: Iterable[bytes], *, vault: VaultId, vault_key: bytes) -> Iterator[VerifiedCommit]:
    """Verify commits from the first one on; ends with the last one, or with the first that fails.

    Args:
        commits: plaintexts, padding included.
        vault: whose log they are said to be.
        vault_key: its first Ed25519 public key, 32 bytes; later ones are those that handovers name.
    """
    head = EMPTY_HEAD
    custodians: dict[CustodianId, bytes] = {}
    roster = Roster()
    entries: tuple[Entry, ...] = ()
    for number, plaintext in enumerate(commits, 1):
        verified = verify_commit(
            plaintext,
            number=number,
            vault=vault,
            vault_key=vault_key,
            before=head,
            custodians=custodians,
            retired=roster.retired,
        )
        new_key = named_key(entries, Kind.HANDOVER_MADE)
        if verified.head is None and new_key:
            taken_over = verify_commit(
                plaintext,
                number=number,
                vault=vault,
                vault_key=new_key,
                before=head,
                custodians=custodians,
                retired=roster.retired,
            )
            if named_key(taken_over.entries, Kind.HANDOVER_ACCEPTED, EARLIER) == vault_key:
                verified, vault_key = taken_over, new_key
        yield verified
        entries = verified.entries
        if verified.head is None:
            return
        head = verified.head
        custodians.update(verified.custodians_added)
        roster.take(verified.entries)


def _judge(expected: Expected, record: CommitRecord, note: Note, entries: tuple[Entry, ...]) -> VerifiedCommit:
    """V5 to V12, on a commit that was read and bears the vault's signature."""
    after = record.before.extend(leaf_hash(sealed.raw) for sealed in record.entries)
    findings = (
        *steps.follows(expected, record.before),
        *steps.numbered(expected, record.before, entries),
        *steps.heads_tree(expected, note, after),
        *steps.by_one_custodian(expected, entries),
        *steps.begins(expected, entries),
        *steps.introduces(expected, entries),
        *steps.knows_custodian(expected, entries),
        *steps.signed_by_custodian(expected, note, entries),
    )
    if any(finding.grade is Grade.FAIL for finding in findings):
        return _refused(*findings)
    head = LogHead(expected.number, after.size, after.hashes, after.root())
    withheld = frozenset(seq for seq, sealed in enumerate(record.entries, record.before.size) if withholds(sealed))
    return VerifiedCommit(entries, head, steps.introduced_keys(entries), findings, withheld)


def _refused(*findings: Finding) -> VerifiedCommit:
    return VerifiedCommit((), None, {}, findings)
