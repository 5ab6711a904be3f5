"""The wall's front: hand content to a worker, get a result back, whatever happens."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import BinaryIO, Literal, Self

from evidence_vault.errors import MalformedFile
from evidence_vault.records.entry import Json
from evidence_vault.sandbox.process import WorkerProcess
from evidence_vault.sandbox.protocol import MAX_CONTENT, MAX_PIECE, Job, encode
from evidence_vault.sandbox.untrusted import check_reply

TIME_LIMIT = 10.0
"""Seconds of wall clock that a worker gets for one item."""

Result = Literal["ok", "crashed", "timed_out", "out_of_memory", "refused"]
"""How an inspection ended; ``refused`` where the worker's answer was not of its form."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a worker said about one item.

    Attributes:
        media_type: None where it could not be said.
        tool: names and versions of what read the content.
        facts: by name (``fact.width``); checked for form, not for truth: they say what the file says.
    """

    result: Result
    media_type: str | None
    tool: str
    facts: Mapping[str, Json] = field(default_factory=dict)


class Sandbox:
    """A worker that is started when first needed, and again after each failure.

    For one thread at a time.

    Args:
        time_limit: seconds of wall clock for one item.
    """

    def __init__(self, *, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        self._worker: WorkerProcess | None = None

    def __enter__(self) -> Self:
        """The sandbox itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Kill the worker; a further `inspect` would start another."""
        if self._worker:
            self._worker.kill()
            self._worker = None

    @property
    def worker(self) -> WorkerProcess:
        """The running worker.

        Raises:
            WorkerFailed: none can be started.
        """
        if self._worker is None or not self._worker.alive:
            self.close()
            self._worker = WorkerProcess()
        return self._worker

    def inspect(self, source: BinaryIO, size: int, name: str) -> Inspection:
        """Let a worker identify a content and read its facts.

        A crash, a hang, an explosion or a lie of the worker is a result. Of a content over
        `MAX_CONTENT` the first part is read, and ``fact.partial`` says so.

        Args:
            source: the content, read once from its present position.
            size: bytes of the content.
            name: the item's file name.

        Raises:
            WorkerFailed: no worker can be started.
            VaultError: whatever reading the source raises.
        """
        worker = self.worker
        try:
            found = self._run(worker, source, Job(secrets.token_hex(16), _suffix(name), size > MAX_CONTENT))
        except BaseException:
            self.close()  # it waits in the middle of a job
            raise
        if found.result not in {"ok", "out_of_memory"} or not worker.hello.reusable:
            self.close()
        return found

    def _run(self, worker: WorkerProcess, source: BinaryIO, job: Job) -> Inspection:
        if not self._send(worker, source, job):
            return Inspection(worker.ending(), None, worker.hello.tool)
        try:
            untrusted = worker.receive(self._time_limit)
            if untrusted is None:
                return Inspection(worker.ending(), None, worker.hello.tool)
            reply = check_reply(untrusted, nonce=job.nonce)
        except MalformedFile:
            return Inspection("refused", None, worker.hello.tool)
        facts: dict[str, Json] = dict(reply.facts)
        if job.partial:
            facts["fact.partial"] = True
        return Inspection(reply.result, reply.media_type, worker.hello.tool, facts)

    def _send(self, worker: WorkerProcess, source: BinaryIO, job: Job) -> bool:
        """Send a job and its content; False where the worker is gone."""
        if not worker.send(encode(job), self._time_limit):
            return False
        left = MAX_CONTENT
        while left and (piece := source.read(min(left, MAX_PIECE))):
            left -= len(piece)
            if not worker.send(piece, self._time_limit):
                return False
        return worker.send(b"", self._time_limit)


def _suffix(name: str) -> str:
    """The end of a file name, in printable ASCII of at most 16 characters; empty where it has none such."""
    suffix = os.path.splitext(name)[1].lower()
    return suffix if suffix.isascii() and suffix.isprintable() and len(suffix) <= 16 else ""
