"""The place of custody on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView

from evidence_vault.clock import Instant
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import wait_until
from ui.itemmodels.entries import ENTRY
from ui.presenters.custody import Group
from ui.views.custody import CustodyView
from ui.views.custody.entry_detail import EntryDetail
from ui.views.custody.filters import Filters
from ui.views.custody.standing import Standing
from ui.widgets.banner import Banner
from ui.widgets.qr_code import QrCode
from ui.words.entries import EntryWords, utc_time

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def view(direct: DirectRunner) -> CustodyView:
    """The place, shown."""
    made = CustodyView(direct)
    made.resize(1080, 720)
    made.show()
    made.activate()
    return made


def shown_chips(view: CustodyView) -> list[QPushButton]:
    """Of the groups, those that are offered."""
    return [chip for chip in view.findChildren(QPushButton) if chip.isCheckable() and not chip.isHidden()]


def table(view: CustodyView) -> QTableView:
    """The log."""
    return view.findChildren(QTableView)[0]


def column(view: CustodyView, number: int) -> list[str]:
    """What one column says, from the top."""
    model = table(view).model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def texts(part: EntryDetail | Standing) -> list[str]:
    """Every text that it shows."""
    return [each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part)]


def test_the_log_is_told_in_plain_words_newest_first(view: CustodyView) -> None:
    assert column(view, 2)[:3] == ["Exhibit added", "Exhibit added", "Case opened"]
    assert column(view, 2)[-1] == "Vault created"
    assert column(view, 3)[1] == "E-000001, E-000002, C-001"
    assert set(column(view, 4)) == {"K-1 (c1)"}
    assert column(view, 0) == [str(number) for number in reversed(range(len(column(view, 0))))]


def test_the_time_is_local_and_in_utc_when_pointed_at(view: CustodyView) -> None:
    first = table(view).model().index(0, 1)
    assert first.data(Qt.ItemDataRole.ToolTipRole) == utc_time(first.data(ENTRY).at)
    assert first.data(Qt.ItemDataRole.ToolTipRole).endswith("UTC")
    QLocale.setDefault(QLocale("ru"))
    assert utc_time(Instant.parse("2026-03-03T04:12:33.120Z")) == "3 мар. 2026, 04:12:33 UTC"
    QLocale.setDefault(QLocale("en"))


def test_a_group_is_chosen_by_its_chip(view: CustodyView) -> None:
    chips = {each.text().rstrip(" 0123456789"): each for each in shown_chips(view)}
    assert list(chips) == ["All", "Evidence", "Cases and exhibits", "Vault and sessions"]
    QTest.mouseClick(chips["Cases and exhibits"], Qt.MouseButton.LeftButton)
    assert set(column(view, 2)) == {"Exhibit added", "Case opened"}
    QTest.mouseClick(chips["All"], Qt.MouseButton.LeftButton)
    assert "Vault created" in column(view, 2)


def test_an_item_is_typed_as_people_write_it(view: CustodyView) -> None:
    item = view.findChildren(QLineEdit)[0]
    QTest.keyClicks(item, "e-2")
    assert 2 <= len(column(view, 0)) < 5
    assert "File taken in" in column(view, 2)
    QTest.keyClicks(item, "x")
    assert item.property("invalid") == "true"
    assert "E-000017" in item.accessibleDescription()
    item.clear()
    assert item.property("invalid") == "false"
    assert "Vault created" in column(view, 2)


def test_an_entry_shows_every_fact_that_it_holds(view: CustodyView, direct: DirectRunner) -> None:
    row = column(view, 2).index("File taken in")
    table(view).selectRow(row)
    shown = texts(view.findChildren(EntryDetail)[0])
    entry = table(view).model().index(row, 0).data(ENTRY)
    assert entry.kind is Kind.ITEM_INGESTED
    for value in (entry.facts["sha256"], entry.facts["name"], entry.facts["path"]):
        assert value in shown
    assert direct.session.item(ItemId.parse(str(entry.facts["item"]))).content.sha256.hex in shown


def test_what_is_chosen_stays_chosen_when_the_log_grows(view: CustodyView, direct: DirectRunner) -> None:
    table(view).selectRow(column(view, 2).index("Case opened"))
    direct.session.describe([ItemId(1)], {"title": "A post"})
    view.activate()
    assert table(view).currentIndex().data(ENTRY).kind is Kind.CASE_CREATED


def test_the_checkpoint_stands_there_as_groups_and_as_a_code(view: CustodyView, direct: DirectRunner) -> None:
    standing = view.findChildren(Standing)[0]
    assert " ".join(direct.session.checkpoint_short.split()) in [" ".join(text.split()) for text in texts(standing)]
    code = view.findChildren(QrCode)[0]
    wait_until(lambda: code.size() == code.sizeHint())
    painted = code.grab().toImage()
    side = len(direct.session.checkpoint_qr) + 8
    scale = painted.width() / side

    def dark(x: int, y: int) -> bool:
        return painted.pixelColor(int((x + 0.5) * scale), int((y + 0.5) * scale)).lightness() < 128

    read = tuple(tuple(dark(x, y) for x in range(4, side - 4)) for y in range(4, side - 4))
    assert read == direct.session.checkpoint_qr
    assert not any(dark(place, edge) or dark(edge, place) for place in range(side) for edge in (0, 1, 2, 3))


def test_it_says_that_nobody_outside_vouches_for_a_date(view: CustodyView) -> None:
    said = " ".join(texts(view.findChildren(Standing)[0]))
    assert "No outside party vouches for any date yet." in said
    for claim in ("intact", "proven", "tamper", "certified", "notar"):
        assert claim not in said


def test_the_report_is_saved_where_the_person_says(
    view: CustodyView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.views.custody.place.choose_save", lambda *_, **__: tmp_path / "report.pdf")
    save = next(each for each in view.findChildren(QPushButton) if each.text().startswith("Save custody report"))
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    assert "exists already" in view.findChildren(Banner)[0].accessibleName()


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_entry_has_its_words(kind: Kind, direct: DirectRunner) -> None:
    entry = replace(next(iter(direct.session.log())), kind=kind)
    assert EntryWords().event(entry)


def test_every_fact_of_the_sample_has_a_name(direct: DirectRunner) -> None:
    direct.session.describe([ItemId(1)], {"title": "A post", "obtained": "own_screenshot", "witness": "withheld"})
    direct.session.edit_case(direct.session.cases()[0].id, {"court.kk": "Сот", "number": ""})
    words = EntryWords()
    named = dict(line for entry in direct.session.log() for line in words.facts(entry))
    assert named["Court or authority (Қазақша)"] == "Сот"
    assert named["Case number"] == "cleared"
    assert not [name for name in named if name != "SHA-256" and (name.islower() or "_" in name)]
    assert {"own screenshot", "withheld for safety"} <= set(named.values())


@pytest.mark.parametrize("width", [760, 1080, 1800])
def test_chips_and_events_are_never_cut(direct: DirectRunner, width: int) -> None:
    made = CustodyView(direct)
    made.resize(width, 720)
    made.show()
    made.activate()
    long = dict.fromkeys(Group, 123456)
    made.show_groups(long)
    QApplication.processEvents()
    filters = made.findChildren(Filters)[0]
    chips = shown_chips(made)
    assert len(chips) == 1 + len(Group)
    for chip in chips:
        assert chip.width() >= chip.fontMetrics().horizontalAdvance(chip.text()) + 16, chip.text()
        assert filters.rect().contains(chip.mapTo(filters, chip.rect().bottomRight())), chip.text()
    log, words = table(made), EntryWords()
    entries = [log.model().index(row, 0).data(ENTRY) for row in range(log.model().rowCount())]
    shown = [replace(entries[0], kind=kind) for kind in Kind]
    shown += [replace(entries[0], kind=Kind.BUNDLE_EXPORTED, facts={fact: 1}) for fact in ("of", "list", "items")]
    made.show_entries(shown, {})
    longest = max(log.fontMetrics().horizontalAdvance(words.event(entry)) for entry in shown)
    assert log.columnWidth(2) > longest + 8


def test_a_group_without_entries_is_not_offered(view: CustodyView) -> None:
    names = [chip.text() for chip in shown_chips(view)]
    assert not any(name.startswith("Alarms and checks") for name in names)
    view.show_groups({Group.ALARMS: 1})
    names = [chip.text() for chip in shown_chips(view)]
    assert "Alarms and checks 1" in names
