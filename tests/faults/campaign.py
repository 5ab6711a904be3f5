"""What every campaign has in common: rounds that are counted, kept in a report, and can be gone on with."""

from __future__ import annotations

import json
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_MOST_TROUBLES = 50
_SAVE_SECONDS = 5.0

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
"""Where vaults are put if it is there: what a killed process wrote stays there as on a disk, and flushes cost nothing."""


class Unavailable(Exception):
    """This machine has not what the campaign needs; the message says what."""


@dataclass(frozen=True)
class Setting:
    """How a campaign is run.

    Attributes:
        folder: an empty one, for everything that it makes.
        seed: of everything that is drawn.
        first: rounds that an earlier run has done.
        every: of rounds that are numbered cases, one in so many.
        broken: the control: what is tested is broken on purpose, so that the detector has to fire.
        kept: a place for what has to be the same when a run is gone on with; nothing stands there at first.
    """

    folder: Path
    seed: int = 1
    first: int = 0
    every: int = 1
    broken: bool = False
    kept: Path | None = None

    def takes(self, case: int) -> bool:
        """Whether a numbered case is one of this run's."""
        return case >= self.first and case % self.every == self.seed % self.every


@dataclass
class Round:
    """What one round showed.

    Attributes:
        counts: figures to be added up.
        troubles: what must never be, as sentences.
        number: of a numbered case.
    """

    counts: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    number: int | None = None


Campaign = Callable[[Setting], Iterator[Round]]


@dataclass
class Report:
    """What all rounds of a campaign showed."""

    name: str
    seed: int
    commit: str
    broken: bool = False
    every: int = 1
    rounds: int = 0
    next: int = 0
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    ended: bool = False

    def add(self, done: Round) -> None:
        """Count one more round."""
        self.rounds += 1
        self.next = self.rounds if done.number is None else done.number + 1
        self.counts += done.counts
        self.counts["troubles"] += len(done.troubles)
        self.troubles += done.troubles[: _MOST_TROUBLES - len(self.troubles)]

    def __str__(self) -> str:
        """One line."""
        figures = ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items()) if name != "troubles")
        what = f"{self.name} (control, must fire)" if self.broken else self.name
        stride = f", one case in {self.every}" if self.every > 1 else ""
        return (
            f"{what}: seed {self.seed}, commit {self.commit}, {self.rounds} rounds{stride}, {figures}, "
            f"troubles {self.counts['troubles']}, {self.seconds:.0f} s{'' if self.ended else ', to be gone on with'}"
        )

    def save(self, path: Path) -> None:
        """Write it down."""
        aside = path.with_suffix(".new")
        aside.write_text(json.dumps({**vars(self), "counts": dict(self.counts)}, indent=1), encoding="utf-8")
        aside.replace(path)


def load(path: Path) -> Report | None:
    """A report that was written down; None where there is none."""
    if not path.exists():
        return None
    said = json.loads(path.read_text(encoding="utf-8"))
    return Report(**{**said, "counts": Counter(said["counts"])})


def commit() -> str:
    """The commit that is tested, marked where the core has changes that are in none."""
    head = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=False)
    changed = subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "evidence_vault"], check=False).returncode
    return (head.stdout.strip() or "unknown") + (" with changes" if changed else "")


def run(campaign: Campaign, setting: Setting, report: Report, rounds: int | None, file: Path | None = None) -> Report:
    """Run rounds until there are so many, the campaign has no more, or a person stops it.

    Args:
        campaign: what yields rounds.
        setting: how; its `first` is where the report stands.
        report: goes on with this one.
        rounds: how many in all; None for all that there are.
        file: where the report is kept, so that a run that was cut off can be gone on with.
    """
    before, start = report.seconds, time.monotonic()
    saved = start
    going = campaign(setting)
    try:
        while rounds is None or report.rounds < rounds:
            done = next(going, None)
            if done is None:
                break
            report.add(done)
            report.seconds = before + time.monotonic() - start
            if file and time.monotonic() - saved > _SAVE_SECONDS:
                report.save(file)
                saved = time.monotonic()
        report.ended = True
    except KeyboardInterrupt:
        report.ended = False
    finally:
        going.close()  # type: ignore[attr-defined]  # campaigns are generators
        if file:
            report.save(file)
    return report
