"""Setting pages: texts and figures in, the bytes of a PDF out. The only room that knows typst and segno."""

from __future__ import annotations

from evidence_vault.export.typeset.compiler import Placed, typeset, typeset_placed
from evidence_vault.export.typeset.coverage import has_glyph
from evidence_vault.export.typeset.qr import Modules, qr_modules, qr_png, qr_svg

__all__ = ["Modules", "Placed", "has_glyph", "qr_modules", "qr_png", "qr_svg", "typeset", "typeset_placed"]
