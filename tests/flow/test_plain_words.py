"""What a person who knows nothing of the inside is told, and whether they can act on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.errors import WorkerFailed
from evidence_vault.session import taking_in
from tests.helpers import sources
from tests.helpers.vaults import PASSPHRASE, TestVault

posix = pytest.mark.skipif(os.name != "posix", reason="needs file names and terminals of POSIX")
Told = tuple[int, str, str]


@pytest.fixture
def tell(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Told]:
    """Runs a command on the vault; exit code, standard output, standard error. The folder of the test is the present one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "recovery.txt").write_text(vault.identity)

    def run(command: str, *line: str | Path) -> Told:
        words = [*command.split(), str(vault.path), *map(str, line), "--identity-file", "recovery.txt"]
        code = main(words)
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


# -- alarms --------------------------------------------------------------------------------------


def test_an_older_state_is_an_alarm_for_readers_too_and_pages_end_with_it(
    vault: TestVault, tell: Callable[..., Told]
) -> None:
    vault.commits()[-1].unlink()
    writer = tell("describe", "1", "--note", "n")
    assert writer[0] == 5
    alarm = writer[2].removeprefix("evidence-vault: ").strip()
    assert (
        "it was set back to an older state, and nothing is written into this one. A newer copy loses nothing" in alarm
    )
    code, out, err = tell("list")
    assert (code, "post.txt" in out) == (0, True)
    assert f"FAILURE: index.db: {alarm} [log.rolled_back]" in err
    for command, pages in (("custody-report", "r.pdf"), ("exhibit-list", "l.pdf")):
        case = ["--case", "1"] if command == "exhibit-list" else []
        code, out, err = tell(command, "--out", pages, *case)
        assert code == 1
        assert alarm in err
        assert Path(pages).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_text("")])
def test_a_vault_that_lost_its_header_is_still_called_one(
    damage: Callable[[Path], object], vault: TestVault, tell: Callable[..., Told]
) -> None:
    (vault.path / "VAULT").chmod(0o600)
    damage(vault.path / "VAULT")
    code, _, err = tell("list")
    assert code == 3
    assert "its file VAULT is missing or damaged" in err
    assert "do not make a new one" in err


# -- taking in -----------------------------------------------------------------------------------


def test_equal_contents_are_named_when_they_come_and_afterwards(tell: Callable[..., Told]) -> None:
    Path("again.txt").write_bytes(b"a reply")
    Path("twice.txt").write_bytes(b"a reply")
    code, out, _ = tell("add", "again.txt", "twice.txt")
    assert code == 0
    assert "E-000004 has the same content as E-000002." in out
    assert "E-000005 has the same content as E-000002." in out
    assert [item["same_as"] for item in json.loads(tell("list", "--json")[1])] == [None] * 3 + ["E-000002"] * 2
    assert json.loads(tell("show", "5", "--json")[1])["same_as"] == "E-000002"
    assert "Same content  as E-000002" in tell("show", "4")[1]
    assert "3 objects for 5 items (equal contents are stored once)" in tell("check")[1]


def test_what_was_left_out_is_named_once_and_no_place_where_nothing_lay(
    tmp_path: Path, tell: Callable[..., Told]
) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "new.txt").write_text("new")
    code, _, err = tell("add", "desk/new.txt", "elsewhere/gone.txt")
    assert code == 1
    assert "Left out: elsewhere/gone.txt is not there." in err
    assert f"unencrypted, in {tmp_path / 'desk'}." in err
    code, _, err = tell("add", "elsewhere/gone.txt")
    assert code == 2
    assert "unencrypted" not in err


def test_an_empty_folder_is_told_as_the_reason(tell: Callable[..., Told]) -> None:
    Path("empty").mkdir()
    code, _, err = tell("add", "empty")
    assert code == 0
    assert "There is no file in empty, so nothing was taken in." in err


def test_what_could_not_be_looked_at_is_safe(tell: Callable[..., Told], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise WorkerFailed(reason="no such program")

    monkeypatch.setattr(taking_in, "inspect_waiting", refuse)
    Path("new.txt").write_text("new")
    code, out, err = tell("add", "new.txt")
    assert (code, "1 item taken in" in out) == (0, True)
    assert "all of it is safe, but could not be looked at" in err


# -- describing ----------------------------------------------------------------------------------


def test_a_field_that_is_emptied_is_told_as_cleared_and_an_item_counts_once(tell: Callable[..., Told]) -> None:
    code, out, _ = tell("describe", "1", "e-1", "--platform", "", "--title", "Post")
    assert code == 0
    assert out.splitlines() == ["Set for E-000001: title.", "Cleared for E-000001: platform."]


@posix
def test_a_name_with_a_line_break_stays_on_one_line(tell: Callable[..., Told]) -> None:
    Path("new\nline.txt").write_text("new")
    tell("add", "new\nline.txt")
    assert r"File name   new\x0aline.txt" in tell("show", "4")[1]


def test_the_record_is_told_in_words_and_in_full_as_json(tell: Callable[..., Told]) -> None:
    shown = tell("show", "1")[1]
    assert "File taken in: E-000001, post.txt, 6 bytes" in shown
    assert "item.ingested" not in shown
    logged = tell("log")[1]
    assert "Description changed: E-000001, platform" in logged
    assert "Exhibit added: C-001, X-0001, E-000001, E-000002" in logged
    assert "vault.created" not in logged
    assert json.loads(tell("log", "--json")[1])[0]["kind"] == "vault.created"


# -- cases ---------------------------------------------------------------------------------------


def test_a_case_with_a_title_that_is_there_already_gets_a_note(tell: Callable[..., Told]) -> None:
    code, _, err = tell("case create", "--title", "a case")
    assert code == 0
    assert "Note: C-001 has the same title." in err
    assert "C-001" not in tell("case create", "--title", "another")[2]
    assert "--title TEXT or --title-in LANG TEXT" in tell("case create", "--number", "7")[2]


def test_the_exhibits_of_a_case_can_be_listed(tell: Callable[..., Told]) -> None:
    tell("exhibit withdraw", "3", "--case", "1")
    code, out, _ = tell("exhibit list", "--case", "1")
    assert code == 0
    _, first, second, *outside = out.splitlines()
    assert first.split() == ["1", "E-000001,", "E-000002", "Post", "and", "reply"]
    assert second.split() == ["2", "E-000003", "[not", "used]", "Photo"]
    assert "No outside party vouches for any date here." in outside
    listed = json.loads(tell("exhibit list", "--case", "1", "--json")[1])
    assert [(exhibit["number"], exhibit["withdrawn"]) for exhibit in listed] == [(1, False), (2, True)]


# -- files that are written ----------------------------------------------------------------------


def test_pages_are_named_as_what_they_are(tell: Callable[..., Told]) -> None:
    code, _, err = tell("custody-report", "--out", "report.txt")
    assert code == 2
    assert ".pdf" in err


def test_a_place_that_takes_no_file_is_named_without_names_of_ours(tell: Callable[..., Told]) -> None:
    code, _, err = tell("original", "1", "--out", "x" * 300)
    assert code == 4
    assert "cannot be written: File name too long." in err
    assert ".part" not in err
    assert "recorded" not in err


def test_no_vault_is_made_where_the_way_back_in_could_not_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "key.txt").write_bytes(PASSPHRASE)
    recovery = tmp_path / f"{'x' * 300}.txt"
    new, key = tmp_path / "new.vault", tmp_path / "key.txt"
    line = ["create", str(new), "--custodian", "K-1", "--passphrase-file", str(key), "--recovery-out", str(recovery)]
    assert main(line) == 4
    assert "cannot be written" in capsys.readouterr().err
    assert not new.exists()


# -- the end -------------------------------------------------------------------------------------


def test_a_quick_check_does_not_say_that_it_opened_nothing(vault: TestVault, tell: Callable[..., Told]) -> None:
    stored = vault.objects()[0]
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes()[:-1])
    code, out, _ = tell("check", "--quick")
    assert code == 1
    assert "The originals were opened, not read to the end." in out
    assert "Bring it back from a second copy of the vault: check --heal-from DEST." in out


@posix
def test_a_reader_that_goes_away_is_no_failure(vault: TestVault, tmp_path: Path) -> None:
    (tmp_path / "recovery.txt").write_text(vault.identity)
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "evidence_vault.cli.main", "log", str(vault.path), "--json"]
    done = subprocess.run(
        [*command, "--identity-file", str(tmp_path / "recovery.txt")],
        cwd=sources.ROOT,
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")
