"""Waiting for a process that this program started, while a person can stop it."""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Callable
from typing import Final

_POLL_SECONDS: Final = 0.1

Tick = Callable[[], None]
"""Called several times a second while something is waited for; may raise, which ends it."""


def no_tick() -> None:
    """Nobody can stop it."""


def ended(
    process: subprocess.Popen[bytes], tick: Tick, *, given: bytes = b"", limit: float | None = None
) -> tuple[bytes, bytes]:
    """What a process wrote until it ended: standard output and standard error.

    Args:
        process: with pipes.
        tick: called meanwhile.
        given: what it reads at its start, all of it before it writes anything.
        limit: seconds after which it is ended; None for as long as it takes.

    Raises:
        subprocess.TimeoutExpired: it took longer than that.
        BaseException: whatever `tick` raised. The process is gone then, as it is at the end in any case.
    """
    begun = time.monotonic()
    with process:
        try:
            if process.stdin is not None:
                with contextlib.suppress(BrokenPipeError), process.stdin as pipe:
                    pipe.write(given)
                process.stdin = None
            while True:
                try:
                    return process.communicate(timeout=_POLL_SECONDS)
                except subprocess.TimeoutExpired:
                    if limit is not None and time.monotonic() - begun > limit:
                        raise
                    tick()
        except BaseException:
            process.kill()
            raise
