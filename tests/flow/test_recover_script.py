"""The script for a stranger without the program reads vaults that were merged, handed over and purged."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, custodian_key_name, origin, sign_note
from evidence_vault.custody.commit import CommitRecord, decode_commit, encode_commit
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.entry import seal_entry
from evidence_vault.custody.merkle import leaf_hash
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import CustodianId, ItemId
from evidence_vault.session import Session
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import read_header
from tests.helpers.sources import ROOT
from tests.helpers.vaults import PASSPHRASE, TestVault

NEW = b"entirely other quiet words tonight"

pytestmark = pytest.mark.skipif(
    shutil.which("age") is None or shutil.which("openssl") is None, reason="the programs age and openssl are not there"
)


def recovered(vault: TestVault, to: Path) -> tuple[int, str]:
    """Run the script by the identity; its exit code and its words."""
    identity = to.parent / f"{to.name}.identity"
    identity.write_text(f"{vault.identity}\n")
    line = [
        sys.executable,
        str(ROOT / "docs/recover/recover.py"),
        str(vault.path),
        str(to),
        "--identity",
        str(identity),
    ]
    done = subprocess.run(line, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout + done.stderr


def add(vault: TestVault, name: str) -> ItemId:
    source = vault.path.parent / name
    source.write_text(name)
    with vault.session(write=True) as session:
        return session.add([source], card={"note": name}, case=None, progress=NoProgress()).items[0].id


def handed_over(old: TestVault, to: Path) -> TestVault:
    with Session.open(old.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        session.rekey(to, NEW, [], NoProgress())
    with Session.open(to, passphrase=NEW, write=True, clock=SystemClock()) as session:
        for number in range(4):
            session.describe([ItemId(1)], {"note": str(number)})
        return TestVault(to, session.identity_text())


def test_a_copy_that_was_brought_in_and_an_item_of_it_that_was_destroyed(vault: TestVault, tmp_path: Path) -> None:
    other = vault.copy(tmp_path / "other" / "case.vault")
    add(vault, "here.txt")
    add(other, "there.txt")
    add(other, "planted.txt")
    with vault.session(write=True) as session:
        session.merge(other.path, "both were used", NoProgress())
        (planted,) = [item.id for item in session.items() if item.name == "planted.txt"]
        session.purge(session.plan_purge(planted, "planted"))
    code, told = recovered(vault, tmp_path / "out")
    assert code == 1
    assert [line for line in told.splitlines() if line.startswith("!")] == [
        line for line in told.splitlines() if f"{planted} was destroyed by decision" in line
    ]
    assert "Originals: 5 of 6 recovered" in told


def test_a_vault_that_was_handed_over(vault: TestVault, tmp_path: Path) -> None:
    new = handed_over(vault, tmp_path / "new.vault")
    code, told = recovered(new, tmp_path / "out")
    assert code == 0, told
    assert "Originals: 3 of 3 recovered" in told
    assert "Failures: 0" in told


def test_whoever_had_the_old_key_cannot_say_that_the_handover_was_later(vault: TestVault, tmp_path: Path) -> None:
    new = handed_over(vault, tmp_path / "new.vault")
    forge_handover(vault, new, new.commits()[-2])
    code, told = recovered(new, tmp_path / "out")
    assert code == 1
    assert told.count("V3.vault_signature") == 1, told
    assert "Originals: 3 of 3 recovered" in told


def forge_handover(old: TestVault, new: TestVault, place: Path) -> None:
    """In the place of a commit of the new vault: a handover by the old key."""
    header = read_header(old.path)
    old_key, new_key = (
        SigningKey(Unlocked(age.Identity.parse(one.identity), None, None).derive(header.id).sign) for one in (old, new)
    )
    before = decode_commit(new.decrypt(place)).before
    facts = {
        "kind": "handover.made",
        "at": "2026-11-02T10:00:00.000Z",
        "by": "c1",
        "recipient": read_header(new.path).recipient,
        "vault_key": encode_base64(new_key.public_key),
        "earlier_key": encode_base64(old_key.public_key),
    }
    sealed = seal_entry(before.size, facts)
    after = before.extend([leaf_hash(sealed.raw)])
    who = CustodianId(1)
    keys = [(origin(header.id), old_key), (custodian_key_name(header.id, who), SigningKey.generate())]
    note = sign_note(Checkpoint(origin(header.id), after.size, after.root()), keys)
    new.forge(place, encode_commit(CommitRecord(before, (sealed,), note)))
    failures = {finding.code for finding in new.check().findings if str(finding.grade) == "fail"}
    assert failures == {"commit.foreign", "entry.unreadable"}, "the program is not misled either"
