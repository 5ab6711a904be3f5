"""What is left of a window is taken apart on the thread of the screen, whoever else is at work."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject

from tests.helpers.windows import wait_until
from ui.jobs.garbage import GarbageCollection


class Left:
    """Something that only a collection finds, and that tells on which thread it went."""

    def __init__(self, told: list[int]) -> None:
        self.itself, self._told = self, told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


def work(until: threading.Event) -> None:
    """Allocate, as a job does, until Python wants to collect many times over."""
    while not until.is_set():
        kept: list[list[object]] = [[] for _ in range(2_000)]
        for each in kept:
            each.append(kept)


def test_garbage_goes_on_the_thread_of_the_screen(application: QObject) -> None:
    assert not gc.isenabled()
    assert application.findChild(GarbageCollection)
    told: list[int] = []
    ended = threading.Event()
    other = threading.Thread(target=work, args=(ended,))
    other.start()
    for _ in range(20):
        Left(told)
    wait_until(lambda: len(told) >= 20)
    ended.set()
    other.join()
    assert set(told) == {threading.main_thread().ident}


def test_python_alone_collects_on_the_thread_that_allocates() -> None:
    gc.collect()  # of windows of other tests, which another thread must not touch
    gc.freeze()
    gc.enable()
    told: list[int] = []
    ended = threading.Event()
    other = threading.Thread(target=work, args=(ended,))
    try:
        Left(told)
        other.start()
        while not told and other.is_alive():
            other.join(0.01)
    finally:
        gc.disable()
        ended.set()
        other.join()
        gc.unfreeze()
    assert told == [other.ident]
