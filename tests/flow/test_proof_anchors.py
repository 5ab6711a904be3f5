"""A proof brings the time stamps that cover what it shows, and somebody without the vault judges them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from evidence_vault.cli.main import main
from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody import bundle
from evidence_vault.custody.stamped import needed
from evidence_vault.progress import NoProgress
from evidence_vault.records.anchor import Form
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.proof import ProofAnchor
from evidence_vault.session import Session
from tests.flow.test_anchors import with_certificate
from tests.helpers.authority import Authority
from tests.helpers.bundles import Told, failures, files, give_out, verified
from tests.helpers.chromium import Chromium
from tests.helpers.vaults import TestVault
from tests.helpers.verify_page import PAGE, given, text


@dataclass
class Stamped:
    """What somebody got, and who stamped it.

    Attributes:
        proof: two exhibits, the first with a time stamp of each authority, the second taken in later.
        known: an authority whose root the keeper named.
        other: one that the keeper did not know; it sent its token alone.
    """

    proof: Path
    known: Authority
    other: Authority
    vault: TestVault


def stamp(session: Session, authority: Authority, *options: str, rooted: bool = False) -> None:
    """Ask for a time stamp and take it in."""
    ((_, request),) = session.request_anchors(["authority"])
    session.import_anchor(authority.answer(request, *options), authority.root.read_bytes() if rooted else None)


@pytest.fixture(scope="module")
def stamped(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Stamped:
    """Made once, never changed."""
    folder = tmp_path_factory.mktemp("stamped")
    vault = made_vault.copy(folder / "case.vault")
    known, other = Authority(folder / "known"), Authority(folder / "other", name="Other Root")
    (folder / "late.txt").write_text("taken in later")
    with vault.session(write=True) as session:
        for rooted in (True, True):
            stamp(session, known, rooted=rooted)
        stamp(session, other, "-token_out")
        (late,) = session.add([folder / "late.txt"], card={}, case=None, progress=NoProgress()).items
        session.add_exhibits(session.case("C-1").id, [late.id], {"title.en": "Late"}, together=False)
        return Stamped(give_out(session, folder / "proof", 1, 3), known, other, vault)


@pytest.fixture
def folder(stamped: Stamped, tmp_path: Path) -> Path:
    """A copy of the proof, to be spoiled."""
    return Path(shutil.copytree(stamped.proof, tmp_path / "copy"))


def tokens(folder: Path) -> list[Path]:
    """The time stamps of a proof."""
    return [path for path in files(folder / "custody/anchors") if path.suffix == ".tst"]


def about_time(told: list[Told]) -> list[tuple[str, str, str]]:
    """What was found in the steps about outside time: grade, code, subject."""
    return [(grade, code, subject) for grade, code, subject, _ in told if code.startswith(("B15", "B16", "B17"))]


def test_without_a_root_every_authority_is_unknown_and_that_is_no_failure(stamped: Stamped, chromium: Chromium) -> None:
    first, second = (path.relative_to(stamped.proof).as_posix() for path in tokens(stamped.proof))
    told = verified(stamped.proof)
    assert about_time(told) == [
        ("notice", "B17.unknown", first),
        ("notice", "B17.unknown", second),
        ("notice", "B17.uncovered", "custody/entries/000024.txt"),
    ]
    (said,) = (detail for _, _, subject, detail in told if subject == first)
    certificate = subprocess.run(
        ["openssl", "x509", "-in", stamped.known.folder / "tsa.pem", "-outform", "DER"], capture_output=True, check=True
    ).stdout
    for needed_word in ("anchor unknown", "Test Authority", "E-000001, E-000002;", sha256(certificate).hex):
        assert needed_word in said
    assert "E-000004" not in said
    chromium.open(PAGE)
    assert given(chromium, stamped.proof) == told


def test_with_a_root_from_outside_the_time_stands_and_who_says_so(stamped: Stamped) -> None:
    first, second = (path.relative_to(stamped.proof).as_posix() for path in tokens(stamped.proof))
    known, other = stamped.known.root, stamped.other.root
    for roots, codes in (
        ([known], {first: "B17.known", second: "B17.unknown"}),
        ([other], {first: "B17.unknown", second: "B17.known"}),
        ([known, other], {first: "B17.known", second: "B17.known"}),
    ):
        told = verified(stamped.proof, roots=roots)
        assert not failures(told)
        assert {subject: code for _, code, subject in about_time(told)[:2]} == codes
    (said,) = (detail for _, _, subject, detail in verified(stamped.proof, roots=[known]) if subject == first)
    assert re.match(
        r"these exact bytes existed no later than 20\S+Z \(stated by Test Authority\): E-000001, E-000002;", said
    )


def test_only_the_earliest_of_each_is_given_out_as_it_came(stamped: Stamped) -> None:
    names = [path.name for path in files(stamped.proof / "custody/anchors")]
    assert len(names) == 3, "of three time stamps one is later than another by the same authority"
    assert [name.partition(".")[2] for name in names] == ["tsr", "tst", "tst"], "one came as a token alone"
    answer, token = ((stamped.proof / "custody/anchors" / name).read_bytes() for name in names[:2])
    assert token in answer
    with stamped.vault.session() as session:
        first = next(entry for entry in session.log() if entry.kind == "anchor.requested")
    assert int(names[0][:6]) == first.facts["size"]


def test_what_is_needed_is_chosen_for_each_item_and_signer() -> None:
    def one(size: int, at: str, signer: tuple[str, bool]) -> ProofAnchor:
        data = f"{size} {at} {signer}".encode()
        return ProofAnchor(Form.STAMP, size, at, "A", signer, CustodianId(1), data, None)

    early, late = one(10, "2026-01-02", ("a", True)), one(20, "2026-01-03", ("a", True))
    unknown, forged = one(20, "2026-01-04", ("b", False)), one(20, "2020-01-01", ("a", False))
    all_of_them = [late, forged, unknown, early]
    assert needed(all_of_them, [5]) == (early, forged, unknown), "what nobody verified takes no other's place"
    assert needed(all_of_them, [5, 15]) == (early, forged, late, unknown)
    assert needed(all_of_them, [20]) == ()


def spoil(folder: Path, how: str) -> None:
    """Do something to the first time stamp that has to be found."""
    token, *_ = tokens(folder)
    note = folder / f"custody/earlier/{token.name[:6]}.note"
    if how == "cut":
        token.write_bytes(token.read_bytes()[:-1])
    elif how == "another in the answer":
        answer = token.with_suffix(".tsr")
        whole = answer.read_bytes()
        answer.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    elif how == "its checkpoint removed":
        note.unlink()
    elif how == "over another":
        moved = tokens(folder)[1]
        token.write_bytes(moved.read_bytes())
        token.with_suffix(".tsr").unlink()
    elif how == "its token removed":
        token.unlink()


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ("cut", "B16.form"),
        ("another in the answer", "B16.copy"),
        ("its checkpoint removed", "B16.checkpoint"),
        ("over another", "B16.imprint"),
        ("its token removed", "B16.form"),
    ],
)
def test_a_spoiled_time_stamp_is_a_failure_in_all_three(folder: Path, chromium: Chromium, how: str, code: str) -> None:
    spoil(folder, how)
    told = verified(folder)
    assert code in failures(told)
    chromium.open(PAGE)
    assert given(chromium, folder) == told


def test_a_signature_that_does_not_lead_to_the_root_whose_name_it_bears(
    stamped: Stamped, folder: Path, tmp_path: Path
) -> None:
    namesake = Authority(tmp_path / "namesake")
    told = verified(stamped.proof, roots=[namesake.root])
    assert failures(told) == {"B17.signature"}
    token, *_ = tokens(folder)
    data = token.read_bytes()
    token.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    token.with_suffix(".tsr").unlink()
    told = verified(folder, roots=[stamped.known.root])
    assert "B17.signature" in failures(told)
    assert "B17.signature" not in failures(verified(folder)), "whoever knows no root sees no signature"


def test_another_certificate_of_the_same_key_takes_nobody_in(stamped: Stamped, folder: Path) -> None:
    """What is signed names the certificate by its digest; so say the program and openssl."""
    token, *_ = tokens(folder)
    good = stamped.known.folder / "tsa.pem"
    old = x509.load_pem_x509_certificate(good.read_bytes()).public_bytes(Encoding.DER)
    twin = stamped.known.certificate("twin.pem", days=2900)
    token.write_bytes(with_certificate(token.read_bytes(), old, twin))
    token.with_suffix(".tsr").unlink()
    assert twin in token.read_bytes()
    assert "B17.signature" in failures(verified(folder, roots=[stamped.known.root]))


def test_a_time_stamp_from_before_what_is_shown_says_so(stamped: Stamped, tmp_path: Path) -> None:
    """A writer leaves it out; somebody else could put it in, and then it says nothing of the exhibits."""
    with stamped.vault.copy(tmp_path / "v").session(write=True) as session:
        out = give_out(session, tmp_path / "out", 3)
        assert not (out / "custody/anchors").exists()
        assert about_time(verified(out)) == [("notice", "B15.no_time", "bundle")]
        sizes = {int(path.name[:6]) for path in tokens(stamped.proof)}
        earlier = [stamped.proof / f"custody/earlier/{size:06d}.note" for size in sizes]
        out = give_out(session, tmp_path / "again", 3, since=[path.read_bytes() for path in earlier])
    shutil.copytree(stamped.proof / "custody/anchors", out / "custody/anchors")
    told = [(code, subject) for _, code, subject in about_time(verified(out, roots=[stamped.known.root]))]
    assert [code for code, _ in told] == ["B17.early", "B17.early", "B17.uncovered"]


def test_a_certificate_that_expired_since_and_a_time_of_long_ago(made_vault: TestVault, tmp_path: Path) -> None:
    authority = Authority(tmp_path / "tsa")
    authority.certificate("past.pem", days=-30)
    with made_vault.copy(tmp_path / "v").session(write=True) as session:
        ((_, request),) = session.request_anchors(["authority"])
        answer = authority.answer(request, signer="past.pem")
        session.import_anchor(authority.backdated(answer, b"20200101000000Z", "past.pem"), authority.root.read_bytes())
        out = give_out(session, tmp_path / "out", 1)
    ((_, code, _, said),) = (one for one in verified(out, roots=[authority.root]) if one[1].startswith("B17"))
    assert code == "B17.known"
    assert "no later than 2020-01-01T00:00:00.000Z" in said


def test_the_commands_for_time_stamps_run_as_they_are_printed(
    stamped: Stamped, folder: Path, chromium: Chromium
) -> None:
    how_to = (folder / "HOW-TO.txt").read_text(encoding="utf-8")
    part = how_to.split("\n6. Time stamps")[1].split("== macOS ==")[0]
    script = "".join(f"{line[4:]}\n" for line in part.splitlines() if line.startswith("    "))
    chromium.open(PAGE)
    given(chromium, folder)
    lines = text(chromium, "commands").splitlines()
    assert len(lines) == 2
    for authority in (stamped.known, stamped.other):
        shutil.copy(authority.root, folder.parent / "root.pem")
        done = subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
        own = 0 if authority is stamped.known else 1
        said = re.findall(r"Verification: (\w+)", done.stdout)
        assert said == [("OK" if at == own else "FAILED") for at in (0, 1)]
        assert done.stdout.count("says: no later than") == 2
        for at, line in enumerate(lines):
            assert (subprocess.run(line.split(), cwd=folder, capture_output=True, check=False).returncode == 0) == (
                at == own
            )
    assert not failures(verified(folder)), "to run them leaves nothing behind"


def test_both_commands_take_roots_and_refuse_what_is_none(
    stamped: Stamped, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    proof, roots = str(stamped.proof), ["--root", str(stamped.known.root), "--root", str(stamped.other.root)]
    assert main(["verify", proof, *roots, "--json"]) == 0
    told = [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]
    assert told == ["B14.not_compared", "B17.known", "B17.known", "B17.uncovered"]
    kit = [sys.executable, "-B", str(stamped.proof / "verify/verify.py"), proof]
    done = subprocess.run([*kit, *roots], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("[B17.known]")) == (0, 2)
    (tmp_path / "none.pem").write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    for path in (tmp_path / "none.pem", tmp_path / "nowhere", stamped.proof / bundle.VAULT_PEM):
        assert main(["verify", proof, "--root", str(path)]) == 2
        done = subprocess.run([*kit, "--root", str(path)], capture_output=True, text=True, check=False)
        assert (done.returncode, "a root is a file with its certificate" in done.stderr) == (2, True)


def test_the_kit_says_where_there_is_no_openssl(stamped: Stamped, tmp_path: Path) -> None:
    kit = [sys.executable, "-B", str(stamped.proof / "verify/verify.py"), str(stamped.proof)]
    for program, words in ((None, "needs the program openssl"), ("#!/bin/sh\nexit 1\n", "cannot verify time stamps")):
        if program:
            (tmp_path / "openssl").write_text(program)
            (tmp_path / "openssl").chmod(0o755)
        line = [*kit, "--root", str(stamped.known.root)]
        done = subprocess.run(line, capture_output=True, text=True, check=False, env={"PATH": str(tmp_path)})
        assert done.returncode == 2
        assert words in done.stderr
        assert "No failure" not in done.stdout


def test_the_review_says_which_time_stamps_would_be_seen(
    stamped: Stamped, made_vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "id").write_text(stamped.vault.identity)
    for vault, words in (
        (stamped.vault, "said to be by Test Authority"),
        (made_vault, "no time stamp: no outside party"),
    ):
        copy = vault.copy(tmp_path / vault.path.parent.name)
        line = ["proof", str(copy.path), "--case", "C-1", "--exhibit", "1", "--out", str(tmp_path / "out")]
        assert main([*line, "--identity-file", str(tmp_path / "id")]) == 130
        assert words in capsys.readouterr().err
