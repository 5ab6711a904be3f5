"""A worker that looks for the same things in every file: they are made ready once, before there is any file to see."""

from __future__ import annotations

import os
import sys

from evidence_vault.sandbox.protocol import (
    EXIT_OUT_OF_MEMORY,
    EXIT_OUT_OF_TIME,
    MAX_ORDER,
    Hello,
    Step,
    decode_wanted,
    encode,
    read_frame,
)
from evidence_vault.sandbox.tasks import Leak, Scan
from evidence_vault.worker import libraries, scan, serve
from evidence_vault.worker.content import OutOfTime
from evidence_vault.worker.lock_in import CPU_SECONDS_OF_A_FILE, CPU_SECONDS_OF_A_PART, lock_in, lock_in_job
from evidence_vault.worker.pipes import Pipes

_CRASHED = 2


def search(pipes: Pipes, *files: int) -> int:
    """Read what is looked for, lock in, and serve; or look through the one open file that is given.

    Args:
        pipes: to the core.
        files: the number of that file, on Windows of its handle; none for files that come through the pipe.

    Returns:
        The exit status.
    """
    libraries.load()
    wanted = decode_wanted(read_frame(pipes.jobs, limit=MAX_ORDER) or b"")
    scan.needles_of(wanted.terms, wanted.digests)
    tool = libraries.tool()
    if not files:
        return serve.serve(pipes, tool, lock_in(), CPU_SECONDS_OF_A_PART)
    pipes.send(encode(Hello(tool, lock_in() + lock_in_job(CPU_SECONDS_OF_A_FILE), reusable=False)))
    try:
        pipes.send(encode(_through(files[0], wanted, pipes)))
    except MemoryError:
        return EXIT_OUT_OF_MEMORY
    except OutOfTime:
        return EXIT_OUT_OF_TIME
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return _CRASHED
    return 0


def _through(number: int, wanted: Scan, pipes: Pipes) -> list[Leak]:
    told = [-1]

    def tell(percent: int) -> None:
        if percent > told[0]:
            told[0] = percent
            pipes.send(encode(Step(percent)))

    with os.fdopen(_descriptor(number), "rb") as file:
        needles = scan.needles_of(wanted.terms, wanted.digests)
        return list(dict.fromkeys(scan.document(file, needles, wanted, tell)))


def _descriptor(number: int) -> int:
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.open_osfhandle(number, os.O_RDONLY)
    return number
