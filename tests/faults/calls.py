"""One system call of a command fails, or the command is killed at it: for each call in turn, and each way to fail.

The command is the program's own, in a process that has everything loaded; strace looks on from the moment at which it
begins. A call is the k-th of its name in any thread. A disk that is full stays full; other faults occur once.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from evidence_vault import program
from evidence_vault.cli.main import main
from evidence_vault.records.ids import ItemId
from tests.faults import children
from tests.faults.campaign import Round, Setting, Unavailable
from tests.faults.diary import Diary
from tests.faults.jobs import digest, look_at_nothing, take_in
from tests.faults.opened import PASSPHRASE, cheap_passphrases, make, opened
from tests.faults.power_cut import wait
from tests.faults.reckoning import as_round, reckon

NEW = "a sentence about marshes and a cormorant"
TITLE = "a new title"
_CHANGES = ("openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat2", "mkdir", "ftruncate")
_REFUSES = ("openat", "rename", "renameat2", "unlink", "mkdir", "fchmod", "utimensat", "flock")
_WAITS = ("openat", "read", "write", "fsync", "fdatasync")
_ALL = tuple(dict.fromkeys((*_CHANGES, *_REFUSES, *_WAITS, "pread64", "getdents64")))
FAULTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "EIO": ("error=EIO:when={}", _ALL),
    "ENOSPC": ("error=ENOSPC:when={}+", _CHANGES),
    "EACCES": ("error=EACCES:when={}", _REFUSES),
    "EINTR": ("error=EINTR:when={}", _WAITS),
    "kill": ("signal=KILL:when={}", _ALL),
    "short": ("", ("write",)),
}
"""By name: what strace is told, and the calls that may end so. A short write is ours: strace could only lie about it."""


@dataclass(frozen=True)
class Case:
    """The k-th call of a command, and how it ends."""

    command: str
    fault: str
    call: str
    k: int

    def __str__(self) -> str:
        return f"{self.command}, {self.fault} at {self.call} {self.k}"


def calls(setting: Setting) -> Iterator[Round]:
    """A round is one case."""
    if shutil.which("strace") is None:
        raise Unavailable("strace is not installed")
    base = setting.folder / "base"
    base.mkdir()
    children.run(partial(_make_base, base))
    cheap_passphrases()
    look_at_nothing()
    own = program.digest()
    setattr(program, "digest", lambda: own)  # noqa: B010 - hundreds of calls, none of which concerns a vault
    cases = list(_cases(setting.folder, base))
    if setting.broken:
        cases = [case for case in cases if case.call == "write" and case.fault in {"EIO", "ENOSPC"}]
    for number, case in enumerate(cases):
        if setting.broken or setting.takes(number):
            done = _round(setting.folder, base, case, broken=setting.broken)
            done.number = number
            yield done


def _make_base(folder: Path) -> None:
    """A vault with two items, the files that commands need, and a diary of it."""
    look_at_nothing()
    make(folder / "case.vault")
    diary = Diary(folder / "diary")
    diary.done("passphrase", "K-1", PASSPHRASE)
    (folder / "new.txt").write_text(NEW)
    (folder / "passphrase.txt").write_text(PASSPHRASE)
    with opened(folder / "case.vault", write=True) as session:
        for name in ("one", "two", "three"):
            (folder / f"{name}.bin").write_bytes(name.encode() * 3_000)
            diary.begin("content", digest(folder / f"{name}.bin"), name)
        take_in(session, diary, [folder / "one.bin", folder / "two.bin"])
        session.describe([ItemId(1)], {"title": "the first"})
        diary.done("title", "E-000001", "the first")


def _line(command: str, folder: Path) -> list[str]:
    vault = str(folder / "case.vault")
    lines = {
        "add": ["add", vault, str(folder / "three.bin"), "--json"],
        "describe": ["describe", vault, "E-1", "--title", TITLE],
        "keys change": ["keys", "change", vault, "--new-passphrase-file", str(folder / "new.txt")],
        "list": ["list", vault, "--json"],
    }
    return [*lines[command], "--passphrase-file", str(folder / "passphrase.txt")]


def _cases(folder: Path, base: Path) -> Iterator[Case]:
    """Every call that a command makes, by each fault; seen in a run in which nothing fails."""
    for command in ("add", "describe", "keys change", "list"):
        place = _copy(folder, base)
        for _ in range(2):  # the first loads what is only imported when it is used
            shutil.rmtree(place)
            shutil.copytree(base, place)
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                main(_line(command, place))
        shutil.rmtree(place)
        shutil.copytree(base, place)
        _run(place, command, f"trace={','.join(_ALL)}", "", 0)
        seen: Counter[tuple[str, str]] = Counter()
        for thread, call in re.findall(r"^(\d+) +(\w+)\(", (place / "calls").read_text("latin-1"), re.MULTILINE):
            seen[call, thread] += 1
        most: Counter[str] = Counter()
        for (call, _), count in seen.items():
            most[call] = max(most[call], count)
        for fault, (_, ends) in FAULTS.items():
            for call in ends:
                for k in range(1, most[call] + 1):
                    yield Case(command, fault, call, k)


def _copy(folder: Path, base: Path) -> Path:
    place = folder / "case"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(base, place)
    return place


def _round(folder: Path, base: Path, case: Case, *, broken: bool) -> Round:
    place = _copy(folder, base)
    diary = Diary(place / "diary")
    if case.command == "keys change":
        diary.begin("passphrase", "K-1", NEW)
    if case.command == "describe":
        diary.begin("title", "E-000001", TITLE)
    told, _ = FAULTS[case.fault]
    inject = f"inject={case.call}:{told.format(case.k)}" if told else ""
    ended = _run(place, case.command, inject, case.fault, case.k, broken=broken)
    troubles = acknowledge(place, case.command, diary, ended, [place / "three.bin"])
    done = as_round(children.ask(partial(reckon, place / "case.vault", diary.read())))
    after = children.run(partial(opens_for_writing, place / "case.vault", diary))
    if after.code:
        done.counts["does not open"] += 1
        done.troubles.append("it does not open for writing afterwards")
    reached = case.fault == "short" or "(INJECTED)" in (place / "calls").read_text("latin-1") or ended.killed
    done.counts["fault reached" if reached else "fault not reached"] += 1
    done.counts["acknowledged in spite of it"] += ended.code == 0
    done.troubles = [f"{case}: {trouble}" for trouble in [*troubles, *done.troubles]]
    return done


def acknowledge(place: Path, name: str, diary: Diary, ended: children.Ended, sources: list[Path]) -> list[str]:
    """Tell the diary what the program told the person; what is wrong with how it told of a failure."""
    out = (place / "out").read_text("utf-8", "replace")
    told = (place / "err").read_text("utf-8", "replace")
    if name == "add":
        try:
            items = json.loads(out)["items"]
        except ValueError:
            items = []
        by_name = {source.name: digest(source) for source in sources}
        for item in items:
            diary.done("item", item["id"], by_name[item["name"]])
    if ended.code == 0 and name == "describe":
        diary.done("title", "E-000001", TITLE)
    if ended.code == 0 and name == "keys change":
        diary.done("passphrase", "K-1", NEW)
    if ended.code in {0, -signal.SIGKILL}:
        return []
    if "Traceback" in told or "in a way that it does not know" in told or ended.code == 70:
        return [f"no sentence but {told[-600:]!r}"]
    return [] if told.strip() or out.strip() else [f"it ended with {ended.code} and said nothing"]


def opens_for_writing(vault: Path, diary: Diary) -> None:
    for passphrase in diary.read().possible(("passphrase", "K-1")):
        try:
            with opened(vault, passphrase, write=True) as session:
                session.describe([session.items()[-1].id], {"title": "afterwards"})
                return
        except Exception as error:
            if getattr(error, "code", "") != "unlock.wrong_passphrase":
                raise
    raise RuntimeError("no passphrase opens it")


def _run(place: Path, command: str, told: str, fault: str, k: int, *, broken: bool = False) -> children.Ended:
    """One command in a child; strace begins to look on while it waits."""
    (place / "calls").touch()
    reader, writer = os.pipe()
    ready, is_ready = os.pipe()
    work = partial(_command, place, command, reader, k if fault == "short" else 0, broken=broken)
    child = children.fork(lambda: work(is_ready))
    os.close(reader)
    os.close(is_ready)
    if os.read(ready, 1) != b"r":
        raise RuntimeError("a command did not even begin")
    os.close(ready)
    strace = None
    if told:
        line = ["strace", "-f", "-qq", "-p", str(child), "-o", str(place / "calls"), "-e", "signal=none"]
        line += (
            ["-e", told]
            if told.startswith("trace=")
            else ["-e", f"trace={told[7:].split(':', maxsplit=1)[0]}", "-e", told]
        )
        strace = subprocess.Popen(line, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(500):
            if strace.poll() is not None or not re.search(r"^TracerPid:\t0$", _status(child), re.MULTILINE):
                break
            wait(0.002)
        if strace.poll() is not None:
            children.kill(child)
            children.end(child, 0.0)
            raise Unavailable(f"strace may not look on ({((strace.stderr and strace.stderr.read()) or b'').decode()})")
    os.write(writer, b"go")
    os.close(writer)
    ended = children.end(child, 0.0)
    if strace:
        strace.wait()
        if strace.stderr:
            strace.stderr.close()
    return ended


def _status(process: int) -> str:
    return Path(f"/proc/{process}/status").read_text(encoding="utf-8")


def _command(place: Path, name: str, go: int, short: int, is_ready: int, *, broken: bool) -> None:
    def wait_for_strace() -> None:
        os.write(is_ready, b"r")
        if short:
            _write_short(short)
        if broken:
            _never_mind_refusals()
        os.readv(go, [bytearray(2)])  # a call that nothing disturbs

    command(place, _line(name, place), wait_for_strace)


def command(place: Path, line: list[str], begin: Callable[[], None] = lambda: None) -> None:
    """Be the program: what it says goes to the files ``out`` and ``err``, and this process ends as it does."""
    sys.stdout, sys.stderr = _told(place / "out"), _told(place / "err")
    begin()
    code = main(line)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


class _Told(io.RawIOBase):
    """A file that is written by a call which nothing disturbs: what the person sees is on no disk."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return os.writev(self._file, [data])


def _told(path: Path) -> io.TextIOWrapper:
    return io.TextIOWrapper(_Told(path), "utf-8", write_through=True)  # type: ignore[arg-type]


def _write_short(k: int) -> None:
    """Let the k-th write take half of what it is given."""
    real, left = os.write, k

    def write(descriptor: int, data: bytes) -> int:
        nonlocal left
        left -= 1
        view = memoryview(data)
        return real(descriptor, view[: max(1, len(view) // 2)] if left == 0 else view)

    setattr(os, "write", write)  # noqa: B010 - for this process alone


def _never_mind_refusals() -> None:
    """The control: a write that the medium refuses is taken for done."""
    real = os.write

    def write(descriptor: int, data: bytes) -> int:
        try:
            return real(descriptor, data)
        except OSError:
            return len(memoryview(data).cast("B"))

    setattr(os, "write", write)  # noqa: B010 - for this process alone
