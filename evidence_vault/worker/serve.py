"""One process for each job.

The process that was started never reads a job. It forks before the job comes: the child reads it from
the pipe, answers, and is gone with everything that it saw. So no item can read another one's bytes, nor
spoil the parsers for it.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from dataclasses import dataclass
from typing import Self

from evidence_vault.errors import MalformedFile
from evidence_vault.sandbox.protocol import (
    EXIT_OUT_OF_MEMORY,
    EXIT_OUT_OF_TIME,
    MAX_PIECE,
    Hello,
    Job,
    decode_job,
    encode,
    frame,
    read_frame,
)
from evidence_vault.worker.content import Content
from evidence_vault.worker.inspection import inspect
from evidence_vault.worker.lock_in import lock_in_job

_DONE, _CLOSED, _CRASHED = 0, 1, 2


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
        return cls(os.fdopen(0, "rb", closefd=False), replies)

    def send(self, payload: bytes) -> None:
        """Write one frame."""
        rest = memoryview(frame(payload))
        while rest:
            rest = rest[os.write(self.replies, rest) :]


def serve(pipes: Pipes, tool: str, limits: tuple[str, ...]) -> int:
    """Say hello, then do jobs until the core closes the pipe or a job fails; where nothing can fork, one job.

    Args:
        pipes: to the core.
        tool: names and versions of what reads the files.
        limits: those in force already.

    Returns:
        The exit status for the core: 0, or how the last job ended.
    """
    if sys.platform == "win32":
        pipes.send(encode(Hello(tool, limits, reusable=False)))
        return _work(pipes)
    gc.freeze()  # so that no collection in a child copies the pages that all of them share
    greeted = False
    while True:
        child = os.fork()
        if child == 0:
            status = _CRASHED
            try:
                further = lock_in_job()
                if not greeted:
                    pipes.send(encode(Hello(tool, limits + further, reusable=True)))
                status = _work(pipes)
            finally:
                os._exit(status)
        greeted = True
        _, state = os.waitpid(child, 0)
        if state:
            return _ending(state)


def _ending(state: int) -> int:
    code = os.waitstatus_to_exitcode(state)
    if code == _CLOSED:
        return _DONE
    if code == -signal.SIGXCPU:
        return EXIT_OUT_OF_TIME
    return code if code == EXIT_OUT_OF_MEMORY else _CRASHED


def _work(pipes: Pipes) -> int:
    """Read one job, answer it, and tell how that went as an exit status."""
    try:
        payload = read_frame(pipes.jobs, limit=MAX_PIECE)
        if payload is None:
            return _CLOSED
        job = decode_job(payload)
        content = _content(pipes, job)
        pipes.send(encode(inspect(content, nonce=job.nonce)))
    except MemoryError:
        return EXIT_OUT_OF_MEMORY
    except (MalformedFile, OSError):
        return _CRASHED
    return _DONE


def _content(pipes: Pipes, job: Job) -> Content:
    data = bytearray()
    while piece := read_frame(pipes.jobs, limit=MAX_PIECE):
        data += piece
    return Content(bytes(data), job.suffix, job.partial)
