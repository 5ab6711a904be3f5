"""Dialogs about a list by keyboard alone: forum and numbers, issuing, issued lists, declarations."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.resources import resource
from tests.helpers.dialogs import choose, dialog_of, press, says, shown_in, stops
from tests.helpers.doubts import NOTHING, added, without
from tests.helpers.runners import DirectRunner
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui.views.exhibits import ExhibitsView, paper
from ui.views.exhibits.court_fields import CourtFields
from ui.views.exhibits.fields import LineField, WordField
from ui.views.exhibits.shelf import Shelf
from ui.views.exhibits.standing import ListStanding
from ui.views.listing import DeclaringDialog, ForumDialog, IssuingDialog, VersionsDialog, declaring, forum, versions
from ui.widgets.banner import Banner
from ui.widgets.labels import ElidedLabel
from ui.widgets.page_preview import PagePreview

pytestmark = pytest.mark.usefixtures("application")

CASE, POST, PHOTO = CaseId(1), ItemId(1), ItemId(3)


def pick(dialog: QWidget, name: str, text: str) -> None:
    """Choose in a list of choices as the arrow keys do."""
    (found,) = [one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name]
    place = found.findText(text)
    assert place >= 0, [found.itemText(row) for row in range(found.count())]
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(found, Qt.Key.Key_Down)


def line(dialog: QWidget, name: str) -> QLineEdit:
    """The field of this name."""
    (found,) = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name]
    return found


def standing(view: QWidget) -> str:
    """What is said of the list."""
    return "\n".join(one.text() for one in view.findChildren(ListStanding)[0].findChildren(ElidedLabel))


def marks(view: QWidget) -> list[str]:
    """What the list of exhibits shows."""
    model = view.findChildren(Shelf)[0].model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


# -- forum and numbers ---------------------------------------------------------------------------


def test_the_forum_is_chosen_with_what_it_asks_in_sight_and_the_marks_follow(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        assert standing(view).splitlines()[1] == "Not issued yet"
        press(view, "Forum and numbers…")
        dialog = dialog_of(view, ForumDialog)
        assert {"For which forum", "Whose side", "How exhibits are numbered", "Save", "Cancel"} <= stops(dialog)
        pick(dialog, "For which forum", "Kazakhstan")
        pick(dialog, "Whose side", "applicant")
        said = says(dialog)
        assert "Missing in the case: Court or authority." in said
        assert "Missing: What it shows, in 1, 2." in said
        assert "Sending a captured post on can itself be taken for spreading it" in said
        memory, read = said.split("Written from memory: a lawyer has to look")[1].split("Read in the source")
        assert "Criminal Code art. 130 (slander) was repealed in 2020." in memory
        assert "No source was read. Written down on 26 Nov 2026." in memory
        assert "kodeksy-kz.com" in read
        assert "Printed as: Annex No. 1, Annex No. 2, Annex No. 3 …" in said
        assert not complaints(parts(dialog))
        press(dialog, "Save")
        case = runner.session.case("C-001")
        assert (case.profile, case.party, case.numbering) == ("kz", "applicant", None)
        assert marks(view) == ["Annex No. 1. Post and reply", "Annex No. 2. Photo"]
        assert "For: Kazakhstan · still missing: 2" in standing(view)


def test_numbers_of_one_s_own_are_shown_before_they_are_saved(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        press(view, "Forum and numbers…")
        dialog = dialog_of(view, ForumDialog)
        save = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == "Save")
        pick(dialog, "How exhibits are numbered", "Letters before a number: PX-001")
        assert "Write what stands before the number" in says(dialog)
        assert not save.isEnabled()
        QTest.keyClicks(line(dialog, "Before the number"), "C-")
        QTest.keyClicks(line(dialog, "Digits, filled up with zeros"), "3")
        assert "Printed as: C-001, C-002, C-003 …" in says(dialog)
        assert not line(dialog, "After the number").isVisible()
        press(dialog, "Save")
        assert runner.session.case("C-001").numbering == "prefix:C-:3"
        assert marks(view)[0] == "C-001. Post and reply"
        QTest.keyClick(view.findChildren(Shelf)[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert marks(view) == ["C-001. Photo", "C-002. Post and reply"]
        press(view, "Forum and numbers…")
        again = dialog_of(view, ForumDialog)
        assert line(again, "Before the number").text() == "C-"
        head = runner.session.head
        press(again, "Save")
        assert runner.session.head == head, "nothing changed, so nothing is recorded"


def test_rules_from_a_file_of_one_s_own_serve_page_and_issuing_and_the_case_keeps_its_forum(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = tmp_path / "mine.toml"
    text = resource("profiles", "kz.toml").read_text("utf-8").replace('id = "kz"', 'id = "mine"', 1)
    rules.write_text(text.replace('en = "Kazakhstan', 'en = "Our tribunal', 1), "utf-8")
    monkeypatch.setattr(forum, "choose_files", lambda *_, **__: [rules])
    with shown_in(vault, ExhibitsView) as (runner, view):
        press(view, "Forum and numbers…")
        dialog = dialog_of(view, ForumDialog)
        press(dialog, "Use rules of a forum from a file of your own")
        assert "until the vault is locked" in says(dialog)
        assert not complaints(parts(dialog))
        head = runner.session.head
        press(dialog, "Save")
        assert runner.session.head == head, "a file is recorded in no case"
        assert standing(view).startswith("For: Our tribunal")
        assert marks(view)[0].startswith("Annex No. 1")
        press(view, "Issue this list…")
        press(dialog_of(view, IssuingDialog), "Issue version 1")
        assert [one.profile for one in runner.session.issued_lists(CASE)] == ["mine"]
        press(view, "Forum and numbers…")
        again = dialog_of(view, ForumDialog)
        pick(again, "For which forum", "Kazakhstan")
        press(again, "Save")
        assert "Version 1 was issued for another forum: mine. Its marks stay as they are." in says(view)
        press(view, "Issued lists…")
        listed = dialog_of(view, VersionsDialog)
        assert "issued by rules from a file: mine" in listed.findChildren(Banner)[0].accessibleName()
        press(listed, "Close")


def test_what_one_of_two_languages_lacks_is_said_before_the_list_is_issued(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        runner.session.edit_exhibits(CASE, [POST], {"shows.en": "The words"})
        view.activate()  # type: ignore[attr-defined]
        pick(view, "Languages of the printed page", "English + Қазақша")
        press(view, "Issue this list…")
        dialog = dialog_of(view, IssuingDialog)
        assert "Not written in this language yet: Қазақша. Missing: Title at the head of the list; Title of" in says(
            dialog
        )
        assert "What it shows of 1." in says(dialog)
        press(dialog, "Cancel")


# -- more for the court --------------------------------------------------------------------------


def test_what_few_courts_ask_is_folded_away_and_recorded_in_words(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        court = view.findChildren(CourtFields)[0]
        assert not any(one.isVisible() for one in court.findChildren(WordField))
        press(view, "More for the court")
        pick(view, "Status", "admitted")
        day = next(one for one in court.findChildren(LineField) if one.name == "status_on")
        day.setText("26.11.2026")
        pick(view, "Confidentiality", "under seal")
        view.activateWindow()
        assert QTest.qWaitForWindowActive(view)
        QTest.keySequence(view, "Ctrl+S")
        first = runner.session.exhibits(CASE)[0]
        assert (first.status, first.status_on, first.confidentiality) == ("admitted", "2026-11-26", "sealed")
        assert not complaints(parts(view))
        press(view, "More for the court")
        assert "3 filled in" in says(view)
        preview = next(one for one in view.findChildren(PagePreview) if one.accessibleName() == "Printed pages")
        wait_until(lambda: preview.pages > 0)


# -- issuing -------------------------------------------------------------------------------------


def test_a_list_is_issued_after_a_look_and_what_changed_later_is_said(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        press(view, "Issue this list…")
        dialog = dialog_of(view, IssuingDialog)
        assert "An issued list never changes again" in says(dialog)
        assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "1  Post and reply\n2  Photo"
        assert {"What stands in it", "Issue version 1", "Cancel"} <= stops(dialog)
        press(dialog, "Issue version 1")
        assert "Version 1 of the list is issued." in view.findChildren(Banner)[0].accessibleName()
        assert standing(view).splitlines()[1].startswith("Version 1, issued on ")
        assert "Changed" not in standing(view)
        runner.session.edit_exhibits(CASE, [POST], {"title.en": "Post", "status": "admitted"})
        runner.session.order_exhibits(CASE, [PHOTO])
        view.activate()  # type: ignore[attr-defined]
        assert standing(view).splitlines()[1] == "Changed since version 1"
        press(view, "Issue this list…")
        again = dialog_of(view, IssuingDialog)
        assert again.findChildren(QPlainTextEdit)[0].toPlainText().splitlines() == [
            "2 is now 1:  Photo",
            "1 is now 2:  Post",
            "    Title (English): “Post and reply” → “Post”",
            "    Status: nothing → “admitted”",
        ]
        QTest.keyClicks(line(again, "Why it is issued, in one line; may stay empty"), "Second hearing")
        assert not complaints(parts(again))
        press(again, "Issue version 2")
        assert [one.reason for one in runner.session.issued_lists(CASE)] == ["", "Second hearing"]


def test_nothing_is_issued_by_cancel(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        head = runner.session.head
        press(view, "Issue this list…")
        press(dialog_of(view, IssuingDialog), "Cancel")
        assert runner.session.head == head


# -- issued lists --------------------------------------------------------------------------------


def issue_two(runner: DirectRunner) -> None:
    """Two versions; the first exhibit is called otherwise in each."""
    runner.session.issue_list(CASE, None, ("en",), "First hearing")
    runner.session.edit_exhibits(CASE, [POST], {"title.en": "Quite another"})
    runner.session.issue_list(CASE, None, ("en",), "")


def test_an_issued_list_is_looked_at_and_saved_as_it_was(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "choose_save", lambda *_, **__: tmp_path / "old.csv")
    with shown_in(vault, ExhibitsView) as (runner, view):
        issue_two(runner)
        view.activate()  # type: ignore[attr-defined]
        press(view, "Issued lists…")
        dialog = dialog_of(view, VersionsDialog)
        preview = dialog.findChildren(PagePreview)[0]
        wait_until(lambda: preview.pages > 0)
        told = dialog.findChildren(QPlainTextEdit)[0]
        assert "“Post and reply” → “Quite another”" in told.toPlainText()
        which = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Which version")
        which.setFocus()
        QTest.keyClick(which, Qt.Key.Key_Down)
        assert "First hearing" in which.currentText()
        assert told.toPlainText() == "The first list: nothing to compare it with."
        assert {"Which version", "Save…", "Print…", "Printed pages", "Close"} <= stops(dialog)
        assert not complaints(parts(dialog))
        choose(dialog, "Save…", "Table (CSV), for a spreadsheet")
        assert "Version 1 is written to" in dialog.findChildren(Banner)[0].accessibleName()
        said = (tmp_path / "old.csv").read_text("utf-8-sig")
        assert "Post and reply" in said
        assert "Quite another" not in said
        press(dialog, "Close")


# -- declarations --------------------------------------------------------------------------------


def test_a_declaration_says_what_it_proves_and_what_not_before_it_is_saved(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declaring, "choose_save", lambda *_, **__: tmp_path / "it.docx")
    with shown_in(vault, ExhibitsView) as (_, view):
        choose(view, "Give exhibits out", "Declaration…")
        dialog = dialog_of(view, DeclaringDialog)
        assert "It does not show who stands behind an account" in says(dialog).split("What it does not prove")[1]
        assert "Where it will be signed" not in says(dialog)
        assert not complaints(parts(dialog))
        exhibits = "Exhibits that it is about"
        assert {"Which declaration", "Languages of the printed page", exhibits, "Save…"} <= stops(dialog)
        pick(dialog, "Which declaration", "Certification of data copied and identified by hash value")
        assert "Where it will be signed" in says(dialog)
        choose(dialog, "Save…", "Word (DOCX), to edit")
        assert (tmp_path / "it.docx").read_bytes().startswith(b"PK")
        assert "Nothing in it is ticked or signed" in dialog.findChildren(Banner)[0].accessibleName()


def test_a_declaration_of_a_sealed_exhibit_says_that_it_names_it(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(declaring, "choose_save", lambda *_, **__: tmp_path / "it.docx")
    with shown_in(vault, ExhibitsView) as (runner, view):
        runner.session.edit_exhibits(CASE, [POST], {"confidentiality": "sealed"})
        choose(view, "Give exhibits out", "Declaration…")
        dialog = dialog_of(view, DeclaringDialog)
        choose(dialog, "Save…", "Word (DOCX), to edit")
        assert "It names exhibits 1, with their titles, although" in dialog.findChildren(Banner)[0].accessibleName()


def test_a_list_that_is_saved_says_that_it_says_a_removed_word(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "choose_save", lambda *_, **__: tmp_path / "list.csv")
    with shown_in(vault, ExhibitsView) as (runner, view):
        covered = without(runner.session, added(runner.session, "covered.png", NOTHING), "Ермек Мысалов")
        runner.session.add_exhibits(CASE, [covered], {"title.en": "What ЕРМЕК МЫСАЛОВ said"}, together=True)
        view.activate()  # type: ignore[attr-defined]
        choose(view, "Save list…", "Table (CSV), for a spreadsheet")
        said = next(one.accessibleName() for one in view.findChildren(Banner) if "written to" in one.accessibleName())
        assert "Title, texts, card or file name of exhibits 3 say what was removed" in said
