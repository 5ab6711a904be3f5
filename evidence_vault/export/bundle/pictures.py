"""Whether pictures or texts that are to leave say what was removed from others of them, before anything is recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.export.bundle.leaks import leaks_before
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.gate import refuse_leaks
from evidence_vault.export.read_pages import Wanted, read_page, several, still_read, wanted_of
from evidence_vault.export.redaction_index import kept_back
from evidence_vault.export.seen_pages import letters_of
from evidence_vault.export.sources import Inner, opened
from evidence_vault.progress import Progress
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import Alike, Leaked
from evidence_vault.sandbox.crew import Step, share_out
from evidence_vault.sandbox.reader import KnownPages
from evidence_vault.sandbox.tasks import UNREAD
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_PDF, _DRAWING = "application/pdf", "image/svg+xml"
"""A drawing has no pixels of its own; the gate searches it as a text."""

_FILMS = ("audio/", "video/")
_NO_PICTURE = "unreadable"


def check_pictures(
    vault: OpenVault, plan: BundlePlan, workshop: Workshop, progress: Progress, others: Collection[Alike] = ()
) -> set[Alike]:
    """What is seen on pictures, and what is written and can be searched before anything is built: all in one refusal.

    Read every picture, scan and page with a picture that leaves, where anything was removed from one.

    Those count too that stand in another file: in a mail, a saved page, an office file, an archive, attached to a document.

    Args:
        vault: whose items they are.
        plan: what is built.
        workshop: the wall, behind which they are read.
        progress: stages ``bundle.read``, first without a total, then page by page, and ``bundle.leaks``.
        others: places of which a person said that another word stands there than the term.

    Returns:
        Those of them that are in doubt here; what was said of any other place answers nothing.

    Raises:
        RedactionLeaks: a term is read there, or stands in a text that leaves.
        RedactionUnsearched: nothing worse, but a page could not be read.
        RedactionDoubtful: nothing worse, but a word is read that is a term but for one letter.
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    items = {item.id: item for bound in plan.leaving for item in bound.items}
    terms = kept_back(vault.index, list(items)).terms
    if not terms:
        refuse_leaks(leaks_before(vault, plan, progress))
        return set()
    pictures = [item for item in items.values() if _may_be_read(item)]
    progress.begin("bundle.read", None)  # how many pages there are, the documents have to tell
    try:
        with several(workshop, len(items)) as crew:
            looked = list(share_out(crew, [partial(_pages_of, item, vault.store) for item in pictures], progress))
            pages = [page for found in looked for page in found or ()]
            unread = [item for item, found in zip(pictures, looked, strict=True) if found is None]
            progress.begin("bundle.read", len(pages) + len(items))
            looking = _Looking(terms, workshop.known, vault.store)
            jobs = [partial(_leaks, page, looking) for page in pages]
            jobs += [partial(_inside, item, looking) for item in items.values()]
            found = [leak for leaks in share_out(crew, jobs, progress) for leak in leaks]
    finally:
        workshop.known.clear()
    answered = {leak.alike for leak in found if leak.alike in others and leak.alike}
    left = [leak for leak in dict.fromkeys(found) if leak.alike not in answered]
    seen = [*(Leaked(str(item.id), "unread", 0, 0) for item in unread), *left]
    refuse_leaks(list(dict.fromkeys([*seen, *leaks_before(vault, plan, progress)])))
    return answered


def _may_be_read(item: Item) -> bool:
    """Whether there may be pixels in it; what nobody has examined is looked at too."""
    kind = item.media_type
    return kind is None or kind == _PDF or (kind.startswith("image/") and kind != _DRAWING)


def _pages_of(item: Item, store: ObjectStore, workshop: Workshop, step: Step) -> list[Wanted] | None:
    """What is to be read of an item; None where it cannot be looked into."""
    step(0)
    if item.media_type not in (None, _PDF):
        return wanted_of(item, None)
    try:
        return wanted_of(item, letters_of(item, store, workshop))
    except (RedactionTooLarge, RedactionUnread):
        return None


@dataclass(frozen=True, slots=True)
class _Looking:
    """What is looked for, and with what: as of `check_pictures`."""

    terms: tuple[str, ...]
    known: KnownPages
    store: ObjectStore


def _leaks(wanted: Wanted, looking: _Looking, workshop: Workshop, step: Step) -> list[Leaked]:
    item = wanted.source
    try:
        return list(_on_page(wanted, str(item.id), looking, workshop, step))
    except NotRedactable:
        step(1)  # of what nobody has examined, that it has no pixels is the answer
        return [Leaked(str(item.id), "unread", 0, 0)] if item.media_type is not None else []
    except (RedactionTooLarge, RedactionUnread):
        step(1)
        return [Leaked(str(item.id), "unread", 0, 0)]


def _on_page(wanted: Wanted, name: str, looking: _Looking, workshop: Workshop, step: Step) -> Iterator[Leaked]:
    for page in read_page(wanted, looking.known, looking.store, workshop, step):
        yield from still_read(name, page, looking.terms, wanted.source, looking.store)


def _inside(item: Item, looking: _Looking, workshop: Workshop, step: Step) -> list[Leaked]:
    """The same for all pictures and documents that stand in an item, as many at once as a worker takes out."""
    found: list[Leaked] = []
    came, more = 0, True
    while more:
        step(0)
        with opened(item, looking.store) as content:
            result, listing, files = workshop.enclosures(content, item.size, came)
        if result != "ok" and not (item.media_type or "").startswith(_FILMS):  # which no machine here can read anyway
            found.append(Leaked(str(item.id), "unread", 0, 0))
        for one, data in zip(listing.files, files, strict=True):
            came += 1
            found += _of_inner(Inner(item, came, one.what, data), looking, workshop, step, sure=one.sure)
        more = listing.more
    step(1)
    return found


def _of_inner(source: Inner, looking: _Looking, workshop: Workshop, step: Step, *, sure: bool) -> list[Leaked]:
    """What is read on something in an item; where it cannot be read, that is told, but for what only begins like a picture."""
    name = str(source.id) if source.what == UNREAD else f"{source.id}/{source.number} {source.what}"
    unread = [Leaked(name, "unread", 0, 0)]
    if source.what == UNREAD:
        return unread if sure else []
    try:
        letters = letters_of(source, looking.store, workshop) if source.media_type == _PDF else None
        pages = wanted_of(source, letters)
        return [one for page in pages for one in _on_page(page, name, looking, workshop, lambda _: step(0))]
    except NotRedactable:
        return unread if sure else []
    except (RedactionTooLarge, RedactionUnread) as failure:
        return unread if sure or failure.facts.get("result") != _NO_PICTURE else []
