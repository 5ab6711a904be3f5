"""A desktop of its own for a test: an X server without a screen, a window manager, and hands to use them."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.helpers.sources import ROOT

PROGRAMS = ("Xvfb", "jwm", "xdotool", "xclip")

_WIDTH, _HEIGHT = 1280, 720
_BETWEEN_LOOKS = 0.05
_BORDERS = """<?xml version="1.0"?>
<JWM><WindowStyle><Height>16</Height><Width>1</Width></WindowStyle><FocusModel>click</FocusModel>
<Key mask="A" key="F4">close</Key></JWM>
"""


def until(condition: Callable[[], bool], seconds: float = 90) -> None:
    """Look again and again until something is so.

    Raises:
        AssertionError: it never was.
    """
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not so within {seconds} seconds"
        threading.Event().wait(_BETWEEN_LOOKS)


class Desktop:
    """What a person at a screen can do: type, copy, look at windows.

    Attributes:
        environment: for programs that are to appear here.
    """

    def __init__(self, display: str, home: Path) -> None:
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }

    def do(self, *words: str) -> str:
        """Let xdotool do something; its answer, empty where it found nothing."""
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False
        ).stdout.strip()

    def windows(self, process: int) -> list[str]:
        """The windows of a process that can be seen."""
        return self.do("search", "--onlyvisible", "--pid", str(process)).split()

    def wait_for_window(self, process: int, *, other_than: Sequence[str] = ()) -> str:
        """A window of a process, as soon as it can be seen; it gets the keyboard."""
        seen: list[str] = []

        def look() -> bool:
            seen[:] = [window for window in self.windows(process) if window not in other_than]
            return bool(seen)

        until(look)
        self.do("windowactivate", "--sync", seen[0])
        return seen[0]

    def size(self, window: str) -> tuple[int, int]:
        """Of what is inside its frame."""
        told = dict(line.split("=") for line in self.do("getwindowgeometry", "--shell", window).splitlines())
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def type(self, text: str) -> None:
        """Type, into whatever window has the keyboard."""
        self.do("type", text)

    def press(self, *keys: str) -> None:
        """Press keys, by the names of xdotool (``ctrl+l``)."""
        self.do("key", *keys)

    def copy(self, content: bytes, kind: str) -> None:
        """Be another program that has copied something."""
        command = ["xclip", "-selection", "clipboard", "-t", kind, "-i"]
        subprocess.run(command, env=self.environment, input=content, stdout=subprocess.DEVNULL, check=True)

    def clipboard(self) -> str:
        """What another program would paste as text; empty where there is nothing."""
        command = ["xclip", "-selection", "clipboard", "-t", "UTF8_STRING", "-o"]
        try:
            done = subprocess.run(command, env=self.environment, capture_output=True, timeout=5, check=False)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.decode(errors="replace")  # xclip gives its content whatever kind is asked for

    @contextmanager
    def program(self, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        """The window's own process."""
        command = [sys.executable, "-P", "-m", "ui", "--lang=en", *arguments]
        with ended(subprocess.Popen(command, cwd=ROOT, env=self.environment)) as process:
            yield process


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is gone afterwards."""
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """A screen of the smallest size that the window is made for."""
    (folder / "jwmrc").write_text(_BORDERS, encoding="utf-8")
    told, tell = os.pipe()
    screen = ["-screen", "0", f"{_WIDTH}x{_HEIGHT}x24"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), *screen, "-nolisten", "tcp", "-noreset"],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    with ended(server), os.fdopen(told) as answer:
        made = Desktop(f":{answer.readline().strip()}", folder)
        manager = subprocess.Popen(["jwm", "-f", str(folder / "jwmrc")], env=made.environment)
        with ended(manager):
            yield made
