"""Who knows only the recipient can write into the inbox: how much of it anybody has to read has a limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.ingest import accepting
from evidence_vault.ingest import add_locked as adding
from evidence_vault.ingest import inbox as desk
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from evidence_vault.records.inbox import InboxState
from evidence_vault.vault import inbox as files
from evidence_vault.vault.durable import is_file
from tests.helpers.inboxes import add_locked, frame, header, waiting
from tests.helpers.vaults import TestVault

GiB = 1 << 30
NAME = "a" * 26 + ".age"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A file one byte above the limit that takes no room on the disk."""
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(3 * GiB + 1)
    return path


def test_a_source_above_the_limit_is_refused_at_once_and_the_others_are_added(
    vault: TestVault, film: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note.txt"
    note.write_bytes(b"seen on the road")
    with vault.session() as session:
        recipient = session.recipient
    code = main(["add", "--locked", str(vault.path), str(film), str(note), "--recipient", recipient])
    told = capsys.readouterr()
    assert code == 1
    assert "1 file encrypted into the inbox." in told.out
    assert f"{film} is larger than 3 GB, the most that can be added while the vault is locked." in told.err
    assert "add it when the vault is unlocked" in told.err
    assert len(waiting(vault.path)) == 1
    assert list((vault.path / "tmp").iterdir()) == []


def test_a_source_that_hides_its_size_is_cut_off_at_the_limit(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "CONTENT_LIMIT", 100)
    source = tmp_path / "grows.txt"
    source.write_bytes(b"x" * 100)

    class Grows(NoProgress):
        def begin(self, stage: str, total: int | None = None) -> None:
            del stage, total

        def advance(self, amount: int = 1) -> None:
            if amount:
                with source.open("ab") as file:
                    file.write(b"y")

    assert len(add_locked(vault.path, source).added) == 1
    done = add_locked(vault.path, source, progress=Grows())
    assert [error.code for _, error in done.failures] == ["inbox.source_too_large"]
    assert len(waiting(vault.path)) == 1
    assert list((vault.path / "tmp").iterdir()) == []


def test_a_file_above_the_limit_is_named_without_being_read_and_holds_nothing_up(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "honest.txt"
    source.write_bytes(b"an honest file")
    add_locked(vault.path, source)
    huge = vault.path / "inbox" / NAME
    huge.write_bytes(waiting(vault.path)[0].read_bytes())
    with huge.open("r+b") as file:
        file.truncate(1 << 40)  # half an hour of reading, and no room on the disk

    (tmp_path / "recovery.txt").write_text(vault.identity)
    key = [str(vault.path), "--identity-file", str(tmp_path / "recovery.txt")]
    assert main(["inbox", "list", *key]) == 0
    assert "(it is too large)" in capsys.readouterr().out
    assert main(["check", *key]) == 0
    told = capsys.readouterr().out
    assert f"Notice: inbox/{NAME}: It is larger than 3 GB" in told
    assert "Delete it from the folder yourself." in told
    with vault.session(write=True) as session:
        (bad,) = (file for file in session.inbox.files() if file.state is InboxState.UNUSABLE)
        done = session.inbox.accept([file.file for file in session.inbox.files()], None, NoProgress())
        assert [item.name for item in done.items] == ["honest.txt"]
        assert [error.code for _, error in done.failures] == ["inbox.too_large"]
        rejected = session.inbox.reject([bad.file], "no", NoProgress())
        assert [error.code for _, error in rejected.failures] == ["inbox.too_large"]
    assert is_file(huge)
    assert not [finding for finding in vault.check().findings if finding.grade is Grade.FAIL]


def test_a_content_above_the_limit_is_refused_by_its_frame(vault: TestVault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.forge(vault.path / "inbox" / NAME, frame(header(), b"x" * 101))
    monkeypatch.setattr(files, "CONTENT_LIMIT", 100)
    with vault.session(write=True) as session:
        (file,) = session.inbox.files()
        assert (file.state, file.problem and file.problem.code) == (InboxState.UNUSABLE, "inbox.too_large")
    monkeypatch.setattr(files, "CONTENT_LIMIT", 101)
    with vault.session(write=True) as session:
        assert session.inbox.files()[0].state is InboxState.WAITING


def test_what_many_files_say_of_themselves_is_recorded_in_commits_that_a_reader_takes(
    vault: TestVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accepting, "_BATCH_SAYS", 1_000)
    for letter in "abcde":
        said = header(name=f"{letter}.txt", path=f"/{letter}/" + "p" * 600)
        vault.forge(vault.path / "inbox" / f"{letter}{'z' * 25}.age", frame(said, letter.encode()))
    with vault.session(write=True) as session:
        done = session.inbox.accept([file.file for file in session.inbox.files()], None, NoProgress())
        assert (len(done.items), done.failures) == (5, ())
        index = session._vault.index
        assert len(index.commits_of({session.item(item.id).seq for item in done.items})) == 3
    assert waiting(vault.path) == []


def test_of_what_many_files_say_only_so_much_is_kept_and_all_of_it_is_recorded(
    vault: TestVault, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desk, "_LISTED", 3_000)
    for letter in "abcde":
        said = header(name=letter * 200, card={"note": letter * 1_000})
        vault.forge(vault.path / "inbox" / f"{letter}{'z' * 25}.age", frame(said, letter.encode()))
    with vault.session(write=True) as session:
        listed = session.inbox.files()
        notes = [file.note for file in listed if file.note]
        assert [file.abridged for file in listed] == [False, False, True, True, True]
        assert sum(note.length for note in notes) == 2 * 1_200 + 3 * 81
        assert [note.name[:3] for note in notes] == ["aaa", "bbb", "ccc", "ddd", "eee"]
        (taken,) = session.inbox.accept([listed[4].file], None, NoProgress()).items
        assert (session.item(taken.id).name, session.item(taken.id).card) == ("e" * 200, {"note": "e" * 1_000})
    (tmp_path / "recovery.txt").write_text(vault.identity)
    assert main(["inbox", "list", str(vault.path), "--identity-file", str(tmp_path / "recovery.txt")]) == 0
    assert "of 2 files only the beginning of the name" in capsys.readouterr().out
