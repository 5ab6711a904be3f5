"""A bundle from a vault to the folder that has verified itself: seconds, and the memory of every process that took part."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.case import Case

_PROCESSES = Path("/proc")


@dataclass
class Memory:
    """The most that processes held, in MiB.

    Attributes:
        most: by what a process is for.
        together: of all at once; what several share is counted for each.
    """

    most: dict[str, float] = field(default_factory=dict)
    together: float = 0.0

    def look(self, root: int) -> None:
        """Look at a process and at everything that it started."""
        held = 0.0
        for pid in _family(root):
            with suppress(OSError):
                said = (_PROCESSES / str(pid) / "status").read_text()
                line = (_PROCESSES / str(pid) / "cmdline").read_bytes().decode(errors="replace").split("\0")
                purpose = _purpose(line) if pid != root else "program"
                self.most[purpose] = max(self.most.get(purpose, 0.0), _mib(said, "VmHWM"))
                held += _mib(said, "VmRSS")
        self.together = max(self.together, held)


@dataclass(frozen=True)
class Building:
    """How a bundle was built.

    Attributes:
        stages: seconds, by name.
    """

    folder: Path
    seconds: float
    stages: dict[str, float]
    pages: int
    memory: Memory


def build(case: Case, out: Path) -> Building:
    """Build the bundle of a case in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.building", str(case.path), str(out)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin
    assert process.stdout
    process.stdin.write(case.identity)
    process.stdin.close()
    memory = Memory()
    while process.returncode is None:
        memory.look(process.pid)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.1)
    if process.returncode:
        raise RuntimeError("no bundle, the figure would mean nothing")
    told = json.loads(process.stdout.read())
    return Building(out, told["seconds"], told["stages"], told["pages"], memory)


def by_qpdf(built: Building, out: Path) -> float:
    """Seconds of `qpdf --empty --pages` with the pages of all exhibits; no cover, index, number, proof or original."""
    files = sorted(map(str, (built.folder / "data" / "02_exhibits").glob("*.pdf")))
    begun = time.perf_counter()
    subprocess.run(["qpdf", "--empty", "--pages", *files, "--", str(out)], check=True)
    return time.perf_counter() - begun


def _family(root: int) -> Iterator[int]:
    yield root
    with suppress(OSError):
        for task in (_PROCESSES / str(root) / "task").iterdir():
            with suppress(OSError):
                for child in (task / "children").read_text().split():
                    yield from _family(int(child))


def _purpose(line: list[str]) -> str:
    """What a process of ours is for, by its command line."""
    modules = [one for one in line if one.startswith(("evidence_vault.", "verify")) or one.endswith(".py")]
    name = Path(modules[0]).stem if modules and modules[0].endswith(".py") else "".join(modules[:1]).rpartition(".")[2]
    for_what = next((one for one in line if one in ("parts", "bind", "search")), "")
    return f"{name} {for_what}".strip() or "starting"


def _mib(status: str, name: str) -> float:
    found = re.search(rf"{name}:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0
