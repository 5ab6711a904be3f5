"""As what a page is saved: asked where the button stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from ui.failure_words import QT_TRANSLATE_NOOP

_FORMATS = {
    "pdf": QT_TRANSLATE_NOOP("formats", "PDF, to print or to send"),
    "docx": QT_TRANSLATE_NOOP("formats", "Word (DOCX), to edit"),
    "csv": QT_TRANSLATE_NOOP("formats", "Table (CSV), for a spreadsheet"),
}


def ask_format(asking: QPushButton, formats: Sequence[str], chosen: Callable[[str], None]) -> None:
    """Open a menu below a button; `chosen` is told one of `formats`."""
    menu = QMenu(asking)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(asking.accessibleName())
    for one in formats:
        text = QCoreApplication.translate("formats", _FORMATS[one])
        menu.addAction(text).triggered.connect(lambda _=False, one=one: chosen(one))
    menu.popup(asking.mapToGlobal(asking.rect().bottomLeft()))
    menu.setActiveAction(menu.actions()[0])


LIST_FORMATS = ("pdf", "docx", "csv")
"""A list is saved as."""

FORM_FORMATS = ("pdf", "docx")
"""A form is saved as."""
