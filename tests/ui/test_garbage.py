"""What is found in circles is taken away on the window's thread, whoever else is at work."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.helpers.windows import wait_until
from ui.jobs.garbage import GarbageCollector


@pytest.fixture
def collector(application: QApplication) -> Iterator[GarbageCollector]:
    """The one that the program has."""
    owner = QObject(application)
    yield GarbageCollector(owner)
    owner.deleteLater()


class Circle:
    """A part of the window that knows itself; tells on which thread it ended."""

    ended: list[int]

    def __init__(self, ended: list[int]) -> None:
        self.ended, self.me, self.part = ended, self, QTimer()

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def work_beside() -> None:
    """Another thread makes circles of its own, as json readers and exceptions do."""

    def work() -> None:
        for _ in range(100_000):
            circle: list[object] = []
            circle.append(circle)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.usefixtures("collector")
def test_a_part_of_the_window_ends_on_its_own_thread() -> None:
    ended: list[int] = []
    Circle(ended)
    work_beside()
    assert not ended
    wait_until(lambda: bool(ended))
    assert ended == [threading.get_ident()]


def test_left_to_itself_python_would_end_it_on_any_thread() -> None:
    class Plain(Circle):
        def __init__(self, ended: list[int]) -> None:
            self.ended, self.me = ended, self

    ended: list[int] = []
    gc.enable()
    Plain(ended)
    work_beside()
    assert ended
    assert ended != [threading.get_ident()]
