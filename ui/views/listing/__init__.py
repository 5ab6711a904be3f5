"""Dialogs about the list of a case: its forum and numbers, issuing it, what was issued, and declarations that go with it."""

from ui.views.listing.declaring import DeclaringDialog, open_declaring
from ui.views.listing.forum import ForumDialog
from ui.views.listing.issuing import IssuingDialog
from ui.views.listing.versions import VersionsDialog

__all__ = ["DeclaringDialog", "ForumDialog", "IssuingDialog", "VersionsDialog", "open_declaring"]
