"""What a worker can reach: nothing. Seen from outside, by the system's own account."""

from __future__ import annotations

import io
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.sandbox.pool import Sandbox

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into Linux's /proc")

SECRET = b"the name of the witness is K7QX-93MD-" * 20


def _of_worker(pid: int, name: str) -> bytes:
    """A file of /proc about a process that hides from its own user."""
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except PermissionError:
        pytest.skip("only root sees into a worker")


def _finds(pid: int, needle: bytes) -> bool:
    """Whether a process has some bytes anywhere in its memory; one that has just ended has none."""
    try:
        areas = re.findall(rb"^(\w+)-(\w+) r.*?(\S*)$", _of_worker(pid, "maps"), re.M)
        with Path(f"/proc/{pid}/mem").open("rb") as memory:
            for start, end, name in areas:
                if not name.startswith(b"[v"):
                    memory.seek(int(start, 16))
                    if needle in memory.read(int(end, 16) - int(start, 16)):
                        return True
    except (FileNotFoundError, ProcessLookupError):
        return False
    return False


def test_it_inherits_no_variable_of_the_environment(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, children: Callable[[int], list[int]]
) -> None:
    monkeypatch.setenv("EVIDENCE_VAULT_PASSPHRASE", "seven lowercase words")
    pid = sandbox.start().pid
    assert {_of_worker(one, "environ") for one in (pid, *children(pid))} == {b""}
    assert b"seven lowercase words" in subprocess.run(["/usr/bin/env"], check=True, capture_output=True).stdout


def test_it_inherits_no_open_file(sandbox: Sandbox, tmp_path: Path, children: Callable[[int], list[int]]) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, (tmp_path / "open").open("w") as file:
        for descriptor in (ours.fileno(), file.fileno()):
            os.set_inheritable(descriptor, True)
        pid = sandbox.start().pid
        _of_worker(pid, "environ")
        for one in (pid, *children(pid)):
            targets = [os.readlink(entry) for entry in Path(f"/proc/{one}/fd").iterdir()]
            assert all(target.startswith("pipe:") or target == "/dev/null" for target in targets), targets


def test_its_limits_are_in_force(sandbox: Sandbox, children: Callable[[int], list[int]]) -> None:
    pid = sandbox.start().pid
    named = sandbox.start().hello.limits
    child = children(pid)[0]  # the one that said hello; the next may still be locking itself in
    for one in (pid, child):
        limits = _of_worker(one, "limits").decode()
        status = _of_worker(one, "status").decode()
        assert re.search(r"Max core file size +0 +0 ", limits)
        assert re.search(r"Max file size +0 +0 ", limits)
        assert re.search(rf"Max address space +{1 << 30} +{1 << 30} ", limits)
        assert "memory 1024 MiB" in named
        assert re.search(r"^NoNewPrivs:\s1$", status, re.M)
        assert re.search(r"^Cap(Eff|Prm|Inh):\s0{16}$", status, re.M)
    limits = _of_worker(child, "limits").decode()
    assert re.search(r"Max open files +0 +0 ", limits)
    assert re.search(r"Max cpu time +8 +12 ", limits)
    filtered = re.search(r"^Seccomp:\s2$", _of_worker(child, "status").decode(), re.M)
    assert bool(filtered) == ("system calls filtered" in named)
    assert filtered or re.search(r"Max processes +0 +0 ", limits)


@pytest.mark.thorough
def test_what_reads_pictures_opens_nothing_either(program: Callable[[str], str], tmp_path: Path) -> None:
    log = tmp_path / "log"
    options = ["-f", "-qq", "-e", "trace=%file,%network,%process,prctl,kill", "-o", str(log)]
    subprocess.run([program("strace"), *options, sys.executable, "-c", READING], check=True, timeout=120)
    calls = _calls(log.read_text())
    worker = next(pid for pid, call in calls if call.startswith("execve(") and '"evidence_vault.worker"' in call)
    pids = {worker} | {call.split()[-1] for pid, call in calls if pid == worker and call.startswith(("clone", "fork"))}
    locked = next(at for at, (pid, call) in enumerate(calls) if pid == worker and "PR_SET_NO_NEW_PRIVS" in call)
    assert any("kaz.traineddata" in call for pid, call in calls[:locked] if pid in pids), "the control: before, it does"
    assert [call for pid, call in calls[locked:] if pid in pids and REACHES.match(call)] == []


def test_it_has_a_network_of_its_own_where_it_says_so(sandbox: Sandbox) -> None:
    pid = sandbox.start().pid
    _of_worker(pid, "environ")
    apart = os.readlink(f"/proc/{pid}/ns/net") != os.readlink("/proc/self/ns/net")
    assert apart == ("network namespace" in sandbox.start().hello.limits)


def test_no_file_sees_another_files_memory(
    sandbox: Sandbox, children: Callable[[int], list[int]], meddling: Callable[..., io.BytesIO], picture: bytes
) -> None:
    seen: list[bool] = []

    def look() -> None:
        seen.append(any(_finds(child, SECRET) for child in children(sandbox.start().pid)))

    content = SECRET + bytes(2 << 20)
    found = sandbox.inspect(meddling(content, look, at=2), len(content), "first")
    assert found.result == "ok"
    assert seen == [True], "the control: while it is read, it is in the memory of its own process"
    pid = sandbox.start().pid
    assert sandbox.inspect(io.BytesIO(picture), len(picture), "second").result == "ok"
    assert _finds(pid, b"evidence_vault.worker"), "the control: its memory can be read"
    assert not any(_finds(one, SECRET) for one in (pid, *children(pid)))


SESSION = """
import io, pathlib, socket, sys
from evidence_vault.sandbox.pool import Sandbox
with Sandbox() as sandbox:
    for path in sys.argv[2:]:
        content = pathlib.Path(path).read_bytes()
        assert sandbox.inspect(io.BytesIO(content), len(content), path).result == "ok"
pathlib.Path(sys.argv[1]).write_text("control")
socket.socket().close()
"""


READING = """
from PIL import Image
from evidence_vault.resources import resource
from evidence_vault.sandbox.reader import Reader
with Image.open(resource("sample_case", "pieces", "Screenshot_20260303-081522_long.png")) as shown:
    part = shown.crop((0, 620, 720, 1100)).convert("RGB")
with Reader() as reader:
    result, words = reader.words(part.tobytes(), part.size)
assert result == "ok" and len(words) > 20, result
"""
"""A picture on which the engine has remarks to make."""


def _calls(log: str) -> list[tuple[str, str]]:
    """System calls of a trace in the order in which they ended, each with its process."""
    calls, begun = [], {}
    for line in log.splitlines():
        pid, call = line.split(maxsplit=1)
        if call.endswith("<unfinished ...>"):
            begun[pid] = call.removesuffix("<unfinished ...>")
        elif resumed := re.match(r"<\.\.\. \w+ resumed>", call):
            calls.append((pid, begun.pop(pid) + call[resumed.end() :]))
        else:
            calls.append((pid, call))
    return calls


REACHES = re.compile(
    r"(open|creat|socket|connect|bind|unlink|mkdir|rename|link|symlink|truncate|chmod|exec|kill).*= \d+"
)


def test_the_system_sees_it_open_nothing_after_it_has_locked_itself_in(
    program: Callable[[str], str], shared: Path, tmp_path: Path
) -> None:
    strace = program("strace")
    sample = [
        path
        for kind in ("photo", "image", "pdf", "mail", "web")
        for path in sorted((shared / "corpus" / kind).iterdir())[::12]
    ]
    log, written = tmp_path / "log", tmp_path / "written"
    subprocess.run(
        [
            strace,
            "-f",
            "-qq",
            "-e",
            "trace=%file,%network,%process,prctl,kill",
            "-o",
            log,
            sys.executable,
            "-c",
            SESSION,
            written,
            *sample,
        ],
        check=True,
        timeout=120,
    )
    calls = _calls(log.read_text())
    worker = next(pid for pid, call in calls if call.startswith("execve(") and '"evidence_vault.worker"' in call)
    pids = {worker}
    pids.update(call.split()[-1] for pid, call in calls if pid == worker and call.startswith(("clone", "fork")))
    assert len(pids) > len(sample), "every file had a process of its own"
    locked = next(at for at, (pid, call) in enumerate(calls) if pid == worker and "PR_SET_NO_NEW_PRIVS" in call)
    assert [call for pid, call in calls[locked:] if pid in pids and REACHES.match(call)] == []
    control = [call for pid, call in calls if pid not in pids and REACHES.match(call)]
    assert any(f'"{written}", O_WRONLY|O_CREAT' in call for call in control)
    assert any(call.startswith("socket(AF_INET") for call in control)
