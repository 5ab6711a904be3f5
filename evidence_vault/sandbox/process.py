"""One worker process, as the core sees it: two pipes, a clock and a kill."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Literal, Self, cast

from evidence_vault.errors import Cancelled, MalformedFile, WorkerFailed
from evidence_vault.sandbox import interpreter
from evidence_vault.sandbox.protocol import (
    EXIT_OUT_OF_MEMORY,
    EXIT_OUT_OF_TIME,
    MAX_REPLY,
    Hello,
    frame,
    read_frame,
)
from evidence_vault.sandbox.untrusted import check_hello

_START_LIMIT = 60.0
_ENDINGS: dict[int, Ending] = {EXIT_OUT_OF_MEMORY: "out_of_memory", EXIT_OUT_OF_TIME: "timed_out"}

Ending = Literal["crashed", "timed_out", "out_of_memory"]
"""How a worker that gave no reply came to its end."""


class WorkerProcess:
    """A running worker that has said hello.

    It is a clean interpreter: executed, without this process's memory, environment or files.

    Args:
        task: what it is for, and further arguments; see `evidence_vault.worker.__main__`.
        files: descriptors of open files that it gets.
        order: what it is told before it says hello; None for nothing.

    Attributes:
        hello: what it reads with, and the limits in force; not before it was greeted.

    Raises:
        WorkerFailed: it did not start.
    """

    hello: Hello

    def __init__(self, *task: str, files: Sequence[int] = (), order: bytes | None = None) -> None:
        self._overdue = self._gone = self._greeted = False
        self._order = order
        try:
            self._process = interpreter.start("evidence_vault.worker", *task, files=files)
        except OSError as error:
            raise WorkerFailed(reason=str(error)) from error
        if self._process.stdin is None or self._process.stdout is None:
            raise WorkerFailed(reason="no pipes")
        self._jobs, self._replies = self._process.stdin, self._process.stdout

    def greet(self) -> None:
        """Wait until it has loaded what it needs and said hello, unless it has already.

        Raises:
            WorkerFailed: it says none.
        """
        if self._greeted:
            return
        try:
            with self._deadline(_START_LIMIT):
                if self._order is not None:
                    self._write(self._order)
                hello = read_frame(self._replies, limit=MAX_REPLY)
            self.hello = check_hello(hello or b"")
            self._greeted, self._order = True, None
        except MalformedFile as error:
            self.kill()
            raise WorkerFailed(reason=f"no hello, exit status {self._process.returncode}") from error

    @property
    def pid(self) -> int:
        """Its process id, which is also that of its group."""
        return self._process.pid

    def send(self, payload: bytes, limit: float) -> bool:
        """Write one frame.

        Args:
            payload: what to send.
            limit: seconds that it may take.

        Returns:
            False where the worker is gone.
        """
        with self._deadline(limit):
            self._write(payload)
        return not self._gone

    def ask(self, payload: bytes, limit: float) -> bytes | None:
        """Write one frame and read one.

        Args:
            payload: what to send.
            limit: seconds that both may take.

        Returns:
            The answer, not to be trusted; None where the worker ended without one.

        Raises:
            MalformedFile: more than `MAX_REPLY` bytes were announced.
        """
        with self._deadline(limit):
            self._write(payload)
            answer = read_frame(self._replies, limit=MAX_REPLY)
        return None if self._overdue else answer

    def read(self, limit: float, *, largest: int) -> bytes | None:
        """Read one more frame.

        Args:
            limit: seconds that it may take.
            largest: bytes that are accepted.

        Returns:
            What came, not to be trusted; None where the worker ended without it.

        Raises:
            MalformedFile: more bytes were announced.
        """
        with self._deadline(limit):
            answer = read_frame(self._replies, limit=largest)
        return None if self._overdue else answer

    def _write(self, payload: bytes) -> None:
        try:
            self._jobs.write(frame(payload))
            self._jobs.flush()
        except OSError:
            self._gone = True

    def ending(self) -> Ending:
        """Why it gave no reply; kills what is left of it."""
        if not self._overdue:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=1)
        status = self._process.poll()
        self.kill()
        if self._overdue:
            return "timed_out"
        return _ENDINGS.get(cast("int", status), "crashed")

    def kill(self) -> None:
        """End it and everything that it started, at once, and wait until it is gone."""
        self._kill_group()
        self._process.wait()
        for pipe in (self._jobs, self._replies):
            with contextlib.suppress(OSError):
                pipe.close()

    def stop(self) -> None:
        """End it from another thread than the one that waits for it, which sees that it is gone."""
        self._kill_group()

    def _kill_group(self) -> None:
        if self._process.returncode is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    @contextlib.contextmanager
    def _deadline(self, seconds: float) -> Iterator[None]:
        """Kill the worker where the block takes longer; its pipes then end, on every system."""
        timer = threading.Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()

    def _expire(self) -> None:
        self._overdue = self._gone = True
        self._kill_group()


class WithWorker:
    """Whatever keeps one worker, started when first needed; in a ``with`` statement it is killed at the end."""

    def __init__(self) -> None:
        self._worker: WorkerProcess | None = None
        self._stopped = False

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _running(self, *task: str, files: Sequence[int] = (), order: bytes | None = None) -> WorkerProcess:
        """The worker, greeted; a fresh one where there is none. It can be stopped from its first moment on.

        Raises:
            WorkerFailed: none can be started.
            Cancelled: it was stopped.
        """
        if self._worker is None and not self._stopped:
            self._worker = WorkerProcess(*task, files=files, order=order)
        if self._stopped or self._worker is None:
            self._drop()
            raise Cancelled
        try:
            self._worker.greet()
        except WorkerFailed:
            self._worker = None
            raise
        return self._worker

    def stop(self) -> None:
        """End what the worker does, from another thread than the one that waits for it; it starts no other one."""
        self._stopped = True
        if worker := self._worker:
            worker.stop()

    def close(self) -> None:
        """Kill the worker; what needs one afterwards starts another."""
        self._drop()

    def _drop(self) -> None:
        if self._worker:
            self._worker.kill()
            self._worker = None

    def again(self) -> None:
        """Kill the worker, and allow that another is started although it was stopped."""
        self._drop()
        self._stopped = False
