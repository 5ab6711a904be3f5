"""Several workers share what is to be done; who stops waits for none of them."""

from __future__ import annotations

import io
import os
import threading
import time
from collections.abc import Callable

import pytest

from evidence_vault.errors import Cancelled, DiskFull
from evidence_vault.progress import NoProgress
from evidence_vault.records.pages import PartRules
from evidence_vault.sandbox.crew import Step, share_out
from evidence_vault.sandbox.pages import PageMaker
from evidence_vault.sandbox.process import WithWorker


class Hand(WithWorker):
    """Does something that takes long, unless it is stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.stopped = threading.Event()

    def stop(self) -> None:
        self.stopped.set()


class Told(NoProgress):
    """Adds up what is done; stops where it is told to."""

    def __init__(self, most: int | None = None) -> None:
        self.done, self._most = 0, most

    def advance(self, amount: int = 1) -> None:
        self.done += amount
        if self._most is not None and self.done >= self._most:
            raise Cancelled


def counted(number: int) -> Callable[[Hand, Step], int]:
    def job(_: Hand, step: Step) -> int:
        step(1)
        return number

    return job


def endless(hand: Hand, step: Step) -> None:
    step(1)
    hand.stopped.wait(60)


def test_results_come_in_the_order_of_the_jobs_and_each_step_is_told() -> None:
    told = Told()
    assert list(share_out([Hand(), Hand()], [counted(number) for number in range(20)], told)) == list(range(20))
    assert told.done == 20


def test_who_stops_waits_for_nobody() -> None:
    crew, begun = [Hand(), Hand()], time.monotonic()
    with pytest.raises(Cancelled):
        list(share_out(crew, [endless] * 9, Told(most=2)))
    assert time.monotonic() - begun < 5
    assert all(hand.stopped.is_set() for hand in crew)


def test_where_one_fails_the_others_end() -> None:
    def failing(_hand: Hand, _step: Step) -> None:
        raise DiskFull(path="out")

    crew = [Hand(), Hand()]
    with pytest.raises(DiskFull):
        list(share_out(crew, [failing, endless, endless], NoProgress()))
    assert all(hand.stopped.is_set() for hand in crew)


def test_a_worker_that_was_stopped_starts_no_other_one_until_it_may_again(
    children: Callable[[int], list[int]],
) -> None:
    before = set(children(os.getpid()))
    with PageMaker() as maker:
        begun = maker.start().pid
        maker.stop()
        with pytest.raises(Cancelled):
            maker.part(io.BytesIO(b"words"), 5, "a.txt", PartRules(), io.BytesIO())
        assert set(children(os.getpid())) <= before
        maker.again()
        assert maker.part(io.BytesIO(b"words"), 5, "a.txt", PartRules(), io.BytesIO()).result == "told"
        assert maker.start().pid != begun
