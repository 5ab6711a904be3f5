"""Documents that a lawyer goes on writing in: native paragraphs and tables. The only room that knows python-docx."""

from __future__ import annotations

from evidence_vault.export.blocks import Document
from evidence_vault.progress import NoProgress, Progress


def editable(document: Document, progress: Progress | None = None) -> bytes:
    """The document as DOCX; the same bytes for the same document. Row by row it is asked whether it is still wanted."""
    from evidence_vault.export.editable.document import docx_bytes  # python-docx and lxml: a fifth of every start

    return docx_bytes(document, progress or NoProgress())


__all__ = ["editable"]
