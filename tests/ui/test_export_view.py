"""The place Export in the window: from a case to a bundle, by keyboard, over a real vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import Agreed, BundleOrder, Unread
from evidence_vault.records.consent import Consent
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from tests.helpers.bundles import files, verified
from tests.helpers.dialogs import dialog_of, press, says, shown_in, stops
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import PASSPHRASE, TestVault
from ui.views.check.finding_list import FindingList
from ui.views.exporting import ExportView, place
from ui.views.submissions import SubmissionsView
from ui.views.submissions.form import SubmissionForm

pytestmark = pytest.mark.usefixtures("application")

CASE = CaseId(1)
Folder = Callable[[Path], None]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Answers the next question for a new folder."""
    answers: list[Path] = []
    monkeypatch.setattr(place, "choose_save", lambda *_, **__: answers.pop())
    return answers.append


def turn(view: QWidget, name: str) -> None:
    """Tick a box, or take the tick away, by the keyboard."""
    boxes = [one for one in view.findChildren(QCheckBox) if one.isVisible()]
    (found,) = [one for one in boxes if name == (one.accessibleName() or one.text())]
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def consents(view: QWidget) -> list[QCheckBox]:
    """The boxes by which a person says of a group that it may leave."""
    boxes = [one for one in view.findChildren(QCheckBox) if one.isVisible()]
    return [one for one in boxes if "may leave" in one.accessibleName()]


def is_enabled(view: QWidget, name: str) -> bool:
    (found,) = [one for one in view.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]
    return found.isEnabled()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a bundle."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in files(folder)}


def seen(view: QWidget) -> str:
    """What stands in the boxes of the review."""
    return "\n".join(box.toPlainText() for box in view.findChildren(QPlainTextEdit) if box.isVisible())


def test_from_a_case_to_a_bundle_that_verified_itself(vault: TestVault, tmp_path: Path, folder: Folder) -> None:
    key, noted = age.Identity.generate(), []
    with shown_in(vault, ExportView) as (runner, view):
        view.submission_wanted.connect(lambda case, entry: noted.append((case, entry)))  # type: ignore[attr-defined]
        assert "No list is issued yet" in says(view)
        assert not is_enabled(view, "Look at what leaves")
        view.activateWindow()
        assert QTest.qWaitForWindowActive(view)
        assert {"Forum", "Languages of the printed page", "Issue the list now"} <= stops(view)
        press(view, "Issue the list now")
        assert "Version 1 of the list is issued" in says(view)
        assert not complaints(parts(view))
        turn(view, "Also as one encrypted file for one recipient (age)")
        assert not is_enabled(view, "Look at what leaves")
        (line,) = [one for one in view.findChildren(QLineEdit) if one.isVisible()]
        QTest.keyClicks(line, str(key.recipient))
        press(view, "Look at what leaves")
        assert "photo.bin" in seen(view)
        assert str(runner.session.vault_id) in seen(view)
        assert not complaints(parts(view))
        assert not any(box.isChecked() for box in consents(view))
        assert any(box.accessibleName().startswith("Look yourself: ") for box in consents(view)), (
            "photo.bin was not read"
        )
        before = runner.session.head
        for box in consents(view):
            assert not is_enabled(view, "Build the bundle, unencrypted…")
            turn(view, box.accessibleName())
        assert runner.session.head == before, "nothing is recorded before it is asked for"
        folder(tmp_path / "bundle")
        press(view, "Build the bundle, unencrypted…")
        assert "found no failure" in says(view)
        assert str(tmp_path / "bundle.zip.age") in says(view)
        (found,) = view.findChildren(FindingList)
        rows = [found.model().index(row, 0) for row in range(found.model().rowCount())]
        assert any("B15.no_time" in row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows)
        assert not complaints(parts(view))
        press(view, "Note the submission…")
        built = next(entry for entry in runner.session.log() if entry.kind is Kind.BUNDLE_EXPORTED)
        assert noted == [(CASE, built.seq)]
        assert "declarations" in built.facts
        press(view, "Back to the choices")
        assert "Built before" in says(view)
        folder(tmp_path / "again")
        press(view, "Build the same again…")
        assert "found no failure" in says(view)
    assert verified(tmp_path / "bundle")
    assert contents(tmp_path / "again") == contents(tmp_path / "bundle"), "the same again is the same bytes"
    assert age.decrypt((tmp_path / "bundle.zip.age").read_bytes(), [key]).startswith(b"PK")
    assert not (tmp_path / "bundle.zip").exists(), "nobody asked for an open one"


def test_the_review_says_what_was_not_read_on_which_consents_it_goes_and_what_the_forum_refuses(
    vault: TestVault,
) -> None:
    with vault.session(write=True) as session:
        session.issue_list(CASE, None, ["en"], "")
    with shown_in(vault, ExportView) as (runner, view):
        review = runner.session.review_bundle(BundleOrder(CASE, 1, "generic", ("en",)))
        told = replace(
            review,
            unread=(Unread("1 E-000001", "picture"), Unread("2 E-000003", "locked")),
            consents=(Agreed(9, "K-9", "names", "any", ("1",)),),
            wrong_types=("2 E-000003 .ogg",),
            issued_for="england-wales",
        )
        assert isinstance(view, ExportView)
        view.show_review(told)
        said = says(view)
        assert "Whom do they name or show? 1 E-000001" in said
        assert "open with a password only: 2 E-000003" in said
        assert "K-9 agreed to be named: entry 9, exhibits 1." in said
        assert "takes no files of this kind: 2 E-000003 .ogg" in said
        assert "The list was issued for another forum: " in said
        assert consents(view)[0].accessibleName().startswith("Look yourself: ")
        view.show_review(replace(told, issued_for=told.forum))
        assert "another forum" not in says(view)


def test_what_must_not_go_is_refused_and_a_sheet_can_take_its_place(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.record_consent(Consent(0, False, "W-2", "any", "all", (ItemId(3),)))
        session.edit_exhibits(CASE, [ItemId(1)], {"confidentiality": "confidential"})
        session.issue_list(CASE, None, ["en"], "")
    with shown_in(vault, ExportView) as (_, view):
        assert "Exhibit 2: W-2 did not agree to be named or seen, or took it back." in says(view), "before anything"
        press(view, "Look at what leaves")
        assert "Exhibit 1: it is confidential." in says(view)
        assert "W-2 did not agree to be named or seen, or took it back." in says(view)
        assert "Otherwise a redacted version (Evidence, “Redact…”) can go in its place" in says(view)
        assert not consents(view)
        press(view, "Put a sheet in their place, and look again")
        assert "By its number alone, with a sheet in its place: exhibit 2" in says(view)
        assert "photo.bin" not in seen(view)
        press(view, "Back to the choices")
        turn(view, "Only some of its exhibits")
        assert not is_enabled(view, "Look at what leaves")
        exhibits = view.findChildren(QListWidget)[0]
        assert exhibits.item(0).text() == "1  Post and reply – confidential"
        exhibits.setFocus()
        QTest.keyClick(exhibits, Qt.Key.Key_Space)
        press(view, "Look at what leaves")
        assert "post.txt" in seen(view), "a person named it"


def test_a_list_that_the_case_has_left_behind_can_be_issued_anew(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.issue_list(CASE, None, ["en"], "")
        session.edit_exhibits(CASE, [ItemId(3)], {"title.en": "The photo"})
    with shown_in(vault, ExportView) as (runner, view):
        assert "1 exhibit is not as version 1 says" in says(view) or "1 exhibit(s) are not" in says(view)
        reason = next(one for one in view.findChildren(QLineEdit) if one.isVisible())
        QTest.keyClicks(reason, "The title was wrong")
        press(view, "Issue the list now")
        assert [one.reason for one in runner.session.issued_lists(CASE)] == ["", "The title was wrong"]
        assert "The case stands as the last version says." in says(view)


def test_a_place_without_a_case_teaches_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "new.vault"
    with Session.create(path, custodian="K-1", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        empty = TestVault(path, session.identity_text())
    wanted = []
    with shown_in(empty, ExportView) as (_, view):
        view.exhibits_wanted.connect(lambda: wanted.append(True))  # type: ignore[attr-defined]
        assert "No case yet" in says(view)
        press(view, "Go to the exhibits")
        assert wanted
        assert not complaints(parts(view))


def test_the_form_of_a_submission_opens_with_the_bundle_in_it(vault: TestVault, tmp_path: Path) -> None:
    with shown_in(vault, SubmissionsView) as (runner, view):
        session = runner.session
        plan = session.plan_proof(CASE, [1], show=frozenset(), hide=frozenset(), letter_scans=False)
        session.write_proof(plan, tmp_path / "proof", progress=NoProgress())
        built = next(entry.seq for entry in session.log() if entry.kind is Kind.BUNDLE_EXPORTED)
        view.note(CASE, built)  # type: ignore[attr-defined]
        view.activate()  # type: ignore[attr-defined]
        form = dialog_of(view, SubmissionForm)
        chosen = [one.currentText() for one in form.findChildren(QComboBox) if one.isVisible()]
        assert any(f"entry {built}" in text for text in chosen)
        form.close()


def test_a_list_that_was_issued_for_another_forum_says_so_and_can_be_issued_for_this_one(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.issue_list(CASE, None, ["en"], "")
    with shown_in(vault, ExportView) as (runner, view):
        assert "another forum" not in says(view)
        (forum,) = [one for one in view.findChildren(QComboBox) if one.accessibleName() == "Forum"]
        forum.setFocus()
        forum.setCurrentIndex(forum.findText("Kazakhstan"))
        forum.activated.emit(forum.currentIndex())
        assert "Version 1 was issued for another forum" in says(view)
        press(view, "Issue the list now")
        assert [one.profile for one in runner.session.issued_lists(CASE)] == ["generic", "kz"]
        assert "another forum" not in says(view)
