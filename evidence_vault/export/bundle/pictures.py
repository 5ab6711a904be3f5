"""Whether a machine reads on pictures that are to leave what was removed from others of them, before anything is recorded."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.gate import refuse_leaks
from evidence_vault.export.read_pages import ReadPage, still_read
from evidence_vault.export.redaction_index import kept_back
from evidence_vault.export.seen_pages import pictures_of
from evidence_vault.progress import Progress
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import Leaked
from evidence_vault.sandbox.workshop import Workshop

_DRAWING = "image/svg+xml"
"""Has no pixels of its own; the gate searches it as a text."""


def check_pictures(vault: OpenVault, plan: BundlePlan, workshop: Workshop, progress: Progress) -> None:
    """Read every picture, scan and page with a picture that leaves, where anything was removed from one.

    Args:
        vault: whose items they are.
        plan: what is built.
        workshop: the wall, behind which they are read.
        progress: stage ``bundle.read``, item by item.

    Raises:
        RedactionLeaks: a term is read there, or a page could not be read.
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    items = {item.id: item for bound in plan.leaving for item in bound.items}
    terms = kept_back(vault.index, list(items)).terms
    pictures = [item for item in items.values() if _may_be_read(item)] if terms else []
    if not pictures:
        return
    found: list[Leaked] = []
    progress.begin("bundle.read", len(pictures))
    for item in pictures:
        found += _read(item, terms, vault, workshop)
        progress.advance()
    refuse_leaks(found)


def _may_be_read(item: Item) -> bool:
    kind = item.media_type or ""
    return kind == "application/pdf" or (kind.startswith("image/") and kind != _DRAWING)


def _read(item: Item, terms: tuple[str, ...], vault: OpenVault, workshop: Workshop) -> Iterator[Leaked]:
    try:
        for number, seen in pictures_of(item, vault.store, workshop):
            result, words = workshop.reader.words(seen.rgb, (seen.width, seen.height))
            yield from still_read(str(item.id), ReadPage(number, result, words), terms)
    except (NotRedactable, RedactionTooLarge, RedactionUnread):
        yield Leaked(str(item.id), "unread", 0, 0)
