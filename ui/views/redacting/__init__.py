"""Painting over parts of an item."""

from __future__ import annotations

from ui.views.handing.dialog import opened
from ui.views.redacting.dialog import RedactingDialog

__all__ = ["RedactingDialog", "opened"]
