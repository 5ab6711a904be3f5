"""Words in pictures, recognised behind the wall by a process that gets pixels and nothing of where they came from."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import ClassVar, Final

import msgspec

from evidence_vault.sandbox.tasked import Tasked, decoded
from evidence_vault.sandbox.tasks import Read, Word
from evidence_vault.sandbox.untrusted import printable

_WORDS = msgspec.json.Decoder(list[Word])
_TIME_LIMIT: Final = 600.0
"""Seconds of wall clock for one picture; the worker's processor time is limited by itself."""

_MOST_KNOWN: Final = 48 << 20
"""Bytes of words that are known at once, about: those of some thousand pages."""

_OF_A_WORD: Final = 500
"""Bytes of a word beside its letters, about."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was read on one page.

    Attributes:
        size: pixels that it was read at.
        pages: of the picture or document.
        words: line by line.
    """

    size: tuple[int, int]
    pages: int
    words: tuple[Word, ...]


class KnownPages:
    """The words of pages, by the digest of an item, the page, and the edge, so that none is shown and read twice.

    Somebody looks for one word after another on the same pages. Several threads may use it.
    """

    def __init__(self, most: int = _MOST_KNOWN) -> None:
        """Know at most so many bytes; what was not asked for the longest time is forgotten first."""
        self._most, self._held = most, 0
        self._pages: dict[tuple[bytes, int, int], Known] = {}
        self._turn = threading.Lock()

    def get(self, key: tuple[bytes, int, int]) -> Known | None:
        """What was read there, if it is known."""
        with self._turn:
            found = self._pages.pop(key, None)
            if found:
                self._pages[key] = found  # the last one again
            return found

    def keep(self, key: tuple[bytes, int, int], known: Known) -> None:
        """Know it from now on."""
        with self._turn:
            self._forget(key)
            self._pages[key] = known
            self._held += _bytes_of(known)
            while self._held > self._most and len(self._pages) > 1:
                self._forget(next(iter(self._pages)))

    def only(self, digest: bytes) -> None:
        """Forget what was read of every other item."""
        with self._turn:
            for key in [key for key in self._pages if key[0] != digest]:
                self._forget(key)

    def clear(self) -> None:
        """Forget all of it."""
        with self._turn:
            self._pages.clear()
            self._held = 0

    def _forget(self, key: tuple[bytes, int, int]) -> None:
        if found := self._pages.pop(key, None):
            self._held -= _bytes_of(found)


def _bytes_of(known: Known) -> int:
    return sum(_OF_A_WORD + 4 * len(word.text) for word in known.words) + _OF_A_WORD


class Reader(Tasked):
    """Recognises words. For one thread at a time.

    What it says is machine-read and not verified: words are missed and misread.
    """

    _purpose: ClassVar[tuple[str, ...]] = ("read",)

    def __init__(self) -> None:
        super().__init__(time_limit=_TIME_LIMIT)

    def words(self, rgb: bytes, size: tuple[int, int]) -> tuple[str, tuple[Word, ...]]:
        """The words of a picture, line by line.

        Args:
            rgb: rows from the top, three bytes a pixel.
            size: width and height in pixels.

        Returns:
            How it ended, as `Done.result` or `process.Ending` say or ``refused``; and with ``ok`` the words.

        Raises:
            WorkerFailed: no worker can be started.
        """
        done, made = self._task(Read(size), io.BytesIO(rgb), len(rgb))
        if done.result != "ok":
            return done.result, ()
        words = decoded(_WORDS, made)
        if words is None:
            return "refused", ()
        return "ok", tuple(msgspec.structs.replace(one, text=printable(one.text)) for one in words)
