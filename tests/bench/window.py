"""From starting a program to its first window that can be seen, on a screen of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

from tests.helpers.desktop import Desktop, ended

_BARE: Final = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("bare")
label.resize(800, 600)
label.show()
app.exec()
"""


Started = AbstractContextManager[subprocess.Popen[bytes]]
"""A process that is ended afterwards."""


def seen(screen: Desktop, start: Callable[[], Started]) -> float:
    """Seconds from the start of a process until it has a window that can be seen."""
    began = time.perf_counter()
    with start() as process:
        while not screen.windows(process.pid):
            if process.poll() is not None:
                raise RuntimeError("it ended without a window, the figure would mean nothing")
        return time.perf_counter() - began


def bare(screen: Desktop) -> Started:
    """A window of the same libraries with a word in it."""
    return ended(subprocess.Popen([sys.executable, "-c", _BARE], env=screen.environment))
