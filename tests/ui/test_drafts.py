"""Locking never costs work: what was being typed or taken in is offered after the next unlock."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved, UnsavedTexts
from evidence_vault.session import Session
from tests.helpers.keyboard import come_back
from tests.helpers.program import enter, part, press, running, settle
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui import app as program
from ui.jobs.draft_keeper import DraftKeeper
from ui.jobs.ports import DraftFile
from ui.presenters.printing import CHOICES
from ui.settings import Settings
from ui.views.covering import Covering
from ui.views.evidence import EvidenceView
from ui.views.exhibits import ExhibitsView
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.language_choice import LanguageChoice
from ui.views.left_open import LeftOpen
from ui.views.submissions.form import SubmissionForm
from ui.views.workspace import WorkspaceView

Start = Callable[[], AbstractContextManager[tuple[program.Application, WorkspaceView]]]

WRITING = "You were still writing when the vault was last closed"


@pytest.fixture
def start(application: QApplication, vault: TestVault, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts the program anew on the vault and unlocks it; at the end it is locked, or was."""
    monkeypatch.setattr(program, "start_afresh", lambda _: None)

    @contextmanager
    def started() -> Iterator[tuple[program.Application, WorkspaceView]]:
        with running(application, Settings(language="en", appearance="light"), None) as shown:
            yield shown, enter(shown, vault)

    return started


def kept(vault: TestVault) -> Unsaved:
    """What stands beside the log."""
    with vault.session(write=True) as session:
        return session.drafts().unsaved


def leave_behind(vault: TestVault, *texts: UnsavedTexts, intakes: tuple[UnfinishedIntake, ...] = ()) -> None:
    """What an earlier session did not come to record."""
    with vault.session(write=True) as session:
        session.draft_file().write(Unsaved(texts, intakes), to_the_medium=False)


def messages(view: QWidget) -> list[str]:
    """What is offered above the places."""
    offers = part(view, LeftOpen)
    return [banner.accessibleName() for banner in (offers._texts, offers._intake) if not banner.isHidden()]


def line(view: QWidget, name: str) -> QLineEdit | QPlainTextEdit:
    """A field by its spoken name."""
    fields: list[QLineEdit | QPlainTextEdit] = [*view.findChildren(QLineEdit), *view.findChildren(QPlainTextEdit)]
    return next(field for field in fields if field.accessibleName() == name)


def text(field: QLineEdit | QPlainTextEdit) -> str:
    """What stands in it."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def keep_session_busy(shown: program.Application) -> threading.Event:
    """A long job that reports nothing until it is let go."""
    end = threading.Event()

    def work(_session: Session, _progress: Progress) -> None:
        end.wait(30)

    shown.window.runner.run(work, lambda _: None, lambda _: None, progress=lambda _: None)
    return end


@pytest.mark.thorough
def test_a_card_that_was_refused_comes_back_into_its_form(start: Start, vault: TestVault) -> None:
    with start() as (shown, view):
        QTest.keyClicks(line(view, "Captured"), "last Tuesday")
        QTest.keyClicks(line(view, "Title"), "Post of the ")
        shown.window.lock()
    with start() as (shown, view):
        assert messages(view) == [f"{WRITING}: the card of E-000003. It is not recorded."]
        press(view, "Take it up again")
        settle(shown)
        assert not messages(view)
        assert text(line(view, "Title")) == "Post of the "
        assert text(line(view, "Captured")) == "last Tuesday"
        line(view, "Captured").clear()
        QTest.keyClicks(line(view, "Captured"), "2026-03-10")
        press(view, "Save card")
        settle(shown)
        shown.window.keeper.keep()
        wait_until(lambda: not list((vault.path / "tmp" / "drafts").glob("*.age")))
    with vault.session() as session:
        assert session.items()[2].card["title"] == "Post of the"


@pytest.mark.thorough
def test_three_cards_are_taken_up_and_nothing_of_them_is_recorded(start: Start, vault: TestVault) -> None:
    leave_behind(
        vault, *(UnsavedTexts("card", (f"E-00000{number}",), {"title": f"planted {number}"}) for number in (1, 2, 3))
    )
    with vault.session() as session:
        head = session.head
    with start() as (shown, view):
        search = line(view, "Search all that is written")
        QTest.keyClicks(search, "nowhere")
        press(view, "Take it up again")
        settle(shown)
        assert not text(search)
        assert text(line(view, "Title")) == "planted 1"
        assert any("only after you save or change it" in each.text() for each in view.findChildren(QLabel))
        view.go_to(1)
        settle(shown)
        view.go_to(0)
        settle(shown)
    with vault.session() as session:
        assert session.head == head


@pytest.mark.thorough
def test_what_is_typed_while_a_long_job_runs_is_kept_though_the_job_does_not_end(
    start: Start, vault: TestVault
) -> None:
    with start() as (shown, view):
        come_back()
        QTest.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        settle(shown)
        end = keep_session_busy(shown)
        field = line(view, "What it shows, English")
        field.setFocus()
        QTest.keyClicks(field, "A post and the reply to it")
        shown.window.lock()
        assert shown.window.runner._thread.is_alive(), "the job was not waited for"
        end.set()
        wait_until(lambda: not shown.window.runner._thread.is_alive())
        leave = kept(vault).texts
        assert [texts.fields for texts in leave] == [{"shows.en": "A post and the reply to it"}]
    with vault.session() as session:
        assert not session.exhibits(session.cases()[0].id)[0].shows, "a lock records nothing by itself"
    with start() as (shown, view):
        assert messages(view) == [f"{WRITING}: exhibit 1. It is not recorded."]


def test_an_exhibit_and_a_new_case_come_back_into_their_forms(start: Start, vault: TestVault) -> None:
    with vault.session() as session:
        case = session.cases()[0].id
        second = session.exhibits(case)[1].id
    exhibit = UnsavedTexts("exhibit", (str(second),), {"shows.en": "A square at noon", "date": "March"})
    leave_behind(vault, exhibit, UnsavedTexts("case", (), {"title.ru": "Второе дело"}))
    with start() as (shown, view):
        assert messages(view) == [f"{WRITING}: exhibit 2, a new case. It is not recorded."]
        press(view, "Take it up again")
        settle(shown)
        assert view.place == 1
        assert text(line(view, "What it shows, English")) == "A square at noon"
        assert text(line(view, "Date")) == "March"
        dialog = part(view, CaseDialog)
        assert "Второе дело" in [field.toPlainText() for field in dialog.findChildren(QPlainTextEdit)]
        assert {texts.form for texts in part(view, LeftOpen).unsaved().texts} == {"exhibit", "case"}
        dialog.reject()
    with vault.session() as session:
        assert len(session.cases()) == 1, "nothing is recorded by itself"


def test_the_form_of_a_submission_is_kept_by_a_lock_and_comes_back(start: Start, vault: TestVault) -> None:
    with start() as (shown, view):
        view.go_to(3)
        settle(shown)
        press(view, "Record a submission")
        QTest.keyClicks(line(part(view, SubmissionForm), "Authority"), "City court")
        shown.window.lock()
    (left,) = kept(vault).texts
    assert left.form == "submission"
    assert left.fields.items() >= {"authority": "City court", "case": "C-001"}.items()
    with start() as (shown, view):
        assert messages(view) == [f"{WRITING}: a new submission. It is not recorded."]
        press(view, "Take it up again")
        settle(shown)
        assert view.place == 3
        assert text(line(part(view, SubmissionForm), "Authority")) == "City court"
        assert {texts.form for texts in part(view, LeftOpen).unsaved().texts} == {"submission"}
        part(view, SubmissionForm).reject()
    with vault.session() as session:
        assert not session.submissions(), "nothing is recorded by itself"


def test_texts_in_a_language_that_is_not_shown_wait_for_it(start: Start, vault: TestVault) -> None:
    with vault.session() as session:
        first = session.exhibits(session.cases()[0].id)[0].id
    leave_behind(vault, UnsavedTexts("exhibit", (str(first),), {"shows.kk": "Жазба"}))
    with start() as (shown, view):
        press(view, "Take it up again")
        settle(shown)
        assert part(view, LeftOpen).unsaved().texts[0].fields == {"shows.kk": "Жазба"}
        choice = part(part(view, ExhibitsView), LanguageChoice)
        choice.setCurrentIndex(CHOICES.index(("kk",)))
        settle(shown)
        assert text(line(view, "What it shows, Қазақша")) == "Жазба"
        view.go_to(0)
        settle(shown)
    with vault.session() as session:
        assert not session.exhibits(session.cases()[0].id)[0].shows.get("kk"), "nothing is recorded by itself"


def test_what_is_forgotten_is_asked_about_once_more_and_then_gone(start: Start, vault: TestVault) -> None:
    leave_behind(vault, UnsavedTexts("card", ("E-000001",), {"title": "half"}))
    with start() as (shown, view):
        press(view, "Forget it")
        answer(view, "Keep it")
        assert messages(view)
        press(view, "Forget it")
        answer(view, "Forget it")
        assert not messages(view)
        for _ in range(2):  # the draft of this session goes, then that of the earlier one
            shown.window.keeper.wait(30)
            shown.window.keeper.keep()
        settle(shown)
        wait_until(lambda: not list((vault.path / "tmp" / "drafts").glob("*.age")))


def answer(view: QWidget, button: str) -> None:
    """Answer the question that is open."""
    box = view.findChildren(QMessageBox)[-1]
    wait_until(box.isVisible)
    next(each for each in box.findChildren(QPushButton) if each.text() == button).click()
    wait_until(lambda: not shiboken6.isValid(box))


@pytest.mark.thorough
def test_an_interrupted_intake_goes_on_from_the_window(start: Start, vault: TestVault, tmp_path: Path) -> None:
    shots = tmp_path / "shots"
    shots.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (shots / name).write_text(name)
    with start() as (shown, view):
        end = keep_session_busy(shown)
        part(view, EvidenceView)._presenter.taking_in.add([shots])
        shown.window.lock()
        end.set()
        wait_until(lambda: not shown.window.runner._thread.is_alive())
    with vault.session(write=True) as session:
        session.add([shots / "a.txt"], card={}, case=None, progress=NoProgress())
    with start() as (shown, view):
        assert messages(view) == [
            f"Taking in was interrupted: {shots}. “Go on” takes in what is missing, and nothing twice."
        ]
        press(view, "Go on")
        settle(shown)
        assert not messages(view)
    with vault.session() as session:
        assert sorted(item.name for item in session.items()[3:]) == ["a.txt", "b.txt", "c.txt"]


def test_what_belongs_to_nothing_here_is_said_and_what_is_recorded_already_is_not_offered(
    start: Start, vault: TestVault
) -> None:
    leave_behind(
        vault,
        UnsavedTexts("card", ("E-000099",), {"title": "of no item"}),
        UnsavedTexts("card", ("E-000001",), {"colour": "of no field"}),
        UnsavedTexts("card", ("E-000002",), {"platform": "Telegram "}),
        UnsavedTexts("exhibit", ("X-9999",), {"date": "of no exhibit"}),
        UnsavedTexts("case", ("C-099",), {"number": "of no case"}),
        UnsavedTexts("case", (), {"title.en": "A case"}),
        intakes=(UnfinishedIntake((b"relative/path",), 0),),
    )
    with start() as (_, view):
        assert messages(view) == ["5 parts belong to nothing in this vault and cannot be taken up."]


@pytest.mark.thorough
def test_a_draft_of_a_substituted_vault_is_not_shown(start: Start, vault: TestVault, tmp_path: Path) -> None:
    with Session.create(
        tmp_path / "other.vault", custodian="X", passphrase=b"another seven words of nobody at all", clock=SystemClock()
    ) as other:
        other.draft_file().write(
            Unsaved((UnsavedTexts("card", ("E-000001",), {"title": "planted"}),)), to_the_medium=False
        )
    (theirs,) = (tmp_path / "other.vault" / "tmp" / "drafts").iterdir()
    folder = vault.path / "tmp" / "drafts"
    folder.mkdir()
    theirs.rename(folder / theirs.name)
    with start() as (_, view):
        assert messages(view) == [
            "1 file among the drafts did not come from this vault. It was set aside and not shown."
        ]
        press(part(view, LeftOpen), "Close this message")
        assert not messages(view)


class SlowMedium:
    """A file of drafts that does not write before it is let go."""

    def __init__(self, file: DraftFile) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        self._file = file

    def turn(self) -> int:
        return self._file.turn()

    def write(self, unsaved: Unsaved, *, to_the_medium: bool, turn: int | None = None) -> None:
        self.begun.set()
        assert self.let_go.wait(30)
        self._file.write(unsaved, to_the_medium=to_the_medium, turn=turn)

    def remove(self, turn: int | None = None) -> None:
        self._file.remove(turn)


def test_keeping_does_not_hold_the_screen_and_a_medium_that_refuses_is_told(start: Start, vault: TestVault) -> None:
    with start() as (shown, view):
        keeper = shown.window.keeper
        QTest.keyClicks(line(view, "Title"), "typed")
        assert keeper._file
        slow = keeper._file = SlowMedium(keeper._file)
        keeper.keep()
        assert slow.begun.wait(30)
        QTest.keyClicks(line(view, "Title"), " on")
        assert text(line(view, "Title")) == "typed on", "a medium that takes its time holds nobody up"
        slow.let_go.set()
        keeper.wait(30)
        assert len(list((vault.path / "tmp" / "drafts").glob("*.age"))) == 1
        folder = vault.path / "tmp" / "drafts"
        folder.rename(vault.path / "tmp" / "elsewhere")
        folder.write_text("no folder")
        QTest.keyClicks(line(view, "Title"), " more")
        keeper.keep()
        keeper.wait(30)
        keeper.keep()
        assert "could not be kept" in view.banner.accessibleName()


def test_the_last_write_counts_even_if_an_earlier_one_comes_to_its_turn_later(
    application: QApplication, vault: TestVault
) -> None:
    def typed(title: str) -> Unsaved:
        return Unsaved((UnsavedTexts("card", ("E-000001",), {"title": title}),))

    with vault.session(write=True) as session:
        file = Held(session.draft_file())
        keeper = DraftKeeper(application)
        now = [typed("half")]
        keeper.begin(file, lambda: now[0], lambda: None, lambda _: None)
        keeper.keep()
        assert file.held.wait(30)
        now[0] = typed("whole")
        keeper.keep_last()
        keeper.wait(30)
        file.release.set()
        assert file.ended.wait(30)
        assert session.drafts().unsaved == typed("whole")


class Held:
    """A draft whose first write comes to its work only when it is released."""

    def __init__(self, file: DraftFile) -> None:
        self.held, self.release, self.ended = threading.Event(), threading.Event(), threading.Event()
        self.turn, self.remove, self._write = file.turn, file.remove, file.write

    def write(self, unsaved: Unsaved, *, to_the_medium: bool, turn: int | None = None) -> None:
        first = not self.held.is_set()
        if first:
            self.held.set()
            self.release.wait(5)
        self._write(unsaved, to_the_medium=to_the_medium, turn=turn)
        if first:
            self.ended.set()


def test_a_vault_that_is_open_for_looking_says_nothing_of_drafts(application: QApplication, vault: TestVault) -> None:
    leave_behind(vault, UnsavedTexts("card", ("E-000001",), {"title": "half"}))
    with running(application, Settings(language="en", appearance="light"), None) as shown:
        view = enter(shown, vault, write=False)
        assert not messages(view)
        assert "could not be kept" not in view.banner.accessibleName()


def test_a_lock_records_nothing_of_what_is_being_typed(start: Start, vault: TestVault) -> None:
    with vault.session() as session:
        head = session.head
    with start() as (shown, view):
        QTest.keyClicks(line(view, "Title"), "half a sen")
        shown.window.lock()
        assert [texts.fields for texts in kept(vault).texts] == [{"title": "half a sen"}]
        assert shown.window.isVisible(), "the window does not vanish"
        assert part(shown.window, Covering).isVisible()
    with vault.session() as session:
        assert session.head == head


def test_a_form_that_cannot_tell_what_stands_in_it_holds_no_lock_up(
    application: QApplication, vault: TestVault, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    started: list[object] = []
    typed = "words of somebody"
    monkeypatch.setattr(program, "start_afresh", started.append)

    def fail(_: LeftOpen) -> Unsaved:
        raise RuntimeError(typed)

    with running(application, Settings(language="en", appearance="light"), None) as shown:
        enter(shown, vault)
        monkeypatch.setattr(LeftOpen, "unsaved", fail)
        shown.window.lock()
        assert len(started) == 1
        assert not shown.window.runner._thread.is_alive(), "the vault was let go"
    told = capsys.readouterr().err
    assert "in fail" in told
    assert typed not in told


def test_another_language_of_the_window_leaves_what_was_typed_and_filtered(start: Start, vault: TestVault) -> None:
    with start() as (shown, view):
        QTest.keyClicks(line(view, "Captured"), "last Tuesday")
        QTest.keyClicks(line(view, "Search all that is written"), "tele")
        view.go_to(6)
        settle(shown)
        shown.choose(shown._settings.with_language("ru"))
        wait_until(lambda: shown.window.centralWidget() is not view)
        settle(shown)
        fresh = shown.window.centralWidget()
        assert isinstance(fresh, WorkspaceView)
        assert [texts.fields for texts in part(fresh, LeftOpen).unsaved().texts] == [{"captured": "last Tuesday"}]
        fresh.go_to(0)
        assert "tele" in [field.text() for field in fresh.findChildren(QLineEdit)]
    assert [texts.fields for texts in kept(vault).texts] == [{"captured": "last Tuesday"}]


@pytest.mark.thorough
def test_while_the_language_changes_the_lock_works(start: Start, vault: TestVault) -> None:
    with start() as (shown, view):
        asked: list[Path] = []
        shown.window.lock_requested.connect(asked.append)
        end = keep_session_busy(shown)
        shown.choose(shown._settings.with_language("ru"))
        assert shown.window.centralWidget() is view, "it waits for the job"
        come_back()
        QTest.keyClick(shown.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert view.place == 0, "nothing is begun any more"
        button = next(each for each in view.findChildren(QPushButton) if "Ctrl+L" in each.text())
        assert button.isEnabled()
        button.click()
        assert asked == [vault.path]
        end.set()


def test_all_places_of_an_intake_are_told_and_none_writes_lines_of_its_own(start: Start, vault: TestVault) -> None:
    sources = tuple(f"/usb/{number}".encode() for number in range(5))
    odd = "/usb/a\n\N{RIGHT-TO-LEFT OVERRIDE}gpj".encode()
    leave_behind(vault, intakes=(UnfinishedIntake((*sources, odd), 0),))
    with start() as (_, view):
        (said,) = messages(view)
        assert "/usb/0, /usb/1, /usb/2, /usb/3, /usb/4, /usb/a\N{REPLACEMENT CHARACTER}" in said
        assert said.isprintable()


@pytest.mark.thorough
def test_places_that_do_not_fit_are_counted(start: Start, vault: TestVault) -> None:
    leave_behind(vault, intakes=(UnfinishedIntake(tuple(b"/%d/" % n + b"x" * 96 for n in range(9)), 0),))
    with start() as (_, view):
        assert "and 3 more" in messages(view)[0]
