"""Pages of one item: pictures laid out, documents made harmless, texts told."""

from __future__ import annotations

import io

import pikepdf

from evidence_vault.records.pages import PartRules, Told
from evidence_vault.worker.content import Content
from evidence_vault.worker.identify import identify
from evidence_vault.worker.parts.documents import document_pages, readable
from evidence_vault.worker.parts.made import Made, TooLarge
from evidence_vault.worker.parts.office import Locked, is_office, is_sealed
from evidence_vault.worker.parts.pictures import picture_pages
from evidence_vault.worker.parts.remarks import names_in
from evidence_vault.worker.parts.told import names, tell
from evidence_vault.worker.plain_text import is_text

__all__ = ["Locked", "Made", "TooLarge", "make", "words"]


def make(content: Content, rules: PartRules) -> Made:
    """Make pages of an item, or tell its words where it has any.

    Args:
        content: all of it.
        rules: how pages of pictures are laid out.
    """
    try:
        return _made(content, rules)
    except MemoryError:
        return Made("out_of_memory")
    except TooLarge:
        return Made("too_large")
    except (pikepdf.PasswordError, Locked):
        return Made("locked")
    except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
        return Made("unreadable")


def _made(content: Content, rules: PartRules) -> Made:
    media_type = identify(content)
    if _has_words(media_type):
        return Made("told", told=tell(content, media_type))
    if media_type == "application/pdf":
        return document_pages(content.data)
    if media_type.startswith("image/"):
        return picture_pages(content.data, rules)
    return Made("locked" if is_sealed(content.data, media_type) else "none")


def words(content: Content) -> Told | None:
    """Whom and what an item names in words, without making its pages; None where it has no words that can be read.

    Beside what stands on its pages: by which computers a mail came, who marked a place without a word, and what a document
    carries. The running text of mails, chats and documents is not among it, nor are the pages of a PDF document.

    Args:
        content: all of it.

    Raises:
        Locked, pikepdf.PasswordError: it opens with a password only.
        Exception: whatever a decoder makes of a broken file.
    """
    media_type = identify(content)
    if _has_words(media_type):
        return names(content, media_type)
    if media_type == "application/pdf":
        with pikepdf.open(io.BytesIO(readable(content.data))) as document:
            return names_in(document)
    if is_sealed(content.data, media_type):
        raise Locked
    return None


def _has_words(media_type: str) -> bool:
    return is_text(media_type) or media_type == "application/mbox" or is_office(media_type)
