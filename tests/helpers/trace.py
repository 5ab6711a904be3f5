"""What a program and all that it starts asks of the system, as strace wrote it down: files, sockets, bytes."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_WRITES = ("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg")
_MAKES = ("mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mknod")
_OPENS = ("open", "openat", "openat2", "creat")
_OTHERS = ("truncate", "mknodat", "socket", "connect", "bind", "execve", "prctl", "prlimit64")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"(\.\.\.)?')
_PLACED = re.compile(r'(?:AT_FDCWD|\d+)<([^>]*)>, "((?:[^"\\]|\\.)*)"')
_TARGET = re.compile(r"\w+\(\d+<(.*?)>[,)]")
_PRIVATE = re.compile(r"(?:/dev/null|pipe:|anon_inode:)")


def command(folder: Path) -> list[str]:
    """Puts strace in front of a command; one file for each thread appears in `folder`."""
    calls = ",".join((*_WRITES, *_MAKES, *_OPENS, *_OTHERS))
    options = ("-ff", "--seccomp-bpf", "-qq", "-yy", "-s", "4000000", "-o", str(folder / "thread"))
    return ["strace", *options, "-e", f"trace={calls}", "-e", "signal=none"]


@dataclass
class Trace:
    """What was seen.

    Attributes:
        made: every path that was opened for writing, made, or given another name, with folders.
        read: every file that was opened only for reading.
        written: for each place that is no pipe, all bytes that went there.
        sockets: families of sockets (``AF_UNIX``).
        connected: paths of local sockets that were asked for; for other families the whole call.
        lives: for each started program, its command line and what it gave up before anything else was started.
    """

    made: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    written: dict[str, list[bytes]] = field(default_factory=dict)
    sockets: set[str] = field(default_factory=set)
    connected: set[str] = field(default_factory=set)
    lives: list[list[str]] = field(default_factory=list)


def read(folder: Path) -> Trace:
    """Read what strace wrote below a folder.

    Raises:
        AssertionError: strace cut a string off, so nothing can be said.
    """
    trace = Trace()
    read_into(trace, folder)
    return trace


def read_into(trace: Trace, folder: Path) -> None:
    """Add what another program did to a trace. Raises what `read` raises."""
    for path in sorted(folder.iterdir()):
        for line in path.read_text("latin-1").splitlines():
            _read_line(trace, line)


def _read_line(trace: Trace, line: str) -> None:
    name = line.partition("(")[0]
    failed = re.search(r"\) = -1 E\w+ \(", line) is not None
    if name in _WRITES:
        target = _TARGET.match(line)
        place = target[1] if target else "?"
        if not _PRIVATE.match(place):
            trace.written.setdefault(place, []).extend(_strings(line))
    elif name in ("socket", "connect", "bind"):
        _read_socket(trace, name, line)
    elif name in ("execve", "prctl", "prlimit64"):
        _read_life(trace, name, line, failed=failed)
    elif name in _OPENS:
        _read_opening(trace, name, line)
    elif not failed and name in (*_MAKES, "truncate", "mknodat"):
        trace.made.update(_paths(line))


def _read_life(trace: Trace, name: str, line: str, *, failed: bool) -> None:
    if name != "execve":
        if trace.lives:
            trace.lives[-1].append(line)
    elif not failed:
        arguments = line.partition("[")[2].partition("]")[0]
        trace.lives.append([b" ".join(_strings(arguments)).decode(errors="replace")])


def _read_opening(trace: Trace, name: str, line: str) -> None:
    opened = re.search(r"= \d+<(.*)>$", line)
    if not opened:
        return
    place = opened[1].partition("<")[0]
    if name == "creat" or re.search(r"O_WRONLY|O_RDWR|O_CREAT", line):
        trace.made.add(place)
    elif "O_DIRECTORY" not in line:
        trace.read.add(place)


def _read_socket(trace: Trace, name: str, line: str) -> None:
    if name == "socket":
        trace.sockets.add(line.partition("(")[2].partition(",")[0])
        return
    path = re.search(r'sun_path=(@?)"([^"]*)"', line)
    trace.connected.add(path[1] + path[2] if path else line)


def _paths(line: str) -> Iterator[str]:
    placed = [os.path.join(folder, _decoded(path).decode()) for folder, path in _PLACED.findall(line)]
    yield from placed or [text.decode() for text in _strings(line)]


def _strings(line: str) -> list[bytes]:
    found = _STRING.findall(line)
    assert not [cut for _, cut in found if cut], "a string was cut off"
    return [_decoded(text) for text, _ in found]


def _decoded(text: str) -> bytes:
    decoded, _ = codecs.escape_decode(text.encode("latin-1"))
    assert isinstance(decoded, bytes)
    return decoded
