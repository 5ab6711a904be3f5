"""Somebody who once could open a vault and kept what they learned: writes commits that no door of the program would."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, custodian_key_name, origin, sign_note
from evidence_vault.custody.commit import CommitRecord, encode_commit
from evidence_vault.custody.entry import seal_entry
from evidence_vault.custody.history import History
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.records.entry import Facts
from evidence_vault.records.ids import CustodianId
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import Layout, read_header
from evidence_vault.vault.log import LogFiles

AT = "2026-11-02T10:00:00.000Z"


@dataclass(frozen=True)
class Forger:
    """What they know: the identity, and with it the vault's key; and a signing key of their own."""

    path: Path
    identity: age.Identity
    custodian: CustodianId
    key: SigningKey

    @classmethod
    def from_slot(cls, path: Path, unlocked: Unlocked) -> Forger:
        """Who opened their own slot before it was removed."""
        assert unlocked.custodian
        return cls(path, unlocked.identity, unlocked.custodian.id, SigningKey(unlocked.custodian.seed))

    def write(self, *entries: Facts) -> Path:
        """Append a commit to the log as it stands, with every signature that they can make."""
        layout, header = Layout(self.path), read_header(self.path)
        derived = Unlocked(self.identity, None, None).derive(header.id)
        vault_key = SigningKey(derived.sign)
        log = LogFiles(layout, self.identity)
        last, _ = History(log, header, vault_key.public_key).tail()
        assert last
        assert last.head
        before = CompactRange(last.head.size, last.head.hashes)
        common = {"at": AT, "by": str(self.custodian)}
        sealed = tuple(seal_entry(seq, {**common, **facts}) for seq, facts in enumerate(entries, before.size))
        after = before.extend(leaf_hash(entry.raw) for entry in sealed)
        keys = [(origin(header.id), vault_key), (custodian_key_name(header.id, self.custodian), self.key)]
        note = sign_note(Checkpoint(origin(header.id), after.size, after.root()), keys)
        number = last.number + 1
        log.append(number, encode_commit(CommitRecord(before, sealed, note)))
        return layout.commit(number)

    def cut(self, to: int) -> None:
        """Take every commit after this number away, and the index with it: that key they can derive too."""
        for path in sorted((self.path / "log").rglob("*.age")):
            if int(path.stem) > to:
                path.unlink()
        (self.path / "index.db").unlink(missing_ok=True)
        shutil.rmtree(self.path / "recovered", ignore_errors=True)
