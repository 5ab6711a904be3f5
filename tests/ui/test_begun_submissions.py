"""Submissions that were being written when the vault was locked: each stays itself, and none is passed over."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from evidence_vault.records.unsaved import Unsaved, UnsavedTexts
from tests.helpers.program import enter, part, press, running, settle
from tests.helpers.vaults import TestVault
from ui.settings import Settings
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.left_open import LeftOpen
from ui.views.submissions import SubmissionsView
from ui.views.submissions.form import SubmissionForm

SETTINGS = Settings(language="en", appearance="light")


def leave_behind(vault: TestVault, *texts: UnsavedTexts) -> None:
    """What an earlier session did not come to record."""
    with vault.session(write=True) as session:
        session.draft_file().write(Unsaved(texts), to_the_medium=False)


def offered(view: QWidget) -> str:
    """What is said above the places; empty for nothing."""
    banner = part(view, LeftOpen)._texts
    return "" if banner.isHidden() else banner.accessibleName()


def written(view: QWidget) -> tuple[str, str]:
    """Authority and deadline in the form that is open."""
    form = part(view, SubmissionsView)._form
    assert form
    return form._fields["authority"].written(), form._fields["deadline"].written()


def test_two_that_were_begun_are_neither_mixed_nor_dropped(application: QApplication, vault: TestVault) -> None:
    begun: tuple[dict[str, str], ...] = (
        {"draft": "one", "authority": "City court"},
        {"draft": "two", "deadline": "26.03.2026"},
        {"draft": "three", "authority": "City court", "sent_at": "06.03.2026"},
    )
    with vault.session(write=True) as session:
        case = session.cases()[0].id
        session.add_submission(case, {"authority": "City court", "sent_at": "2026-03-06"})
    leave_behind(vault, *(UnsavedTexts("submission", (), {"case": str(case), **fields}) for fields in begun))
    with running(application, SETTINGS, None) as shown:
        view = enter(shown, vault)
        assert ": a new submission, a new submission. It is not recorded." in offered(view), "the third is recorded"
        press(view, "Take it up again")
        settle(shown)
        for draft, fields in (("one", ("City court", "")), ("two", ("", "26.03.2026"))):
            assert written(view) == fields
            assert part(view, LeftOpen).unsaved().texts[-1].fields["draft"] == draft
            part(view, SubmissionsView)._form.reject()  # type: ignore[union-attr]
            settle(shown)
        assert not part(view, LeftOpen).unsaved()


def test_what_is_taken_up_in_several_places_is_said_by_name(application: QApplication, vault: TestVault) -> None:
    card = UnsavedTexts("card", ("E-000001",), {"title": "half"})
    leave_behind(vault, card, UnsavedTexts("submission", (), {"case": "C-001", "authority": "City court"}))
    with running(application, SETTINGS, None) as shown:
        view = enter(shown, vault)
        press(view, "Take it up again")
        settle(shown)
        assert "in these places: Evidence, Submissions" in offered(view)
        away = [one for one in part(view, LeftOpen).findChildren(QPushButton) if one.isVisible()]
        away[-1].click()
        assert not offered(view)
        view.go_to(3)
        settle(shown)
        assert written(view) == ("City court", "")
        part(view, SubmissionForm).reject()


def test_two_cases_that_were_begun_stay_two(application: QApplication, vault: TestVault) -> None:
    begun = ({"draft": "one", "title.en": "First"}, {"draft": "two", "number": "2-14/26"})
    leave_behind(vault, *(UnsavedTexts("case", (), fields) for fields in begun))
    with running(application, SETTINGS, None) as shown:
        view = enter(shown, vault)
        assert ": a new case, a new case. It is not recorded." in offered(view)
        press(view, "Take it up again")
        settle(shown)
        dialogs = view.findChildren(CaseDialog)
        assert [dialog.unsaved()[0].fields for dialog in dialogs] == list(begun)
        for dialog in reversed(dialogs):
            dialog.reject()
