"""The session's own thread: order, results, progress, stopping, the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from evidence_vault.errors import Cancelled, DefectError, NoSuchItem, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui.jobs.runner import SessionRunner
from ui.jobs.sampling import ProgressState


@pytest.fixture
def runner(application: QApplication, vault: TestVault) -> Iterator[SessionRunner]:
    """A runner whose thread has opened the small vault."""
    del application
    runner, opened = SessionRunner(), list[str]()
    runner.open(lambda: _open(vault), lambda: opened.append("open"), _never)
    wait_until(lambda: bool(opened))
    yield runner
    assert runner.close(10)


def _open(vault: TestVault) -> Session:
    from evidence_vault.clock import SystemClock

    return Session.open(vault.path, identity=vault.identity, write=True, clock=SystemClock())


def _never(error: VaultError) -> None:
    raise AssertionError(error)


class Heard:
    """What came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[VaultError] = []
        self.states: list[ProgressState] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: VaultError) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())


def test_work_is_done_on_the_sessions_thread_and_told_on_the_askers(runner: SessionRunner) -> None:
    heard = Heard()
    runner.run(lambda session, _: (threading.get_ident(), len(session.items())), heard.done, _never)
    runner.run(lambda session, _: session.item(ItemId(99)), heard.done, heard.failed)
    wait_until(lambda: bool(heard.errors))
    assert heard.results == [(heard.results[0][0], 3)]
    assert heard.results[0][0] != threading.get_ident()
    assert heard.threads == {threading.get_ident()}
    assert isinstance(heard.errors[0], NoSuchItem)


def test_results_come_in_the_order_of_the_asking(runner: SessionRunner) -> None:
    heard = Heard()
    for number in range(20):
        runner.run(lambda _s, _p, number=number: number, heard.done, _never)  # type: ignore[misc]
    wait_until(lambda: len(heard.results) == 20)
    assert heard.results == list(range(20))


def test_an_exception_of_no_known_kind_comes_as_a_defect(
    runner: SessionRunner, capfd: pytest.CaptureFixture[str]
) -> None:
    heard = Heard()
    runner.run(lambda _s, _p: dict[str, str]()["a secret"], heard.done, heard.failed)
    wait_until(lambda: bool(heard.errors))
    assert isinstance(heard.errors[0], DefectError)
    assert heard.errors[0].facts == {"reason": "KeyError"}
    told = capfd.readouterr().err
    assert "runner.py" in told
    assert "KeyError" not in told


def test_a_long_job_is_looked_at_while_it_runs_and_can_be_stopped(runner: SessionRunner) -> None:
    heard, seen = Heard(), threading.Event()

    def endless(_: Session, progress: Progress) -> None:
        progress.begin("count.bytes", 10)
        progress.advance(3)
        assert seen.wait(60)
        while True:
            progress.advance(0)

    job = runner.run(endless, heard.done, heard.failed, progress=heard.states.append)
    wait_until(lambda: bool(heard.states))
    assert heard.states[0] == ProgressState("count.bytes", 3, 10)
    assert runner.busy
    seen.set()
    job.cancel()
    wait_until(lambda: bool(heard.errors))
    assert isinstance(heard.errors[0], Cancelled)
    assert not runner.busy


def test_a_job_that_waits_can_be_called_off(runner: SessionRunner) -> None:
    heard, gate = Heard(), threading.Event()
    runner.run(lambda _s, _p: gate.wait(60), heard.done, _never)
    waiting = runner.run(lambda _s, _p: "never", heard.done, heard.failed)
    waiting.cancel()
    gate.set()
    wait_until(lambda: bool(heard.errors))
    assert heard.results == [True]


def test_a_brief_look_does_not_wait_for_a_long_job(runner: SessionRunner) -> None:
    heard, looked = Heard(), Heard()

    def long(_: Session, progress: Progress) -> None:
        progress.begin("intake.bytes", None)
        while not looked.results:
            progress.advance(0)

    runner.run(long, heard.done, heard.failed, progress=heard.states.append)
    wait_until(lambda: bool(heard.states))
    runner.run(lambda session, _: len(session.items()), looked.done, _never, brief=True)
    wait_until(lambda: bool(heard.results))
    assert looked.results == [3]


def test_the_window_hears_when_long_work_begins_and_ends(runner: SessionRunner) -> None:
    heard = Heard()
    busy: list[bool] = []
    runner.busy_changed.connect(busy.append)
    runner.run(lambda _s, _p: 1, heard.done, _never, brief=True)
    runner.run(lambda _s, _p: 2, heard.done, _never)
    wait_until(lambda: len(heard.results) == 2)
    assert busy == [True, False]


def test_closing_lets_go_of_the_vault_and_tells_nobody(application: QApplication, vault: TestVault) -> None:
    del application
    runner, heard = SessionRunner(), Heard()
    runner.open(lambda: _open(vault), lambda: heard.done("open"), _never)
    wait_until(lambda: bool(heard.results))
    runner.run(lambda _s, _p: "unheard", heard.done, heard.failed)
    assert runner.close(10)
    with vault.session(write=True) as session:  # the writer lock is free
        assert len(session.items()) == 3
    assert heard.results == ["open"]
    assert not heard.errors


def test_without_a_vault_there_is_no_work(application: QApplication) -> None:
    del application
    runner, heard = SessionRunner(), Heard()
    runner.run(lambda session, _: session.items(), heard.done, heard.failed)
    wait_until(lambda: bool(heard.errors))
    assert isinstance(heard.errors[0], DefectError)
    assert runner.close(10)
