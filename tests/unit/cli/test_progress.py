"""Progress on a terminal: seldom enough to cost nothing, and the way to stop."""

from __future__ import annotations

import io
import signal
from collections.abc import Callable

import pytest

from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import Cancelled


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True

    def drawn(self) -> list[str]:
        """Every text that stood on the line, oldest first."""
        return [text.strip() for text in self.getvalue().replace("\n", "").split("\r\x1b[K") if text.strip()]


def hand(*, step: float) -> Callable[[], float]:
    """A clock that goes on by `step` seconds whenever it is looked at."""
    passed = 0.0

    def now() -> float:
        nonlocal passed
        passed += step
        return passed

    return now


def test_a_stage_is_shown_with_its_share() -> None:
    terminal = Terminal()
    with TerminalProgress(terminal, hand(step=1)) as progress:
        progress.begin("intake.bytes", 4_000_000)
        progress.advance(1_000_000)
    assert terminal.drawn() == [
        "Taking in: 0 bytes of 4.0 MB, 0 %",
        "Taking in: 1.0 MB of 4.0 MB, 25 %",
        "Taking in: 1.0 MB of 4.0 MB, 25 %",
    ]
    assert terminal.getvalue().endswith("\n")


def test_an_unknown_total_is_not_made_up() -> None:
    terminal = Terminal()
    with TerminalProgress(terminal, hand(step=1)) as progress:
        progress.begin("inspect.items", None)
        progress.advance(3)
    assert terminal.drawn()[-1] == "Looking at items: 3"


def test_a_stage_that_counts_nothing_shows_its_words_only() -> None:
    terminal = Terminal()
    with TerminalProgress(terminal, hand(step=1)) as progress:
        progress.begin("check.bytes", None)
        progress.advance(0)
    assert set(terminal.drawn()) == {"Checking originals"}


def test_it_draws_ten_times_a_second_at_most_and_the_last_value_always() -> None:
    terminal = Terminal()
    with TerminalProgress(terminal, hand(step=0.001)) as progress:
        progress.begin("inspect.items", 1000)
        for _ in range(1000):  # one second, give or take
            progress.advance()
    assert len(terminal.drawn()) <= 13
    assert terminal.drawn()[-1] == "Looking at items: 1,000 of 1,000, 100 %"


def test_each_stage_has_a_line_of_its_own() -> None:
    terminal = Terminal()
    with TerminalProgress(terminal, hand(step=1)) as progress:
        progress.begin("intake.bytes", 5)
        progress.advance(5)
        progress.begin("inspect.items", 1)
        progress.advance(1)
    last_of_each = [line.split("\r\x1b[K")[-1] for line in terminal.getvalue().split("\n")]
    assert last_of_each == ["Taking in: 5 bytes of 5 bytes, 100 %", "Looking at items: 1 of 1, 100 %", ""]


def test_a_file_or_pipe_gets_nothing() -> None:
    pipe = io.StringIO()
    with TerminalProgress(pipe, hand(step=1)) as progress:
        progress.begin("intake.bytes", 5)
        progress.advance(5)
    assert pipe.getvalue() == ""


def test_ctrl_c_stops_at_the_next_report() -> None:
    before = signal.getsignal(signal.SIGINT)
    with TerminalProgress(io.StringIO()) as progress:
        progress.begin("intake.bytes", 5)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Cancelled):
            progress.advance()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_does_not_wait() -> None:
    with TerminalProgress(io.StringIO()) as progress:
        progress.begin("intake.bytes", 5)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_what_is_told_in_between_stands_on_a_line_of_its_own() -> None:
    terminal = Terminal()
    with TerminalProgress(terminal, hand(step=1)) as progress:
        progress.begin("inspect.items", 2)
        progress.advance()
        progress.end_line()
        terminal.write("told\n")
        progress.advance()
    assert terminal.getvalue().endswith("Looking at items: 1 of 2, 50 %\ntold\n")
