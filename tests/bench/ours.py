"""Our side. Vaults are unlocked before the clock starts."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.bench.timing import seconds


class _Stages(NoProgress):
    """Notes when each stage began."""

    def __init__(self) -> None:
        self.began: dict[str, float] = {}

    def begin(self, stage: str, total: int | None) -> None:
        del total
        self.began[stage] = time.perf_counter()


def new_vault(path: Path) -> Session:
    """A new vault, open for writing."""
    return Session.create(path, custodian="K-1", passphrase=b"seven quiet words", clock=SystemClock())


def take_in(session: Session, sources: Sequence[Path]) -> tuple[float, float]:
    """Take sources in.

    Returns:
        Seconds until everything was recorded, and until a worker had looked at everything too.
    """
    stages = _Stages()
    total = seconds(lambda: session.add(sources, card={}, case=None, progress=stages))
    end = stages.began["intake.bytes"] + total
    return total - (end - stages.began["inspect.items"]), total


def check(session: Session) -> float:
    """Seconds of a full check, which must find nothing."""

    def run() -> None:
        if session.check(quick=False, progress=NoProgress()).findings:
            raise RuntimeError("the vault is not whole; the figure would mean nothing")

    return seconds(run)
