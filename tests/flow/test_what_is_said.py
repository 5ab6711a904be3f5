"""Somebody new takes the wrong file, or asks what something is, and is told what to do."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.progress import NoProgress
from evidence_vault.records.authorities import AUTHORITIES, posting
from tests.helpers.authority import Authority
from tests.helpers.handovers import hand_over, make_receiver, take_over
from tests.helpers.vaults import TestVault

Run = Callable[..., tuple[int, str, str]]


@dataclass
class Desk:
    """A vault with requests on their way, on a desk where other files lie about."""

    vault: TestVault
    folder: Path

    def size(self) -> int:
        """How many entries the log has."""
        with self.vault.session() as session:
            return session.head.size


@pytest.fixture(scope="module")
def desk(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("desk")
    desk = Desk(made_vault.copy(folder / "v"), folder)
    (folder / "identity.txt").write_text(desk.vault.identity)
    with desk.vault.session(write=True) as session:
        session.write_requests(tuple(AUTHORITIES), folder / "requests", pictures=False)
        (folder / "checkpoint.offer").write_bytes(session.offer()[1])
    (folder / "scan.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(70_000))
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7\n")
    return desk


@pytest.fixture
def run(desk: Desk, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command over the vault of the desk; exit code, what it told and what it noted, on one line each."""

    def run(*line: object) -> tuple[int, str, str]:
        capsys.readouterr()
        key = [] if line[0] == "verify" else ["--identity-file", str(desk.folder / "identity.txt")]
        code = main([*map(str, line), *key])
        out, err = capsys.readouterr()
        return code, " ".join(out.split()), " ".join(err.split())

    return run


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("scan.jpg", "The scan of a stamped letter is taken in with --letter NUMBER"),
        ("scan.pdf", "The scan of a stamped letter is taken in with --letter NUMBER"),
        ("requests/freetsa.tsq", "This is a request for a time stamp, as this vault wrote it."),
        ("checkpoint.offer", "no other vault has cosigned it"),
    ],
)
def test_what_is_no_answer_is_called_what_it_is(desk: Desk, run: Run, file: str, told: str) -> None:
    before = desk.size()
    code, _, err = run("anchor", "import", desk.vault.path, desk.folder / file)
    assert (code, desk.size()) == (2, before)
    assert told in err
    assert "65536" not in err


def test_the_signer_s_certificate_is_no_root(desk: Desk, run: Run, tmp_path: Path) -> None:
    authority = Authority(tmp_path / "tsa", "Named Root")
    (tmp_path / "a.tsr").write_bytes(authority.answer((desk.folder / "requests" / "freetsa.tsq").read_bytes()))
    signer = authority.folder / "tsa.pem"
    code, _, err = run("anchor", "import", desk.vault.path, tmp_path / "a.tsr", "--root", signer)
    assert code == 2
    assert "is the one of the signer itself, issued by CN=Named Root" in err


def test_what_a_letter_or_a_key_has_to_be_is_said(desk: Desk, run: Run) -> None:
    scan = desk.folder / "scan.jpg"
    _, _, err = run("anchor", "import", desk.vault.path, scan, "--letter", 3)
    assert "both --stamped-by WHO" in err
    _, _, err = run("anchor", "cosign", desk.vault.path, desk.folder / "checkpoint.offer", "--key", "no", "--out", "x")
    assert "44 characters of base64" in err
    _, _, err = run("handover", "make", desk.vault.path, "--to", scan, "--item", 1, "--out", desk.folder / "p.age")
    assert "the file that handover invite writes" in err


def test_the_requests_come_with_a_text_for_whoever_carries_them(desk: Desk) -> None:
    for name in ("HOW-TO.txt", "HOW-TO.ru.txt", "HOW-TO.kk.txt"):
        text = (desk.folder / "requests" / name).read_text(encoding="utf-8")
        assert not set("{}") & set(text)
        for authority, address in AUTHORITIES.items():
            assert f"    {posting(authority)}\n" in text
            (windows,) = [line for line in text.splitlines() if f"-InFile {authority}.tsq" in line]
            words = shlex.split(windows)
            assert words[:2] == ["Invoke-WebRequest", "-UseBasicParsing"]
            assert words[words.index("-OutFile") + 1] == f"{authority}.tsr"
            assert words[words.index("-Uri") + 1] == address


def test_a_script_is_told_how_to_go_on(desk: Desk, run: Run, tmp_path: Path) -> None:
    code, _, err = run("proof", desk.vault.path, "--case", "C-1", "--exhibit", 1, "--out", tmp_path / "proof")
    assert code != 0
    assert "give --yes" in err
    assert not (tmp_path / "proof").exists()


def test_a_checkpoint_that_fits_is_confirmed_and_another_is_not(desk: Desk, run: Run, tmp_path: Path) -> None:
    line = ("proof", desk.vault.path, "--case", "C-1", "--exhibit", 1, "--out", tmp_path / "proof", "--yes")
    assert run(*line)[0] == 0
    with desk.vault.session() as session:
        short = session.checkpoint_short
    assert (
        "The checkpoint that you gave is one of this log" in run("verify", tmp_path / "proof", "--checkpoint", short)[1]
    )
    for other in (("--checkpoint", "ABCDE" * 8), ()):
        assert "The checkpoint that you gave" not in run("verify", tmp_path / "proof", *other)[1]


def test_what_a_receipt_is_stands_beside_it(desk: Desk, run: Run, tmp_path: Path) -> None:
    receiver = make_receiver(tmp_path)
    hand_over(desk.vault, receiver, tmp_path / "p.age", 1)
    taken = take_over(receiver, tmp_path / "p.age")
    (tmp_path / "receipt.txt").write_bytes(taken.receipt)
    with desk.vault.session(write=True) as session:
        kept = session.take_receipt(tmp_path / "receipt.txt", NoProgress()).kept
    told = run("show", desk.vault.path, kept)[1]
    assert "the receipt of recovery for what this vault handed over: E-000001, E-000002" in told
    assert "What it is" not in run("show", desk.vault.path, "E-000001")[1]
