"""Pages of our own making on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from evidence_vault.records.ids import CaseId
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import wait_until
from ui.widgets.page_preview import PagePreview

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def preview(direct: DirectRunner) -> PagePreview:
    """The list of the small vault, drawn."""
    made = PagePreview()
    made.resize(400, 500)
    made.show()
    made.show_pdf(direct.session.exhibit_list(CaseId(1), ("en",)))
    wait_until(lambda: ink(made) > 200)
    return made


def ink(preview: PagePreview) -> int:
    """How many pixels are dark: letters."""
    shown = preview.grab().toImage()
    pixels = (QColor(shown.pixel(x, y)) for x in range(shown.width()) for y in range(0, shown.height(), 2))
    return sum(color.lightness() < 120 for color in pixels)


def test_the_pages_are_drawn(preview: PagePreview) -> None:
    assert preview.pages >= 1


def test_new_pages_take_the_place_of_the_old_ones_where_they_were(preview: PagePreview, direct: DirectRunner) -> None:
    preview.verticalScrollBar().setValue(150)
    case = direct.session.cases()[0]
    direct.session.edit_exhibits(case.id, direct.session.exhibits(case.id)[0].items, {"shows.en": "Many words. " * 900})
    before = preview.pages
    preview.show_pdf(direct.session.exhibit_list(case.id, ("en",)))
    assert preview.pages > before
    assert preview.verticalScrollBar().value() == 150
    wait_until(lambda: ink(preview) > 1000)


def test_plus_and_minus_change_the_size_down_to_the_width(preview: PagePreview) -> None:
    assert preview.horizontalScrollBar().maximum() == 0
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.horizontalScrollBar().maximum() > 100
    for _ in range(3):
        QTest.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.horizontalScrollBar().maximum() == 0


def test_the_page_at_the_top_is_told(preview: PagePreview) -> None:
    told: list[tuple[int, int]] = []
    preview.moved.connect(lambda page, pages: told.append((page, pages)))
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert told[-1] == (preview.pages, preview.pages)
