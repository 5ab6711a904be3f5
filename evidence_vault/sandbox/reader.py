"""Words in pictures, recognised behind the wall by a process that gets pixels and nothing of where they came from."""

from __future__ import annotations

import hashlib
import io
from typing import ClassVar, Final

import msgspec

from evidence_vault.sandbox.tasked import Tasked, decoded
from evidence_vault.sandbox.tasks import Read, Word
from evidence_vault.sandbox.untrusted import printable

_WORDS = msgspec.json.Decoder(list[Word])
_TIME_LIMIT: Final = 600.0
"""Seconds of wall clock for one picture; the worker's processor time is limited by itself."""

_KEPT: Final = 64
"""Pictures of which the words are remembered: somebody looks for one word after another on the same pages."""


class Reader(Tasked):
    """Recognises words. For one thread at a time.

    What it says is machine-read and not verified: words are missed and misread.
    """

    _purpose: ClassVar[tuple[str, ...]] = ("read",)

    def __init__(self) -> None:
        super().__init__(time_limit=_TIME_LIMIT)
        self._known: dict[bytes, tuple[Word, ...]] = {}

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
        key = hashlib.sha256(b"%d %d " % size + rgb).digest()
        if key not in self._known:
            done, made = self._task(Read(size), io.BytesIO(rgb), len(rgb))
            if done.result != "ok":
                return done.result, ()
            words = decoded(_WORDS, made)
            if words is None:
                return "refused", ()
            while len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            self._known[key] = tuple(msgspec.structs.replace(one, text=printable(one.text)) for one in words)
        return "ok", self._known[key]
