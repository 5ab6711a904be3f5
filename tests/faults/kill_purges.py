"""Stops a purge, or a mirror that follows one, before every system call that it makes, each time on a fresh copy.

Usage: python kill_purges.py VAULT IDENTITY JOB HOW FOLDER

JOB is ``purge`` or ``mirror`` (of VAULT, which lost something, to the folder ``copy`` beside it); HOW is ``kill`` or
``refuse``: the medium refuses that one call. Each copy is FOLDER/N; the last one ran to its end.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from evidence_vault.errors import VaultError
from evidence_vault.progress import NoProgress
from evidence_vault.vault import durable
from tests.helpers.purging import purge
from tests.helpers.vaults import TestVault

MOST = 400
STEP = int(os.environ.get("EV_STOP_STEP", "5"))


def mirror(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.mirror(vault.path.with_name("copy"), NoProgress())


JOBS: dict[str, Callable[[TestVault], object]] = {"purge": purge, "mirror": mirror}


def stops_before(call: int, how: str) -> Callable[[], bool]:
    """Let the `call`-th system call on files that changes something not happen; tells whether it came to that."""
    left = call

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - handed on as they are
            nonlocal left
            left -= 1
            if left == -1 and how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if left == -1:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return real(*arguments, **options)

        return run

    for name in ("write", "fsync", "fdatasync", "unlink", "rename", "replace", "mkdir"):
        setattr(os, name, counted(getattr(os, name)))
    durable.create = counted(durable.create)
    durable._rename_exclusive = counted(durable._rename_exclusive)
    Path.unlink = counted(Path.unlink)  # type: ignore[method-assign]
    return lambda: left < 0


def main() -> None:
    path, identity, job, how, folder = sys.argv[1:]
    for call in range(0, MOST, STEP):
        place = Path(folder) / str(call)
        place.mkdir()
        copy = TestVault(Path(path), identity).copy(place / "case.vault")
        if Path(path).with_name("copy").exists():
            shutil.copytree(Path(path).with_name("copy"), place / "copy")
        child = os.fork()
        if child == 0:
            came = stops_before(call, how)
            try:
                JOBS[job](copy)
            except VaultError:
                os._exit(3)
            os._exit(3 if came() else 0)
        status = os.waitpid(child, 0)[1]
        if status == 0:
            return
        if not os.WIFSIGNALED(status) and os.waitstatus_to_exitcode(status) != 3:
            sys.exit(f"round {call} failed by itself")
    sys.exit("it does not end")


if __name__ == "__main__":
    main()
