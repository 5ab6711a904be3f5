"""Builds a bundle, in a process whose memory is watched from outside; says how long each stage took.

Usage: python -m tests.bench.building VAULT OUT, with the vault's identity on standard input.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.session import Session
from tests.bench.processes import worked


class Stages:
    """Adds up each stage: seconds by the clock, and processor seconds of all processes; before the first one is ``plan``."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.work: dict[str, float] = {}
        self._stage, self._began, self._worked = "plan", time.perf_counter(), worked(os.getpid())

    def begin(self, stage: str, total: int | None) -> None:
        """A stage begins."""
        del total
        self.end()
        self._stage = stage

    def advance(self, amount: int = 1) -> None:
        """Nothing to note."""

    def end(self) -> None:
        """The stage ends."""
        now, done = time.perf_counter(), worked(os.getpid())
        self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._began
        self.work[self._stage] = self.work.get(self._stage, 0.0) + done - self._worked
        self._began, self._worked = now, done


def main() -> None:
    """Build it."""
    vault, out = map(Path, sys.argv[1:3])
    with Session.open(vault, identity=sys.stdin.read().strip(), write=True, clock=SystemClock()) as session:
        (case,) = session.cases()
        order = BundleOrder(case.id, 1, "generic", ("en", "ru"))
        approved = session.review_bundle(order).approved
        stages, began = Stages(), time.perf_counter()
        built = session.build_bundle(order, out, approved=approved, progress=stages)
        stages.end()
        if built.failures:
            raise RuntimeError("it did not verify, the figure would mean nothing")
        seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "stages": stages.seconds, "work": stages.work, "pages": built.pages}))


if __name__ == "__main__":
    main()
