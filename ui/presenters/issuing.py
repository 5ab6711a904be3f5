"""Issuing the list of a case: what changed since the version before, the reason, and then it stands for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import Change, FieldChange, IssuedList
from evidence_vault.session import Session
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.presenters.recorded import texts_of_case


@dataclass(frozen=True, slots=True)
class ToIssue:
    """What would be issued.

    Attributes:
        draft: the list as it stands.
        before: the version that was issued last; 0 where there is none.
        changes: what became of every exhibit since then; empty before the first version.
        head: fields of the case that say something else since then.
    """

    draft: IssuedList
    before: int
    changes: tuple[Change, ...]
    head: tuple[FieldChange, ...]


def to_issue(session: Session, case: CaseId, languages: Languages) -> ToIssue:
    """What `issue_list` would record now, by the profile of the case."""
    draft = session.draft_list(case, None, languages)
    before = len(session.issued_lists(case))
    if not before:
        return ToIssue(draft, 0, (), ())
    old, new = texts_of_case(session.issued_list(case, before).case), texts_of_case(draft.case)
    head = [FieldChange(name, old.get(name, ""), new.get(name, "")) for name in dict.fromkeys([*new, *old])]
    changed = tuple(one for one in head if one.old != one.new)
    return ToIssue(draft, before, session.unissued_changes(case, before, languages), changed)


class IssuingScreen(JobScreen, Protocol):
    """What is told of a list that is to be issued."""

    def show_draft(self, found: ToIssue) -> None:
        """What would be issued; nothing is recorded yet."""
        ...

    def show_issued(self, issued: IssuedList) -> None:
        """It is issued."""
        ...


class IssuingPresenter(OneJob):
    """Issues the list of one case in the languages in which it is printed."""

    def __init__(self, runner: Runner, screen: IssuingScreen, case: CaseId, languages: Languages) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case, self._languages = case, languages

    def look(self) -> None:
        """Show what would be issued."""
        case, languages = self._case, self._languages
        self._do(lambda session, _: to_issue(session, case, languages), self._screen.show_draft)

    def issue(self, reason: str) -> None:
        """Issue it; from then on that version never changes."""
        case, languages, why = self._case, self._languages, " ".join(reason.split())
        self._do(lambda session, _: session.issue_list(case, None, languages, why), self._screen.show_issued)
