"""The lists of a case that were issued, each as it was: looked at, printed, saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.progress import Progress
from evidence_vault.records.case import Texts
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import DRAFT, Change, IssuedList
from evidence_vault.records.profile import Profile
from ui.presenters.case_reading import forum_name
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.presenters.telling import Telling, telling

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class Version:
    """One issued list.

    Attributes:
        changes: since the version before; empty for the first.
        forum: what its forum is called.
    """

    issued: IssuedList
    changes: tuple[Change, ...]
    forum: Texts


class VersionsScreen(JobScreen, Protocol):
    """What is told of issued lists."""

    def show_versions(self, versions: Sequence[Version]) -> None:
        """All of them, the newest first."""
        ...

    def show_pages(self, pdf: bytes) -> None:
        """The chosen one as it is printed."""
        ...

    def print_pages(self, pdf: bytes, told: Telling) -> None:
        """Send these pages to a printer; `told` as of `show_saved`."""
        ...

    def show_saved(self, path: Path, told: Telling) -> None:
        """The list was written, and what it tells that a bundle would hold back."""
        ...


class VersionsPresenter(OneJob):
    """Shows what was issued for one case; `own` is a profile from a file, for lists that were issued by it."""

    def __init__(self, runner: Runner, screen: VersionsScreen, case: CaseId, own: Profile | None = None) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case, self._own = case, own
        self._asked = 0

    def look(self) -> None:
        """Show which versions there are."""
        case = self._case

        def work(session: Session) -> list[Version]:
            issued = session.issued_lists(case)
            return [_version(session, one) for one in reversed(issued)]

        self._ask(work, self._screen.show_versions)

    def show(self, version: int, languages: Languages) -> None:
        """Set the pages of a version; those of one that was chosen before and come late are dropped."""
        case = self._case
        self._asked += 1
        asked = self._asked

        def done(pdf: bytes) -> None:
            if asked == self._asked:
                self._screen.show_pages(pdf)

        self._do(lambda session, _: self._made(session, case, version, languages, "pdf"), done)

    def print_version(self, version: int, languages: Languages) -> None:
        """Hand the pages out to be printed."""
        case = self._case
        self._do(
            lambda session, _: (
                self._made(session, case, version, languages, "pdf"),
                self._telling(session, case, version),
            ),
            lambda made: self._screen.print_pages(*made),
        )

    def save(self, version: int, languages: Languages, path: Path, as_format: str) -> None:
        """Write a version to a new file, as ``pdf``, ``docx`` or ``csv``."""
        case = self._case

        def saved(session: Session, _: Progress) -> Telling:
            session.save(self._made(session, case, version, languages, as_format), path)
            return self._telling(session, case, version)

        self._do(saved, lambda told: self._screen.show_saved(path, told))

    def _made(self, session: Session, case: CaseId, version: int, languages: Languages, as_format: str) -> bytes:
        own = self._rules(session, case, version)
        return session.exhibit_list(case, languages, profile=own, version=version, as_format=as_format)

    def _telling(self, session: Session, case: CaseId, version: int) -> Telling:
        return telling(session, case, self._rules(session, case, version), version)

    def _rules(self, session: Session, case: CaseId, version: int) -> Profile | None:
        """The profile from a file, if the version was issued by it; None asks for the file where it was issued by another."""
        issued, own = session.issued_list(case, version), self._own
        return own if own and own.id == issued.profile and issued.profile_sha256 in (None, own.sha256) else None


def _version(session: Session, issued: IssuedList) -> Version:
    case = issued.case.id
    before = session.list_before(case, issued.version)
    changes = session.list_changes(case, before, issued.version) if before != DRAFT else ()
    return Version(issued, changes, forum_name(session, issued.profile))
