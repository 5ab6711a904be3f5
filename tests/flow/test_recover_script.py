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
from evidence_vault.ingest.pipeline import ingest_content
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Facts
from evidence_vault.records.ids import CustodianId, ItemId
from evidence_vault.session import Session
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import read_header
from tests.helpers.forger import Forger
from tests.helpers.handovers import hand_over, make_receiver, take_over
from tests.helpers.inboxes import add_locked, frame, header, waiting
from tests.helpers.keyrings import FIRST, SECOND, KeyVault, make_key_vault
from tests.helpers.sources import ROOT
from tests.helpers.vaults import PASSPHRASE, TestVault, flip

NEW = b"entirely other quiet words tonight"

pytestmark = pytest.mark.skipif(
    shutil.which("age") is None or shutil.which("openssl") is None, reason="the programs age and openssl are not there"
)


def recovered(vault: TestVault | KeyVault, to: Path) -> tuple[int, str]:
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


@pytest.mark.thorough
def test_vaults_that_handed_items_over_and_took_them_over(vault: TestVault, tmp_path: Path) -> None:
    other = make_receiver(tmp_path)
    hand_over(vault, other, tmp_path / "p.age", 1)
    taken = take_over(other, tmp_path / "p.age")
    (tmp_path / "receipt").write_bytes(taken.receipt)
    with vault.session(write=True) as session:
        session.take_receipt(tmp_path / "receipt", NoProgress())
    for each, name in ((vault, "giver"), (other, "receiver")):
        code, told = recovered(each, tmp_path / name)
        assert code == 0, told
        assert "VAULT names another" not in told


def test_whoever_had_the_old_key_cannot_say_that_the_handover_was_later(vault: TestVault, tmp_path: Path) -> None:
    new = handed_over(vault, tmp_path / "new.vault")
    forge_handover(vault, new, new.commits()[-2])
    code, told = recovered(new, tmp_path / "out")
    assert code == 1
    assert told.count("V3.vault_signature") == 1, told
    assert "Originals: 3 of 3 recovered" in told


@pytest.mark.parametrize("left", ["whole", pytest.param("of something else", marks=pytest.mark.thorough)])
def test_an_accepted_inbox_file_gives_its_item_back_where_the_object_is_lost(
    vault: TestVault, tmp_path: Path, left: str
) -> None:
    source = tmp_path / "from the road.txt"
    source.write_bytes(b"added while locked")
    add_locked(vault.path, source)
    (waits,) = waiting(vault.path)
    sealed, before = waits.read_bytes(), set(vault.objects())
    with vault.session(write=True) as session:
        (item,) = session.inbox.accept([waits.name], None, NoProgress()).items
    waits.write_bytes(sealed)  # a crash, or an older copy of the folder, can leave it there
    (stored,) = set(vault.objects()) - before
    stored.unlink()
    if left == "of something else":
        vault.forge(waits, frame(header(name="from the road.txt"), b"planted later"))
    code, told = recovered(vault, tmp_path / "out")
    got = tmp_path / "out" / "originals" / f"{item.id} from the road.txt"
    assert code == 1
    assert f"{item.id} from the road.txt: its object {stored.name[:-4]} is missing" in told
    if left == "whole":
        assert got.read_bytes() == b"added while locked"
        assert f"its content was still in inbox/{waits.name}, equal to the SHA-256 in the log" in told
        assert "Originals: 4 of 4 recovered" in told
        assert not (tmp_path / "out" / "inbox").exists()
    else:
        assert not got.exists()
        assert "Originals: 3 of 4 recovered" in told
        assert "1 files were added while the vault was locked, and nobody accepted them yet" in told


LIE: Facts = {"kind": "item.described", "item": "E-000001", "card.note": "a lie"}


def with_two_keepers(path: Path) -> tuple[KeyVault, Forger, Forger]:
    """A vault with an item of K-1 and one of K-2, and what each of the two knows."""
    vault = make_key_vault(path)
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    known = []
    for secret, name in ((FIRST, "one.txt"), (SECOND, "two.txt")):
        with vault.opened(secret) as opened:
            parts = {"store": opened.store, "ledger": opened.writer, "card": {}, "case": None, "progress": NoProgress()}
            ingest_content(name, name.encode(), **parts)  # type: ignore[arg-type]
            known.append(Forger.from_slot(path, opened.unlocked))
    keeper, colleague = known
    return vault, keeper, colleague


@pytest.mark.thorough
def test_what_somebody_signs_after_their_key_was_removed_does_not_count(tmp_path: Path) -> None:
    vault, keeper, colleague = with_two_keepers(tmp_path / "case.vault")
    with vault.keyring(FIRST) as keyring:
        (other,) = [held.slot.slot for held in keyring.held() if not held.own]
        keyring.remove(other)
    forged = [colleague.write(LIE), colleague.write({**LIE, "card.title": "another lie"})]
    keeper.write({"kind": "item.described", "item": "E-000001", "card.title": "said on top of it"})
    forged.append(colleague.write(LIE))
    code, told = recovered(vault, tmp_path / "out")
    assert code == 1
    failures = [line for line in told.splitlines() if line.startswith("!")]
    assert [line.split(" ")[2] for line in failures] == [path.stem for path in forged]
    assert all("V11.removed: every key of c2" in line for line in failures)
    table, log = ((tmp_path / "out" / name).read_text(encoding="utf-8") for name in ("items.csv", "log.jsonl"))
    assert "a lie" not in table + log
    assert "said on top of it" in table
    assert "Originals: 2 of 2 recovered" in told, "what K-2 took in before counts"
    kept = sorted(path.stem for path in (tmp_path / "out" / "not accepted").iterdir())
    assert kept == [path.stem for path in forged]


def test_behind_a_loss_it_counts_and_is_told_of(tmp_path: Path) -> None:
    """A key of theirs may have been added in what is lost."""
    vault, keeper, colleague = with_two_keepers(tmp_path / "case.vault")
    lost = keeper.write({"kind": "item.described", "item": "E-000001", "card.title": "lost"})
    with vault.opened(FIRST, write=False) as opened:
        (slot,) = [one.slot for one in opened.index.slots() if one.custodian == CustodianId(2)]
    keeper.write({"kind": "key.removed", "slot": slot})
    last = colleague.write(LIE)
    flip(lost, 300)
    code, told = recovered(vault, tmp_path / "out")
    assert code == 1
    assert "V11.removed" not in told
    assert f"- commit {last.stem}: commit.key_in_doubt: every key of c2" in told
    assert "a lie" in (tmp_path / "out" / "items.csv").read_text(encoding="utf-8")


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
