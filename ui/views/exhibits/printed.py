"""The printed page beside the list, as it would leave the printer now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.presenters.printing import Unwritten
from ui.theme import GRID
from ui.views.listing.words import gap_line
from ui.widgets.labels import button, label
from ui.widgets.page_preview import PagePreview


class PrintedPages(QWidget):
    """Pages with their number and size, and what keeps them from being printed.

    Signals:
        print_asked: the pages shall go to a printer.
    """

    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = PagePreview()
        self.preview.setAccessibleName(self.tr("Printed pages"))
        self.preview.moved.connect(self._say_place)
        self.excerpt = PagePreview()
        self.excerpt.setAccessibleName(self.tr("This exhibit as printed"))
        self._shown = QStackedWidget()
        for part in (self.preview, self.excerpt):
            self._shown.addWidget(part)
        self._place = label(role="soft")
        self._problem = label(role="warn", wrap=True, selectable=True)
        self._problem.hide()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("As printed"), "caption"))
        head.addStretch()
        head.addWidget(self._place)
        for text, steps, name in (("−", -1, self.tr("Smaller pages")), ("+", 1, self.tr("Larger pages"))):
            size = QToolButton()
            size.setText(text)
            size.setAccessibleName(name)
            size.setToolTip(name)
            size.clicked.connect(lambda _=False, by=steps: self._zoom(by))
            head.addWidget(size)
        to_printer = button(self.tr("Print…"), link=True, name=self.tr("Print the list"))
        to_printer.clicked.connect(self.print_asked)
        head.addWidget(to_printer)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._problem, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._shown, 1)

    def show_pdf(self, pdf: bytes, gaps: Sequence[Unwritten], mark: Callable[[int], str] = str) -> None:
        """Show the pages, and say what is not written in their languages; `mark` is that of a position."""
        self._problem.setText("\n".join(gap_line(gap, mark) for gap in gaps))
        self._problem.setVisible(bool(gaps))
        self.preview.setEnabled(True)
        self._shown.setCurrentWidget(self.preview)
        self.preview.show_pdf(pdf)

    def show_excerpt(self, pdf: bytes) -> None:
        """Show the exhibit alone that is being typed, until the pages are set; these keep their place meanwhile."""
        self.excerpt.show_pdf(pdf)
        self._shown.setCurrentWidget(self.excerpt)
        self._place.setText(self.tr("this exhibit; the list follows"))
        self._place.setAccessibleName(self._place.text())

    def show_problem(self, text: str) -> None:
        """Say why the list cannot be printed as it is; the pages of before stay, greyed."""
        self._problem.setText(text)
        self._problem.show()
        self._shown.setCurrentWidget(self.preview)
        self.preview.setEnabled(False)

    def _zoom(self, by: int) -> None:
        for part in (self.preview, self.excerpt):
            part.zoom_by(by)

    def _say_place(self, page: int, pages: int) -> None:
        self._place.setText(f"{page} / {pages}")
        self._place.setAccessibleName(self.tr("Page {page} of {pages}").format(page=page, pages=pages))
