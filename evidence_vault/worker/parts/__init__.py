"""Pages of one item: pictures laid out, documents made harmless, texts told."""

from __future__ import annotations

import pikepdf

from evidence_vault.records.pages import PartRules
from evidence_vault.worker.content import Content
from evidence_vault.worker.identify import identify
from evidence_vault.worker.parts.documents import document_pages
from evidence_vault.worker.parts.made import Made, TooLarge
from evidence_vault.worker.parts.pictures import picture_pages
from evidence_vault.worker.parts.told import tell
from evidence_vault.worker.plain_text import is_text

__all__ = ["Made", "TooLarge", "make"]


def make(content: Content, rules: PartRules) -> Made:
    """Make pages of an item, or tell its words where it has any.

    Args:
        content: all of it.
        rules: how pages of pictures are laid out.
    """
    try:
        media_type = identify(content)
        if is_text(media_type) or media_type == "application/mbox":
            return Made("told", told=tell(content, media_type))
        if media_type == "application/pdf":
            return document_pages(content.data)
        if media_type.startswith("image/"):
            return picture_pages(content.data, rules)
    except MemoryError:
        return Made("out_of_memory")
    except TooLarge:
        return Made("too_large")
    except pikepdf.PasswordError:
        return Made("locked")
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return Made("unreadable")
    return Made("none")
