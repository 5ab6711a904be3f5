"""A whole log read with two processes: the same as with one, and the second one is clean and never stays behind."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_vault.custody import ahead
from evidence_vault.custody.ahead import read_ahead
from evidence_vault.custody.history import History
from evidence_vault.custody.verify import EMPTY_HEAD
from evidence_vault.errors import DamagedLog
from evidence_vault.index import Commit
from evidence_vault.sandbox import interpreter
from evidence_vault.sandbox.protocol import frame
from evidence_vault.vault.layout import VaultHeader
from tests.helpers import sources
from tests.helpers.logbook import VAULT, VAULT_KEY, Logbook, introduction, session

SECOND = "evidence_vault.custody.second_reader"
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc and prctl of Linux")


class Written:
    """The commits of a logbook, as a vault's folder gives them; a bad one does not decrypt, a lost one is not there."""

    def __init__(self, book: Logbook) -> None:
        self.commits = dict(enumerate(book.commits, 1))

    def numbers(self) -> list[int]:
        return list(self.commits)

    def read(self, number: int) -> bytes:
        if not self.commits[number]:
            raise DamagedLog(file=self.file(number), reason="age.damaged")
        return self.commits[number]

    def file(self, number: int) -> str:
        return f"log/000/{number:06d}.age"


@pytest.fixture(autouse=True)
def _every_log_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "WORTH_A_PROCESS", 1)


def long_log() -> Logbook:
    """Eight commits, with texts and numbers of every kind that a fact can hold."""
    book = Logbook.begun()
    for number in range(6):
        book.write(session(), {"kind": "setting.set", "a": [number, None, True, "Ә 帖 \x01"], "b": {"c": -(2**53 - 1)}})
    book.write(introduction(2))
    return book


def history(book: Logbook) -> tuple[History, Written]:
    log = Written(book)
    header = VaultHeader(VAULT, "age1")
    return History(log, header, VAULT_KEY.public_key), log  # type: ignore[arg-type]  # only the commits are asked


def both(told: History) -> tuple[list[Commit], list[Commit]]:
    """What two processes read, and what this one reads alone, up to the first commit that is not as it should be."""
    with read_ahead(told) as commits:
        read = list(commits)
    alone = []
    for walked in told.walk(EMPTY_HEAD):
        if walked.head is None:
            break
        alone.append(Commit(walked.entries, walked.head))
    return read, alone


def test_two_processes_read_what_one_reads() -> None:
    told, _ = history(long_log())
    read, alone = both(told)
    assert read == alone
    assert len(read) == 8


def a_byte_of_an_entry(log: Written) -> None:
    log.commits[5] = log.commits[5].replace(b'"v":1', b'"v":2', 1)


def a_signature(log: Written) -> None:
    data = log.commits[5]
    at = data.rindex("— ".encode()) + 60
    log.commits[5] = data[:at] + (b"A" if data[at : at + 1] != b"A" else b"B") + data[at + 1 :]


def the_order(log: Written) -> None:
    log.commits[5], log.commits[6] = log.commits[6], log.commits[5]


def its_key(log: Written) -> None:
    log.commits[5] = b""


def its_file(log: Written) -> None:
    del log.commits[5]


@pytest.mark.parametrize("damage", [a_byte_of_an_entry, a_signature, the_order, its_key, its_file])
def test_it_ends_before_what_is_damaged_and_leaves_naming_it_to_the_reader_with_the_keys(
    damage: Callable[[Written], None],
) -> None:
    told, log = history(long_log())
    damage(log)
    read, alone = both(told)
    assert read == alone
    assert len(read) == 4
    assert next(told.walk(read[-1].head)).findings


def test_a_log_signed_by_another_key_gives_nothing() -> None:
    log = Written(long_log())
    other = History(log, VaultHeader(VAULT, "age1"), bytes(32))  # type: ignore[arg-type]  # only the commits are asked
    with read_ahead(other) as commits:
        assert list(commits) == []


def test_where_no_process_starts_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreter, "start", _refused)
    told, _ = history(long_log())
    read, alone = both(told)
    assert (read, len(alone)) == ([], 8)


def _refused(module: str) -> subprocess.Popen[bytes]:
    raise OSError(module)


@pytest.fixture
def second() -> Iterator[subprocess.Popen[bytes]]:
    """A second process that has verified one commit and waits for the next."""
    process = interpreter.start(SECOND)
    assert process.stdin is not None
    assert process.stdout is not None
    commit = Logbook.begun().commits[0]
    process.stdin.write(frame(str(VAULT).encode()) + frame(VAULT_KEY.public_key + commit))
    process.stdin.flush()
    assert process.stdout.read(4)
    yield process
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()


@linux
def test_the_second_process_is_clean(second: subprocess.Popen[bytes]) -> None:
    place = Path(f"/proc/{second.pid}")
    assert "Max core file size        0                    0" in (place / "limits").read_text()
    arguments = (place / "cmdline").read_bytes().split(b"\0")[1:-1]
    assert arguments == [b"-I", b"-B", b"-m", SECOND.encode()]
    if os.geteuid() == 0:  # who is not root may not even look
        assert (place / "environ").read_bytes() == b""
        assert {int(name.name) for name in (place / "fd").iterdir()} == {0, 1, 2}
    else:
        with pytest.raises(PermissionError):
            (place / "environ").read_bytes()


def test_it_ends_with_its_pipe(second: subprocess.Popen[bytes]) -> None:
    assert second.stdin is not None
    second.stdin.close()
    assert second.wait(60) == 0


@linux
def test_it_dies_with_the_process_that_started_it() -> None:
    lines = (
        "import os, signal",
        "from evidence_vault.sandbox import interpreter",
        "from evidence_vault.sandbox.protocol import frame",
        f"second = interpreter.start({SECOND!r})",
        f"second.stdin.write(frame({str(VAULT).encode()!r}))",
        "second.stdin.flush()",
        "print(second.pid, flush=True)",
        "os.kill(os.getpid(), signal.SIGKILL)",
    )
    command = [sys.executable, "-c", "\n".join(lines)]
    done = subprocess.run(command, cwd=sources.ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL
    try:
        second = os.pidfd_open(int(done.stdout))
    except ProcessLookupError:
        return  # gone already
    ended, _, _ = select.select([second], [], [], 60)
    os.close(second)
    assert ended
