"""Filtering the evidence as a person does it: by keyboard, with what is active in sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QScrollBar, QWidget

from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import shown
from ui.itemmodels.filters import NO_CARD, NO_EXHIBIT, DateOf, Facet, Value
from ui.itemmodels.rows import ItemState
from ui.views.evidence import EvidenceView
from ui.views.evidence.filter_panel import FilterPanel
from ui.views.evidence.filter_words import DATES, FACETS, value_name
from ui.views.evidence.lists import EvidenceLists

Key = Qt.Key


@pytest.fixture
def place(application: QApplication, direct: DirectRunner) -> Iterator[EvidenceView]:
    """The place, shown and active: post.txt of K-1 in March, reply.txt of K-7 in April, photo.bin of nobody."""
    direct.session.describe([ItemId(1)], {"concerns": "K-1, K-3", "captured": "2026-03-02", "language": "kk"})
    direct.session.describe([ItemId(2)], {"concerns": "K-7", "captured": "2026-04-09", "language": "withheld"})
    view = EvidenceView(direct)
    with shown(application, view, 1080):
        view.activate()
        application.processEvents()
        yield view


def _names(place: EvidenceView) -> list[str]:
    return [row.item.name for row in place.findChildren(EvidenceLists)[0].model.rows]


def _panel(place: EvidenceView) -> FilterPanel:
    return place.findChildren(FilterPanel)[0]


def _field(place: EvidenceView, name: str) -> QComboBox:
    return next(one for one in _panel(place).findChildren(QComboBox) if one.accessibleName() == name)


def _day(place: EvidenceView, name: str) -> QLineEdit:
    return next(one for one in _panel(place).findChildren(QLineEdit) if one.accessibleName() == name)


def _choose(place: EvidenceView, name: str, text: str) -> None:
    field = _field(place, name)
    field.setCurrentIndex(field.findText(text))
    field.activated.emit(field.currentIndex())


def _offered(place: EvidenceView, name: str) -> list[str]:
    field = _field(place, name)
    return [field.itemText(at) for at in range(field.count())]


def _said(place: QWidget) -> list[str]:
    return [one.text() for one in place.findChildren(QLabel) if one.isVisible()]


def _button(place: QWidget, text: str) -> QPushButton:
    return next(one for one in place.findChildren(QPushButton) if one.text().startswith(text) and one.isVisible())


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def _open(place: EvidenceView) -> None:
    _button(place, "Filter").click()


def test_every_facet_date_and_fixed_value_has_its_words() -> None:
    assert list(FACETS) == list(Facet)
    assert list(DATES) == list(DateOf)
    fixed = [(Facet.STATE, state.value) for state in ItemState] + [(Facet.TO_DO, NO_CARD), (Facet.TO_DO, NO_EXHIBIT)]
    for facet in (Facet.PERSON, Facet.PLATFORM, Facet.LANGUAGE):
        fixed += [(facet, "unknown"), (facet, "withheld"), (facet, "")]
    names = {value_name(facet, Value(key), {}) for facet, key in fixed}
    assert names == {
        "stored",
        "verified by reading back",
        "stored, not examined yet",
        "stored, could not be examined",
        "stored, changed while it was read",
        "destroyed",
        "no card yet",
        "in no exhibit",
        "unknown",
        "withheld for safety",
        "nothing written",
    }
    assert value_name(Facet.CASE, Value(""), {}) == "no case"
    assert value_name(Facet.CASE, Value(str(CaseId(3))), {}) == "C-003"
    assert value_name(Facet.LANGUAGE, Value("kk", "kk"), {}) == "Қазақша (kk)"
    assert value_name(Facet.LANGUAGE, Value("qqq", "qqq"), {}) == "qqq"


def test_the_whole_way_needs_no_mouse(place: EvidenceView, application: QApplication) -> None:
    _press(Key.Key_Slash)
    _press(Key.Key_Tab)
    _press(Key.Key_Space)
    assert QApplication.focusWidget() is _field(place, "Case")
    _press(Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is _field(place, "Person or account")
    QTest.keyClicks(focused, "K-7")
    _press(Key.Key_Return)
    assert _names(place) == ["reply.txt"]
    _press(Key.Key_Escape)
    application.processEvents()
    assert not _panel(place).isVisible()
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert (button.text(), button.accessibleName()) == ("Filter · 1", "1 filter(s) active")
    assert _names(place) == ["reply.txt"], "closing the fields leaves the filters"
    _press(Key.Key_Tab)


def test_what_can_be_chosen_is_offered_with_counts(place: EvidenceView) -> None:
    _open(place)
    assert _offered(place, "Person or account") == ["All", "K-1  1", "K-3  1", "K-7  1", "nothing written  1"]
    assert _offered(place, "Language") == ["All", "Қазақша (kk)  1", "nothing written  1", "withheld for safety  1"]
    assert _offered(place, "Platform") == ["All", "Telegram  3"]
    assert _offered(place, "Case") == ["All", "A case  3"]
    _choose(place, "Person or account", "K-7  1")
    assert _offered(place, "Platform") == ["All", "Telegram  1"]
    assert _offered(place, "Language") == ["All", "withheld for safety  1"]
    assert len(_offered(place, "Person or account")) == 5, "its own field still offers the others"


def test_what_is_active_is_in_sight_and_can_be_taken_away(place: EvidenceView) -> None:
    _open(place)
    _choose(place, "Language", "withheld for safety  1")
    assert _names(place) == ["reply.txt"]
    assert "1 of 3 item(s)" in _said(place)
    chip = _button(place, "Language: withheld for safety")
    assert chip.accessibleName() == "Remove the filter Language: withheld for safety"
    chip.setFocus()
    _press(Key.Key_Space)
    assert len(_names(place)) == 3
    assert not chip.isVisible()
    assert _field(place, "Language").currentText() == "All"
    assert QApplication.focusWidget() is _button(place, "Filter")


def test_a_post_that_fits_counts_with_all_its_items(place: EvidenceView, direct: DirectRunner) -> None:
    direct.session.group([ItemId(1), ItemId(3)])
    place.activate()
    _open(place)
    _choose(place, "Language", "Қазақша (kk)  1")
    assert "2 of 3 item(s)" in _said(place)


def test_days_are_typed_and_what_has_none_is_told(place: EvidenceView) -> None:
    _open(place)
    _choose(place, "Which date", "Captured")
    first, last = _day(place, "First day"), _day(place, "Last day")
    QTest.keyClicks(first, "2026-03")
    assert _names(place) == ["reply.txt", "post.txt"]
    QTest.keyClicks(last, "2026-03")
    assert _names(place) == ["post.txt"]
    assert "1 item(s) have no such date that can be read, and are left out." in _said(place)
    _button(place, "Captured: 1 Mar 2026 – 31 Mar 2026").click()
    assert (first.text(), last.text(), len(_names(place))) == ("", "", 3)


def test_what_is_no_day_is_explained_and_changes_nothing(place: EvidenceView, application: QApplication) -> None:
    _open(place)
    first = _day(place, "First day")
    first.setFocus()
    QTest.keyClicks(first, "tuesday")
    advice = "Write a day as 2026-03-14, a month as 2026-03, or a year."
    assert advice not in _said(place), "it is still being typed"
    _press(Key.Key_Tab)
    application.processEvents()
    assert advice in _said(place)
    assert len(_names(place)) == 3
    first.clear()
    first.textEdited.emit("")
    assert advice not in _said(place)


def test_where_nothing_fits_it_is_said_what_to_do(place: EvidenceView) -> None:
    _open(place)
    _choose(place, "Person or account", "K-7  1")
    _press(Key.Key_Escape)
    _press(Key.Key_Slash)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "photo")
    assert _names(place) == []
    assert any("Remove a filter above, or use fewer words" in text for text in _said(place))
    _button(place, "Show all items").click()
    assert len(_names(place)) == 3
    assert _button(place, "Filter").text() == "Filter"
    assert QApplication.focusWidget() is place.findChildren(EvidenceLists)[0].gallery


def test_what_stays_in_the_list_stays_chosen(place: EvidenceView) -> None:
    lists = place.findChildren(EvidenceLists)[0]
    lists.choose([ItemId(1), ItemId(2)])
    _open(place)
    _choose(place, "Person or account", "K-7  1")
    assert [row.id for row in lists.rows] == [ItemId(2)]


def test_what_is_taken_in_behind_a_filter_can_be_brought_to_sight(place: EvidenceView, tmp_path: Path) -> None:
    _open(place)
    _choose(place, "Person or account", "K-7  1")
    (tmp_path / "new.txt").write_text("words")
    place._presenter.taking_in.add([tmp_path / "new.txt"])
    assert _names(place) == ["reply.txt"]
    assert any("The search or a filter hides what is new." in text for text in _said(place))
    next(
        one for one in place.findChildren(QPushButton) if one.accessibleName() == "Show all" and one.isVisible()
    ).click()
    assert _names(place)[0] == "new.txt"


def test_the_wheel_passes_over_a_field_without_filtering(place: EvidenceView, application: QApplication) -> None:
    _open(place)
    field = _field(place, "Person or account")
    middle = QPointF(field.rect().center())
    turn = QWheelEvent(
        middle,
        field.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    application.sendEvent(field, turn)
    assert len(_names(place)) == 3


def test_everything_in_the_fields_has_a_name(place: EvidenceView) -> None:
    _open(place)
    reached = [one for one in _panel(place).findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    assert all(one.accessibleName() for one in reached if one.isVisible() and not isinstance(one, QLabel))


def test_in_little_room_every_field_can_be_reached_and_seen(place: EvidenceView, application: QApplication) -> None:
    place.resize(760, 540)
    _open(place)
    _choose(place, "Person or account", "K-7  1")
    panel, last = _panel(place), _day(place, "Last day")
    for _ in range(8):
        _press(Key.Key_Tab)
        application.processEvents()
    assert QApplication.focusWidget() is last
    assert panel.rect().contains(last.mapTo(panel, last.rect().bottomRight()))
    assert not last.visibleRegion().isEmpty()
    assert place.findChildren(EvidenceLists)[0].height() >= 80


def test_where_there_is_room_nothing_is_scrolled(place: EvidenceView, application: QApplication) -> None:
    _open(place)
    application.processEvents()
    assert not any(bar.isVisible() for bar in _panel(place).findChildren(QScrollBar))
    lines = {_day(place, "Last day").mapTo(place, QPoint()).y(), _field(place, "Which date").mapTo(place, QPoint()).y()}
    assert len(lines) == 1, "the days stand beside the date that they are about"
