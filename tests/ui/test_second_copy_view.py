"""Second copy, inbox and destroying on the screen: what a person sees, hears and can press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.inboxes import add_locked, frame, header, waiting
from tests.helpers.keyboard import Key, Modifier, press
from tests.helpers.program import enter, running, settle
from tests.helpers.runners import DirectOpener, DirectRunner
from tests.helpers.spoken import complaints, parts
from tests.helpers.stalls import watched
from tests.helpers.vaults import TestVault, flip
from tests.helpers.windows import drop, shown, wait_until
from ui.settings import Settings
from ui.views.add_locked import AddLocked
from ui.views.check import CheckView
from ui.views.check.second_copy import SecondCopyCard
from ui.views.copy_reminder import CopyReminder
from ui.views.evidence import EvidenceView
from ui.views.evidence.inspector import Inspector
from ui.views.evidence.lists import EvidenceLists
from ui.views.evidence.purging import PurgeDialog
from ui.views.evidence.waiting import WaitingBar, WaitingDialog

MANY = 2_000


def said(place: QWidget) -> str:
    return "\n".join(one.text() for one in place.findChildren(QLabel) if one.isVisible())


def offered(place: QWidget) -> dict[str, QPushButton]:
    return {one.text(): one for one in place.findChildren(QPushButton) if one.isVisible() and one.isEnabled()}


@pytest.fixture
def place(application: QApplication, direct: DirectRunner) -> Iterator[CheckView]:
    view = CheckView(direct)
    with shown(application, view, 1080):
        view.activate()
        yield view


def test_a_missing_original_comes_back_from_the_copy(place: CheckView, vault: TestVault, tmp_path: Path) -> None:
    (card,) = place.findChildren(SecondCopyCard)
    assert "There is none yet" in said(card)
    assert "Bring back from the copy…" not in offered(card)
    card._presenter.update(tmp_path / "copy")
    assert "Written to" in said(card)
    assert str(tmp_path / "copy") in said(card)
    vault.objects()[0].unlink()
    offered(place)["Check everything"].click()
    assert "Failures found" in said(place)
    assert "Bring back from the copy…" in offered(card)
    card._presenter.heal(tmp_path / "copy", card._findings)
    assert "brought back" in said(card)
    assert "No failure found." in said(place)
    assert "Bring back from the copy…" not in offered(card)


def test_what_the_vault_lacks_is_told_whether_the_copy_has_it_or_not(
    place: CheckView, vault: TestVault, tmp_path: Path
) -> None:
    (card,) = place.findChildren(SecondCopyCard)
    card._presenter.update(tmp_path / "copy")
    victim = vault.objects()[0]
    victim.unlink()
    card._presenter.update(tmp_path / "copy")
    assert "The vault itself lacks" in said(card)
    assert "are good" in said(card)
    flip(tmp_path / "copy" / victim.relative_to(vault.path), 300)
    card._presenter.update(tmp_path / "copy")
    assert "The copy is not whole" in said(card)
    offered(place)["Check everything"].click()
    card._presenter.heal(tmp_path / "copy", card._findings)
    assert "This copy has nothing good in place of" in said(card)
    card._presenter.heal(tmp_path / "nowhere", card._findings)
    assert f"There is no copy of this vault in {tmp_path / 'nowhere'}." in said(card)


def test_a_copy_that_went_another_way_is_said_in_words(place: CheckView, vault: TestVault, tmp_path: Path) -> None:
    fork = vault.copy(tmp_path / "fork")
    with fork.session(write=True) as session:
        session.create_case({"title.en": "Elsewhere"})
    with vault.session() as session:
        assert len(session.cases()) == 1
    (card,) = place.findChildren(SecondCopyCard)
    card._presenter.update(tmp_path / "fork")
    assert "Nothing was written" in said(card)


def test_the_window_reminds_leads_there_and_holds_its_tongue(application: QApplication, vault: TestVault) -> None:
    with running(application, Settings(appearance="light"), None) as open_window:
        view = enter(open_window, vault)
        (reminder,) = view.findChildren(CopyReminder)
        wait_until(reminder.isVisible)
        assert "no second copy" in said(reminder)
        offered(reminder)["Go there"].click()
        settle(open_window)
        assert isinstance(view._ways[view.place].place(), CheckView)
        offered(reminder)["Not now"].click()
        press(Key.Key_1, Modifier.ControlModifier)
        settle(open_window)
        assert not reminder.isVisible()


def test_files_are_added_only_once_the_recipient_was_compared(
    application: QApplication, vault: TestVault, tmp_path: Path
) -> None:
    source = tmp_path / "seen.txt"
    source.write_bytes(b"seen")
    card = AddLocked(DirectOpener(), vault.path)
    with shown(application, card, 600):
        offered(card)["Add files without unlocking…"].click()
        with vault.session():
            assert "anyone with the folder" in said(card)
        assert not card.acceptDrops()
        assert "Add files…" not in offered(card)
        card.findChildren(QCheckBox)[0].click()
        assert card.acceptDrops()
        drop(card, source)
        assert len(waiting(vault.path)) == 1
        assert "no evidence yet" in said(card)
        assert "safe" not in said(card)


@pytest.fixture
def flooded(vault: TestVault) -> TestVault:
    """A vault with two thousand files in its inbox."""
    for number in range(MANY):
        name = f"{number:05d}".translate(str.maketrans("0123456789", "abcdefghij")) + "z" * 21
        vault.forge(vault.path / "inbox" / f"{name}.age", frame(header(name=f"{number}.txt"), b"x"))
    return vault


@pytest.mark.thorough
def test_two_thousand_in_the_inbox_are_listed_chosen_and_rejected_without_a_stall(
    application: QApplication, flooded: TestVault
) -> None:
    with running(application, Settings(appearance="light"), None) as open_window:
        view = enter(open_window, flooded)
        (bar,) = view.findChildren(WaitingBar)
        wait_until(bar.isVisible)
        assert "2000 files" in said(bar).replace(",", "")
        with watched() as stalls:
            offered(bar)["Review…"].click()
            wait_until(lambda: bool(view.findChildren(WaitingDialog)))
            (dialog,) = view.findChildren(WaitingDialog)
            (rows,) = dialog.findChildren(QListWidget)
            wait_until(lambda: rows.count() == MANY)
            wait_until(lambda: not open_window.window.runner.asked)
        stalls.check(spared=2)
        with watched() as stalls:
            rows.selectAll()
            dialog.findChildren(QLineEdit)[0].setText("a flood")
            offered(dialog)["Reject"].click()
            wait_until(lambda: not waiting(flooded.path), 60)
            wait_until(lambda: not open_window.window.runner.asked, 60)
        stalls.check(spared=2)
        assert "rejected and removed" in said(dialog)
        dialog.accept()
        wait_until(lambda: not bar.isVisible())


def test_what_is_accepted_is_in_the_list_and_says_how_it_came(
    application: QApplication, vault: TestVault, tmp_path: Path
) -> None:
    source = tmp_path / "seen.txt"
    source.write_bytes(b"seen on the road")
    add_locked(vault.path, source)
    with running(application, Settings(appearance="light"), None) as open_window:
        view = enter(open_window, vault)
        (bar,) = view.findChildren(WaitingBar)
        wait_until(bar.isVisible)
        offered(bar)["Review…"].click()
        wait_until(lambda: bool(view.findChildren(WaitingDialog)))
        (dialog,) = view.findChildren(WaitingDialog)
        settle(open_window)
        assert not complaints(parts(dialog))
        assert "seen.txt" in said(dialog)
        QTest.keyClick(offered(dialog)["Accept"], Qt.Key.Key_Return)
        settle(open_window)
        assert "1 item taken in" in said(dialog)
        dialog.accept()
        settle(open_window)
        lists = view.findChildren(EvidenceLists)[0]
        assert "seen.txt" in [row.item.name for row in lists.model.rows]
        lists.choose((ItemId(4),))
        settle(open_window)
        inspector = view.findChildren(Inspector)[0]
        inspector._tabs.setCurrentIndex(2)
        assert "open inbox" in said(inspector)


def test_an_item_is_destroyed_by_its_typed_number_and_its_draft_with_it(
    application: QApplication, direct: DirectRunner
) -> None:
    photo = ItemId(3)
    direct.session.withdraw_exhibits(CaseId(1), [photo])
    view = EvidenceView(direct)
    with shown(application, view, 1280):
        view.activate()
        lists = view.findChildren(EvidenceLists)[0]
        lists.choose((photo,))
        application.processEvents()
        inspector = view.findChildren(Inspector)[0]
        inspector._presenter.edit("note", "what was being typed")
        assert view.unsaved().texts
        offered(inspector)["Destroy…"].click()
        (dialog,) = inspector.findChildren(PurgeDialog)
        assert not complaints(parts(dialog))
        reason, typed = dialog.findChildren(QLineEdit)
        assert dialog.focusWidget() is reason
        reason.setText("planted")
        typed.setText("E-000002")
        assert "Destroy for ever" not in offered(dialog)
        typed.setText("E-000003")
        offered(dialog)["Destroy for ever"].click()
        application.processEvents()
        assert direct.session.item(photo).destroyed
        assert not view.unsaved().texts
        assert "Destroyed on" in said(view)
        assert "photo.bin" not in said(view)
        assert not {"Destroy…", "Add to exhibits"} & set(offered(inspector))
        assert not inspector._form.isVisible()
    direct.session.check(quick=True, progress=NoProgress())
