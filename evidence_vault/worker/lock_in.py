"""The doors that a worker closes behind itself, as far as the system has them.

Each limit is tried; only those that hold are reported. None is relied on alone: where system calls are
filtered, nothing else could be reached; where they are not, the others stand.
"""

from __future__ import annotations

import contextlib
import mmap
import signal
import sys
from types import FrameType

from evidence_vault.worker.content import OutOfTime

if sys.platform != "win32":
    import resource
if sys.platform == "linux":
    from evidence_vault.worker import landlock, linux, seccomp

MEMORY = 1 << 30
"""Bytes of address space of one process."""

CPU_SECONDS = 8
"""Processor time for one look at an item, less than the core waits: what was found until then can still be told."""

CPU_SECONDS_OF_A_TASK = 40
"""The same for a task."""

CPU_SECONDS_OF_A_PART = 120
"""The same for the pages of one item."""

CPU_SECONDS_OF_A_FILE = 1800
"""The same for one file of a bundle."""

_GRACE = 4  # seconds more, for code that does not look up; then the system ends it, even where nobody watches

_OPEN_FILES = 8  # the pipes, the two that lead nowhere, and what making a child takes


def lock_in(written: int = 0) -> tuple[str, ...]:
    """Give up, for good, what no job needs: privileges, the network, the file system.

    Args:
        written: bytes that a file may have which it writes; it can open none.

    Returns:
        The limits that are in force, by name.
    """
    in_force: list[str] = []
    if sys.platform == "linux":
        in_force += [*linux.give_up_privileges(), *landlock.close_file_system()]
        if linux.hide_memory():
            in_force.append("no access by other processes")
    if sys.platform != "win32":
        in_force += _limit_resources(written)
    return tuple(in_force)


def lock_in_job(seconds: int = CPU_SECONDS) -> tuple[str, ...]:
    """Give up what only the process between the jobs needs: starting others.

    Args:
        seconds: of processor time.

    Returns:
        The further limits that are in force, by name.
    """
    in_force: list[str] = []
    if sys.platform != "win32":
        signal.signal(signal.SIGXCPU, _out_of_time)
        in_force += _limit(resource.RLIMIT_CPU, seconds, f"processor time {seconds} s", grace=_GRACE)
        in_force += _limit(resource.RLIMIT_NOFILE, 0, "further open files 0")
    if sys.platform == "linux":
        linux.die_with_parent()
        if seccomp.filter_system_calls():  # which lets threads be started, but no process
            return (*in_force, "system calls filtered")
    if sys.platform != "win32":
        in_force += _limit(resource.RLIMIT_NPROC, 0, "processes 0")
    return tuple(in_force)


def _limit_resources(written: int) -> list[str]:
    in_force = [
        *_limit(resource.RLIMIT_CORE, 0, "core files 0"),
        *_limit(resource.RLIMIT_FSIZE, written, f"written files {written}"),
        *_limit(resource.RLIMIT_NOFILE, _OPEN_FILES, f"open files {_OPEN_FILES} between jobs"),
    ]
    if _limit(resource.RLIMIT_AS, MEMORY, "memory") and _memory_is_limited():
        in_force.append(f"memory {MEMORY >> 20} MiB")
    return in_force


def _limit(which: int, value: int, name: str, *, grace: int = 0) -> list[str]:
    """Set a limit; one with grace is announced by a signal."""
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(which, (value, value + grace))
        return [name]
    return []


def _out_of_time(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)
    raise OutOfTime


def _memory_is_limited() -> bool:
    """Some systems take the number and do not keep to it."""
    try:
        mmap.mmap(-1, MEMORY).close()
    except (OSError, MemoryError):
        return True
    return False
