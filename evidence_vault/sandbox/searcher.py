"""Looking for the same things in many files, behind the wall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import BinaryIO

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.sandbox.process import WithWorker, WorkerProcess
from evidence_vault.sandbox.tasks import MAX_MADE, Leak, Scan
from evidence_vault.sandbox.untrusted import check_step
from evidence_vault.sandbox.workshop import Workshop

_LEAKS = msgspec.json.Decoder(list[Leak])
_TIME_LIMIT = 150.0
"""Seconds of wall clock until its worker says the next thing."""


class Searcher(Workshop):
    """A workshop whose worker knows from its start on what is looked for. For one thread at a time.

    Args:
        terms: texts that must not be found.
        digests: SHA-256 in hex that must not be found.
    """

    def __init__(self, terms: Sequence[str], digests: Sequence[str]) -> None:
        super().__init__(time_limit=_TIME_LIMIT)
        self._wanted = Scan(tuple(terms), tuple(digests), False, (0, 1))
        self._apart = _Apart()

    def start(self) -> WorkerProcess:
        """The running worker; a fresh one where there is none.

        Raises:
            WorkerFailed: none can be started.
        """
        return self._running("search", order=msgspec.json.encode(self._wanted))

    def search_document(
        self, file: BinaryIO, part: tuple[int, int], tell: Callable[[int], None]
    ) -> tuple[str, list[Leak]]:
        """Where a PDF document says what it must not; it may be larger than memory.

        It is searched by a process of its own, which has this one file open and no other, and reads it where it needs to.

        Args:
            file: a real file, open for reading.
            part: which of how many parts of it is searched.
            tell: told how far it has come, in hundredths.

        Returns:
            How it ended, as `process.Ending` says or ``ok`` or ``refused``; and with ``ok`` what was found.

        Raises:
            WorkerFailed: no worker can be started.
        """
        wanted = msgspec.json.encode(msgspec.structs.replace(self._wanted, part=part))
        worker = self._apart.start(file, wanted)
        try:
            untrusted = worker.read(_TIME_LIMIT, largest=MAX_MADE)
            while untrusted is not None and (percent := check_step(untrusted)) is not None:
                tell(percent)
                untrusted = worker.read(_TIME_LIMIT, largest=MAX_MADE)
            if untrusted is None:
                return worker.ending(), []
            return "ok", _LEAKS.decode(untrusted)
        except (MalformedFile, msgspec.MsgspecError, UnicodeError, RecursionError):
            return "refused", []
        finally:
            self._apart.close()

    def stop(self) -> None:
        """End what either of its workers does, from another thread than the one that waits for them."""
        super().stop()
        self._apart.stop()

    def close(self) -> None:
        """Kill both workers; what needs one afterwards starts another."""
        super().close()
        self._apart.close()

    def again(self) -> None:
        """Kill both, and allow that others are started although they were stopped."""
        super().again()
        self._apart.again()


class _Apart(WithWorker):
    """The process that searches one document."""

    def start(self, file: BinaryIO, wanted: bytes) -> WorkerProcess:
        return self._running("search", files=(file.fileno(),), order=wanted)
