"""Holding a checkpoint that was kept outside against the log: the one thing that shows a vault set back or written anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.locked import read_answer
from evidence_vault.progress import Progress
from evidence_vault.records.pin import HeldPin
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


class PinningScreen(JobScreen, Protocol):
    """What is told of a comparison."""

    def show_read(self, text: str) -> None:
        """What stands in a file that was chosen; nothing is compared yet."""
        ...

    def show_held(self, held: HeldPin, *, writable: bool) -> None:
        """The log goes on from it; whether that may be recorded."""
        ...

    def show_recorded(self) -> None:
        """That it was compared is in the record."""
        ...


class PinningPresenter(OneJob):
    """Compares first; records only where the person says so.

    Args:
        runner: with the vault.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: PinningScreen) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._held: HeldPin | None = None

    def read(self, path: Path) -> None:
        """Take the text of a file."""
        self._ask(lambda _: read_answer(path).decode("utf-8", "replace"), self._screen.show_read)

    def compare(self, untrusted_text: str) -> None:
        """Hold it against the log; nothing is written."""
        self._held = None
        pin = untrusted_text.encode("utf-8", "replace")

        def work(session: Session, _: Progress) -> tuple[HeldPin, bool]:
            return session.hold(pin), session.writable

        def held(result: tuple[HeldPin, bool]) -> None:
            self._held = result[0]
            self._screen.show_held(result[0], writable=result[1])

        self._do(work, held)

    def record(self) -> None:
        """Record that what was compared last was found in the log."""
        held = self._held
        if held is None:
            return

        def recorded(_: None) -> None:
            self._held = None
            self._screen.show_recorded()

        self._do(lambda session, _: session.record_pin(held), recorded)
