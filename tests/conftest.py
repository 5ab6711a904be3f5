"""Fixtures that every test may use."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers.chromium import Chromium, running
from tests.helpers.extent import THOROUGH
from tests.helpers.thrift import thrift

# before the first import of Qt, which ends the process where it finds no display
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# no test speaks with the buses of the machine, or waits with its sleep
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"

# a shell that runs the tests in the background lets every program that they start ignore Ctrl+C
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("suite", deadline=None, derandomize=True, max_examples=25)
settings.register_profile("thorough", deadline=None, max_examples=1_000)
settings.load_profile("thorough" if THOROUGH else "suite")

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked thorough; pytest counts it as deselected, and `pytest_report_header` says why.

    Whoever names a test by its file gets it.
    """
    named = any(".py" in argument for argument in config.invocation_params.args)
    left_out = [] if THOROUGH or named else [item for item in items if item.get_closest_marker("thorough")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_report_header() -> str:
    """Whether everything runs."""
    said = (
        "all tests" if THOROUGH else "without the tests marked thorough, which take long: EV_TESTS=thorough runs them"
    )
    return f"extent: {said}"


@pytest.fixture(scope="session", autouse=True)
def _thrift() -> Iterator[None]:
    """Not the same work again for every test."""
    with thrift():
        yield


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with published vectors and real files, which is no part of the project."""
    folder = Path(os.environ.get("EV_SHARED") or ROOT.parent / "shared")
    if not (folder / "vectors").is_dir():
        pytest.skip(f"no folder with vectors and corpus at {folder}; name one in EV_SHARED")
    return folder


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Finds another program to compare with, or skips the test."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"the program {name} is not installed")
        return path

    return find


@pytest.fixture(scope="session")
def chromium(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """One browser for all tests of a worker."""
    with running(program("chromium"), tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture
def children() -> Callable[[int], list[int]]:
    """Finds the processes that a process started and that still run."""
    if sys.platform != "linux":
        pytest.skip("processes are found by Linux's /proc")

    def find(parent: int) -> list[int]:
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                state, ppid = stat.read_text().rpartition(")")[2].split()[:2]
            except OSError:  # it has just ended
                continue
            if int(ppid) == parent and state != "Z":
                found.append(int(stat.parent.name))
        return sorted(found)

    return find
