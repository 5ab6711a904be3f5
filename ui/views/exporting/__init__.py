"""The place of bundles for a forum."""

from __future__ import annotations

from ui.views.exporting.place import ExportView

__all__ = ["ExportView"]
