"""Remarks that readers left on the pages of a PDF: their words, which a drawing of the page does not show, and who left them."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text

_MOST = 2_000
_NO_REMARKS = (Name.Link, Name.Widget, Name.Popup)


def remarks(document: pikepdf.Pdf) -> Told | None:
    """Every remark with its page and author; None where there are none.

    A mark that somebody left without a word stands there by its kind, as ``[Highlight]``.
    """
    found: list[Message] = []
    for number, page in enumerate(document.pages, 1):
        notes = page.obj.get("/Annots")
        for note in list(notes) if isinstance(notes, Array) else []:
            if not isinstance(note, Dictionary) or note.get("/Subtype") in _NO_REMARKS:
                continue
            author, said = _text(note, "/T"), _text(note, "/Contents")
            if said or author:
                found.append(Message(str(number), author, said or f"[{str(note.get('/Subtype', '/'))[1:]}]"))
            if len(found) >= _MOST:
                return Told("remarks", messages=tuple(found), shortened=True)
    return Told("remarks", messages=tuple(found)) if found else None


def names_in(document: pikepdf.Pdf) -> Told:
    """The remarks, and the names of the files that a document carries."""
    told = remarks(document) or Told("remarks")
    carried = tuple(text(name) for name in document.attachments)
    return Told("remarks", messages=told.messages, attachments=carried[:_MOST], shortened=told.shortened)


def _text(note: Dictionary, key: str) -> str:
    found = note.get(key)
    return text(found) if isinstance(found, String) else ""
