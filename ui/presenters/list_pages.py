"""The list of a case as it would be printed now: looked at, printed, saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import CaseId, ExhibitId
from evidence_vault.records.profile import Profile
from ui.presenters.ports import Runner, Running
from ui.presenters.printing import Languages
from ui.presenters.telling import Telling, telling

if TYPE_CHECKING:
    from evidence_vault.session import Session


class ListPagesScreen(Protocol):
    """What is told of the pages."""

    def pages_outdated(self) -> None:
        """What the list prints has changed: ask for it with `render`, a moment later."""
        ...

    def show_pages(self, pdf: bytes) -> None:
        """The list as it would be printed."""
        ...

    def show_excerpt(self, pdf: bytes) -> None:
        """The exhibit alone that is being typed, as it would be printed; the whole list follows."""
        ...

    def show_no_pages(self, error: VaultError) -> None:
        """It cannot be printed as it is."""
        ...

    def print_pages(self, pdf: bytes, told: Telling) -> None:
        """Send these pages to a printer; `told` as of `show_saved`."""
        ...

    def show_saved(self, path: Path, told: Telling) -> None:
        """The list was written, and what it tells that a bundle would hold back."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...


LONG = 30
"""Exhibits from which setting the whole list takes so long that the one that is being typed is set before."""


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
        self._printed: tuple[CaseId, int, Profile | None] | None = None
        self._profile: Profile | None = None
        self._typed: dict[ExhibitId, dict[str, str]] = {}
        self._count = 0
        self._writing: ExhibitId | None = None
        self.languages = languages

    def follow(self, case: CaseId, as_of: int, profile: Profile | None = None, count: int = 0) -> None:
        """A case is shown.

        Args:
            case: which one.
            as_of: how many entries the log has of which it is told.
            profile: one from a file, in place of its own.
            count: how many exhibits it has.
        """
        self._case, self._profile, self._count = case, profile, count
        if (case, as_of, profile) != self._printed:
            self._printed = case, as_of, profile
            self._screen.pages_outdated()

    def type(self, exhibit: ExhibitId, fields: Mapping[str, str]) -> None:
        """These texts of an exhibit are being typed: the page shows them; what is printed and saved is what is recorded."""
        if fields != self._typed.get(exhibit, {}):
            self._typed[exhibit] = dict(fields)
            self._writing = exhibit if fields else None
            self._screen.pages_outdated()

    def choose_languages(self, languages: Languages) -> None:
        """Print in other languages."""
        self.languages = languages
        self._screen.pages_outdated()

    def render(self) -> None:
        """Set the pages anew; those of an earlier request that come late are dropped.

        Of a long list, the exhibit that is being typed is set alone before.
        """
        if self._case is None:
            return
        self._rendered += 1
        if self._rendering:
            self._rendering.cancel()
        if self._writing and self._count >= LONG:
            self._set(self._writing, self._show_alone, lambda _: self._set_all())
        else:
            self._set_all()

    def _show_alone(self, pdf: bytes) -> None:
        self._screen.show_excerpt(pdf)
        self._set_all()

    def _set_all(self) -> None:
        self._set(None, self._screen.show_pages, self._screen.show_no_pages)

    def _set(
        self,
        only: ExhibitId | None,
        show: Callable[[bytes], None],
        refused: Callable[[VaultError], None],
    ) -> None:
        """Set all of it, or one exhibit, and show it if nothing else was asked for since."""
        case, languages, profile, asked = self._case, self.languages, self._profile, self._rendered
        typed = {exhibit: fields for exhibit, fields in self._typed.items() if fields}
        if case is None:
            return

        def work(session: Session, progress: Progress) -> bytes:
            if only:
                return session.exhibit_alone(case, only, languages, typed, profile=profile, progress=progress)
            return session.exhibit_list(case, languages, profile=profile, typed=typed, progress=progress)

        def done(pdf: bytes) -> None:
            if asked == self._rendered:
                show(pdf)

        def failed(error: VaultError) -> None:
            if asked == self._rendered:
                refused(error)

        self._rendering = self._runner.run(
            work,
            done,
            failed,
            progress=lambda _: None,  # so that a lock need not wait for it
        )

    def drop(self) -> None:
        """Nobody looks at them now: what is being set is not shown, and it is set anew when the place is shown."""
        self._rendered += 1
        if self._rendering:
            self._rendering.cancel()
        self._printed = None

    def print_list(self) -> None:
        """Hand the pages out to be printed, as everything is recorded by then."""
        if work := self._work():
            self._runner.run(
                lambda session, _: (work(session, "pdf"), self._telling(session)),
                lambda made: self._screen.print_pages(*made),
                self._screen.show_failure,
            )

    def _telling(self, session: Session) -> Telling:
        return telling(session, self._case, self._profile) if self._case else Telling()

    def save(self, path: Path, as_format: str) -> None:
        """Write the list to a new file, as one of `evidence_vault.session.printing.LIST_FORMATS`."""
        if work := self._work():

            def saved(session: Session, _: Progress) -> Telling:
                session.save(work(session, as_format), path)
                return self._telling(session)

            self._runner.run(saved, lambda told: self._screen.show_saved(path, told), self._screen.show_failure)

    def _work(self) -> Callable[[Session, str], bytes] | None:
        """What makes the list, as it is chosen now; None before there is a case."""
        case, languages, profile = self._case, self.languages, self._profile
        if case is None:
            return None
        return lambda session, form: session.exhibit_list(case, languages, profile=profile, as_format=form)
