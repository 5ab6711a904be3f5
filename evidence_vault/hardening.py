"""What a process that will hold secrets forbids the system, before it learns any."""

from __future__ import annotations

import ctypes
import signal
import sys

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


def forbid_core_dumps() -> None:
    """No core file holds this process's memory, and no other process of the same person may read it.

    Where the system has it: core files on every Unix (setrlimit(2)), the second on Linux alone (prctl(2)).
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def end_with_parent() -> None:
    """Be killed when the thread that started this process ends (prctl(2)); elsewhere the end of its pipes has to do."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
