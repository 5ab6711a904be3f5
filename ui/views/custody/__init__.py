"""The place of custody."""

from __future__ import annotations

from ui.views.custody.place import CustodyView

__all__ = ["CustodyView"]
