"""A post in the window: several screenshots become one card, are looked at one by one, and are separated again."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QWidget

from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import ItemId, PostId
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import shown
from ui.itemmodels.items import Column
from ui.views.custody import CustodyView
from ui.views.evidence import EvidenceView
from ui.views.evidence.lists import EvidenceLists

SHOTS = (ItemId(4), ItemId(5), ItemId(6))


@pytest.fixture
def place(application: QApplication, direct: DirectRunner) -> Iterator[EvidenceView]:
    """The place with three screenshots more, part 1 taken in last; all three are chosen."""
    for number in (3, 2, 1):
        out = io.BytesIO()
        Image.new("RGB", (90, 60), (80 * number, 40, 40)).save(out, "PNG")
        direct.session.add_content(f"part {number}.png", out.getvalue(), card={}, case=None, progress=NoProgress())
    view = EvidenceView(direct)
    with shown(application, view, 1280):
        view.activate()
        lists(view).choose(SHOTS)
        application.processEvents()
        yield view


def lists(place: EvidenceView) -> EvidenceLists:
    return place.findChildren(EvidenceLists)[0]


def press(place: QWidget, text: str) -> None:
    next(one for one in place.findChildren(QPushButton) if one.text() == text and one.isVisible()).click()
    QApplication.processEvents()


def offered(place: QWidget) -> set[str]:
    return {one.text() for one in place.findChildren(QPushButton) if one.isVisible()}


def said(place: QWidget) -> str:
    return "\n".join(one.text() for one in place.findChildren(QLabel) if one.isVisible())


def spoken(place: EvidenceView) -> str:
    return str(lists(place).model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_three_screenshots_become_one_card_that_says_so(place: EvidenceView, direct: DirectRunner) -> None:
    assert len(lists(place).model.rows) == 6
    press(place, "These are one post")
    assert direct.session.post(PostId(1)).items == (ItemId(6), ItemId(5), ItemId(4)), "by their file names"
    rows = lists(place).model.rows
    assert [row.title for row in rows] == ["part 1.png", "photo.bin", "reply.txt", "post.txt"]
    assert lists(place).rows == [rows[0]], "what was chosen stays chosen"
    assert spoken(place).startswith("P-0001, part 1.png, Post, 3 screenshots, ")
    assert lists(place).model.index(0, Column.TITLE).data() == "3 screenshots · part 1.png"
    assert "P-0001 · Post, 3 screenshots" in said(place)
    assert "These are one post" not in offered(place)


def test_a_post_is_looked_at_one_by_one_by_keyboard(place: EvidenceView) -> None:
    press(place, "These are one post")
    assert "1 of 3" in said(place)
    following = next(one for one in place.findChildren(QPushButton) if one.text() == "Next")
    assert following.focusPolicy() & Qt.FocusPolicy.TabFocus
    following.setFocus()
    QTest.keyClick(following, Qt.Key.Key_Space)
    assert "2 of 3" in said(place)
    assert following.accessibleDescription() == "2 of 3"
    assert [one for one in place.findChildren(QWidget) if one.accessibleName() == "Preview of part 2.png"]
    tabs = place.findChildren(QTabWidget)[0]
    tabs.setCurrentIndex(1)
    QApplication.processEvents()
    assert "part 2.png" in said(place)
    tabs.setCurrentIndex(2)
    QApplication.processEvents()
    assert "One post, P-0001, from top to bottom: E-000006, E-000005, E-000004." in said(place)
    QTest.keyClick(following, Qt.Key.Key_Space)
    assert not following.isEnabled()


def test_the_order_is_mended_where_the_names_misled(place: EvidenceView, direct: DirectRunner) -> None:
    press(place, "These are one post")
    press(place, "Move down")
    assert "2 of 3" in said(place)
    press(place, "Move down")
    assert direct.session.post(PostId(1)).items == (ItemId(5), ItemId(4), ItemId(6))
    assert "3 of 3" in said(place)
    press(place, "Move up")
    assert direct.session.post(PostId(1)).items == (ItemId(5), ItemId(6), ItemId(4))
    assert lists(place).model.rows[0].item.name == "part 2.png", "the card shows the first screenshot"


def test_separated_screenshots_are_cards_again_and_still_chosen(place: EvidenceView, direct: DirectRunner) -> None:
    press(place, "These are one post")
    press(place, "Separate again")
    assert not direct.session.posts()
    assert {row.id for row in lists(place).rows} == set(SHOTS)
    assert "These are one post" in offered(place)
    assert not {"Separate again", "Next", "Move up"} & offered(place)


def test_a_post_is_sent_to_the_exhibits_as_one(place: EvidenceView) -> None:
    asked = QSignalSpy(place.exhibit_requested)
    press(place, "These are one post")
    press(place, "Add to exhibits")
    assert asked.at(0)[0] == [PostId(1)]


def test_a_post_cannot_be_joined_with_more(place: EvidenceView) -> None:
    press(place, "These are one post")
    lists(place).choose([ItemId(1), ItemId(4)])
    assert not {"These are one post", "Separate again", "Next"} & offered(place)
    assert "4 items" in said(place)


def test_the_log_tells_what_became_of_a_post(application: QApplication, direct: DirectRunner) -> None:
    direct.session.group([ItemId(2), ItemId(1)])
    direct.session.separate(PostId(1))
    view = CustodyView(direct)
    view.show()
    view.activate()
    application.processEvents()
    table = view.findChildren(type(view._table))[0]
    cells = [[table.model().index(row, column).data() for column in (2, 3)] for row in (0, 1)]
    assert cells == [
        ["Items of one post", "P-0001"],
        ["Items of one post", "P-0001, E-000002, E-000001"],
    ]
    table.selectRow(0)
    application.processEvents()
    assert "none: they stand for themselves again" in said(view)
    view.close()
