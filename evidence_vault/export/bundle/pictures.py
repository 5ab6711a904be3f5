"""Whether a machine reads on pictures that are to leave what was removed from others of them, before anything is recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.gate import refuse_leaks
from evidence_vault.export.read_pages import ReadPage, still_read
from evidence_vault.export.redaction_index import kept_back
from evidence_vault.export.seen_pages import pictures_of
from evidence_vault.progress import Progress
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import Alike, Leaked
from evidence_vault.sandbox.workshop import Workshop

_PDF, _DRAWING = "application/pdf", "image/svg+xml"
"""A drawing has no pixels of its own; the gate searches it as a text."""


def check_pictures(
    vault: OpenVault, plan: BundlePlan, workshop: Workshop, progress: Progress, others: Collection[Alike] = ()
) -> None:
    """Read every picture, scan and page with a picture that leaves, where anything was removed from one.

    Args:
        vault: whose items they are.
        plan: what is built.
        workshop: the wall, behind which they are read.
        progress: stage ``bundle.read``, item by item.
        others: places of which a person said that another word stands there.

    Raises:
        RedactionLeaks: a term is read there.
        RedactionUnsearched: nothing worse, but a page could not be read.
        RedactionDoubtful: nothing worse, but a word is read that is a term but for one letter.
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
        found += _read(item, terms, vault, workshop, others)
        progress.advance()
    refuse_leaks(found)


def _may_be_read(item: Item) -> bool:
    """Whether there may be pixels in it; what nobody has examined is looked at too."""
    kind = item.media_type
    return kind is None or kind == _PDF or (kind.startswith("image/") and kind != _DRAWING)


def _read(
    item: Item, terms: tuple[str, ...], vault: OpenVault, workshop: Workshop, others: Collection[Alike]
) -> Iterator[Leaked]:
    try:
        for number, size, seen in pictures_of(item, vault.store, workshop):
            result, words = workshop.reader.words(seen.rgb, (seen.width, seen.height))
            page = ReadPage(number, result, words, size[0] / seen.width, size[1] / seen.height)
            yield from still_read(str(item.id), page, terms, item.id, others)
    except NotRedactable:
        if item.media_type is not None:  # of what nobody has examined, that it has no pixels is the answer
            yield Leaked(str(item.id), "unread", 0, 0)
    except (RedactionTooLarge, RedactionUnread):
        yield Leaked(str(item.id), "unread", 0, 0)
