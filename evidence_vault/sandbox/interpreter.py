"""A clean interpreter for one of our own modules: executed, without this process's memory, environment or files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any


def start(module: str, *arguments: str, files: Sequence[int] = ()) -> subprocess.Popen[bytes]:
    """Run a module in a process of its own, with two pipes and nothing else of ours but the files that it is given.

    Args:
        module: its full name.
        arguments: no secrets, no names: anybody on the machine can read them.
        files: descriptors of open files that it gets; their numbers, of handles on Windows, follow the arguments.

    Raises:
        OSError: the system starts none.
    """
    handles = _handles(files)
    process: subprocess.Popen[bytes] = subprocess.Popen(
        # no .pyc files: it writes nothing, not even its own cache
        [sys.executable, "-I", "-B", "-m", module, *arguments, *map(str, handles)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        cwd=os.path.abspath(os.sep),
        env=_environment(),
        start_new_session=True,
        **_passing(handles),
    )
    return process


if sys.platform == "win32":
    import msvcrt

    def _handles(files: Sequence[int]) -> list[int]:
        handles = [msvcrt.get_osfhandle(file) for file in files]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        return handles

    def _passing(handles: list[int]) -> dict[str, Any]:
        return {"startupinfo": subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles})} if handles else {}

else:

    def _handles(files: Sequence[int]) -> list[int]:
        return list(files)

    def _passing(handles: list[int]) -> dict[str, Any]:
        return {"pass_fds": handles}


def _environment() -> dict[str, str]:
    """Nothing; on Windows the one variable without which no interpreter starts."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if sys.platform == "win32" and name in os.environ}
