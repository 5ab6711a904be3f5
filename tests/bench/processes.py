"""A process and everything that it started: what they hold, and what they have worked. Linux alone tells it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_PROCESSES = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Watched:
    """What was seen of processes.

    Attributes:
        most: MiB that one held at most, by what a process is for.
        together: MiB of all at once; what several share is counted for each.
        worked: processor seconds by what a process is for, to the last look at each.
    """

    most: dict[str, float] = field(default_factory=dict)
    together: float = 0.0
    _worked: dict[int, tuple[str, float]] = field(default_factory=dict)

    @property
    def worked(self) -> dict[str, float]:
        """By what a process is for."""
        found: dict[str, float] = {}
        for purpose, seconds in self._worked.values():
            found[purpose] = found.get(purpose, 0.0) + seconds
        return found

    def look(self, root: int) -> None:
        """Look at a process and at everything that it started."""
        held = 0.0
        started = set(_children(root))
        for pid in family(root):
            with suppress(OSError):
                said = (_PROCESSES / str(pid) / "status").read_text()
                line = (_PROCESSES / str(pid) / "cmdline").read_bytes().decode(errors="replace")
                if not line:  # it is gone, and nobody has waited for it yet
                    continue
                purpose = _purpose(line.split("\0")) if pid != root else "program"
                self.most[purpose] = max(self.most.get(purpose, 0.0), _mib(said, "VmHWM"))
                held += _mib(said, "VmRSS")
                if pid == root or pid in started:  # what those start is counted with them when it has ended
                    self._worked[pid] = purpose, _seconds(pid, reaped=pid != root)
        self.together = max(self.together, held)


def worked(root: int) -> float:
    """Processor seconds of a process and of everything that it started, gone or not."""
    found = 0.0
    for pid in family(root):
        with suppress(OSError):
            found += _seconds(pid, reaped=True)
    return found


def family(root: int) -> Iterator[int]:
    """A process and everything that it started and that is there."""
    yield root
    for child in _children(root):
        yield from family(child)


def _children(pid: int) -> Iterator[int]:
    with suppress(OSError):
        for task in (_PROCESSES / str(pid) / "task").iterdir():
            with suppress(OSError):
                yield from map(int, (task / "children").read_text().split())


def _seconds(pid: int, *, reaped: bool) -> float:
    """Of itself, and where that is wanted of what it has waited for."""
    said = (_PROCESSES / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return sum(map(int, said[11 : 15 if reaped else 13])) / _TICKS


def _purpose(line: list[str]) -> str:
    """What a process of ours is for, by its command line."""
    modules = [one for one in line if one.startswith(("evidence_vault.", "verify")) or one.endswith(".py")]
    name = Path(modules[0]).stem if modules and modules[0].endswith(".py") else "".join(modules[:1]).rpartition(".")[2]
    for_what = next((one for one in line if one in ("parts", "bind", "search", "read")), "")
    return f"{name} {for_what}".strip() or "starting"


def _mib(status: str, name: str) -> float:
    found = re.search(rf"{name}:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0
