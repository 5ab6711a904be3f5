"""A whole session of commands leaves nothing outside: every call to the system is looked at, with strace."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.helpers import canaries, published, sources, trace

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(sys.platform != "linux", reason="strace is a program of Linux"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root sees the files of a process that forbids it"
    ),
]

CARD = (
    "title",
    "description",
    "account",
    "display_name",
    "url",
    "received_from",
    "device",
    "witness",
    "claims",
    "note",
)
CASE = ("title", "court", "applicant", "subject")


@dataclass
class Desk:
    """A person's folder, from which commands are run and watched.

    Attributes:
        folder: what belongs to the session.
        seen: what strace saw of all commands.
        planted: names of the canaries.
        said: what all commands told the person.
        calls: command lines with their numbers, in order.
    """

    folder: Path
    seen: trace.Trace = field(default_factory=trace.Trace)
    planted: list[str] = field(default_factory=list)
    said: bytes = b""
    calls: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def vault(self) -> Path:
        return self.home / "case.vault"

    @property
    def saved(self) -> list[Path]:
        """Files that the person named."""
        return [self.home / name for name in ("recovery.txt", "second.pdf", "list.pdf", "custody.pdf", "original")]

    def word(self, kind: str, number: int) -> str:
        """A canary, noted as planted."""
        self.planted.append(f"{kind} {number}")
        return canaries.canary(kind, number)

    def secret(self, name: str) -> str:
        """The name of a file with a passphrase that is a canary."""
        path = self.home / f"{name}.txt"
        if not path.exists():
            path.write_text(" ".join(self.word(f"passphrase-{name}", number) for number in range(2)))
        return path.name

    def run(self, *line: str, code: int = 0, program: tuple[str, ...] = ("-m", "evidence_vault.cli.main")) -> str:
        """Run a command to its end, and watch."""
        calls = self.folder / "calls" / f"{len(self.calls):02d}"
        calls.mkdir(parents=True)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TMPDIR": str(self.folder / "tmp"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(sources.ROOT),
        }
        command = [*trace.command(calls), sys.executable, *program, *line]
        done = subprocess.run(
            command, cwd=self.home, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
        assert done.returncode == code, done.stderr.decode(errors="replace")
        self.calls.append(" ".join(line))
        trace.read_into(self.seen, calls)
        self.said += done.stdout + done.stderr
        return done.stdout.decode()

    def places(self) -> dict[str, str]:
        """What the first words of the page's patterns stand for."""
        copy, partial = f"{self.home}/copy.vault/", f"{self.home}/.case.vault."
        return {"VAULT/": f"{self.vault}/", "DEST/": copy, ".NAME.": partial, "BESIDE/": f"{self.home}/"}

    def unlisted(self) -> list[str]:
        """What was made and is not on the page."""
        patterns = published.listed("Written")
        made = {os.path.join(self.home, path) for path in self.seen.made}
        return sorted(path for path in made if not published.matches(path, patterns, self.places(), self.saved))


def begin(folder: Path) -> Desk:
    """An empty home."""
    for name in ("home", "tmp"):
        (folder / name).mkdir(mode=0o700)
    return Desk(folder)


def work(desk: Desk) -> None:
    """What a keeper does with a vault, from its creation to a purge and a second copy."""
    desk.planted += canaries.plant_sources(desk.home / "sources")
    more = desk.home / "later"
    more.mkdir()
    for number in range(20):
        (more / f"{desk.word('late', number)}.txt").write_text(desk.word("late-text", number))
    canaries.picture().save(more / "screen.ppm")  # a kind that keeps each row as it is
    desk.planted += [f"pixels {number}" for number in range(canaries.PIXEL_ROWS)]
    key = ("--passphrase-file", desk.secret("first"))
    known = ("--identity-file", "recovery.txt")
    vault = ("case.vault",)
    custodian = desk.word("custodian", 0)
    desk.run("create", *vault, "--custodian", custodian, "--recovery-out", "recovery.txt", *key)
    desk.run("add", *vault, "sources", *key)
    desk.run("describe", *vault, "E-1", *_options(desk, "card", CARD), *key)
    desk.run("describe", *vault, "E-2", *_options(desk, "other-card", CARD), *key)
    desk.run("group", *vault, "E-1", "E-2", *key)
    desk.run("case", "create", *vault, *_options(desk, "case", CASE), *key)
    desk.run("exhibit", "add", *vault, "E-1", "--case", "C-1", "--title", desk.word("exhibit", 0), *key)
    for reading in (("list",), ("show", "E-1"), ("log",), ("check",), ("case", "list"), ("keys", "list")):
        desk.run(*_placed(reading, vault), *known)
    desk.run("exhibit-list", *vault, "--case", "C-1", "--lang", "en", "--out", "list.pdf", *known)
    desk.run("custody-report", *vault, "--lang", "en", "--out", "custody.pdf", *known)
    desk.run("original", *vault, "E-1", "--out", "original", *key)
    second = ("--new-passphrase-file", desk.secret("second"))
    desk.run("keys", "add-passphrase", *vault, "--for", desk.word("colleague", 0), *second, *key)
    desk.run("recovery-sheet", *vault, "--out", "second.pdf", *key)
    desk.run("add", *vault, "later", "--locked", "--recipient", _recipient(desk))
    desk.run("inbox", "list", *vault, *known)
    desk.run("inbox", "accept", *vault, "--all", *key)
    desk.run("mirror", *vault, "copy.vault", *key)
    desk.run("purge", *vault, "E-3", "--reason", desk.word("reason", 0), "--yes", *key)
    desk.run("mirror", *vault, "copy.vault", *key)


def _placed(line: tuple[str, ...], vault: tuple[str, ...]) -> tuple[str, ...]:
    """A command with its vault behind its name."""
    words = 2 if line[0] in ("case", "keys") else 1
    return (*line[:words], *vault, *line[words:])


def _options(desk: Desk, kind: str, names: tuple[str, ...]) -> Iterator[str]:
    spelled = {"url": "source-url"}
    for number, name in enumerate(names):
        yield f"--{spelled.get(name, name).replace('_', '-')}"
        yield desk.word(kind, number)


def _recipient(desk: Desk) -> str:
    return next(re.finditer(r"age1[a-z0-9]+", (desk.vault / "VAULT").read_text()))[0]


@pytest.fixture(scope="module", autouse=True)
def _strace(program: Callable[[str], str]) -> None:
    program("strace")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The session as a person would have it."""
    desk = begin(tmp_path_factory.mktemp("commands"))
    work(desk)
    return desk


def test_no_canary_of_two_hundred_is_written_anywhere(watched: Desk) -> None:
    assert len(set(watched.planted)) == len(watched.planted) >= 200
    assert any(str(watched.vault) in place for place in watched.seen.written)
    assert any(str(watched.home / "copy.vault") in place for place in watched.seen.written)
    on_the_way = [Path(place) for place in watched.seen.written if Path(place).parent == watched.home]
    assert {path.suffix for path in on_the_way} <= {".txt", ".pdf", ".part"}
    assert not published.leaks(watched.seen.written, watched.planted, on_the_way)


def test_none_lies_in_a_file_afterwards(watched: Desk) -> None:
    own = [*watched.saved, *watched.home.glob("*.txt")]
    places = [path for path in watched.folder.rglob("*") if path.is_file() and path not in own]
    kept = [path for path in places if not {"sources", "later", "calls"} & set(path.parts)]
    content = b"".join(path.read_bytes() for path in kept)
    assert len(kept) > 100, "the vault and its copy"
    assert not [name for name in watched.planted for form in canaries.forms(name) if form in content]


def test_no_passphrase_is_told(watched: Desk) -> None:
    secrets = [name for name in watched.planted if name.startswith("passphrase")]
    assert len(secrets) == 4
    assert not [name for name in secrets for form in canaries.forms(name) if form in watched.said]
    assert canaries.forms("card 0")[0] in watched.said, "what is asked for is told"


def test_every_file_that_was_made_is_on_the_page(watched: Desk) -> None:
    assert not watched.unlisted()


def test_no_socket_was_opened(watched: Desk) -> None:
    assert watched.seen.sockets <= {"AF_UNIX"}
    named = published.listed("Asked on this computer")
    assert not [path for path in watched.seen.connected if not published.matches(path, named, {}, ())]


def test_every_command_forbids_core_files(watched: Desk) -> None:
    lives = [life for life in watched.seen.lives if "-m evidence_vault.cli.main" in life[0]]
    assert len(lives) == len(watched.calls)
    for life in lives:
        given_up = "\n".join(life[1:])
        assert re.search(r"prctl\(PR_SET_DUMPABLE, (0|SUID_DUMP_DISABLE)\)", given_up), life[0]
        assert re.search(r"RLIMIT_CORE, \{rlim_cur=0, rlim_max=0\}", given_up), life[0]


def test_a_leak_is_noticed(tmp_path: Path) -> None:
    desk = begin(tmp_path)
    word = desk.word("card", 1)
    leak = f"open('notes.txt', 'w').write({word!r}); open({str(tmp_path / 'tmp' / 'x')!r}, 'w').write('nothing')"
    desk.run(program=("-c", leak))
    notes, aside = str(desk.home / "notes.txt"), str(tmp_path / "tmp" / "x")
    assert published.leaks(desk.seen.written, desk.planted, desk.saved) == [f"card 1 in {notes}"]
    assert desk.unlisted() == [notes, aside]
