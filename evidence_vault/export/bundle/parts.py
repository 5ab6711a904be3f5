"""Having pages made of the items of a bundle, behind the wall, into one file from which bundles are bound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from evidence_vault.export.new_file import writing_beside
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Part, PartAt, PartRules
from evidence_vault.sandbox.pages import PageMaker
from evidence_vault.vault.objects import ObjectStore


@dataclass
class Spool:
    """Parts in a file.

    Attributes:
        file: a real one, open for reading and writing.
        out: what is built of it, beside which it is; so it is called in errors.
        made: what became of each item.
        places: where the parts of those stand that have pages.
    """

    file: BinaryIO
    out: Path
    made: dict[ItemId, Part] = field(default_factory=dict)
    places: dict[ItemId, PartAt] = field(default_factory=dict)

    def add(self, pdf: bytes, pages: int) -> PartAt:
        """Put a part of our own behind the others.

        Raises:
            DiskFull, OutputFailed: the medium refused.
        """
        with writing_beside(self.out):
            offset = self.file.seek(0, 2)
            self.file.write(pdf)
            self.file.flush()
        return PartAt(offset, len(pdf), pages, ours=True)


def make_parts(items: Iterable[Item], rules: PartRules, spool: Spool, store: ObjectStore, progress: Progress) -> None:
    """Let a worker make pages of every item, once for all bundles in which it stands.

    Args:
        items: of which pages are needed.
        rules: of the profile.
        spool: where they go.
        store: where the contents are.
        progress: stage ``bundle.parts``, in items.

    Raises:
        MissingObject, DamagedObject: a content is not what the log says.
        WorkerFailed: no worker can be started.
        DiskFull, OutputFailed: the medium refused.
        Cancelled: the person stopped.
    """
    wanted = list({item.id: item for item in items}.values())
    progress.begin("bundle.parts", len(wanted))
    with PageMaker() as maker:
        for item in wanted:
            offset = spool.file.seek(0, 2)
            held = item.content
            with store.open(held.sha256, held.size) as content, writing_beside(spool.out):
                part = maker.part(content, held.size, item.name, rules, spool.file)
            spool.made[item.id] = part
            if part.result == "ok":
                spool.places[item.id] = PartAt(offset, part.size, part.pages)
            progress.advance()
