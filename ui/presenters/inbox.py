"""What was added while the vault was locked: looked at and decided on, by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.records.inbox import InboxFile, InboxState, Rejected
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from ui.presenters.ports import ProgressState, Runner, Running

EDGE = 900
"""Longest edge of a preview, in pixels."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What stands in the inbox: what a person can take in, what mends an item, and what can only be rejected."""

    files: tuple[InboxFile, ...] = ()

    @property
    def waiting(self) -> tuple[InboxFile, ...]:
        """Those that can be taken in."""
        return tuple(file for file in self.files if file.state in (InboxState.WAITING, InboxState.NEEDED))


class InboxScreen(Protocol):
    """What the presenter tells its view."""

    def show_waiting(self, waiting: Waiting) -> None:
        """What stands there now."""
        ...

    def show_preview(self, file: str, preview: Preview) -> None:
        """What a file looks like, made by the worker."""
        ...

    def show_progress(self, state: ProgressState | None) -> None:
        """How far a decision is carried out; None when it has ended."""
        ...

    def show_accepted(self, intake: Intake) -> None:
        """Files became items."""
        ...

    def show_rejected(self, rejected: Rejected) -> None:
        """Files were rejected, which is recorded, and removed."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """Something could not be done."""
        ...


class InboxPresenter:
    """Lists, shows, accepts, rejects.

    Args:
        runner: where work with the session is done.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: InboxScreen) -> None:
        self._runner, self._screen = runner, screen
        self._running: Running | None = None
        self._wanted = ""

    def load(self) -> None:
        """Ask what stands in the inbox."""

        def done(files: list[InboxFile]) -> None:
            left = (InboxState.WAITING, InboxState.NEEDED, InboxState.UNUSABLE)
            self._screen.show_waiting(Waiting(tuple(file for file in files if file.state in left)))

        self._runner.run(lambda session, _: session.inbox.files(), done, self._screen.show_failure)

    def look_at(self, file: str) -> None:
        """Have one file made visible; another that was asked for before is forgotten."""
        self._wanted = file

        def done(preview: Preview) -> None:
            if file == self._wanted:
                self._screen.show_preview(file, preview)

        self._runner.run(
            lambda session, _: session.preview_waiting(file, EDGE) if file == self._wanted else Preview("none"),
            done,
            lambda _: done(Preview("unreadable")),
            brief=True,
        )

    def accept(self, files: Sequence[str]) -> None:
        """Take files in as items."""

        def done(intake: Intake) -> None:
            self._end()
            self._screen.show_accepted(intake)
            self.load()

        self._running = self._runner.run(
            lambda session, progress: session.inbox.accept(files, None, progress),
            done,
            self._failed,
            progress=self._screen.show_progress,
        )

    def reject(self, files: Sequence[str], reason: str) -> None:
        """Record that files are not wanted, and remove them."""

        def done(rejected: Rejected) -> None:
            self._end()
            self._screen.show_rejected(rejected)
            self.load()

        self._running = self._runner.run(
            lambda session, progress: session.inbox.reject(files, reason, progress),
            done,
            self._failed,
            progress=self._screen.show_progress,
        )

    def stop(self) -> None:
        """End it at its next step; what is decided stays decided."""
        if self._running:
            self._running.cancel()

    def _failed(self, error: VaultError) -> None:
        self._end()
        if not isinstance(error, Cancelled):
            self._screen.show_failure(error)
        self.load()

    def _end(self) -> None:
        self._running = None
        self._screen.show_progress(None)
