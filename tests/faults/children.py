"""Processes forked from one that has everything loaded: no second is lost with starting, and any may be killed."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Any, NamedTuple


class Ended(NamedTuple):
    """How a child ended: whether it was killed, and else its exit code; and how long it lived."""

    killed: bool
    code: int
    seconds: float


def fork(work: Callable[[], object]) -> int:
    """Start a child in a group of its own; it ends with 0 where the work returned."""
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.setpgid(0, 0)
        work()
        code = 0
    except BaseException as error:  # noqa: BLE001 - whatever it was, this process must not go on as its parent
        with contextlib.suppress(OSError):
            print(f"a child failed: {error!r}", file=sys.stderr, flush=True)
    finally:
        os._exit(code)


def kill(child: int) -> None:
    """Kill a child and all that it started."""
    for target in (-child, child):
        try:
            os.kill(target, signal.SIGKILL)
        except ProcessLookupError:
            continue


def end(child: int, started: float) -> Ended:
    """Wait for a child."""
    status = os.waitpid(child, 0)[1]
    code = os.waitstatus_to_exitcode(status)
    return Ended(code == -signal.SIGKILL, code, time.monotonic() - started)


def run(work: Callable[[], object], *, kill_after: float | None = None) -> Ended:
    """Run work in a child, which is killed after so many seconds, should it live so long."""
    reader, writer = os.pipe()  # reads as ended when the child has ended
    started = time.monotonic()
    child = fork(work)
    os.close(writer)
    if not select.select([reader], [], [], kill_after)[0]:
        kill(child)
    os.close(reader)
    return end(child, started)


def ask(question: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever can be said in JSON
    """The answer that a child gives; what it learns of secrets goes with it.

    Raises:
        RuntimeError: it ended without one.
    """
    reader, writer = os.pipe()

    def work() -> None:
        os.close(reader)
        with os.fdopen(writer, "w", encoding="utf-8") as file:
            json.dump(question(), file)

    child = fork(work)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as file:
        said = file.read()
    if end(child, time.monotonic()).code or not said:
        raise RuntimeError("a child ended without an answer")
    return json.loads(said)
