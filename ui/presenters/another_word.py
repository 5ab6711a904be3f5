"""Words in pictures of which a machine was not sure: shown to a person, who says what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from evidence_vault.progress import Progress
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Alike
from evidence_vault.session import Session
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner


class AnotherWordScreen(JobScreen, Protocol):
    """What is told of the places."""

    def show_places(self, seen: Sequence[Preview]) -> None:
        """What stands at each of them."""
        ...


class AnotherWordPresenter(OneJob):
    """Has the places shown.

    Args:
        runner: with the vault.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: AnotherWordScreen) -> None:
        super().__init__(runner, screen)
        self._screen = screen

    def begin(self, places: Sequence[Alike]) -> None:
        """Have what stands there made visible, behind the wall."""

        def work(session: Session, progress: Progress) -> list[Preview]:
            progress.begin("redact.pages", len(places))
            seen = []
            for one in places:
                seen.append(session.seen_there(one))
                progress.advance()
            return seen

        self._do(work, self._screen.show_places)
