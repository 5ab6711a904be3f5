"""One process for each job.

The process that was started never reads a job. It forks before the job comes: the child reads it from
the pipe, answers, and is gone with everything that it saw. So no item can read another one's bytes, nor
spoil the parsers for it.
"""

from __future__ import annotations

import gc
import io
import os
from dataclasses import dataclass

from evidence_vault.errors import MalformedFile
from evidence_vault.sandbox.protocol import (
    EXIT_OUT_OF_MEMORY,
    EXIT_OUT_OF_TIME,
    MAX_PIECE,
    AnyJob,
    Hello,
    Job,
    PartJob,
    PartReply,
    Taken,
    decode_job,
    encode,
    read_frame,
)
from evidence_vault.worker.content import Content, OutOfTime
from evidence_vault.worker.inspection import inspect
from evidence_vault.worker.lock_in import CPU_SECONDS, lock_in_job
from evidence_vault.worker.pipes import Pipes
from evidence_vault.worker.preview import preview
from evidence_vault.worker.tasks import carry_out

__all__ = ["Pipes", "serve"]

_DONE, _CLOSED, _CRASHED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class _Child:
    """A process that waits for its turn, told by a byte on a pipe of its own."""

    pid: int
    turn: int

    def begin(self) -> None:
        os.write(self.turn, b"!")
        os.close(self.turn)


def serve(pipes: Pipes, tool: str, limits: tuple[str, ...], seconds: int = CPU_SECONDS) -> int:
    """Say hello, then do jobs until the core closes the pipe or a job fails; where nothing can fork, one job.

    Args:
        pipes: to the core.
        tool: names and versions of what reads the files.
        limits: those in force already.
        seconds: of processor time for one job.

    Returns:
        The exit status for the core: 0, or how the last job ended.
    """
    hello = Hello(tool, limits, reusable=hasattr(os, "fork"))
    if not hello.reusable:
        pipes.send(encode(hello))
        return _work(pipes)
    gc.freeze()  # so that no collection in a child copies the pages that all of them share
    child = _fork(pipes, seconds, hello)
    while True:
        child.begin()
        spare = _fork(pipes, seconds)  # made while the other one works
        _, state = os.waitpid(child.pid, 0)
        if state:
            return _ending(state)
        child = spare


def _fork(pipes: Pipes, seconds: int, hello: Hello | None = None) -> _Child:
    """Start the process of the next job, which locks itself in further and waits.

    Args:
        pipes: to the core.
        seconds: of processor time.
        hello: what it shall say first, its own limits added.
    """
    waiting, turn = os.pipe()
    pid = os.fork()
    if pid:
        os.close(waiting)
        return _Child(pid, turn)
    status = _CRASHED
    try:
        os.close(turn)
        further = lock_in_job(seconds)
        if hello:
            pipes.send(encode(Hello(hello.tool, hello.limits + further, reusable=True)))
        status = _work(pipes) if os.read(waiting, 1) else _CLOSED
    finally:
        os._exit(status)


def _ending(state: int) -> int:
    code = os.waitstatus_to_exitcode(state)
    if code == _CLOSED:
        return _DONE
    return code if code in {EXIT_OUT_OF_MEMORY, EXIT_OUT_OF_TIME} else _CRASHED


def _work(pipes: Pipes) -> int:
    """Read one job, answer it, and tell how that went as an exit status."""
    try:
        payload = read_frame(pipes.jobs, limit=MAX_PIECE)
        if payload is None:
            return _CLOSED
        job = decode_job(payload)
        pipes.send(encode(Taken(job.nonce)))
        content = _content(pipes, job)
        pipes.jobs.close()  # whatever the content does to this process, it cannot read the next one
        _answer(pipes, job, content)
    except MemoryError:
        return EXIT_OUT_OF_MEMORY
    except OutOfTime:
        return EXIT_OUT_OF_TIME
    except (MalformedFile, OSError):
        return _CRASHED
    return _DONE


def _answer(pipes: Pipes, job: AnyJob, content: Content) -> None:
    if isinstance(job, PartJob):
        _part(pipes, job, content)
        return
    if job.task is not None:
        done, made = carry_out(job.task, content, nonce=job.nonce)
        pipes.send(encode(done))
        if done.length:
            pipes.send(made)
        return
    if job.edge is None:
        pipes.send(encode(inspect(content, nonce=job.nonce)))
        return
    sight, pixels = preview(content, job.edge, job.page, nonce=job.nonce, frames=job.frames)
    pipes.send(encode(sight))
    if sight.size:
        pipes.send(pixels)


def _part(pipes: Pipes, job: PartJob, content: Content) -> None:
    """Send the pages in pieces while they are written, and then how that went."""
    from evidence_vault.worker.parts import TooLarge, make

    made = make(content, job.rules)
    result = made.result
    if made.document is not None:
        try:
            made.save(pipes.send)
        except TooLarge:
            result = "too_large"
    pipes.send(b"")
    done = result == "ok"
    pipes.send(encode(PartReply(job.nonce, result, made.pages if done else 0, made.notes if done else (), made.told)))


def _content(pipes: Pipes, job: AnyJob) -> Content:
    data = io.BytesIO()  # which gives its bytes away without another copy
    while piece := read_frame(pipes.jobs, limit=MAX_PIECE):
        data.write(piece)
    return Content(data.getvalue(), job.suffix, isinstance(job, Job) and job.partial)
