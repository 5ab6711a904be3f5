"""Somebody who has only the folder writes into the inbox what they like: it is reported, and nothing else happens."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.crypto import age
from evidence_vault.errors import UnusableInboxFile
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from evidence_vault.records.inbox import InboxState
from tests.helpers.inboxes import add_locked, frame, header, waiting
from tests.helpers.vaults import TestVault

NAME = "a" * 26 + ".age"
MiB = 1 << 20

FORGED: dict[str, tuple[bytes, str]] = {
    "no header": (frame(b"", b""), "inbox.syntax"),
    "no JSON": (frame(b"hello", b"x"), "inbox.syntax"),
    "spaces": (frame(header().replace(b",", b", ", 1), b"x"), "inbox.not_canonical"),
    "a member that is none": (frame(header(zzz="1"), b"x"), "inbox.not_canonical"),
    "a member twice": (frame(header().replace(b'"v":1', b'"v":1,"v":1'), b"x"), "inbox.not_canonical"),
    "an empty card": (frame(header(card={}), b"x"), "inbox.not_canonical"),
    "a false flag": (frame(header(changed_while_read=False), b"x"), "inbox.not_canonical"),
    "no name": (frame(header(name=None), b"x"), "inbox.syntax"),
    "a name of another type": (frame(header(name=1), b"x"), "inbox.syntax"),
    "another version": (frame(header(v=2), b"x"), "inbox.header"),
    "no time": (frame(header(added="yesterday"), b"x"), "inbox.header"),
    "a time that does not exist": (frame(header(modified="2026-02-30T00:00:00.000Z"), b"x"), "inbox.header"),
    "an empty name": (frame(header(name=""), b"x"), "inbox.header"),
    "a name with a separator": (frame(header(name="../../.bashrc"), b"x"), "inbox.header"),
    "a name with NUL": (frame(header(name="a\0b"), b"x"), "inbox.header"),
    "the name of a folder": (frame(header(name=".."), b"x"), "inbox.header"),
    "a name without end": (frame(header(name="a" * 5_000), b"x"), "inbox.header"),
    "bytes of another name": (frame(header(name="a.txt", name_raw="Yf8="), b"x"), "inbox.header"),
    "bytes where the name is text": (frame(header(name="a", name_raw="YQ=="), b"x"), "inbox.header"),
    "base64 of a second form": (frame(header(name="a\\xff", name_raw="Yf9="), b"x"), "inbox.header"),
    "a field that is none": (frame(header(card={"author": "x"}), b"x"), "inbox.header"),
    "a translation of an item": (frame(header(card={"translation_of": "E-000001"}), b"x"), "inbox.header"),
    "a value that is none": (frame(header(card={"obtained": "stolen"}), b"x"), "inbox.header"),
    "a card without end": (frame(header(card={"note": "n" * 100_001}), b"x"), "inbox.header"),
    "a header above the limit": (frame(header(path="p" * MiB), b""), "inbox.header_length"),
    "a header longer than the frame": (frame(header(), b"x", said=500), "inbox.header_length"),
    "a header of four gigabytes": (frame(header(), b"x", said=2**32 - 1), "inbox.header_length"),
    "a header that ends too early": (frame(header(), b"x", said=10), "inbox.syntax"),
    "a length beyond the file": (frame(header(), b"x", length=2**40), "inbox.length"),
    "a length without end": (frame(header(), b"x", length=2**64 - 1), "inbox.length"),
    "a length that is too short": (frame(header(), b"x", length=3), "inbox.length"),
    "nothing at all": (b"", "inbox.length"),
    "seven bytes": (b"\0" * 7, "inbox.length"),
    "no padding": (b"\0\0\0\2{}" + (6).to_bytes(8, "big"), "inbox.length"),
}


@pytest.fixture
def source(vault: TestVault, tmp_path: Path) -> Path:
    """Something honest that waits beside what is forged."""
    path = tmp_path / "honest.txt"
    path.write_bytes(b"an honest file")
    add_locked(vault.path, path)
    return path


def accept_all(vault: TestVault) -> tuple[list[str], list[str]]:
    """Names of what was taken in, and the reasons of the rest."""
    with vault.session(write=True) as session:
        done = session.inbox.accept([file.file for file in session.inbox.files()], None, NoProgress())
    reasons = [str(error.facts["reason"]) for _, error in done.failures if isinstance(error, UnusableInboxFile)]
    assert len(reasons) == len(done.failures)
    return [item.name for item in done.items], reasons


@pytest.mark.usefixtures("source")
def test_every_forged_form_is_named_and_the_honest_file_taken_in(vault: TestVault) -> None:
    expected = {}
    for number, (plain, reason) in enumerate(FORGED.values()):
        name = f"{number:02d}".translate(str.maketrans("0123456789", "abcdefghij")) + "b" * 24 + ".age"
        vault.forge(vault.path / "inbox" / name, plain)
        expected[f"inbox/{name}"] = reason
    with vault.session() as session:
        found = session.inbox.files()
    told = {file.file: str(file.problem.facts["reason"]) for file in found if file.problem}
    by_case = dict(zip(FORGED, zip(expected.values(), (told.get(name) for name in expected), strict=True), strict=True))
    assert {case: pair for case, pair in by_case.items() if pair[0] != pair[1]} == {}
    names, reasons = accept_all(vault)
    assert (names, sorted(reasons)) == (["honest.txt"], sorted(expected.values()))
    assert len(waiting(vault.path)) == len(FORGED)
    result = vault.check()
    assert not [finding for finding in result.findings if finding.grade is Grade.FAIL]


@pytest.mark.usefixtures("source")
def test_padding_that_is_none_is_seen_when_the_content_is_read(vault: TestVault) -> None:
    vault.forge(vault.path / "inbox" / NAME, frame(header(), b"x", gap=b"hidden"))
    names, reasons = accept_all(vault)
    assert (names, reasons) == (["honest.txt"], ["inbox.padding"])
    assert list((vault.path / "tmp").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="makes a socket by way of /proc")
@pytest.mark.usefixtures("source")
def test_what_is_no_file_holds_nothing_up(vault: TestVault, tmp_path: Path) -> None:
    inbox = vault.path / "inbox"
    os.mkfifo(inbox / ("p" * 26 + ".age"))
    (inbox / ("l" * 26 + ".age")).symlink_to(tmp_path / "honest.txt")
    (inbox / ("d" * 26 + ".age")).symlink_to(tmp_path / "nowhere")
    (inbox / ("f" * 26 + ".age")).mkdir()
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.open(inbox, os.O_RDONLY)
        try:
            bound.bind(f"/proc/self/fd/{here}/" + "s" * 26 + ".age")
        finally:
            os.close(here)
        names, reasons = accept_all(vault)
    assert (names, len(reasons)) == (["honest.txt"], 5)
    found = {finding.subject for finding in vault.check().findings if finding.code == "file.stranger"}
    assert len(found) == 5
    with vault.session(write=True) as session:
        done = session.inbox.reject([path.name for path in waiting(vault.path)], "no files", NoProgress())
    assert (done.files, len(done.failures)) == ((), 5)
    assert (tmp_path / "honest.txt").exists()


@pytest.mark.usefixtures("source")
def test_a_file_for_somebody_else_and_one_that_was_damaged(vault: TestVault) -> None:
    (good,) = waiting(vault.path)
    other = age.encrypt(frame(header(), b"x"), [age.Identity.generate().recipient])
    (vault.path / "inbox" / NAME).write_bytes(other)
    damaged = bytearray(good.read_bytes())
    damaged[-1] ^= 1
    (vault.path / "inbox" / ("b" * 26 + ".age")).write_bytes(damaged)
    (vault.path / "inbox" / ("c" * 26 + ".age")).write_bytes(damaged[:300])
    (vault.path / "inbox" / ("d" * 26 + ".age")).write_bytes(b"junk")
    names, reasons = accept_all(vault)
    assert names == ["honest.txt"]
    assert sorted(reasons) == ["age.damaged_payload", "age.damaged_payload", "age.no_matching_key", "format.malformed"]
    details = [finding.detail for finding in vault.check().findings if finding.code == "inbox.unusable"]
    assert len(details) == 4
    with vault.session(write=True) as session:
        done = session.inbox.reject([path.name for path in waiting(vault.path)], "not ours", NoProgress())
    assert len(done.files) == 4
    assert waiting(vault.path) == []


def test_a_name_that_could_steer_a_terminal_is_shown_and_kept_as_data(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "\x1b[2Jinvoice\u202egnp.exe\r\n"
    forged = frame(header(name=name, path="/x\x1b]0;y", card={"title": "\x1b[31mred"}), b"x")
    vault.forge(vault.path / "inbox" / NAME, forged)
    (tmp_path / "recovery.txt").write_text(vault.identity)
    key = ["--identity-file", str(tmp_path / "recovery.txt")]
    assert main(["inbox", "list", str(vault.path), *key]) == 0
    assert main(["inbox", "list", str(vault.path), "--json", *key]) == 0
    assert main(["inbox", "accept", str(vault.path), NAME, *key]) == 0
    for command in ("list", "log"):
        assert main([command, str(vault.path), *key]) == 0
    assert main(["show", str(vault.path), "4", *key]) == 0
    told = capsys.readouterr()
    assert not [c for c in told.out + told.err if (ord(c) < 32 and c != "\n") or c == "\u202e"]
    assert "\\x1b[2Jinvoice\\u202egnp.exe\\x0d\\x0a" in told.out
    with vault.session() as session:
        assert session.items()[-1].name == name


def test_a_size_that_is_known_does_not_make_a_file_known(vault: TestVault, source: Path) -> None:
    (good,) = waiting(vault.path)
    size = good.stat().st_size
    accept_all(vault)
    good.write_bytes(os.urandom(size))
    with vault.session(write=True) as session:
        assert session.notices == ()
        assert [file.state for file in session.inbox.files()] == [InboxState.UNUSABLE]
    assert waiting(vault.path) == [good]
    assert source.exists()


@pytest.mark.thorough
@pytest.mark.usefixtures("source")
def test_ten_thousand_files_hide_nothing_and_hold_nothing_up(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(10_000):
        digits = f"{number:05d}".translate(str.maketrans("0123456789", "abcdefghij"))
        (vault.path / "inbox" / f"{digits}{'z' * 21}.age").write_bytes(b"x" * (number % 7))
    (tmp_path / "recovery.txt").write_text(vault.identity)
    key = [str(vault.path), "--identity-file", str(tmp_path / "recovery.txt")]
    timings: dict[str, float] = {}

    def run(command: str, *more: str) -> str:
        begun = time.monotonic()
        assert main([*command.split(), *key, *more]) == 0
        timings[command] = round(time.monotonic() - begun, 1)
        told = capsys.readouterr()
        return told.out + told.err

    listed = json.loads(run("inbox list", "--json"))
    assert [file["state"] for file in listed].count("unusable") == 10_000
    checked = run("check")
    assert len(checked.splitlines()) < 30
    assert "10000" in checked
    assert "Files that wait for a person to accept or reject them: 1." in checked
    accepted = run("inbox accept", "--all")
    assert "1 item taken in" in accepted
    assert "10,000 files of the inbox cannot be taken in" in accepted
    assert len(accepted.splitlines()) < 10
    assert "10,000 files rejected and removed" in run("inbox reject", "--all", "--reason", "a flood")
    print(f"seconds: {timings}")
    assert waiting(vault.path) == []


@pytest.mark.skipif(os.name != "posix", reason="a link in place of a folder")
@pytest.mark.parametrize("folder", ["inbox", "tmp"])
def test_nothing_is_written_through_a_link_in_place_of_a_folder(vault: TestVault, tmp_path: Path, folder: str) -> None:
    source, elsewhere = tmp_path / "a.txt", tmp_path / "elsewhere"
    source.write_bytes(b"a")
    elsewhere.mkdir()
    (vault.path / folder).rename(vault.path / "gone")
    (vault.path / folder).symlink_to(elsewhere)
    done = add_locked(vault.path, source)
    assert [error.code for _, error in done.failures] == ["write.failed"]
    assert list(elsewhere.iterdir()) == []
    with vault.session() as session:
        assert session.inbox.files() == []


def test_a_file_that_somebody_writes_to_while_it_is_read_is_left(vault: TestVault, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"a")
    add_locked(vault.path, source)
    (file,) = waiting(vault.path)
    file.chmod(0o600)

    class Writes(NoProgress):
        def advance(self, amount: int = 1) -> None:
            del amount
            with file.open("ab") as opened:
                opened.write(b"!")

    with vault.session(write=True) as session:
        done = session.inbox.accept([file.name], None, Writes())
    assert ([str(error.facts["reason"]) for _, error in done.failures], done.items) == (["inbox.changed"], ())
    assert list((vault.path / "tmp").iterdir()) == []
