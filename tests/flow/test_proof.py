"""Some exhibits are given out with their proof, and somebody without the vault looks at them."""

from __future__ import annotations

import ast
import base64
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.clock import SystemClock
from evidence_vault.custody import bundle
from evidence_vault.custody.entry import open_entry
from evidence_vault.errors import CheckpointUnknown, InvalidValue, NoSuchExhibit, PathExists
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.authority import Authority
from tests.helpers.bundles import KIT, UNTOUCHED, failures, files, give_out, verified
from tests.helpers.canaries import canary, forms
from tests.helpers.vaults import PASSPHRASE, TestVault

SECRET = ("name", "path", "card", "note", "old", "title", "keeper", "content", "case")
"""Kinds of words that must not come out."""


def test_what_the_keeper_signed_stands_without_the_vault(vault: TestVault, tmp_path: Path) -> None:
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        out = give_out(session, tmp_path / "out", 1)
        record = list(session.log())[-1]
    assert [code for _, code, _, _ in verified(out)] == UNTOUCHED
    assert sorted(path.name for path in (out / "originals").iterdir()) == ["E-000001.txt", "E-000002.txt"]
    assert (out / "originals/E-000001.txt").read_bytes() == b"a post"
    assert (record.kind, record.facts) == ("bundle.exported", {"case": "C-001", "items": ["E-000001", "E-000002"]})
    assert not (out / "custody/earlier").exists()
    assert not failures_of_check(vault)


def failures_of_check(vault: TestVault) -> list[str]:
    return [finding.code for finding in vault.check().findings if finding.grade == "fail"]


def test_what_another_custodian_recorded_is_shown_with_their_signature(vault: TestVault, tmp_path: Path) -> None:
    """Opened with the recovery identity, somebody new signs: the keeper's own signature has to be there too."""
    with vault.session(write=True) as session:
        out = give_out(session, tmp_path / "out", 2)
    assert [code for _, code, _, _ in verified(out)] == UNTOUCHED
    (note,) = (path for path in files(out / "custody/earlier") if path.suffix == ".note")
    text = note.read_text(encoding="utf-8")
    assert "/c1 " in text
    for path in (note, note.with_suffix(".proof")):
        path.unlink()
    told = verified(out)
    assert ("notice", "B11.unsigned") in {(grade, code) for grade, code, _, _ in told}


def secretive(folder: Path) -> TestVault:
    """A vault with two exhibits, where everything that the first does not show bears a word of its own."""
    sources = folder / canary("path", 1)
    sources.mkdir()
    word = {kind: canary(kind, 1) for kind in SECRET}
    names = ["first.txt", f"{word['name']}.txt"]
    (sources / names[0]).write_bytes(b"what is given out")
    (sources / names[1]).write_text(word["content"])
    with Session.create(folder / "v", custodian=word["keeper"], passphrase=PASSPHRASE, clock=SystemClock()) as session:
        items = []
        for name in names:
            done = session.add([sources / name], card={"platform": "Telegram"}, case=None, progress=NoProgress())
            items += [item.id for item in done.items]
        case = session.create_case({"title.en": word["case"]})
        session.describe(items[:1], {"title": word["old"], "note": word["note"], "witness": word["card"]})
        session.describe(items[:1], {"title": "A post"})
        session.describe(items[1:], {"title": word["card"]})
        session.add_exhibits(case.id, items[:1], {"title.en": word["old"]}, together=False)
        session.edit_exhibits(case.id, items[:1], {"title.en": "Exhibit"})
        session.add_exhibits(case.id, items[1:], {"title.en": word["title"]}, together=False)
        return TestVault(folder / "v", session.identity_text())


def seen(folder: Path) -> bytes:
    """Every byte of a bundle, and every disclosure as it reads."""
    everything = b"".join(path.name.encode() + path.read_bytes() for path in files(folder))
    for text in re.findall(rb'"([A-Za-z0-9_-]{30,})"', everything):
        everything += base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))
    return everything


def test_nothing_of_what_is_not_shown_comes_out(tmp_path: Path) -> None:
    vault = secretive(tmp_path)
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        out = seen(give_out(session, tmp_path / "out", 1))
        shown = seen(give_out(session, tmp_path / "shown", 1, show=["path", "card.witness"]))
    for kind in SECRET:
        assert not [form for form in forms(f"{kind} 1") if form in out], kind
    assert b"card.witness" not in out, "not even that there is such a fact"
    assert b"E-000002" not in out
    assert b"X-0002" not in out
    # where it is asked for, the same search finds it
    assert canary("path", 1).encode() in shown
    assert canary("card", 1).encode() in shown
    assert canary("note", 1).encode() not in shown


def test_what_can_never_be_shown_or_must_be_is_refused(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        size = session.head.size
        for more, error in (
            ({"show": ["card.note"]}, InvalidValue),
            ({"hide": ["sha256"]}, InvalidValue),
            ({"show": ["card.nothing"]}, InvalidValue),
            ({"since": [b"KCD7F" * 8]}, CheckpointUnknown),
        ):
            with pytest.raises(error):
                give_out(session, tmp_path / "out", 1, **more)
        with pytest.raises(NoSuchExhibit):
            give_out(session, tmp_path / "out", 9)
        with pytest.raises(PathExists):
            give_out(session, tmp_path, 1)
        assert session.head.size == size
    assert not (tmp_path / "out").exists()


def test_a_hidden_fact_is_not_there(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        out = give_out(session, tmp_path / "out", 1, hide=["card.platform"])
    assert b"Telegram" not in seen(out)
    assert not failures(verified(out))


def test_the_command_says_first_what_would_be_seen(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "id").write_text(vault.identity)
    line = ["proof", str(vault.path), "--case", "C-1", "--exhibit", "1", "--out", str(tmp_path / "out")]
    line += ["--identity-file", str(tmp_path / "id")]
    assert main(line) == 130, "nobody is there to be asked"
    assert not (tmp_path / "out").exists()
    review = capsys.readouterr().err
    for needed in ("Telegram", "not shown: modified, name, path", "when the vault was made", "they link all"):
        assert needed in review
    assert main([*line, "--yes"]) == 0
    short = re.search(r": ((?:[A-Z2-7]{5} ){7}[A-Z2-7]{5})", capsys.readouterr().out)
    assert short
    key = bundle.read_pem((tmp_path / "out/custody/vault.pub.pem").read_bytes())
    for option, value, code in (
        ("--checkpoint", short[1], 0),
        ("--checkpoint", "KCD7F" * 8, 1),
        ("--key", base64.b64encode(key).decode(), 0),
        ("--key", base64.b64encode(bytes(32)).decode(), 1),
        ("--key", str(tmp_path / "out/custody/custodian.pub.pem"), 0),
        ("--key", "no key", 2),
    ):
        assert main(["verify", str(tmp_path / "out"), option, value]) == code, (option, value)
    capsys.readouterr()
    assert main(["verify", str(tmp_path / "out"), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["failures"], [one["code"] for one in facts["findings"]]) == (0, UNTOUCHED)
    assert main(["verify", str(tmp_path / "nowhere")]) == 2


def test_the_kit_runs_as_it_is_printed(vault: TestVault, tmp_path: Path, program: Callable[[str], str]) -> None:
    for name in ("openssl", "sha256sum", "base32"):
        program(name)
    with vault.session(write=True) as session:
        out = give_out(session, tmp_path / "out", 1)
        short = session.checkpoint_short
    linux = (out / "HOW-TO.txt").read_text(encoding="utf-8").split("== Linux ==")[1].split("== macOS ==")[0]
    script = "".join(f"{line[4:]}\n" for line in linux.splitlines() if line.startswith("    "))
    done = subprocess.run(["sh", "-e", "-c", script], cwd=out, capture_output=True, check=True)
    printed = done.stdout.decode("utf-8")
    listed = bundle.read_manifest((out / bundle.MANIFEST).read_bytes())
    assert all(f"{place}: OK\n" in printed for place in listed)
    assert printed.count("Signature Verified Successfully\n") == 4
    assert "the manifest was signed\nthe checkpoint was signed\n" in printed
    assert f"\n{short}\n" in printed
    assert '"item.ingested"]\n' in printed
    for more, code in ([], 0), (["--checkpoint", short], 0), (["--checkpoint", "A" * 40], 1), (["--key", "x"], 2):
        done = subprocess.run([sys.executable, "verify/verify.py", *more], cwd=out, capture_output=True, check=False)
        assert done.returncode == code, done
    assert not failures(verified(out)), "to run it leaves nothing behind"


def test_the_verifiers_alone_are_called_that_and_a_folder_with_a_part_of_a_proof_is_judged(tmp_path: Path) -> None:
    kit = tmp_path / "bundle-kit"
    (kit / "verify").mkdir(parents=True)
    shutil.copy(KIT / "verify.py", kit / "verify")
    line = [sys.executable, "-I", "-B", "verify/verify.py"]
    done = subprocess.run(line, cwd=kit, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "this folder holds the verifiers, not a bundle: give the bundle's folder" in done.stderr
    (kit / "custody").mkdir()
    done = subprocess.run(line, cwd=kit, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "B1.missing" in done.stdout


def test_the_lines_for_macos_run_here_where_the_programs_are_the_same(
    vault: TestVault, tmp_path: Path, program: Callable[[str], str]
) -> None:
    """Its shasum is that of Perl, as here. Not run anywhere: what needs its own openssl, and every line for Windows."""
    for name in ("openssl", "shasum", "python3"):
        program(name)
    with vault.session(write=True) as session:
        out = give_out(session, tmp_path / "out", 1)
        short = session.checkpoint_short
    text = (out / "HOW-TO.txt").read_text(encoding="utf-8")
    macos = [
        line[4:] for line in text.split("== macOS ==")[1].split("== Windows ==")[0].splitlines() if line[:4] == "    "
    ]
    second = [line[4:] for line in text.splitlines() if line.startswith("    grep -qx")]
    script = "\n".join([*macos, *(line.replace("sha256sum", "shasum -a 256") for line in second)])
    done = subprocess.run(["sh", "-e", "-c", script], cwd=out, capture_output=True, text=True, check=True)
    assert all(f"{place}: OK\n" in done.stdout for place in bundle.read_manifest((out / bundle.MANIFEST).read_bytes()))
    assert "the manifest was signed\nthe checkpoint was signed\n" in done.stdout
    assert short.replace(" ", "") in done.stdout


def test_the_first_line_of_the_kit_says_whose_it_is_and_old_pythons_read_it() -> None:

    text = (KIT / "verify.py").read_text(encoding="utf-8")
    assert "given to you by the party whose evidence it verifies" in text.splitlines()[1]
    tree = ast.parse(text, feature_version=(3, 8))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert modules == {"argparse", "base64", "datetime", "hashlib", "json", "os", "re", "shutil", "subprocess", "sys"}
    assert "made by the party whose evidence it is" in (KIT / "HOW-TO.txt").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_a_vault_that_was_handed_over_proves_under_its_new_keys(vault: TestVault, tmp_path: Path) -> None:
    new, authority = b"another seven quiet words of a test", Authority(tmp_path / "tsa")
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        before = session.checkpoint_short
        ((_, request),) = session.request_anchors(["authority"])
        session.import_anchor(authority.answer(request), authority.root.read_bytes())
        session.rekey(tmp_path / "new.vault", new, [], NoProgress())
    with Session.open(tmp_path / "new.vault", passphrase=new, write=True, clock=SystemClock()) as session:
        out = give_out(session, tmp_path / "out", 1, since=[before.encode()])
    assert [code for _, code, _, _ in verified(out)] == ["B14.not_compared", "B17.unknown"]
    told = verified(out, checkpoint=before, roots=[authority.root])
    assert [code for _, code, _, _ in told] == ["B17.known"], "the stamped note bears the earlier key of the vault"
    handover = next(path for path in files(out / "custody/entries") if accepts(path))
    handover.unlink()
    assert failures(verified(out)) >= {"B3.missing", "B9.vault_key"}


def accepts(path: Path) -> bool:
    sealed, _ = bundle.read_entry(path.read_bytes())
    return open_entry(sealed.raw, sealed.disclosures).kind == "handover.accepted"
