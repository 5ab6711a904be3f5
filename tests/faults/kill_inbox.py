"""Kills adding to the inbox and deciding on it before every system call, each time on a fresh copy of the vault.

Usage: python kill_inbox.py VAULT IDENTITY JOB FOLDER

As `kill_key_changes`, which this one drives. A worker would look at what was accepted; that comes after the last step
that matters here, and is left out.
"""

from __future__ import annotations

from pathlib import Path

from evidence_vault.ingest.inbox import InboxDesk
from evidence_vault.ingest.pipeline import Ingested
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.item import Intake
from tests.faults import kill_key_changes
from tests.helpers.inboxes import add_locked, waiting
from tests.helpers.keyrings import FIRST, KeyVault


def look_at_nothing(done: Ingested, progress: Progress) -> Intake:
    del progress
    return Intake((), done.failures, done.cancelled)


def add(vault: KeyVault) -> None:
    add_locked(vault.path, Path(__file__))


def accept(vault: KeyVault) -> None:
    with vault.opened(FIRST) as opened:
        names = [path.name for path in waiting(vault.path)]
        InboxDesk(opened, look_at_nothing).accept(names, None, NoProgress())


def reject(vault: KeyVault) -> None:
    with vault.opened(FIRST) as opened:
        names = [path.name for path in waiting(vault.path)]
        InboxDesk(opened, look_at_nothing).reject(names, "nobody of us", NoProgress())


if __name__ == "__main__":
    kill_key_changes.JOBS.update({"add": add, "accept": accept, "reject": reject})
    kill_key_changes.main()
