"""A bundle from a vault to the folder that has verified itself: seconds, and memory and work of every process that took part."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.bench.case import Case
from tests.bench.processes import Watched


@dataclass(frozen=True)
class Building:
    """How a bundle was built.

    Attributes:
        stages: seconds by the clock, by name.
        work: processor seconds of all processes, by name of a stage.
        watched: the processes.
    """

    folder: Path
    seconds: float
    stages: dict[str, float]
    work: dict[str, float]
    pages: int
    watched: Watched

    def lines(self, what: str) -> Iterator[str]:
        """What is to be seen of it, for people."""
        size = sum(path.stat().st_size for path in (self.folder / "data" / "originals").iterdir()) >> 20
        work = sum(self.work.values())
        yield f"{f'{what}, {size} MiB':<46}{self.seconds:.0f} s, processor {work:.0f} s, {self.pages} pages"
        for of, found in (
            ("stages: s, processor s", self.stages),
            ("processes: processor s, MiB", self.watched.worked),
        ):
            more = self.work if found is self.stages else self.watched.most
            each = ", ".join(f"{name} {found[name]:.1f} {more.get(name, 0):.0f}" for name in found)
            yield f"{f'  {of}':<46}{each}"
        yield f"{'  all processes at once, MiB':<46}{self.watched.together:.0f}"


def build(case: Case, out: Path) -> Building:
    """Build the bundle of a case in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.building", str(case.path), str(out)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin
    assert process.stdout
    process.stdin.write(case.identity)
    process.stdin.close()
    watched = Watched()
    while process.returncode is None:
        watched.look(process.pid)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.05)
    if process.returncode:
        raise RuntimeError("no bundle, the figure would mean nothing")
    told = json.loads(process.stdout.read())
    return Building(out, told["seconds"], told["stages"], told["work"], told["pages"], watched)


def by_qpdf(built: Building, out: Path) -> float:
    """Seconds of `qpdf --empty --pages` with the pages of all exhibits; no cover, index, number, proof or original."""
    files = sorted(map(str, (built.folder / "data" / "02_exhibits").glob("*.pdf")))
    begun = time.perf_counter()
    subprocess.run(["qpdf", "--empty", "--pages", *files, "--", str(out)], check=True)
    return time.perf_counter() - begun
