"""Kills a change of keys before every system call that it makes, each time on a fresh copy of the vault.

Usage: python kill_key_changes.py VAULT IDENTITY JOB FOLDER

Each copy is FOLDER/N, N the call before which the process ended; the last one ran to its end. Forked from a process that
has everything loaded, so that a round takes no time; no thread runs here.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from evidence_vault.vault import durable
from tests.helpers.keyrings import FIRST, SECOND, THIRD, KeyVault

MOST = 200


def change(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.change(SECOND)


def add(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")


def first_opening(vault: KeyVault) -> None:
    with vault.opened(THIRD):
        pass


def remove(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.remove(next(held.slot.slot for held in keyring.held() if held.holder == "K-3"))


def seal(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        kept = next(held.slot.slot for held in keyring.held() if held.holder == "K-3")
        challenge = vault.path.with_suffix(".challenge").read_bytes()
        keyring.seal(kept, challenge, vault.path.with_suffix(".words").read_text())


JOBS: dict[str, Callable[[KeyVault], None]] = {
    "change": change,
    "add": add,
    "first_opening": first_opening,
    "remove": remove,
    "seal": seal,
}


def dies_before(call: int) -> None:
    """Let this process be killed before its `call`-th system call on files that changes something."""
    left = call

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - handed on as they are
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **options)

        return run

    for name in ("write", "fsync", "fdatasync", "unlink", "rename", "mkdir"):
        setattr(os, name, counted(getattr(os, name)))
    durable.create = counted(durable.create)
    durable._rename_exclusive = counted(durable._rename_exclusive)
    Path.unlink = counted(Path.unlink)  # type: ignore[method-assign]


def main() -> None:
    path, identity, job, folder = sys.argv[1:]
    vault = KeyVault(Path(path), identity)
    for call in range(MOST):
        copy = vault.copy(Path(folder) / str(call))
        for beside in (".challenge", ".words"):
            if Path(path).with_suffix(beside).exists():
                shutil.copy(Path(path).with_suffix(beside), copy.path.with_suffix(beside))
        child = os.fork()
        if child == 0:
            dies_before(call)
            JOBS[job](copy)
            os._exit(0)
        status = os.waitpid(child, 0)[1]
        if status == 0:
            return
        if not os.WIFSIGNALED(status):
            sys.exit(f"round {call} failed by itself")
    sys.exit("it does not end")


if __name__ == "__main__":
    main()
