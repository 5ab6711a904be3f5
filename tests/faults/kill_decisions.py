"""Kills a decision on a damaged end of the log before every system call that it makes, each on a fresh copy of the vault.

Usage: python kill_decisions.py VAULT IDENTITY FOLDER

As `kill_key_changes.py`.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.records.branch import Choice, Decision
from evidence_vault.session import Session
from tests.faults.kill_key_changes import MOST, dies_before


def decide(path: Path, identity: str) -> None:
    """A person goes on without what is lost."""
    decision = Decision(frozenset({Choice.GAP}), "a bad sector")
    with Session.open(path, identity=identity, write=True, clock=SystemClock(), decision=decision):
        pass


def main() -> None:
    path, identity, folder = sys.argv[1:]
    for call in range(MOST):
        copy = shutil.copytree(path, Path(folder) / str(call))
        child = os.fork()
        if child == 0:
            dies_before(call)
            decide(copy, identity)
            os._exit(0)
        status = os.waitpid(child, 0)[1]
        if status == 0:
            return
        if not os.WIFSIGNALED(status):
            sys.exit(f"round {call} failed by itself")
    sys.exit("it does not end")


if __name__ == "__main__":
    main()
