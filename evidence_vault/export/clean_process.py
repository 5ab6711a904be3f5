"""A clean interpreter for one piece of work, which a person can stop while it goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from evidence_vault.progress import Meter, Progress


class Ended(NamedTuple):
    """How a process ended.

    Attributes:
        code: its exit code.
        answer: what it wrote.
        complaint: what it wrote as an error.
    """

    code: int
    answer: bytes
    complaint: bytes


def run_clean(
    arguments: Sequence[str], progress: Progress, *, request: bytes = b"", limit: float | None = None
) -> Ended:
    """Run Python in a process that gets nothing of this one but a request; stopped, it is ended at once.

    Args:
        arguments: of the interpreter, behind ``-I``.
        progress: asked while it works whether that is still wanted; told nothing.
        request: what it reads.
        limit: seconds; None for as long as it takes.

    Raises:
        OSError: it cannot be started.
        subprocess.TimeoutExpired: it took longer.
        Cancelled: the person stopped.
    """
    # An empty environment but for what Windows needs to load a library.
    environment = {name: value for name, value in os.environ.items() if name == "SYSTEMROOT"}
    pipe = subprocess.PIPE
    child = subprocess.Popen([sys.executable, "-I", *arguments], stdin=pipe, stdout=pipe, stderr=pipe, env=environment)
    with ThreadPoolExecutor(1) as pool, child:
        try:
            answer, complaint = Meter(progress).wait(pool.submit(child.communicate, request, limit))
        finally:
            child.kill()
    return Ended(child.returncode, answer, complaint)
