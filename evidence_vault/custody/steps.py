"""The steps of FORMAT.md, "Verification", V2 to V12: each looks at one thing and yields what it finds.

A finding's code begins with the number of its step. `V1` is the parsing itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from evidence_vault.custody.checkpoint import Note, custodian_key_name, origin
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.merkle import CompactRange
from evidence_vault.records.entry import Entry, Kind, LogHead
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CustodianId, VaultId

_FORMAT: Final = 1
_KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Expected:
    """What a commit is held against.

    Attributes:
        number: of the commit, from 1.
        vault: whose log it is said to be.
        vault_key: the vault's Ed25519 public key, 32 bytes.
        before: where the log stood; None if the commit is verified alone.
        custodians: public keys that earlier entries introduced, 32 bytes each.
        retired: those of them whose every key earlier entries removed.
    """

    number: int
    vault: VaultId
    vault_key: bytes
    before: LogHead | None
    custodians: Mapping[CustodianId, bytes]
    retired: Collection[CustodianId] = frozenset()

    def fail(self, code: str, detail: str, **facts: object) -> Finding:
        """A failure of this commit."""
        return Finding(code, f"commit {self.number}", detail, Grade.FAIL, facts)

    def notice(self, code: str, detail: str, **facts: object) -> Finding:
        """Something about this commit that a reader should know."""
        return Finding(code, f"commit {self.number}", detail, Grade.NOTICE, facts)


def belongs_to_vault(expected: Expected, note: Note) -> Iterator[Finding]:
    """V2: the note names this vault's log."""
    if note.checkpoint.origin != origin(expected.vault):
        yield expected.fail("V2.origin", "the checkpoint is of another log", found=note.checkpoint.origin)


def signed_by_vault(expected: Expected, note: Note) -> Iterator[Finding]:
    """V3: somebody who could open the vault signed."""
    if not note.verify(origin(expected.vault), expected.vault_key):
        yield expected.fail("V3.vault_signature", "no valid signature by the vault's key: a foreign or changed file")


def follows(expected: Expected, before: CompactRange) -> Iterator[Finding]:
    """V5: the tree before the commit is the tree after the one before; alone, only the first begins with nothing."""
    head = expected.before
    if head is None:
        if (expected.number == 1) != (before.size == 0):
            yield expected.fail(
                "V5.beginning", "the first commit, and no other, begins with an empty tree", size=before.size
            )
        return
    if expected.number != head.commit + 1:
        yield expected.fail("V5.commit_gap", "commits are missing before it", expected=head.commit + 1)
    if (before.size, before.hashes) != (head.size, head.hashes):
        yield expected.fail(
            "V5.head", "it does not go on from the entries before it", expected=head.size, found=before.size
        )


def numbered(expected: Expected, before: CompactRange, entries: Iterable[Entry]) -> Iterator[Finding]:
    """V6: entries are numbered without a gap, from the size of the tree before."""
    for seq, entry in enumerate(entries, before.size):
        if entry.seq != seq:
            yield expected.fail("V6.seq", "an entry's number is not the next one", expected=seq, found=entry.seq)
            return


def heads_tree(expected: Expected, note: Note, after: CompactRange) -> Iterator[Finding]:
    """V7: size and root of the checkpoint are those of the tree after the commit (RFC 6962)."""
    checkpoint = note.checkpoint
    if checkpoint.size != after.size:
        yield expected.fail(
            "V7.size", "the checkpoint counts other entries", expected=after.size, found=checkpoint.size
        )
    elif checkpoint.root != after.root():
        yield expected.fail("V7.root", "the checkpoint is of other entries", found=encode_base64(checkpoint.root))


def by_one_custodian(expected: Expected, entries: Iterable[Entry]) -> Iterator[Finding]:
    """V8: all entries of the commit name one custodian."""
    names = sorted({entry.by for entry in entries})
    if len(names) > 1:
        yield expected.fail("V8.custodians", "its entries name several custodians", by=[str(name) for name in names])


def begins(expected: Expected, entries: Iterable[Entry]) -> Iterator[Finding]:
    """V9: the log's first entry, and no other, creates the vault, and names it, its key and this format."""
    created: dict[str, object] = {
        "format": _FORMAT,
        "vault": str(expected.vault),
        "vault_key": encode_base64(expected.vault_key),
    }
    for entry in entries:
        if (entry.seq == 0) != (entry.kind is Kind.VAULT_CREATED):
            yield expected.fail("V9.created", "the first entry, and no other, creates the vault", seq=entry.seq)
        elif entry.seq == 0:
            for field, value in created.items():
                found = entry.facts.get(field)
                if type(found) is not type(value) or found != value:  # true is no 1
                    yield expected.fail(
                        "V9.identity", "the log was begun for another vault, key or format", field=field
                    )


def introduces(expected: Expected, entries: Sequence[Entry]) -> Iterator[Finding]:
    """V10: introductions are readable, of new custodians, and by recovery only where somebody introduces themselves."""
    known = set(expected.custodians)
    for entry in entries:
        if entry.kind is not Kind.CUSTODIAN_ADDED:
            continue
        introduced = _introduction(entry)
        if introduced is None:
            yield expected.fail("V10.form", "an introduction has no readable custodian and key", seq=entry.seq)
            continue
        custodian, _ = introduced
        if custodian in known:
            yield expected.fail("V10.twice", "a custodian is introduced again", seq=entry.seq, custodian=str(custodian))
        if entry.facts.get("recovery", False) is not False and not _is_recovery(entry):
            yield expected.fail("V10.recovery", "recovery is claimed for somebody else", seq=entry.seq)
        if "slot" in entry.facts and not _is_first_opening(entry, entries):
            yield expected.fail(
                "V10.slot", "a first opening is claimed that did not put a new key in place", seq=entry.seq
            )
        known.add(custodian)


def knows_custodian(expected: Expected, entries: tuple[Entry, ...]) -> Iterator[Finding]:
    """V11: an earlier entry introduced the custodian; else it is shown how they came.

    As the first one, by the recovery identity, or by a key that somebody else had made for them. Alone, earlier entries were not read: then it is a notice that the custodian's key is not known.
    """
    first = entries[0]
    if first.by in expected.retired:
        yield expected.fail("V11.removed", "every key of its custodian was removed before", custodian=str(first.by))
    if first.by in expected.custodians:
        return
    if first.by in introduced_keys(entries) and first.seq == 0:
        yield expected.notice("V11.first", "the first custodian introduced themselves", custodian=str(first.by))
    elif first.kind is Kind.CUSTODIAN_ADDED and _is_recovery(first):
        yield expected.notice(
            "V11.recovery", "this custodian came by the recovery identity", custodian=str(first.by), seq=first.seq
        )
    elif first.kind is Kind.CUSTODIAN_ADDED and _is_first_opening(first, entries):
        yield expected.notice(
            "V11.slot", "this custodian came by a key that was made for them", custodian=str(first.by), seq=first.seq
        )
    elif expected.before is None:
        yield expected.notice("V11.unread", "the custodian's signature was not verified", custodian=str(first.by))
    else:
        yield expected.fail("V11.unknown", "no earlier entry introduced its custodian", custodian=str(first.by))


def signed_by_custodian(expected: Expected, note: Note, entries: tuple[Entry, ...]) -> Iterator[Finding]:
    """V12: the note has two signatures, the vault's and, by the key that was introduced, the custodian's."""
    by = entries[0].by
    names = [origin(expected.vault), custodian_key_name(expected.vault, by)]
    found = [line.key_name for line in note.signatures]
    if found != names:
        yield expected.fail("V12.signatures", "the note is not signed by vault and custodian alone", found=found)
        return
    key = expected.custodians.get(by) or introduced_keys(entries).get(by)
    # without a key V11 has spoken
    if key and not note.verify(names[1], key):
        yield expected.fail("V12.custodian_signature", "no valid signature by its custodian", custodian=str(by))


def introduced_keys(entries: Iterable[Entry]) -> dict[CustodianId, bytes]:
    """Public keys of custodians that these entries introduce, 32 bytes each."""
    added = (_introduction(entry) for entry in entries if entry.kind is Kind.CUSTODIAN_ADDED)
    return dict(one for one in added if one)


def _introduction(entry: Entry) -> tuple[CustodianId, bytes] | None:
    """Whom an entry introduces; None where it cannot be read."""
    name, key = entry.facts.get("custodian"), entry.facts.get("key")
    if not isinstance(name, str) or not isinstance(key, str):
        return None
    try:
        custodian, public_key = CustodianId.parse(name), decode_base64(key)
    except ValueError:
        return None
    if str(custodian) != name or len(public_key) != _KEY_BYTES:
        return None
    return custodian, public_key


def _is_recovery(entry: Entry) -> bool:
    """Whether somebody who opened the vault with the recovery identity introduces themselves."""
    return entry.facts.get("recovery") is True and entry.facts.get("custodian") == str(entry.by)


def _is_first_opening(entry: Entry, commit: Iterable[Entry]) -> bool:
    """Whether somebody who opened a slot that was made for them introduces themselves, and puts their own in its place."""
    slot, by = entry.facts.get("slot"), str(entry.by)
    others = [(one.kind, one.facts) for one in commit]
    return (
        isinstance(slot, str)
        and entry.facts.get("custodian") == by
        and not entry.facts.get("recovery", False)
        and any(kind is Kind.KEY_REMOVED and facts.get("slot") == slot for kind, facts in others)
        and any(kind is Kind.KEY_ADDED and facts.get("custodian") == by for kind, facts in others)
    )
