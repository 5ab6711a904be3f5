"""What a job that may be killed says of itself, outside of the vault: what it begins, and what it acknowledges.

One line is one write. A fact has a kind, a key and a value; ``begun`` stands before the work, ``done`` where the
program would tell the person.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_write = os.write  # what is tested may have another by then

Key = tuple[str, str]
"""Kind and key of a fact."""


@dataclass(frozen=True)
class Diary:
    """A file of lines, each written at once."""

    path: Path

    def begin(self, kind: str, key: str, value: str) -> None:
        """Say what is about to be done."""
        self._say("begun", kind, key, value)

    def done(self, kind: str, key: str, value: str) -> None:
        """Acknowledge."""
        self._say("done", kind, key, value)

    def size(self) -> int:
        """Bytes so far."""
        return self.path.stat().st_size if self.path.exists() else 0

    def _say(self, *line: str) -> None:
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        _write(file, (json.dumps(line) + "\n").encode())
        os.close(file)

    def read(self, firm: int | None = None) -> Said:
        """All that was said; what was acknowledged after the first `firm` bytes only counts as begun."""
        said, position = Said(), 0
        for line in self.path.read_bytes().splitlines(keepends=True) if self.path.exists() else ():
            if not line.endswith(b"\n"):
                break
            position += len(line)
            state, kind, key, value = json.loads(line)
            said.take(state == "done" and (firm is None or position <= firm), (kind, key), value)
        return said


@dataclass
class Said:
    """What has to be there, and what may be.

    Attributes:
        acknowledged: the last acknowledged value of each fact.
        begun: values that were begun since then.
        ever: every value that was ever begun or acknowledged.
    """

    acknowledged: dict[Key, str] = field(default_factory=dict)
    begun: dict[Key, list[str]] = field(default_factory=dict)
    ever: dict[Key, set[str]] = field(default_factory=dict)

    def take(self, firm: bool, key: Key, value: str) -> None:
        """Take in one line."""
        self.ever.setdefault(key, set()).add(value)
        if firm:
            self.acknowledged[key] = value
            self.begun.pop(key, None)
        else:
            self.begun.setdefault(key, []).append(value)

    def possible(self, key: Key) -> list[str]:
        """The values that may be found now."""
        last = self.acknowledged.get(key)
        return ([] if last is None else [last]) + self.begun.get(key, [])

    def keys(self, kind: str) -> Iterator[str]:
        """The keys of a kind, in the order in which they were first named."""
        return (key for named, key in self.ever if named == kind)
