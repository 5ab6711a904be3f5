"""The place of submissions."""

from __future__ import annotations

from ui.views.submissions.place import SubmissionsView

__all__ = ["SubmissionsView"]
