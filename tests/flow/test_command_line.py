"""The program as a person runs it: real processes, a real vault, what they see and what they get."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.crypto.age import Identity
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.lock import WriterLock

PASSPHRASE = "unripe lantern seven quiet harbours"
PHOTO = b"\xff\xd8\xff\xe0 not much of a photo"
POST = "Ол шпион! Он шпион!".encode()

posix = pytest.mark.skipif(os.name != "posix", reason="needs terminals, signals and file names of POSIX")


@dataclass(frozen=True)
class Desk:
    """A folder with a vault, the files that open it, and sources."""

    folder: Path

    @property
    def vault(self) -> Path:
        return self.folder / "case.vault"

    def run(self, *line: str | Path, unlock: str | None = "passphrase", text: bytes = b"") -> Ended:
        """Run the program to its end; the passphrase is read from a file."""
        options = {
            None: [],
            "passphrase": ["--passphrase-file", "key.txt"],
            "identity": ["--identity-file", "recovery.txt"],
        }[unlock]
        done = subprocess.run(
            [*PROGRAM, *map(str, line), *options],
            cwd=self.folder,
            input=text,
            capture_output=True,
            check=False,
            env=ENVIRONMENT,
        )
        return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def facts(self, *line: str | Path) -> list[dict[str, object]]:
        """What a reading command prints as JSON."""
        ended = self.run(*line, "--json", unlock="identity")
        assert ended.code == 0, ended.err
        told = json.loads(ended.out)
        assert isinstance(told, list)
        return told


@dataclass(frozen=True)
class Ended:
    """How a process ended and what it printed."""

    code: int
    out: str
    err: str


PROGRAM = [sys.executable, "-m", "evidence_vault.cli.main"]
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


def tree(folder: Path) -> dict[str, tuple[int, str]]:
    """Every path below a folder with its time of change and a digest of its content."""
    return {
        str(path.relative_to(folder)): (
            path.lstat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in [folder, *folder.rglob("*")]
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A vault with two items, made by the program; tests do not change it."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    (desk.folder / "key.txt").write_text(f"{PASSPHRASE}\nsecond line\n")
    created = desk.run("create", desk.vault, "--custodian", "K-1", "--recovery-out", "recovery.txt")
    assert created.code == 0, created.err
    sources = desk.folder / "sources"
    sources.mkdir()
    (sources / "photo.jpg").write_bytes(PHOTO)
    (sources / "post.txt").write_bytes(POST)
    added = desk.run("add", desk.vault, "sources", "--platform", "Telegram", "--captured", "2026-03-14")
    assert added.code == 0, added.err
    return desk


@pytest.fixture
def desk(made: Desk, tmp_path: Path) -> Desk:
    """A copy of that vault, to be changed."""
    shutil.copytree(made.folder, tmp_path / "desk", symlinks=True)
    return Desk(tmp_path / "desk")


# -- the main job --------------------------------------------------------------------------------


@pytest.mark.thorough
def test_from_files_on_a_desk_to_a_printed_list(desk: Desk, program: Callable[[str], str]) -> None:
    described = desk.run("describe", desk.vault, "E-1", "--title", "Post", "--language", "kk,ru")
    opened = desk.run("case", "create", desk.vault, "--title", "Slander", "--title-in", "ru", "Клевета", "--json")
    listed = desk.run("exhibit", "add", desk.vault, "1", "e-2", "--case", "slander", "--title", "Post of 14 March")
    printed = desk.run("exhibit-list", desk.vault, "--case", "C-1", "--out", "list.pdf", "--lang", "en,ru")
    reported = desk.run("custody-report", desk.vault, "--out", "custody.pdf")
    checked = desk.run("check", desk.vault)
    for ended in (described, opened, listed, printed, reported, checked):
        assert ended.code == 0, ended.err
    assert json.loads(opened.out)["title"] == {"en": "Slander", "ru": "Клевета"}
    assert "E-000001" in listed.out
    text = subprocess.run([program("pdftotext"), desk.folder / "list.pdf", "-"], capture_output=True, check=True).stdout
    assert "Клевета" in text.decode("utf-8")
    assert hashlib.sha256(PHOTO).hexdigest()[:8] in text.decode("utf-8")
    assert stat.S_IMODE((desk.folder / "list.pdf").stat().st_mode) == 0o600
    assert "No failure found." in checked.out
    assert "intact" not in checked.out


@pytest.mark.thorough
def test_exhibits_can_be_reordered_and_withdrawn(desk: Desk) -> None:
    for line in (
        "case create case.vault --title Slander",
        "exhibit add case.vault 1 2 --case 1",
        "exhibit order case.vault 2 --case 1",
        "exhibit edit case.vault 2 --case 1 --shows Threat --pages 2",
        "exhibit withdraw case.vault 1 --case 1",
    ):
        ended = desk.run(*line.split(), unlock="identity")
        assert ended.code == 0, ended.err
    (case,) = desk.facts("case", "list", desk.vault)
    assert isinstance(case["exhibits"], list)
    assert [(exhibit["number"], exhibit["items"], exhibit["withdrawn"]) for exhibit in case["exhibits"]] == [
        (1, ["E-000002"], False),
        (2, ["E-000001"], True),
    ]
    assert case["exhibits"][0]["pages"] == 2
    assert "[not used]" in desk.run("case", "list", desk.vault, unlock="identity").out


@pytest.mark.thorough
def test_an_original_comes_back_byte_for_byte_once(desk: Desk) -> None:
    given = desk.run("original", desk.vault, "1", "--out", "back.jpg", unlock="identity")
    assert given.code == 0, given.err
    assert (desk.folder / "back.jpg").read_bytes() == PHOTO
    again = desk.run("original", desk.vault, "1", "--out", "back.jpg", unlock="identity")
    assert again.code == 2
    assert "back.jpg exists already" in again.err
    assert [entry["kind"] for entry in desk.facts("log", desk.vault)].count("original.exported") == 1


@pytest.mark.thorough
def test_after_intake_it_says_where_the_files_still_lie(desk: Desk) -> None:
    (desk.folder / "more.txt").write_text("more")
    added = desk.run("add", desk.vault, "more.txt", "nowhere.txt", "--note", "n")
    assert added.code == 1
    assert "1 item taken in" in added.out
    assert f"still lie, unencrypted, in {desk.folder}." in added.err
    assert "Left out: nowhere.txt is not there." in added.err
    assert (desk.folder / "more.txt").read_text() == "more"


# -- facts for programs --------------------------------------------------------------------------


def test_list_tells_facts_that_other_programs_can_check(made: Desk) -> None:
    items = made.facts("list", made.vault)
    assert [(item["id"], item["name"], item["bytes"], item["sha256"]) for item in items] == [
        ("E-000001", "photo.jpg", len(PHOTO), hashlib.sha256(PHOTO).hexdigest()),
        ("E-000002", "post.txt", len(POST), hashlib.sha256(POST).hexdigest()),
    ]
    assert items[0]["card"] == {"platform": "Telegram", "captured": "2026-03-14"}
    assert items[1]["type"] == "text/plain"


def test_log_tells_every_entry_in_order(made: Desk) -> None:
    entries = made.facts("log", made.vault)
    assert [entry["seq"] for entry in entries] == list(range(len(entries)))
    assert [entry["kind"] for entry in entries][:3] == ["vault.created", "custodian.added", "key.added"]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", str(entry["at"])) for entry in entries)


def test_show_tells_the_history_of_an_item(made: Desk) -> None:
    shown = json.loads(made.run("show", made.vault, "e-1", "--json", unlock="identity").out)
    assert [entry["kind"] for entry in shown["history"]] == ["item.ingested", "item.described", "item.inspected"]
    for_people = made.run("show", made.vault, "e-1", unlock="identity").out
    assert hashlib.sha256(PHOTO).hexdigest() in for_people


def test_check_names_what_was_damaged(desk: Desk) -> None:
    stored = max((desk.vault / "objects").rglob("*.age"))
    stored.chmod(0o600)
    content = bytearray(stored.read_bytes())
    content[-1] ^= 1
    stored.write_bytes(content)
    ended = desk.run("check", desk.vault, "--json", unlock="identity")
    told = json.loads(ended.out)
    assert ended.code == 1
    assert {"commits", "entries", "objects", "bytes"} <= told["checked"].keys()
    assert any(finding["code"] == "object.damaged" for finding in told["findings"])
    assert all({"code", "subject", "detail", "grade"} == finding.keys() for finding in told["findings"])
    for_people = desk.run("check", desk.vault, unlock="identity")
    assert for_people.code == 1
    assert "FAILURE" in for_people.out
    assert "No failure" not in for_people.out


# -- reading leaves no trace ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "list case.vault",
        "show case.vault 1",
        "log case.vault",
        "check case.vault",
        "check case.vault --quick",
        "case list case.vault",
    ],
)
def test_reading_writes_nothing(line: str, made: Desk) -> None:
    before = tree(made.folder)
    assert made.run(*line.split(), unlock="identity").code == 0
    assert tree(made.folder) == before


# -- refusals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("list case.vault --passphrase-file wrong.txt", 3, "No key of this vault opens with that passphrase."),
        ("list case.vault --identity-file wrong.txt", 3, "holds no age identity"),
        ("list case.vault --identity-file stranger.txt", 3, "not the one of this vault"),
        ("list sources --passphrase-file key.txt", 3, "is no evidence vault"),
        ("list nowhere", 3, "is no evidence vault"),
        ("list case.vault --passphrase-file nowhere.txt", 2, "nowhere.txt is not there"),
        ("list case.vault", 2, "There is no terminal"),
        ("create case.vault --custodian K-1 --passphrase-file key.txt", 2, "exists already"),
        ("create new.vault --custodian K-1 --passphrase-file key.txt --recovery-out key.txt", 2, "exists already"),
        ("create new.vault --custodian K-1 --passphrase-file key.txt --recovery-out key.doc", 2, ".pdf or .txt"),
        ("show case.vault E-99 --identity-file recovery.txt", 2, "There is no item E-000099"),
        ("describe case.vault 99 --title T --identity-file recovery.txt", 2, "There is no item E-000099"),
        ("describe case.vault 1 --identity-file recovery.txt", 2, "Give at least one of --card, --title"),
        (
            "describe case.vault 1 --captured soon --identity-file recovery.txt",
            2,
            "Expected: a day, as 2026-03-14, or a time",
        ),
        ("add case.vault sources --case Slander --identity-file recovery.txt", 2, "There is no case Slander"),
        ("original case.vault 1 --out key.txt --identity-file recovery.txt", 2, "exists already"),
        ("original case.vault 1 --out nowhere/x --identity-file recovery.txt", 2, "nowhere is not there"),
        ("exhibit-list case.vault --case 9 --out x.pdf --identity-file recovery.txt", 2, "There is no case 9"),
    ],
)
def test_a_refusal_is_one_sentence_and_changes_nothing(
    line: str, code: int, words: str, made: Desk, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (made.folder / "wrong.txt").write_text("another seven quiet harbours\n")
    (made.folder / "stranger.txt").write_text(
        f"# created: long ago\n# public key: of a stranger\n{Identity.generate()}\n"
    )
    before = tree(made.folder)
    monkeypatch.chdir(made.folder)
    assert main(line.split()) == code
    said = capfd.readouterr()
    assert words in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""
    assert tree(made.folder) == before


def test_a_vault_in_use_says_so(made: Desk) -> None:
    lock = WriterLock(Layout(made.vault))
    try:
        before = tree(made.folder)
        refused = made.run("add", made.vault, "sources", unlock="identity")
        read = made.run("list", made.vault, unlock="identity")
        assert tree(made.folder) == before
    finally:
        lock.close()
    assert refused.code == 4
    assert "in use by another process" in refused.err
    assert read.code == 0


@pytest.mark.thorough
def test_a_newer_format_and_a_substituted_header_say_so(desk: Desk) -> None:
    header = (desk.vault / "VAULT").read_text()
    (desk.vault / "VAULT").chmod(0o600)
    for text, words in (
        (header.replace("evidence-vault/1", "evidence-vault/2"), "Use a newer version"),
        (re.sub(r"^[a-z2-7]{26}$", "a" * 26, header, flags=re.MULTILINE), "Somebody may have exchanged it"),
    ):
        assert text != header
        (desk.vault / "VAULT").write_text(text)
        before = tree(desk.folder)
        ended = desk.run("list", desk.vault, unlock="identity")
        assert ended.code == 3
        assert words in ended.err
        assert tree(desk.folder) == before


# -- secrets -------------------------------------------------------------------------------------


def test_the_recovery_file_is_private_warns_and_opens(made: Desk) -> None:
    recovery = made.folder / "recovery.txt"
    assert stat.S_IMODE(recovery.stat().st_mode) == 0o600
    assert "WARNING" in recovery.read_text()
    assert made.run("list", made.vault, unlock="identity").code == 0


@dataclass
class Terminal:
    """A process at a terminal, with somebody who types."""

    process: subprocess.Popen[bytes]
    descriptor: int
    screen: bytes = b""

    def see(self, words: bytes) -> None:
        """Read until the screen shows these words."""
        while words not in self.screen:
            part = self._read()
            assert part, self.screen
            self.screen += part

    def type(self, line: str) -> None:
        """Type a line."""
        os.write(self.descriptor, line.encode() + b"\n")

    def end(self) -> int:
        """Read to the end; the exit code."""
        while part := self._read():
            self.screen += part
        return self.process.wait()

    def _read(self) -> bytes:
        try:
            return os.read(self.descriptor, 65536)
        except OSError:  # Linux says so when the other side has closed
            return b""


@pytest.fixture
def terminal() -> Iterator[Callable[..., Terminal]]:
    """Starts the program at a terminal."""
    started: list[Terminal] = []

    def start(folder: Path, *line: str) -> Terminal:
        ours, theirs = os.openpty()
        process = subprocess.Popen(
            [*PROGRAM, *line],
            cwd=folder,
            env=ENVIRONMENT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        started.append(Terminal(process, ours))
        return started[-1]

    yield start
    for each in started:
        each.process.kill()
        each.process.wait()
        os.close(each.descriptor)


@posix
def test_at_a_terminal_a_passphrase_is_proposed_typed_twice_and_never_shown(
    tmp_path: Path, terminal: Callable[..., Terminal]
) -> None:
    person = terminal(tmp_path, "create", "own.vault", "--custodian", "K-1")
    person.see(b"New passphrase:")
    assert re.search(rb"\n    [a-z]+( [a-z]+){6}\r?\n", person.screen)
    person.type(PASSPHRASE)
    person.see(b"The same again:")
    person.type(PASSPHRASE)
    assert person.end() == 0
    assert b"Created" in person.screen
    assert PASSPHRASE.encode() not in person.screen
    assert (tmp_path / "own.vault" / "VAULT").is_file()


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
def test_no_secret_shows_in_arguments_environment_or_output(made: Desk, terminal: Callable[..., Terminal]) -> None:
    person = terminal(made.folder, "list", "case.vault")
    person.see(b"Passphrase:")
    seen = Path(f"/proc/{person.process.pid}/cmdline").read_bytes()
    with contextlib.suppress(PermissionError):  # the process lets nobody but root look further
        seen += Path(f"/proc/{person.process.pid}/environ").read_bytes()
    person.type(PASSPHRASE)
    assert person.end() == 0
    assert b"photo.jpg" in person.screen
    assert b"case.vault" in seen
    for secret in (PASSPHRASE.encode(), b"AGE-SECRET-KEY"):
        assert secret not in seen + person.screen


@posix
def test_ctrl_c_at_the_prompt_begins_nothing(made: Desk, terminal: Callable[..., Terminal]) -> None:
    before = tree(made.folder)
    person = terminal(made.folder, "add", "case.vault", "sources")
    person.see(b"Passphrase:")
    person.process.send_signal(signal.SIGINT)
    assert person.end() == 130
    assert person.screen.endswith(b"Passphrase: \r\nevidence-vault: Stopped. Nothing was begun.\r\n")
    assert tree(made.folder) == before


@pytest.mark.thorough
@posix
def test_ctrl_c_keeps_what_was_finished(desk: Desk, terminal: Callable[..., Terminal]) -> None:
    with (desk.folder / "long.mp4").open("wb") as film:
        film.truncate(1 << 30)
    person = terminal(desk.folder, "add", "case.vault", "long.mp4", "--identity-file", "recovery.txt")
    person.see(b"Taking in")
    person.process.send_signal(signal.SIGINT)
    assert person.end() == 130
    assert b"Stopped." in person.screen
    assert len(desk.facts("list", desk.vault)) == 2
    assert desk.run("check", desk.vault, unlock="identity").code == 0


# -- hostile names -------------------------------------------------------------------------------


@pytest.mark.thorough
@posix
def test_hostile_names_are_taken_in_and_shown_harmless(desk: Desk) -> None:
    hostile = desk.folder / "hostile"
    hostile.mkdir()
    names = [b"\xff\xfe.bin", b"\x1b[2Jclear.txt", "photo\u202egnp.exe".encode(), b"new\nline", b"-rf", b"a" * 255]
    for place, name in enumerate(names):
        Path(os.fsdecode(os.path.join(os.fsencode(hostile), name))).write_bytes(b"%d" % place)
    added = desk.run("add", desk.vault, "hostile", os.fsdecode(b"gone\xff"))
    assert added.code == 1, added.err
    shown = desk.run("list", desk.vault, unlock="identity").out + added.out + added.err
    assert r"\xff\xfe.bin" in shown
    assert r"\x1b[2Jclear.txt" in shown
    assert r"photo\u202egnp.exe" in shown
    assert r"new\x0aline" in shown
    assert r"gone\xff" in added.err
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    items = desk.facts("list", desk.vault)[2:]
    assert sorted(str(item["sha256"]) for item in items) == sorted(
        hashlib.sha256(b"%d" % place).hexdigest() for place in range(len(names))
    )
