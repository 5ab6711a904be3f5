"""Notices when the event loop does not turn, and says where it stood.

A beat comes every ten milliseconds of the loop's own time. What lies between two beats is what a person waits for a
key to be answered. Of that, time is left out in which the machine was at fault: while this thread was ready and no
processor took it, while it waited for another thread of this process (which may have held the interpreter) that no
processor took, or where it waited for nothing but the next event and the machine woke it late.
"""

from __future__ import annotations

import faulthandler
import platform
import re
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer

from tests.helpers.windows import wait_until

LIMIT: Final = 0.1
"""Seconds: what a person does not notice yet."""

_BEAT_MS: Final = 10
_LOOK_SECONDS: Final = 0.02
_POLLS: Final = {"x86_64": {"7", "271", "232", "281"}, "aarch64": {"73", "22"}}
"""Numbers of poll, ppoll, epoll_wait and epoll_pwait."""
_TASKS: Final = Path("/proc/self/task")

_LATE = 0.3
_THREAD = re.compile(r"^(?:Current thread|Thread) 0x([0-9a-f]+)[^\n]*:\n", re.MULTILINE)
_IN_LOOP = re.compile(rf'"{re.escape(wait_until.__code__.co_filename)}", line \d+ in {wait_until.__name__}$')
_OURS = re.compile(r"(?<!tests)/(?:ui|evidence_vault)/")


@dataclass(frozen=True, slots=True)
class Waits:
    """How long each thread of this process was ready until now and no processor took it.

    Attributes:
        at: of the monotonic clock, when this was read.
        seconds: by the native id of the thread.
    """

    at: float
    seconds: dict[int, float]

    @classmethod
    def now(cls) -> Waits:
        """As the kernel tells; where it does not, nobody ever waited."""
        at, seconds = time.monotonic(), {}
        for task in _TASKS.glob("*/schedstat"):
            with suppress(OSError):  # a thread may end meanwhile
                seconds[int(task.parent.name)] = int(task.read_text(encoding="ascii").split()[1]) / 1e9
        return cls(at, seconds)


def own_part(gap: float, worked: float, waited: Mapping[int, float], thread: int) -> float:
    """Seconds of a gap that are the program's own, not the machine's.

    Args:
        gap: seconds between two beats.
        worked: of it, seconds that this thread was on a processor.
        waited: seconds that each thread was ready and no processor took it.
        thread: native id of this one.
    """
    own = waited.get(thread, 0.0)
    others = max((seconds for task, seconds in waited.items() if task != thread), default=0.0)
    asleep = max(0.0, gap - worked - own)
    return gap - own - min(asleep, others)


@dataclass(slots=True)
class Stalls:
    """What was noticed.

    Attributes:
        longest: seconds of the longest gap that was the program's own.
        found: length and stacks of each that was over the limit.
        beats: how often the loop turned at least.
    """

    longest: float = 0.0
    found: list[tuple[float, str]] = field(default_factory=list)
    beats: int = 0

    def check(self, *, spared: int = 0) -> None:
        """Fail where there was any.

        Args:
            spared: so many may be passed over that are shorter than 0.3 s and in no code of the window: on a busy
                machine the loop itself may be woken late. What really holds it up does so again and again.

        Raises:
            AssertionError: with the place of each.
        """
        assert self.beats, "the loop did not turn at all"
        late = [one for one in self.found if one[0] < _LATE and not _OURS.search(one[1].partition("beside it")[0])]
        if len(late) <= spared:
            for one in late:
                self.found.remove(one)
        told = "\n\n".join(
            f"{1000 * seconds:.0f} ms without a turn of the event loop:\n{at}" for seconds, at in self.found
        )
        assert not self.found, told


class _Watch:
    """Beats on the thread that made it; another looks at it from beside."""

    def __init__(self, limit: float) -> None:
        self.stalls = Stalls()
        self._limit = limit
        self._native, self._name = threading.get_native_id(), threading.get_ident()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._ended = threading.Event()
        self._looker = threading.Thread(target=self._look, name="stalls", daemon=True)
        self._waits = deque([Waits.now()], maxlen=100)
        self._seen = ""
        self._idle = False
        self._at, self._worked, self._all_worked = time.monotonic(), time.thread_time(), time.process_time()

    def start(self) -> None:
        """From now on."""
        self._timer.start()
        self._looker.start()

    def stop(self) -> None:
        """What came after the last beat counts too."""
        self._beat()
        self._timer.stop()
        self._timer.timeout.disconnect()
        self._ended.set()
        self._looker.join()

    def _beat(self) -> None:
        """As little as possible, since this thread may have to wait for the interpreter at every call."""
        gap = time.monotonic() - self._at
        seconds = self._own_part(gap) if gap > self._limit else gap
        self.stalls.beats += 1
        self.stalls.longest = max(self.stalls.longest, seconds)
        if seconds > self._limit:
            self.stalls.found.append((seconds, self._seen or "(the interpreter was never free for a look)"))
        self._seen, self._idle = "", False
        self._at, self._worked, self._all_worked = time.monotonic(), time.thread_time(), time.process_time()

    def _own_part(self, gap: float) -> float:
        worked, now = time.thread_time() - self._worked, Waits.now().seconds
        before = next((waits for waits in reversed(self._waits) if waits.at <= self._at), self._waits[0]).seconds
        waited = {task: seconds - before.get(task, 0.0) for task, seconds in now.items()}
        own = own_part(gap, worked, waited, self._native)
        if self._idle:
            return 0.0
        # where not even the other thread came to look, either somebody computed, or all of the machine stood still
        return own if self._seen else min(own, time.process_time() - self._all_worked)

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            late = time.monotonic() - self._at
            if late < 2 * _LOOK_SECONDS:
                self._waits.append(Waits.now())
            elif late > self._limit * 0.7 and not self._seen:
                stacks = _stacks()
                stack = stacks.pop(self._name)
                # not in anything that the loop called
                self._idle = _IN_LOOP.search(stack.splitlines()[0]) is not None and _waits_for_events(self._native)
                stacks.pop(threading.get_ident())
                self._seen = "\n".join(
                    [f"the event loop at\n{stack}", *(f"beside it\n{other}" for other in stacks.values())]
                )


def _waits_for_events(thread: int) -> bool:
    """Whether a thread is inside the system call that waits for the next event."""
    try:
        number = (_TASKS / str(thread) / "syscall").read_text(encoding="ascii").split()[0]
    except OSError:
        return False
    return number in _POLLS.get(platform.machine(), ())


def _stacks() -> dict[int, str]:
    """Where each thread is, innermost first, by its name.

    Not from `sys._current_frames`: whoever holds a frame may be the last to hold what is in it, and would take parts of
    the window apart on the wrong thread.
    """
    with tempfile.TemporaryFile("w+") as told:
        faulthandler.dump_traceback(told)
        told.seek(0)
        parts = _THREAD.split(told.read())
    return {int(name, 16): stack for name, stack in zip(parts[1::2], parts[2::2], strict=True)}


def check_one_of(tries: int, walk: Callable[[int], Stalls], *, spared: int = 0) -> None:
    """Walk through the window until nothing stalls; fail where something did every time.

    What takes too long takes too long whenever it is done; what the machine was busy with is gone the next time.

    Args:
        tries: how often at most.
        walk: is handed the number of the try, from 0, and tells what it noticed.
        spared: as `Stalls.check`.

    Raises:
        AssertionError: with the places of the last try.
    """
    for number in range(tries):
        try:
            walk(number).check(spared=spared)
        except AssertionError:
            if number == tries - 1:
                raise
        else:
            return


@contextmanager
def watched(limit: float = LIMIT) -> Iterator[Stalls]:
    """Watch the loop of this thread while the body runs; `Stalls.check` afterwards tells.

    The body has to let the loop turn, as by `wait_until`: whatever it does itself between two turns counts as well.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()  # what earlier tests left to be done is done
    watch = _Watch(limit)
    watch.start()
    try:
        yield watch.stalls
    finally:
        watch.stop()
