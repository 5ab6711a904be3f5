"""Documents that a lawyer goes on writing in: native paragraphs and tables. The only room that knows python-docx."""

from __future__ import annotations

from evidence_vault.export.blocks import Document


def editable(document: Document) -> bytes:
    """The document as DOCX; the same bytes for the same document."""
    from evidence_vault.export.editable.document import docx_bytes  # python-docx and lxml: a fifth of every start

    return docx_bytes(document)


__all__ = ["editable"]
