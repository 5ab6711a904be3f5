"""The place of submissions and what reminds of it, over a real vault without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.errors import InvalidValue, PathExists, SourceMissing, VaultError
from evidence_vault.records.ids import SubmissionId
from evidence_vault.records.submission import Submission
from tests.helpers.runners import DirectRunner
from tests.helpers.submissions import CASE, POLICE, PROSECUTOR, April, submit_all
from tests.helpers.vaults import TestVault
from ui.presenters.submissions import OverduePresenter, ShownSubmissions, SubmissionsPresenter, as_recorded

FIRST = SubmissionId(1)


class Screen:
    """Writes down what it is told, by the name of what was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.errors: list[VaultError] = []
        self.shown: ShownSubmissions
        self.chosen: SubmissionId | None = None

    def show_submissions(self, shown: ShownSubmissions, chosen: SubmissionId | None) -> None:
        self.shown, self.chosen = shown, chosen

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def show_refused(self, error: VaultError) -> None:
        self.errors.append(error)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: self.told.append(name.removeprefix("show_"))


@pytest.fixture
def direct(vault: TestVault) -> Iterator[DirectRunner]:
    """The small vault in April, without threads."""
    with vault.session(write=True, clock=April()) as session:
        yield DirectRunner(session)


def test_what_is_entered_is_recorded_and_gone_to(direct: DirectRunner) -> None:
    screen = Screen()
    presenter = SubmissionsPresenter(direct, screen)
    presenter.add(CASE, {"authority": "Police", "sent_at": "6.3.2026", "deadline": "26.03.2026"})
    assert (screen.told, screen.chosen) == (["entered", "recorded"], FIRST)
    assert [str(one.deadline) for one in screen.shown.found] == ["2026-03-26"]
    presenter.update(FIRST, {"answered": "20 марта 2026 г."})
    assert [str(one.answered) for one in screen.shown.found] == ["2026-03-20"]
    presenter.update(FIRST, {"answered": "soon"})
    assert isinstance(screen.errors[0], InvalidValue)
    assert screen.told.count("entered") == 2


def test_only_days_are_read_as_days() -> None:
    assert as_recorded({"what": "06.03.2026", "deadline": " 06.03.2026 "}) == {
        "what": "06.03.2026",
        "deadline": "2026-03-06",
    }


def test_a_paper_is_taken_in_and_shown_with_its_name(direct: DirectRunner, tmp_path: Path) -> None:
    screen = Screen()
    presenter = SubmissionsPresenter(direct, screen)
    presenter.add(CASE, PROSECUTOR)
    (tmp_path / "answer.txt").write_text("not found")
    presenter.attach(FIRST, "answer_item", tmp_path / "answer.txt")
    assert [item.name for item in screen.shown.items.values()] == ["answer.txt"]
    presenter.attach(FIRST, "answer_item", tmp_path / "none.txt")
    assert isinstance(screen.errors[0], SourceMissing)


def test_the_annex_is_a_table_where_its_name_says_so(direct: DirectRunner, tmp_path: Path) -> None:
    screen = Screen()
    presenter = SubmissionsPresenter(direct, screen)
    presenter.add(CASE, POLICE)
    for name in ("annex.pdf", "annex.CSV"):
        presenter.save_annex(CASE, tmp_path / name, ("en",))
    assert (tmp_path / "annex.pdf").read_bytes().startswith(b"%PDF")
    assert "District police" in (tmp_path / "annex.CSV").read_text("utf-8-sig")
    presenter.save_annex(CASE, tmp_path / "annex.pdf", ("en",))
    assert isinstance(screen.errors[0], PathExists)


class Reminder:
    """What reminds."""

    def __init__(self) -> None:
        self.late: list[str] = []

    def remind(self, late: tuple[Submission, ...]) -> None:
        self.late = [str(one.id) for one in late]

    def be_still(self) -> None:
        self.late = []


def test_what_is_overdue_is_reminded_of_until_it_is_answered_or_put_aside(direct: DirectRunner) -> None:
    reminder, presenter = Reminder(), OverduePresenter(direct)
    presenter.show_on(reminder)
    assert not reminder.late
    submit_all(direct.session)
    presenter.look()
    assert reminder.late == ["S-003"]
    direct.session.update_submission(SubmissionId(3), {"outcome": "silence; to the court"})
    presenter.look()
    assert not reminder.late
    presenter.put_aside()
    direct.session.update_submission(SubmissionId(3), {"outcome": ""})
    presenter.look()
    assert not reminder.late
