"""The second copy without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.clock import Instant, SystemClock
from evidence_vault.errors import CopyAhead, CopyRefused, VaultError
from evidence_vault.progress import NoProgress
from evidence_vault.records.branch import Merged
from evidence_vault.records.second_copy import Healed, Mirrored
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import SetClock, TestVault
from ui.jobs.sampling import ProgressState
from ui.presenters.second_copy import DAYS, CopyReminderPresenter, CopyState, SecondCopyPresenter


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.merged: list[Merged] = []
        self.states: list[CopyState] = []
        self.copied: list[tuple[Path, Mirrored]] = []
        self.healed: list[tuple[Healed, bool]] = []
        self.failures: list[VaultError] = []

    def show_copy(self, state: CopyState) -> None:
        self.states.append(state)

    def show_copying(self, state: ProgressState | None) -> None:
        assert state is None or state.stage

    def show_copied(self, place: Path, done: Mirrored) -> None:
        self.copied.append((place, done))

    def show_healed(self, done: Healed, *, recorded: bool) -> None:
        self.healed.append((done, recorded))

    def show_merged(self, done: Merged) -> None:
        self.merged.append(done)

    def show_not_done(self, error: VaultError) -> None:
        self.failures.append(error)


class Reminder:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.told: list[CopyState | None] = []

    def remind(self, state: CopyState) -> None:
        self.told.append(state)

    def be_still(self) -> None:
        self.told.append(None)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> SecondCopyPresenter:
    return SecondCopyPresenter(direct, screen, SystemClock())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy"


def test_it_is_due_until_there_is_one(presenter: SecondCopyPresenter, screen: Screen, copy: Path) -> None:
    presenter.load()
    assert (screen.states[-1].last, screen.states[-1].due) == (None, True)
    presenter.update(copy)
    ((place, done),) = screen.copied
    assert (place, done.complete, done.objects) == (copy, True, 3)
    last = screen.states[-1].last
    assert last
    assert (last.path, screen.states[-1].due) == (str(copy), False)


@pytest.mark.parametrize(("days", "due"), [(DAYS - 1, False), (DAYS, True)])
def test_it_is_due_again_after_a_fortnight(
    direct: DirectRunner, screen: Screen, copy: Path, days: int, due: bool
) -> None:
    direct.session.mirror(copy, NoProgress())
    last = direct.session.last_mirrored()
    assert last
    later = SetClock(Instant(last.at.unix_ms + days * 86_400_000))
    SecondCopyPresenter(direct, screen, later).load()
    assert screen.states[-1].due is due


def test_a_folder_of_something_else_is_refused(presenter: SecondCopyPresenter, screen: Screen, copy: Path) -> None:
    copy.mkdir()
    (copy / "a letter.txt").write_bytes(b"dear")
    presenter.update(copy)
    assert isinstance(screen.failures[-1], CopyRefused)
    assert [path.name for path in copy.iterdir()] == ["a letter.txt"]


def test_a_copy_that_is_ahead_is_refused(vault: TestVault, tmp_path: Path, screen: Screen, copy: Path) -> None:
    older = vault.copy(tmp_path / "older.vault")
    with vault.session(write=True) as session:
        session.mirror(copy, NoProgress())
    with older.session(write=True) as session:
        SecondCopyPresenter(DirectRunner(session), screen, SystemClock()).update(copy)
    assert isinstance(screen.failures[-1], CopyAhead)


def test_what_a_check_misses_comes_back(
    vault: TestVault, direct: DirectRunner, presenter: SecondCopyPresenter, screen: Screen, copy: Path
) -> None:
    presenter.update(copy)
    vault.objects()[0].unlink()
    presenter.heal(copy, direct.session.check(quick=True, progress=NoProgress()).findings)
    ((done, recorded),) = screen.healed
    assert (len(done.files), done.missing, recorded) == (1, (), True)
    assert not vault.check().findings or all(one.grade != "fail" for one in vault.check().findings)


def test_what_came_back_while_only_looking_is_said_not_to_be_recorded(
    vault: TestVault, screen: Screen, copy: Path
) -> None:
    with vault.session(write=True) as session:
        session.mirror(copy, NoProgress())
    vault.objects()[0].unlink()
    with vault.session() as session:
        findings = session.check(quick=True, progress=NoProgress()).findings
        SecondCopyPresenter(DirectRunner(session), screen, SystemClock()).heal(copy, findings)
    assert [recorded for _, recorded in screen.healed] == [False]


def test_the_reminder_is_put_aside_for_the_session_and_comes_back_in_the_next(direct: DirectRunner) -> None:
    presenter, reminder = CopyReminderPresenter(direct, SystemClock()), Reminder()
    presenter.show_on(reminder)
    assert reminder.told[-1]
    presenter.put_aside()
    presenter.look()
    presenter.show_on(another := Reminder())  # in other words
    assert (len(reminder.told), another.told) == (1, [])
    CopyReminderPresenter(direct, SystemClock()).show_on(another)
    assert another.told[-1]


def test_the_reminder_is_still_once_there_is_a_copy(direct: DirectRunner, copy: Path) -> None:
    presenter, reminder = CopyReminderPresenter(direct, SystemClock()), Reminder()
    presenter.show_on(reminder)
    direct.session.mirror(copy, NoProgress())
    presenter.look()
    assert reminder.told[-1] is None


def test_a_copy_that_went_another_way_is_brought_in_for_a_reason(
    direct: DirectRunner, presenter: SecondCopyPresenter, screen: Screen, vault: TestVault, copy: Path
) -> None:
    other = vault.copy(copy)
    item = direct.session.items()[0].id
    direct.session.describe([item], {"note": "here"})
    with other.session(write=True) as session:
        session.create_case({"title.en": "Made in the other one"})
        session.describe([item], {"note": "there"})
    presenter.update(copy)
    assert [error.code for error in screen.failures] == ["copy.forked"]
    presenter.merge(copy, " ")
    assert not screen.merged
    presenter.merge(copy, "two laptops during the journey")
    (done,) = screen.merged
    assert done.entries
    assert len(direct.session.cases()) == 2
