"""A long job never blocks the window: whatever comes in or is shown, a key is answered within a tenth of a second."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId
from tests.helpers.extent import THOROUGH
from tests.helpers.keyboard import Key, Modifier, press, write
from tests.helpers.material import pictures
from tests.helpers.program import enter, running, settle
from tests.helpers.stalls import Stalls, check_one_of, own_part, watched
from tests.helpers.vaults import TestVault
from tests.helpers.windows import drop, wait_until
from ui.app import Application
from ui.settings import Settings
from ui.views.evidence import EvidenceView
from ui.views.evidence.lists import EvidenceLists
from ui.views.workspace import WorkspaceView

MANY = 10_000
COMING_IN = 2_000 if THOROUGH else 400
AT_ONCE = 500


# -- the watch itself ----------------------------------------------------------------------------


@pytest.mark.usefixtures("application")
def test_a_loop_that_turns_has_no_stall() -> None:
    longest = []
    for _ in range(5):  # a busy machine may wake a thread late without a reason that it tells
        with watched() as stalls:
            end = time.monotonic() + 0.3
            wait_until(lambda until=end: time.monotonic() > until)  # type: ignore[misc]
        assert stalls.beats > 10
        longest.append(stalls.longest)
        if longest[-1] < 0.1:
            return
    pytest.fail(f"an idle loop was never without a stall: {longest}")


def idle_for(seconds: float) -> None:
    threading.Event().wait(seconds)


def compute_for(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize("block", [idle_for, compute_for])
def test_a_block_is_noticed_and_its_place_is_told(block: Callable[[float], None]) -> None:
    done: list[bool] = []

    def slot() -> None:
        block(0.5)
        done.append(True)

    with watched() as stalls:
        QTimer.singleShot(20, slot)
        wait_until(lambda: bool(done))
    with pytest.raises(AssertionError, match=block.__name__):
        stalls.check()


@pytest.mark.usefixtures("application")
def test_a_block_that_comes_every_time_is_told_and_one_that_comes_once_is_not() -> None:
    def walk(blocks: bool) -> Stalls:
        done: list[bool] = []

        def slot() -> None:
            compute_for(0.5 if blocks else 0.0)
            done.append(True)

        with watched() as stalls:
            QTimer.singleShot(20, slot)
            wait_until(lambda: bool(done) and stalls.beats > 3)
        return stalls

    check_one_of(2, lambda number: walk(number == 0))
    with pytest.raises(AssertionError, match="compute_for"):
        check_one_of(2, lambda _: walk(True))


@pytest.mark.parametrize(
    ("worked", "waited", "own"),
    [
        (0.3, {}, 0.3),  # it computed all the time
        (0.0, {}, 0.3),  # it slept: for a disk, a lock, another thread
        (0.0, {1: 0.3}, 0.0),  # it was ready, and no processor took it
        (0.1, {1: 0.1}, 0.2),
        (0.0, {1: 0.0, 2: 0.2, 3: 0.1}, 0.1),  # it waited for another thread, which no processor took
        (0.3, {1: 0.0, 2: 0.3}, 0.3),  # it computed; that another one waited is no excuse
    ],
)
def test_only_what_the_machine_took_is_left_out(worked: float, waited: dict[int, float], own: float) -> None:
    assert own_part(0.3, worked, waited, thread=1) == pytest.approx(own)


# -- ten thousand items --------------------------------------------------------------------------


@pytest.fixture
def full_vault(vault: TestVault) -> TestVault:
    """A vault whose log tells of ten thousand more items; what they held is not there."""
    random = Random(7)
    with vault.session(write=True) as session:
        first = len(session.items()) + 1
        for batch in _batches(first):
            session._vault.writer.commit([_told(number, random) for number in batch])
    return vault


def _batches(first: int) -> Iterator[range]:
    for start in range(first, first + MANY, AT_ONCE):
        yield range(start, start + AT_ONCE)


def _told(number: int, random: Random) -> Draft:
    facts: dict[str, Json] = {
        "item": str(ItemId(number)),
        "sha256": random.randbytes(32).hex(),
        "bytes": random.randrange(1, 4_000_000),
        "name": f"screenshot {number}.png",
        "path": f"/home/keeper/screenshots/screenshot {number}.png",
        "source": "file",
    }
    return Draft(Kind.ITEM_INGESTED, facts)


@pytest.mark.thorough
def test_ten_thousand_items_are_opened_searched_and_chosen_without_a_stall(
    application: QApplication, full_vault: TestVault
) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        view = enter(shown, full_vault)
        check_one_of(3, lambda _: look_through(shown, view), spared=3)


def look_through(shown: Application, view: WorkspaceView) -> Stalls:
    """Search, choose and turn over ten thousand items in both lists."""
    (lists,) = view.findChildren(EvidenceLists)
    with watched() as stalls:

        def turn(key: Qt.Key, modifier: Modifier = Modifier.NoModifier) -> None:
            press(key, modifier)
            let_turn(stalls)

        for table in (False, True):
            turn(Key.Key_2, Modifier.ControlModifier)
            turn(Key.Key_1, Modifier.ControlModifier)  # everything is read anew
            settle(shown)
            turn(Key.Key_Slash)
            for letter in "screenshot 99":
                write(letter)
                let_turn(stalls)
            assert [row.item.name for row in lists.model.rows][-1:] == ["screenshot 99.png"]
            turn(Key.Key_A, Modifier.ControlModifier)
            turn(Key.Key_Delete)
            assert len(lists.model.rows) == MANY + 3
            lists.setFocus()
            for key in (Key.Key_End, Key.Key_Home, Key.Key_PageDown):
                turn(key)
            turn(Key.Key_A, Modifier.ControlModifier)
            assert len(lists.rows) == MANY + 3
            turn(Key.Key_Slash)
            write("9")
            let_turn(stalls)
            assert lists.rows == list(lists.model.rows), "what is still shown is still chosen"
            turn(Key.Key_Backspace)
            (button,) = [one for one in view.findChildren(QPushButton) if one.accessibleName().startswith("Show as")]
            button.setFocus()
            turn(Key.Key_Space)
            assert lists.table.isVisible() is not table
            settle(shown)
    return stalls


def let_turn(stalls: Stalls, beats: int = 2) -> None:
    """Let the loop turn until all that a key brought about is painted."""
    end = stalls.beats + beats
    wait_until(lambda: stalls.beats >= end)


# -- files that come in --------------------------------------------------------------------------


@pytest.mark.thorough
def test_many_files_come_in_while_the_window_is_used(
    application: QApplication, vault: TestVault, tmp_path: Path
) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        view = enter(shown, vault)
        check_one_of(3, lambda number: take_in(shown, view, tmp_path / str(number), number * COMING_IN), spared=3)
    with vault.session() as session:
        taken = session.items()[3:]
    assert len(taken) >= COMING_IN
    assert len(taken) % COMING_IN == 0
    assert all(item.inspection == "ok" for item in taken)


def take_in(shown: Application, view: WorkspaceView, folder: Path, first: int) -> Stalls:
    """Drop a folder of files, and look around until they are in."""
    files = pictures(folder, COMING_IN, first)
    (place,), (lists,) = view.findChildren(EvidenceView), view.findChildren(EvidenceLists)
    before, steps = len(lists.model.rows), 0
    with watched() as stalls:
        drop(place, folder)
        while place.busy:
            use(view, steps)
            let_turn(stalls, 5)
            steps += 1
        settle(shown)
        press(Key.Key_1, Modifier.ControlModifier)
        press(Key.Key_Slash)
        press(Key.Key_A, Modifier.ControlModifier)
        press(Key.Key_Delete)
        settle(shown)
    assert len(lists.model.rows) == before + COMING_IN
    assert {row.item.name for row in lists.model.rows} > {file.name for file in files}
    assert steps > 40, "every way to look around was gone"
    return stalls


def use(view: WorkspaceView, step: int) -> None:
    """One key of somebody who looks around: a search, a walk through the list, the other way to show it."""
    (lists,) = view.findChildren(EvidenceLists)
    at = step % 40
    if at == 0:
        press(Key.Key_Slash)
    elif at <= 4:
        write("post"[at - 1])
    elif at == 6:
        press(Key.Key_A, Modifier.ControlModifier)
        press(Key.Key_Delete)
    elif at == 10:
        lists.setFocus()
    elif at in range(12, 20):
        press(Key.Key_Down)
    elif at == 22:
        press(Key.Key_A, Modifier.ControlModifier)
    elif at == 26:
        (button,) = [one for one in view.findChildren(QPushButton) if one.accessibleName().startswith("Show as")]
        button.setFocus()
        press(Key.Key_Space)
    elif at in (30, 34):
        press(Key.Key_2 if at == 30 else Key.Key_1, Modifier.ControlModifier)
