"""Checking without a window."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TypeVar

import pytest

from evidence_vault.clock import Instant
from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.finding import Grade
from evidence_vault.session import Session
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import SetClock, TestVault
from ui.jobs.sampling import ProgressState, SampledProgress
from ui.presenters.check import CheckPresenter, CheckReport

T = TypeVar("T")
NOON = Instant.parse("2026-03-03T12:00:00.000Z")


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.running: list[ProgressState | None] = []
        self.reports: list[CheckReport] = []
        self.stopped = 0
        self.taken_in = 0
        self.failures: list[VaultError] = []

    def show_running(self, state: ProgressState | None) -> None:
        self.running.append(state)

    def show_report(self, report: CheckReport) -> None:
        self.reports.append(report)

    def show_taken_in(self, items: int) -> None:
        self.taken_in += items

    def show_stopped(self) -> None:
        self.stopped += 1

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> CheckPresenter:
    return CheckPresenter(direct, screen, SetClock(NOON))


def test_a_whole_vault_gives_a_report_with_its_time_and_checkpoint(
    presenter: CheckPresenter, screen: Screen, direct: DirectRunner
) -> None:
    presenter.start(quick=False)
    (report,) = screen.reports
    assert (report.failures, report.quick, report.ended) == (0, False, NOON)
    assert report.checkpoint == direct.session.checkpoint_short
    assert report.result.checked.objects == 3
    assert screen.running[0] is None
    assert [state.stage for state in screen.running[1:] if state] == ["check.bytes"]


def test_failures_come_before_notices(presenter: CheckPresenter, screen: Screen, vault: TestVault) -> None:
    (vault.path / ".DS_Store").write_bytes(b"")
    vault.objects()[0].unlink()
    presenter.start(quick=True)
    (report,) = screen.reports
    grades = [finding.grade for finding in report.findings]
    assert grades == sorted(grades)
    assert report.failures == grades.count(Grade.FAIL) >= 2
    assert Grade.NOTICE in grades
    assert report.quick


class Stopping:
    """A runner whose every job is asked to stop before its first report."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> SampledProgress:
        """See `ui.presenters.ports.Runner`."""
        del progress, brief
        reporting = SampledProgress(lambda: None)
        reporting.cancel()
        try:
            done(work(self.session, reporting))
        except VaultError as error:
            failed(error)
        return reporting


def test_a_stopped_check_says_nothing(screen: Screen, direct: DirectRunner) -> None:
    presenter = CheckPresenter(Stopping(direct.session), screen, SetClock(NOON))
    presenter.start(quick=False)
    assert (screen.stopped, screen.reports, screen.failures) == (1, [], [])
    presenter.stop()


def test_stopping_without_a_check_does_nothing(presenter: CheckPresenter) -> None:
    presenter.stop()


def test_a_stored_file_that_no_entry_names_is_taken_in_and_is_no_finding_any_more(
    direct: DirectRunner, screen: Screen, vault: TestVault
) -> None:
    with vault.session() as other:
        before = len(other.items())
    staged = direct.session._vault.store.stage(
        io.BytesIO(b"left by an intake that was cut off").readinto, lambda _: None
    )
    direct.session._vault.store.publish([staged])
    presenter = CheckPresenter(direct, screen, SetClock(NOON))
    presenter.start(quick=True)
    (_,) = screen.reports[-1].orphans
    presenter.take_in(screen.reports[-1])
    assert screen.taken_in == 1
    assert list(screen.reports[-1].orphans) == []
    assert len(direct.session.items()) == before + 1
