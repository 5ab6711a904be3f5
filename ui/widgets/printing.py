"""Pages of our own making on a printer, sent beside the window.

The job is called "Pages": print queues show names to everybody.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt, QThread, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

JOB_NAME = "Pages"
_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_STRIP = 512


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget) -> QPrinter | None:
    """Ask for a printer and its settings; None where nothing was chosen. A file is saved elsewhere, not printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


class PagePrinting(QThread):
    """One print job. Qt allows painting on a printer from any one thread. It outlives the place that began it.

    Signals:
        ended: with the number of pages that were sent.
    """

    ended = Signal(int)

    def __init__(self, pdf: bytes, printer: QPrinter) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self.finished.connect(self.deleteLater)
        if application:
            application.aboutToQuit.connect(self.wait)
        printer.setDocName(JOB_NAME)
        printer.setFullPage(True)
        self._printer = printer
        self._pdf = pdf

    def run(self) -> None:
        """Send every page. For the thread itself; call ``start``."""
        document, buffer = QPdfDocument(), QBuffer()
        buffer.setData(QByteArray(self._pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        sent = 0
        painter = QPainter()
        if painter.begin(self._printer):
            while sent < document.pageCount() and (sent == 0 or self._printer.newPage()):
                _paint(painter, _on_white(_drawn(document, sent)))
                sent += 1
            painter.end()
        document.close()
        self.ended.emit(sent)


def _drawn(document: QPdfDocument, page: int) -> QImage:
    size = document.pagePointSize(page) * (_DOTS_PER_INCH / _POINTS_PER_INCH)
    return document.render(page, QSize(round(size.width()), round(size.height())))


def _paint(painter: QPainter, page: QImage) -> None:
    """In strips, since each call keeps the window waiting."""
    painter.setWindow(page.rect())
    cuts = [0, *_cuts(page), page.height()]
    for top, bottom in itertools.pairwise(cuts):
        painter.drawImage(0, top, page.copy(0, top, page.width(), bottom - top))


def _cuts(page: QImage) -> Iterator[int]:
    """Rows to cut at: white ones where there are any, so that no scaling can tear a line of text.

    Args:
        page: one byte for each pixel.
    """
    pixels, stride, width = bytes(page.constBits()), page.bytesPerLine(), page.width()
    white = b"\xff" * width
    top = 0
    while top + _STRIP < page.height():
        lowest = top + _STRIP
        rows = range(lowest, top + _STRIP // 2, -1)
        top = next((row for row in rows if pixels[row * stride : row * stride + width] == white), lowest)
        yield top


def _on_white(image: QImage) -> QImage:
    """The picture on paper: what was transparent is white."""
    paper = QImage(image.size(), QImage.Format.Format_Grayscale8)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
