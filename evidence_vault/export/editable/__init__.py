"""Documents that a lawyer goes on writing in: native paragraphs and tables. The only room that knows python-docx."""

from __future__ import annotations

from evidence_vault.export.editable.document import editable

__all__ = ["editable"]
