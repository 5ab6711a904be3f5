"""Giving exhibits out, handing them over to another vault, and taking over from one."""

from __future__ import annotations

from ui.views.handing.giving import GivingDialog, open_giving
from ui.views.handing.proving import ProvingDialog, open_proving
from ui.views.handing.receiving import ReceivingDialog, open_receiving

__all__ = ["GivingDialog", "ProvingDialog", "ReceivingDialog", "open_giving", "open_proving", "open_receiving"]
