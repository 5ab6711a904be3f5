"""Pages of a list on a printer, and what came of it in a sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.failure_words import QT_TRANSLATE_NOOP
from ui.widgets.printing import PagePrinting, choose_printer, has_printer

Say = Callable[[str, str], None]
"""Is told a sentence and its tone."""

_NONE = QT_TRANSLATE_NOOP(
    "listing", "This computer knows no printer. Save the list as PDF, and print that file elsewhere."
)
_SENT = QT_TRANSLATE_NOOP("listing", "Pages sent to the printer: {count}. The print system may keep a copy of them.")
_REFUSED = QT_TRANSLATE_NOOP("listing", "The printer took no page.")


def printer_at_hand(say: Say) -> bool:
    """Whether there is a printer; where there is none, it is said what to do instead."""
    found = has_printer()
    if not found:
        say(QCoreApplication.translate("listing", _NONE), "warn")
    return found


def print_on(parent: QWidget, pdf: bytes, say: Say) -> None:
    """Ask for a printer, and send pages to it."""

    def ended(pages: int) -> None:
        text = QCoreApplication.translate("listing", _SENT if pages else _REFUSED)
        say(text.format(count=pages), "ok" if pages else "bad")

    if printer := choose_printer(parent):
        printing = PagePrinting(pdf, printer)
        printing.ended.connect(ended)
        printing.start()
