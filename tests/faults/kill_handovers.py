"""Kills taking over a package before every system call, each time on a fresh copy of the vault.

Usage: python kill_handovers.py VAULT IDENTITY JOB FOLDER

As `kill_key_changes`, which this one drives. The package is ``package.age`` beside VAULT.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evidence_vault.ingest.handover import look_into, take_over
from evidence_vault.progress import NoProgress
from tests.faults import kill_key_changes
from tests.helpers.keyrings import FIRST, KeyVault


def accept(vault: KeyVault, package: Path) -> None:
    with vault.opened(FIRST) as opened:
        take_over(opened, package, look_into(opened, package), NoProgress())


if __name__ == "__main__":
    there = Path(sys.argv[1]).with_name("package.age")
    kill_key_changes.JOBS.update({"accept": lambda vault: accept(vault, there)})
    kill_key_changes.main()
