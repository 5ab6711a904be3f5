"""A checkpoint goes out, on paper or as a file, and comes back years later."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import Checkpoint, origin, parse_note, sign_note
from evidence_vault.records.finding import Grade
from tests.helpers.vaults import PASSPHRASE, TestVault

ALARM = 6


@pytest.fixture
def key(made_vault: TestVault, tmp_path: Path) -> list[str]:
    path = tmp_path / "identity.txt"
    path.write_text(made_vault.identity)
    return ["--identity-file", str(path)]


def shown(vault: Path, key: list[str], capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, object]:
    """What the command prints for programs."""
    capsys.readouterr()
    assert main(["checkpoint", str(vault), "--json", *more, *key]) == 0
    facts: dict[str, object] = json.loads(capsys.readouterr().out)
    return facts


def record_something(vault: Path, key: list[str], title: str = "more") -> None:
    assert main(["describe", str(vault), "E-1", "--title", title, *key]) == 0


def test_an_old_short_form_is_found_again_however_it_is_typed(
    made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    vault = made_vault.copy(tmp_path / "v").path
    before = shown(vault, key, capsys)
    record_something(vault, key)
    typed = str(before["checkpoint"]).lower().replace(" ", "-")
    held = shown(vault, key, capsys, "--pin", typed)["pin"]
    assert isinstance(held, dict)
    assert (held["checkpoint"], held["size"]) == (before["checkpoint"], before["size"])
    with TestVault(vault, made_vault.identity).session() as session:
        pinned = list(session.log())[-1]
        assert (pinned.kind, pinned.facts["place"], pinned.facts["size"]) == (
            "checkpoint.pinned",
            "outside",
            before["size"],
        )


@pytest.mark.parametrize("form", ["note", "body"])
def test_a_vault_that_was_set_back_raises_the_alarm(
    form: str, made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    vault, old = made_vault.copy(tmp_path / "v").path, made_vault.copy(tmp_path / "old").path
    record_something(vault, key)
    text = str(shown(vault, key, capsys)["note"])
    pin = tmp_path / "pin.txt"
    pin.write_text(text if form == "note" else text.split("\n\n", maxsplit=1)[0] + "\n", encoding="utf-8")
    size = len(TestVault(old, made_vault.identity).commits())
    assert main(["checkpoint", str(old), "--pin", str(pin), *key]) == ALARM
    told = capsys.readouterr().err
    assert "ALARM" in told
    assert f"key: {'yes' if form == 'note' else 'no'}; by custodian: —." in told, "the log did not know them yet"
    assert len(TestVault(old, made_vault.identity).commits()) == size, "nothing is recorded after an alarm"
    short = str(shown(vault, key, capsys)["checkpoint"])
    assert main(["checkpoint", str(old), "--pin", short, *key]) == ALARM
    assert short in capsys.readouterr().err


FORMS = pytest.mark.parametrize("form", ["note", "text of the QR code", "short form"])


def kept(vault: Path, key: list[str], form: str, out: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A checkpoint as somebody keeps it outside: what stands behind ``--pin`` later."""
    facts = shown(vault, key, capsys)
    if form == "short form":
        return str(facts["checkpoint"])
    note = str(facts["note"])
    out.write_text(note if form == "note" else note.split("\n\n", maxsplit=1)[0], encoding="utf-8")
    return str(out)


@FORMS
def test_another_history_of_the_same_vault_raises_the_alarm(
    form: str, made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = made_vault.copy(tmp_path / "one").path, made_vault.copy(tmp_path / "other").path
    record_something(one, key)
    record_something(other, key)
    pin = kept(one, key, form, tmp_path / "pin", capsys)
    assert main(["checkpoint", str(other), "--pin", pin, *key]) == ALARM
    told = "its log written anew" if form == "short form" else "another copy went another way"
    assert told in capsys.readouterr().err


@FORMS
def test_a_log_whose_end_was_cut_off_raises_the_alarm(
    form: str, made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The last commit is gone, and the index with it: nothing inside the folder can tell any more."""
    vault = made_vault.copy(tmp_path / "v")
    record_something(vault.path, key)
    pin = kept(vault.path, key, form, tmp_path / "pin", capsys)
    vault.commits()[-1].unlink()
    for index in vault.path.glob("index.db*"):
        index.unlink()
    assert not [one for one in vault.check().findings if one.grade is Grade.FAIL], "by itself it looks as it should"
    assert main(["checkpoint", str(vault.path), "--pin", pin, *key]) == ALARM
    told = "the vault was set back" if form == "short form" else "entries were cut off"
    assert told in capsys.readouterr().err
    assert main(["checkpoint", str(vault.path), "--read-only", *key]) == 0


def test_checkpoints_of_every_custodian_are_of_one_log(
    made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever opens it with the recovery identity signs as a new custodian each time."""
    vault = made_vault.copy(tmp_path / "v").path
    pins = []
    for number in (1, 2, 3):
        if number > 1:
            record_something(vault, key, f"title {number}")
        for form in ("note", "text", "short form"):
            pins.append((number, form, kept(vault, key, form, tmp_path / f"{number} {form}", capsys)))
    for number, form, pin in pins:
        held = shown(vault, key, capsys, "--read-only", "--pin", pin)["pin"]
        assert isinstance(held, dict)
        assert held["custodian"] == (f"c{number}" if form == "note" else None)
    assert main(["checkpoint", str(vault), "--read-only", "--pin", pins[3][2], *key]) == 0
    assert "Signed by the key of custodian c2." in capsys.readouterr().out


def test_an_alarm_says_which_custodian_signed_what_is_gone(
    made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    vault = made_vault.copy(tmp_path / "v")
    old, secret = made_vault.copy(tmp_path / "old").path, tmp_path / "words"
    secret.write_bytes(PASSPHRASE)
    assert main(["describe", str(vault.path), "E-1", "--title", "more", "--passphrase-file", str(secret)]) == 0
    pin = kept(vault.path, key, "note", tmp_path / "pin", capsys)
    assert main(["checkpoint", str(old), "--pin", pin, *key]) == ALARM
    assert "key: yes; by custodian: c1." in capsys.readouterr().err


@pytest.mark.parametrize("pin", ["KCD7F EFXSC", "nothing", ""])
def test_what_is_no_checkpoint_is_no_alarm(
    pin: str, made_vault: TestVault, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["checkpoint", str(made_vault.path), "--pin", pin, *key]) == 2
    assert "eight groups of five" in capsys.readouterr().err


def test_a_checkpoint_of_another_vault_is_no_alarm(
    made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    pin = tmp_path / "pin"
    pin.write_bytes(sign_note(Checkpoint("evidence-vault/other", 3, bytes(32)), [("x", SigningKey.generate())]))
    assert main(["checkpoint", str(made_vault.path), "--pin", str(pin), *key]) == 2
    with made_vault.session() as session:
        name = origin(session.vault_id)
    pin.write_bytes(Checkpoint(name, 0, bytes(32)).body)
    assert main(["checkpoint", str(made_vault.path), "--pin", str(pin), *key]) == 2
    assert "at least one entry" in capsys.readouterr().err


def test_the_qr_code_says_the_text_of_the_checkpoint(
    made_vault: TestVault,
    tmp_path: Path,
    key: list[str],
    capsys: pytest.CaptureFixture[str],
    program: Callable[[str], str],
) -> None:
    zbarimg = program("zbarimg")
    note = str(shown(made_vault.path, key, capsys, "--qr", str(tmp_path / "c.png"))["note"])
    done = subprocess.run(
        [zbarimg, "-q", "--raw", "-Sbinary", str(tmp_path / "c.png")], capture_output=True, check=True
    )
    assert done.stdout == parse_note(note.encode()).checkpoint.body


def test_people_are_told_where_it_stands(
    made_vault: TestVault, tmp_path: Path, key: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    vault = Path(shutil.copytree(made_vault.path, tmp_path / "v"))
    short = str(shown(vault, key, capsys)["checkpoint"])
    assert main(["checkpoint", str(vault), "--pin", short, *key]) == 0
    told = capsys.readouterr().out
    assert f"The checkpoint {short} is one of this log" in told
    assert "nothing was recorded since" in told
