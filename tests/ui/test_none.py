"""A long session must not end because the window's library miscounts None on Python 3.11."""

from __future__ import annotations

import subprocess
import sys

import pytest

CALLS = """
from PySide6.QtCore import QObject
it = QObject()
for _ in range(500_000):
    it.setObjectName("")
"""
SIGNALS = """
from PySide6.QtCore import QObject, Signal
class Telling(QObject):
    told = Signal()
it = Telling()
for _ in range(200_000):
    it.told.emit()
"""


def run(program: str) -> int:
    """Exit code of a program that calls Qt half a million times."""
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode


def test_half_a_million_calls_without_a_result_do_no_harm() -> None:
    assert run("import ui" + CALLS) == 0


def test_neither_do_many_signals() -> None:
    assert run("import ui" + SIGNALS) == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal here (PEP 683)")
def test_without_the_guard_they_end_the_process() -> None:
    """Where this fails, the library was mended and the guard in `ui` can go."""
    assert run(CALLS) != 0
    assert run(SIGNALS) != 0
