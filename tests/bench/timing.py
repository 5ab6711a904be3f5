"""Two sides in alternation, and the ratio of each round."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Side = Callable[[], float]
"""Does a piece of work anew and returns the seconds that it took."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Seconds of both sides, a pair for each round."""

    ours: tuple[float, ...]
    reference: tuple[float, ...]

    def __str__(self) -> str:
        """Minimum, median and maximum of the rounds' ratios, and what was divided by what."""
        ratios = [one / other for one, other in zip(self.ours, self.reference, strict=True)]
        return (
            f"{min(ratios):5.2f} {statistics.median(ratios):5.2f} {max(ratios):5.2f} x   "
            f"{statistics.median(self.ours):7.2f} s / {statistics.median(self.reference):7.2f} s, {len(ratios)} rounds"
        )


def settled(work: Side) -> float:
    """Run one side after everything written before it has reached the disk."""
    os.sync()
    return work()


def seconds(work: Callable[[], object]) -> float:
    """Wall clock of a call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def alternate(sides: Sequence[Side], rounds: int) -> list[tuple[float, ...]]:
    """Run every side once a round, in turn, so that a busy minute meets all of them.

    Returns:
        For each side, its seconds in each round.
    """
    return list(zip(*([settled(side) for side in sides] for _ in range(rounds)), strict=True))
