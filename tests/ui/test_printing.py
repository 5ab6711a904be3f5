"""Pages on their way to a printer. A PDF writer stands for it: the machine of the tests has none."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from evidence_vault.records.ids import CaseId
from tests.helpers.printing import run
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import wait_until
from ui.views.exhibits import ExhibitsView
from ui.widgets.banner import Banner
from ui.widgets.printing import JOB_NAME, PagePrinting

pytestmark = pytest.mark.usefixtures("application")


def writer(path: Path) -> QPrinter:
    """A printer that writes a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def ink_on(path: Path, page: int) -> float:
    """How dark a page is, by another program: 0 is white."""
    options = ("-gray", "-r", "20", "-f", str(page), "-l", str(page))
    run("pdftoppm", *options, str(path), str(path.with_suffix("")))
    (picture,) = path.parent.glob("*.pgm")
    pixels = picture.read_bytes()[-38_000:]
    picture.unlink()
    return 255 - sum(pixels) / len(pixels)


def test_every_page_comes_out_under_a_name_that_says_nothing(direct: DirectRunner, tmp_path: Path) -> None:
    pdf = direct.session.exhibit_list(CaseId(1), ("en", "ru"))
    sent: list[int] = []
    printing = PagePrinting(pdf, writer(tmp_path / "out.pdf"))
    printing.ended.connect(sent.append)
    printing.start()
    wait_until(lambda: bool(sent))
    with pikepdf.open(io.BytesIO(pdf)) as ours, pikepdf.open(tmp_path / "out.pdf") as printed:
        assert sent == [len(ours.pages)]
        assert len(printed.pages) == len(ours.pages)
        assert str(printed.docinfo["/Title"]) == JOB_NAME
    ink = [ink_on(tmp_path / "out.pdf", page) for page in range(1, sent[0] + 1)]
    assert all(1 < dark < 60 for dark in ink), ink


def test_a_printer_that_takes_nothing_is_told(direct: DirectRunner, tmp_path: Path) -> None:
    sent: list[int] = []
    printing = PagePrinting(
        direct.session.exhibit_list(CaseId(1), ("en",)), writer(tmp_path / "no such folder" / "out.pdf")
    )
    printing.ended.connect(sent.append)
    printing.start()
    wait_until(lambda: bool(sent))
    assert sent == [0]


def pressed(direct: DirectRunner) -> ExhibitsView:
    """The place of exhibits after "Print…" was pressed."""
    view = ExhibitsView(direct)
    view.show()
    view.activate()
    next(each for each in view.findChildren(QPushButton) if each.text() == "Print…").click()
    return view


def test_without_a_printer_the_way_round_is_named(direct: DirectRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.views.listing.printer.has_printer", lambda: False)
    assert "Save the list as PDF" in pressed(direct).findChildren(Banner)[0].accessibleName()


def test_what_was_sent_is_said(direct: DirectRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.views.listing.printer.has_printer", lambda: True)
    monkeypatch.setattr("ui.views.listing.printer.choose_printer", lambda _: writer(tmp_path / "out.pdf"))
    banner = pressed(direct).findChildren(Banner)[0]
    wait_until(lambda: "may keep a copy" in banner.accessibleName())
    assert (tmp_path / "out.pdf").stat().st_size > 1000
