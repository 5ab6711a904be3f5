"""An alarm at opening, over real vaults without Qt: what is lost, a copy that has it, and going on without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.errors import CopyRefused, VaultError
from evidence_vault.records.branch import Choice
from evidence_vault.records.entry import Kind
from evidence_vault.records.locked import LockedVault
from tests.helpers.runners import DirectOpener
from tests.helpers.vaults import PASSPHRASE, TestVault, flip
from ui.jobs.sampling import ProgressState
from ui.presenters.alarm import Alarm
from ui.presenters.unlock import UnlockPresenter

REASON = "the disk came back from repair in this state"


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.alarms: list[Alarm] = []
        self.errors: list[VaultError] = []
        self.not_brought = 0
        self.working = False

    def show_vault(self, seen: LockedVault) -> None:
        del seen

    def show_working(self, working: bool) -> None:
        self.working = working

    def show_alarm(self, alarm: Alarm) -> None:
        self.alarms.append(alarm)

    def show_bringing(self, state: ProgressState | None) -> None:
        del state

    def show_not_brought(self) -> None:
        self.not_brought += 1

    def show_failure(self, error: VaultError, *, can_be_read: bool) -> None:
        del can_be_read
        self.errors.append(error)

    def show_sheet_text(self, text: str) -> None:
        del text

    def ask_about_recovery(self) -> None:
        raise AssertionError


class Desk:
    """A person before the locked vault."""

    def __init__(self, runner: DirectOpener, vault: TestVault) -> None:
        self.runner, self.screen, self.opened = runner, Screen(), list[bool]()
        self.presenter = UnlockPresenter(runner, vault.path, self.screen, self.opened.append)

    def unlock(self) -> Alarm:
        self.presenter.with_passphrase(PASSPHRASE.decode())
        assert not self.opened
        assert not self.screen.working
        return self.screen.alarms[-1]

    def told(self, kind: Kind) -> list[object]:
        return [entry.facts.get("reason") for entry in self.runner.session.log() if entry.kind is kind]


@pytest.fixture
def desk(vault: TestVault) -> Iterator[Desk]:
    """Nothing is open yet."""
    runner = DirectOpener()
    yield Desk(runner, vault)
    runner.close()


def set_back(vault: TestVault, commits: int = 1) -> None:
    """The last commits are gone, and the index remembers them."""
    for path in vault.commits()[-commits:]:
        path.unlink()


def test_a_vault_that_was_set_back_says_how_much_is_missing_and_since_when(desk: Desk, vault: TestVault) -> None:
    set_back(vault, 2)
    alarm = desk.unlock()
    with vault.session() as session:
        last = list(session.log())[-1].at
    assert alarm == Alarm(Choice.ROLLBACK, 2, last, None)


def test_going_on_needs_a_reason_and_records_it(desk: Desk, vault: TestVault) -> None:
    set_back(vault)
    desk.unlock()
    desk.presenter.alarm.go_on("  ")
    assert not desk.opened
    desk.presenter.alarm.go_on(REASON)
    assert desk.opened == [False]
    assert desk.runner.session.writable
    assert desk.told(Kind.LOG_FORK) == [REASON]
    assert desk.runner.session.decided


@pytest.mark.thorough
def test_a_second_copy_loses_nothing_and_nothing_is_decided(desk: Desk, vault: TestVault, tmp_path: Path) -> None:
    copy = tmp_path / "copy.vault"
    shutil.copytree(vault.path, copy)
    before = len(vault.commits())
    set_back(vault, 2)
    desk.unlock()
    desk.presenter.alarm.bring_back(copy)
    assert desk.opened == [False]
    assert len(vault.commits()) > before, "what was lost, and that it was brought back"
    assert not desk.told(Kind.LOG_FORK)
    assert len(desk.told(Kind.VAULT_RESTORED)) == 1
    assert desk.runner.session.decided is None


@pytest.mark.thorough
def test_a_copy_that_has_it_neither_is_told_and_another_folder_is_refused(
    desk: Desk, vault: TestVault, tmp_path: Path
) -> None:
    set_back(vault)
    copy = tmp_path / "copy.vault"
    shutil.copytree(vault.path, copy)
    desk.unlock()
    desk.presenter.alarm.bring_back(copy)
    assert desk.screen.not_brought == 1
    (tmp_path / "empty").mkdir()
    desk.presenter.alarm.bring_back(tmp_path / "empty")
    assert isinstance(desk.screen.errors[-1], CopyRefused)
    assert not desk.opened


def test_a_damaged_part_in_the_middle_is_told_with_the_time_before_and_after(desk: Desk, vault: TestVault) -> None:
    with vault.session() as session:
        entries = list(session.log())
    (vault.path / "index.db").unlink()
    flip(vault.commits()[2], 200)
    alarm = desk.unlock()
    assert (alarm.choice, alarm.commits) == (Choice.GAP, 1)
    assert alarm.since in {entry.at for entry in entries}
    assert alarm.until in {entry.at for entry in entries}
    desk.presenter.alarm.go_on(REASON)
    assert desk.told(Kind.LOG_GAP) == [REASON]


@pytest.mark.thorough
def test_a_second_loss_is_asked_about_before_anything_is_written(desk: Desk, vault: TestVault) -> None:
    set_back(vault, 2)
    flip(vault.commits()[2], 200)
    first = desk.unlock()
    before = len(vault.commits())
    desk.presenter.alarm.go_on(REASON)
    assert not desk.opened
    assert len(vault.commits()) == before
    assert {first.choice, desk.screen.alarms[-1].choice} == {Choice.ROLLBACK, Choice.GAP}
    desk.presenter.alarm.go_on(REASON)
    assert desk.opened == [False]
