"""The list of a case as it would be printed now: looked at, printed, saved."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from evidence_vault.errors import VaultError
from evidence_vault.records.ids import CaseId
from ui.presenters.ports import Runner, Running
from ui.presenters.printing import Languages


class ListPagesScreen(Protocol):
    """What is told of the pages."""

    def pages_outdated(self) -> None:
        """What the list prints has changed: ask for it with `render`, a moment later."""
        ...

    def show_pages(self, pdf: bytes) -> None:
        """The list as it would be printed."""
        ...

    def show_no_pages(self, error: VaultError) -> None:
        """It cannot be printed as it is."""
        ...

    def print_pages(self, pdf: bytes) -> None:
        """Send these pages to a printer."""
        ...

    def show_saved(self, path: Path) -> None:
        """The list was written."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...


class ListPages:
    """Sets the pages of one case, by what its forum asks.

    Attributes:
        languages: in which they are printed.
    """

    def __init__(self, runner: Runner, screen: ListPagesScreen, languages: Languages) -> None:
        self._runner = runner
        self._screen = screen
        self._case: CaseId | None = None
        self._rendering: Running | None = None
        self._rendered = 0
        self._printed: tuple[CaseId, int] | None = None
        self.languages = languages

    def follow(self, case: CaseId, as_of: int) -> None:
        """The case is shown as it is recorded by so many entries."""
        self._case = case
        if (case, as_of) != self._printed:
            self._printed = case, as_of
            self._screen.pages_outdated()

    def choose_languages(self, languages: Languages) -> None:
        """Print in other languages."""
        self.languages = languages
        self._screen.pages_outdated()

    def render(self) -> None:
        """Set the pages anew; those of an earlier request that come late are dropped."""
        case, languages = self._case, self.languages
        if case is None:
            return
        self._rendered += 1
        asked = self._rendered
        if self._rendering:
            self._rendering.cancel()

        def done(pdf: bytes) -> None:
            if asked == self._rendered:
                self._screen.show_pages(pdf)

        def failed(error: VaultError) -> None:
            if asked == self._rendered:
                self._screen.show_no_pages(error)

        self._rendering = self._runner.run(lambda session, _: session.exhibit_list(case, languages), done, failed)

    def drop(self) -> None:
        """Nobody looks at them now: what is being set is not shown, and it is set anew when the place is shown."""
        self._rendered += 1
        if self._rendering:
            self._rendering.cancel()
        self._printed = None

    def print_list(self) -> None:
        """Hand the pages out to be printed, as everything is recorded by then."""
        case, languages = self._case, self.languages
        if case is None:
            return
        self._runner.run(
            lambda session, _: session.exhibit_list(case, languages),
            self._screen.print_pages,
            self._screen.show_failure,
        )

    def save(self, path: Path, as_format: str) -> None:
        """Write the list to a new file, as one of `evidence_vault.session.printing.LIST_FORMATS`."""
        case, languages = self._case, self.languages
        if case is None:
            return
        self._runner.run(
            lambda session, _: session.save(session.exhibit_list(case, languages, as_format=as_format), path),
            lambda _: self._screen.show_saved(path),
            self._screen.show_failure,
        )
