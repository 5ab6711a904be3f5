"""Parsers by kind of content; each yields facts, and may fail."""

from __future__ import annotations

from collections.abc import Callable

from evidence_vault.worker.content import Parser
from evidence_vault.worker.facts.exif import exif_facts
from evidence_vault.worker.facts.image import image_facts
from evidence_vault.worker.facts.mail import mail_facts
from evidence_vault.worker.facts.pdf import pdf_facts
from evidence_vault.worker.facts.trailing import WITH_END, trailing_facts


def _is_picture(media_type: str) -> bool:
    return media_type.startswith("image/") and media_type != "image/svg+xml"


PARSERS: tuple[tuple[str, Callable[[str], bool], Parser], ...] = (
    ("pillow", _is_picture, image_facts),
    ("exifread", _is_picture, exif_facts),
    ("trailing", WITH_END.__contains__, trailing_facts),
    ("pikepdf", "application/pdf".__eq__, pdf_facts),
    ("mail", {"message/rfc822", "multipart/related"}.__contains__, mail_facts),
)
"""Name, the media types that it reads, and the parser; the first to name a fact is believed."""
