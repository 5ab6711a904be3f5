"""Our side. Vaults are unlocked before the clock starts."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from tests.bench.timing import seconds

MOST: Final = 100
"""Hits that are asked for, the newest first."""


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
    start = time.perf_counter()
    taken = session.add(sources, card={}, case=None, progress=stages)
    total = time.perf_counter() - start
    if taken.failures:
        raise RuntimeError(f"not everything was taken in, the figure would mean nothing: {taken.failures[0]}")
    return stages.began["inspect.items"] - start, total


def check(session: Session) -> float:
    """Seconds of a full check, which must find nothing."""

    def run() -> None:
        if session.check(quick=False, progress=NoProgress()).findings:
            raise RuntimeError("the vault is not whole; the figure would mean nothing")

    return seconds(run)


@dataclass(frozen=True, slots=True)
class Archived:
    """A vault of `Archive`, and what opens it."""

    path: Path
    identity: str

    def open(self) -> Session:
        """Open it for writing; its key is known."""
        return Session.open(self.path, identity=self.identity, write=True, clock=SystemClock())


def _opened(archive: Archived) -> float:
    return seconds(lambda: archive.open().close())


def _rebuilt(archive: Archived) -> float:
    (archive.path / "index.db").unlink()
    return _opened(archive)


def _listed(archive: Archived) -> float:
    with archive.open() as session:
        return seconds(session.items)


def _described(archive: Archived) -> float:
    with archive.open() as session:

        def describe() -> None:
            for number in range(20):
                session.describe([ItemId(17)], {"note": f"{number}"})

        return seconds(describe)


def searched(archive: Archived, typed: Sequence[str], texts: Path) -> list[float]:
    """Seconds of each search, the best of three; what is searched in goes to a file, a line for each item, for another program."""
    with archive.open() as session:
        texts.write_text("\n".join(session.documents().values()), "utf-8")
        return [min(seconds(partial(session.search, words, MOST)) for _ in range(3)) for words in typed]


AT_SCALE: dict[str, Callable[[Archived], float]] = {
    "opened": _opened,
    "described 20 times": _described,
    "listed": _listed,
    "rebuilt": _rebuilt,
}
"""Seconds of work on a large archive, by its name."""
