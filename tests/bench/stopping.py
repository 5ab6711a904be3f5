"""Stops a bundle at moments spread over its whole building: how long it takes until nothing of it is left.

Usage: python -m tests.bench.stopping VAULT FOLDER MOMENTS, with the vault's identity on standard input. One line for each:
the stage, seconds from the wish to the end, processor seconds of all processes meanwhile. FOLDER is new.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.errors import Cancelled
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.session import Session
from tests.bench.processes import family, worked


class Wish(NoProgress):
    """Somebody who wants to stop so many seconds after the beginning; sees to it that no stage comes twice or goes too far."""

    def __init__(self, after: float | None) -> None:
        self._after, self.at, self.stage, self.wrong = after, 0.0, "plan", ""
        self._began, self.seen = time.perf_counter(), ["plan"]
        self._total: int | None = None
        self._done = 0
        self.worked = 0.0
        self.lengths: dict[str, float] = {}
        self._stage_began = self._began
        if after is not None:
            timer = threading.Timer(after, self._wish)
            timer.daemon = True
            timer.start()

    def _wish(self) -> None:
        self.worked, self.at = worked(os.getpid()), time.perf_counter()

    def begin(self, stage: str, total: int | None) -> None:
        now = time.perf_counter()
        self.lengths[self.stage] = self.lengths.get(self.stage, 0.0) + now - self._stage_began
        self._stage_began = now
        if stage in self.seen[:-1] or (stage == self.stage and self._total is not None):
            self.wrong += f" {stage} comes twice"
        self.seen.append(stage)
        self.stage, self._total, self._done = stage, total, 0

    def advance(self, amount: int = 1) -> None:
        self._done += amount
        if amount < 0 or (self._total is not None and self._done > self._total):
            self.wrong += f" {self.stage} at {self._done} of {self._total}"
        if self.at:
            raise Cancelled


def main() -> None:
    """Build it once to its end, then stop it again and again."""
    vault, folder, moments = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir()
    with Session.open(vault, identity=sys.stdin.read().strip(), write=True, clock=SystemClock()) as session:
        (case,) = session.cases()
        order = BundleOrder(case.id, 1, "generic", ("en", "ru"))
        approved = session.review_bundle(order).approved
        whole = Wish(None)
        began = time.perf_counter()
        session.build_bundle(order, folder / "whole", approved=approved, progress=whole)
        seconds = time.perf_counter() - began
        print(
            f"whole: {seconds:.1f} s; {', '.join(f'{name} {length:.1f}' for name, length in whole.lengths.items())}{whole.wrong}"
        )
        late = []
        for number in range(moments):
            wish = Wish(seconds * (number + 0.5) / moments)
            try:
                session.build_bundle(order, folder / f"stopped {number}", approved=approved, progress=wish)
                print(f"{number}: ended before the wish{wish.wrong}")
                continue
            except Cancelled:
                late.append(time.perf_counter() - wish.at)
            left = [path.name for path in folder.iterdir() if path.name != "whole"]
            others = len(list(family(os.getpid()))) - 1
            work = worked(os.getpid()) - wish.worked
            print(
                f"{number}: {wish.stage} {late[-1]:.2f} s, processor {work:.2f} s; processes {others}; left {left}{wish.wrong}",
                flush=True,
            )
        print(f"{len(late)} stopped, the slowest after {max(late):.2f} s")


if __name__ == "__main__":
    main()
