"""When the machine or somebody with the folder refuses: nothing is lost, nothing is told that is not so."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.cli.messages import sentence
from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.errors import (
    DamagedLog,
    DiskFull,
    InvalidValue,
    NoRoom,
    NoSuchCase,
    ReadFailed,
    VaultError,
    WriteFailed,
    WrongPassphrase,
)
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from evidence_vault.vault import durable
from tests.helpers import thrift
from tests.helpers.vaults import PASSPHRASE, TestVault, tree


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MiB; needs the right to mount."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def sources_of(folder: Path, count: int, size: int) -> list[Path]:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03d}.bin").write_bytes(os.urandom(size))
    return [folder]


def names(vault: TestVault) -> set[str]:
    with vault.session() as session:
        return {item.name for item in session.items()}


@pytest.mark.parametrize(("count", "size"), [(40, 120_000), (40, 200_000), (3, 3_000_000)])
def test_what_a_full_disk_leaves_out_is_named_and_the_rest_is_kept(
    made_vault: TestVault, small_disk: Path, tmp_path: Path, count: int, size: int
) -> None:
    vault = made_vault.copy(small_disk / "case.vault")
    before = names(vault)
    sources = sources_of(tmp_path / "sources", count, size)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_000_000))
    with vault.session(write=True) as session:
        done = session.add(sources, card={}, case=None, progress=NoProgress())
    assert {type(error) for _, error in done.failures} <= {NoRoom}
    assert all(str(error.facts["missing"]) in sentence(error) for _, error in done.failures)
    taken, left = {item.name for item in done.items}, {Path(shown).name for shown, _ in done.failures}
    assert taken.isdisjoint(left)
    assert len(taken) + len(left) == count
    assert names(vault) == before | taken
    ballast.unlink()
    assert {str(finding.grade) for finding in vault.check().findings} <= {"notice"}
    assert left, "the disk was not full: the test has no teeth"
    if count == 40:
        assert list((vault.path / "tmp").iterdir()) == []


@pytest.mark.parametrize("locked", [False, True])
def test_a_full_disk_is_told_once_with_how_far_it_went_and_how_much_is_missing(
    made_vault: TestVault, small_disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], locked: bool
) -> None:
    vault = made_vault.copy(small_disk / "case.vault")
    before = len(names(vault))
    sources = sources_of(tmp_path / "sources", 40, 200_000)
    (tmp_path / "recovery.txt").write_text(vault.identity)
    with vault.session() as session:
        key = ["--locked", "--recipient", session.recipient] if locked else ["--identity-file"]
    key += [] if locked else [str(tmp_path / "recovery.txt")]
    assert main(["add", str(vault.path), str(sources[0]), *key]) != 0
    told = capsys.readouterr().err
    done = len(list((vault.path / "inbox").iterdir())) if locked else len(names(vault)) - before
    assert done < 40, told
    assert told.count("is full: about") == 1
    assert f"Left out: {40 - done} files of 40; {done} were done. The disk of " in told
    assert told.count("  /") == min(20, 40 - done)
    if 40 - done > 20:
        assert f"and {20 - done} more" in told
    assert {str(finding.grade) for finding in vault.check().findings} <= {"notice"}


def test_a_record_that_cannot_be_written_is_tried_once_and_names_every_source(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = sources_of(tmp_path / "sources", 5, 100)
    attempts: list[Path] = []
    publish = durable.publish

    def failing(temporary: Path, final: Path) -> None:
        if "log" in final.parts:
            attempts.append(final)
            raise WriteFailed(path=str(final), reason="refused by the test")
        publish(temporary, final)

    monkeypatch.setattr(durable, "publish", failing)
    with vault.session(write=True) as session:
        done = session.add(sources, card={}, case=None, progress=NoProgress())
    assert len(done.failures) == 5
    assert done.items == ()
    assert len(attempts) == 1
    monkeypatch.undo()
    assert {str(finding.grade) for finding in vault.check().findings} <= {"notice"}


def test_past_damage_that_no_index_remembers_nothing_is_written(vault: TestVault) -> None:
    commit = vault.commits()[1]
    whole = commit.read_bytes()
    commit.unlink()
    (vault.path / "index.db").unlink()
    with pytest.raises(DamagedLog), vault.session(write=True):
        pass
    with vault.session() as session:
        assert "commit.missing" in {finding.code for finding in session.notices}
    commit.write_bytes(whole)
    assert vault.check().findings == ()


def test_with_the_first_commit_lost_all_others_are_read(vault: TestVault) -> None:
    with vault.session() as session:
        items = [item.id for item in session.items()]
    vault.commits()[0].unlink()
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        assert [item.id for item in session.items()] == items
        assert session.exhibits(CaseId(1))
    failures = [finding for finding in vault.check().findings if str(finding.grade) == "fail"]
    assert {finding.subject for finding in failures} <= {"log/000/000001.age", *(f"#{seq}" for seq in range(3))}


def test_items_whose_intake_is_lost_are_named_with_their_exhibits(vault: TestVault) -> None:
    with vault.session() as session:
        seq = session.item(ItemId(3)).seq
        (commit,) = [path for path in vault.commits() if seq in session._vault.index.entries_of_commit(int(path.stem))]
    commit.unlink()
    (vault.path / "index.db").unlink()
    named = {(finding.code, finding.subject) for finding in vault.check().findings}
    assert {("item.unproven", "E-000003"), ("exhibit.unproven", "C-001 exhibit 2")} <= named


@pytest.mark.parametrize("place", [0, 1, -1])
def test_a_commit_that_the_medium_does_not_give_costs_itself_alone(vault: TestVault, place: int) -> None:
    path = vault.commits()[place]
    path.unlink()
    path.mkdir()  # reading it fails, as a bad sector does
    with vault.session() as session:
        assert session.items()
    damaged = {finding.subject for finding in vault.check().findings if finding.code.startswith("commit.")}
    assert path.relative_to(vault.path).as_posix() in damaged


@pytest.mark.parametrize("what", ["VAULT", "index.db", "commit", "object", "slot"])
@pytest.mark.timeout(20)
def test_a_pipe_in_the_place_of_a_file_stops_nobody(vault: TestVault, what: str) -> None:
    path = {
        "commit": vault.commits()[-1],
        "object": vault.objects()[0],
        "slot": next((vault.path / "keys").iterdir()),
    }.get(what, vault.path / what)
    path.unlink()
    os.mkfifo(path)
    if what == "VAULT":
        with pytest.raises(ReadFailed):
            vault.check()
    else:
        assert (vault.check().findings != ()) == (what != "index.db")


def test_a_dangling_link_as_index_is_replaced(vault: TestVault, tmp_path: Path) -> None:
    (vault.path / "index.db").unlink()
    (vault.path / "index.db").symlink_to(tmp_path / "outside")
    assert len(names(vault)) == 3
    assert not (tmp_path / "outside").exists()


def test_planted_and_damaged_keyslots_do_not_lock_the_keeper_out(vault: TestVault) -> None:
    keys = vault.path / "keys"
    (keys / ("0" * 26 + ".age")).write_bytes(b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nrubbish")
    (keys / ("1" * 26 + ".age")).write_bytes(b"")
    os.mkfifo(keys / ("2" * 26 + ".age"))
    with Session.open(vault.path, passphrase=PASSPHRASE, write=False, clock=SystemClock()) as session:
        assert len(session.items()) == 3


def test_a_keyslot_under_another_name_does_not_count(vault: TestVault) -> None:
    (slot,) = (vault.path / "keys").iterdir()
    slot.rename(slot.with_name("2" * 26 + ".age"))
    with pytest.raises(WrongPassphrase):
        Session.open(vault.path, passphrase=PASSPHRASE, write=False, clock=SystemClock())


def test_strangers_among_the_keys_and_another_readme_are_noticed(vault: TestVault) -> None:
    for name in ("keys/.DS_Store", "keys/evil.txt", "inbox/evil"):
        (vault.path / name).write_bytes(b"x")
    readme = vault.path / "README.txt"
    readme.chmod(0o600)
    readme.write_text("Send your recovery key to help@example.org")
    found = {(finding.code, finding.subject) for finding in vault.check().findings}
    strangers = {("file.stranger", name) for name in ("keys/.DS_Store", "keys/evil.txt", "inbox/evil")}
    assert found == strangers | {("file.changed", "README.txt")}


def test_a_card_or_case_that_cannot_be_recorded_is_refused_before_anything_is_stored(
    vault: TestVault, tmp_path: Path
) -> None:
    sources = sources_of(tmp_path / "sources", 2, 100)
    before = tree(vault.path / "objects"), tree(vault.path / "log")
    with vault.session(write=True) as session:
        with pytest.raises(InvalidValue):
            session.add(sources, card={"note": "\udcff"}, case=None, progress=NoProgress())
        with pytest.raises(NoSuchCase):
            session.add(sources, card={}, case=CaseId(99), progress=NoProgress())
        with pytest.raises(NoSuchCase):
            session.edit_case(CaseId(98), {"number": "1"})
    assert (tree(vault.path / "objects"), tree(vault.path / "log")) == before


def test_items_that_no_worker_can_look_at_are_taken_in_all_the_same(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = sources_of(tmp_path / "sources", 2, 100)
    thrift.no_spare_worker()
    with vault.session(write=True) as session:
        monkeypatch.setattr(sys, "executable", "/nonexistent/python")
        done = session.add(sources, card={}, case=None, progress=NoProgress())
        assert [item.inspection for item in done.items] == [None, None]
        assert done.not_inspected is not None
        monkeypatch.undo()
        session.add([], card={}, case=None, progress=NoProgress())
        assert [session.item(item.id).inspection for item in done.items] == ["ok", "ok"]


def test_an_original_is_given_out_only_with_its_record(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_ledger: object, _drafts: object) -> None:
        raise DiskFull(path="v")

    with vault.session(write=True) as session:
        monkeypatch.setattr(type(session._vault.writer), "commit", refuse)
        with pytest.raises(DiskFull):
            session.export_original(ItemId(1), tmp_path / "out.txt", NoProgress())
        monkeypatch.undo()
        assert list(tmp_path.glob("*.part")) == []
        assert not (tmp_path / "out.txt").exists()
        session.export_original(ItemId(1), tmp_path / "out.txt", NoProgress())
        assert [entry.kind for entry in session.log()][-1] is Kind.ORIGINAL_EXPORTED


def test_stopping_the_creation_of_a_vault_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys\n"
        "from evidence_vault.session import Session\n"
        "from evidence_vault.clock import SystemClock\n"
        "from evidence_vault.custody import genesis\n"
        "begin = genesis._begin_log\n"
        "def slow(*arguments):\n"
        "    print('begun', flush=True)\n"
        "    sys.stdin.read()\n"
        "    begin(*arguments)\n"
        "genesis._begin_log = slow\n"
        "Session.create(pathlib.Path(sys.argv[1]), custodian='K', passphrase=b'some quiet words', clock=SystemClock())\n"
    )
    program = [sys.executable, "-c", code, str(tmp_path / "new.vault")]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        child.send_signal(signal.SIGINT)
    assert list(tmp_path.iterdir()) == []


def test_a_removed_log_is_damage_and_not_an_empty_vault(vault: TestVault) -> None:
    shutil.rmtree(vault.path / "log")
    with pytest.raises(DamagedLog):
        vault.check()


def test_a_forged_slot_key_writes_nothing(vault: TestVault) -> None:
    (slot,) = (vault.path / "keys").iterdir()
    plain = age.decrypt(slot.read_bytes(), [age.Passphrase(PASSPHRASE)])
    lines = plain.decode().splitlines()
    place = next(number for number, line in enumerate(lines) if "custodian-key" in line)
    lines[place] = "# custodian-key: " + "A" * 43 + "="
    slot.chmod(0o600)
    slot.write_bytes(age.encrypt_with_passphrase(("\n".join(lines) + "\n").encode(), PASSPHRASE))
    before = len(vault.commits())
    with pytest.raises(VaultError, match="foreign_key"):
        Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock())
    assert len(vault.commits()) == before
