"""Pages that are pictures, read by a machine: where a term stands on them, and whether it still does.

What was read says where to look, and stops what should not leave; of a redacted PDF, what is left is its text. Of the item
that is being redacted, or the bundle that is being built, it is known until that is done; it is never stored nor shown.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import RedactionUnread
from evidence_vault.export.read_places import read_places, sure_and_alike
from evidence_vault.export.seen_pages import edge_of, page_seen, pictured
from evidence_vault.export.sources import Inner, Source, digest_of
from evidence_vault.progress import Progress
from evidence_vault.records.derivative import Region
from evidence_vault.records.preview import MAX_EDGE
from evidence_vault.records.redaction import Alike, Leaked, Term
from evidence_vault.sandbox.crew import AT_ONCE, Step, share_out
from evidence_vault.sandbox.reader import Known, KnownPages
from evidence_vault.sandbox.tasks import PageLetters, Word
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_SCAN = "image/tiff"
_MOST_FRAMES = 64
"""Pictures of a moving one that are read; one that has more counts as not read."""


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

    def alike(self, source: Source, term: Term, store: ObjectStore) -> Iterator[tuple[Alike, list[Region]]]:
        """Where a word was read that is a term but for one letter: all of its lines as one place, and each as `regions` has it."""
        for lines in sure_and_alike(self.words, term.text)[1]:
            left, top, right, bottom = zip(*lines, strict=True)
            whole = self._region(min(left), min(top), max(right), max(bottom), "")
            yield alike_at(source, whole, term.text, store), [self._region(*line, term.ground) for line in lines]

    def _region(self, left: int, top: int, right: int, bottom: int, ground: str) -> Region:
        x, y = int(max(0, left) * self.across), int(max(0, top) * self.down)
        width, height = math.ceil(right * self.across) - x, math.ceil(bottom * self.down) - y
        return Region(self.number, x, y, max(1, width), max(1, height), ground)


def alike_at(source: Source, place: Region, term: str, store: ObjectStore) -> Alike:
    """A doubt about a term at a place of the content of an item, or of what stands in it.

    Its mark is the begin of the name that an object of these three would have: it needs the keys of the vault. It is
    recorded, so it has to come out the same in every version.
    """
    three = digest_of(source) + f"{place} {term}".encode("utf-8", "surrogatepass")
    inside = source.number if isinstance(source, Inner) else 0
    return Alike(source.id, place, store.name(sha256(three))[:8], inside)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that is to be read.

    Attributes:
        number: of the page, from 1.
        edge: pixels of its longer side.
        size: of the page in its own units; None for pixels.
        on: the pages behind it are wanted too, of which the picture itself has to tell.
    """

    source: Source
    number: int
    edge: int
    size: tuple[int, int] | None = None
    on: bool = False


def wanted_of(source: Source, letters: Sequence[PageLetters] | None) -> list[Wanted]:
    """The pages of an item, or of what stands in it, that are pictures or have one.

    Args:
        source: a picture or a document.
        letters: of the pages of a document.
    """
    if letters is None:
        return [Wanted(source, 1, MAX_EDGE, on=True)]
    sizes = [page.size for page in letters]
    return [
        Wanted(source, number, edge_of(sizes[number - 1], document=True), sizes[number - 1])
        for number in pictured(letters)
    ]


def read_pages(
    pages: Sequence[Wanted], store: ObjectStore, workshop: Workshop, progress: Progress, stage: str
) -> list[list[ReadPage]]:
    """Read pages, two or more at once; those that are known are neither shown nor read again.

    Args:
        pages: which.
        store: where their contents are.
        workshop: the wall; what it knows of pages grows.
        progress: advanced page by page.
        stage: name of the stage that begins, where there is a page.

    Returns:
        What was read, for each; several where the pages behind it were wanted too.

    Raises:
        NotRedactable, RedactionUnread: a page cannot be shown.
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    if not pages:
        return []
    progress.begin(stage, len(pages))
    jobs = [partial(read_page, wanted, workshop.known, store) for wanted in pages]
    with several(workshop, len(pages)) as crew:
        return list(share_out(crew, jobs, progress))


@contextlib.contextmanager
def several(workshop: Workshop, most: int) -> Iterator[list[Workshop]]:
    """A workshop and as many more as can work at once."""
    with contextlib.ExitStack() as stack:
        more = min(AT_ONCE, most) - 1
        yield [workshop, *(stack.enter_context(Workshop()) for _ in range(more))]


def read_page(wanted: Wanted, known: KnownPages, store: ObjectStore, workshop: Workshop, step: Step) -> list[ReadPage]:
    """One of the jobs of `read_pages`; raises likewise, also for a moving picture of too many."""
    first, pages = _page(wanted, known, store, workshop)
    if wanted.on and pages > _MOST_FRAMES and wanted.source.media_type != _SCAN:
        raise RedactionUnread(item=str(wanted.source.id), result="too_large")
    read = [first]
    for number in range(2, pages + 1 if wanted.on else 2):
        step(0)
        read.append(_page(replace(wanted, number=number), known, store, workshop)[0])
    step(1)
    return read


def _page(wanted: Wanted, known: KnownPages, store: ObjectStore, workshop: Workshop) -> tuple[ReadPage, int]:
    """What is read on a page, and how many the item has."""
    key = (digest_of(wanted.source), wanted.number, wanted.edge)
    found, result = known.get(key), "ok"
    if found is None:
        frames = wanted.size is None
        seen = page_seen(wanted.source, wanted.number, wanted.edge, store, workshop, frames=frames)
        result, words = workshop.reader.words(seen.rgb or b"", (seen.width, seen.height))
        found = Known((seen.width, seen.height), seen.pages, words)
        if result == "ok":
            known.keep(key, found)
    width, height = wanted.size or found.size
    across, down = width / found.size[0], height / found.size[1]
    return ReadPage(wanted.number, result, found.words, across, down), found.pages


def still_read(
    name: str, page: ReadPage, terms: Sequence[str], source: Source, store: ObjectStore, others: Collection[Alike] = ()
) -> Iterator[Leaked]:
    """Which terms can be read on a page, or that it could not be read though there are some.

    Args:
        name: of the file whose page it is.
        page: as it would leave.
        terms: texts that must not be on it.
        source: in which a person finds the page.
        store: of its content.
        others: places of which a person said that another word stands there than the term; where one was read letter by
            letter, that changes nothing.
    """
    if terms and page.result != "ok":
        yield Leaked(name, "unread", page.number, 0)
    for number, term in enumerate(terms, 1):
        if sure_and_alike(page.words, term)[0]:
            yield Leaked(name, "pixels", page.number, number)
        for one, _ in page.alike(source, Term(term), store):
            if one not in others:
                yield Leaked(name, "alike", page.number, number, one)
