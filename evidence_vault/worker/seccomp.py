"""Only the system calls that reading pipes and computing need (seccomp(2), Linux 3.5).

Every other one fails with EPERM, those of kernels to come too: no file, no socket, no process, no
signal. Threads may be started, since decoders of HEIC work in nothing else; they are filtered like the one that
started them. A call of another architecture's table ends the process.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from collections.abc import Sequence

from evidence_vault.worker.linux import prctl

_PR_SET_SECCOMP = 22
_MODE_FILTER = 2

# classic BPF (linux/filter.h) over struct seccomp_data: number of the call, architecture
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_AT_NUMBER, _AT_ARCHITECTURE, _AT_FIRST_ARGUMENT = 0, 4, 16  # its lower half: both machines are little-endian
_ALLOW, _FAIL, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_NOT_THERE = 0x00050000 | errno.ENOSYS

_CLONE_THREAD = 0x00010000
_CLONE3 = 435  # its flags lie in memory, where no filter can look: callers go back to clone where it is not there

MACHINES = {
    "x86_64": (
        0xC000003E,
        {
            "read": 0,
            "write": 1,
            "close": 3,
            "fstat": 5,
            "lseek": 8,
            "mmap": 9,
            "mprotect": 10,
            "munmap": 11,
            "brk": 12,
            "mremap": 25,
            "madvise": 28,
            "rt_sigaction": 13,
            "rt_sigprocmask": 14,
            "rt_sigreturn": 15,
            "sigaltstack": 131,
            "sched_yield": 24,
            "sched_getaffinity": 204,
            "sysinfo": 99,
            "getpid": 39,
            "gettid": 186,
            "rseq": 334,
            "futex": 202,
            "clock_gettime": 228,
            "clock_getres": 229,
            "gettimeofday": 96,
            "getrandom": 318,
            "restart_syscall": 219,
            "exit": 60,
            "exit_group": 231,
        },
    ),
    "aarch64": (
        0xC00000B7,
        {
            "read": 63,
            "write": 64,
            "close": 57,
            "fstat": 80,
            "lseek": 62,
            "mmap": 222,
            "mprotect": 226,
            "munmap": 215,
            "brk": 214,
            "mremap": 216,
            "madvise": 233,
            "rt_sigaction": 134,
            "rt_sigprocmask": 135,
            "rt_sigreturn": 139,
            "sigaltstack": 132,
            "sched_yield": 124,
            "sched_getaffinity": 123,
            "sysinfo": 179,
            "getpid": 172,
            "gettid": 178,
            "rseq": 293,
            "futex": 98,
            "clock_gettime": 113,
            "clock_getres": 114,
            "gettimeofday": 169,
            "getrandom": 278,
            "restart_syscall": 128,
            "exit": 93,
            "exit_group": 94,
        },
    ),
}
"""By machine: its AUDIT_ARCH number (linux/audit.h), and the calls that are allowed."""

CLONE = {"x86_64": 56, "aarch64": 220}
"""The number of clone(2) by machine, which is allowed for threads only."""


class _Program(ctypes.Structure):
    """``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def filter_system_calls() -> bool:
    """Install the filter for the rest of this process's life.

    Returns:
        Whether it is in force; no other architecture has a table here.
    """
    machine = MACHINES.get(platform.machine())
    if machine is None:
        return False
    architecture, allowed = machine
    steps = instructions(architecture, list(allowed.values()), CLONE[platform.machine()])
    program = _Program(len(steps) // 8, steps)
    return prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(program))


def instructions(architecture: int, numbers: Sequence[int], clone: int) -> bytes:
    """The filter as an array of ``struct sock_filter``.

    Args:
        architecture: its AUDIT_ARCH number.
        numbers: of the calls that are allowed, at most 240.
        clone: number of the call that is allowed for threads.
    """
    checks = [_step(_JUMP_IF_EQUAL, number, jump=len(numbers) - at + 5) for at, number in enumerate(numbers)]
    steps = [
        _step(_LOAD, _AT_ARCHITECTURE),
        _step(_JUMP_IF_EQUAL, architecture, jump=1),
        _step(_RETURN, _KILL),
        _step(_LOAD, _AT_NUMBER),
        *checks,
        _step(_JUMP_IF_EQUAL, _CLONE3, jump=4),
        _step(_JUMP_IF_EQUAL, clone, jump=1),
        _step(_RETURN, _FAIL),
        _step(_LOAD, _AT_FIRST_ARGUMENT),
        _step(_JUMP_IF_SET, _CLONE_THREAD, jump=1, otherwise=2),
        _step(_RETURN, _NOT_THERE),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _FAIL),
    ]
    return b"".join(steps)


def _step(code: int, value: int, *, jump: int = 0, otherwise: int = 0) -> bytes:
    """One instruction; `jump` are those that are skipped where the test holds, `otherwise` where it does not."""
    return struct.pack("=HBBI", code, jump, otherwise, value)
