"""The place of checking."""

from __future__ import annotations

from ui.views.check.place import CheckView
from ui.views.check.proof import BundleView

__all__ = ["BundleView", "CheckView"]
