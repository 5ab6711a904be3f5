"""The place of checking."""

from __future__ import annotations

from ui.views.check.place import CheckView

__all__ = ["CheckView"]
