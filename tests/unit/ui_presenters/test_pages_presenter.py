"""Pages are turned as quickly as somebody presses: what was passed by is never drawn, and what comes late is not shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from evidence_vault.errors import MissingObject, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from evidence_vault.session import Session
from tests.helpers.runners import DirectRunner
from ui.jobs.sampling import ProgressState, SampledProgress
from ui.presenters.pages import PagesPresenter

T = TypeVar("T")


class SlowRunner(DirectRunner):
    """Does the work only when it is told to."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.waiting: list[Callable[[], object]] = []

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> SampledProgress:
        super_run = super().run
        self.waiting.append(lambda: super_run(work, done, failed, progress=progress, brief=brief))
        return SampledProgress(lambda: None)

    def catch_up(self) -> int:
        """Do all that waits, and what it brings; tells how much that was."""
        count = 0
        while self.waiting:
            self.waiting.pop(0)()
            count += 1
        return count


@dataclass
class Screen:
    """Remembers what it was told."""

    turning: list[int] = field(default_factory=list)
    shown: list[tuple[int, int, str]] = field(default_factory=list)
    failures: list[tuple[int, VaultError]] = field(default_factory=list)

    def show_turning(self, page: int, pages: int) -> None:
        assert 1 <= page <= pages
        self.turning.append(page)

    def show_page(self, page: int, pages: int, preview: Preview) -> None:
        self.shown.append((page, pages, preview.result))

    def show_failure(self, page: int, _pages: int, error: VaultError) -> None:
        self.failures.append((page, error))


@pytest.fixture
def screen() -> Screen:
    """What somebody looks at."""
    return Screen()


@pytest.fixture
def runner(direct: DirectRunner) -> SlowRunner:
    """A runner that takes its time."""
    return SlowRunner(direct.session)


@pytest.fixture
def pages(runner: SlowRunner, screen: Screen) -> PagesPresenter:
    """Five pages, by what is said of them; the file itself is a text, so that all but the first are not there."""
    return PagesPresenter(runner, runner.session.item(ItemId(1)), 5, 100, screen)


def test_a_page_is_asked_for_when_it_is_wanted(pages: PagesPresenter, runner: SlowRunner, screen: Screen) -> None:
    assert not runner.waiting
    pages.turn(1)
    assert (screen.turning, screen.shown) == ([2], [])
    runner.catch_up()
    assert [(page, count) for page, count, _ in screen.shown] == [(2, 5)]


def test_pages_that_were_passed_by_are_not_drawn(pages: PagesPresenter, runner: SlowRunner, screen: Screen) -> None:
    for _ in range(4):
        pages.turn(1)
    assert runner.catch_up() == 2, "the one that was asked for first, and the one that is wanted now"
    assert [page for page, _, _ in screen.shown] == [5]


def test_there_is_nothing_before_the_first_page_nor_after_the_last(
    pages: PagesPresenter, runner: SlowRunner, screen: Screen
) -> None:
    pages.turn(-1)
    assert not runner.waiting
    for _ in range(9):
        pages.turn(1)
        runner.catch_up()
    assert [page for page, _, _ in screen.shown] == [2, 3, 4, 5]


def test_coming_back_before_the_next_was_there_shows_the_first_again(
    pages: PagesPresenter, runner: SlowRunner, screen: Screen
) -> None:
    pages.turn(1)
    pages.turn(-1)
    runner.catch_up()
    assert [page for page, _, _ in screen.shown] == [1]


def test_what_comes_when_nobody_looks_any_more_is_not_shown(
    pages: PagesPresenter, runner: SlowRunner, screen: Screen
) -> None:
    pages.turn(1)
    pages.leave()
    assert runner.catch_up() == 1
    assert not screen.shown


def test_a_document_that_is_gone_is_a_failure_that_is_told(
    pages: PagesPresenter, runner: SlowRunner, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> Preview:
        raise MissingObject(file="objects/x")

    monkeypatch.setattr(Session, "preview", missing)
    pages.turn(1)
    runner.catch_up()
    ((page, error),) = screen.failures
    assert (page, type(error)) == (2, MissingObject)
    assert not screen.shown
