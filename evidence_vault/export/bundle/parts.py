"""Having pages made of the items of a bundle, behind the wall, into one file from which bundles are bound."""

from __future__ import annotations

import contextlib
import io
import shutil
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from evidence_vault.export.new_file import passing_file, writing_beside
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.pages import MAX_PART_CONTENT, Part, PartAt, PartRules
from evidence_vault.sandbox.crew import AT_ONCE, Step, share_out
from evidence_vault.sandbox.pages import PageMaker
from evidence_vault.vault.objects import ObjectStore

_BLOCK = 1 << 20


@dataclass
class Spool:
    """Parts in a file.

    Attributes:
        file: a real one, open for reading and writing.
        out: what is built of it, beside which it is; so it is called in errors.
        readers: the same file, opened once more for each process that reads in it.
        made: what became of each item.
        places: where the parts of those stand that have pages.
    """

    file: BinaryIO
    out: Path
    readers: Sequence[BinaryIO]
    made: dict[ItemId, Part] = field(default_factory=dict)
    places: dict[ItemId, PartAt] = field(default_factory=dict)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def append(self, waiting: BinaryIO, part: Part) -> PartAt:
        """Put a part behind the others; several threads may do so.

        Args:
            waiting: a file in which nothing but the part stands.
            part: what became of the item.

        Raises:
            DiskFull, OutputFailed: the medium refused.
        """
        with self._turn, writing_beside(self.out):
            offset = self.file.seek(0, 2)
            waiting.seek(0)
            shutil.copyfileobj(waiting, self.file, _BLOCK)
        return PartAt(offset, part.size, part.pages)

    def add(self, pdf: bytes, pages: int) -> PartAt:
        """Put a part of our own behind the others.

        Raises:
            DiskFull, OutputFailed: the medium refused.
        """
        return self.take(io.BytesIO(pdf), pages)

    def take(self, pdf: BinaryIO, pages: int) -> PartAt:
        """The same, out of a file, which may be larger than the memory."""
        with self._turn, writing_beside(self.out):
            offset = self.file.seek(0, 2)
            pdf.seek(0)
            shutil.copyfileobj(pdf, self.file, _BLOCK)
            self.file.flush()
            length = self.file.tell() - offset
        return PartAt(offset, length, pages, ours=True)


def make_parts(
    items: Iterable[Item], rules: PartRules, spool: Spool, store: ObjectStore, scratch: Path, progress: Progress
) -> None:
    """Let workers make pages of every item, once for all bundles in which it stands.

    Args:
        items: of which pages are needed.
        rules: of the profile.
        spool: where they go.
        store: where the contents are.
        scratch: a folder in which each worker's pages wait until they are whole.
        progress: stage ``bundle.parts``, in items.

    Raises:
        MissingObject, DamagedObject: a content is not what the log says.
        WorkerFailed: no worker can be started.
        DiskFull, OutputFailed: the medium refused.
        Cancelled: the person stopped.
    """
    wanted = list({item.id: item for item in items}.values())
    progress.begin("bundle.parts", len(wanted))
    with contextlib.ExitStack() as stack:
        crew = [
            stack.enter_context(_Maker(stack.enter_context(passing_file(scratch / f"part {number}", spool.out))))
            for number in range(min(AT_ONCE, max(1, len(wanted))))
        ]
        jobs = [partial(_make, item, rules, spool, store) for item in wanted]
        for item, (part, place) in zip(wanted, share_out(crew, jobs, progress), strict=True):
            spool.made[item.id] = part
            if place:
                spool.places[item.id] = place


class _Maker(PageMaker):
    """A maker of pages with a file of its own, in which they wait."""

    def __init__(self, waiting: BinaryIO) -> None:
        super().__init__()
        self.waiting = waiting


def _make(
    item: Item, rules: PartRules, spool: Spool, store: ObjectStore, maker: _Maker, step: Step
) -> tuple[Part, PartAt | None]:
    held, waiting = item.content, maker.waiting
    waiting.seek(0)
    waiting.truncate()
    if held.size > MAX_PART_CONTENT:
        step(1)
        return Part("too_large"), None
    with store.open_verified(held.sha256, held.size, lambda _: step(0)) as content, writing_beside(spool.out):
        part = maker.part(content, held.size, item.name, rules, waiting)
    step(1)
    return part, spool.append(waiting, part) if part.result == "ok" else None
