"""A second copy: brought up to date, refused where it is another history, and used to bring files back."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from evidence_vault.errors import Cancelled, CopyAhead, CopyForked, CopyRefused, CopyWithin, VaultError
from evidence_vault.progress import NoProgress
from evidence_vault.records.second_copy import Healed, Mirrored
from tests.helpers.vaults import TestVault, flip, tree


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the second copy goes."""
    return tmp_path / "stick" / "copy.vault"


@pytest.fixture(autouse=True)
def stick(copy: Path) -> None:
    copy.parent.mkdir()


def mirror(vault: TestVault, to: Path) -> Mirrored:
    with vault.session(write=True) as session:
        return session.mirror(to, NoProgress())


def heal(vault: TestVault, copy: Path) -> Healed:
    """Until nothing more comes back, as the command does; then recorded."""
    files: list[str] = []
    missing: list[str] = []
    for _ in range(4):
        with vault.session() as session:
            found = session.check(quick=False, progress=NoProgress()).findings
            done = session.heal(copy, found, NoProgress())
        files += done.files
        missing = list(done.missing)
    if files:
        with vault.session(write=True) as session:
            session.record_healed(copy, files)
    return Healed(files, missing)


def note(vault: TestVault, text: str) -> None:
    """One more commit."""
    with vault.session(write=True) as session:
        session.describe([session.items()[0].id], {"note": text})


def add(vault: TestVault, folder: Path, text: str) -> None:
    """One more item."""
    source = folder / f"{text}.txt"
    source.write_text(text)
    with vault.session(write=True) as session:
        session.add([source], card={}, case=None, progress=NoProgress())


def codes(vault: TestVault) -> set[str]:
    """Codes of what a check finds, but for the one that every opening with the identity leaves."""
    return {finding.code for finding in vault.check().findings} - {"V11.recovery"}


def stored(vault: TestVault) -> dict[str, bytes]:
    """All files that a copy must have, by their place."""
    kept = ("VAULT", "README.txt", "keys", "objects", "log")
    files = (path for path in vault.path.rglob("*") if path.is_file())
    places = {path.relative_to(vault.path).as_posix(): path for path in files}
    return {place: path.read_bytes() for place, path in places.items() if place.split("/")[0] in kept}


def test_a_copy_is_a_vault_that_opens_and_checks_clean(vault: TestVault, copy: Path) -> None:
    done = mirror(vault, copy)
    assert done.complete
    assert (done.objects, done.slots) == (3, 1)
    second = TestVault(copy, vault.identity)
    assert not codes(second)
    with vault.session() as ours, second.session() as theirs:
        assert [item.sha256 for item in theirs.items()] == [item.sha256 for item in ours.items()]
        assert ours.last_mirrored() is not None


def test_only_what_is_new_is_written_the_next_time(vault: TestVault, copy: Path, tmp_path: Path) -> None:
    mirror(vault, copy)
    before = tree(copy / "objects")
    add(vault, tmp_path, "one more")
    done = mirror(vault, copy)
    assert done.objects == 1
    after = tree(copy / "objects")
    assert {path: after[path] for path in before if path.endswith(".age")} == {
        path: said for path, said in before.items() if path.endswith(".age")
    }
    assert stored(TestVault(copy, vault.identity)) == stored(vault)


def test_the_log_says_when_and_how_far_it_was_copied(vault: TestVault, copy: Path) -> None:
    with vault.session() as session:
        assert session.last_mirrored() is None
        size = session.head.size
    mirror(vault, copy)
    with vault.session() as session:
        pin = list(session.log())[-1]
        assert (pin.kind, pin.facts["place"], pin.facts["size"]) == ("checkpoint.pinned", "copy", size)
        last = session.last_mirrored()
        assert last
        assert (last.at, last.path) == (pin.at, pin.facts["path"])


class StopAfter(NoProgress):
    """A person who stops after so many reports."""

    def __init__(self, reports: int) -> None:
        self.left = reports

    def advance(self, _amount: int = 1) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("reports", range(12))
def test_stopped_anywhere_the_copy_is_a_vault_of_some_moment_and_goes_on(
    vault: TestVault, copy: Path, reports: int
) -> None:
    with vault.session(write=True) as session, pytest.raises(Cancelled):
        session.mirror(copy, StopAfter(reports))
    second = TestVault(copy, vault.identity)
    if second.commits():
        assert codes(second) == {"copy.unfinished"}
    assert mirror(vault, copy).complete
    assert not codes(second)


def test_what_a_run_that_was_killed_left_in_the_way_is_removed(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    (copy / "tmp" / f"{'0' * 32}.part").write_bytes(b"half")
    mirror(vault, copy)
    assert not list((copy / "tmp").iterdir())


def test_a_slot_that_was_removed_is_removed_from_the_copy(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    (slot,) = (vault.path / "keys").iterdir()
    revived = copy / "keys" / "aaaaaaaaaaaaaaaaaaaaaaaaaa.age"
    shutil.copy(slot, revived)
    done = mirror(vault, copy)
    assert [finding.code for finding in done.findings] == ["slot.unknown"]
    assert revived.exists(), "what the log does not know is reported, never deleted"


# -- refused -----------------------------------------------------------------------------------------


def test_a_folder_with_something_else_is_refused(vault: TestVault, copy: Path) -> None:
    copy.mkdir()
    (copy / "letters.txt").write_text("private")
    with pytest.raises(CopyRefused):
        mirror(vault, copy)
    assert [path.name for path in copy.iterdir()] == ["letters.txt"]


def test_another_vault_is_refused(vault: TestVault, made_vault: TestVault, copy: Path) -> None:
    made_vault.copy(copy)
    header = (copy / "VAULT").read_bytes()
    (copy / "VAULT").chmod(0o600)
    (copy / "VAULT").write_bytes(header.replace(header.split(b"\n")[1], b"a" * 26))
    with pytest.raises(CopyRefused):
        mirror(vault, copy)


@pytest.mark.parametrize("place", [".", "inbox/copy", ".."])
def test_a_copy_in_the_vault_or_around_it_is_refused(vault: TestVault, place: str) -> None:
    with pytest.raises(CopyWithin):
        mirror(vault, vault.path / place)


def test_a_copy_that_is_ahead_raises_the_alarm(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    second = TestVault(copy, vault.identity)
    for text in ("one", "two"):
        note(second, text)
    before = tree(copy)
    with pytest.raises(CopyAhead) as alarm:
        mirror(vault, copy)
    assert alarm.value.facts["copy_commit"] == len(second.commits())
    assert tree(copy) == before


def test_a_copy_that_went_another_way_raises_the_alarm(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    note(TestVault(copy, vault.identity), "there")
    note(vault, "here")
    before = tree(copy)
    with pytest.raises(CopyForked):
        mirror(vault, copy)
    assert tree(copy) == before


def test_a_forged_commit_in_the_copy_makes_room(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    second = TestVault(copy, vault.identity)
    forged = copy / "log" / "000" / f"{len(second.commits()) + 1:06d}.age"
    second.forge(forged, b"by somebody who knows only the recipient")
    assert mirror(vault, copy).complete
    assert not codes(second) - {"file.stranger"}
    assert len(list((copy / "recovered").glob("*.commit"))) == 1


def test_a_damaged_commit_in_the_copy_is_written_anew(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    second = TestVault(copy, vault.identity)
    flip(second.commits()[2], 300)
    assert mirror(vault, copy).complete
    assert not codes(second)


def test_damage_in_the_vault_is_not_carried_over(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    place = vault.commits()[2].relative_to(vault.path)
    good = (copy / place).read_bytes()
    flip(vault.commits()[2], 300)
    flip(vault.objects()[0], 300)
    mirror(vault, copy)
    assert (copy / place).read_bytes() == good
    assert not codes(TestVault(copy, vault.identity))


def test_a_copy_of_a_damaged_vault_is_called_not_whole(vault: TestVault, copy: Path) -> None:
    flip(vault.objects()[0], 300)
    done = mirror(vault, copy)
    assert not done.complete
    assert [finding.code for finding in done.findings] == ["object.damaged"]
    with vault.session() as session:
        assert session.last_mirrored() is None


@pytest.mark.parametrize("there", [True, False])
def test_a_part_of_the_log_that_is_gone_here_is_told_of(vault: TestVault, copy: Path, *, there: bool) -> None:
    mirror(vault, copy)
    victim = vault.commits()[2]
    damage(victim, how="gone")
    if not there:
        damage(copy / victim.relative_to(vault.path), how="gone")
    done = mirror(vault, copy)
    assert done.complete is there
    assert [one.subject for one in done.findings] == [victim.relative_to(vault.path).as_posix()]


# -- bringing back -----------------------------------------------------------------------------------


def damage(path: Path, *, how: str) -> None:
    if how == "gone":
        path.unlink()
    else:
        flip(path, 250)


@pytest.mark.parametrize("how", [pytest.param("gone", marks=pytest.mark.thorough), "flipped"])
@pytest.mark.parametrize("what", ["object", "slot", "middle", "first", "last", "all"])
def test_what_is_damaged_comes_back(vault: TestVault, copy: Path, what: str, how: str) -> None:
    mirror(vault, copy)
    commits = vault.commits()
    victims = {
        "object": vault.objects()[:2],
        "slot": list((vault.path / "keys").iterdir()),
        "middle": commits[2:4],
        "first": commits[:1],
        "last": commits[-1:],
        "all": [*vault.objects(), *commits],
    }[what]
    good = {path: path.read_bytes() for path in victims}
    for path in victims:
        damage(path, how=how)
    assert codes(vault)
    done = heal(vault, copy)
    assert not done.missing
    assert {path: path.read_bytes() for path in victims} == good
    assert not codes(vault)
    with vault.session() as session:
        last = list(session.log())[-1]
        assert last.kind == "vault.restored"
        assert set(last.facts["files"]) == {path.relative_to(vault.path).as_posix() for path in victims}  # type: ignore[arg-type]


def test_a_commit_before_somebody_was_introduced_comes_back(vault: TestVault, copy: Path) -> None:
    note(vault, "by whoever has the recovery identity, who is introduced by that")
    mirror(vault, copy)
    with vault.session() as session:
        introductions = [entry.seq for entry in session.log() if entry.kind == "custodian.added"]
        ends = [session._vault.history.read(number, None, {}).head for number in session._vault.history.numbers()]
    before = next(end.commit for end in ends if end and end.size == introductions[1])
    victim = vault.commits()[before - 1]
    good = victim.read_bytes()
    damage(victim, how="flipped")
    assert not heal(vault, copy).missing
    assert victim.read_bytes() == good
    assert not codes(vault)


def test_a_vault_that_was_set_back_gets_its_later_commits_back(
    made_vault: TestVault, vault: TestVault, copy: Path, tmp_path: Path
) -> None:
    add(vault, tmp_path, "later")
    mirror(vault, copy)
    old = made_vault.copy(tmp_path / "old.vault")
    shutil.copy(vault.path / "index.db", old.path / "index.db")
    assert "log.rolled_back" in codes(old)
    heal(old, copy)
    assert not codes(old)
    with old.session() as session:
        assert session.items()[-1].name == "later.txt"


def test_what_the_copy_lacks_too_is_named_and_nothing_else_suffers(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    victim = vault.objects()[0]
    damage(victim, how="flipped")
    damage(copy / victim.relative_to(vault.path), how="gone")
    other = vault.objects()[1]
    damage(other, how="gone")
    done = heal(vault, copy)
    assert list(done.missing) == [victim.relative_to(vault.path).as_posix()]
    assert list(done.files) == [other.relative_to(vault.path).as_posix()]


def test_a_bad_file_in_the_copy_never_takes_the_place_of_anything(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    one, two = vault.objects()[:2]
    place = copy / one.relative_to(vault.path)
    place.chmod(0o600)
    place.write_bytes((copy / two.relative_to(vault.path)).read_bytes())  # a good object of another content
    damage(one, how="gone")
    done = heal(vault, copy)
    assert not done.files
    assert not one.exists()


def test_an_open_vault_is_healed_and_told_at_once(vault: TestVault, copy: Path) -> None:
    mirror(vault, copy)
    victim = vault.objects()[0]
    damage(victim, how="flipped")
    with vault.session(write=True) as session:
        found = session.check(quick=False, progress=NoProgress()).findings
        done = session.heal(copy, found, NoProgress())
        assert list(session.log())[-1].kind == "vault.restored"
    assert list(done.files) == [victim.relative_to(vault.path).as_posix()]
    assert not codes(vault)


@pytest.mark.parametrize("error", [CopyAhead, CopyForked])
def test_an_open_vault_takes_no_later_commits(vault: TestVault, copy: Path, error: type[VaultError]) -> None:
    mirror(vault, copy)
    second = TestVault(copy, vault.identity)
    note(second, "there")
    note(second, "there again")
    damage(vault.objects()[0], how="gone")
    if error is CopyForked:
        note(vault, "here")
        with vault.session() as session, refused_with_nothing_brought_back(vault, CopyForked):
            session.heal(copy, session.check(quick=True, progress=NoProgress()).findings, NoProgress())
    else:
        shutil.rmtree(vault.path / "log")
        shutil.copytree(copy / "log", vault.path / "log")
        vault.commits()[-1].unlink()
        (vault.path / "index.db").unlink()
        with vault.session(write=True) as session, refused_with_nothing_brought_back(vault, CopyAhead):
            session.heal(copy, session.check(quick=True, progress=NoProgress()).findings, NoProgress())


@contextmanager
def refused_with_nothing_brought_back(vault: TestVault, error: type[VaultError]) -> Iterator[None]:
    """The sentence of the refusal says so."""
    before = {path: path.read_bytes() for path in (*vault.objects(), *vault.commits())}
    with pytest.raises(error):
        yield
    assert {path: path.read_bytes() for path in (*vault.objects(), *vault.commits())} == before


# -- as a person does it -----------------------------------------------------------------------------


def run(vault: TestVault, folder: Path, *line: str | Path) -> subprocess.CompletedProcess[str]:
    """The real program, with the recovery identity."""
    key = folder / "recovery.txt"
    key.write_text(vault.identity)
    command = [sys.executable, "-m", "evidence_vault.cli.main", *map(str, line), "--identity-file", str(key)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.thorough
def test_the_commands_say_what_they_did(vault: TestVault, copy: Path, tmp_path: Path) -> None:
    made = run(vault, tmp_path, "mirror", vault.path, copy)
    assert made.returncode == 0, made.stderr
    assert "3 objects" in made.stdout
    assert "Every file that the log names is in the copy." in made.stdout
    assert "Not read again" not in made.stdout
    victim = vault.objects()[0]
    damage(victim, how="flipped")
    assert run(vault, tmp_path, "check", vault.path).returncode == 1
    healed = run(vault, tmp_path, "check", vault.path, "--heal-from", copy)
    assert healed.returncode == 0, healed.stdout
    assert f"Brought back from the second copy: {victim.relative_to(vault.path).as_posix()}" in healed.stderr
    told = json.loads(run(vault, tmp_path, "mirror", vault.path, copy, "--json").stdout)
    assert told["complete"] is True
    assert told["written"]["objects"] == 0
    assert told["objects_by_size"] == 3
    again = run(vault, tmp_path, "mirror", vault.path, copy).stdout
    assert "Not read again: 3 objects that the copy had before" in again
    assert "Check the copy to be sure of them." in again


def test_what_the_vault_lacks_is_told_whether_the_copy_has_it_or_not(
    vault: TestVault, copy: Path, tmp_path: Path
) -> None:
    first = mirror(vault, copy)
    assert first.commits == len(TestVault(copy, vault.identity).commits())
    assert mirror(vault, copy).commits == 1
    victim = vault.objects()[0]
    file = victim.relative_to(vault.path).as_posix()
    victim.unlink()
    told = run(vault, tmp_path, "mirror", vault.path, copy)
    assert told.returncode == 1
    assert f"Notice: {file}: The vault itself has no good object here. That of the copy was read" in told.stdout
    assert "Not read again: 2 objects" in told.stdout
    assert "Every file that the log names is in the copy, by name and size." in told.stdout
    flip(copy / file, 300)
    told = run(vault, tmp_path, "mirror", vault.path, copy)
    assert told.returncode == 1
    assert f"FAILURE: {file}: The vault itself has no good object here, and that of the copy is damaged." in told.stdout
    assert "Every file" not in told.stdout
    tried = run(vault, tmp_path, "check", vault.path, "--heal-from", copy)
    assert tried.returncode == 1
    assert f"{copy} was tried, and has nothing good for it either." in tried.stdout
    assert "--heal-from" not in tried.stdout


@pytest.mark.parametrize("there", ["nothing", "an empty folder", "something else", "another vault"])
def test_where_no_copy_stands_that_is_said(vault: TestVault, copy: Path, tmp_path: Path, there: str) -> None:
    if there == "another vault":
        TestVault(vault.path, vault.identity).copy(copy)
        header = copy / "VAULT"
        header.chmod(0o600)
        header.write_bytes(header.read_bytes().replace(b"age1", b"age2", 1))
    elif there != "nothing":
        copy.mkdir()
        if there == "something else":
            (copy / "letter.txt").write_text("of somebody")
    told = run(vault, tmp_path, "check", vault.path, "--heal-from", copy)
    assert told.returncode == 2
    assert f"There is no copy of this vault in {copy}" in told.stderr
    assert "empty folder" not in told.stderr


@pytest.mark.thorough
def test_a_refusal_is_a_sentence_and_a_code(vault: TestVault, copy: Path, tmp_path: Path) -> None:
    run(vault, tmp_path, "mirror", vault.path, copy)
    note(TestVault(copy, vault.identity), "there")
    note(vault, "here")
    refused = run(vault, tmp_path, "mirror", vault.path, copy)
    assert refused.returncode == 5
    assert "went another way than this vault" in refused.stderr
    within = run(vault, tmp_path, "mirror", vault.path, vault.path / "copy")
    assert within.returncode == 2
    assert "lie in one another" in within.stderr
