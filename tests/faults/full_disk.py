"""A disk that is full at every size in turn, in steps of 4 KiB around what a job needs.

Afterwards the vault opens, nothing acknowledged is lost, and whoever frees as much as the program asks for can go on.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from evidence_vault.ingest import pipeline
from evidence_vault.vault import durable, objects
from tests.faults import children
from tests.faults.calls import acknowledge, command, opens_for_writing
from tests.faults.campaign import Round, Setting, Unavailable
from tests.faults.diary import Diary
from tests.faults.jobs import digest, look_at_nothing, take_in
from tests.faults.opened import PASSPHRASE, cheap_passphrases, make, opened
from tests.faults.reckoning import as_round, reckon

_STEP = 4096
_FILES = 12
_ASKED = re.compile(r"about (\d+) MB more are needed")
COMMANDS = ("add", "describe", "keys change")


def full_disk(setting: Setting) -> Iterator[Round]:
    """A round is one size of the disk and one command."""
    base = setting.folder / "base"
    base.mkdir()
    children.run(partial(_make_base, base))
    cheap_passphrases()
    look_at_nothing()
    least = used(base / "case.vault")
    batch = sum((base / "batch" / str(number)).stat().st_size + 4 * _STEP for number in range(_FILES))
    number = -1
    for name in COMMANDS:
        for size in range(least, least + (2 * batch if name == "add" else 40 * _STEP), _STEP):
            number += 1
            if setting.takes(number):
                done = _round(setting, base, name, size)
                done.number = number
                done.troubles = [f"{name} on {size // 1024} KiB: {trouble}" for trouble in done.troubles]
                yield done


def _make_base(folder: Path) -> None:
    look_at_nothing()
    make(folder / "case.vault")
    diary = Diary(folder / "diary")
    diary.done("passphrase", "K-1", PASSPHRASE)
    (folder / "new.txt").write_text("a sentence about marshes and a cormorant")
    (folder / "passphrase.txt").write_text(PASSPHRASE)
    (folder / "batch").mkdir()
    for number in range(_FILES):
        path = folder / "batch" / str(number)
        path.write_bytes(os.urandom(9_000 * number + 1_000))
        diary.begin("content", digest(path), path.name)
    with opened(folder / "case.vault", write=True) as session:
        diary.begin("content", digest(folder / "new.txt"), "new.txt")
        take_in(session, diary, [folder / "new.txt"])


def used(vault: Path) -> int:
    """Bytes that a vault takes on a disk of whole pages, for which folders and links count nothing."""
    files = [path for path in vault.rglob("*") if path.is_file()]
    return sum(-(-path.stat().st_size // _STEP) * _STEP for path in files)


@contextmanager
def disk(place: Path, size: int) -> Iterator[None]:
    """A disk of this many bytes at a new place."""
    place.mkdir()
    line = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unavailable(f"no disk of a given size can be mounted ({done.stderr.strip()})")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
        place.rmdir()


def _round(setting: Setting, base: Path, name: str, size: int) -> Round:
    place = setting.folder / "case"
    shutil.copytree(base, place, ignore=shutil.ignore_patterns("case.vault"))
    try:
        with disk(place / "disk", size):
            shutil.copytree(base / "case.vault", place / "disk" / "case.vault")
            return _on_disk(place, name, size, broken=setting.broken)
    finally:
        shutil.rmtree(place)


def _on_disk(place: Path, name: str, size: int, *, broken: bool) -> Round:
    vault, diary = place / "disk" / "case.vault", Diary(place / "diary")
    line = _line(name, place, vault, diary)
    ended = children.run(partial(_run, place, line, broken=broken))
    troubles = acknowledge(place, name, diary, ended, [place / "batch" / str(number) for number in _sorted()])
    told = (place / "err").read_text()
    done = as_round(children.ask(partial(reckon, vault, diary.read())))
    full = ended.code not in {0, None}
    done.counts["did not fit"] += full
    if full and "is full" not in told:
        troubles.append(f"not told that the disk is full: {told[:300]!r}")
    asked = _ASKED.search(told)
    if full and "Left out" in told:
        done.counts["told how much is missing"] += bool(asked)
        if not asked:
            troubles.append(f"not told how much is missing: {told[:300]!r}")
    more = int(asked[1]) * 1_000_000 if asked else 64 * _STEP
    subprocess.run(["mount", "-o", f"remount,size={size + more}", str(place / "disk")], check=True)
    if asked:
        again = children.run(partial(_run, place, line, broken=False))
        if again.code:
            troubles.append(f"as much was freed as was asked for, and it still does not fit: {told[:300]!r}")
    if children.run(partial(opens_for_writing, vault, diary)).code:
        done.counts["does not open"] += 1
        troubles.append("it does not open for writing when there is room again")
    done.troubles += troubles
    return done


def _sorted() -> list[str]:
    return sorted(map(str, range(_FILES)))


def _line(name: str, place: Path, vault: Path, diary: Diary) -> list[str]:
    lines = {
        "add": ["add", str(vault), *(str(place / "batch" / number) for number in _sorted()), "--json"],
        "describe": ["describe", str(vault), "E-1", "--title", "a new title"],
        "keys change": ["keys", "change", str(vault), "--new-passphrase-file", str(place / "new.txt")],
    }
    if name == "describe":
        diary.begin("title", "E-000001", "a new title")
    if name == "keys change":
        diary.begin("passphrase", "K-1", (place / "new.txt").read_text())
    return [*lines[name], "--passphrase-file", str(place / "passphrase.txt")]


def _run(place: Path, line: list[str], *, broken: bool) -> None:
    if broken:
        _never_mind()
    command(place, line)


def _never_mind() -> None:
    """The control: a write for which there is no room is taken for done, and nobody is told how much is missing."""
    real = durable.write_all

    def write_all(descriptor: int, data: bytes | bytearray | memoryview) -> None:
        try:
            real(descriptor, data)
        except OSError:
            return

    for room in (durable, objects):
        setattr(room, "write_all", write_all)  # noqa: B010 - for this process alone
    setattr(pipeline, "missing_megabytes", _does_not_say)  # noqa: B010


def _does_not_say(*_: object) -> int:
    raise OSError
