"""Whether a machine reads on pictures that are to leave what was removed from others of them, before anything is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.gate import refuse_leaks
from evidence_vault.export.read_pages import Wanted, read_page, several, still_read, wanted_of
from evidence_vault.export.redaction_index import kept_back
from evidence_vault.export.seen_pages import letters_of
from evidence_vault.progress import Progress
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import Leaked
from evidence_vault.sandbox.crew import Step, share_out
from evidence_vault.sandbox.reader import KnownPages
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_DRAWING = "image/svg+xml"
"""Has no pixels of its own; the gate searches it as a text."""


def check_pictures(vault: OpenVault, plan: BundlePlan, workshop: Workshop, progress: Progress) -> None:
    """Read every picture, scan and page with a picture that leaves, where anything was removed from one.

    Args:
        vault: whose items they are.
        plan: what is built.
        workshop: the wall, behind which they are read.
        progress: stage ``bundle.read``, first without a total, then page by page.

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
    try:
        refuse_leaks(_read(pictures, terms, vault.store, workshop, progress))
    finally:
        workshop.known.clear()


def _read(
    pictures: Sequence[Item], terms: tuple[str, ...], store: ObjectStore, workshop: Workshop, progress: Progress
) -> list[Leaked]:
    progress.begin("bundle.read", None)  # how many pages there are, the documents have to tell
    with several(workshop, len(pictures)) as crew:
        looked = list(share_out(crew, [partial(_pages_of, item, store) for item in pictures], progress))
        pages = [page for found in looked for page in found or ()]
        unread = [item for item, found in zip(pictures, looked, strict=True) if found is None]
        progress.begin("bundle.read", len(pages))
        jobs = [partial(_leaks, page, terms, workshop.known, store) for page in pages]
        found = [leak for leaks in share_out(crew, jobs, progress) for leak in leaks]
    return [*(Leaked(str(item.id), "unread", 0, 0) for item in unread), *dict.fromkeys(found)]


def _may_be_read(item: Item) -> bool:
    kind = item.media_type or ""
    return kind == "application/pdf" or (kind.startswith("image/") and kind != _DRAWING)


def _pages_of(item: Item, store: ObjectStore, workshop: Workshop, step: Step) -> list[Wanted] | None:
    """What is to be read of an item; None where it cannot be looked into."""
    step(0)
    if item.media_type != "application/pdf":
        return wanted_of(item, None)
    try:
        return wanted_of(item, letters_of(item, store, workshop))
    except (RedactionTooLarge, RedactionUnread):
        return None


def _leaks(
    wanted: Wanted, terms: tuple[str, ...], known: KnownPages, store: ObjectStore, workshop: Workshop, step: Step
) -> list[Leaked]:
    name = str(wanted.item.id)
    try:
        return [
            leak for page in read_page(wanted, known, store, workshop, step) for leak in still_read(name, page, terms)
        ]
    except (NotRedactable, RedactionTooLarge, RedactionUnread):
        step(1)
        return [Leaked(name, "unread", 0, 0)]
