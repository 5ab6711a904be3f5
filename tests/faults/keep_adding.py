"""Adds files to a vault, one call each, and says on stdout what was acknowledged. Meant to be killed.

Usage: python keep_adding.py VAULT IDENTITY_FILE SOURCES
"""

from __future__ import annotations

import sys
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session


def main() -> None:
    vault, identity, sources = (Path(argument) for argument in sys.argv[1:])
    with Session.open(vault, identity=identity.read_text(), write=True, clock=SystemClock()) as session:
        print("open", flush=True)
        files = sorted(sources.iterdir())
        for start in range(0, len(files), 3):
            done = session.add(files[start : start + 3], card={"platform": "test"}, case=None, progress=NoProgress())
            for item in done.items:
                print(f"{item.id} {item.content.sha256.hex}", flush=True)


if __name__ == "__main__":
    main()
