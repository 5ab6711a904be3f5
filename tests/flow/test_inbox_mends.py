"""An inbox file that is the last of its content gives it back; and one bad file never stops the others."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import FileIO
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.inbox import InboxState
from evidence_vault.vault import objects
from evidence_vault.vault.durable import open_stored
from tests.helpers.calls import needs_root_on_linux, watch
from tests.helpers.inboxes import add_locked, frame, header, waiting
from tests.helpers.vaults import TestVault, flip

CONTENT = b"only the inbox has it"


@pytest.fixture
def lost(vault: TestVault, tmp_path: Path) -> Path:
    """Its item is E-000004, accepted in another copy; here the object is gone, and this inbox file is back."""
    source = tmp_path / "shot.png"
    source.write_bytes(CONTENT)
    add_locked(vault.path, source)
    (file,) = waiting(vault.path)
    sealed, before = file.read_bytes(), set(vault.objects())
    with vault.session(write=True) as session:
        session.inbox.accept([file.name], None, NoProgress())
    (made,) = set(vault.objects()) - before
    made.unlink()
    file.write_bytes(sealed)
    return file


def codes(vault: TestVault) -> set[str]:
    return {finding.code for finding in vault.check().findings} - {"V11.recovery"}


def test_accepting_it_brings_the_lost_content_back(
    vault: TestVault, lost: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "recovery.txt").write_text(vault.identity)
    key = [str(vault.path), "--identity-file", str(tmp_path / "recovery.txt")]
    assert main(["check", *key]) == 1
    told = capsys.readouterr().out
    assert f"Notice: inbox/{lost.name}: It was accepted as E-000004, whose stored file is missing or damaged" in told
    assert "inbox accept brings it back from here." in told
    assert main(["inbox", "list", *key]) == 0
    assert f"{lost.name[:8]}  needed for E-000004" in capsys.readouterr().out
    assert main(["inbox", "reject", *key, "--all", "--reason", "no longer wanted"]) == 2
    assert "was kept: the stored file of E-000004 is missing or damaged" in capsys.readouterr().err
    assert lost.exists()
    assert main(["inbox", "accept", *key, "--all"]) == 0
    assert "The stored content of E-000004 was missing or damaged. It is mended" in capsys.readouterr().err
    assert waiting(vault.path) == []
    assert codes(vault) == set()
    with vault.session(write=True) as session:
        assert len(session.items()) == 4
        (told_of,) = [entry for entry in session.history(ItemId(4)) if entry.kind is Kind.VAULT_RESTORED]
        assert told_of.facts["from"] == f"inbox/{lost.name}"
        session.export_original(ItemId(4), tmp_path / "out", NoProgress())
    assert (tmp_path / "out").read_bytes() == CONTENT


def test_a_damaged_object_goes_aside_and_a_good_one_is_not_touched(vault: TestVault, lost: Path) -> None:
    sealed = lost.read_bytes()
    with vault.session(write=True) as session:
        session.inbox.accept([lost.name], None, NoProgress())
        place = session._vault.store.path(session.item(ItemId(4)).content.sha256)
        good = place.read_bytes()
        flip(place, 300)
        lost.write_bytes(sealed)
        done = session.inbox.accept([lost.name], None, NoProgress())
        assert (done.restored, done.items) == ((ItemId(4),), ())
        assert place.read_bytes() != good, "it is encrypted anew"
        lost.write_bytes(sealed)
        again = session.inbox.accept([lost.name], None, NoProgress())
        assert (again.restored, [error.code for _, error in again.failures]) == ((), ["inbox.settled"])
    assert len(list((vault.path / "recovered").glob("*.object"))) == 1
    assert codes(vault) == set()


def test_it_stays_where_the_vault_is_open_for_looking_only_and_is_removed_when_a_copy_healed(
    vault: TestVault, lost: Path
) -> None:
    with vault.session() as session:
        (file,) = session.inbox.files()
        assert (file.state, file.item) == (InboxState.NEEDED, ItemId(4))
    with vault.session(write=True) as session:
        assert session.inbox.files()[0].state is InboxState.NEEDED
    assert lost.exists()


# -- one bad file ------------------------------------------------------------------------------------


@pytest.fixture
def three(vault: TestVault, tmp_path: Path) -> list[Path]:
    """Three files that wait, in the order in which they were added."""
    paths: list[Path] = []
    for number in range(3):
        source = tmp_path / f"{number}.txt"
        source.write_text(f"seen {number}" * 100)
        before = set(waiting(vault.path))
        add_locked(vault.path, source)
        paths += set(waiting(vault.path)) - before
    return paths


def accept_all(vault: TestVault) -> tuple[list[str], list[tuple[str, str]]]:
    """Names of what was taken in; file and code of the rest."""
    with vault.session(write=True) as session:
        done = session.inbox.accept([file.file for file in session.inbox.files()], None, NoProgress())
    return [item.name for item in done.items], [(file, error.code) for file, error in done.failures]


def test_a_content_that_the_medium_gives_back_changed_is_named_and_the_others_taken_in(
    vault: TestVault, three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled: list[Path] = []

    def lying(path: Path, *, from_medium: bool = False) -> FileIO:
        if from_medium and path.suffix == ".part" and not spoiled:
            spoiled.append(path)
            flip(path, 300)
        return open_stored(path, from_medium=from_medium)

    monkeypatch.setattr(objects, "open_stored", lying)
    assert accept_all(vault) == (["1.txt", "2.txt"], [(f"inbox/{three[0].name}", "read.failed")])
    assert waiting(vault.path) == [three[0]], "it still waits"
    assert list((vault.path / "tmp").iterdir()) == []
    assert accept_all(vault) == (["0.txt"], [])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _cut(path: Path) -> None:
    path.chmod(0o600)
    os.truncate(path, 300)


def _gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("spoil", [_folder, _cut, _gone])
def test_a_file_that_goes_bad_after_it_was_listed_is_named_and_the_others_taken_in(
    vault: TestVault, three: list[Path], spoil: Callable[[Path], None]
) -> None:
    class Spoils(NoProgress):
        left = True

        def advance(self, amount: int = 1) -> None:
            if self.left and amount:
                self.left = False
                spoil(three[1])

    with vault.session(write=True) as session:
        names = [file.file for file in session.inbox.files()]
        done = session.inbox.accept(names, None, Spoils())
    assert [item.name for item in done.items] == ["0.txt", "2.txt"]
    assert [file for file, _ in done.failures] == [f"inbox/{three[1].name}"]


@pytest.mark.parametrize("_needs", [None], ids=[""])
@needs_root_on_linux[0]
@needs_root_on_linux[1]
def test_a_disk_that_refuses_to_read_one_file_is_told_of_it_alone(
    vault: TestVault, three: list[Path], tmp_path: Path, program: Callable[[str], str], _needs: None
) -> None:
    program("strace")
    (tmp_path / "identity.txt").write_text(vault.identity + "\n")
    line: list[str | Path] = ["inbox", "accept", vault.path, *(path.name for path in three)]
    inject = ["-P", str(three[0]), "-e", "inject=read:error=EIO"]
    done = watch(tmp_path, [*line, "--identity-file", tmp_path / "identity.txt"], inject)
    assert done.code == 1, done.err
    assert "2 items taken in" in done.out
    assert f"inbox/{three[0].name} is no inbox file of this vault (Input/output error)" in done.err
    assert waiting(vault.path) == [three[0]]


def test_a_content_that_is_not_that_of_its_item_mends_nothing(vault: TestVault, lost: Path) -> None:
    """Whoever could write the log could name any inbox file; only the hash of the content counts."""
    with vault.session() as session:
        seal = next(iter(session._vault.index.settled_inbox()))
    forged = frame(header(), b"something else entirely")
    vault.forge(lost, forged)
    assert lost.stat().st_size != 0
    assert seal.size
    names, failures = accept_all(vault)
    assert (names, failures) == (["post.txt"], [])
    assert "object.missing" in codes(vault)
