"""The place of keys: who can open the vault, the recovery sheet, and what is done before a journey."""

from __future__ import annotations

from ui.views.keys.place import KeysView

__all__ = ["KeysView"]
