"""A vault is handed over to new keys: all of it is in the new one, and the old keys open nothing there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.custody.verify import verify_chain
from evidence_vault.errors import DamagedLog, NoSuchKey, PathExists, WeakPassphrase, WrongIdentity, WrongPassphrase
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.records.unsaved import Unsaved, UnsavedTexts
from evidence_vault.session import Session
from tests.helpers.sources import ROOT
from tests.helpers.vaults import CONTENTS, PASSPHRASE, TestVault, flip, tree

NEW = b"entirely other quiet words tonight"
STAYS, GOES = age.Identity.generate(), age.Identity.generate()


@pytest.fixture(scope="module")
def shared_vault(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """K-1's, with two colleagues who can open it by identities of their own, one post, and one destroyed item."""
    vault = made_vault.copy(tmp_path_factory.mktemp("shared") / "case.vault")
    with vault.session(write=True) as session:
        session.keys.add_recipient(str(STAYS.recipient), "K-2")
        session.keys.add_recipient(str(GOES.recipient), "K-3")
        extra = vault.path.parent / "planted.txt"
        extra.write_text("planted")
        taken = session.add([extra], card={}, case=None, progress=NoProgress())
        session.purge(session.plan_purge(taken.items[0].id, "planted"))
        session.group([ItemId(1), ItemId(2)])
    return vault


@pytest.fixture
def old(shared_vault: TestVault, tmp_path: Path) -> TestVault:
    return shared_vault.copy(tmp_path / "old.vault")


def handed_over(old: TestVault, to: Path) -> None:
    """K-1 opens by passphrase, hands over, and keeps K-2."""
    with Session.open(old.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        keep = [held.slot.short for held in session.keys.held() if held.holder == "K-2"]
        done = session.rekey(to, NEW, keep, NoProgress())
    assert done.noted
    assert (list(done.invited), list(done.left_out), list(done.lost)) == (["K-2"], ["K-3"], [])


def test_whoever_has_two_keys_and_gets_none_is_named_once(old: TestVault, tmp_path: Path) -> None:
    with old.session(write=True) as session:
        session.keys.add_recipient(str(age.Identity.generate().recipient), "K-3")
        done = session.rekey(tmp_path / "new.vault", NEW, [], NoProgress())
    assert sorted(done.left_out) == ["K-1", "K-2", "K-3"]


def opened(path: Path, *, write: bool = False) -> Session:
    return Session.open(path, passphrase=NEW, write=write, clock=SystemClock())


def test_everything_is_in_the_new_vault_and_its_check_names_where_it_came_from(old: TestVault, tmp_path: Path) -> None:
    new = tmp_path / "new.vault"
    with old.session() as session:
        before = (session.items(), session.posts(), session.cases(), session.exhibits(session.cases()[0].id))
        entries = list(session.log())
    handed_over(old, new)
    with opened(new, write=True) as session:
        assert (session.items(), session.posts(), session.cases(), session.exhibits(session.cases()[0].id)) == before
        log = list(session.log())
        assert log[: len(entries)] == entries
        for item in session.items():
            if item.sha256:
                session.export_original(item.id, tmp_path / f"out-{item.id}", NoProgress())
                assert (tmp_path / f"out-{item.id}").read_bytes() == CONTENTS[item.name]
        result = session.check(quick=False, progress=NoProgress())
    assert not [finding for finding in result.findings if finding.grade is Grade.FAIL]
    assert [f.facts["commit"] for f in result.findings if f.code == "vault.rekeyed"]
    assert result.checked.slots == 2


def test_whoever_went_opens_nothing_and_whoever_stayed_opens_it_with_a_key_of_their_own(
    old: TestVault, tmp_path: Path
) -> None:
    new = tmp_path / "new.vault"
    handed_over(old, new)
    for identity in (str(GOES), old.identity):
        with pytest.raises(WrongIdentity):
            Session.open(new, identity=identity, write=False, clock=SystemClock())
    with pytest.raises(WrongPassphrase):
        Session.open(new, passphrase=PASSPHRASE, write=False, clock=SystemClock())
    known = [age.Identity.parse(old.identity), GOES]
    for path in new.rglob("*.age"):
        with pytest.raises(Exception, match="no_matching_key"):
            age.decrypt(path.read_bytes(), known)
    old_names = {path.name for path in (old.path / "objects").rglob("*.age")}
    assert not old_names & {path.name for path in (new / "objects").rglob("*.age")}
    with Session.open(new, identity=str(STAYS), write=True, clock=SystemClock()) as session:
        session.describe([ItemId(1)], {"title": "K-2 works on"})
    with opened(new) as session:
        assert session.item(ItemId(1)).card["title"] == "K-2 works on"
        assert not [f for f in session.check(quick=False, progress=NoProgress()).findings if f.grade is Grade.FAIL]


def test_the_old_vault_stays_as_it_was_but_for_one_commit_that_names_the_new_one(
    old: TestVault, tmp_path: Path
) -> None:
    before = tree(old.path)
    handed_over(old, tmp_path / "new.vault")
    after = tree(old.path)
    changed = {name for name in {*before, *after} if before.get(name, ("", ""))[1] != after.get(name, ("", ""))[1]}
    added = {name for name in changed if not name.startswith("index.db")}
    assert len(added) == 1
    assert added.pop().startswith("log/000/")
    with old.session() as session:
        (notice,) = [finding for finding in session.notices if finding.code == "vault.handed_over"]
        last = list(session.log())[-1]
    header = (tmp_path / "new.vault" / "VAULT").read_text().split()
    assert last.facts["recipient"] == notice.facts["recipient"] == header[2]
    assert not [finding for finding in old.check().findings if finding.grade is Grade.FAIL]


def test_a_stranger_verifies_one_log_across_both_keys(old: TestVault, tmp_path: Path) -> None:
    new = tmp_path / "new.vault"
    with old.session() as session:
        first_key, vault_id = session._vault.key.public_key, session.vault_id
    handed_over(old, new)
    with opened(new, write=True) as session:
        session.describe([ItemId(1)], {"title": "later"})
        identity = session.identity_text()
    plain = [
        age.decrypt(path.read_bytes(), [age.Identity.parse(identity)]) for path in sorted((new / "log").rglob("*.age"))
    ]
    verified = list(verify_chain(plain, vault=vault_id, vault_key=first_key))
    assert len(verified) == len(plain)
    assert all(commit.head for commit in verified)


@pytest.mark.thorough
def test_a_commit_under_a_key_that_no_handover_names_is_foreign(old: TestVault, tmp_path: Path) -> None:
    new, other = tmp_path / "new.vault", tmp_path / "other.vault"
    apart = old.copy(tmp_path / "apart.vault")
    handed_over(old, new)
    handed_over(apart, other)
    with opened(other) as session:
        stray = age.Identity.parse(session.identity_text())
    with opened(new) as session:
        recipient = age.Identity.parse(session.identity_text()).recipient
    last = max((new / "log").rglob("*.age"))
    theirs = age.decrypt((other / "log" / "000" / last.name).read_bytes(), [stray])
    last.chmod(0o600)
    last.write_bytes(age.encrypt(theirs, [recipient]))
    with opened(new) as session:
        codes = {finding.code for finding in session.check(quick=True, progress=NoProgress()).findings}
    assert codes & {"commit.foreign", "commit.misplaced", "log.rolled_back", "log.forked"}


@pytest.mark.thorough
def test_a_strangers_file_anywhere_after_the_handover_costs_that_commit_alone(old: TestVault, tmp_path: Path) -> None:
    new = tmp_path / "new.vault"
    handed_over(old, new)
    accepted = len(commits(new))
    with opened(new, write=True) as session:
        identity = session.identity_text()
        for number in range(accepted + 4):
            session.describe([ItemId(1)], {"note": str(number)})
    vault = TestVault(new, identity)
    theirs = old.decrypt(old.commits()[4])
    for path in commits(new)[accepted:-2]:
        kept = path.read_bytes()
        vault.forge(path, theirs)
        failures = {finding.code for finding in vault.check().findings if finding.grade is Grade.FAIL}
        assert failures == {"commit.foreign", "entry.unreadable"}, path.name
        path.write_bytes(kept)


def commits(vault: Path) -> list[Path]:
    return sorted((vault / "log").rglob("*.age"))


@pytest.mark.thorough
@pytest.mark.parametrize("which", [-3, -2])
def test_either_commit_of_the_handover_may_be_damaged_and_costs_its_own_entries_alone(
    old: TestVault, tmp_path: Path, which: int
) -> None:
    new = tmp_path / "new.vault"
    handed_over(old, new)
    with opened(new, write=True) as session:
        session.describe([ItemId(1)], {"title": "later"})
    flip(sorted((new / "log").rglob("*.age"))[which], 300)
    (new / "index.db").unlink()
    with opened(new) as session:
        assert len(session.items()) == 4
        found = [f for f in session.check(quick=True, progress=NoProgress()).findings if f.grade is Grade.FAIL]
    assert {finding.code for finding in found} <= {"commit.damaged", "entry.unreadable", "slot.unknown", "slot.missing"}
    assert [finding.code for finding in found].count("commit.damaged") == 1


def test_what_was_being_typed_comes_along(old: TestVault, tmp_path: Path) -> None:
    texts = UnsavedTexts("card", ("E-000001",), {"title": "half a"})
    with old.session(write=True) as session:
        session.draft_file().write(Unsaved((texts,)), to_the_medium=True)
    handed_over(old, tmp_path / "new.vault")
    with opened(tmp_path / "new.vault", write=True) as session:
        assert session.drafts().unsaved.texts == (texts,)


def test_what_is_lost_is_said_and_all_else_comes_along(old: TestVault, tmp_path: Path) -> None:
    with old.session() as session:
        file = session._vault.store.file(session.items()[0].content.sha256)
    flip(old.path / file, 300)
    with old.session(write=True) as session:
        done = session.rekey(tmp_path / "new.vault", NEW, [], NoProgress())
    assert done.lost == [file]
    with opened(tmp_path / "new.vault") as session:
        found = [f.code for f in session.check(quick=False, progress=NoProgress()).findings if f.grade is Grade.FAIL]
    assert "object.missing" in found


@pytest.mark.thorough
def test_a_second_handover_and_a_purge_after_it(old: TestVault, tmp_path: Path) -> None:
    handed_over(old, tmp_path / "new.vault")
    with opened(tmp_path / "new.vault", write=True) as session:
        session.rekey(tmp_path / "newest.vault", NEW, [], NoProgress())
    with opened(tmp_path / "newest.vault", write=True) as session:
        item = session.items()[2].id
        case = session.cases()[0].id
        session.withdraw_exhibits(case, [item])
        session.purge(session.plan_purge(item, "consent withdrawn"))
        result = session.check(quick=False, progress=NoProgress())
    assert not [finding for finding in result.findings if finding.grade is Grade.FAIL]
    assert len([finding for finding in result.findings if finding.code == "vault.rekeyed"]) == 2


def test_what_cannot_be_is_refused_and_makes_nothing(old: TestVault, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with old.session(write=True) as session:
        size = session.head.size
        with pytest.raises(PathExists):
            session.rekey(tmp_path / "taken", NEW, [], NoProgress())
        with pytest.raises(WeakPassphrase):
            session.rekey(tmp_path / "new.vault", b"password", [], NoProgress())
        with pytest.raises(NoSuchKey):
            session.rekey(tmp_path / "new.vault", NEW, ["zzzz"], NoProgress())
        assert session.head.size == size
    flip(old.commits()[2], 300)
    with old.session(write=True) as session, pytest.raises(DamagedLog):
        session.rekey(tmp_path / "new.vault", NEW, [], NoProgress())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.vault", "taken"]


@pytest.mark.skipif(os.name != "posix", reason="kills by signals of POSIX")
@pytest.mark.parametrize("step", [20, *(pytest.param(step, marks=pytest.mark.thorough) for step in (4, 36))])
def test_killed_in_the_middle_the_old_one_is_whole_and_it_can_be_begun_again(
    old: TestVault, tmp_path: Path, step: int
) -> None:
    new = tmp_path / "new.vault"
    child = f"""
import os, signal
from pathlib import Path
from evidence_vault.vault import system
from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
calls = iter(range(10**6))
flush = system.flush
session = Session.open(Path({str(old.path)!r}), identity={old.identity!r}, write=True, clock=SystemClock())
def dying(descriptor):
    if next(calls) == {step}:
        os.kill(os.getpid(), signal.SIGKILL)
    flush(descriptor)
system.flush = dying
session.rekey(Path({str(new)!r}), {NEW!r}, [], NoProgress())
"""
    done = subprocess.run([sys.executable, "-c", child], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    assert not [finding for finding in old.check().findings if finding.grade is Grade.FAIL]
    if not new.exists():
        with old.session(write=True) as session:
            session.rekey(new, NEW, [], NoProgress())
    with opened(new) as session:
        assert len(session.items()) == 4
        assert not [f for f in session.check(quick=False, progress=NoProgress()).findings if f.grade is Grade.FAIL]


@pytest.mark.thorough
def test_the_command_says_what_to_do_with_the_old_copies(old: TestVault, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(PASSPHRASE)
    (tmp_path / "new.txt").write_bytes(NEW)
    with old.session() as session:
        key = next(held.slot.short for held in session.keys.held() if held.holder == "K-2")
    program = [sys.executable, "-m", "evidence_vault.cli.main"]
    command = ["rekey", str(old.path), str(tmp_path / "new.vault"), "--keep", key, "--recovery-out", "way.txt"]
    secrets = ["--passphrase-file", "old.txt", "--new-passphrase-file", "new.txt"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [*program, *command, *secrets], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert "K-2" in done.stderr
    assert "No key was made for: K-3" in done.stderr
    assert "destroy the old ones" in done.stderr
    listed = subprocess.run(
        [*program, "list", "new.vault", "--json", "--identity-file", "way.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert len(json.loads(listed.stdout)) == 4
