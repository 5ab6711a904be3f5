"""PDF documents, by pikepdf (ISO 32000-2)."""

from __future__ import annotations

import io

import pikepdf

from evidence_vault.worker.content import Content, Found, text

# (entry of the document information dictionary, name of the fact)
_INFO = (
    ("/Title", "title"),
    ("/Author", "author"),
    ("/Creator", "creator"),
    ("/Producer", "producer"),
    ("/CreationDate", "created"),
    ("/ModDate", "modified"),
)

_MAX_OBJECTS = 50_000


def pdf_facts(content: Content, media_type: str) -> Found:
    """Pages, whether encrypted, who made it and when by its own account, scripts and attachments.

    A file of which only the first part is here has lost its table of contents; nothing is said of it.

    Raises:
        Exception: whatever pikepdf makes of a broken file.
    """
    del media_type
    if content.partial:
        return
    try:
        document = pikepdf.open(io.BytesIO(content.data))
    except pikepdf.PasswordError:
        yield "fact.encrypted", True
        return
    with document:
        yield "fact.encrypted", document.is_encrypted
        yield "fact.pages", len(document.pages)
        yield from _information(document)
        yield "fact.pdf.has_attachments", len(document.attachments) > 0
        yield from _scripts(document)


def _information(document: pikepdf.Pdf) -> Found:
    info = document.trailer.get("/Info")
    if not isinstance(info, pikepdf.Dictionary):
        return
    for entry, name in _INFO:
        value = info.get(entry)
        if isinstance(value, pikepdf.String) and (words := text(value)):
            yield f"fact.pdf.{name}", words


def _scripts(document: pikepdf.Pdf) -> Found:
    """Whether any object is a script action (section 12.6.4.17); nothing where that was not seen to the end."""
    for number, entry in enumerate(document.objects):
        if number >= _MAX_OBJECTS:
            return
        if _holds_script(entry, 0):
            yield "fact.pdf.has_javascript", True
            return
    yield "fact.pdf.has_javascript", False


def _holds_script(entry: object, depth: int) -> bool:
    """An action may stand inside another object; a few levels are enough for all that viewers run."""
    if isinstance(entry, pikepdf.Dictionary | pikepdf.Stream):
        if "/JS" in entry or entry.get("/S") == "/JavaScript":
            return True
        inner: list[object] = [value for _, value in entry.items()]
    elif isinstance(entry, pikepdf.Array):
        inner = list(entry)
    else:
        return False
    return depth < 4 and any(
        isinstance(value, pikepdf.Object) and not value.is_indirect and _holds_script(value, depth + 1)
        for value in inner
    )
