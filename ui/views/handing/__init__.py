"""Handing items over to another vault, and taking over from one."""

from __future__ import annotations

from ui.views.handing.giving import GivingDialog, open_giving
from ui.views.handing.receiving import ReceivingDialog, open_receiving

__all__ = ["GivingDialog", "ReceivingDialog", "open_giving", "open_receiving"]
