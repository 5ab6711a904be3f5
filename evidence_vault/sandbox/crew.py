"""Several workers at once: as many as the machine has processors for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final, TypeVar

from evidence_vault.progress import Meter, Progress
from evidence_vault.sandbox.process import WithWorker

AT_ONCE: Final = max(1, min(4, os.cpu_count() or 1))
"""Workers that have something to do at the same time; each may take as much memory as one alone."""

_Worker = TypeVar("_Worker", bound=WithWorker)
_Result = TypeVar("_Result")

Step = Callable[[int], None]
"""Told how much more is done; raises `Cancelled` where the work was stopped."""


def share_out(
    workers: Sequence[_Worker], jobs: Sequence[Callable[[_Worker, Step], _Result]], progress: Progress
) -> Iterator[_Result]:
    """Do jobs, each by whichever worker is free; they are begun in their order.

    Args:
        workers: that nobody else uses meanwhile.
        jobs: each gets a worker, and what it tells how far it is; runs in a thread of its own.
        progress: advanced as the jobs say, by the thread that takes the results; whoever calls has begun a stage.

    Yields:
        What each job gave, in the order of the jobs.

    Raises:
        Cancelled: the person stopped. What the workers were doing is ended at once.
        Exception: whatever a job raised; likewise.
    """
    meter = Meter(progress)
    free: SimpleQueue[_Worker] = SimpleQueue()
    for one in workers:
        free.put(one)

    def do(job: Callable[[_Worker, Step], _Result]) -> _Result:
        worker = free.get()
        try:
            meter.step(0)
            return job(worker, meter.step)
        finally:
            free.put(worker)

    stopped = False
    try:
        with ThreadPoolExecutor(len(workers), "crew") as pool:
            futures = [pool.submit(do, job) for job in jobs]
            try:
                for future in futures:
                    yield meter.wait(future)
            except BaseException:
                stopped = True
                meter.stop()
                for future in futures:
                    future.cancel()
                for one in workers:
                    one.stop()
                raise
    finally:
        if stopped:
            for one in workers:
                one.again()
