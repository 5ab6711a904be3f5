"""Opening a vault: what is refused and changes nothing, what is mended without a word, what raises the alarm."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_vault.clock import Instant, SystemClock
from evidence_vault.crypto import age
from evidence_vault.custody import ahead
from evidence_vault.custody.history import History, Walked
from evidence_vault.errors import (
    DamagedHeader,
    DamagedLog,
    LogForked,
    LogRolledBack,
    NewerFormat,
    NotAVault,
    UnlockError,
    VaultInUse,
    VaultSubstituted,
    WrongIdentity,
    WrongPassphrase,
)
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind, LogHead
from evidence_vault.session import Session
from tests.helpers.vaults import CONTENTS, PASSPHRASE, SetClock, TestVault, flip, tree


def facts(vault: TestVault) -> tuple[str, str]:
    """Everything that the index can tell, as text."""
    with vault.session() as session:
        return repr(session.items()) + repr(session.exhibits(session.cases()[0].id)), repr(list(session.log()))


def add_note(vault: TestVault, text: str, clock: SystemClock | None = None) -> None:
    with vault.session(write=True, clock=clock) as session:
        session.describe([session.items()[0].id], {"note": text})


def codes(vault: TestVault) -> list[str]:
    with vault.session() as session:
        return [finding.code for finding in session.notices]


def test_the_passphrase_opens_what_was_made_with_it(vault: TestVault) -> None:
    with Session.open(vault.path, passphrase=PASSPHRASE, write=False, clock=SystemClock()) as session:
        assert [item.name for item in session.items()] == list(CONTENTS)


@pytest.mark.parametrize("what", ["passphrase", "identity", "no header", "newer", "other id", "other recipient"])
def test_a_refusal_has_its_own_class_and_changes_nothing(vault: TestVault, tmp_path: Path, what: str) -> None:
    header = vault.path / "VAULT"
    text = header.read_text()
    version, vault_id, recipient, _ = text.split("\n")
    expected: type[UnlockError] = VaultSubstituted
    identity: str | None = vault.identity
    passphrase = None
    if what == "passphrase":
        expected, identity, passphrase = WrongPassphrase, None, b"not this one"
    elif what == "identity":
        expected, identity = WrongIdentity, str(age.Identity.generate())
    elif what == "no header":
        expected = DamagedHeader
        header.unlink()
    elif what == "newer":
        expected = NewerFormat
        header.write_text(text.replace(version, "evidence-vault/2"))
    elif what == "other id":
        header.write_text(text.replace(vault_id, "a" * 26))
    else:
        header.write_text(text.replace(recipient, str(age.Identity.generate().recipient)))
    before = tree(tmp_path)
    for write in (False, True):
        with pytest.raises(expected):
            Session.open(vault.path, identity=identity, passphrase=passphrase, write=write, clock=SystemClock())
    after = tree(tmp_path)
    after.pop("case.vault/lock", None)
    before.pop("case.vault/lock", None)
    assert {name: state[1] for name, state in before.items()} == {name: state[1] for name, state in after.items()}


def test_a_folder_that_is_no_vault_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for path in (tmp_path / "photos", tmp_path / "nowhere"):
        with pytest.raises(NotAVault):
            Session.open(path, passphrase=PASSPHRASE, write=True, clock=SystemClock())
    assert [path.name for path in tmp_path.rglob("*")] == ["photos"]


def test_a_swapped_recipient_is_noticed_with_the_passphrase_too(vault: TestVault) -> None:
    header = vault.path / "VAULT"
    lines = header.read_text().split("\n")
    lines[2] = str(age.Identity.generate().recipient)
    header.write_text("\n".join(lines))
    with pytest.raises(VaultSubstituted):
        Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock())


def test_a_second_writer_is_refused_and_a_reader_is_not(vault: TestVault) -> None:
    with vault.session(write=True):
        with pytest.raises(VaultInUse):
            vault.session(write=True).__enter__()
        with vault.session() as reader:
            assert len(reader.items()) == 3


def test_another_process_is_refused_too(vault: TestVault, tmp_path: Path) -> None:
    (tmp_path / "id").write_text(vault.identity)
    program = [sys.executable, "-m", "evidence_vault.cli.main", "describe", str(vault.path), "1", "--note", "x"]
    with vault.session(write=True):
        done = subprocess.run(
            [*program, "--identity-file", str(tmp_path / "id")], capture_output=True, text=True, check=False
        )
    assert done.returncode == 4
    assert len(done.stderr.strip().splitlines()) == 1


def test_reading_writes_nothing_at_all(vault: TestVault) -> None:
    facts(vault)
    before = tree(vault.path)
    facts(vault)
    vault.check()
    assert tree(vault.path) == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: flip(path, 100),
    ],
    ids=["deleted", "empty", "rubbish", "cut", "flipped"],
)
def test_a_lost_or_damaged_index_is_made_anew(vault: TestVault, damage: Callable[[Path], None]) -> None:
    before = facts(vault)
    damage(vault.path / "index.db")
    assert facts(vault) == before
    assert (vault.path / "index.db").stat().st_size > 0
    assert "log.rolled_back" not in codes(vault)


def test_a_long_log_is_read_again_with_a_second_process(vault: TestVault, monkeypatch: pytest.MonkeyPatch) -> None:
    before = facts(vault)
    (vault.path / "index.db").unlink()
    monkeypatch.setattr(ahead, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(History, "walk", _nothing_is_left)
    assert facts(vault) == before


def _nothing_is_left(_: History, start: LogHead, *__: object) -> Iterator[Walked]:
    assert start.commit, "the second process read nothing"
    return iter(())


def test_an_older_index_is_brought_forward(vault: TestVault) -> None:
    old = (vault.path / "index.db").read_bytes()
    add_note(vault, "newer")
    before = facts(vault)
    (vault.path / "index.db").write_bytes(old)
    assert facts(vault) == before


def test_without_an_index_a_write_protected_vault_is_read_all_the_same(vault: TestVault) -> None:
    before = facts(vault)
    (vault.path / "index.db").unlink()
    shutil.rmtree(vault.path / "tmp")
    (vault.path / "lock").unlink()
    (vault.path / "lock").mkdir()  # the lock cannot be taken, as on a write-protected medium; modes do not stop root
    assert facts(vault) == before
    assert not (vault.path / "index.db").exists()


def test_a_reader_beside_a_writer_reads_without_the_lock(vault: TestVault) -> None:
    before = facts(vault)
    with vault.session(write=True):
        (vault.path / "index.db").unlink()
        assert facts(vault) == before


def test_a_vault_put_back_to_an_older_state_raises_the_alarm(vault: TestVault) -> None:
    number = len(vault.commits())
    add_note(vault, "the entry that somebody wants gone")
    for path in vault.commits()[number:]:
        path.unlink()
    before = tree(vault.path)
    with pytest.raises(LogRolledBack) as caught:
        vault.session(write=True).__enter__()
    assert caught.value.facts == {"index_commit": number + 1, "log_commit": number}
    assert codes(vault) == ["log.rolled_back"]
    assert [finding.code for finding in vault.check().findings] == ["log.rolled_back"]
    assert set(tree(vault.path)) - {"lock"} == set(before) - {"lock"}
    assert tree(vault.path)["index.db"] == before["index.db"], "the old index is evidence"


def test_another_history_of_the_same_vault_raises_the_alarm(vault: TestVault, tmp_path: Path) -> None:
    other = vault.copy(tmp_path / "other.vault")
    add_note(vault, "one history")
    add_note(other, "another history")
    for path in other.commits():
        target = vault.path / path.relative_to(other.path)
        if target.exists():
            target.unlink()
        shutil.copy(path, target)
    with pytest.raises(LogForked):
        vault.session(write=True).__enter__()
    assert codes(vault) == ["log.forked"]
    with vault.session() as session:
        assert session.items()[0].card["note"] == "another history"


def test_a_next_commit_made_by_somebody_who_knows_the_recipient_is_no_part_of_the_log(vault: TestVault) -> None:
    genuine = vault.commits()[-1]
    forged = genuine.with_name(f"{int(genuine.stem) + 1:06d}.age")
    before = facts(vault)
    for content in (b"hello" + b"\n" * 4091, vault.decrypt(genuine)):
        vault.forge(forged, content)
        assert facts(vault) == before
        assert len(codes(vault)) == 1
        add_note(vault, "goes on")
        assert (vault.path / "recovered").is_dir()
        with vault.session() as session:
            assert session.notices == ()
            assert session.items()[0].card["note"] == "goes on"
        for path in vault.commits()[int(genuine.stem) :]:
            path.unlink()
        (vault.path / "index.db").unlink()


def test_a_copied_commit_under_a_later_number_is_not_accepted(vault: TestVault) -> None:
    genuine = vault.commits()[-1]
    shutil.copy(genuine, genuine.with_name(f"{int(genuine.stem) + 1:06d}.age"))
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        assert len(list(session.log())) == session.head.size
        assert [finding.code for finding in session.notices] == ["commit.misplaced"]
    add_note(vault, "goes on")
    assert {finding.code for finding in vault.check().findings} == {"V11.recovery"}


def test_a_copied_commit_far_beyond_the_end_is_not_accepted(vault: TestVault) -> None:
    before = facts(vault)
    for number in (int(vault.commits()[-1].stem) + 4, 999):
        shutil.copy(vault.commits()[2], vault.path / f"log/000/{number:06d}.age")
    (vault.path / "log/000/000777.age").write_bytes(os.urandom(5000))
    assert facts(vault) == before


def test_a_commit_that_is_gone_from_the_middle_is_told_of_at_every_opening(vault: TestVault) -> None:
    gone = vault.commits()[2]
    aside = gone.rename(vault.path.parent / gone.name)
    for write in (False, True):
        with vault.session(write=write) as session:
            assert [(one.code, one.subject) for one in session.notices] == [("commit.missing", "log/000/000003.age")]
    key = next((vault.path / "keys").iterdir())
    strange = key.with_name("a" * len(key.stem) + key.suffix)
    strange.write_bytes(key.read_bytes())
    assert set(codes(vault)) == {"commit.missing", "slot.unknown"}
    strange.unlink()
    aside.rename(gone)
    assert codes(vault) == []


def test_nothing_is_moved_where_nothing_verifies(vault: TestVault) -> None:
    flip(vault.commits()[0], 400)
    header = vault.path / "VAULT"
    header.write_text(header.read_text().replace(header.read_text().split("\n")[1], "a" * 26))
    before = len(vault.commits())
    with pytest.raises(DamagedLog):
        vault.session(write=True).__enter__()
    assert len(vault.commits()) == before


def test_the_recovery_identity_makes_a_new_custodian_and_every_check_says_so(vault: TestVault) -> None:
    add_note(vault, "written by whoever found the sheet")
    with vault.session() as session:
        (added,) = [
            entry for entry in session.log() if entry.kind is Kind.CUSTODIAN_ADDED and entry.facts.get("recovery")
        ]
        assert added.facts["custodian"] == str(added.by) == "c2"
    (finding,) = vault.check().findings
    assert (finding.code, str(finding.grade)) == ("V11.recovery", "notice")


def test_a_session_records_its_program_with_its_first_change_and_only_then(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        before = session.head.size
        item = session.items()[0].id
        session.describe([item], {"note": "1"})
        session.describe([item], {"note": "2"})
        kinds = [entry.kind for entry in session.log()][before:]
    assert kinds == [Kind.CUSTODIAN_ADDED, Kind.SESSION_OPENED, Kind.ITEM_DESCRIBED, Kind.ITEM_DESCRIBED]


def test_a_clock_that_went_back_is_an_entry(vault: TestVault) -> None:
    add_note(vault, "early", SetClock(Instant.parse("2001-02-03T04:05:06.789Z")))
    with vault.session() as session:
        (anomaly,) = [entry for entry in session.log() if entry.kind is Kind.CLOCK_ANOMALY]
        assert str(anomaly.facts["now"]).startswith("2001-02-03")
        assert str(anomaly.facts["previous"]) > "2026"


def test_the_stock_age_program_and_the_recovery_identity_give_everything_back(
    vault: TestVault, tmp_path: Path, program: Callable[[str], str]
) -> None:
    (tmp_path / "recovery.txt").write_text(f"# kept in a safe\n{vault.identity}\n")

    def opened(path: Path) -> bytes:
        return subprocess.run(
            [program("age"), "-d", "-i", str(tmp_path / "recovery.txt"), str(path)], capture_output=True, check=True
        ).stdout

    originals = [plain[: int.from_bytes(plain[-8:], "big")] for plain in map(opened, vault.objects())]
    assert sorted(originals) == sorted(CONTENTS.values())
    entries = [line for path in vault.commits() for line in opened(path).split(b"\n") if line.startswith(b'{"_sd')]
    with vault.session() as session:
        assert len(entries) == session.head.size
    assert [json.loads(entry)["seq"] for entry in entries] == list(range(len(entries)))


def in_plain(folder: Path) -> set[bytes]:
    """The canaries that stand in some file or file name."""
    canaries = {*map(str.encode, CONTENTS), *CONTENTS.values()}
    canaries |= {word.encode() for word in ("Telegram", "A case", "Дело", "Post and reply", "sources")}
    everything = [path.read_bytes() + os.fsencode(path) for path in folder.rglob("*") if path.is_file()]
    return {canary for canary in canaries if any(canary in file for file in everything)}


def test_no_name_and_no_content_stands_in_plain_anywhere(vault: TestVault) -> None:
    assert in_plain(vault.path) == set()
    (vault.path / "tmp/leak").write_bytes(b"x" + CONTENTS["photo.bin"])
    assert in_plain(vault.path) == {CONTENTS["photo.bin"]}, "the search finds what is there"


def test_an_add_that_meets_bad_sources_takes_the_good_ones_in(vault: TestVault, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("good")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "good.txt")
    sources = [tmp_path / name for name in ("missing", "pipe", "link", "good.txt")]
    with vault.session(write=True) as session:
        done = session.add(sources, card={}, case=None, progress=NoProgress())
    assert [item.name for item in done.items] == ["good.txt"]
    assert [Path(shown).name for shown, _ in done.failures] == ["missing", "link", "pipe"]
