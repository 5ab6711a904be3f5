"""A document of several pages is read page by page, by keys or buttons, and it is said which one is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QLabel, QPushButton, QScrollArea, QWidget

from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers import pdfs
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import shown, wait_until
from ui.itemmodels.rows import row_of
from ui.views.evidence.inspector import Inspector

PAGES = {"1 0 0": (255, 0, 0), "0 1 0": (0, 255, 0), "0 0 1": (0, 0, 255)}


@pytest.fixture
def inspector(application: QApplication, direct: DirectRunner) -> Iterator[Inspector]:
    """The inspector alone, over the small vault."""
    view = Inspector(direct)
    with shown(application, view, 1000):
        yield view


def _enlarge(inspector: Inspector, direct: DirectRunner, tmp_path: Path, content: bytes) -> QDialog:
    """Take a document in, choose it and press Enter on what it looks like."""
    source = tmp_path / "letter.pdf"
    source.write_bytes(content)
    (item,) = direct.session.add([source], card={}, case=None, progress=NoProgress()).items
    inspector.select([row_of(direct.session.item(item.id))])
    pane = next(one for one in inspector.findChildren(QWidget) if one.accessibleName() == "Preview of letter.pdf")
    QTest.keyClick(pane, Qt.Key.Key_Return)
    (dialog,) = [one for one in inspector.findChildren(QDialog) if one.isVisible()]
    wait_until(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def dialog(inspector: Inspector, direct: DirectRunner, tmp_path: Path) -> Iterator[QDialog]:
    """Three pages, red, green and blue, of which the first is seen."""
    shown = _enlarge(inspector, direct, tmp_path, pdfs.saved(pdfs.filled(*PAGES)))
    yield shown
    shown.close()


def _paper(dialog: QDialog) -> QScrollArea:
    return dialog.findChildren(QScrollArea)[0]


def _colour(dialog: QDialog) -> tuple[int, ...]:
    (shown,) = _paper(dialog).findChildren(QLabel)
    return shown.pixmap().toImage().pixelColor(40, 40).getRgb()[:3]  # type: ignore[index, no-any-return]


def _said(dialog: QDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def _button(dialog: QDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_first_page_is_seen_and_it_is_said_how_many_there_are(dialog: QDialog) -> None:
    assert _colour(dialog) == PAGES["1 0 0"]
    assert "Page 1 of 3" in _said(dialog)
    assert "made by a separate process" in _said(dialog)
    assert "font" not in _said(dialog)
    assert dialog.windowTitle() == "Preview"


@pytest.mark.parametrize(
    ("on", "back"), [(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_Right, Qt.Key.Key_Left)]
)
def test_keys_turn_the_pages(dialog: QDialog, on: Qt.Key, back: Qt.Key) -> None:
    seen = []
    for key in (on, on, on, back, back, back):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert dialog.isAncestorOf(focused), "the keys go to the page"
        QTest.keyClick(focused, key)
        seen.append(_colour(dialog))
    red, green, blue = PAGES.values()
    assert seen == [green, blue, blue, green, red, red]
    assert "Page 1 of 3" in _said(dialog)


def test_buttons_turn_the_pages_as_far_as_there_are_any(dialog: QDialog) -> None:
    on, back = _button(dialog, "Next page"), _button(dialog, "Previous page")
    assert (back.isEnabled(), on.isEnabled()) == (False, True)
    on.click()
    assert "Page 2 of 3" in _said(dialog)
    assert _paper(dialog).accessibleName() == "Page 2 of 3"
    on.click()
    assert (back.isEnabled(), on.isEnabled()) == (True, False)
    back.click()
    assert _colour(dialog) == PAGES["0 1 0"]


def test_the_next_page_begins_at_its_top(dialog: QDialog) -> None:
    bar = _paper(dialog).verticalScrollBar()
    QTest.keyClick(_paper(dialog), Qt.Key.Key_Down)
    assert bar.value() > 0, "arrows up and down move the page"
    _button(dialog, "Next page").click()
    assert bar.value() == 0


def test_a_page_that_cannot_be_shown_is_said_to_be_so_and_others_still_are(
    inspector: Inspector, direct: DirectRunner, tmp_path: Path
) -> None:
    pdf = pdfs.filled("1 0 0", "0 1 0", "0 0 1")
    content = pdfs.saved(pdf)
    dialog = _enlarge(inspector, direct, tmp_path, content)
    stored = Session.preview

    with pytest.MonkeyPatch.context() as meddled:
        meddled.setattr(Session, "preview", lambda *asked: stored(asked[0], asked[1], asked[2], 99))
        _button(dialog, "Next page").click()
        assert "This page cannot be shown here." in _said(dialog)
        assert "Page 2 of 3" in _said(dialog)
    _button(dialog, "Next page").click()
    assert _colour(dialog) == PAGES["0 0 1"]
    dialog.close()


def test_words_in_another_font_are_remarked(inspector: Inspector, direct: DirectRunner, tmp_path: Path) -> None:
    content = pdfs.saved(pdfs.cyrillic("Жалоба", "/ArialMT", "/TrueType"))
    dialog = _enlarge(inspector, direct, tmp_path, content)
    assert "Words whose font is not in the file are shown in another one." in _said(dialog)
    assert not [one for one in dialog.findChildren(QPushButton) if "page" in one.text()]
    assert isinstance(_paper(dialog), QAbstractScrollArea)
    dialog.close()
