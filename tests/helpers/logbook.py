"""Commits of an invented vault, written in memory: good ones, and ones with a fault of the caller's choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, custodian_key_name, origin, sign_note
from evidence_vault.custody.commit import CommitRecord, encode_commit
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.entry import SealedEntry, seal_entry
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.records.entry import Facts, Json
from evidence_vault.records.ids import CustodianId, VaultId

VAULT = VaultId("k7qx23md5whzgiqyaeufc4lrb6")
VAULT_KEY = SigningKey(bytes(range(32)))
CUSTODIANS = {CustodianId(number): SigningKey(bytes([number]) * 32) for number in (1, 2, 3)}
AT = "2026-11-02T10:00:00.000Z"

CREATED: Facts = {
    "kind": "vault.created",
    "format": 1,
    "vault": str(VAULT),
    "recipient": "age1",
    "vault_key": encode_base64(VAULT_KEY.public_key),
}


def introduction(number: int, **more: Json) -> Facts:
    """Facts that introduce custodian `number`."""
    key = encode_base64(CUSTODIANS[CustodianId(number)].public_key)
    return {"kind": "custodian.added", "custodian": f"c{number}", "key": key, "name": f"K-{number}", **more}


def session() -> Facts:
    """Facts of an entry that means nothing to verification."""
    return {"kind": "session.opened", "program": "evidence-vault", "version": "0.1.0"}


def seal(seq: int, facts: Facts, *, by: str = "c1") -> SealedEntry:
    """An entry with all that every entry has."""
    return seal_entry(seq, {"at": AT, "by": by, **facts})


def signatures(by: int) -> list[tuple[str, SigningKey]]:
    """The keys that have to sign a commit of custodian `by`."""
    custodian = CustodianId(by)
    return [(origin(VAULT), VAULT_KEY), (custodian_key_name(VAULT, custodian), CUSTODIANS[custodian])]


class Logbook:
    """A log as a list of commit plaintexts."""

    def __init__(self) -> None:
        self.commits: list[bytes] = []
        self.tree = CompactRange()

    @classmethod
    def begun(cls) -> Logbook:
        """A log whose first commit created the vault and introduced c1."""
        book = cls()
        book.write(CREATED, introduction(1))
        return book

    def write(
        self,
        *facts: Facts,
        by: int = 1,
        seqs: Sequence[int] | None = None,
        names: Mapping[int, str] | None = None,
        note_origin: str = "",
        size: int | None = None,
        root: bytes | None = None,
        keys: Sequence[tuple[str, SigningKey]] | None = None,
    ) -> bytes:
        """Add a commit with an entry for each `facts`.

        Args:
            facts: without ``at`` and ``by``.
            by: number of the custodian who acts.
            seqs: other numbers than the next ones.
            names: by place in the commit, another custodian than `by`.
            note_origin, size, root: something else than what is so.
            keys: who signs, if not vault and custodian.
        """
        places = seqs or range(self.tree.size, self.tree.size + len(facts))
        said = [(names or {}).get(place, f"c{by}") for place in range(len(facts))]
        entries = tuple(seal(seq, one, by=name) for seq, one, name in zip(places, facts, said, strict=True))
        after = self.tree.extend(leaf_hash(entry.raw) for entry in entries)
        checkpoint = Checkpoint(note_origin or origin(VAULT), size or after.size, root or after.root())
        note = sign_note(checkpoint, keys or signatures(by))
        self.commits.append(encode_commit(CommitRecord(self.tree, entries, note)))
        self.tree = after
        return self.commits[-1]

    def spoil(self, change: Callable[[bytes], bytes]) -> None:
        """Replace the last commit by a changed copy."""
        self.commits[-1] = change(self.commits[-1])
