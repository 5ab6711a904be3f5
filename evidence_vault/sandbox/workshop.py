"""Tasks for a worker beside looking: letters of a document, files made of pixels, a search for what must not be there."""

from __future__ import annotations

import io
import secrets
from collections.abc import Sequence
from typing import BinaryIO, TypeVar

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.records.pages import Told
from evidence_vault.sandbox.pool import Sandbox, suffix_of
from evidence_vault.sandbox.protocol import MAX_CONTENT, Job
from evidence_vault.sandbox.tasks import (
    MAX_MADE,
    Bind,
    Bound,
    Done,
    Encode,
    Leak,
    Letters,
    PageLetters,
    Scan,
    Task,
    Tell,
)
from evidence_vault.sandbox.untrusted import check_done, check_told

_Listed = TypeVar("_Listed", PageLetters, Leak)

_LETTERS = msgspec.json.Decoder(list[PageLetters])
_LEAKS = msgspec.json.Decoder(list[Leak])
_TASK_LIMIT = 40.0
"""Seconds of wall clock for a task; the worker's processor time is limited by itself."""

MAX_SCANNED = 160 << 20
"""Bytes of a file that is searched as a whole."""


class Workshop(Sandbox):
    """A sandbox that makes things too, and has more time. For one thread at a time.

    Every method raises `WorkerFailed` where no worker can be started, and what reading the source raises.
    """

    def __init__(self, *, time_limit: float = _TASK_LIMIT) -> None:
        super().__init__(time_limit=time_limit)

    def letters(self, source: BinaryIO, size: int) -> tuple[str, list[PageLetters]]:
        """The letters of a PDF document, page by page, as they are seen.

        Args:
            source: the content, read once from its present position.
            size: bytes of it.

        Returns:
            How it ended, as `Done.result` or `process.Ending` say or ``refused``; and with ``ok`` the pages.
        """
        done, made = self._task(Letters(), source, size)
        if done.result != "ok":
            return done.result, []
        pages = _decoded(_LETTERS, made)
        if any(len(page.boxes) != 4 * len(page.text) for page in pages or ()):
            pages = None
        return ("refused", []) if pages is None else ("ok", pages)

    def encode(self, rgb: bytes, task: Encode) -> tuple[Done, bytes]:
        """A picture out of pixels, by a process that never saw where they came from."""
        return self._task(task, io.BytesIO(rgb), len(rgb))

    def bind(self, pictures: Sequence[bytes], pages: Sequence[Bound]) -> tuple[Done, bytes]:
        """A PDF of pictures and nothing else, by a process that never saw where they came from."""
        content = b"".join(pictures)
        return self._task(Bind(tuple(pages)), io.BytesIO(content), len(content))

    def scan(self, source: BinaryIO, size: int, task: Scan) -> tuple[str, list[Leak]]:
        """Where a file says what it must not. How it ended is told as by `letters`."""
        done, made = self._task(task, source, size, MAX_SCANNED)
        if done.result != "ok":
            return done.result, []
        leaks = _decoded(_LEAKS, made)
        return ("refused", []) if leaks is None else ("ok", leaks)

    def words(self, source: BinaryIO, size: int, name: str) -> tuple[str, Told | None]:
        """The words of an item of this name, whom it names and what it carries. How it ended is told as by `letters`."""
        done, made = self._task(Tell(), source, size, suffix=suffix_of(name))
        if done.result != "ok":
            return done.result, None
        try:
            return "ok", check_told(made)
        except MalformedFile:
            return "refused", None

    def _task(
        self, task: Task, source: BinaryIO, size: int, most: int = MAX_CONTENT, suffix: str = ""
    ) -> tuple[Done, bytes]:
        job = Job(secrets.token_hex(16), suffix, size > most, task=task)
        if job.partial:
            return Done(job.nonce, "too_large"), b""
        worker = self._take(job)
        done, made = Done(job.nonce, "unreadable"), b""
        sound = False
        try:
            untrusted = self._answer(worker, source, most)
            if untrusted is None:
                ending = worker.ending()
                return Done(job.nonce, "unreadable" if ending == "crashed" else ending), b""
            done = check_done(untrusted, nonce=job.nonce)
            made = (worker.read(self._time_limit, largest=MAX_MADE) or b"") if done.length else b""
            sound = len(made) == done.length and worker.hello.reusable
            if len(made) != done.length:
                return Done(job.nonce, "unreadable"), b""
        except MalformedFile:
            return Done(job.nonce, "unreadable"), b""
        finally:
            if not sound:
                self.close()
        return done, made


def _decoded(form: msgspec.json.Decoder[list[_Listed]], untrusted: bytes) -> list[_Listed] | None:
    """What a worker sent, where it has its form."""
    try:
        return form.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
