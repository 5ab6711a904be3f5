"""Keys on the real command line: colleagues come, passphrases change, a copy is sealed for a journey."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.crypto.age import Identity
from tests.helpers.printing import text_of
from tests.helpers.vaults import PASSPHRASE, TestVault

PROGRAM = [sys.executable, "-m", "evidence_vault.cli.main"]
THEIRS, NEW = "the colleague wrote this about a lighthouse", "another sentence, of a meadow in the rain"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(vault: TestVault, tmp_path: Path, repository: Path) -> Run:
    """Run a command on the vault; returns exit code, output, notes."""
    for name, text in {"key": PASSPHRASE.decode(), "theirs": THEIRS, "new": NEW}.items():
        (tmp_path / name).write_text(f"{text}\n")
    (tmp_path / "recovery").write_text(vault.identity)

    def ended(*line: str, by: str = "key") -> tuple[int, str, str]:
        option = "--identity-file" if by in ("recovery", "age") else "--passphrase-file"
        done = subprocess.run(
            [*PROGRAM, *line, option, by],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(repository)},
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        for secret in (PASSPHRASE.decode(), THEIRS, NEW, vault.identity):
            assert secret not in out + err
        return done.returncode, out, err

    return ended


def keys_of(run: Run, by: str = "key") -> dict[str, dict[str, object]]:
    """The keys in use, by whose they are."""
    code, out, _ = run("keys", "list", "case.vault", "--json", by=by)
    assert code == 0
    return {str(one["holder"]): one for one in json.loads(out)}


@pytest.mark.thorough
def test_a_colleague_comes_signs_and_goes(run: Run, tmp_path: Path) -> None:
    code, out, err = run("keys", "add-passphrase", "case.vault", "--for", "K-2", "--new-passphrase-file", "theirs")
    assert (code, out[:10]) == (0, "Added key ")
    assert "let them change it" in err
    (tmp_path / "post.txt").write_text("a post")
    assert "not opened yet" in run("keys", "list", "case.vault")[1]
    assert run("add", "case.vault", "post.txt", by="theirs")[0] == 0
    assert re.search(r"c2  Custodian added: c2, K-2, key \w{8}", run("log", "case.vault")[1])
    code, _, err = run("keys", "remove", "case.vault", str(keys_of(run)["K-2"]["key"])[:8])
    assert code == 0
    assert "does NOT do" in err
    assert "may know its recovery identity" in err
    assert run("list", "case.vault", by="theirs")[0] == 3
    assert run("check", "case.vault")[0] == 0


@pytest.mark.thorough
def test_a_passphrase_is_changed(run: Run) -> None:
    code, out, err = run("keys", "change", "case.vault", "--new-passphrase-file", "new")
    assert code == 0
    assert "the old one opens this copy no more" in out
    assert "Copies made before" in err
    assert run("list", "case.vault", by="key")[0] == 3
    assert run("check", "case.vault", by="new")[0] == 0


@pytest.mark.thorough
def test_a_weak_passphrase_changes_nothing_and_says_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "weak").write_text("password1\n")
    code, out, err = run("keys", "change", "case.vault", "--new-passphrase-file", "weak")
    assert (code, out) == (2, "")
    assert "Take the seven random words" in err
    assert "password1" not in err
    assert run("list", "case.vault")[0] == 0


def test_after_recovery_the_option_that_says_whose_the_passphrase_is_is_named(run: Run) -> None:
    code, _, err = run("keys", "add-passphrase", "case.vault", "--new-passphrase-file", "new", by="recovery")
    assert code == 2
    assert "The value of --for cannot be used" in err
    assert "for yourself, --for with the name that you had" in err


@pytest.mark.thorough
def test_a_lost_passphrase_is_replaced_by_the_recovery_identity(run: Run) -> None:
    added = run("keys", "add-passphrase", "case.vault", "--for", "K-1", "--new-passphrase-file", "new", by="recovery")
    assert added[0] == 0
    assert keys_of(run, by="new")["K-1"]["opens"] is True
    assert run("keys", "change", "case.vault", "--new-passphrase-file", "new", by="recovery")[0] == 2


def test_two_passphrases_do_not_both_come_from_standard_input(run: Run) -> None:
    code, _, err = run("keys", "change", "case.vault", "--new-passphrase-file", "-", by="-")
    assert code == 2
    assert "one of the two in a file" in err


@pytest.mark.thorough
def test_a_colleague_with_an_age_identity(run: Run, tmp_path: Path) -> None:
    identity = Identity.generate()
    (tmp_path / "age").write_text(f"{identity}\n")
    assert run("keys", "add-recipient", "case.vault", str(identity.recipient), "--for", "K-2")[0] == 0
    (tmp_path / "post.txt").write_text("a post")
    assert run("add", "case.vault", "post.txt", by="age")[0] == 0
    assert keys_of(run, by="age")["K-2"]["recipient"] == str(identity.recipient)
    assert run("check", "case.vault", by="age")[0] == 0


@pytest.mark.thorough
def test_a_copy_is_sealed_for_a_journey(run: Run, tmp_path: Path) -> None:
    run("keys", "add-passphrase", "case.vault", "--for", "K-2", "--new-passphrase-file", "theirs")
    key = str(keys_of(run)["K-2"]["key"])[:8]
    code, out, err = run("keys", "seal", "case.vault", "--keep", key, "--challenge-out", "challenge.txt")
    assert (code, "Nothing has changed yet" in out) == (0, True)
    assert "keys answer" in err
    assert run("keys", "answer", "challenge.txt", by="key")[0] == 3
    code, words, _ = run("keys", "answer", "challenge.txt", by="theirs")
    assert code == 0
    (tmp_path / "wrong").write_text("seven words that nobody sent to me\n")
    (tmp_path / "words").write_text(words)
    sealing = ("keys", "seal", "case.vault", "--keep", key, "--challenge", "challenge.txt", "--answer-file")
    assert run(*sealing, "wrong")[0] == 2
    assert run("list", "case.vault")[0] == 0
    code, _, err = run(*sealing, "words")
    assert code == 0
    for copy in ("second copy", "backup", "stick", "another\n    computer", "snapshot", "recovery sheets"):
        assert copy in err
    assert run("list", "case.vault", by="key")[0] == 3
    assert list(keys_of(run, by="theirs")) == ["K-2"]
    assert run("check", "case.vault", by="theirs")[0] == 0


@pytest.mark.thorough
def test_the_key_that_opens_now_goes_only_where_that_is_meant(run: Run, tmp_path: Path, repository: Path) -> None:
    assert run("keys", "add-passphrase", "case.vault", "--for", "K-2", "--new-passphrase-file", "theirs")[0] == 0
    keys = keys_of(run, by="recovery")
    own, other = str(keys["K-1"]["key"])[:8], str(keys["K-2"]["key"])[:8]
    remove = ("keys", "remove", "case.vault", own)
    code, out, err = run(*remove)
    assert (code, out) == (130, "")
    assert "You are opening with this key." in err
    assert f"passphrase of K-2, key {other}" in err
    assert "the recovery identity" in err
    assert own not in err
    assert "--yes" in err
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    for typed, left in ((b"yes\n", {"K-1", "K-2"}), (b"remove\n", {"K-2"})):
        os.write(ours, typed)
        line = [*PROGRAM, *remove, "--passphrase-file", "key"]
        done = subprocess.run(line, cwd=tmp_path, stdin=theirs, capture_output=True, check=False, env=environment)
        assert "Type remove to go on" in done.stderr.decode()
        assert set(keys_of(run, by="recovery")) == left
    os.close(ours)
    os.close(theirs)


@pytest.mark.thorough
def test_another_key_goes_without_a_question_and_the_last_one_never(run: Run) -> None:
    own = str(keys_of(run, by="recovery")["K-1"]["key"])[:8]
    code, _, err = run("keys", "remove", "case.vault", own, "--yes")
    assert code == 2
    assert "Add another key first" in err
    assert "You are opening" not in err
    assert run("keys", "add-passphrase", "case.vault", "--for", "K-2", "--new-passphrase-file", "theirs")[0] == 0
    other = str(keys_of(run, by="recovery")["K-2"]["key"])[:8]
    code, _, err = run("keys", "remove", "case.vault", other)
    assert code == 0
    assert "rekey VAULT NEW" in err
    assert run("keys", "add-passphrase", "case.vault", "--new-passphrase-file", "new")[0] == 0
    assert run("keys", "remove", "case.vault", own, "--yes")[0] == 0


# -- recovery sheets -------------------------------------------------------------------------------


def test_a_sealed_sheet_of_a_vault_that_is_there(run: Run, vault: TestVault, tmp_path: Path) -> None:
    code, out, err = run("recovery-sheet", "case.vault", "--out", "sheet.pdf", "--lang", "kk,ru")
    assert (code, out) == (0, "")
    assert re.search(r"\n    ([a-z]+ ){6}[a-z]+\n", err)
    page = text_of((tmp_path / "sheet.pdf").read_bytes())
    assert "BEGIN AGE ENCRYPTED FILE" in page
    assert vault.identity not in page


def test_without_a_terminal_no_open_sheet_is_made(run: Run, tmp_path: Path) -> None:
    code, out, err = run("recovery-sheet", "case.vault", "--out", "open.pdf", "--open")
    assert (code, out) == (130, "")
    assert "WARNING" in err
    assert not (tmp_path / "open.pdf").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")
@pytest.mark.parametrize(("typed", "made"), [(b"open\n", True), (b"yes\n", False)])
@pytest.mark.usefixtures("run")
def test_an_open_sheet_is_confirmed_at_the_terminal(
    typed: bytes, made: bool, vault: TestVault, tmp_path: Path, repository: Path
) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, typed)
    line = ["recovery-sheet", "case.vault", "--out", "open.pdf", "--open", "--passphrase-file", "key"]
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    done = subprocess.run(
        [*PROGRAM, *line], cwd=tmp_path, stdin=theirs, capture_output=True, check=False, env=environment
    )
    os.close(ours)
    os.close(theirs)
    assert (done.returncode == 0) is made
    assert (tmp_path / "open.pdf").exists() is made
    if made:
        page = text_of((tmp_path / "open.pdf").read_bytes())
        assert vault.identity in page
        assert "Do not keep it with the vault" in " ".join(page.split())
        assert b"Take it off this computer now" in done.stdout
