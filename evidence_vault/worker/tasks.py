"""What is asked of a worker beside facts and previews."""

from __future__ import annotations

from pikepdf import PasswordError

from evidence_vault.sandbox.protocol import encode
from evidence_vault.sandbox.tasks import MAX_MADE, Bind, Done, Enclosures, Encode, Letters, Read, Scan, Task, Tell
from evidence_vault.worker import enclosures, letters, pixels, scan
from evidence_vault.worker.content import Content, OutOfTime
from evidence_vault.worker.identify import identify


def carry_out(task: Task, content: Content, *, nonce: str) -> tuple[Done, bytes]:
    """Do what a job asks for.

    Args:
        task: what.
        content: with what.
        nonce: that of the job.

    Returns:
        What became of it, and what was made.
    """
    try:
        done, made = _done(task, content, nonce)
    except MemoryError:
        return Done(nonce, "out_of_memory"), b""
    except OutOfTime:
        return Done(nonce, "timed_out"), b""
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return Done(nonce, "unreadable"), b""
    return (Done(nonce, "too_large"), b"") if len(made) > MAX_MADE else (done, made)


def _done(task: Task, content: Content, nonce: str) -> tuple[Done, bytes]:
    if isinstance(task, Encode):
        form, height, made = pixels.encoded(content.data, task)
        return Done(nonce, "ok", len(made), form, height), made
    if isinstance(task, Bind):
        made = pixels.bound(content.data, task.pages)
        return Done(nonce, "ok", len(made)), made
    if isinstance(task, Letters):
        if content.partial:
            return Done(nonce, "too_large"), b""
        if identify(content) != "application/pdf":
            return Done(nonce, "none"), b""
        made = encode(letters.letters(content.data))
        return Done(nonce, "ok", len(made)), made
    if isinstance(task, Tell):
        return _words(content, nonce)
    made = _found(task, content.data)
    return Done(nonce, "ok", len(made)), made


def _found(task: Read | Enclosures | Scan, data: bytes) -> bytes:
    if isinstance(task, Read):
        from evidence_vault.worker import reading  # whose library only a worker for reading loads

        return encode(reading.read(data, task.size))
    if isinstance(task, Enclosures):
        return enclosures.enclosures(data, task)
    return encode(scan.scan(data, task))


def _words(content: Content, nonce: str) -> tuple[Done, bytes]:
    from evidence_vault.worker.parts import Locked, words

    if content.partial:
        return Done(nonce, "too_large"), b""
    try:
        told = words(content)
    except (Locked, PasswordError):
        return Done(nonce, "locked"), b""
    if told is None:
        return Done(nonce, "none"), b""
    made = encode(told)
    return Done(nonce, "ok", len(made)), made
