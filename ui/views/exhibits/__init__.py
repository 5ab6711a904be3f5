"""The place of exhibits."""

from __future__ import annotations

from ui.views.exhibits.place import ExhibitsView

__all__ = ["ExhibitsView"]
