"""Pages that are pictures, read by a machine: where a term stands on them, and whether it still does.

What was read says where to look, and stops what should not leave; of a redacted PDF, what is left is its text.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence_vault.export.read_places import read_places, sure_and_alike
from evidence_vault.progress import Progress
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Alike, Leaked, Term
from evidence_vault.sandbox.reader import Reader
from evidence_vault.sandbox.tasks import Word


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What a machine read on a page.

    Attributes:
        number: of the page, from 1.
        result: as `Reader.words` says.
        words: their places are in pixels.
        across, down: units of the page for a pixel.
    """

    number: int
    result: str
    words: Sequence[Word]
    across: float = 1.0
    down: float = 1.0

    def regions(self, term: Term) -> Iterator[list[Region]]:
        """Where a term was read: for each time a place on every line that it reaches over."""
        for found in read_places(self.words, term.text):
            yield [self._region(*place, term.ground) for place in found]

    def alike(self, item: ItemId, term: str) -> Iterator[Alike]:
        """Where a word was read that is a term but for one letter: all of its lines as one place."""
        for lines in sure_and_alike(self.words, term)[1]:
            left, top, right, bottom = zip(*lines, strict=True)
            yield Alike(item, self._region(min(left), min(top), max(right), max(bottom), ""))

    def _region(self, left: int, top: int, right: int, bottom: int, ground: str) -> Region:
        x, y = int(max(0, left) * self.across), int(max(0, top) * self.down)
        width, height = math.ceil(right * self.across) - x, math.ceil(bottom * self.down) - y
        return Region(self.number, x, y, max(1, width), max(1, height), ground)


def read_pages(
    pages: Iterable[tuple[int, tuple[int, int], Preview]], reader: Reader, progress: Progress, count: int
) -> list[ReadPage]:
    """Read pages.

    Args:
        pages: number, size in its own units, pixels.
        reader: behind the wall.
        progress: stage ``redact.read``, where there are any.
        count: how many there are.

    Raises:
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    if count:
        progress.begin("redact.read", count)
    read = []
    for number, (width, height), seen in pages:
        result, words = reader.words(seen.rgb, (seen.width, seen.height))
        read.append(ReadPage(number, result, words, width / seen.width, height / seen.height))
        progress.advance()
    return read


def still_read(
    name: str, page: ReadPage, terms: Sequence[str], item: ItemId, others: Collection[Alike] = ()
) -> Iterator[Leaked]:
    """Which terms can be read on a page, or that it could not be read though there are some.

    Args:
        name: of the file whose page it is.
        page: as it would leave.
        terms: texts that must not be on it.
        item: in which a person finds the page.
        others: places of which a person said that another word stands there; where a term was read letter by letter, that
            changes nothing.
    """
    if terms and page.result != "ok":
        yield Leaked(name, "unread", page.number, 0)
    for number, term in enumerate(terms, 1):
        if sure_and_alike(page.words, term)[0]:
            yield Leaked(name, "pixels", page.number, number)
        for one in page.alike(item, term):
            if one not in others:
                yield Leaked(name, "alike", page.number, number, one)
