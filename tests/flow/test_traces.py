"""A whole session of the window leaves nothing outside: every call to the system is looked at, with strace."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers import canaries, published, sources, trace
from tests.helpers.published import listed

pytestmark = [
    pytest.mark.thorough,  # a minute; test_command_traces watches the commands in every run
    pytest.mark.skipif(sys.platform != "linux", reason="strace is a program of Linux"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root sees the files of a process that forbids it"
    ),
]

DRIVER = sources.ROOT / "tests" / "ui" / "session.py"
NAMES = {"Evidence Vault", "Case", "Preview", "Save exhibit list", "Save the recovery sheet", ""}
"""What windows of the session may be called; what appears without a title has no bar for one."""


@dataclass
class Run:
    """A session that was watched.

    Attributes:
        home: folder of the person.
        seen: what strace saw.
        told: what the driver noted.
        planted: names of all canaries.
        said: everything on standard output and standard error.
    """

    home: Path
    seen: trace.Trace
    told: dict[str, list[str]]
    planted: list[str]
    said: bytes

    @property
    def vault(self) -> Path:
        return self.home / "case.vault"

    @property
    def note(self) -> Path:
        return self.home.parent / "told.json"

    @property
    def saved(self) -> list[Path]:
        return [self.home / "recovery.pdf", self.home / "list.pdf"]


def session(folder: Path, *more: str) -> Run:
    """Run the session in a home of its own, and watch."""
    home, runtime, aside, calls = (folder / name for name in ("home", "run", "tmp", "calls"))
    for made in (home, runtime, aside, calls):
        made.mkdir(parents=True, mode=0o700)
    planted = canaries.plant_sources(home / "sources")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(aside),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(sources.ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [*trace.command(calls), sys.executable, str(DRIVER), str(home), *more]
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    run = Run(home, trace.read(calls), {}, planted, done.stdout + done.stderr)
    run.told = json.loads(run.note.read_text())
    run.planted += run.told["planted"]
    return run


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The session as a person would have it."""
    return session(tmp_path_factory.mktemp("watched"))


@pytest.fixture(scope="module", autouse=True)
def _strace(program: Callable[[str], str]) -> None:
    program("strace")


# -- the published list --------------------------------------------------------------------------


def matches(path: str, patterns: list[str], run: Run) -> bool:
    """Whether the page names this path."""
    places = {"VAULT/": f"{run.vault}/", ".NAME.": f"{run.home}/.case.vault.", "RUNTIME/": f"{run.home.parent}/run/"}
    return published.matches(path, patterns, places, run.saved)


def unlisted(run: Run) -> list[str]:
    """What was made and is not on the page; the driver's own note apart."""
    patterns = listed("Written")
    return sorted(path for path in run.seen.made if path != str(run.note) and not matches(path, patterns, run))


def leaks(run: Run) -> list[str]:
    """Canaries in written bytes; what the person saves is where they belong, the note is the driver's."""
    return published.leaks(run.seen.written, run.planted, [*run.saved, run.note])


def test_the_page_names_what_it_must() -> None:
    assert {"VAULT/index.db", "VAULT/objects/*/*.age", "CHOSEN"} < set(listed("Written"))
    assert "/run/cups/cups.sock" in listed("Asked on this computer")


# -- the session ---------------------------------------------------------------------------------


def test_two_hundred_canaries_are_in_the_vault(watched: Run) -> None:
    assert len(watched.planted) == len(set(watched.planted)) == 200
    with Session.open(
        watched.vault, passphrase=canaries.canary("passphrase", 0).encode(), write=True, clock=SystemClock()
    ) as vault:
        items, cases = vault.items(), vault.cases()
        words = " ".join(map(repr, [*items, *cases, *vault.exhibits(cases[0].id), *vault.custodians()]))
        for number, item in enumerate(items):
            vault.export_original(item.id, watched.home.parent / f"{number}.out", NoProgress())
    contents = b"".join(path.read_bytes() for path in watched.home.parent.glob("*.out"))
    kept = [name for name in watched.planted if canaries.forms(name)[0] in contents or name_in(words, name)]
    assert {name.split()[0] for name in watched.planted} - {name.split()[0] for name in kept} == {
        *("passphrase", "searched")  # these two go nowhere
    }


def name_in(words: str, name: str) -> bool:
    """Whether a text canary stands in words."""
    return not name.startswith("pixels") and canaries.forms(name)[0].decode() in words


def test_no_canary_is_written_anywhere(watched: Run) -> None:
    assert any(str(watched.vault) in place for place in watched.seen.written)
    assert not leaks(watched)


def test_none_lies_in_a_file_afterwards_or_is_said(watched: Run) -> None:
    places = [path for path in watched.home.parent.rglob("*") if path.is_file() and path.suffix != ".out"]
    kept = [path for path in places if path not in watched.saved and not {"sources", "calls"} & set(path.parts)]
    content = watched.said + b"".join(path.read_bytes() for path in kept)
    assert len(kept) > 40
    assert not [name for name in watched.planted for form in canaries.forms(name) if form in content]


def test_every_file_that_was_made_is_on_the_page(watched: Run) -> None:
    assert not unlisted(watched)


def test_nothing_else_of_the_home_folder_was_read(watched: Run) -> None:
    below = [path for path in watched.seen.read if path.startswith(f"{watched.home}/")]
    own = (str(watched.vault), f"{watched.home}/sources/", f"{watched.home}/.case.vault.")
    assert not [path for path in below if not path.startswith(own)]


def test_no_socket_of_the_network_and_no_local_one_that_is_not_named(watched: Run) -> None:
    assert watched.seen.sockets <= {"AF_UNIX"}
    named = listed("Asked on this computer")
    assert not [path for path in watched.seen.connected if not matches(path, named, watched)]


def test_the_process_after_the_lock_forbids_core_files_too(watched: Run) -> None:
    lives = [life for life in watched.seen.lives if str(DRIVER) in life[0]]
    assert [("--again" in life[0]) for life in lives] == [False, True]
    for life in lives:
        given_up = "\n".join(life[1:])
        assert re.search(r"prctl\(PR_SET_DUMPABLE, (0|SUID_DUMP_DISABLE)\)", given_up)
        assert re.search(r"RLIMIT_CORE, \{rlim_cur=0, rlim_max=0\}", given_up)


def test_no_window_has_a_name_in_its_title_and_no_field_learns(watched: Run) -> None:
    assert set(watched.told["titles"]) == NAMES
    assert not watched.told["learning"]
    fields = {"Passphrase", "Search all that is written", "Case number", "Description", "fileNameEdit"}
    assert fields < set(watched.told["fields"])


# -- the detectors -------------------------------------------------------------------------------


def test_a_leak_is_noticed(tmp_path: Path) -> None:
    run = session(tmp_path, "leak")
    assert [leak.partition(" in ")[0] for leak in leaks(run)] == ["card 1"]
    assert unlisted(run) == [str(run.home / part) for part in (".cache", ".cache/thumbnail.png", "notes.txt")]
    assert canaries.canary("card", 1) in run.told["titles"]
    assert len(run.told["learning"]) == 1


def test_a_socket_of_the_network_is_noticed(tmp_path: Path) -> None:
    asking = "import socket; socket.socket().connect_ex(('127.0.0.1', 9)); socket.socket(1).connect_ex('/run/other')"
    subprocess.run([*trace.command(tmp_path), sys.executable, "-c", asking], check=True)
    seen = trace.read(tmp_path)
    assert seen.sockets == {"AF_INET", "AF_UNIX"}
    assert "/run/other" in seen.connected
    assert [call for call in seen.connected if "127.0.0.1" in call]
