"""Pages for a bundle, made and bound behind the wall."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from typing import BinaryIO

from evidence_vault.errors import MalformedFile, WorkerFailed
from evidence_vault.records.pages import MAX_PART_CONTENT, Assembled, Assembly, Part, PartRules
from evidence_vault.sandbox.pool import suffix_of
from evidence_vault.sandbox.process import WithWorker, WorkerProcess
from evidence_vault.sandbox.protocol import (
    MAX_ORDER,
    MAX_PART,
    MAX_PIECE,
    MAX_REPLY,
    MAX_TOLD,
    AnyJob,
    PartJob,
    PartReply,
    encode,
)
from evidence_vault.sandbox.untrusted import check_assembled, check_part, check_step, is_taken

TIME_LIMIT = 150.0
"""Seconds of wall clock that a worker gets until it says the next thing."""

_WELL = frozenset({"ok", "told", "none", "locked", "unreadable", "too_large"})
"""Endings after which the process between the jobs is as it was."""

_ROOM = 64 << 20
_ROOM_FOR_A_PAGE = 64 << 10


class PageMaker(WithWorker):
    """A worker of its own for pages, started when first needed, and again after each failure.

    For one thread at a time.

    Args:
        time_limit: seconds of wall clock until it says the next thing.
    """

    def __init__(self, *, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        super().__init__()

    def start(self) -> WorkerProcess:
        """The running worker; a fresh one where there is none.

        Raises:
            WorkerFailed: none can be started.
        """
        return self._running("parts")

    def part(self, source: BinaryIO, size: int, name: str, rules: PartRules, out: BinaryIO) -> Part:
        """Let a worker make pages of one item.

        A crash, a hang, an explosion or a lie of the worker is a result.

        Args:
            source: the content, read once from its present position.
            size: bytes of the content.
            name: the item's file name.
            rules: for pages of pictures.
            out: where the part is written, at its present position, and nothing stands behind that. Without the result
                ``ok`` it ends afterwards where it did before.

        Raises:
            WorkerFailed: no worker can be started.
            VaultError: whatever reading the source raises.
        """
        if size > MAX_PART_CONTENT:
            return Part("too_large")
        return self.run(source, PartJob(secrets.token_hex(16), suffix_of(name), rules), out)

    def run(self, source: BinaryIO, job: AnyJob, out: BinaryIO) -> Part:
        """Let a worker do a job whose answer is a part.

        Args:
            source: the content, read once from its present position, at most `MAX_PART_CONTENT` bytes.
            job: what is to be done; the answer has its nonce.
            out: as for `part`.

        Raises:
            WorkerFailed: no worker can be started.
            VaultError: whatever reading the source raises.
        """
        worker = self._take(job)
        begin = out.tell()
        try:
            part = self._received(worker, source, job, out)
        except BaseException:
            self._drop()  # it waits in the middle of a job
            _cut(out, begin)
            raise
        if part.result != "ok":
            _cut(out, begin)
        if part.result not in _WELL or not worker.hello.reusable:
            self._drop()
        return part

    def _take(self, job: AnyJob) -> WorkerProcess:
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

    def _received(self, worker: WorkerProcess, source: BinaryIO, job: AnyJob, out: BinaryIO) -> Part:
        """Send the content, write what comes back, and read how that went."""
        while piece := source.read(MAX_PIECE):
            if not worker.send(piece, self._time_limit):
                return Part(worker.ending())
        written = 0
        try:
            worker.send(b"", self._time_limit)
            untrusted = worker.read(self._time_limit, largest=MAX_PIECE)
            while untrusted:
                written += len(untrusted)
                if written > MAX_PART:
                    return Part("refused")
                out.write(untrusted)
                untrusted = worker.read(self._time_limit, largest=MAX_PIECE)
            reply = None if untrusted is None else worker.read(self._time_limit, largest=MAX_TOLD)
            if reply is None:
                return Part(worker.ending())
            return _part(check_part(reply, nonce=job.nonce), written)
        except MalformedFile:
            return Part("refused")


def _part(reply: PartReply, written: int) -> Part:
    if (reply.result == "ok") != bool(reply.pages) or (reply.result == "ok" and not written):
        return Part("refused")
    size = written if reply.result == "ok" else 0
    return Part(reply.result, reply.pages, size, tuple(sorted(set(reply.notes))), reply.told)


def _cut(out: BinaryIO, begin: int) -> None:
    out.seek(begin)
    out.truncate()


class Binder(WithWorker):
    """A worker that binds parts into files, one after another; it has two open files and no other.

    Args:
        spool: a real file with the parts; nothing else should stand in it.
        out: a real file, open for reading and writing. Each binding begins by emptying it.
        most: bytes that one file may have.
    """

    def __init__(self, spool: BinaryIO, out: BinaryIO, most: int) -> None:
        self._spool, self._out, self._most = spool, out, most
        super().__init__()

    def bind(self, order: Assembly, tell: Callable[[int], None]) -> Assembled:
        """Bind parts into the output.

        Args:
            order: what is bound.
            tell: told how much more is done, in hundredths; may raise to stop.

        Raises:
            WorkerFailed: no worker can be started.
            Cancelled: the person asked to stop; the output is to be thrown away.
        """
        payload = encode(order)
        if len(payload) > MAX_ORDER:
            return Assembled("too_large")
        self._spool.flush()
        self._out.seek(0)
        self._out.truncate()
        self._out.flush()
        worker = self._running("bind", str(self._most), files=(self._spool.fileno(), self._out.fileno()))
        bound = None
        try:
            bound = _bound(worker, payload, self._out, tell, pages=len(order.stamps))
        finally:
            if bound is None or bound.result != "ok":
                self._drop()
        return bound


def most_of(order: Assembly) -> int:
    """Bytes that a bound file may have at most."""
    return sum(part.length for part in order.parts) + _ROOM + _ROOM_FOR_A_PAGE * len(order.stamps)


def _bound(
    worker: WorkerProcess, payload: bytes, out: BinaryIO, tell: Callable[[int], None], *, pages: int
) -> Assembled:
    done = 0
    try:
        untrusted = worker.ask(payload, TIME_LIMIT)
        while untrusted is not None:
            if (percent := check_step(untrusted)) is None:
                assembled = check_assembled(untrusted)
                as_told = assembled.size == os.fstat(out.fileno()).st_size and assembled.pages == pages
                return assembled if assembled.result != "ok" or as_told else Assembled("refused")
            tell(max(0, percent - done))
            done = max(done, percent)
            untrusted = worker.read(TIME_LIMIT, largest=MAX_REPLY)
    except MalformedFile:
        return Assembled("refused")
    return Assembled(worker.ending())
