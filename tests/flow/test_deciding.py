"""A log that is not as it was: nobody writes before a person has decided, and what they decided is in the log."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.continuing import branch, gap
from evidence_vault.custody.deciding import Verdict
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import DamagedLog, LogForked, LogRolledBack, NothingToDecide, WriteFailed
from evidence_vault.progress import NoProgress
from evidence_vault.records.branch import Cause, Choice, Decided, Decision
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.session import Session
from tests.helpers.vaults import TestVault, flip

REASON = "the disk was sent back by the repair shop in this state"
ALL = frozenset(Choice)


def decide(vault: TestVault, *accepted: Choice) -> Decided:
    """A person accepts what is lost."""
    decision = Decision(frozenset(accepted) or ALL, REASON)
    with Session.open(
        vault.path, identity=vault.identity, write=True, clock=SystemClock(), decision=decision
    ) as session:
        assert session.decided
        return session.decided


def note(vault: TestVault, text: str) -> None:
    with vault.session(write=True) as session:
        session.describe([session.items()[0].id], {"note": text})


def add(vault: TestVault, name: str) -> str:
    """One more item; returns its number."""
    source = vault.path.parent / name
    source.write_text(name)
    with vault.session(write=True) as session:
        done = session.add([source], card={}, case=None, progress=NoProgress())
        return str(done.items[0].id)


def told(vault: TestVault, kind: Kind) -> list[Entry]:
    """The entries of a kind."""
    with vault.session() as session:
        return [entry for entry in session.log() if entry.kind is kind]


def failures(vault: TestVault) -> set[str]:
    return {finding.code for finding in vault.check().findings if str(finding.grade) == "fail"}


def roll_back(vault: TestVault) -> int:
    """Take the last item's commits away; returns how many commits stay."""
    number = len(vault.commits())
    assert add(vault, "lost.txt") == "E-000004"
    for path in vault.commits()[number:]:
        path.unlink()
    return number


def without_index(vault: TestVault) -> None:
    (vault.path / "index.db").unlink()


# -- set back, or another history ----------------------------------------------------------------------


def test_after_a_rollback_writing_goes_on_when_a_person_has_decided(vault: TestVault) -> None:
    number = roll_back(vault)
    old = (vault.path / "index.db").read_bytes()
    with pytest.raises(LogRolledBack):
        note(vault, "not before it is decided")
    done = decide(vault, Choice.ROLLBACK)
    (entry,) = told(vault, Kind.LOG_FORK)
    other = branch(entry)
    assert (other.cause, entry.facts["reason"], list(done.entries)) == (Cause.ROLLED_BACK, REASON, [entry.seq])
    assert other.commit > number
    (kept,) = done.kept
    assert other.kept == {kept: sha256(old)}
    assert (vault.path / kept).read_bytes() == old, "the old index is evidence"
    note(vault, "goes on")
    assert not failures(vault)


def test_a_number_that_was_given_before_the_rollback_is_not_given_again(vault: TestVault) -> None:
    roll_back(vault)
    decide(vault)
    assert add(vault, "after.txt") == "E-000005"
    without_index(vault)
    assert add(vault, "later.txt") == "E-000006"


def other_history(vault: TestVault, folder: Path) -> TestVault:
    """The vault's log is exchanged for that of a copy which went another way."""
    other = vault.copy(folder / "other.vault")
    note(vault, "one history")
    note(other, "another history")
    shutil.rmtree(vault.path / "log")
    shutil.copytree(other.path / "log", vault.path / "log")
    return other


def test_another_history_is_gone_on_with_when_a_person_has_decided(vault: TestVault, tmp_path: Path) -> None:
    other_history(vault, tmp_path)
    with pytest.raises(LogForked):
        decide(vault, Choice.ROLLBACK, Choice.GAP)
    decide(vault, Choice.FORK)
    (entry,) = told(vault, Kind.LOG_FORK)
    assert branch(entry).cause is Cause.FORKED
    assert not failures(vault)


def test_what_was_not_accepted_changes_nothing(vault: TestVault) -> None:
    roll_back(vault)
    before = (vault.path / "index.db").read_bytes()
    commits = vault.commits()
    with pytest.raises(LogRolledBack):
        decide(vault, Choice.FORK, Choice.GAP)
    assert (vault.commits(), (vault.path / "index.db").read_bytes()) == (commits, before)
    assert not (vault.path / "recovered").exists()


def test_where_nothing_is_lost_nothing_is_decided(vault: TestVault) -> None:
    commits = vault.commits()
    with pytest.raises(NothingToDecide):
        decide(vault)
    assert vault.commits() == commits


def test_cut_off_after_it_was_recorded_a_decision_is_not_asked_for_again(
    vault: TestVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    roll_back(vault)

    def cut_off(opened: OpenVault, verdict: Verdict) -> Decided:
        opened.writer.commit(verdict.drafts)
        raise WriteFailed(path="recovered", reason="the power went")

    with monkeypatch.context() as patched:
        patched.setattr(OpenVault, "_carry", cut_off)
        with pytest.raises(WriteFailed):
            decide(vault)
    note(vault, "goes on")
    assert len(told(vault, Kind.LOG_FORK)) == 1
    assert len(list((vault.path / "recovered").glob("*.index"))) == 1
    assert not failures(vault)


# -- damage ------------------------------------------------------------------------------------------------


def damage(path: Path, how: str) -> None:
    if how == "gone":
        path.unlink()
    else:
        flip(path, 400)


@pytest.mark.parametrize("how", ["gone", "flipped"])
@pytest.mark.parametrize("index", ["index", "no index"])
def test_a_damaged_commit_in_the_middle_costs_itself_and_the_log_says_so(
    vault: TestVault, tmp_path: Path, how: str, index: str
) -> None:
    victim = vault.commits()[2]
    kept = victim.read_bytes()
    damage(victim, how)
    if index == "no index":
        without_index(vault)
        with pytest.raises(DamagedLog):
            note(vault, "not before it is decided")
    decide(vault, Choice.GAP)
    (entry,) = told(vault, Kind.LOG_GAP)
    lost = gap(entry)
    assert lost
    assert list(lost.commits) == [3]
    assert lost.files == [sha256(victim.read_bytes()) if how == "flipped" else None]
    assert lost.after.size - lost.before.size == lost.entries > 0
    # everything else goes on, with any index or none
    given = add(vault, "after.txt")
    without_index(vault)
    with vault.session() as session:
        assert given in [str(item.id) for item in session.items()]
        assert (vault.path / "index.db").exists(), "an index in a file, so that opening stays quick"
        session_items = [item for item in session.items() if item.seq < lost.before.size]
    with vault.session(write=True) as session:
        session.export_original(session_items[0].id, tmp_path / "original", NoProgress())
        assert session.custody_report(("en",)).startswith(b"%PDF")
    found = {(finding.code, str(finding.grade)) for finding in vault.check().findings}
    assert ("commit.missing" if how == "gone" else "commit.damaged", "notice") in found
    assert not {code for code, grade in found if grade == "fail"} - {"item.unproven", "exhibit.unproven"}
    # and it is whole again when the file comes back
    if victim.exists():
        victim.unlink()
    victim.write_bytes(kept)
    assert not failures(vault)
    with vault.session() as session:
        assert len(list(session.log())) == session.head.size


def test_numbers_that_the_lost_entries_may_have_given_are_not_given_again(vault: TestVault) -> None:
    number = len(vault.commits())
    add(vault, "lost.txt")
    lost = vault.commits()[number]
    note(vault, "after it")
    lost.unlink()
    without_index(vault)
    decide(vault)
    assert int(add(vault, "after.txt").removeprefix("E-")) > 4


def test_a_gap_is_closed_when_a_second_copy_brings_the_commit_back(vault: TestVault, tmp_path: Path) -> None:
    copy = tmp_path / "copy.vault"
    with vault.session(write=True) as session:
        session.mirror(copy, NoProgress())
    flip(vault.commits()[2], 400)
    without_index(vault)
    decide(vault)
    assert add(vault, "after.txt")
    with vault.session(write=True) as session:  # the copy keeps its good commit, and gets the rest
        assert session.mirror(copy, NoProgress()).complete
    with vault.session() as session:
        found = session.check(quick=True, progress=NoProgress()).findings
        done = session.heal(copy, found, NoProgress())
    assert list(done.files) == ["log/000/000003.age"]
    with vault.session(write=True) as session:
        session.record_healed(copy, done.files)
    assert told(vault, Kind.LOG_GAP)[-1].facts == {"closed": [3]}
    assert not failures(vault)
    assert not [finding for finding in vault.check().findings if finding.code == "commit.damaged"]
    with vault.session(write=True) as session:
        assert session.mirror(copy, NoProgress()).complete
    assert not failures(TestVault(copy, vault.identity))


def test_a_second_copy_is_made_of_a_vault_with_a_gap(vault: TestVault, tmp_path: Path) -> None:
    flip(vault.commits()[2], 400)
    decide(vault)
    with vault.session(write=True) as session:
        done = session.mirror(tmp_path / "copy.vault", NoProgress())
    assert done.complete
    assert [(finding.code, str(finding.grade)) for finding in done.findings] == [("commit.damaged", "notice")]
    assert not failures(TestVault(tmp_path / "copy.vault", vault.identity)) - {"item.unproven", "exhibit.unproven"}


@pytest.mark.parametrize("how", ["flipped", "folder"])
@pytest.mark.parametrize("index", ["index", "no index"])
def test_a_damaged_end_of_the_log_is_gone_on_from(vault: TestVault, how: str, index: str) -> None:
    victim = vault.commits()[-1]
    number = int(victim.stem)
    if how == "folder":
        victim.unlink()
        victim.mkdir()
    else:
        flip(victim, 400)
    broken = victim.read_bytes() if how == "flipped" else b""
    if index == "no index":
        without_index(vault)
    with pytest.raises(DamagedLog):
        note(vault, "not before it is decided")
    done = decide(vault, Choice.GAP)
    if index == "index":  # which has seen the tree after it
        (entry,) = told(vault, Kind.LOG_GAP)
        assert entry.facts["commits"] == [number]
    else:
        (entry,) = told(vault, Kind.LOG_FORK)
        assert branch(entry).cause is Cause.DAMAGED
        (kept,) = done.kept
        assert how == "folder" or (vault.path / kept).read_bytes() == broken
    note(vault, "goes on")
    without_index(vault)
    note(vault, "goes on without its index")
    assert not failures(vault) - {"item.unproven", "exhibit.unproven"}


def test_several_kinds_of_loss_are_decided_at_once_or_not_at_all(vault: TestVault) -> None:
    roll_back(vault)
    flip(vault.commits()[2], 400)
    before = len(vault.commits())
    with pytest.raises(DamagedLog):
        decide(vault, Choice.ROLLBACK)
    assert len(vault.commits()) == before
    assert len(decide(vault, Choice.ROLLBACK, Choice.GAP).entries) == 2
    note(vault, "goes on")


# -- as a person does it -----------------------------------------------------------------------------------


def run(vault: TestVault, *line: str) -> subprocess.CompletedProcess[str]:
    """The real program, with the recovery identity."""
    key = vault.path.parent / "recovery.txt"
    key.write_text(vault.identity)
    command = [sys.executable, "-m", "evidence_vault.cli.main", *line, "--identity-file", str(key)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, input="")


@pytest.mark.thorough
def test_the_alarm_names_the_ways_out_and_the_command_takes_one(vault: TestVault) -> None:
    roll_back(vault)
    alarm = run(vault, "describe", str(vault.path), "1", "--note", "x")
    assert alarm.returncode == 5
    assert alarm.stderr.index("check --heal-from") < alarm.stderr.index("resolve --accept-rollback")
    asked = run(vault, "resolve", str(vault.path), "--accept-rollback", "--reason", REASON)
    assert asked.returncode == 130, "nothing is accepted without a word of the person"
    done = run(vault, "resolve", str(vault.path), "--accept-rollback", "--reason", REASON, "--yes", "--json")
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert len(facts["kept"]) == 1
    assert "log.rolled_back" in done.stderr
    log = run(vault, "log", str(vault.path)).stdout
    assert REASON in log
    again = run(vault, "resolve", str(vault.path), "--accept-rollback", "--reason", REASON, "--yes")
    assert again.returncode == 2
    for wrong in (["--reason", REASON], ["--accept-gap", "--reason", " "]):
        assert run(vault, "resolve", str(vault.path), "--yes", *wrong).returncode == 2
