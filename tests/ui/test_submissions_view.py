"""The place of submissions on the screen, by keyboard, over a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from evidence_vault.records.ids import CaseId, SubmissionId
from evidence_vault.records.submission import State
from evidence_vault.records.unsaved import UnsavedTexts
from tests.helpers.runners import DirectRunner
from tests.helpers.submissions import CASE, PROSECUTOR, April, submit_all
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui.presenters.submissions import OverduePresenter
from ui.views.exhibits.fields import LineField, TextField
from ui.views.submissions import SubmissionsView, place
from ui.views.submissions.form import SubmissionForm
from ui.views.submissions.list import SubmissionList
from ui.views.submissions.reminder import OverdueReminder
from ui.widgets.banner import Banner
from ui.widgets.private_text import PRIVATE

pytestmark = pytest.mark.usefixtures("application")
Key = Qt.Key


@pytest.fixture
def direct(vault: TestVault) -> Iterator[DirectRunner]:
    """The small vault in April, without threads."""
    with vault.session(write=True, clock=April()) as session:
        yield DirectRunner(session)


def shown(runner: DirectRunner) -> SubmissionsView:
    """The place on the screen, brought up to date."""
    made = SubmissionsView(runner)
    made.resize(1080, 720)
    made.show()
    made.activate()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def press(view: SubmissionsView, name: str) -> None:
    """Press a button by its accessible name, by keyboard."""
    (found,) = (each for each in view.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible())
    found.setFocus()
    QTest.keyClick(found, Key.Key_Space)


def press_in(opened: SubmissionForm, text: str) -> None:
    """Press a button of the form."""
    (found,) = (each for each in opened.findChildren(QPushButton) if each.text() == text)
    found.setFocus()
    QTest.keyClick(found, Key.Key_Space)


def form(view: SubmissionsView) -> SubmissionForm:
    """The form that is open."""
    wait_until(lambda: any(each.isVisible() for each in view.findChildren(SubmissionForm)))
    found = next(each for each in view.findChildren(SubmissionForm) if each.isVisible())
    found.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is found, 5)
    return found


def write(within: SubmissionForm, name: str, text: str) -> None:
    """Type into the field of a fact."""
    fields: list[LineField | TextField] = [*within.findChildren(LineField), *within.findChildren(TextField)]
    (field,) = (each for each in fields if each.name == name)
    assert field.inputMethodHints() & PRIVATE == PRIVATE
    assert field.accessibleName()
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def save() -> None:
    """Press Ctrl+S wherever the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClick(focused, Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def rows(view: SubmissionsView) -> list[str]:
    """What the list reads aloud."""
    (found,) = view.findChildren(SubmissionList)
    model = found.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_an_empty_place_tells_what_to_do_and_the_first_submission_is_typed_in(direct: DirectRunner) -> None:
    view = shown(direct)
    press(view, "Record a submission")
    opened = form(view)
    write(opened, "authority", "District police")
    write(opened, "sent_at", "06.03.2026 14:20")
    write(opened, "deadline", "26.03.2026")
    save()
    wait_until(lambda: not opened.isVisible(), 5)
    (one,) = direct.session.submissions()
    assert (one.authority, one.state(direct.session.today)) == ("District police", State.OVERDUE)
    assert rows(view) == ["overdue: District police"]


def test_the_list_is_overdue_first_and_says_the_state_in_words(direct: DirectRunner) -> None:
    submit_all(direct.session)
    view = shown(direct)
    assert [row.partition(":")[0] for row in rows(view)] == ["overdue", "due soon", "waiting", "answered"]
    said = " ".join(each.text() for each in view.findChildren(QLabel) if each.isVisible())
    assert "overdue · answer was due on" in said
    assert "15 days" in said


def test_enter_opens_what_is_chosen_and_what_is_refused_stays_written(direct: DirectRunner) -> None:
    direct.session.add_submission(CASE, PROSECUTOR)
    view = shown(direct)
    (found,) = view.findChildren(SubmissionList)
    assert found.hasFocus()
    QTest.keyClick(found, Key.Key_Return)
    opened = form(view)
    write(opened, "answered", "never")
    write(opened, "outcome", "silence")
    save()
    (banner,) = opened.findChildren(Banner)
    assert banner.isVisible()
    assert "Write the day of the answer" in banner.accessibleName()
    assert opened.isVisible()
    assert direct.session.submission(SubmissionId(1)).outcome is None
    write(opened, "answered", "9.4.2026")
    save()
    wait_until(lambda: not opened.isVisible(), 5)
    changed = direct.session.submission(SubmissionId(1))
    assert (str(changed.answered), changed.outcome) == ("2026-04-09", "silence")


def test_a_form_that_was_not_touched_records_nothing(direct: DirectRunner) -> None:
    direct.session.add_submission(CASE, {**PROSECUTOR, "sent_at": "2026-03-23 09:05"})
    before, view = direct.session.head, shown(direct)
    press(view, "Edit this submission, or add the answer")
    form(view)
    save()
    assert direct.session.head == before


def test_a_receipt_is_chosen_and_becomes_evidence(
    direct: DirectRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    direct.session.add_submission(CASE, PROSECUTOR)
    (tmp_path / "receipt.txt").write_text("No. 212")
    monkeypatch.setattr(place, "choose_files", lambda *_: [tmp_path / "receipt.txt"])
    view = shown(direct)
    press(view, "Take a file in as the receipt")
    receipt = direct.session.submission(SubmissionId(1)).receipt_item
    assert receipt
    told = f"The receipt itself, an item: {receipt}  receipt.txt"
    wait_until(lambda: told in [each.accessibleName() for each in view.findChildren(QLabel) if each.isVisible()], 5)


def test_the_annex_is_of_the_case_that_is_chosen(
    direct: DirectRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = direct.session.create_case({"title.en": "Another case"})
    direct.session.add_submission(CASE, PROSECUTOR)
    direct.session.add_submission(other.id, {"authority": "City court", "sent_at": "2026-04-01"})
    monkeypatch.setattr(place, "choose_save", lambda *_, suffix, **__: tmp_path / f"annex.{suffix}")
    view = shown(direct)
    view._choose_case([CaseId(1), other.id].index(other.id) + 1)
    assert rows(view) == ["waiting: City court"]
    press(view, "Save the annex of remedies tried as a table (CSV)")
    table = (tmp_path / "annex.csv").read_text("utf-8-sig")
    assert "City court" in table
    assert "Prosecutor" not in table


def test_the_reminder_names_the_one_that_is_overdue_and_counts_more(direct: DirectRunner) -> None:
    presenter = OverduePresenter(direct)
    reminder = OverdueReminder(presenter)
    presenter.show_on(reminder)
    assert reminder.isHidden()
    direct.session.add_submission(CASE, PROSECUTOR)
    presenter.look()
    assert not reminder.isHidden()
    assert "Prosecutor’s office of the district" in reminder.accessibleName()
    direct.session.add_submission(CASE, PROSECUTOR)
    presenter.look()
    assert reminder.accessibleName().startswith("No answer is recorded to 2 submission")


def test_what_was_being_written_comes_back_into_the_form_and_is_recorded_when_it_is_saved(
    direct: DirectRunner,
) -> None:
    one = direct.session.add_submission(CASE, PROSECUTOR)
    view = shown(direct)
    press(view, "New submission…")
    opened = form(view)
    write(opened, "authority", "District court")
    (kept,) = view.unsaved()
    assert (kept.form, kept.about) == ("submission", ())
    assert {name: kept.fields[name] for name in kept.fields if name != "draft"} == {
        "authority": "District court",
        "case": str(CASE),
    }
    press_in(opened, "Cancel")
    assert not view.unsaved()
    view.take_up([kept, UnsavedTexts("submission", (str(one.id),), {"outcome": "silence"})])
    again = form(view)
    (banner,) = again.findChildren(Banner)
    assert "You wrote this before the vault was locked." in banner.accessibleName()
    assert len(view.unsaved()) == 2, "a second lock loses neither"
    write(again, "sent_at", "06.03.2026")
    save()
    wait_until(lambda: not again.isVisible(), 5)
    assert "District court" in {each.authority for each in direct.session.submissions()}
    form(view)
    save()
    wait_until(lambda: direct.session.submission(one.id).outcome == "silence", 5)
    assert not view.unsaved()
