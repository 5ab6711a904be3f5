"""The wall's front: hand content to a worker, get a result back, whatever happens."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, ClassVar, Literal, TypeVar

from evidence_vault.errors import MalformedFile, WorkerFailed
from evidence_vault.records.entry import Json
from evidence_vault.records.preview import MAX_EDGE, MAX_PAGES, Preview
from evidence_vault.sandbox.process import WithWorker, WorkerProcess
from evidence_vault.sandbox.protocol import MAX_CONTENT, MAX_PIECE, Job, encode
from evidence_vault.sandbox.untrusted import check_reply, check_sight, is_taken

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


_Found = TypeVar("_Found", Inspection, Preview)

_WELL = frozenset({"ok", "none", "unreadable", "out_of_memory"})
"""Endings after which the process between the jobs is as it was."""


class Sandbox(WithWorker):
    """A worker that is started when first needed, and again after each failure.

    For one thread at a time.

    Args:
        time_limit: seconds of wall clock for one item.
    """

    _purpose: ClassVar[tuple[str, ...]] = ()
    """What its worker is for; see `evidence_vault.worker.__main__`."""

    def __init__(self, *, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        super().__init__()

    def start(self) -> WorkerProcess:
        """The running worker; a fresh one where there is none.

        Raises:
            WorkerFailed: none can be started.
        """
        return self._running(*self._purpose)

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
        job = Job(secrets.token_hex(16), suffix_of(name), size > MAX_CONTENT)
        worker = self._take(job)
        return self._finish(worker, self._inspection(worker, source, job))

    def preview(
        self, source: BinaryIO, size: int, name: str, edge: int, page: int = 1, *, frames: bool = False
    ) -> Preview:
        """Let a worker make a content visible: a picture or a page as pixels, the right way up, a text as text.

        Args:
            source: the content, read once from its present position.
            size: bytes of the content.
            name: the item's file name.
            edge: longest edge in pixels, at most `MAX_EDGE`; a larger picture, or one of more than `MAX_PIXELS`,
                is made smaller.
            page: which page of a document, from 1; one that is not there has no preview.
            frames: every picture of a moving one counts as a page, and not the first alone.

        Raises:
            WorkerFailed: no worker can be started.
            VaultError: whatever reading the source raises.
        """
        edge, page = max(1, min(edge, MAX_EDGE)), max(1, min(page, MAX_PAGES))
        job = Job(secrets.token_hex(16), suffix_of(name), size > MAX_CONTENT, edge, page, frames)
        worker = self._take(job)
        return self._finish(worker, self._sight(worker, source, job))

    def _take(self, job: Job) -> WorkerProcess:
        """A worker that has taken the job; one that an earlier job left behind unwell is replaced."""
        for _ in range(2):
            worker = self.start()
            try:
                if is_taken(worker.ask(encode(job), self._time_limit) or b"", nonce=job.nonce):
                    return worker
            except MalformedFile:
                pass
            self._drop()
        raise WorkerFailed(reason="takes no job")

    def _finish(self, worker: WorkerProcess, found: _Found) -> _Found:
        """Let a worker that ended badly, or that does one job only, be followed by a fresh one."""
        if found.result not in _WELL or not worker.hello.reusable:
            self._drop()
        return found

    def _inspection(self, worker: WorkerProcess, source: BinaryIO, job: Job) -> Inspection:
        tool = worker.hello.tool
        untrusted = self._answer(worker, source)
        if untrusted is None:
            return Inspection(worker.ending(), None, tool)
        try:
            reply = check_reply(untrusted, nonce=job.nonce)
        except MalformedFile:
            return Inspection("refused", None, tool)
        facts: dict[str, Json] = dict(reply.facts)
        if job.partial:
            facts["fact.partial"] = True
        return Inspection(reply.result, reply.media_type, tool, facts)

    def _sight(self, worker: WorkerProcess, source: BinaryIO, job: Job) -> Preview:
        untrusted = self._answer(worker, source)
        if untrusted is None:
            return Preview(worker.ending())
        try:
            sight = check_sight(untrusted, job=job)
            if sight.size is None:
                return Preview(sight.result, text=sight.text)
            width, height = sight.size
            rgb = worker.read(self._time_limit, largest=3 * width * height)
        except MalformedFile:
            return Preview("refused")
        if rgb is None:
            return Preview(worker.ending())
        if len(rgb) != 3 * width * height:
            return Preview("refused")
        return Preview("ok", width, height, rgb, pages=sight.pages, other_fonts=sight.other_fonts)

    def _answer(self, worker: WorkerProcess, source: BinaryIO, most: int = MAX_CONTENT) -> bytes | None:
        """Send the content and read the answer, not to be trusted; None where the worker ended without one."""
        try:
            if not self._send(worker, source, most):
                return None
            return worker.ask(b"", self._time_limit)
        except MalformedFile:
            return b""  # announced more than is accepted: of no form at all
        except BaseException:
            self._drop()  # it waits in the middle of a job
            raise

    def _send(self, worker: WorkerProcess, source: BinaryIO, most: int) -> bool:
        """Send the content, as much as is read; False where the worker is gone."""
        left = most
        while piece := source.read(min(left, MAX_PIECE)):
            left -= len(piece)
            if not worker.send(piece, self._time_limit):
                return False
        return True


def suffix_of(name: str) -> str:
    """The end of a file name, in printable ASCII of at most 16 characters; empty where it has none such."""
    suffix = os.path.splitext(name)[1].lower()
    return suffix if suffix.isascii() and suffix.isprintable() and len(suffix) <= 16 else ""
