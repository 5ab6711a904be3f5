"""Remarks that readers left on the pages of a PDF: their words, which a drawing of the page does not show."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text

_MOST = 2_000
_NO_REMARKS = (Name.Link, Name.Widget, Name.Popup)


def remarks(document: pikepdf.Pdf) -> Told | None:
    """Every remark with its page and author; None where there are none."""
    found: list[Message] = []
    for number, page in enumerate(document.pages, 1):
        notes = page.obj.get("/Annots")
        for note in list(notes) if isinstance(notes, Array) else []:
            if not isinstance(note, Dictionary) or note.get("/Subtype") in _NO_REMARKS:
                continue
            words = note.get("/Contents")
            if isinstance(words, String) and text(words):
                author = note.get("/T")
                found.append(Message(str(number), text(author) if isinstance(author, String) else "", text(words)))
            if len(found) >= _MOST:
                return Told("remarks", messages=tuple(found), shortened=True)
    return Told("remarks", messages=tuple(found)) if found else None
