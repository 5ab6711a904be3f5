"""Reading a whole log with two processes: this one decrypts and writes the index, a second one verifies meanwhile.

It goes as far as everything verifies. What stands behind that is read as ever, so what is wrong gets its name there.
"""

from __future__ import annotations

import subprocess
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Condition, Thread
from typing import IO, Final

import msgspec

from evidence_vault.clock import Instant
from evidence_vault.custody.history import History
from evidence_vault.custody.second_reader import LONGEST, Told
from evidence_vault.errors import MalformedFile, VaultError
from evidence_vault.index import Commit
from evidence_vault.records.entry import Entry, Kind, LogHead
from evidence_vault.records.ids import CustodianId
from evidence_vault.sandbox import interpreter
from evidence_vault.sandbox.protocol import frame, read_frame

WORTH_A_PROCESS: Final = 1_000
"""Commits from which on starting a process costs less than it gains."""

_HELD: Final = 32 << 20
"""Bytes of answers that may wait to be written; some batches."""

_SECOND: Final = "evidence_vault.custody.second_reader"
_KINDS: Final = {kind.value: kind for kind in Kind}
_decode = msgspec.msgpack.Decoder(Told).decode


@contextmanager
def read_ahead(history: History) -> Iterator[Iterator[Commit]]:
    """The commits from the first one on, verified, up to where one is missing, damaged or not as it should be.

    None at all where the log is short, or no process starts.
    """
    whole = [number for place, number in enumerate(history.numbers(), 1) if place == number]
    process = _start() if len(whole) >= WORTH_A_PROCESS else None
    if process is None or process.stdin is None or process.stdout is None:
        yield iter(())
        return
    feeder = Thread(target=_feed, args=(history, whole, process.stdin), name="log", daemon=True)
    feeder.start()
    answers = _Drained(process.stdout)
    try:
        yield _commits(answers)
    finally:
        process.kill()
        answers.close()
        feeder.join()
        process.wait()
        process.stdout.close()


def _start() -> subprocess.Popen[bytes] | None:
    try:
        return interpreter.start(_SECOND)
    except OSError:
        return None


def _feed(history: History, numbers: list[int], pipe: IO[bytes]) -> None:
    """Write the commits; what cannot be read, or a reader that is gone, ends it."""
    with suppress(OSError, VaultError):
        pipe.write(frame(str(history.header.id).encode("ascii")))
        for number in numbers:
            pipe.write(frame(history.key_of(number) + history.plaintext(number)))
    with suppress(OSError):
        pipe.close()


class _Drained:
    """What a process answers, taken from its pipe meanwhile: it need not wait while a batch is being written."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._answers: deque[bytes | None] = deque()
        self._bytes = 0
        self._changed = Condition()
        self._closed = False
        self._thread = Thread(target=self._drain, name="answers", daemon=True)
        self._thread.start()

    def __iter__(self) -> Iterator[bytes]:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._answers)
                answer = self._answers.popleft()
                self._bytes -= len(answer or b"")
                self._changed.notify()
            if answer is None:
                return
            yield answer

    def close(self) -> None:
        """Wait for nothing any more; the process is gone."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _drain(self) -> None:
        answer: bytes | None = b""
        while answer is not None:
            try:
                answer = read_frame(self._pipe, limit=LONGEST)
            except MalformedFile:
                answer = None
            with self._changed:
                self._changed.wait_for(lambda: self._bytes < _HELD or self._closed)
                self._answers.append(None if self._closed else answer)
                self._bytes += len(answer or b"")
                self._changed.notify()
                if self._closed:
                    return


def _commits(answers: Iterable[bytes]) -> Iterator[Commit]:
    with suppress(msgspec.MsgspecError):
        for answer in answers:
            told = _decode(answer)
            entries = tuple(
                Entry(seq, _KINDS[kind], Instant(at), CustodianId(by), facts)
                for seq, kind, at, by, facts in told.entries
            )
            yield Commit(entries, LogHead(told.commit, told.size, told.hashes, told.root))
