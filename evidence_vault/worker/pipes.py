"""The way to the core and back."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from typing import Self

from evidence_vault.sandbox.protocol import frame


@dataclass(frozen=True, slots=True)
class Pipes:
    """The two ends that lead to the core."""

    jobs: io.BufferedReader
    replies: int

    @classmethod
    def take(cls) -> Self:
        """Take the pipes from standard input and output; what a library prints goes where errors go: nowhere."""
        replies = os.dup(1)
        os.dup2(2, 1)
        return cls(os.fdopen(0, "rb"), replies)

    def send(self, payload: bytes) -> None:
        """Write one frame."""
        rest = memoryview(frame(payload))
        while rest:
            rest = rest[os.write(self.replies, rest) :]
