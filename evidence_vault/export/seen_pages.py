"""The pages of an item as they are seen: which letters they have, and their pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evidence_vault.errors import NotRedactable, RedactionTooLarge, RedactionUnread
from evidence_vault.records.item import Item
from evidence_vault.records.preview import MAX_EDGE, Preview
from evidence_vault.sandbox.tasks import PageLetters
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_DPI: Final = 200


def letters_of(item: Item, store: ObjectStore, workshop: Workshop) -> list[PageLetters] | None:
    """The letters of every page of a document; None where it is none.

    Raises:
        RedactionTooLarge, RedactionUnread: it cannot be looked into.
    """
    held = item.content
    with store.open_verified(held.sha256, held.size) as content:
        result, pages = workshop.letters(content, item.size)
    if result == "too_large":
        raise RedactionTooLarge(item=str(item.id))
    if result not in ("ok", "none"):
        raise RedactionUnread(item=str(item.id), result=result)
    return pages if result == "ok" else None


def page_seen(item: Item, page: int, edge: int, store: ObjectStore, workshop: Workshop) -> Preview:
    """One page as pixels.

    Raises:
        NotRedactable: it has none.
        RedactionUnread: it cannot be shown.
    """
    held = item.content
    with store.open_verified(held.sha256, held.size) as content:
        seen = workshop.preview(content, item.size, item.name, edge, page)
    if seen.result == "none" or seen.text is not None:
        raise NotRedactable(item=str(item.id))
    if seen.result != "ok":
        raise RedactionUnread(item=str(item.id), result=seen.result)
    return seen


def edge_of(size: tuple[int, int], *, document: bool) -> int:
    """Pixels of the longer side at which a page is painted over and read.

    Args:
        size: in points of a document; a picture is taken as it is.
        document: whether it is one.
    """
    return min(MAX_EDGE, -(-max(size) * _DPI // 72)) if document else MAX_EDGE


def pictured(letters: Sequence[PageLetters]) -> tuple[int, ...]:
    """The pages of a document, from 1, on which more may be seen than its letters say.

    They have a picture, whatever text lies over it, or no text at all.
    """
    return tuple(number for number, page in enumerate(letters, 1) if page.picture or not page.text.strip())
