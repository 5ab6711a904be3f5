"""The vault is locked when the system is about to sleep and when the screen is locked: a real bus, a desktop's part."""

from __future__ import annotations

import contextlib
import os
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from tests.ui import bus
from ui.jobs.process import keep_to_this_computer
from ui.jobs.system import SystemWatch, Told
from ui.settings import Settings
from ui.views.settings import SettingsView

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has logind"),
    pytest.mark.usefixtures("application"),
]

Driven = subprocess.Popen[str]


@pytest.fixture
def buses(program: Callable[[str], str], tmp_path: Path) -> Iterator[dict[str, str]]:
    """Addresses of the two buses of a computer, as the environment names them."""
    daemon = program("dbus-daemon")
    with bus.bus(daemon, tmp_path / "system") as system, bus.bus(daemon, tmp_path / "session") as session:
        yield {"DBUS_SYSTEM_BUS_ADDRESS": system, "DBUS_SESSION_BUS_ADDRESS": session}


@pytest.fixture
def logind(buses: dict[str, str]) -> Iterator[bus.FakeDesktop]:
    """What answers on the system's bus."""
    with bus.desktop("system", buses["DBUS_SYSTEM_BUS_ADDRESS"]) as made:
        yield made


@pytest.fixture
def screen_saver(buses: dict[str, str]) -> Iterator[bus.FakeDesktop]:
    """What answers on the session's bus."""
    with bus.desktop("session", buses["DBUS_SESSION_BUS_ADDRESS"]) as made:
        yield made


@contextmanager
def window(vault: TestVault, folder: Path, buses: dict[str, str]) -> Iterator[Driven]:
    """A window in a process of its own with the vault open."""
    key = folder / "key.txt"
    key.write_text(vault.identity)
    script = Path(__file__).with_name("locking.py")
    environment = {**os.environ, **buses, "PYTHONPATH": str(script.parents[2])}
    command = [sys.executable, str(script), str(vault.path), str(key)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=folder
    ) as process:
        assert process.stdout
        try:
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def is_fresh(process: Driven) -> bool:
    """Whether a fresh process stands in the place of the one that knew the key, with its window."""
    started = b"\0-m\0ui\0" in Path(f"/proc/{process.pid}/cmdline").read_bytes()
    return started and "libQt6Widgets" in Path(f"/proc/{process.pid}/maps").read_text()


def told(process: Driven) -> str:
    """What the window knows that the system tells it."""
    assert process.stdin
    assert process.stdout
    process.stdin.write("told?\n")
    process.stdin.flush()
    assert select.select([process.stdout], [], [], 60)[0], "the process that was asked is there no more"
    return process.stdout.readline()


def test_the_sleep_waits_until_the_vault_is_locked(
    logind: bus.FakeDesktop, vault: TestVault, tmp_path: Path, buses: dict[str, str]
) -> None:
    with window(vault, tmp_path, buses) as process:
        assert logind.said() == "asked sleep delay"
        assert not is_fresh(process)
        logind.emit(bus.SLEEPS)
        assert logind.said() == "let go", "so the system may sleep now"
        wait_until(lambda: is_fresh(process))
        assert process.poll() is None
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE)
        held = []
        for path in Path(f"/proc/{process.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):  # closed since it was listed
                held.append(os.readlink(path))
        assert held
        assert not [path for path in held if path.startswith(str(vault.path))]


@pytest.mark.parametrize("times", [pytest.param(1, marks=pytest.mark.thorough), 1000])
def test_the_command_to_lock_all_sessions_locks(
    times: int, logind: bus.FakeDesktop, vault: TestVault, tmp_path: Path, buses: dict[str, str]
) -> None:
    with window(vault, tmp_path, buses) as process:
        wait_until(lambda: "sleep" in told(process))  # asked for last: what is listened for before that is known
        logind.emit(bus.LOCKS * times)
        wait_until(lambda: is_fresh(process))


@pytest.mark.thorough
def test_the_session_of_somebody_else_locks_nothing_here(
    logind: bus.FakeDesktop, vault: TestVault, tmp_path: Path, buses: dict[str, str]
) -> None:
    with window(vault, tmp_path, buses) as process:
        assert logind.said() == "asked sleep delay"
        for _ in range(20):
            logind.emit(bus.ANOTHER_LOCKS)
            assert told(process).startswith("told ")
        assert not is_fresh(process)


@pytest.mark.thorough
def test_a_locked_screen_locks(
    screen_saver: bus.FakeDesktop, vault: TestVault, tmp_path: Path, buses: dict[str, str]
) -> None:
    with window(vault, tmp_path, buses) as process:
        screen_saver.emit(bus.SCREEN_LOCKS)
        wait_until(lambda: is_fresh(process))


@pytest.mark.thorough
def test_waking_and_an_unlocked_screen_lock_nothing(
    logind: bus.FakeDesktop,
    screen_saver: bus.FakeDesktop,
    vault: TestVault,
    tmp_path: Path,
    buses: dict[str, str],
) -> None:
    with window(vault, tmp_path, buses) as process:
        assert logind.said() == "asked sleep delay"
        screen_saver.emit(bus.SCREEN_UNLOCKS)
        logind.emit(bus.WAKES)
        assert told(process) == "told screen sleep\n", "what the same system is known to tell"
        assert not is_fresh(process)


def test_without_a_bus_nothing_is_claimed(application: QApplication) -> None:
    watch = SystemWatch(application)
    watch.delay_sleep()
    application.processEvents()
    assert not watch.told


def test_no_bus_is_started_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CUPS_SERVER", "MESA_SHADER_CACHE_DISABLE"):
        monkeypatch.setenv(name, "as before")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    keep_to_this_computer()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1000/bus")
    keep_to_this_computer()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/run/user/1000/bus"


@pytest.mark.parametrize(
    ("told", "locked", "by_hand"),
    [
        ({"sleep", "screen"}, "before this computer sleeps, and when its screen is locked", ""),
        ({"sleep"}, "before this computer sleeps.", "before you walk away"),
        ({"screen"}, "when the screen of this computer is locked.", "before you close the lid"),
        (set(), "", "before you close the lid or walk away"),
    ],
)
def test_the_settings_say_what_locks_here(
    told: set[Told], locked: str, by_hand: str, direct: DirectRunner, application: QApplication
) -> None:
    del application
    view = SettingsView(direct, Settings(), cast("SystemWatch", SimpleNamespace(told=told)))
    view.activate()
    said = "\n".join(each.text() for each in view.findChildren(QLabel))
    assert locked in said
    assert by_hand in said
    assert ("lock by hand" in said) == bool(by_hand)
