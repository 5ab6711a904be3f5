"""What was destroyed is shown as such in the window, and nothing can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QWidget

from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import shown
from ui.views.check import CheckView
from ui.views.custody import CustodyView
from ui.views.evidence import EvidenceView
from ui.views.evidence.lists import EvidenceLists
from ui.views.exhibits import ExhibitsView

REASON = "planted by strangers"
GONE, KEPT = ItemId(3), ItemId(1)


@pytest.fixture
def purged(direct: DirectRunner) -> DirectRunner:
    """The photo was destroyed, and so were the texts of its exhibit."""
    direct.session.withdraw_exhibits(CaseId(1), [GONE])
    direct.session.purge(direct.session.plan_purge(GONE, REASON))
    return direct


@pytest.fixture
def place(application: QApplication, purged: DirectRunner) -> Iterator[EvidenceView]:
    """The place of evidence, with what is left of the photo chosen."""
    view = EvidenceView(purged)
    with shown(application, view, 1280):
        view.activate()
        view.findChildren(EvidenceLists)[0].choose((GONE,))
        application.processEvents()
        yield view


def said(place: QWidget) -> str:
    return "\n".join(one.text() for one in place.findChildren(QLabel) if one.isVisible())


def offered(place: QWidget) -> set[str]:
    return {one.text() for one in place.findChildren(QPushButton) if one.isVisible()}


def tabs(place: QWidget) -> list[str]:
    return [
        one.tabText(at) for one in place.findChildren(QTabWidget) for at in range(one.count()) if one.isTabVisible(at)
    ]


def test_it_is_said_when_and_why(place: EvidenceView) -> None:
    assert "Destroyed on" in said(place)
    assert REASON in said(place)
    assert "photo.bin" not in said(place)
    assert "SHA-256" not in said(place)


def test_there_is_nothing_to_save_to_write_or_to_exhibit(place: EvidenceView, application: QApplication) -> None:
    assert not {"Save original…", "Add to exhibits"} & offered(place)
    assert {"Facts", "Custody"} <= set(tabs(place))
    assert "Capture card" not in tabs(place)
    for chosen in ((KEPT,), (), (KEPT,)):
        place.findChildren(EvidenceLists)[0].choose(chosen)
        application.processEvents()
    assert {"Save original…", "Add to exhibits"} <= offered(place)
    (shown_tabs,) = place.findChildren(QTabWidget)
    assert shown_tabs.tabText(shown_tabs.currentIndex()) == "Capture card"


def test_the_other_places_stand_it(application: QApplication, purged: DirectRunner) -> None:
    for view in (ExhibitsView(purged), CustodyView(purged), CheckView(purged)):
        view.show()
        view.activate()
        application.processEvents()
        assert "photo.bin" not in said(view)
        view.close()
        view.deleteLater()
    application.processEvents()
