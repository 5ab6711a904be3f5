"""What depends on a damaged object or commit: named one by one, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.records.case import Exhibit
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item


def of_object(file: str, items: Iterable[ItemId], exhibits: Sequence[Exhibit]) -> Iterator[Finding]:
    """Items whose content the object holds, and the exhibits that they stand in."""
    for item in items:
        yield Finding(
            "item.damaged", str(item), f"Its content stands in {file}, which cannot be read.", facts={"file": file}
        )
        yield from _exhibits("exhibit.damaged", item, exhibits, file)


def of_commit(
    file: str, entries: Sequence[int], ingested: Iterable[Item], exhibits: Sequence[Exhibit]
) -> Iterator[Finding]:
    """Entries that the commit held, items that only it took in, and the exhibits that they stand in."""
    for seq in entries:
        yield Finding("entry.unreadable", f"#{seq}", f"The entry stood in {file}.", facts={"file": file})
    for item in ingested:
        yield Finding(
            "item.unproven",
            str(item.id),
            f"The entry that took it in stood in {file}; the content can still be read.",
            facts={"file": file},
        )
        yield from _exhibits("exhibit.unproven", item.id, exhibits, file)


def of_lost_intake(items: Iterable[ItemId], exhibits: Sequence[Exhibit]) -> Iterator[Finding]:
    """Items that readable entries speak of while the entry that took them in is lost, and no index remembers it."""
    for item in items:
        yield Finding(
            "item.unproven", str(item), "The entry that took it in cannot be read; which object it is, is not known."
        )
        yield from _exhibits("exhibit.unproven", item, exhibits, "the log")


def _exhibits(code: str, item: ItemId, exhibits: Sequence[Exhibit], file: str) -> Iterator[Finding]:
    for exhibit in exhibits:
        if item in exhibit.items:
            yield Finding(
                code,
                f"{exhibit.case} exhibit {exhibit.number}",
                f"It contains {item}, which depends on {file}.",
                facts={"file": file, "item": str(item)},
            )
