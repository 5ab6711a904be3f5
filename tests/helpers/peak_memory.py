"""Takes a file into a new vault and says by how much this process's memory grew. Run as a process of its own.

Usage: python peak_memory.py VAULT SOURCE [inbox]: directly, or through the inbox.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session

SELF = Path("/proc/self")


def peak() -> int:
    """Most memory that this process held since `forget`, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", (SELF / "status").read_text())
    assert found
    return int(found[1]) * 1024


def forget() -> None:
    """Let the peak be what is held now: what unlocking took does not hide what follows (proc(5), clear_refs)."""
    (SELF / "clear_refs").write_text("5")


def main() -> None:
    vault, source = (Path(argument) for argument in sys.argv[1:3])
    with Session.create(vault, custodian="K-1", passphrase=b"seven quiet words", clock=SystemClock()) as session:
        forget()
        before = peak()
        if sys.argv[3:]:
            added = locked.add(
                vault, [source], recipient=session.recipient, card={}, clock=SystemClock(), progress=NoProgress()
            )
            taken = session.inbox.accept([file for _, file in added.added], None, NoProgress())
        else:
            taken = session.add([source], card={}, case=None, progress=NoProgress())
        print(json.dumps({"before": before, "peak": peak(), "bytes": sum(item.size for item in taken.items)}))


if __name__ == "__main__":
    main()
