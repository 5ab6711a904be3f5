"""One thing at a time, and nothing is told to a screen that went."""

from __future__ import annotations

from evidence_vault.errors import NothingToChange, VaultError
from evidence_vault.progress import Progress
from evidence_vault.session import Session
from tests.helpers.runners import DirectRunner
from ui.presenters.one_job import OneJob
from ui.presenters.ports import ProgressState


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def show_working(self, working: bool) -> None:
        self.told.append(working)

    def show_progress(self, state: ProgressState) -> None:
        self.told.append(state.stage)

    def show_failure(self, error: VaultError) -> None:
        self.told.append(error.code)


def test_working_ends_before_the_result_or_the_failure_is_told(direct: DirectRunner) -> None:
    screen = Screen()
    job = OneJob(direct, screen)

    def reports(_: Session, progress: Progress) -> str:
        progress.begin("check.bytes", 2)
        progress.advance(1)
        return "done"

    def fails(_: Session, __: Progress) -> str:
        raise NothingToChange(options="")

    job._do(reports, screen.told.append)
    job._do(fails, screen.told.append)
    assert screen.told == [True, "check.bytes", False, "done", True, False, "request.nothing_to_change"]


def test_what_ends_after_the_screen_went_is_told_to_nobody(direct: DirectRunner) -> None:
    screen = Screen()
    job = OneJob(direct, screen)
    job.stop()

    def leaves(_: Session, __: Progress) -> str:
        job.leave()
        return "too late"

    job._do(leaves, screen.told.append)
    job._ask(lambda session: session.head, screen.told.append)
    assert screen.told == [True]
