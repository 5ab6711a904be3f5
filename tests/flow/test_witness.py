"""Two keepers are each other's witnesses: checkpoints are carried, compared, cosigned, and a fork is refused."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.custody.bundle import write_pem
from evidence_vault.custody.checkpoint import parse_note
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from tests.helpers.vaults import TestVault, make_vault

ALARM = 6


@dataclass
class Keeper:
    """A vault and what is typed to open it."""

    vault: TestVault
    key: list[str]

    def run(self, command: str, *more: object) -> int:
        return main([*command.split(), str(self.vault.path), *map(str, more), *self.key])

    def copy(self, to: Path) -> Keeper:
        return Keeper(self.vault.copy(to), self.key)

    def record_something(self) -> None:
        assert main(["describe", str(self.vault.path), "E-1", "--title", "more", *self.key]) == 0

    @property
    def public_key(self) -> str:
        with self.vault.session() as session:
            return base64.b64encode(session.vault_key).decode()


@dataclass
class Two:
    """A keeper, a witness that has seen them once, the offer and the cosigned checkpoint."""

    keeper: Keeper
    witness: Keeper
    offer: Path
    cosigned: Path


@pytest.fixture(scope="module")
def two(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Two:
    base = tmp_path_factory.mktemp("two")
    made = make_vault(base)
    found = []
    for name, vault in (("keeper", made_vault.copy(base / "keeper")), ("witness", made)):
        (base / f"{name}.txt").write_text(vault.identity)
        found.append(Keeper(vault, ["--identity-file", str(base / f"{name}.txt")]))
    keeper, witness = found
    assert keeper.run("anchor offer", "--out", base / "offer") == 0
    assert witness.run("anchor cosign", base / "offer", "--out", base / "cosigned") == 0
    return Two(keeper, witness, base / "offer", base / "cosigned")


@pytest.fixture
def own(two: Two, tmp_path: Path) -> Two:
    """Copies that may be changed."""
    return Two(two.keeper.copy(tmp_path / "k"), two.witness.copy(tmp_path / "w"), two.offer, two.cosigned)


def test_the_cosignature_is_what_openssl_says_over_the_bytes_of_the_spec(
    two: Two, tmp_path: Path, program: Callable[[str], str]
) -> None:
    body, signatures = two.cosigned.read_bytes().split(b"\n\n")
    offered = two.offer.read_bytes().split(b"\n\n", 1)[1]
    assert two.cosigned.read_bytes().startswith(offered), "the note of the offer, and one line behind it"
    last = signatures.decode().splitlines()[-1]
    dash, name, text = last.split(" ")
    signed = base64.b64decode(text)
    with two.witness.vault.session() as session:
        assert (dash, name) == ("—", f"evidence-vault/{session.vault_id}")
        assert "+" not in name
    time = int.from_bytes(signed[4:12])
    (tmp_path / "message").write_bytes(b"cosignature/v1\ntime %d\n" % time + body + b"\n")
    (tmp_path / "signature").write_bytes(signed[12:])
    (tmp_path / "key.pem").write_bytes(write_pem(base64.b64decode(two.witness.public_key)))
    verify = [program("openssl"), "pkeyutl", "-verify", "-pubin", "-inkey", str(tmp_path / "key.pem"), "-rawin"]
    verify += ["-in", str(tmp_path / "message"), "-sigfile", str(tmp_path / "signature")]
    assert "Success" in subprocess.run(verify, capture_output=True, text=True, check=True).stdout
    digest = [program("openssl"), "sha256", "-binary"]
    named = name.encode() + b"\n\x04" + base64.b64decode(two.witness.public_key)
    assert subprocess.run(digest, input=named, capture_output=True, check=True).stdout[:4] == signed[:4]
    (tmp_path / "message").write_bytes(b"cosignature/v1\ntime %d\n" % (time + 1) + body + b"\n")
    assert subprocess.run(verify, capture_output=True, check=False).returncode


def test_the_first_time_is_told_as_such_and_recorded(
    two: Two, own: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert own.witness.run("anchor list", "--json") == 0
    (seen,) = json.loads(capsys.readouterr().out)["cosigned"]
    assert (seen["after"], seen["vault_key"]) == (None, two.keeper.public_key)
    own.keeper.record_something()
    assert own.keeper.run("anchor offer", "--out", tmp_path / "o") == 0
    capsys.readouterr()
    assert own.witness.run("anchor cosign", tmp_path / "o", "--out", tmp_path / "c") == 0
    assert "it only grew" in capsys.readouterr().out
    assert own.witness.run("anchor offer", "--out", tmp_path / "back") == 0
    capsys.readouterr()
    assert own.keeper.run("anchor cosign", tmp_path / "back", "--out", tmp_path / "d") == 0
    told = capsys.readouterr().out
    assert "First seen: there was nothing to compare it with." in told
    assert f"Its key was compared with nothing from outside: {two.witness.public_key}" in told


def test_it_comes_back_and_counts_by_the_key_that_was_named(
    own: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "key.pem").write_bytes(write_pem(base64.b64decode(own.witness.public_key)))
    assert own.keeper.run("anchor import", own.cosigned, "--witness-key", tmp_path / "key.pem") == 0
    assert "with the key that the keeper named" in capsys.readouterr().out
    with own.keeper.vault.session() as session:
        found = session.anchors()
        (cosignature,) = found.cosignatures
        assert not found.waiting
        assert cosignature.request.size == parse_note(own.cosigned.read_bytes()).checkpoint.size
    assert own.keeper.run("anchor list") == 0
    told = capsys.readouterr()
    assert "was seen by another vault, by the clock of its keeper" in told.out
    assert "No outside party vouches for any date here." in told.out, "a witness is no outside time"
    assert "what that is worth rests on who keeps" in " ".join(told.err.split())
    assert not [one for one in own.keeper.vault.check().findings if one.grade is Grade.FAIL]


def test_mail_that_changes_the_ends_of_lines_changes_nothing(own: Two, tmp_path: Path) -> None:
    for path in (own.offer, own.cosigned):
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert own.witness.run("anchor cosign", tmp_path / "offer", "--out", tmp_path / "c") == 0
    assert (tmp_path / "c").read_bytes().startswith(own.offer.read_bytes().split(b"\n\n", 1)[1])
    key = own.witness.public_key
    assert own.keeper.run("anchor import", tmp_path / "cosigned", "--witness-key", key) == 0


def test_a_cosigned_checkpoint_is_a_checkpoint_to_come_back_to(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    assert two.keeper.run("checkpoint", "--read-only", "--pin", two.cosigned) == 0
    assert "is one of this log" in capsys.readouterr().out
    assert two.witness.run("checkpoint", "--read-only", "--pin", two.cosigned) == 2


def test_without_a_key_the_witness_is_unknown(own: Two, capsys: pytest.CaptureFixture[str]) -> None:
    assert own.keeper.run("anchor import", own.cosigned) == 0
    assert "Witness unknown" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["another key", "another vault", "spoiled", "not cosigned", "with a root"])
def test_what_does_not_count_is_not_recorded(
    two: Two, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cosigned, key, keeper = tmp_path / "c", ["--witness-key", two.witness.public_key], two.keeper
    note = two.cosigned.read_bytes()
    end = base64.b64decode(note.split(b" ")[-1])
    spoiled = base64.b64encode(end[:-1] + bytes([end[-1] ^ 1]))
    cosigned.write_bytes(note.replace(note.split(b" ")[-1], spoiled + b"\n") if form == "spoiled" else note)
    if form == "not cosigned":
        cosigned.write_bytes(two.offer.read_bytes().split(b"\n\n", 1)[1])
    if form == "another key":
        key = ["--witness-key", two.keeper.public_key]
    if form == "with a root":
        key += ["--root", str(cosigned)]
    if form == "another vault":
        keeper = two.witness
    commits = len(keeper.vault.commits())
    assert keeper.run("anchor import", cosigned, *key) == 2
    expected = "it goes with a time stamp" if form == "with a root" else "This cosignature does not count"
    assert expected in capsys.readouterr().err
    assert len(keeper.vault.commits()) == commits


def test_a_fork_is_refused_and_nothing_is_recorded_of_it(
    own: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = own.keeper.copy(tmp_path / "other")
    for keeper, name in ((own.keeper, "one"), (other, "two")):
        keeper.record_something()
        assert keeper.run("anchor offer", "--out", tmp_path / name) == 0
    assert own.witness.run("anchor cosign", tmp_path / "one", "--out", tmp_path / "c") == 0
    commits = len(own.witness.vault.commits())
    other.record_something()
    assert other.run("anchor offer", "--out", tmp_path / "three") == 0
    capsys.readouterr()
    for forked in ("two", "three"):
        assert own.witness.run("anchor cosign", tmp_path / forked, "--out", tmp_path / "d") == ALARM
        assert "ALARM" in capsys.readouterr().err
    assert not (tmp_path / "d").exists()
    assert len(own.witness.vault.commits()) == commits


def test_a_vault_that_was_set_back_is_refused(own: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = own.keeper.copy(tmp_path / "old")
    own.keeper.record_something()
    assert own.keeper.run("anchor offer", "--out", tmp_path / "o") == 0
    assert own.witness.run("anchor cosign", tmp_path / "o", "--out", tmp_path / "c") == 0
    assert old.run("anchor offer", "--out", tmp_path / "back") == 0
    assert own.witness.run("anchor cosign", tmp_path / "back", "--out", tmp_path / "d") == ALARM
    assert "that vault was set back" in capsys.readouterr().err


def test_an_answer_that_was_lost_on_its_way_ends_nothing(own: Two, tmp_path: Path) -> None:
    for name in ("second", "third"):
        own.keeper.record_something()
        assert own.keeper.run("anchor offer", "--out", tmp_path / name) == 0
    assert own.witness.run("anchor cosign", tmp_path / "third", "--out", tmp_path / "c") == 0, "the second never came"
    assert own.keeper.run("anchor import", tmp_path / "c", "--witness-key", own.witness.public_key) == 0


@pytest.mark.thorough
def test_a_vault_with_new_keys_is_taken_only_with_the_key_that_its_keeper_told(
    own: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with own.keeper.vault.session(write=True) as session:
        session.rekey(tmp_path / "new", b"entirely other quiet words tonight", [], NoProgress())
    (tmp_path / "words").write_bytes(b"entirely other quiet words tonight")
    new = Keeper(TestVault(tmp_path / "new", ""), ["--passphrase-file", str(tmp_path / "words")])
    assert new.run("anchor offer", "--out", tmp_path / "o") == 0
    key = capsys.readouterr().out.rstrip().rsplit(" ", 1)[1]
    assert own.witness.run("anchor cosign", tmp_path / "o", "--out", tmp_path / "c") == ALARM
    assert "Ask its keeper in person" in capsys.readouterr().err
    assert own.witness.run("anchor cosign", tmp_path / "o", "--out", tmp_path / "c", "--key", key) == 0
    assert new.run("anchor import", tmp_path / "c", "--witness-key", own.witness.public_key) == 0


def test_what_is_no_offer_is_no_alarm(two: Two, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "o").write_bytes(b"nothing")
    assert two.witness.run("anchor cosign", tmp_path / "o", "--out", tmp_path / "c") == 2
    assert two.keeper.run("anchor cosign", two.offer, "--out", tmp_path / "c") == 2
    assert "nobody is their own witness" in capsys.readouterr().err


def test_the_record_says_what_was_done(own: Two, capsys: pytest.CaptureFixture[str]) -> None:
    assert own.witness.run("log") == 0
    with own.keeper.vault.session() as session:
        vault = session.vault_id
    assert f"Checkpoint of another vault cosigned: evidence-vault/{vault}, after" in capsys.readouterr().out
