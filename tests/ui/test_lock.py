"""Locking ends the process: keys leave the memory, the worker dies, a fresh process shows the locked vault."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from evidence_vault.crypto import age
from evidence_vault.progress import NoProgress
from evidence_vault.records.unsaved import UnfinishedIntake
from tests.helpers.vaults import TestVault
from tests.helpers.windows import shown, wait_until
from ui.jobs.idle import IdleWatch

pytestmark = pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="memory is looked at through /proc")


CANARY = "Kokshetau heron 4711"
"""What is typed; it stands in no file before."""


def memory_holds(process: int, secret: bytes) -> bool:
    """Whether a process's memory has `secret` anywhere; read as root can."""
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for line in maps:
            place = re.match(r"([0-9a-f]+)-([0-9a-f]+) r", line)
            if not place or line.rstrip().endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(part, 16) for part in place.groups())
            try:
                memory.seek(start)
                if secret in memory.read(end - start):
                    return True
            except (OSError, OverflowError, ValueError):
                continue
    return False


def children(process: int) -> list[int]:
    """Process ids of the children of every thread."""
    found = []
    for task in Path(f"/proc/{process}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return found


def is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended and waits to be asked for does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def arguments(process: int) -> list[str]:
    """The command line of a process."""
    return Path(f"/proc/{process}/cmdline").read_bytes().decode().split("\0")[:-1]


@pytest.fixture
def driven(application: QApplication, vault: TestVault, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A window in a process of its own, with the vault open and its worker busy once."""
    del application
    with drive(vault, tmp_path) as process:
        yield process


@contextmanager
def drive(vault: TestVault, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """The window of `locking.py` with these arguments, once it is ready; `folder` is all that it may call its own."""
    key = folder / "key.txt"
    key.write_text(vault.identity)
    script = Path(__file__).with_name("locking.py")
    command = [sys.executable, str(script), str(vault.path), str(key), *arguments]
    home = {name: str(folder) for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    environment = {**os.environ, **home, "PYTHONPATH": str(script.parents[2])}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=folder
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def test_a_lock_leaves_nothing_of_the_key(driven: subprocess.Popen[str], vault: TestVault) -> None:
    try:
        os.close(os.open(f"/proc/{driven.pid}/mem", os.O_RDONLY))
    except PermissionError:
        pytest.skip("only root may look into a process that forbids it")
    secret = age.Identity.parse(vault.identity).secret
    workers = children(driven.pid)
    assert memory_holds(driven.pid, secret), "the key of an open vault is in memory, so it can be found"
    assert workers

    assert driven.stdin
    started = time.monotonic()
    driven.stdin.write("lock\n")
    driven.stdin.flush()
    wait_until(lambda: "-m" in arguments(driven.pid))
    gone = time.monotonic() - started

    print(f"gone after {gone:.2f} s")
    assert arguments(driven.pid)[1:] == [
        *("-P", "-m", "ui", "--lang=ru", "--appearance=system", "--idle-lock=15", "--"),
        str(vault.path),
    ]
    assert not memory_holds(driven.pid, secret)
    assert not memory_holds(driven.pid, vault.identity.encode())
    assert not [worker for worker in workers if is_alive(worker)]
    wait_until(lambda: "libQt6Widgets" in Path(f"/proc/{driven.pid}/maps").read_text())
    assert driven.poll() is None, "the fresh process stays, with its window"
    with vault.session(write=True) as session:  # the writer lock is free
        assert len(session.items()) == 3


@pytest.mark.thorough
def test_a_lock_while_large_files_come_in_is_as_quick_and_the_rest_can_go_on(
    application: QApplication, vault: TestVault, tmp_path: Path
) -> None:
    del application
    folder = tmp_path / "videos"
    folder.mkdir()
    for number in range(8):
        with (folder / f"{number:02}.mp4").open("wb") as file:
            file.write(bytes([number]))
            file.truncate(60_000_000)
    with drive(vault, tmp_path, CANARY, str(folder)) as process:
        wait_until(lambda: any((vault.path / "tmp").glob("*.part")))
        assert process.stdin
        started = time.monotonic()
        process.stdin.write("lock\n")
        process.stdin.flush()
        wait_until(lambda: "-m" in arguments(process.pid))
        gone = time.monotonic() - started
        print(f"gone after {gone:.2f} s")
        if os.access(f"/proc/{process.pid}/mem", os.R_OK):
            assert not memory_holds(process.pid, age.Identity.parse(vault.identity).secret)
    with vault.session(write=True) as session:
        kept = session.drafts().unsaved
        assert [texts.fields for texts in kept.texts] == [{"title": CANARY}]
        (intake,) = kept.intakes
        assert intake == UnfinishedIntake((os.fsencode(folder),), 3)
        assert len(session.items()) < 3 + 8
        sources = [Path(os.fsdecode(source)) for source in intake.sources]
        session.add(sources, card={}, case=None, progress=NoProgress(), resumed_after=intake.after)
        assert sorted(item.name for item in session.items()[3:]) == [f"{number:02}.mp4" for number in range(8)]


# -- a crash -------------------------------------------------------------------------------------


def files_with(folder: Path, words: str) -> list[Path]:
    """Files below a folder that hold a text in one of the encodings in which a program keeps it in memory."""
    wanted = [words.encode(encoding) for encoding in ("utf-8", "utf-16-le")]
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return [path for path in files if any(one in path.read_bytes() for one in wanted)]


@pytest.mark.thorough
def test_what_was_typed_when_the_process_was_killed_is_kept_and_stands_nowhere_in_plain(
    application: QApplication, vault: TestVault, tmp_path: Path
) -> None:
    del application
    with drive(vault, tmp_path, CANARY) as process:
        wait_until(lambda: any((vault.path / "tmp").glob("drafts/*.age")))
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert not files_with(tmp_path, CANARY)
    (tmp_path / "control.txt").write_text(f"before {CANARY} after")
    assert files_with(tmp_path, CANARY) == [tmp_path / "control.txt"], "it would be found"
    assert not vault.check().findings
    with vault.session(write=True) as session:
        assert [texts.fields for texts in session.drafts().unsaved.texts] == [{"title": CANARY}]
        assert not session.drafts().set_aside


# -- idleness ------------------------------------------------------------------------------------


Watched = tuple[IdleWatch, list[str], QWidget]


@pytest.fixture
def watched(application: QApplication) -> Iterator[Watched]:
    """A watch over the application, what it told, and a window."""
    told = list[str]()
    watch = IdleWatch(application)
    watch.idle.connect(lambda: told.append("idle"))
    watch.paused.connect(lambda: told.append("paused"))
    window = QWidget()
    with shown(application, window, 200):
        yield watch, told, window
    shiboken6.delete(watch)


def test_an_untouched_window_is_noticed(watched: Watched) -> None:
    watched[0].start(20)
    wait_until(lambda: watched[1] == ["idle"])


def outlast(application: QApplication, milliseconds: int) -> None:
    """Let the event loop run for longer than a watch waits."""
    other, over = IdleWatch(application), list[str]()
    other.idle.connect(lambda: over.append("over"))
    other.start(milliseconds)
    wait_until(lambda: bool(over))
    shiboken6.delete(other)


def test_a_long_job_holds_the_lock_back_until_it_ends(application: QApplication, watched: Watched) -> None:
    watch, told, _ = watched
    watch.hold(True)
    watch.start(1)
    outlast(application, 30)
    assert not told
    watch.hold(False)
    assert told == ["idle"]


@pytest.mark.parametrize("touch", ["key", "pointer", "another window"])
def test_who_comes_back_during_a_long_job_is_not_locked_out_at_its_end(
    touch: str, application: QApplication, watched: Watched
) -> None:
    watch, told, window = watched
    watch.hold(True)
    watch.start(200)
    outlast(application, 300)
    if touch == "key":
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    elif touch == "pointer":
        QTest.mouseMove(window.windowHandle(), QPoint(20, 20))
    else:
        dialog = QDialog(window)
        with shown(application, dialog, 100):
            wait_until(lambda: application.focusWindow() == dialog.windowHandle())
            QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    watch.hold(False)
    assert not told


def test_a_pause_is_noticed_once_after_the_last_key(watched: Watched) -> None:
    watch, told, window = watched
    watch._pause.setInterval(20)
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    wait_until(lambda: bool(told))
    wait_until(lambda: not watch._pause.isActive())
    assert told == ["paused"]
