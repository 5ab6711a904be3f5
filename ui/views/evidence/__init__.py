"""The place where evidence comes in, is found again and is described."""

from ui.views.evidence.place import EvidenceView

__all__ = ["EvidenceView"]
