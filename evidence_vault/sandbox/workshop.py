"""Tasks for a worker beside looking: letters of a document, files made of pixels, a search for what must not be there."""

from __future__ import annotations

import io
import itertools
from collections.abc import Sequence
from typing import BinaryIO, ClassVar

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.records.pages import Told
from evidence_vault.sandbox.pool import suffix_of
from evidence_vault.sandbox.reader import KnownPages, Reader
from evidence_vault.sandbox.tasked import Tasked, decoded
from evidence_vault.sandbox.tasks import (
    Bind,
    Bound,
    Done,
    Enclosures,
    Encode,
    Leak,
    Letters,
    Listing,
    PageLetters,
    Scan,
    Tell,
)
from evidence_vault.sandbox.untrusted import check_told

_LETTERS = msgspec.json.Decoder(list[PageLetters])
_LEAKS = msgspec.json.Decoder(list[Leak])
_LISTING = msgspec.json.Decoder(Listing)
_TASK_LIMIT = 60.0
"""Seconds of wall clock for a task; the worker's processor time is limited by itself."""

MAX_SCANNED = 160 << 20
"""Bytes of a file that is searched as a whole."""


class Workshop(Tasked):
    """A sandbox that makes things too, and has more time. For one thread at a time.

    Every method raises `WorkerFailed` where no worker can be started, and what reading the source raises.

    Attributes:
        reader: another worker, for words in pictures; started when first asked.
        known: what was read; whoever has the workshop says for how long.
    """

    _purpose: ClassVar[tuple[str, ...]] = ("work",)

    def __init__(self, *, time_limit: float = _TASK_LIMIT) -> None:
        super().__init__(time_limit=time_limit)
        self.reader = Reader()
        self.known = KnownPages()

    def stop(self) -> None:
        """End what both workers do, from another thread than the one that waits for them."""
        super().stop()
        self.reader.stop()

    def close(self) -> None:
        """Kill both workers, and forget what was read; what needs one afterwards starts another."""
        super().close()
        self.reader.close()
        self.known.clear()

    def again(self) -> None:
        """Kill both, and allow that others are started although they were stopped."""
        super().again()
        self.reader.again()

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
        pages = decoded(_LETTERS, made)
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
        leaks = decoded(_LEAKS, made)
        return ("refused", []) if leaks is None else ("ok", leaks)

    def enclosures(self, source: BinaryIO, size: int, first: int) -> tuple[str, Listing, list[bytes]]:
        """The pictures and documents in a file, without those that came before, and as many as can come at once.

        Args:
            source: the content, read once from its present position.
            size: bytes of it.
            first: how many came before.

        Returns:
            How it ended, as told by `letters`; what there is, and the bytes of each.
        """
        nothing = Listing([], more=False)
        done, made = self._task(Enclosures(first), source, size, MAX_SCANNED)
        if done.result != "ok":
            return done.result, nothing, []
        begin = 4 + int.from_bytes(made[:4], "big")
        try:
            listing = _LISTING.decode(made[4:begin])
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return "refused", nothing, []
        ends = list(itertools.accumulate((one.length for one in listing.files), initial=begin))
        if ends[-1] != len(made) or (listing.more and not listing.files):
            return "refused", nothing, []
        return "ok", listing, [made[start:end] for start, end in itertools.pairwise(ends)]

    def words(self, source: BinaryIO, size: int, name: str) -> tuple[str, Told | None]:
        """The words of an item of this name, whom it names and what it carries. How it ended is told as by `letters`."""
        done, made = self._task(Tell(), source, size, suffix=suffix_of(name))
        if done.result != "ok":
            return done.result, None
        try:
            return "ok", check_told(made)
        except MalformedFile:
            return "refused", None
