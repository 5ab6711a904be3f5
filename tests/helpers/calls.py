"""The calls of one run of the program in the order in which they ended, as strace wrote it down; and calls that fail."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.helpers.sources import ROOT

needs_root_on_linux = [
    pytest.mark.skipif(sys.platform != "linux", reason="strace is a program of Linux"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root sees the files of a process that forbids it"
    ),
]

_TRACED = "openat,fsync,fdatasync,rename,renameat2,mkdir,unlink,write,pwrite64,fadvise64,read,pread64"
_LINE = re.compile(r"^(\d+) +(.*)$")
_UNFINISHED = re.compile(r"^(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(.*)$")
_PLACE = re.compile(r"^\w+\(\d+<([^>]*)>")
_NAME = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True)
class Call:
    """One call of the system.

    Attributes:
        name: of the call.
        paths: the file of its descriptor, or the paths that it names.
        text: all that strace wrote.
        main: by the thread that the program began with.
    """

    name: str
    paths: tuple[str, ...]
    text: str
    main: bool


@dataclass(frozen=True)
class Watched:
    """How a run of the program ended, and what it asked of the system."""

    code: int
    out: str
    err: str
    calls: list[Call]

    @property
    def injected(self) -> list[Call]:
        """The calls that were made to fail."""
        return [call for call in self.calls if "(INJECTED)" in call.text]


def watch(folder: Path, line: Sequence[str | Path], inject: Sequence[str] = ()) -> Watched:
    """Run the program to its end under strace.

    Args:
        folder: for what strace writes.
        line: arguments of the program.
        inject: more options of strace, to make calls fail.
    """
    calls = folder / "calls"
    strace = ["strace", "-f", "-qq", "-y", "-s", "64", "-o", str(calls), "-e", f"trace={_TRACED}", "-e", "signal=none"]
    done = subprocess.run(
        [*strace, *inject, sys.executable, "-m", "evidence_vault.cli.main", *map(str, line)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return Watched(done.returncode, done.stdout, done.stderr, _read(calls.read_text("latin-1")))


def _read(text: str) -> list[Call]:
    begun: dict[str, str] = {}
    calls = []
    main = text.split(maxsplit=1)[0]
    for line in text.splitlines():
        match = _LINE.match(line)
        if not match:
            continue
        thread, said = match.groups()
        if unfinished := _UNFINISHED.match(said):
            begun[thread] = unfinished[1]
            continue
        if resumed := _RESUMED.match(said):
            said = begun.pop(thread, "") + resumed[1]
        place = _PLACE.match(said)
        paths = (place[1],) if place else tuple(_NAME.findall(said))
        calls.append(Call(said.partition("(")[0], paths, said, thread == main))
    return calls
