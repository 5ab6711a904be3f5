"""What Linux lets a process give up (prctl(2), unshare(2), capset(2))."""

from __future__ import annotations

import ctypes
import signal

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWIPC = 0x08000000
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


def prctl(option: int, *arguments: int) -> bool:
    """Set one property of this process, with up to four numbers; tells whether that succeeded."""
    numbers = [*arguments, 0, 0, 0, 0][:4]
    return bool(_libc.prctl(ctypes.c_int(option), *map(ctypes.c_ulong, numbers)) == 0)


def system_call(number: int, *arguments: int) -> int:
    """Make a system call that the C library has no function for.

    Args:
        number: of the call, on this machine.
        arguments: numbers and addresses.

    Returns:
        Its result, -1 where it failed.
    """
    _libc.syscall.restype = ctypes.c_long
    return int(_libc.syscall(*map(ctypes.c_long, (number, *arguments))))


def give_up_privileges() -> list[str]:
    """No privileges by executing, no network, no capabilities.

    Returns:
        What could be given up, by name.
    """
    in_force = []
    if prctl(_PR_SET_NO_NEW_PRIVS, 1):
        in_force.append("no new privileges")
    # without privileges only a new user namespace may hold a new network; with them none is needed
    if _unshare(_CLONE_NEWUSER | _CLONE_NEWNET | _CLONE_NEWIPC) or _unshare(_CLONE_NEWNET | _CLONE_NEWIPC):
        in_force.append("network namespace")
    if _drop_capabilities():
        in_force.append("no capabilities")
    return in_force


def _unshare(flags: int) -> bool:
    return bool(_libc.unshare(ctypes.c_int(flags)) == 0)


def _drop_capabilities() -> bool:
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    return bool(_libc.capset(header, nothing) == 0)


def hide_memory() -> bool:
    """Let no other process of this user read this one's memory, nor the system dump it."""
    return prctl(_PR_SET_DUMPABLE, 0)


def die_with_parent() -> None:
    """End when the process that forked this one ends."""
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
