"""A worker that is given tasks: a content in, something made or found out of it back."""

from __future__ import annotations

import secrets
from typing import BinaryIO, TypeVar

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.sandbox.protocol import MAX_CONTENT, Job
from evidence_vault.sandbox.tasks import MAX_MADE, Done, Leak, PageLetters, Task, Word
from evidence_vault.sandbox.untrusted import check_done

_Listed = TypeVar("_Listed", PageLetters, Leak, Word)


class Tasked(Sandbox):
    """A sandbox that carries out tasks. For one thread at a time."""

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
                self._drop()
        return done, made


def decoded(form: msgspec.json.Decoder[list[_Listed]], untrusted: bytes) -> list[_Listed] | None:
    """What a worker sent, where it has its form."""
    try:
        return form.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
