"""Issuing the list of a case: what changed since the version before, the reason, and then it stands for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import Change, FieldChange, IssuedList
from evidence_vault.records.profile import Profile
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages, Unwritten, unwritten
from ui.presenters.recorded import texts_of_case

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class ToIssue:
    """What would be issued.

    Attributes:
        draft: the list as it stands.
        before: the version that was issued last; 0 where there is none.
        changes: what became of every exhibit since then; empty before the first version.
        head: fields of the case that say something else since then.
        unwritten: texts that are there in one language and not in another one of the list.
    """

    draft: IssuedList
    before: int
    changes: tuple[Change, ...]
    head: tuple[FieldChange, ...]
    unwritten: tuple[Unwritten, ...]


def to_issue(session: Session, case: CaseId, languages: Languages, profile: Profile | None = None) -> ToIssue:
    """What `issue_list` would record now; without `profile` by that of the case."""
    draft = session.draft_list(case, profile, languages)
    before = max((one.version for one in session.issued_lists(case)), default=0)
    gaps = tuple(unwritten(draft.case, [row.exhibit for row in draft.rows], languages))
    if not before:
        return ToIssue(draft, 0, (), (), gaps)
    old, new = texts_of_case(session.issued_list(case, before).case), texts_of_case(draft.case)
    head = [FieldChange(name, old.get(name, ""), new.get(name, "")) for name in dict.fromkeys([*new, *old])]
    changed = tuple(one for one in head if one.old != one.new)
    return ToIssue(draft, before, session.unissued_changes(case, before, languages, profile), changed, gaps)


class IssuingScreen(JobScreen, Protocol):
    """What is told of a list that is to be issued."""

    def show_draft(self, found: ToIssue) -> None:
        """What would be issued; nothing is recorded yet."""
        ...

    def show_issued(self, issued: IssuedList) -> None:
        """It is issued."""
        ...


class IssuingPresenter(OneJob):
    """Issues the list of one case in the languages in which it is printed; `profile` is one from a file."""

    def __init__(
        self, runner: Runner, screen: IssuingScreen, case: CaseId, languages: Languages, profile: Profile | None = None
    ) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case, self._languages, self._profile = case, languages, profile

    def look(self) -> None:
        """Show what would be issued."""
        case, languages, profile = self._case, self._languages, self._profile
        self._do(lambda session, _: to_issue(session, case, languages, profile), self._screen.show_draft)

    def issue(self, reason: str) -> None:
        """Issue it; from then on that version never changes."""
        case, languages, profile, why = self._case, self._languages, self._profile, " ".join(reason.split())
        self._do(lambda session, _: session.issue_list(case, profile, languages, why), self._screen.show_issued)
